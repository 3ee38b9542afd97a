import Disk
import Foundation
import Source
import Testing

/// A folder of its own for one test, gone when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = base.appendingPathComponent("briefing-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The absolute path of something in it.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    let folder = (self(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: self(name)))
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

  /// Every path below a folder, sorted.
  func tree(_ name: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: self(name))?.compactMap { $0 as? String } ?? []
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func attribute<Value>(_ key: FileAttributeKey, of name: String) throws -> Value {
    try #require(try FileManager.default.attributesOfItem(atPath: self(name))[key] as? Value)
  }
}

/// Publishes an edition that is at hand as a whole.
func publishWhole(
  _ edition: [OutputFile], to outputFolder: String, apartFrom sources: [String] = []
) throws(DiskError) -> Outcome<PublishSummary> {
  let publication = try Publication(in: outputFolder, apartFrom: sources)
  for file in edition { try publication.write(file) }
  return try publication.commit()
}

extension OutputFile {
  /// A file from a string, in UTF-8.
  init(path: String, text: String) { self.init(path: path, contents: .bytes(Array(text.utf8))) }
}
