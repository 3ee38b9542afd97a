import Synchronization

/// The results of a function over the numbers from 0 up to `count`, in that order, computed by `jobs` threads.
///
/// The function must depend on its argument alone, so that the result is the same at any number of jobs. Where `weight`
/// says how much work each number is, the heavy ones are begun first, so that none is left for one thread at the end.
public func parallelMap<Value: Sendable>(
  _ count: Int, jobs: Int, weight: (@Sendable (Int) -> Int)? = nil, _ function: @Sendable (Int) -> Value
) -> [Value] {
  if jobs <= 1 || count <= 1 { return (0..<count).map(function) }
  let weighed = weight.flatMap { heavyFirst((0..<count).map($0)) }
  let heavy = weighed?.heavy ?? 0
  // What is heavy is a run of its own.
  let runs = (0..<heavy).map { $0..<$0 + 1 } + runs(of: heavy..<count, jobs: jobs)
  let next = Atomic(0)
  // Each thread puts its results where they belong: to bring them together later is to copy every reference in them.
  return unsafe [Value](unsafeUninitializedCapacity: count) { values, filled in
    guard let first = values.baseAddress else { return }
    let places = unsafe Places(first: first)
    onThreads(min(jobs, runs.count)) { (_, standApart) in
      while true {
        standApart()
        let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard position < runs.count else { return }
        for turn in runs[position] {
          let number = weighed?.order[turn] ?? turn
          places.put(function(number), at: number)
        }
      }
    }
    filled = count
  }
}

/// Where the results of a function go, each put there once, by any thread.
@safe private struct Places<Value>: @unchecked Sendable {
  let first: UnsafeMutablePointer<Value>

  func put(_ value: consuming Value, at position: Int) { unsafe (first + position).initialize(to: value) }
}

/// Runs of neighbours, each for one thread, since what stands side by side is better worked at together; shorter ones
/// towards the end, so that all threads end at the same time.
private func runs(of numbers: Range<Int>, jobs: Int) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var start = numbers.lowerBound
  while start < numbers.upperBound {
    let length = max(1, min(16, (numbers.upperBound - start) / (jobs * 8)))
    runs.append(start..<start + length)
    start += length
  }
  return runs
}

/// An order in which what is more than twice as heavy as others comes first, the heaviest before all, and the others as
/// they were, since neighbours are better kept together, and how many are heavy; nothing where none is.
private func heavyFirst(_ weights: [Int]) -> (order: [Int], heavy: Int)? {
  let mean = weights.reduce(0, +) / weights.count
  let isHeavy = { weights[$0] > 2 * mean }
  let heavy = weights.indices.filter(isHeavy).sorted { (weights[$1], $0) < (weights[$0], $1) }
  return heavy.isEmpty ? nil : (heavy + weights.indices.filter { !isHeavy($0) }, heavy.count)
}
