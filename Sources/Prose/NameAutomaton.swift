import Scanning

/// Finds many names in a text in one pass (Aho and Corasick, 1975): leftmost, longest, whole words, not overlapping.
///
/// Near the beginnings of names the automaton is a dense table over the bytes that occur in them, so that a step is one
/// look-up; further on a state knows the bytes that go on from it, and a step may go back by several states, no more in
/// all than were gone forward. A text is read once whatever the number of names. A run of white space in the text
/// matches one space in a name; characters are folded as `NameFolding` says.
///
/// A class, since all threads use one, and to copy it is to count a dozen references.
public final class NameAutomaton: Sendable {
  /// A name in a text.
  public struct Match: Sendable, Hashable {
    /// Its bytes.
    public let range: Range<Int>
    /// What it stands for.
    public let value: Int
  }

  /// Class of each byte; 0 for bytes that no name has.
  let classes: [UInt8]
  let classCount: Int
  private let states: NameStates
  private let lengths: [Int]
  private let values: [Int]
  /// Whether there is a name that is not to be found.
  private let hidesNames: Bool
  /// Which pairs of bytes a name begins with.
  private let beginnings: NameBeginnings

  /// How many names that end at one place are weighed against those before them, the longest first: a name of names of
  /// names has fewer within it.
  private static let deepest = 8

  /// Stands for a name that is not to be found.
  private static let noValue = -1

  /// An automaton for some names, each with the value it stands for.
  ///
  /// Of equal names the first counts. A name without a value takes its place from the names within it, and is not
  /// found.
  public init(names: [(name: String, value: Int?)]) {
    var patterns: [[UInt8]] = []
    var values: [Int] = []
    for (name, value) in names {
      for form in NameFolding.forms(of: name) {
        patterns.append(form)
        values.append(value ?? Self.noValue)
      }
    }
    let (classes, classCount) = Self.classify(patterns)
    (self.classes, self.classCount) = (classes, classCount)
    states = NameStates(patterns, classes, classCount)
    lengths = patterns.map(\.count)
    self.values = values
    hidesNames = values.contains(Self.noValue)
    beginnings = NameBeginnings(patterns)
  }

  /// The names in a text, in order.
  public func matches(in text: [UInt8]) -> [Match] {
    var found = Found()
    find(in: text.span, into: &found)
    return found.matches
  }

  /// The names that were found in a text, with the room for those of the next.
  public struct Found: Sendable {
    /// The names, in order.
    public fileprivate(set) var matches: [Match] = []
    fileprivate var pending = PendingMatches()
    fileprivate var passed = PassedSpaces()

    /// Nothing found yet.
    public init() {}
  }

  /// Puts the names in a text, in order, in place of what was found before, in the same room.
  public func find(in text: Span<UInt8>, into found: inout Found) {
    find(in: text, into: &found.matches, &found.pending, &found.passed)
  }

  private func find(
    in text: Span<UInt8>, into found: inout [Match], _ pending: inout PendingMatches,
    _ runs: inout PassedSpaces
  ) {
    if !found.isEmpty { found.removeAll(keepingCapacity: true) }
    if lengths.isEmpty { return }
    runs.restart()
    var state = 0
    var index = 0
    var isAfterSpace = false
    while index < text.count {
      if state == 0 {
        let place = beginnings.next(in: text, from: index)
        if place == text.count { break }
        if place > index {
          index = place
          isAfterSpace = text[index - 1].isBlankOrBreak
        }
      }
      let plainEnd = goOn(in: text, from: index, &state)
      if plainEnd > index {
        index = plainEnd
        isAfterSpace = false
      } else {
        var byte = text[index]
        var width = 1
        if byte == 10 || byte == 9 || byte == 13 { byte = 32 }
        if byte >= 0x80, let sign = NameFolding.sign(at: index, in: text) {
          switch sign {
          case .ascii(let folded, let count): (byte, width) = (folded, count)
          case .letter(let lead, let last):
            state = step(from: state, by: lead)
            byte = last
            index += 1
          case .nothing(let count):
            runs.pass(count, at: index)
            index += count
            continue
          }
        }
        if byte == 32, isAfterSpace {
          runs.pass(width, at: index)
          index += width
          continue
        }
        isAfterSpace = byte == 32
        state = step(from: state, by: byte)
        index += 1
        if width > 1 {
          runs.pass(width - 1, at: index)
          index += width - 1
        }
      }
      if state == 0 {
        pending.settle(into: &found)
        runs.forget()
        continue
      }
      if !states.nodes[state].endsName { continue }
      var node = state
      var weighed = 0
      while node != 0, weighed < Self.deepest {
        let pattern = Int(states.ends[node])
        if pattern >= 0 {
          let start = runs.begin(of: lengths[pattern], endingAt: index)
          if isBoundary(text, at: start), isBoundary(text, at: index) {
            pending.insert(Match(range: start..<index, value: values[pattern]))
            weighed += 1
          }
        }
        node = Int(states.fallback[node])
      }
      // What is still to come begins no earlier than the beginning of a name that is being read.
      if let first = pending.first {
        let start = runs.begin(of: Int(states.depths[state]), endingAt: index)
        if start > first { pending.settle(before: start, into: &found) }
      }
    }
    pending.settle(into: &found)
    if hidesNames { found.removeAll { $0.value == Self.noValue } }
  }

  /// Goes on over bytes that are of ASCII and no white space but single spaces between them, as most are, up to where no
  /// name goes on or one may end; where that is.
  private func goOn(in text: Span<UInt8>, from start: Int, _ state: inout Int) -> Int {
    var (index, here) = (start, state)
    // A few operations for each byte: where the lists stand is asked for once.
    unsafe classes.withUnsafeBufferPointer { classes in
      unsafe states.next.withUnsafeBufferPointer { next in
        unsafe states.nodes.withUnsafeBufferPointer { nodes in
          while index < text.count {
            let byte = text[index]
            if byte >= 0x80 { break }
            if byte <= 0x20 {
              guard byte == 0x20, index > start, index + 1 < text.count, text[index + 1] > 0x20,
                text[index + 1] < 0x80
              else { break }
            }
            let symbol = unsafe classes[Int(byte)]
            here =
              here < states.denseCount
              ? Int(unsafe next[here &* classCount &+ Int(symbol)])
              : states.sparseStep(from: here, byte, symbol)
            index += 1
            if unsafe here == 0 || nodes[here].endsName { break }
          }
        }
      }
    }
    state = here
    return index
  }

  @inline(__always)
  func step(from state: Int, by byte: UInt8) -> Int {
    states.step(from: state, byte, classes[Int(byte)])
  }

  /// Gives each byte that occurs in names a class; white space is one.
  private static func classify(_ patterns: [[UInt8]]) -> ([UInt8], Int) {
    var classes = [UInt8](repeating: 0, count: 256)
    var count = 1
    for byte in patterns.joined() where classes[Int(byte)] == 0 && count < 256 {
      classes[Int(byte)] = UInt8(count)
      count += 1
    }
    return (classes, count)
  }
}
