/// The states of the automaton, by how many bytes of a name have been read in each.
struct NameStates: Sendable {
  /// The most fields of the dense table: as many as stay near the processor, for the first letters of names.
  private static let mostFields = 1 << 17

  let classCount: Int
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
  var bytes: [UInt8] = [0]
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

  func step(from state: Int, _ byte: UInt8, _ symbol: UInt8) -> Int {
    state < denseCount
      ? Int(next[state * classCount + Int(symbol)]) : sparseStep(from: state, byte, symbol)
  }

  /// The next state for one without a row, and a byte of some class.
  @inline(__always)
  func sparseStep(from state: Int, _ byte: UInt8, _ symbol: UInt8) -> Int {
    // From most of them one byte alone goes on, and that is the one.
    let child = Int(children[state])
    if child < Int(children[state + 1]), bytes[child] == byte { return child }
    return branchingStep(from: state, byte, symbol)
  }

  private func branchingStep(from state: Int, _ byte: UInt8, _ symbol: UInt8) -> Int {
    var state = state
    while state >= denseCount {
      if let child = children(of: state).first(where: { bytes[$0] == byte }) { return child }
      state = Int(suffixes[state])
    }
    return Int(next[state * classCount + Int(symbol)])
  }
}
