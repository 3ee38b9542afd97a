import Source
import Testing

@Suite("The cases, as an author would write them")
struct CaseTests {
  @Test("says what the case file says", arguments: Case.all)
  func diagnostics(_ example: Case) {
    let said = check(example.sources, media: example.media)
    #expect(said == example.expected, "the generator says:\n\(said)")
  }

  @Test("every code of these parts has a case")
  func everyCode() {
    let elsewhere: Set<Code> = [
      .quoteMismatch, .checkFailed,  // quotations and figures
      .templateError, .outputNotOurs,  // PagesTests, DiskTests
      .invalidEncoding, .fileTooLarge,  // LimitTests
    ]
    let said = Case.all.map(\.expected).joined()
    for code in Code.allCases where !elsewhere.contains(code) {
      #expect(said.contains("[\(code.rawValue)]"), "no case shows \(code.rawValue)")
    }
  }
}
