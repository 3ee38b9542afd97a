import Foundation
import Source
public struct Content: Sendable { public var files: [SourceFile] = []; public var media: [String] = [] }
public func load(_ folder: String) throws -> Content {
  var c = Content()
  for p in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
    if FileManager.default.contents(atPath: folder + "/" + p) == nil { continue }
    if p.hasPrefix("media/") { c.media.append(p) } else { c.files.append(SourceFile(path: p, shownPath: folder + "/" + p, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + p))))) }
  }
  return c
}
