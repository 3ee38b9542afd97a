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
  private let classes: [UInt8]
  private let classCount: Int
  private let states: States
  private let lengths: [Int]
  private let values: [Int]
  /// Whether there is a name that is not to be found.
  private let hidesNames: Bool
  /// Which pairs of bytes a name begins with.
  private let beginnings: Beginnings

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
    states = States(patterns, classes, classCount)
    lengths = patterns.map(\.count)
    self.values = values
    hidesNames = values.contains(Self.noValue)
    beginnings = Beginnings(patterns)
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
      if !states.endNames[state] { continue }
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
        unsafe states.endNames.withUnsafeBufferPointer { endNames in
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
            if unsafe here == 0 || endNames[here] { break }
          }
        }
      }
    }
    state = here
    return index
  }

  @inline(__always)
  private func step(from state: Int, by byte: UInt8) -> Int {
    state < states.denseCount
      ? Int(states.next[state * classCount + Int(classes[Int(byte)])])
      : states.sparseStep(from: state, byte, classes[Int(byte)])
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

/// The matches that another which begins earlier may still take the place of.
private struct PendingMatches {
  /// By their beginnings, of each the longest.
  private var matches: [NameAutomaton.Match] = []

  /// Where the first begins.
  var first: Int? { matches.first?.range.lowerBound }

  /// Adds a match that ends no earlier than those added before.
  mutating func insert(_ match: NameAutomaton.Match) {
    let start = match.range.lowerBound
    if matches.last.map({ $0.range.lowerBound < start }) ?? true { return matches.append(match) }
    let place = matches.partitioningIndex { $0.range.lowerBound >= start }
    if place < matches.count, matches[place].range.lowerBound == start {
      matches[place] = match
    } else {
      matches.insert(match, at: place)
    }
  }

  /// Takes out those that begin before a place; each that is clear of the last one found is found.
  mutating func settle(before place: Int = .max, into found: inout [NameAutomaton.Match]) {
    if matches.isEmpty { return }
    var settled = 0
    while settled < matches.count, matches[settled].range.lowerBound < place {
      let match = matches[settled]
      if match.range.lowerBound >= found.last?.range.upperBound ?? 0 { found.append(match) }
      settled += 1
    }
    if settled == matches.count {
      // They are few: one after the other is quicker than all at once.
      while !matches.isEmpty { matches.removeLast() }
    } else {
      matches.removeFirst(settled)
    }
  }
}

/// The bytes that are passed over, of white space that continues a run and of characters that stand for fewer bytes, so
/// that the length of a name can be counted back.
private struct PassedSpaces {
  /// How many bytes were passed over in all.
  private var passed = 0
  /// The same before the runs that are known.
  private var passedBefore = 0
  /// The runs: how many bytes had been read before each, and how many were passed over up to its end.
  private var runs: [(read: Int, passed: Int)] = []

  /// Passes over some bytes at an offset.
  mutating func pass(_ count: Int, at offset: Int) {
    let read = offset - passed
    passed += count
    if let last = runs.last, last.read == read { runs.removeLast() }
    runs.append((read, passed))
  }

  /// Where a name of some length begins that ends at an offset.
  func begin(of length: Int, endingAt end: Int) -> Int {
    if runs.isEmpty { return end - length }
    let read = end - passed - length
    let next = runs.partitioningIndex { $0.read > read }
    return read + (next > 0 ? runs[next - 1].passed : passedBefore)
  }

  /// Forgets all, before another text.
  mutating func restart() {
    forget()
    (passed, passedBefore) = (0, 0)
  }

  /// Forgets the runs, which no name that is being read goes back to.
  mutating func forget() {
    if runs.isEmpty { return }
    passedBefore = passed
    runs.removeAll(keepingCapacity: true)
  }
}

/// The pairs of bytes that names begin with, to pass quickly over what begins none.
private struct Beginnings: Sendable {
  /// Whether a name begins with a byte.
  private var isFirst = [Bool](repeating: false, count: 256)
  /// Whether a name begins with a byte and then another: 256 bits for each first byte.
  private var pairs = [UInt64](repeating: 0, count: 256 * 4)
  /// Whether all begin with a capital, of ASCII or beyond it, as names do.
  private let areCapitals: Bool

  init(_ patterns: [[UInt8]]) {
    areCapitals = patterns.compactMap(\.first).allSatisfy { $0 >= 0x80 || (0x41...0x5A).contains($0) }
    for pattern in patterns {
      guard let first = pattern.first else { continue }
      // After a name of one byte, or a part of a character that is folded, anything may follow.
      let seconds = pattern.count > 1 ? Self.same(as: pattern[1]) : Array(0...255)
      for one in Self.same(as: first) { add(one, one == first ? seconds : Array(0...255)) }
      for (one, other) in NameFolding.sameLetters(as: pattern.prefix(2)) { add(one, [other]) }
    }
  }

  private mutating func add(_ first: UInt8, _ seconds: [UInt8]) {
    isFirst[Int(first)] = true
    for second in seconds { pairs[Int(first) << 2 | Int(second) >> 6] |= 1 << UInt64(second & 63) }
  }

  /// The bytes that a byte of a name may begin with in a text: any white space matches a space.
  private static func same(as byte: UInt8) -> [UInt8] {
    (byte == 32 ? [32, 9, 10, 13] : [byte]) + (NameFolding.signs.contains(byte) ? NameFolding.leads : [])
  }

  /// The first place from an offset on where a name may begin: a pair of bytes that some name begins with, and not
  /// within a word.
  ///
  /// What is passed over can begin no match, so the automaton would come back from it to where it was.
  func next(in text: Span<UInt8>, from start: Int) -> Int {
    unsafe text.withUnsafeBufferPointer { text in
      unsafe isFirst.withUnsafeBufferPointer { isFirst in
        var index = start
        while index < text.count {
          if areCapitals {
            index = unsafe Bytes.first(in: text, index..<text.count, where: mayBeCapital)
            if index == text.count { break }
          }
          let byte = unsafe text[index]
          if unsafe isFirst[Int(byte)] {
            let next = unsafe index + 1 < text.count ? text[index + 1] : 0
            let isPair =
              index + 1 == text.count || pairs[Int(byte) << 2 | Int(next) >> 6] >> UInt64(next & 63) & 1 != 0
            let isWithinWord = unsafe index > 0 && isWordASCII(byte) && isWordASCII(text[index - 1])
            if isPair, !isWithinWord { return index }
          }
          index += 1
        }
        return index
      }
    }
  }
}

/// Which bytes are capital letters of ASCII, or of a character beyond it.
@inline(__always) private func mayBeCapital(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.beyondASCII(bytes) | Bytes.within(bytes, 0x41...0x5A)
}

/// The states of the automaton, by how many bytes of a name have been read in each.
private struct States: Sendable {
  /// The most fields of the dense table: as many as stay near the processor, for the first letters of names.
  private static let mostFields = 1 << 17

  private let classCount: Int
  /// How many states, the first, have a row in `next`.
  let denseCount: Int
  /// The next state for a dense state and a class.
  private(set) var next: [Int32] = []
  /// The names that end in a state: its own, and by `fallback` those that are its suffixes.
  private(set) var ends: [Int32] = [-1]
  private(set) var fallback: [Int32] = [0]
  /// Whether any name ends in a state.
  private(set) var endNames: [Bool] = []
  /// How many bytes of a name have been read in each state.
  private(set) var depths: [Int32] = [0]
  /// The states that go on from a state: those from its own field to the next one.
  private var children: [Int32] = []
  /// The byte that leads to each state.
  private var bytes: [UInt8] = [0]
  /// The longest suffix of what has been read in a state that is the beginning of a name.
  private var suffixes: [Int32] = [0]

  /// The states of some patterns; of equal ones the first counts.
  ///
  /// Sorted patterns that begin alike stand together: each state is a stretch of them.
  init(_ patterns: [[UInt8]], _ classes: [UInt8], _ classCount: Int) {
    self.classCount = classCount
    let sorted = patterns.indices.filter { !patterns[$0].isEmpty }.sorted {
      patterns[$0] == patterns[$1] ? $0 < $1 : patterns[$0].lexicographicallyPrecedes(patterns[$1])
    }
    var stretches = [sorted.indices]
    while children.count < stretches.count {
      let (stretch, depth) = (stretches[children.count], Int(depths[children.count]))
      children.append(Int32(stretches.count))
      var place = stretch.lowerBound
      while place < stretch.upperBound {
        let pattern = patterns[sorted[place]]
        var end = place + 1
        if pattern.count > depth {
          while end < stretch.upperBound, patterns[sorted[end]][depth] == pattern[depth] { end += 1 }
          stretches.append(place..<end)
          bytes.append(pattern[depth])
          depths.append(Int32(depth + 1))
          ends.append(pattern.count == depth + 1 ? Int32(sorted[place]) : -1)
        }
        place = end
      }
    }
    children.append(Int32(stretches.count))
    denseCount = min(stretches.count, max(1, Self.mostFields / classCount))
    link(classes)
    endNames = zip(ends, fallback).map { $0 >= 0 || $1 > 0 }
  }

  /// Breadth first, as the states are numbered: where no name goes on, go on from the longest suffix that does.
  ///
  /// `fallback` is then narrowed to suffixes that are names.
  private mutating func link(_ classes: [UInt8]) {
    suffixes = [Int32](repeating: 0, count: ends.count)
    fallback = suffixes
    next = [Int32](repeating: 0, count: denseCount * classCount)
    for state in ends.indices {
      let suffix = Int(suffixes[state])
      if state > 0 { fallback[state] = ends[suffix] >= 0 ? Int32(suffix) : fallback[suffix] }
      for child in children(of: state) where state > 0 {
        suffixes[child] = Int32(step(from: suffix, bytes[child], classes[Int(bytes[child])]))
      }
      if state >= denseCount { continue }
      let row = state * classCount
      if state > 0 {
        let other = suffix * classCount
        unsafe next.withUnsafeMutableBufferPointer { next in
          let copied = unsafe UnsafeBufferPointer(rebasing: next[other..<other + classCount])
          _ = unsafe next[row..<row + classCount].update(fromContentsOf: copied)
        }
      }
      for child in children(of: state) { next[row + Int(classes[Int(bytes[child])])] = Int32(child) }
    }
  }

  private func children(of state: Int) -> Range<Int> { Int(children[state])..<Int(children[state + 1]) }

  private func step(from state: Int, _ byte: UInt8, _ symbol: UInt8) -> Int {
    state < denseCount
      ? Int(next[state * classCount + Int(symbol)]) : sparseStep(from: state, byte, symbol)
  }

  /// The next state for one without a row, and a byte of some class.
  func sparseStep(from state: Int, _ byte: UInt8, _ symbol: UInt8) -> Int {
    var state = state
    while state >= denseCount {
      if let child = children(of: state).first(where: { bytes[$0] == byte }) { return child }
      state = Int(suffixes[state])
    }
    return Int(next[state * classCount + Int(symbol)])
  }
}
