/// The results of a function over the numbers from 0 up to `count`, in that order, computed by `jobs` tasks.
///
/// The function must depend on its argument alone, so that the result is the same at any number of jobs.
public func parallelMap<Value: Sendable>(
  _ count: Int, jobs: Int, _ function: @escaping @Sendable (Int) -> Value
) async -> [Value] {
  if jobs <= 1 || count <= 1 { return (0..<count).map(function) }
  // Small runs of neighbours: even work without a queue, and results that are cheap to put in order.
  let run = max(1, min(64, count / (jobs * 4)))
  let starts = Array(stride(from: 0, to: count, by: run))
  return await withTaskGroup(of: [(Int, [Value])].self) { group in
    for job in 0..<min(jobs, starts.count) {
      group.addTask {
        stride(from: job, to: starts.count, by: jobs).map { index in
          (index, (starts[index]..<min(starts[index] + run, count)).map(function))
        }
      }
    }
    var runs = [[Value]](repeating: [], count: starts.count)
    for await part in group {
      for (index, values) in part { runs[index] = values }
    }
    return runs.flatMap { $0 }
  }
}
