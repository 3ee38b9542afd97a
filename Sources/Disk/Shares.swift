import Source

/// Works on the numbers from 0 up to `count` in shares of neighbours, `jobs` of them at once; the results in their order.
///
/// Throws what the first share that failed throws.
func inShares<Value: Sendable>(
  of count: Int, jobs: Int, _ work: @Sendable (Range<Int>) throws(DiskError) -> Value
) throws(DiskError) -> [Value] {
  // Fewer than sixteen files are not worth a thread, and threads begin when they can: of many small shares none is left
  // for one thread at the end.
  let jobs = max(1, min(jobs, count / 16))
  let shares = jobs == 1 ? 1 : jobs * 8
  let results = parallelMap(shares, jobs: jobs) { share -> Result<Value, DiskError> in
    Result { () throws(DiskError) in try work((count * share / shares)..<(count * (share + 1) / shares)) }
  }
  var values: [Value] = []
  for result in results { values.append(try result.get()) }
  return values
}
