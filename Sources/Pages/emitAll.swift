import Source
import Synchronization

// In: what makes files. Out: the files, handed on by several threads in any order. It knows nothing of what is in them.

/// Makes files by their position with some threads, and hands each on; before them others, which are begun first since
/// they may take long.
func emitAll<Failure: Error>(
  _ others: [@Sendable () -> [OutputFile]], and count: Int, jobs: Int,
  _ emit: @Sendable (OutputFile) throws(Failure) -> Void, _ file: @Sendable (Int) -> OutputFile
) throws(Failure) {
  let next = Atomic(-others.count)
  let failure = Guarded<Failure?>(nil)
  onThreads(max(1, min(jobs, others.count + count))) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count, failure.withLock({ $0 == nil }) else { return }
      do throws(Failure) {
        for file in index < 0 ? others[index + others.count]() : [file(index)] { try emit(file) }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
}

/// Makes files that take long with some threads, and hands each on.
func emitAll<Failure: Error>(
  _ makers: [@Sendable () -> [OutputFile]], jobs: Int,
  _ emit: @Sendable (OutputFile) throws(Failure) -> Void
) throws(Failure) {
  try emitAll(makers, and: 0, jobs: jobs, emit) { _ in preconditionFailure("there are no positions") }
}
