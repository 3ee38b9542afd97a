import Source

/// The numbers of clauses of one kind in one place, so far.
struct ClauseSequence {
  /// The last number in each way to count.
  private var last: [ClauseNumber.Counting: [Int]] = [:]
  /// The ways in which the last number may count.
  private var countings: Set<ClauseNumber.Counting> = []
  /// The last number as written.
  private(set) var written = ""
  /// Whether something is marked as left out behind the last number.
  var isInterrupted = false
  /// The numbers so far, as written.
  var seen: Set<String> = []
  /// A gap that is none if the next number goes on from a Roman 1: `(a)`, `(i)`, `(ii)`.
  private(set) var doubt: ClauseGap?

  /// Whether the last number may be one of Roman or other numbers.
  var isInNumbers: Bool { countings.contains(.numbers) }

  /// Goes on to the next number; its neighbours decide in which way it counts.
  mutating func go(
    on readings: [ClauseNumber.Reading], to number: String, across gap: ClauseGap
  ) -> ClauseNumber.Step {
    let steps = readings.compactMap { reading in
      last[reading.counting].map { (reading: reading, step: reading.step(from: $0)) }
    }
    var taken = steps.filter { $0.step == .next }.map(\.reading)
    var step = ClauseNumber.Step.next
    doubt = nil
    if taken.isEmpty {
      let ahead = steps.filter { $0.step == .gap }.map(\.reading)
      let isFirst = readings.contains(where: opens)
      taken = isFirst || steps.isEmpty ? readings : ahead.isEmpty ? steps.map(\.reading) : ahead
      if ahead.isEmpty {
        step = isFirst || steps.isEmpty ? .next : .back
      } else if !isInterrupted {
        if isFirst { doubt = gap } else { step = .gap }
      }
    }
    let next = Set(taken.map(\.counting))
    if !countings.isDisjoint(with: next) {
      for refuted in countings.subtracting(next) { last[refuted] = nil }
    }
    for reading in taken { last[reading.counting] = reading.value }
    (countings, written, isInterrupted) = (next, number, false)
    return step
  }

  /// Whether a number may be the first in another way to count than those before it.
  private func opens(_ reading: ClauseNumber.Reading) -> Bool {
    reading.value == [1] && (reading.counting == .numbers ? last[.numbers] == nil : isInNumbers)
  }

  /// Whether a number would be the very next.
  func isContinued(by readings: [ClauseNumber.Reading]) -> Bool {
    readings.contains { reading in
      guard let last = last[reading.counting] else { return written.isEmpty && reading.value == [1] }
      return reading.value != last && reading.step(from: last) == .next
    }
  }
}

/// Two numbers with something left out between them that is not marked.
struct ClauseGap {
  /// The pinpoint of the clause after it.
  let name: String
  /// The number before it, as written.
  let last: String
  /// Where that clause stands.
  let span: Span
}
