import Source
import Synchronization

/// Works on the numbers from 0 up to `count` in even shares of neighbours, one a job; the results in their order.
///
/// Throws what the first share that failed throws.
func inShares<Value: Sendable>(
  of count: Int, jobs: Int, _ work: @Sendable (Range<Int>) throws(DiskError) -> Value
) throws(DiskError) -> [Value] {
  // Fewer than sixteen files are not worth a thread.
  let jobs = max(1, min(jobs, count / 16))
  if jobs == 1 { return [try work(0..<count)] }
  let results = Guarded<[Result<Value, DiskError>?]>(Array(repeating: nil, count: jobs))
  onThreads(jobs) { job in
    let result: Result<Value, DiskError>
    do throws(DiskError) {
      result = .success(try work((count * job / jobs)..<(count * (job + 1) / jobs)))
    } catch {
      result = .failure(error)
    }
    results.withLock { $0[job] = result }
  }
  var values: [Value] = []
  for result in results.withLock({ $0 }) {
    if let value = try result?.get() { values.append(value) }
  }
  return values
}
