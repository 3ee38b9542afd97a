import Foundation
import Model
import Source
import Testing

/// One example from a case file: the author's files and what the generator says of them.
///
/// A case file is Markdown. A heading of level 2 begins a case; fences of five backticks hold its files, with the path
/// as the info string, and what is expected, with the info string `diagnostics`.
struct Case: Sendable, CustomTestStringConvertible {
  let name: String
  var files: [String: String] = [:]
  var expected = ""

  var testDescription: String { name }

  /// The cases of all files in `Cases`.
  static let all: [Case] = {
    guard let folder = Bundle.module.url(forResource: "Cases", withExtension: nil),
      let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    else { return [] }
    return files.sorted { $0.path < $1.path }.filter { $0.pathExtension == "md" }.flatMap { file in
      read((try? String(contentsOf: file, encoding: .utf8)) ?? "", from: file.lastPathComponent)
    }
  }()

  private static func read(_ text: String, from file: String) -> [Case] {
    var cases: [Case] = []
    var fence: (path: String, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        if line == "`````" {
          let content = open.lines.map { $0 + "\n" }.joined()
          if open.path == "diagnostics" {
            cases[cases.count - 1].expected = content
          } else {
            cases[cases.count - 1].files[open.path] = content
          }
          fence = nil
        } else {
          fence?.lines.append(line)
        }
      } else if line.hasPrefix("## ") {
        cases.append(Case(name: "\(file): \(line.dropFirst(3))"))
      } else if line.hasPrefix("````` ") {
        fence = (String(line.dropFirst(6)), [])
      }
    }
    return cases
  }

  /// The case's files, and the least that every briefing has where the case does not say otherwise.
  var sources: [SourceFile] {
    var all = files
    if all["briefing.yaml"] == nil { all["briefing.yaml"] = "title: Test\n" }
    if all["index.md"] == nil { all["index.md"] = "---\ntitle: Front\n---\n" }
    return all.filter { !$0.key.hasPrefix("media/") }.map { SourceFile(path: $0.key, text: $0.value) }
  }

  var media: [String] { files.keys.filter { $0.hasPrefix("media/") }.sorted() }
}

/// What the generator says of some files: a line for each diagnostic, with its suggestion after an arrow.
func check(_ files: [SourceFile], media: [String] = []) -> String {
  bind(files, media: media).diagnostics.sorted().map(line).joined()
}

/// One diagnostic as the case files have it.
func line(_ diagnostic: Diagnostic) -> String {
  let place = "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)"
  let hint = diagnostic.suggestion.map { " → \($0)" } ?? ""
  return
    "\(place): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code.rawValue)]\(hint)\n"
}
