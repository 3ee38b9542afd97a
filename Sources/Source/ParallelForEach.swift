import Synchronization

/// Calls a function with the numbers from 0 up to `count`, begun in that order by `jobs` threads.
///
/// - Throws: the first error there was, after which no other call is begun.
public func parallelForEach<Failure: Error>(
  _ count: Int, jobs: Int, _ body: @Sendable (Int) throws(Failure) -> Void
) throws(Failure) {
  let next = Atomic(0)
  let failure = Guarded<Failure?>(nil)
  onThreads(max(1, min(jobs, count))) { (_, standApart) in
    while true {
      standApart()
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count, failure.withLock({ $0 == nil }) else { return }
      do throws(Failure) {
        try body(number)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
}
