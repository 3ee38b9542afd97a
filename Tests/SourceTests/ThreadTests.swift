import Foundation
import Source
import Synchronization
import Testing

@Suite("Work on several threads") struct ThreadTests {
  @Test(arguments: [1, 2, 7])
  func resultsStandInTheirOrderAtAnyNumberOfJobs(_ jobs: Int) {
    for count in [0, 1, 5, 1000] {
      let squares = (0..<count).map { $0 * $0 }
      #expect(parallelMap(count, jobs: jobs) { $0 * $0 } == squares)
      #expect(parallelMap(count, jobs: jobs, weight: { $0 % 7 }) { $0 * $0 } == squares)
      #expect(parallelMap(count, jobs: jobs, weight: { $0 == 3 ? 100 : 1 }) { $0 * $0 } == squares)
    }
  }

  @Test(arguments: [1, 2, 7])
  func resultsAreThereOnceAndNoLonger(_ jobs: Int) {
    final class Held: Sendable {
      let number: Int
      let count: Count
      init(_ number: Int, _ count: Count) {
        (self.number, self.count) = (number, count)
        count.alive.withLock { $0 += 1 }
      }
      deinit { count.alive.withLock { $0 -= 1 } }
    }
    final class Count: Sendable { let alive = Guarded(0) }
    let count = Count()
    do {
      let held = parallelMap(500, jobs: jobs, weight: { $0 == 3 ? 100 : 1 }) { [Held($0, count)] }
      #expect(held.map { $0.map(\.number) } == (0..<500).map { [$0] })
      #expect(count.alive.withLock { $0 } == 500)
    }
    #expect(count.alive.withLock { $0 } == 0)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1)) func heavyNumbersAreBegunFirst() {
    let begun = Guarded<[Int]>([])
    _ = parallelMap(100, jobs: 2, weight: { [70: 50, 30: 90][$0] ?? 1 }) { number in
      begun.withLock { $0.append(number) }
      // One thread has the heaviest alone, and meanwhile the other does what there is.
      guard number == 30 else { return }
      for _ in 0..<1000 where begun.withLock({ $0.count < 100 }) { usleep(10_000) }
      #expect(begun.withLock { $0.filter([70, 0].contains) } == [70, 0])
    }
  }

  @Test(arguments: [1, 2])
  func twoFunctionsGiveTheirResults(_ jobs: Int) {
    let (one, two) = together(jobs: jobs) {
      parallelMap(3, jobs: jobs) { $0 }
    } beside: {
      "two"
    }
    #expect(one == [0, 1, 2])
    #expect(two == "two")
  }
}
