/// The states of the automaton: each is what has been read of a name, or of several that begin alike.
///
/// The first, of the fewest bytes, have a row in a dense table. The others stand depth first, so that the rest of a name
/// that no other shares is read from one state to the next in memory.
struct NameStates: Sendable {
  /// The most fields of the dense table, for the first letters of names: a row is a place in memory of its own, which is
  /// mostly not near the processor.
  private static let mostFields = 1 << 13

  /// What a step asks of a state that has no row, and of one that has.
  struct Node: Sendable, BitwiseCopyable {
    /// The first of the states that go on from it; they stand together.
    var child: Int32 = 0
    /// How many those are.
    var childCount: UInt16 = 0
    /// The byte that leads to it.
    let byte: UInt8
    /// Whether any name ends in it, its own or that of a suffix.
    var endsName = false

    /// The states that go on from it.
    var children: Range<Int> { Int(child)..<Int(child) + Int(childCount) }
  }

  let classCount: Int
  /// How many states, the first, have a row in `next`.
  private(set) var denseCount = 0
  private(set) var nodes = [Node(byte: 0)]
  /// The next state for a dense state and a class.
  private(set) var next: [Int32] = []
  /// The names that end in a state: its own, and by `fallback` those that are its suffixes.
  private(set) var ends: [Int32] = [-1]
  private(set) var fallback: [Int32] = [0]
  /// How many bytes of a name have been read in each state.
  private(set) var depths: [Int32] = [0]
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
    // Breadth first as long as there are rows, and then depth first.
    let mostDense = max(1, Self.mostFields / classCount)
    while denseCount < min(mostDense, stretches.count) {
      addChildren(of: denseCount, patterns, sorted, &stretches)
      denseCount += 1
    }
    var open = Array((denseCount..<stretches.count).reversed())
    while let state = open.popLast() {
      addChildren(of: state, patterns, sorted, &stretches)
      open += nodes[state].children.reversed()
    }
    link(classes)
  }

  /// Adds the states that go on from one, the stretches of the patterns that they are among the sorted.
  private mutating func addChildren(
    of state: Int, _ patterns: [[UInt8]], _ sorted: [Int], _ stretches: inout [Range<Int>]
  ) {
    let (stretch, depth) = (stretches[state], Int(depths[state]))
    nodes[state].child = Int32(stretches.count)
    var place = stretch.lowerBound
    while place < stretch.upperBound {
      let pattern = patterns[sorted[place]]
      var end = place + 1
      if pattern.count > depth {
        while end < stretch.upperBound, patterns[sorted[end]][depth] == pattern[depth] { end += 1 }
        stretches.append(place..<end)
        nodes.append(Node(byte: pattern[depth]))
        depths.append(Int32(depth + 1))
        ends.append(pattern.count == depth + 1 ? Int32(sorted[place]) : -1)
      }
      place = end
    }
    nodes[state].childCount = UInt16(stretches.count - Int(nodes[state].child))
  }

  /// Breadth first: where no name goes on, go on from the longest suffix that does.
  ///
  /// `fallback` is then narrowed to suffixes that are names.
  private mutating func link(_ classes: [UInt8]) {
    suffixes = [Int32](repeating: 0, count: ends.count)
    fallback = suffixes
    next = [Int32](repeating: 0, count: denseCount * classCount)
    var states = [0]
    states.reserveCapacity(ends.count)
    var linked = 0
    while linked < states.count {
      let state = states[linked]
      linked += 1
      let children = nodes[state].children
      states += children
      let suffix = Int(suffixes[state])
      if state > 0 { fallback[state] = ends[suffix] >= 0 ? Int32(suffix) : fallback[suffix] }
      nodes[state].endsName = ends[state] >= 0 || fallback[state] > 0
      for child in children where state > 0 {
        let byte = nodes[child].byte
        suffixes[child] = Int32(step(from: suffix, byte, classes[Int(byte)]))
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
      for child in children { next[row + Int(classes[Int(nodes[child].byte)])] = Int32(child) }
    }
  }

  /// The next state for any, and a byte of some class.
  @inline(__always) func step(from state: Int, _ byte: UInt8, _ symbol: UInt8) -> Int {
    state < denseCount ? Int(next[state * classCount + Int(symbol)]) : sparseStep(from: state, byte, symbol)
  }

  /// The next state for one without a row, and a byte of some class.
  @inline(__always)
  func sparseStep(from state: Int, _ byte: UInt8, _ symbol: UInt8) -> Int {
    // From most of them one byte alone goes on, and that is the one.
    let node = nodes[state]
    if node.childCount > 0, nodes[Int(node.child)].byte == byte { return Int(node.child) }
    return branchingStep(from: state, byte, symbol)
  }

  private func branchingStep(from state: Int, _ byte: UInt8, _ symbol: UInt8) -> Int {
    var state = state
    while state >= denseCount {
      if let child = nodes[state].children.first(where: { nodes[$0].byte == byte }) { return child }
      state = Int(suffixes[state])
    }
    return Int(next[state * classCount + Int(symbol)])
  }
}
