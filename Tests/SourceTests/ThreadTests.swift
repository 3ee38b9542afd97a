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

  @Test(arguments: [1, 2, 7])
  func eachNumberIsCalledOnce(_ jobs: Int) {
    for count in [0, 1, 500] {
      let called = Guarded<[Int]>([])
      parallelForEach(count, jobs: jobs) { number in called.withLock { $0.append(number) } }
      #expect(called.withLock { $0.sorted() } == Array(0..<count))
    }
  }

  #if os(Linux)
    /// A thread that went away from another one's processor may come back to it.
    @Test func threadsMayRunWhereTheyMightBefore() {
      @Sendable func allowed() -> String? {
        let status = try? String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8)
        return status?.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }.map(String.init)
      }
      let all = allowed()
      #expect(all != nil)
      for count in 1...16 {
        onThreads(count) { (_, standApart) in
          for _ in 0..<3 {
            standApart()
            #expect(allowed() == all)
            usleep(500)
          }
          #expect(allowed() == all)
        }
        let (first, second) = together(jobs: 2, allowed, beside: allowed)
        #expect(first == all && second == all)
      }
    }
  #endif

  @Test(arguments: [1, 2, 7])
  func theFirstErrorEndsTheCalls(_ jobs: Int) {
    struct Odd: Error, Equatable { let number: Int }
    let called = Guarded(0)
    let isThrown = Guarded(false)
    #expect(throws: Odd(number: 40)) {
      try parallelForEach(1_000_000, jobs: jobs) { (number) throws(Odd) in
        called.withLock { $0 += 1 }
        if number == 40 {
          isThrown.withLock { $0 = true }
          throw Odd(number: number)
        }
        // Those behind it wait for it, however slow it is.
        while number > 40, !isThrown.withLock({ $0 }) { usleep(1000) }
      }
    }
    #expect(called.withLock { $0 } < 1_000_000)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1)) func aFunctionIsCalledBeside() {
    callBeside {
      getMemoryReady()
      calledBeside.signal()
    }
    #expect(calledBeside.wait(timeout: .now() + 60) == .success)
  }

  @Test(arguments: [1, 2]) func whatIsLetGoGoes(_ jobs: Int) {
    final class Held: Sendable {
      let gone: DispatchSemaphore
      init(_ gone: DispatchSemaphore) { self.gone = gone }
      deinit { gone.signal() }
    }
    let gone = DispatchSemaphore(value: 0)
    letGo(of: [Held(gone), Held(gone)], jobs: jobs)
    for _ in 0..<2 { #expect(gone.wait(timeout: .now() + 60) == .success) }
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

private let calledBeside = DispatchSemaphore(value: 0)
