import Foundation

/// How long each stage takes.
///
/// The only clock of the program; no output but the terminal's depends on it.
struct Stopwatch {
  private let start = ContinuousClock.now
  private var stages: [(name: String, start: ContinuousClock.Instant)] = []

  /// A stage begins, and the one before it ends.
  mutating func begin(_ name: String) { stages.append((name, .now)) }

  /// All ends; the seconds since the start, to a hundredth.
  mutating func end() -> String {
    begin("")
    return seconds(ContinuousClock.now - start, digits: 2)
  }

  /// A line for each stage.
  var lines: [String] {
    zip(stages, stages.dropFirst()).map { stage, next in
      "  \(stage.name): \(seconds(next.start - stage.start, digits: 4)) s"
    }
  }

  private func seconds(_ duration: Duration, digits: Int) -> String {
    let value = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    return String(format: "%.\(digits)f", value)
  }
}

/// How many cores there are to work on.
var availableCores: Int { ProcessInfo.processInfo.activeProcessorCount }
