// In: an open output folder. Out: all that is in it, and which of it is the generator's own.

/// The edition that stands in the output folder.
struct EditionOnDisk: Sendable {
  /// Something in the folder, below a link never.
  struct Entry: Sendable {
    let path: RelativePath
    let kind: Status.Kind
  }

  /// The generator's own files that are there, the manifest not among them.
  private(set) var files: Set<RelativePath> = []
  /// Every file and folder, a folder before what it holds.
  private(set) var entries: [Entry] = []
  /// The edition's list of its own files; nothing where there is none or it can't be read.
  let manifest: Manifest?
  /// What the manifest lists, and the folders that hold it.
  private let ourFiles: Set<RelativePath>
  private let ourFolders: Set<RelativePath>

  init(_ folder: Folder) throws(DiskError) {
    var folders = [RelativePath.top]
    while let next = folders.popLast() {
      for entry in try folder.entries(of: next) {
        let path = next.appending(entry.name)
        entries.append(Entry(path: path, kind: entry.kind))
        if entry.kind == .folder { folders.append(path) }
      }
    }
    let hasManifest = entries.contains { $0.path == Manifest.path && $0.kind == .file }
    let bytes: [UInt8]? = try hasManifest ? folder.openFile(Manifest.path)?.bytes() : nil
    manifest = bytes.flatMap { Manifest($0) }
    ourFiles = Set(manifest?.paths ?? [])
    ourFolders = Set(ourFiles.flatMap(\.parents))
    let ours = entries.filter { $0.kind == .file && $0.path != Manifest.path && isOurs($0) }
    files = Set(ours.map(\.path))
  }

  /// Whether the generator wrote it: a file that the manifest lists, or a folder of such files.
  func isOurs(_ entry: Entry) -> Bool {
    switch entry.kind {
    case .file: entry.path == Manifest.path ? manifest != nil : ourFiles.contains(entry.path)
    case .folder: ourFolders.contains(entry.path)
    case .link, .other: false
    }
  }
}

extension RelativePath {
  /// The folders that lead to it from the top, which is not among them; the nearest first.
  var parents: [RelativePath] {
    Array(sequence(first: self, next: \.parent).dropFirst().prefix { $0 != .top })
  }
}
