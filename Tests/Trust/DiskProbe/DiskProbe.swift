// In: `--content FOLDER --output FOLDER`. Out: each text as a page of the same bytes, and once more in pieces; each
// medium as it is. It makes nothing of what it reads: whatever fails here is the disk's part.
import Disk
import Foundation
import Source

@main enum DiskProbe {
  static func main() {
    var options: [String: String] = [:]
    var arguments = CommandLine.arguments.dropFirst()
    while let name = arguments.popFirst(), let value = arguments.popFirst() { options[name] = value }
    guard let content = options["--content"], let output = options["--output"] else { exit(64) }
    do throws(DiskError) {
      exit(try build(content, output, jobs: options["--jobs"].flatMap { Int($0) } ?? 2))
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(error.exitCode)
    }
  }

  private static func build(_ content: String, _ output: String, jobs: Int) throws(DiskError) -> Int32 {
    let loaded = try load(contentFolder: content, jobs: jobs)
    var diagnostics = loaded.diagnostics
    if !diagnostics.contains(where: { $0.severity == .error }) {
      let publication = try Publication(in: output, apartFrom: [content])
      for file in loaded.value.files {
        try publication.write(OutputFile(path: file.path + ".html", contents: .bytes(file.bytes)))
        let piece = { @Sendable (offset: Int, limit: Int) in
          Array(file.bytes.dropFirst(offset).prefix(limit))
        }
        try publication.write(OutputFile(path: file.path + ".db", contents: .pieces(piece)))
      }
      for file in loaded.value.media {
        try publication.write(OutputFile(path: file.path, contents: .copy(of: file.source)))
      }
      let outcome = try publication.commit()
      diagnostics += outcome.diagnostics
      print(
        "\(outcome.value.written) written, \(outcome.value.unchanged) unchanged, \(outcome.value.removed) removed"
      )
    }
    FileHandle.standardError.write(Data(DiagnosticFormat.text.write(diagnostics).utf8))
    return diagnostics.contains { $0.severity == .error } ? 1 : 0
  }
}
