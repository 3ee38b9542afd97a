// In: bytes of libFuzzer's. Out: nothing; a crash is the finding. The bytes stand for one file of a small briefing
// (FUZZ_FILE, a path below FUZZ_CONTENT), which is bound and, where FUZZ_TEMPLATES names a folder of templates,
// computed and rendered: the first alone is twenty times as fast.
import Figures
import Foundation
import Model
import Pages
import Source
import Synchronization

/// What one run needs, read once.
private struct Bench {
  let path: String
  let files: [SourceFile]
  let media: [String]
  let templates: TemplateSet?

  static let only = Bench()

  private init() {
    let environment = ProcessInfo.processInfo.environment
    guard let path = environment["FUZZ_FILE"], let content = environment["FUZZ_CONTENT"] else {
      fatalError("FUZZ_FILE and FUZZ_CONTENT are needed")
    }
    self.path = path
    let all = Self.files(below: content)
    files = all.filter { $0.path != path && !$0.path.hasPrefix("media/") }
    media = all.map(\.path).filter { $0.hasPrefix("media/") }
    templates = environment["FUZZ_TEMPLATES"].map { TemplateSet.read(Self.files(below: $0)).value }
  }

  private static func files(below folder: String) -> [SourceFile] {
    let root = URL(filePath: folder)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.sorted().compactMap { path in
      guard let bytes = try? Data(contentsOf: root.appending(path: path)) else { return nil }
      return SourceFile(path: path, bytes: Array(bytes))
    }
  }
}

/// Builds the briefing with these bytes as its file; the bytes that came out.
private func build(_ bytes: [UInt8]) -> Int {
  let bench = Bench.only
  let input = SourceFile(path: bench.path, bytes: bytes)
  let bound = bind(bench.files + [input], media: bench.media)
  _ = DiagnosticFormat.text.write(bound.diagnostics)
  guard let templates = bench.templates else { return 0 }
  let figures = compute(bound.value)
  _ = DiagnosticFormat.text.write(figures.diagnostics)
  let written = Atomic(0)
  // A briefing with errors is not rendered by the command, and still must not crash.
  render(bound.value, figures: figures.value, with: templates) { file in
    if case .bytes(let bytes) = file.contents { written.add(bytes.count, ordering: .relaxed) }
  }
  return written.load(ordering: .relaxed)
}

/// What libFuzzer calls with bytes of its own; always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let written = build(bytes)
  // Fifty times the input, beside what the rest of the briefing makes.
  precondition(written < 4_000_000 + 50 * count, "\(written) bytes of output for \(count)")
  return 0
}
