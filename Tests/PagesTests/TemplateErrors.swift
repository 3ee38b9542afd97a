import Pages
import Source
import Testing

/// Each way in which a template can be wrong, and what is said of it.
@Suite struct TemplateErrors {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let line: Int
    let column: Int
    let message: String
    var suggestion: String?
    var testDescription: String { message }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      file: "page.mustache", text: "<p>\n  {{titel}}", line: 2, column: 3,
      message: "there is no name “titel” here",
      suggestion: "title"),
    Mistake(
      file: "page.mustache", text: "{{#next}}{{titl}}{{/next}}", line: 1, column: 10,
      message: "there is no name “titl” here", suggestion: "title"),
    Mistake(
      file: "page.mustache", text: "{{next.titles}}", line: 1, column: 1,
      message: "there is no name “titles” in “next.titles”", suggestion: "title"),
    Mistake(
      file: "page.mustache", text: "é{{>heads}}", line: 1, column: 2, message: "there is no partial “heads”",
      suggestion: "head"),
    Mistake(
      file: "page.mustache", text: "{{#summary}}\n", line: 1, column: 1,
      message: "the section “summary” is not closed"),
    Mistake(
      file: "page.mustache", text: "{{#summary}}{{/title}}", line: 1, column: 13,
      message: "“title” is closed here, but “summary” is open"),
    Mistake(
      file: "page.mustache", text: "\n\n{{/title}}", line: 3, column: 1,
      message: "“title” is closed here, but no section is open"),
    Mistake(
      file: "page.mustache", text: "<p>{{title", line: 1, column: 4,
      message: "the tag is not closed, or its name is not a name"),
    Mistake(
      file: "page.mustache", text: "{{{body}}", line: 1, column: 1,
      message: "the tag is not closed, or its name is not a name"),
    Mistake(
      file: "page.mustache", text: "{{upper(title)}}", line: 1, column: 1,
      message: "the tag is not closed, or its name is not a name"),
    Mistake(
      file: "page.mustache", text: "{{=<% %>=}}", line: 1, column: 1,
      message: "templates have no tags of this kind: names, sections, partials and comments only"),
    Mistake(
      file: "page.mustache", text: "<p>{{.}}</p>", line: 1, column: 4,
      message: "“.” is the value of the section around it, and none is around it that has one"),
    Mistake(
      file: "page.mustache", text: "{{#summary}}{{#next}}{{.}}{{/next}}{{/summary}}", line: 1, column: 22,
      message: "“.” is the value of the section around it, and none is around it that has one"),
    Mistake(
      file: "page.mustache", text: "{{#body}}{{.}}{{/body}}", line: 1, column: 10,
      message: "“.” is HTML and would be escaped", suggestion: "{{{.}}}"),
    Mistake(
      file: "page.mustache", text: "{{body}}", line: 1, column: 1,
      message: "“body” is HTML and would be escaped",
      suggestion: "{{{body}}}"),
    Mistake(
      file: "page.mustache", text: "{{{title}}}", line: 1, column: 1,
      message: "“title” is text and must be escaped",
      suggestion: "{{title}}"),
    Mistake(
      file: "page.mustache", text: "{{&title}}", line: 1, column: 1,
      message: "“title” is text and must be escaped",
      suggestion: "{{title}}"),
    Mistake(
      file: "page.mustache", text: "{{next}}", line: 1, column: 1,
      message: "“next” is not a value: it opens a section", suggestion: "{{#next}}"),
    Mistake(
      file: "partials/head.mustache", text: "{{>head}}", line: 1, column: 1,
      message: "the partial “head” includes itself"),
    Mistake(
      file: "partials/pager.mustache", text: "{{#next}}{{hrefs}}{{/next}}", line: 1, column: 10,
      message: "there is no name “hrefs” here", suggestion: "href"),
    Mistake(
      file: "pages.mustache", text: "", line: 1, column: 1,
      message: "no page is made with a template “pages.mustache”",
      suggestion: "page"),
    Mistake(
      file: "ledger.mustache", text: "{{#treaties}}\n{{#treaties}}x{{/treaties}}{{/treaties}}", line: 2,
      column: 1,
      message: "“treaties” is a list of something outside of the list that it stands in"),
    Mistake(
      file: "page.mustache", text: "x" + String(repeating: "\n{{title}}", count: 1001), line: 1002, column: 1,
      message: "a template has at most 1000 tags, and this is one more"),
    Mistake(
      file: "page.mustache", text: "\n" + String(repeating: "{", count: 200_000), line: 2, column: 2001,
      message: "a template has at most 1000 tags, and this is one more"),
    Mistake(
      file: "page.mustache", text: String(repeating: "word\n", count: 60_000), line: 52429, column: 5,
      message: "a template has at most 262144 bytes, and this one goes on here"),
    Mistake(
      file: "page.mustache",
      text: String(repeating: "{{#summary}}", count: 40) + String(repeating: "{{/summary}}", count: 40),
      line: 1, column: 32 * 12 + 1,
      message:
        "here the template has more than 4000 tags or 32 sections and partials within one another"),
  ]

  @Test(arguments: mistakes)
  func isReportedAtItsPlace(_ mistake: Mistake) throws {
    var templates = try files(below: "templates").filter { $0.path != mistake.file }
    templates.append(SourceFile(path: mistake.file, text: mistake.text))
    let found = try #require(TemplateSet.read(templates).diagnostics.first { $0.file == mistake.file })
    #expect(found.code == .templateError)
    #expect(found.severity == .error)
    #expect(found.line == mistake.line)
    #expect(found.column == mistake.column)
    #expect(found.message == mistake.message)
    #expect(found.suggestion == mistake.suggestion)
  }

  /// Each partial names the next twice: a text that doubles 40 times.
  @Test func partialsThatMultiplyAreRefused() throws {
    var templates = try files(below: "templates").filter { $0.path != "page.mustache" }
    templates.append(SourceFile(path: "page.mustache", text: "{{>p0}}"))
    for number in 0..<25 {
      let next = "{{>p\(number + 1)}}"
      templates.append(SourceFile(path: "partials/p\(number).mustache", text: next + next))
    }
    templates.append(SourceFile(path: "partials/p25.mustache", text: "x"))
    let found = TemplateSet.read(templates).diagnostics
    #expect(found.map { "\($0.file):\($0.line):\($0.column)" } == ["page.mustache:1:1"])
    #expect(found.allSatisfy { $0.message.hasPrefix("here the template has more than 4000 tags") })
  }

  @Test func missingTemplateIsNamedInItsFolder() throws {
    let templates = try files(below: "templates").filter { $0.path != "treaty.mustache" }
    let found = try #require(TemplateSet.read(templates).diagnostics.first)
    #expect(found.file == "templates/treaty.mustache")
    #expect(found.message == "the template “treaty.mustache” is missing")
  }

  @Test func templateThatIsNotUTF8IsReported() throws {
    var templates = try files(below: "templates").filter { $0.path != "page.mustache" }
    templates.append(SourceFile(path: "page.mustache", bytes: [0x61, 0x0A, 0xFF]))
    let found = try #require(
      TemplateSet.read(templates).diagnostics.first { $0.file == "page.mustache" && $0.line == 2 })
    #expect(found.message == "the template is not UTF-8 here")
  }

  @Test func allMistakesAreReportedInOneRun() throws {
    var templates = try files(below: "templates").filter { $0.path != "page.mustache" }
    templates.append(SourceFile(path: "page.mustache", text: "{{one}}\n{{two}}\n{{>three}}"))
    #expect(TemplateSet.read(templates).diagnostics.map(\.line) == [1, 2, 3])
  }

  @Test func commentsAndIndentedPartialsAreFine() throws {
    var templates = try files(below: "templates").filter { $0.path != "page.mustache" }
    templates.append(SourceFile(path: "page.mustache", text: "{{! {{nothing}}\n<pre>\n   {{>title}}\n</pre>"))
    #expect(TemplateSet.read(templates).diagnostics.isEmpty)
  }
}
