import Markdown
import Prose
import Source

extension ClauseReader {
  /// The key for the numbers of the paragraphs in a clause; nil stands for the text before the first clause.
  static func paragraphScope(_ clause: Int?) -> String { "in \(clause ?? -1)" }

  /// The same for the letters of its points.
  static func pointScope(_ clause: Int?) -> String { "points in \(clause ?? -1)" }

  mutating func interrupt(_ scope: String) {
    sequences[scope, default: ClauseSequence()].isInterrupted = true
    (isGapMarked, isMarkedBeforeArticle) = (true, false)
  }

  /// A clause with its number.
  struct Numbered {
    let number: String
    /// The number as a message has it: `(a)`.
    let written: String
    /// The clause's pinpoint.
    let name: String
    let span: Span
    /// Whether the number may be a letter.
    let takesLetters: Bool

    /// What the number may say.
    var readings: [ClauseNumber.Reading] { ClauseNumber.readings(number, takesLetters: takesLetters) }
  }

  /// Checks the number of a paragraph or a point, the first of which may begin late where that is marked, or where the
  /// numbers go on from those of the clause before, or count blocks without one.
  mutating func check(
    _ clause: Numbered, in scope: String, _ kind: Clause.Kind, of parent: Int?
  ) {
    let isFirst = sequences[scope]?.seen.isEmpty ?? true
    let last = lastListed.updateValue(clause.number, forKey: kind)
    defer { isGapMarked = false }
    let isInArticle = parent.map { clauses[$0].kind == .article } ?? false
    // Where each article counts anew, what is left out before one is none of its own.
    let isAnew = restarted.contains(kind) && !countedOn.contains(kind)
    let isExcused = isGapMarked && !(isInArticle && isMarkedBeforeArticle && isAnew)
    if isFirst, isInArticle, !listedInArticles.insert(kind).inserted, clause.readings.contains(where: \.isOne)
    {
      restarted.insert(kind)
    }
    if isFirst, isInArticle, !clause.readings.contains(where: \.isOne), goesOn(clause, behind: last) {
      countedOn.insert(kind)
    }
    if isFirst, !isExcused, isLate(clause, behind: last, in: parent) {
      findings.warning(
        .clauseGap, at: clause.span,
        "\(clause.name) is the first here: what is left out before it must be marked",
        suggestion: "a paragraph “[…]” before it")
    }
    check(clause, in: scope)
  }

  /// Whether the first number in a clause neither is 1, nor goes on from the last one, nor counts the blocks before it.
  private func isLate(_ clause: Numbered, behind last: String?, in parent: Int?) -> Bool {
    let readings = clause.readings
    if readings.isEmpty || readings.contains(where: { $0.value.first ?? 0 <= 1 }) { return false }
    let blocks = clauses[((parent ?? -1) + 1)...].count { $0.parent == parent && $0.kind == .block }
    return !goesOn(clause, behind: last) && !readings.contains { $0.value == [blocks + 1] }
  }

  /// Whether a number is the next one behind the last.
  func goesOn(_ clause: Numbered, behind last: String?) -> Bool {
    let before = last.map { ClauseNumber.readings($0, takesLetters: clause.takesLetters) } ?? []
    return before.contains { last in
      clause.readings.contains { $0.counting == last.counting && $0.step(from: last.value) == .next }
    }
  }

  mutating func check(_ clause: Numbered, in scope: String) {
    // In place: a copy of the numbers seen for each number would take the square of their count.
    if !sequences[scope, default: ClauseSequence()].seen.insert(clause.number).inserted {
      findings.error(.duplicateClause, at: clause.span, "\(clause.name) is given twice")
      return
    }
    // What counts in no known way stands beside any number.
    let readings = clause.readings
    if readings.isEmpty { return }
    // A gap lies between two numbers: an excerpt may begin anywhere. “3 bis” stands beside 3.
    let gap = ClauseGap(name: clause.name, last: sequences[scope]?.written ?? "", span: clause.span)
    let doubt = sequences[scope]?.doubt
    let step = sequences[scope]?.go(on: readings, to: clause.written, across: gap)
    if let doubt, sequences[scope]?.isInNumbers == false { report(doubt) }
    switch step {
    case .gap: report(gap)
    case .back: findings.error(.clauseGap, at: clause.span, "\(clause.name) stands after \(gap.last)")
    case .next, nil: break
    }
  }

  /// Reports the gaps that no number after them has made good.
  mutating func reportDoubts() {
    for doubt in sequences.values.compactMap(\.doubt).sorted(by: { $0.span.lower < $1.span.lower }) {
      report(doubt)
    }
  }

  private mutating func report(_ gap: ClauseGap) {
    findings.error(
      .clauseGap, at: gap.span,
      "\(gap.name) follows \(gap.last): what is left out between them must be marked",
      suggestion: "a paragraph “[…]” before it")
  }
}
