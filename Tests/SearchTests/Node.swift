import Foundation
import Testing

@testable import Search

/// Node.js, to run the query script without a browser; `.ci/install test` installs it.
enum Node {
  /// Where it is; nil where it is not installed.
  static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .flatMap { ["\($0)/node", "\($0)/nodejs"] }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What Tests/Search/query.js answers: how many bytes it loaded, and lines for each question.
  struct Answers: Decodable {
    let loaded: Int
    let answers: [[String]]
  }

  /// What the query script answers over the scripts of an index; a question is `cut` or `find` with its text.
  static func ask(_ scripts: [String: [UInt8]], _ questions: [[String: String]]) throws -> Answers {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = FileManager.default.temporaryDirectory.appending(path: "search-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, bytes) in scripts {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    try FileManager.default.copyItem(
      at: repository.appending(path: "templates/assets/search-query.js"),
      to: folder.appending(path: "search-query.js"))
    let asked = folder.appending(path: "questions.json")
    try JSONEncoder().encode(questions).write(to: asked)
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = [repository.appending(path: "Tests/Search/query.js").path, folder.path]
    process.standardInput = try FileHandle(forReadingFrom: asked)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let told = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode(Answers.self, from: told)
  }
}
