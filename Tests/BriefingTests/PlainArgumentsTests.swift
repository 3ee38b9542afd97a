import ArgumentParser
import Testing

@testable import Command

/// What is read without the library is what the library would read.
@Suite struct PlainArgumentsTests {
  private static let words = [
    "build", "check", "--content", "--templates", "--output", "--base-url", "--jobs", "--format", "--strict",
    "--timings", "a", "folder/ü b", "0", "8", "07", "300", "-1", "4x", "json", "text", "xml", "", "-", "--",
    "https://s.org/", "ftp://x", "--jobs=2", "-h", "--help", "--version", "help", "--strict",
  ]

  private static func read(_ words: [String]) -> (inputs: Inputs, output: String?)? {
    switch try? BriefingCommand.parseAsRoot(words) {
    case let build as Build: (build.options.inputs, build.output)
    case let check as Check: (check.options.inputs, nil)
    default: nil
    }
  }

  @Test func whatIsPlainIsReadAlike() throws {
    var random = Numbers(state: 7)
    var plain = 0
    for _ in 0..<4000 {
      var words = [Self.words[Int(random.next() % 2)]]
      for _ in 0..<random.next() % 4 {
        let option = 2 + Int(random.next() % 8)
        words.append(Self.words[option])
        if option < 8 { words.append(Self.words[10 + Int(random.next() % 22)]) }
      }
      if random.next() % 4 == 0 { words.append(Self.words[Int(random.next() % 32)]) }
      guard let arguments = PlainArguments(words) else { continue }
      plain += 1
      let read = try #require(Self.read(words), "\(words)")
      #expect(read.inputs == arguments.inputs && read.output == arguments.output, "\(words)")
    }
    #expect(plain > 500)
  }

  @Test func commonOnesArePlain() {
    let all = [
      "build", "--content", "a", "--templates", "b", "--output", "c", "--base-url", "https://s.org/",
      "--jobs", "2",
      "--format", "json", "--strict", "--timings",
    ]
    #expect(PlainArguments(all)?.output == "c")
    #expect(PlainArguments(["build"])?.output == "public")
    #expect(PlainArguments(["check"]) == PlainArguments(["check", "--content", "articles"]))
  }
}

/// Numbers that are the same in every run (Numerical Recipes' generator).
private struct Numbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
