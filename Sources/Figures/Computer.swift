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
      if isOfBrokenTable(refusal.reason) { return nil }
      report(
        source, span, "the query has no answer: \(refusal.reason)",
        suggestion: takesSuggestions ? suggestion(for: refusal.reason, of: query, in: database) : nil)
      return nil
    }
  }

  /// Whether the next problem may have a suggestion; see `Findings`.
  private var takesSuggestions: Bool { diagnostics.count < 50 }

  mutating func report(
    _ source: SourceFile, _ span: Span, _ message: String, suggestion: String? = nil
  ) {
    diagnostics.append(Diagnostic(.checkFailed, in: source, at: span, message, suggestion: suggestion))
  }

  /// What a query's author may have meant by a name that SQLite does not know: a table, or a column of the tables that
  /// the query names, as SQL takes it.
  ///
  /// SQLite tells the name after a colon, later versions with more words behind a dash.
  private func suggestion(
    for reason: String, of query: String, in database: BriefingDatabase
  ) -> String? {
    if let table = Self.name(behind: "no such table: ", in: reason),
      let name = nearest(table, among: database.tables)
    {
      return name
    }
    let named = Self.named(in: query, of: database.tables)
    if let column = Self.name(behind: "no such column: ", in: reason) {
      let name = column.split(separator: ".").last ?? column
      let columns = (named.isEmpty ? try? database.columns : columns(of: named, in: database)) ?? []
      return unquoted(name, in: query, among: columns) ?? nearest(name, among: columns)
    }
    guard reason.contains("syntax error") || reason.contains("unrecognized token") else { return nil }
    // What SQLite stopped at is quoted: `near "-": syntax error`.
    let place = reason.split(separator: "\"", maxSplits: 1).last?.split(separator: "\"").first
    return place.flatMap { unquoted($0, in: query, among: named) }
  }

  /// The name that SQLite tells behind some words.
  private static func name(behind words: String, in reason: String) -> Substring? {
    guard reason.hasPrefix(words) else { return nil }
    return reason.dropFirst(words.count).split(separator: " - should ").first
  }

  /// Whether a query has no answer because it asks a table of the author's that has no columns to be used, which is
  /// reported.
  private func isOfBrokenTable(_ reason: String) -> Bool {
    guard let name = Self.name(behind: "no such table: ", in: reason)?.lowercased() else { return false }
    return briefing.tables.contains { $0.name.lowercased() == name }
  }

  /// The first name, as SQL takes it, that a query has without the quotation marks that it needs, so that a part of it
  /// is what SQLite can't read.
  private func unquoted(_ part: Substring, in query: String, among names: [String]) -> String? {
    let words = Self.words(of: String(part))
    return Self.named(in: query, of: names).first { name in
      let name = (plain: name, written: written(name))
      guard name.plain != name.written, !query.contains(name.written),
        query.lowercased().contains(name.plain.lowercased())
      else { return false }
      let known = Self.words(of: name.plain)
      return words.isEmpty ? name.plain.contains(part) : words.allSatisfy(known.contains)
    }.map(written)
  }

  /// The names whose words stand in a query in a row.
  private static func named(in query: String, of names: [String]) -> [String] {
    let words = words(of: query)
    let known = Set(words)
    return names.filter { name in
      let name = Self.words(of: name)
      return name.first.map(known.contains) == true
        && words.indices.contains { words[$0...].starts(with: name) }
    }
  }

  /// The name that another most likely means, as SQL takes it; never itself.
  private func nearest(_ name: Substring, among candidates: [String]) -> String? {
    let name = name.filter { $0 != "\"" }
    return Prose.nearest(name, among: candidates.filter { $0.lowercased() != name.lowercased() }).map(written)
  }

  private func columns(of tables: [String], in database: BriefingDatabase) -> [String] {
    tables.flatMap { table in
      (try? database.answer("SELECT * FROM \(quoted(table)) LIMIT 0").get().columns) ?? []
    }
  }

  /// The words of a query or a name, in lower case.
  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }
  }

  /// Whether an answer is one true value: a number, or a text that is one, and not nought.
  private func isTrue(_ answer: Figures.Answer) -> Bool {
    guard answer.rows.count == 1, answer.rows[0].count == 1 else { return false }
    switch answer.rows[0][0] {
    case .null: return false
    case .integer(let number): return number != 0
    case .real(let number): return number != 0
    case .text(let text): return (DataNumber(text)?.value ?? 0) != 0
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
