import Synchronization

/// The results of a function over the numbers from 0 up to `count`, in that order, computed by `jobs` threads.
///
/// The function must depend on its argument alone, so that the result is the same at any number of jobs. Where `weight`
/// says how much work each number is, the heavy ones are begun first, so that none is left for one thread at the end.
public func parallelMap<Value: Sendable>(
  _ count: Int, jobs: Int, weight: (@Sendable (Int) -> Int)? = nil, _ function: @Sendable (Int) -> Value
) -> [Value] {
  if jobs <= 1 || count <= 1 { return (0..<count).map(function) }
  // Many end evenly in any order, and neighbours are better kept together.
  if let weight, count <= jobs * 64 {
    let weights = (0..<count).map(weight)
    let order = (0..<count).sorted { (weights[$1], $0) < (weights[$0], $1) }
    let values = parallelMap(count, jobs: jobs) { function(order[$0]) }
    var places = Array(0..<count)
    for (place, number) in order.enumerated() { places[number] = place }
    return places.map { values[$0] }
  }
  // Small runs of neighbours: even work, few locks, and results that are cheap to put in order.
  let run = max(1, min(16, count / (jobs * 32)))
  let runCount = (count + run - 1) / run
  let next = Atomic(0)
  let runs = Guarded([[Value]](repeating: [], count: runCount))
  onThreads(min(jobs, runCount)) { _ in
    while true {
      let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard position < runCount else { return }
      let values = (position * run..<min(count, (position + 1) * run)).map(function)
      runs.withLock { $0[position] = values }
    }
  }
  var results: [Value] = []
  results.reserveCapacity(count)
  runs.withLock { runs in
    for values in runs { results += values }
  }
  return results
}
