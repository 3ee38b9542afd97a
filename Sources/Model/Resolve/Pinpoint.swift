/// A place in a treaty as a text names it: `Art. 3(4)(a)`, `Article 3, para. 4`, `Preamble`.
struct Pinpoint: Sendable, Equatable {
  let kind: Clause.Kind
  /// The number as ids have it.
  let number: String?
  /// The numbers of paragraphs and points below it.
  let path: [String]
  /// Whether it names several articles (`Arts. 3 and 4`), so that it says nothing of one alone.
  let isPlural: Bool

  /// The first pinpoint in a text; nil where there is none.
  init?(in text: String) {
    var words = Scanner(text: Array(text))
    while let word = words.nextWord() {
      let name = word.lowercased()
      if ["preamble", "преамбула", "مقدمه"].contains(name) {
        (kind, number, path, isPlural) = (.preamble, nil, [], false)
        return
      }
      guard let (kind, isPlural) = Self.kinds[name] else { continue }
      words.skip(". \u{A0}\u{202F}")
      guard let number = words.nextNumber() else { continue }
      self.kind = kind
      self.number = ClauseNumber.ascii(number)
      self.isPlural = isPlural
      path = words.nextPath()
      return
    }
    return nil
  }

  /// As it is written in full: `Art. 3(4)`.
  var description: String {
    let name =
      switch kind {
      case .preamble: "Preamble"
      case .part: "Part "
      case .chapter: "Ch. "
      case .annex: "Annex "
      default: "Art. "
      }
    let written = number.map { ClauseNumber.roman($0) == nil ? $0 : $0.uppercased() }
    return name + (written ?? "") + path.map { "(\($0))" }.joined()
  }

  private static let kinds: [String: (Clause.Kind, isPlural: Bool)] = [
    "art": (.article, false), "article": (.article, false), "arts": (.article, true),
    "articles": (.article, true),
    "ст": (.article, false), "статья": (.article, false), "статьи": (.article, false),
    "ماده": (.article, false),
    "part": (.part, false), "часть": (.part, false), "chapter": (.chapter, false), "ch": (.chapter, false),
    "annex": (.annex, false),
  ]

  /// Reads words, numbers and bracketed paths.
  private struct Scanner {
    let text: [Character]
    var place = 0

    init(text: [Character]) { self.text = text }

    mutating func nextWord() -> String? {
      while place < text.count, !text[place].isLetter { place += 1 }
      let start = place
      while place < text.count, text[place].isLetter { place += 1 }
      return start == place ? nil : String(text[start..<place])
    }

    mutating func skip(_ characters: String) {
      while place < text.count, characters.contains(text[place]) { place += 1 }
    }

    /// Digits, or a Roman numeral in capitals, that end with the word.
    mutating func nextNumber() -> String? {
      let start = place
      while place < text.count, text[place].isNumber { place += 1 }
      if place > start { return String(text[start..<place]) }
      while place < text.count, "IVXLC".contains(text[place]) { place += 1 }
      let isWord = place < text.count && text[place].isLetter
      return place > start && !isWord ? String(text[start..<place]) : nil
    }

    /// `(3)(a)`, or `, para. 3`, `, point (a)`.
    mutating func nextPath() -> [String] {
      var path: [String] = []
      while place < text.count {
        let start = place
        skip(" ,\u{A0}")
        if place < text.count, text[place] == "(", let close = text[place...].firstIndex(of: ")"),
          close - place <= 6
        {
          let label = text[(place + 1)..<close]
          guard !label.isEmpty, label.allSatisfy({ $0.isLetter || $0.isNumber }),
            place == start || path.isEmpty || text[start] != " "
          else { return path }
          path.append(ClauseNumber.ascii(String(label)))
          place = close + 1
          continue
        }
        let beforeWord = place
        guard let word = nextWord(),
          ["para", "paragraph", "par", "point", "п", "пункт", "بند"].contains(word.lowercased())
        else {
          place = start
          return path
        }
        skip(". \u{A0}")
        if place < text.count, text[place] == "(" { continue }
        guard let number = nextNumber() else {
          place = beforeWord
          return path
        }
        path.append(ClauseNumber.ascii(number))
      }
      return path
    }
  }
}

extension BriefingIndex {
  /// The clause that a pinpoint names within a page's clauses; nil where there is none.
  func clause(_ pinpoint: Pinpoint, in page: PageID) -> ClauseID? {
    let own = clauses[clauseRanges[page.index]]
    guard
      let top = own.first(where: {
        $0.kind == pinpoint.kind && $0.number.map(ClauseNumber.ascii) == pinpoint.number
      })
    else { return nil }
    return descend(from: top.id, along: pinpoint.path[...])
  }

  /// The clause reached from another by the numbers of paragraphs and points.
  func descend(from clause: ClauseID, along path: ArraySlice<String>) -> ClauseID? {
    guard let next = path.first else { return clause }
    let child = clauses[clause.index].children.first { id in
      let child = clauses[id.index]
      return (child.kind == .paragraph || child.kind == .point)
        && child.number.map(ClauseNumber.ascii) == next
    }
    return child.flatMap { descend(from: $0, along: path.dropFirst()) }
  }

  /// Where a link goes whose visible text names a place: deeper than its target where the text does, or a message
  /// where text and target disagree.
  func refine(_ target: ClauseID, by pinpoint: Pinpoint) -> PinpointMatch {
    if pinpoint.isPlural { return .agrees(target) }
    var chain: [Clause] = []
    var next: ClauseID? = target
    while let id = next {
      chain.insert(clauses[id.index], at: 0)
      next = clauses[id.index].parent
    }
    guard let top = chain.lastIndex(where: { $0.kind == pinpoint.kind }),
      chain[top].number.map(ClauseNumber.ascii) == pinpoint.number
    else {
      return .disagrees(clause(pinpoint, in: clauses[target.index].page))
    }
    let numbers = chain[(top + 1)...].filter { $0.kind == .paragraph || $0.kind == .point }.compactMap {
      $0.number.map(ClauseNumber.ascii)
    }
    let shared = min(numbers.count, pinpoint.path.count)
    guard numbers.prefix(shared).elementsEqual(pinpoint.path.prefix(shared)) else {
      return .disagrees(clause(pinpoint, in: clauses[target.index].page))
    }
    if pinpoint.path.count <= numbers.count { return .agrees(target) }
    if let deeper = descend(from: chain[top].id, along: pinpoint.path[...]) { return .agrees(deeper) }
    return .missing(chain[top].id)
  }
}

/// How a link's visible pinpoint and its target stand to each other.
enum PinpointMatch: Sendable, Equatable {
  /// They agree; this is the clause that both mean.
  case agrees(ClauseID)
  /// They name different clauses; the text's, where it exists.
  case disagrees(ClauseID?)
  /// The text names a part of the clause that the excerpt does not have.
  case missing(ClauseID)
}
