import Foundation
import GFMReference
import Source
import Testing

@testable import Markdown

/// One example of a specification: Markdown, the HTML it must give, and the extensions it names.
struct SpecExample: Sendable, CustomTestStringConvertible {
  let number: Int
  let line: Int
  let extensions: [String]
  let markdown: String
  let html: String

  var testDescription: String { "example \(number), line \(line)" }

  /// The examples of a text in the form of the CommonMark specification: 32 backticks, `example`, the names
  /// of extensions; the Markdown; a line with `.`; the HTML; 32 backticks.
  ///
  /// `→` stands for a tab.
  static func read(_ text: String) -> [SpecExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var state = 0
    var parts = ["", ""]
    var extensions: [String] = []
    var number = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix(fence + " example") {
        state = 1
        parts = ["", ""]
        extensions = line.dropFirst(40).split(separator: " ").map(String.init)
      } else if line == fence {
        state = 0
        number += 1
        let unescaped = parts.map { $0.replacingOccurrences(of: "→", with: "\t") }
        if !extensions.contains("disabled") {
          examples.append(
            SpecExample(
              number: number, line: index + 1, extensions: extensions, markdown: unescaped[0],
              html: unescaped[1]))
        }
      } else if line == "." && state == 1 {
        state = 2
      } else if state > 0 {
        parts[state - 1] += line + "\n"
      }
    }
    return examples
  }
}

/// The GFM specification as Debian packages it.
enum GFMSpec {
  static let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"

  static func text() throws -> String {
    try #require(
      FileManager.default.fileExists(atPath: path),
      "the GFM specification is missing: install Debian's package cmark-gfm, which brings \(path)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gunzip")
    process.arguments = ["-c", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try #require(String(data: data, encoding: .utf8))
  }
}

@Test func everyExampleOfTheGFMSpecification() throws {
  let examples = SpecExample.read(try GFMSpec.text())
  #expect(examples.count == 671)
  for example in examples {
    let file = SourceFile(path: "spec.md", text: example.markdown)
    let outcome = parse(file, bareLinks: example.extensions.contains("autolink"))
    let html = PlainGFM.html(
      outcome.value, rawHTML: .passed(isFiltered: example.extensions.contains("tagfilter")))
    #expect(html.string == example.html, "\(example.testDescription): \(example.markdown)")
  }
}

/// Where the site differs by design, by the number of the example: no other may differ, and each of these must.
enum Exceptions {
  /// Raw HTML is shown as text.
  static let rawHTML = Set(118...160).union([
    170, 288, 289, 317, 327, 354, 484, 485, 486, 500, 503, 532, 544, 632, 633, 634, 635, 636, 642, 644, 647,
    648, 649, 650, 651, 653, 663, 664,
  ])
  /// Bare links are found in every text, where the specification finds them with its extension alone.
  static let bareLinks: Set<Int> = [610, 614, 616, 619, 620]
}

@Test func theSiteDiffersFromTheSpecificationWhereItIsMeantTo() throws {
  var rawHTML: Set<Int> = []
  var bareLinks: Set<Int> = []
  for example in SpecExample.read(try GFMSpec.text()) {
    let file = SourceFile(path: "spec.md", text: example.markdown)
    let isFiltered = example.extensions.contains("tagfilter")
    let passed = PlainGFM.html(parse(file).value, rawHTML: .passed(isFiltered: isFiltered))
    let shown = PlainGFM.html(parse(file).value, rawHTML: .shown)
    if passed.string != example.html { bareLinks.insert(example.number) }
    if shown.string != passed.string { rawHTML.insert(example.number) }
  }
  #expect(rawHTML == Exceptions.rawHTML, "\(rawHTML.sorted())")
  #expect(bareLinks == Exceptions.bareLinks, "\(bareLinks.sorted())")
}

/// The cases of this project, in the same form; `shown` in place of an extension asks for raw HTML to be shown.
@Test(arguments: ["footnotes", "bare-links", "tasks", "tilde"])
func everyCase(file: String) throws {
  let url = try #require(Bundle.module.url(forResource: "Cases/" + file, withExtension: "md"))
  let examples = SpecExample.read(try String(contentsOf: url, encoding: .utf8))
  #expect(!examples.isEmpty)
  for example in examples {
    let outcome = parse(SourceFile(path: file, text: example.markdown))
    let isShown = example.extensions.contains("shown")
    let html = PlainGFM.html(outcome.value, rawHTML: isShown ? .shown : .passed(isFiltered: false))
    #expect(html.string == example.html, "\(file), \(example.testDescription)")
  }
}
