import Foundation
import Model
import Pages
import Source
import Synchronization
import Testing

/// The repository's root.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The files below a folder of the repository.
func files(below folder: String) throws -> [SourceFile] {
  let root = repository.appending(path: folder)
  let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
  return try paths.compactMap { path in
    var isFolder: ObjCBool = false
    let url = root.appending(path: path)
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
      return nil
    }
    return SourceFile(path: path, shownPath: "\(folder)/\(path)", bytes: Array(try Data(contentsOf: url)))
  }
}

/// The site's own templates.
func ownTemplates(with others: [String: String] = [:]) throws -> TemplateSet {
  let files = try files(below: "templates").map { file in
    others[file.path].map { SourceFile(path: file.path, text: $0) } ?? file
  }
  let outcome = TemplateSet.read(files)
  try #require(outcome.diagnostics.isEmpty, "\(DiagnosticFormat.text.write(outcome.diagnostics))")
  return outcome.value
}

/// All files of a rendered briefing, by path; those that are copied as they are, in a few words.
func site(
  _ briefing: Briefing, _ templates: TemplateSet, _ options: RenderOptions = RenderOptions(),
  mediaSizes: [String: Int] = [:]
) -> [String: String] {
  let made = Mutex<[String: String]>([:])
  render(briefing, with: templates, options: options, mediaSizes: mediaSizes) { file in
    let text: String
    switch file.contents {
    case .bytes(let bytes): text = String(decoding: bytes, as: UTF8.self)
    case .pieces(let bytes): text = String(decoding: bytes(0, .max), as: UTF8.self)
    case .copy: return
    }
    made.withLock { $0[file.path] = text }
  }
  let copies = briefing.media.map { ($0, "copy of \($0)") }
  return made.withLock { $0.merging(copies) { page, _ in page } }
}

/// A briefing from texts by path, as an author would write it, rendered with the site's own templates.
func site(_ texts: [String: String], _ options: RenderOptions = RenderOptions()) throws -> [String:
  String]
{
  let bound = bind(texts.map { SourceFile(path: $0.key, text: $0.value) })
  return site(bound.value, try ownTemplates(), options)
}
