import Foundation

/// What each stage takes: time, work of all cores, and memory.
///
/// The only clock of the program; no output but the terminal's depends on it.
struct Stopwatch {
  private var marks: [(stage: String, at: Usage)] = [("", .now)]

  /// A stage begins, and the one before it ends.
  mutating func begin(_ stage: String) { marks.append((stage, .now)) }

  /// All ends; the seconds since the start, to a hundredth.
  mutating func end() -> String {
    begin("")
    let hundredths = Int((total.wall * 100).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }

  /// A line for each stage, and one for all: seconds by the clock, seconds of work, the most memory so far.
  ///
  /// The work of all stages has in it what the system did to start the program.
  var lines: [String] {
    zip(marks.dropFirst(), marks.dropFirst(2)).map { line($0.stage, $1.at - $0.at) } + [line("in all", total)]
  }

  private var total: Usage {
    guard let first = marks.first?.at, let last = marks.last?.at else { return .now }
    return Usage(wall: last.wall - first.wall, work: last.work, peak: last.peak)
  }

  private func line(_ stage: String, _ usage: Usage) -> String {
    let name = (stage + ":").padding(toLength: 12, withPad: " ", startingAt: 0)
    return String(
      format: "  %@ %8.3f s, %8.3f s CPU, peak %6.1f MB", name, usage.wall, usage.work,
      Double(usage.peak) / 1e6)
  }
}

/// What the program has used up to a moment.
private struct Usage {
  /// Seconds by a clock that nobody sets.
  let wall: Double
  /// Seconds of work, the user's and the system's, of all threads.
  let work: Double
  /// The most memory it has held at once, in bytes.
  let peak: Int

  static var now: Usage {
    var usage = rusage()
    // RUSAGE_SELF, which Swift has in another type on every system.
    unsafe getrusage(0, &usage)
    #if canImport(Darwin)
      let peak = usage.ru_maxrss
    #else
      let peak = usage.ru_maxrss * 1024
    #endif
    return Usage(
      wall: ProcessInfo.processInfo.systemUptime,
      work: seconds(usage.ru_utime) + seconds(usage.ru_stime), peak: peak)
  }

  static func - (a: Usage, b: Usage) -> Usage {
    Usage(wall: a.wall - b.wall, work: a.work - b.work, peak: a.peak)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

/// How many cores there are to work on.
let availableCores = ProcessInfo.processInfo.activeProcessorCount
