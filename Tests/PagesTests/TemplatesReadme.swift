import Foundation
import Source
import Testing

@testable import Pages

/// The part of templates/README.md that lists every name, made from the field tables.
@Suite struct TemplatesReadme {
  @Test func listsExactlyTheNamesThatTemplatesReceive() throws {
    let url = repository.appending(path: "templates/README.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let mark =
      "<!-- From here on made from the field tables; see Tests/PagesTests/TemplatesReadme.swift. -->\n"
    let start = try #require(text.range(of: mark))
    let expected = Self.tables()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data((text[..<start.upperBound] + expected).utf8).write(to: url)
      Issue.record("templates/README.md was recorded")
    }
    #expect(text[start.upperBound...] == expected)
  }

  /// Every template has its section, every thing in it its table; a thing that several templates receive only one.
  static func tables() -> String {
    var out = ""
    var things: [Schema] = []
    let common = Frame.fields.schema
    let text = Article.sharedNames
    for name in TemplateName.allCases {
      out += "\n## \(name.rawValue).mustache\n\n\(purpose(name))\n\n"
      let schema = name.schema
      var entries = schema.entries
      if entries.starts(with: common.entries, by: { $0.name == $1.name }) {
        out += "All names of [every page](#every-page)"
        entries.removeFirst(common.entries.count)
        if name != .page, Set(text).isSubset(of: entries.map(\.name)) {
          out += ", those of [page.mustache](#pagemustache)"
          entries.removeAll { text.contains($0.name) }
        }
        out += entries.isEmpty ? ".\n" : ", and:\n\n"
      }
      out += table(entries)
      collect(schema, into: &things)
    }
    out += "\n## Every page\n\n" + table(common.entries)
    out += "\n## Things in lists\n"
    for thing in things { out += "\n### \(thing.name)\n\n" + table(thing.entries) }
    return out
  }

  private enum Article {
    static var sharedNames: [String] {
      Array(ArticleModel.fields.schema.entries.map(\.name).dropFirst(Frame.fields.schema.entries.count))
    }
  }

  private static func table(_ entries: [Schema.Entry]) -> String {
    if entries.isEmpty { return "" }
    let rows = entries.map { "| `\($0.name)` | \(kind($0.shape)) | \($0.meaning) |\n" }
    return "| Name | Kind | Meaning |\n|---|---|---|\n" + rows.joined()
  }

  private static func kind(_ shape: Shape) -> String {
    switch shape {
    case .text: "text"
    case .markup: "HTML"
    case .flag: "yes or no"
    case .object(let schema): "one [\(schema.name)](#\(schema.name.lowercased()))"
    case .list(let schema): "list of [\(schema.name)](#\(schema.name.lowercased()))"
    }
  }

  private static func collect(_ schema: Schema, into things: inout [Schema]) {
    for entry in schema.entries {
      switch entry.shape {
      case .object(let inner), .list(let inner):
        if !things.contains(where: { $0.name == inner.name }) {
          things.append(inner)
          collect(inner, into: &things)
        }
      case .text, .markup, .flag: break
      }
    }
  }

  private static func purpose(_ name: TemplateName) -> String {
    switch name {
    case .page: "An analysis page (`analysis/…`), or any other page."
    case .front: "The front page, `index.html`."
    case .treaty: "A treaty: `treaties/ID.html`."
    case .entity: "An entry of the glossary: `entities/SLUG.html`."
    case .glossary: "All entries of the glossary: `glossary.html`."
    case .claims: "The register of claims: `claims.html`."
    case .sources: "The bibliography: `sources.html`."
    case .timeline: "`timeline.html`"
    case .links: "The lines of the head that all pages share; made once for each folder."
    case .masthead:
      "The bar at the head of every page; made once for each folder and section, not for each page."
    case .colophon: "The lines at the foot of every page; made once for each folder."
    case .missing: "`404.html`: what a host shows for an address that is not there, at whatever depth."
    case .redirect: "A page at an old address that leads to the new one."
    case .ledger: "What each treaty asks of its parties: `ledger.html`, where duties are coded."
    case .whole: "`briefing.html`: all pages in one file, to send by mail or to print."
    }
  }
}
