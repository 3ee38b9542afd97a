import Synchronization

/// The results of a function over the numbers from 0 up to `count`, in that order, computed by `jobs` threads.
///
/// The function must depend on its argument alone, so that the result is the same at any number of jobs. Where `weight`
/// says how much work each number is, the heavy ones are begun first, so that none is left for one thread at the end.
public func parallelMap<Value: Sendable>(
  _ count: Int, jobs: Int, weight: (@Sendable (Int) -> Int)? = nil, _ function: @Sendable (Int) -> Value
) -> [Value] {
  if jobs <= 1 || count <= 1 { return (0..<count).map(function) }
  guard let weight, let (order, heavy) = heavyFirst((0..<count).map(weight)) else {
    return values(of: runs(of: 0..<count, jobs: jobs), jobs: jobs, function)
  }
  // What is heavy is a run of its own.
  let runs = (0..<heavy).map { $0..<$0 + 1 } + runs(of: heavy..<count, jobs: jobs)
  let values = values(of: runs, jobs: jobs) { function(order[$0]) }
  var places = Array(0..<count)
  for (place, number) in order.enumerated() { places[number] = place }
  return places.map { values[$0] }
}

/// The results of a function over the numbers of some runs, one behind the other.
private func values<Value: Sendable>(
  of runs: [Range<Int>], jobs: Int, _ function: @Sendable (Int) -> Value
) -> [Value] {
  let next = Atomic(0)
  let done = Guarded([[Value]](repeating: [], count: runs.count))
  onThreads(min(jobs, runs.count)) { _ in
    while true {
      let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard position < runs.count else { return }
      let values = runs[position].map(function)
      done.withLock { $0[position] = values }
    }
  }
  var results: [Value] = []
  results.reserveCapacity(runs.last?.upperBound ?? 0)
  done.withLock { done in
    for values in done { results += values }
  }
  return results
}

/// Runs of neighbours, each for one thread: few locks, and results that are cheap to put in order; shorter ones towards the
/// end, so that all threads end at the same time.
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
