import Digest
import Source

/// The files below the templates' `assets/`, each published under a name that changes with its contents, so that a
/// browser may keep it for ever.
struct Assets: Sendable {
  /// The folder below the templates and below the site.
  static let folder = "assets/"

  /// What is added to the style sheet of printed pages, and published as a part of it.
  static let print = "assets/print.css"

  /// What is added to the style sheet in the edition in one file, and is no file of its own.
  static let whole = "assets/whole.css"

  /// The files to publish, by address.
  let files: [OutputFile]
  /// The address of each file, by its path below the templates.
  private let addresses: [String: String]
  private let contents: [String: [UInt8]]

  /// Assets from their source files, in any order; style sheets lose their comments.
  init(_ originals: [SourceFile]) {
    let sources = originals.map { file in
      file.path.hasSuffix(".css") ? SourceFile(path: file.path, bytes: compactStyle(file.bytes)) : file
    }
    let named = sources.map { (source: $0, address: Self.address(of: $0)) }
    files = named.filter { ![Self.print, Self.whole].contains($0.source.path) }.map {
      OutputFile(path: $0.address, contents: .bytes($0.source.bytes))
    }
    addresses = Dictionary(
      named.map { ($0.source.path, $0.address) }, uniquingKeysWith: { first, _ in first })
    contents = Dictionary(sources.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a file is published: `assets/site.0123456789.css`; nil where there is no such file.
  func address(of path: String) -> String? { addresses[path] }

  /// A file's bytes; none where there is no such file.
  func bytes(of path: String) -> [UInt8] { contents[path] ?? [] }

  private static func address(of source: SourceFile) -> String {
    let hash = SHA256.hexadecimal(source.bytes).prefix(10)
    let name = source.path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return source.path + "." + hash }
    return source.path[..<dot] + "." + hash + source.path[dot...]
  }
}
