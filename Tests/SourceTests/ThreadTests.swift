import Source
import Testing

@Suite("Work on several threads") struct ThreadTests {
  @Test(arguments: [1, 2, 7])
  func resultsStandInTheirOrderAtAnyNumberOfJobs(_ jobs: Int) {
    for count in [0, 1, 5, 1000] {
      let squares = (0..<count).map { $0 * $0 }
      #expect(parallelMap(count, jobs: jobs) { $0 * $0 } == squares)
      #expect(parallelMap(count, jobs: jobs, weight: { $0 % 7 }) { $0 * $0 } == squares)
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
