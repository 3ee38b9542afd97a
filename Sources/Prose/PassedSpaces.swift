import Scanning

/// The bytes that are passed over, of white space that continues a run and of characters that stand for fewer bytes, so
/// that the length of a name can be counted back.
struct PassedSpaces {
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
