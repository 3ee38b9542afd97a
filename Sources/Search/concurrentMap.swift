import Dispatch
import Source
import Synchronization

/// The results of a function over the numbers from 0 up to `count`, in that order, computed by `jobs` threads.
///
/// The function must depend on its argument alone, so that the result is the same at any number of jobs.
func concurrentMap<Value: Sendable>(
  _ count: Int, jobs: Int, _ function: @Sendable (Int) -> Value
) -> [Value] {
  if jobs <= 1 || count <= 1 { return (0..<count).map(function) }
  let next = Atomic(0)
  let results = Guarded<[Value?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let value = function(index)
      results.withLock { $0[index] = value }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}
