import Markdown
import Model
import Prose
import Source

// In: the briefing and its database. Out: the answer to every query, and what is wrong with it. What a query may do is
// decided in `Query`; what an answer looks like in a page, in `Pages`.

/// Asks everything that the briefing asks of its data.
struct Computer {
  let briefing: Briefing
  let tables: [DataTable]
  /// Made for the first query, where there are no tables of the author's.
  private(set) var database: BriefingDatabase?
  private let makeDatabase: () -> BriefingDatabase
  var figures = Figures()
  var diagnostics: [Diagnostic] = []
  /// How many bytes of figures the page at hand may still show; less than none where one had no room.
  var room = 0

  init(
    _ briefing: Briefing, _ tables: [DataTable], _ database: BriefingDatabase?,
    makingDatabaseBy make: @escaping () -> BriefingDatabase
  ) {
    self.briefing = briefing
    self.tables = tables
    self.database = database
    makeDatabase = make
  }

  mutating func compute() {
    for claim in briefing.claims {
      let source = briefing.pages[claim.page.index].source
      figures.checks[claim.id] = claim.checks.map { check in
        let answer = ask(check.query, in: source, at: check.span)
        if let answer, !isTrue(answer) {
          report(
            source, check.span,
            "the check of “\(claim.label)” gives \(shown(answer)), which is not one true value")
        }
        return answer ?? Figures.Answer(query: check.query, columns: [], rows: [])
      }
    }
    for page in briefing.pages {
      computeInline(on: page)
      computeBlocks(on: page)
    }
  }

  mutating func ask(_ query: String, in source: SourceFile, at span: Span) -> Figures.Answer? {
    let database = database ?? makeDatabase()
    self.database = database
    switch database.answer(query) {
    case .success(let answer): return answer
    case .failure(let refusal):
      report(
        source, span, "the query has no answer: \(refusal.reason)",
        suggestion: suggestion(for: refusal.reason, in: database))
      return nil
    }
  }

  mutating func report(
    _ source: SourceFile, _ span: Span, _ message: String, suggestion: String? = nil
  ) {
    diagnostics.append(Diagnostic(.checkFailed, in: source, at: span, message, suggestion: suggestion))
  }

  /// The table or column that a misspelt one may have meant; SQLite names it after a colon, later versions with more
  /// words behind a dash.
  private func suggestion(for reason: String, in database: BriefingDatabase) -> String? {
    guard let colon = reason.firstIndex(of: ":") else { return nil }
    let words = reason[reason.index(after: colon)...].split(separator: " ")
    let name = words.first?.split(separator: ".").last?.filter { $0 != "\"" } ?? ""
    if reason.hasPrefix("no such table") { return nearest(name, among: database.tables) }
    if reason.hasPrefix("no such column") { return nearest(name, among: (try? database.columns) ?? []) }
    return nil
  }

  /// Whether an answer is one true value: a number, or a text that is one, and not nought.
  private func isTrue(_ answer: Figures.Answer) -> Bool {
    guard answer.rows.count == 1, answer.rows[0].count == 1 else { return false }
    switch answer.rows[0][0] {
    case .null: return false
    case .integer(let number): return number != 0
    case .real(let number): return number != 0
    case .text(let text):
      return text.utf8.allSatisfy { "0123456789.-+eE".utf8.contains($0) } && (Double(text) ?? 0) != 0
    }
  }

  func shown(_ answer: Figures.Answer) -> String {
    if answer.rows.isEmpty { return "no row" }
    let rows = answer.rows.prefix(3).map { row in
      row.map { $0 == .null ? "NULL" : $0.text }.joined(separator: ", ")
    }
    return
      "“\(rows.joined(separator: "; "))”\(answer.rows.count > 3 ? " and \(answer.rows.count - 3) rows more" : "")"
  }
}
