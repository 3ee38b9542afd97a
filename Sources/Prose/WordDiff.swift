import Scanning

/// A step from one text to another.
public enum WordChange: Sendable, Hashable {
  /// Stands in both.
  case common(String)
  /// What counts as the same in both and is written differently: a party's name, a provision's own number,
  /// white space.
  case renamed(String, String)
  /// Stands in the first alone.
  case removed(String)
  /// Stands in the second alone.
  case added(String)
  /// Stands in both, here in the first.
  case movedAway(String)
  /// Stands in both, here in the second.
  case movedHere(String)

  /// What the step has of the first text.
  public var old: String {
    switch self {
    case .common(let text), .removed(let text), .movedAway(let text), .renamed(let text, _): text
    case .added, .movedHere: ""
    }
  }

  /// What the step has of the second text.
  public var new: String {
    switch self {
    case .common(let text), .added(let text), .movedHere(let text), .renamed(_, let text): text
    case .removed, .movedAway: ""
    }
  }
}

/// Two texts as they are compared word by word.
///
/// Numbers of provisions at the beginning and the names of parties do not count as differences: a party's name is that
/// of another, and all parties to a text's own treaty, named in a row, are “the Parties”.
public struct WordComparison: Sendable {
  let before: [DiffToken]
  let after: [DiffToken]

  /// Reads two texts.
  ///
  /// - Parameters:
  ///   - old: the first text.
  ///   - new: the second.
  ///   - parties: what the parties are called in either text.
  public init(_ old: String, _ new: String, parties: ComparedParties = ComparedParties()) {
    before = tokens(of: old, parties.all, rowsOf: parties.old)
    after = tokens(of: new, parties.all, rowsOf: parties.new)
  }

  /// The steps from the first text to the second, in order; nil where they are so long and so different that it can't
  /// be told in time.
  ///
  /// The `old` parts of all steps together are the first text, the `new` parts the second, to the byte.
  public func changes() -> [WordChange]? {
    guard let edits = edits(from: before.map(\.key), to: after.map(\.key)) else { return nil }
    let (removals, insertions) = edits
    let moved = movedRuns(before, after, removals.sorted(), insertions.sorted())
    // Where each step begins in either text.
    var starts: [(sort: Sort, old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      let sort: Sort =
        if i < before.count, removals.contains(i) {
          moved.away.contains(i) ? .movedAway : .removed
        } else if j < after.count, insertions.contains(j) {
          moved.here.contains(j) ? .movedHere : .added
        } else {
          before[i].text == after[j].text ? .common : .renamed
        }
      if sort == .renamed || sort != starts.last?.sort { starts.append((sort, i, j)) }
      if sort.isOfOld { i += 1 }
      if sort.isOfNew { j += 1 }
    }
    let ends = starts.dropFirst().map { (old: $0.old, new: $0.new) } + [(old: i, new: j)]
    return zip(starts, ends).map { start, end in
      let old = { before[start.old..<end.old].map(\.text).joined() }
      let new = { after[start.new..<end.new].map(\.text).joined() }
      return switch start.sort {
      case .common: .common(new())
      case .renamed: .renamed(old(), new())
      case .removed: .removed(old())
      case .added: .added(new())
      case .movedAway: .movedAway(old())
      case .movedHere: .movedHere(new())
      }
    }
  }

  /// How much the texts have in common.
  public func similarity() -> TextSimilarity {
    TextSimilarity(before.filter(\.isWord).map(\.key), after.filter(\.isWord).map(\.key))
  }

  /// What a step is, as `WordChange` says.
  private enum Sort {
    case common, renamed, removed, added, movedAway, movedHere

    /// Whether its words stand in the first text.
    var isOfOld: Bool { self != .added && self != .movedHere }
    /// Whether its words stand in the second text.
    var isOfNew: Bool { self != .removed && self != .movedAway }
  }
}

/// How two texts differ, as `WordComparison.changes` tells it.
public func wordDiff(
  _ old: String, _ new: String, parties: ComparedParties = ComparedParties()
) -> [WordChange]? {
  WordComparison(old, new, parties: parties).changes()
}

/// The difference in one line: `shall not [-provide-]{+give+} any`; long texts are cut, so that it can always
/// be told.
public func markedDiff(_ old: String, _ new: String) -> String {
  let cut = { (text: String) in String(text.prefix(400)) }
  let changes = wordDiff(cut(old), cut(new)) ?? [.removed(cut(old)), .added(cut(new))]
  return changes.map { change in
    switch change {
    case .common(let text), .renamed(_, let text): text
    case .removed(let text), .movedAway(let text): "[-\(text)-]"
    case .added(let text), .movedHere(let text): "{+\(text)+}"
    }
  }.joined()
}
