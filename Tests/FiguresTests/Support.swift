import Foundation
import Model
import Source
import Testing

@testable import Figures

/// A briefing of one page with some text, and `data/trade.csv`.
func bound(_ text: String, _ files: [String: String] = [:], jobs: Int = 1) -> Outcome<Briefing> {
  var all = [
    "briefing.yaml": "title: T\n", "index.md": "---\ntitle: F\n---\n",
    "data/trade.csv": "year,value,unit,who\n2020,1.5,bn,a\n2021,4,bn,a\n2022,4.84,bn,b\n",
    "analysis/a.md": "---\ntitle: A\n---\n\n" + text,
  ]
  all.merge(files) { _, new in new }
  return bind(all.map { SourceFile(path: $0.key, text: $0.value) }, jobs: jobs)
}

/// What is wrong with the figures of a page, as the command prints it.
func problems(_ text: String, _ files: [String: String] = [:]) -> [String] {
  let briefing = bound(text, files)
  #expect(briefing.diagnostics.isEmpty, "\(briefing.diagnostics)")
  return compute(briefing.value).diagnostics.sorted().map { problem in
    let suggestion = problem.suggestion.map { " → \($0)" } ?? ""
    return
      "\(problem.file):\(problem.line):\(problem.column): \(problem.message) [\(problem.code.rawValue)]\(suggestion)"
  }
}

/// A page with one claim and its check, which stands in line 10, column 14.
func claim(_ query: String) -> String {
  "It is so.[^c-a]\n\n[^c-a]: Why.\n\n    - Status: unverified\n    - Check: `\(query)`\n"
}

/// The shipped briefing.
func shipped(jobs: Int) throws -> Briefing {
  let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let articles = top.appending(path: "articles").path
  let names = try FileManager.default.subpathsOfDirectory(atPath: articles).filter {
    $0.hasSuffix(".md") || $0.hasSuffix(".yaml") || $0.hasSuffix(".csv")
  }
  let files = try names.map {
    SourceFile(path: $0, bytes: Array(try Data(contentsOf: URL(filePath: articles + "/" + $0))))
  }
  return bind(files, jobs: jobs).value
}

/// The bytes of a briefing's database.
func databaseBytes(of briefing: Briefing) -> [UInt8] { bytes(of: compute(briefing).value) }

/// The bytes of the database of figures.
func bytes(of figures: Figures) -> [UInt8] { figures.database?.make()(0, .max) ?? [] }
