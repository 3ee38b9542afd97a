// In: a folder. Out: its files in one order on every machine, and a diagnostic for each that can't be used.
// It decodes nothing, follows no link, and reads no more than 16 MiB of a text.

import Digest
import Source
import Synchronization

/// Reads a content folder.
///
/// - Parameters:
///   - contentFolder: its path.
///   - jobs: how many threads read.
///   - shelf: makes the shelf on which pages wait, where there are more than 16 MiB of texts; in memory where it gives
///     none. Those of more than 64 KiB, and what is no page, are always in memory: they are few, and looked at often.
/// - Returns: what the folder holds, and what is wrong with it.
/// - Throws: `DiskError` where the folder itself can't be read; what is wrong with a file in it is a diagnostic.
public func load(
  contentFolder: String, jobs: Int = 1, on shelf: @escaping @Sendable () -> (any Shelf)? = { nil }
) throws(DiskError) -> Outcome<Content> {
  let folder = try open(contentFolder)
  let survey = try Survey(folder)
  var texts: [String] = []
  var media: [MediaFile] = []
  var diagnostics = survey.diagnostics
  let source = try absolutePath(of: contentFolder)
  for path in survey.paths {
    var shown: String { folder.shownPath(RelativePath(path)) }
    if path.hasPrefix("media/") {
      guard let size = try folder.status(of: RelativePath(path))?.size else { continue }
      if let problem = problem(withMedium: path, size: size) {
        diagnostics.append(
          Diagnostic(problem.code, file: shown, problem.message, suggestion: problem.suggestion))
        continue
      }
      media.append(MediaFile(path: path, shownPath: shown, size: size, source: source + "/" + path))
    } else if textSuffixes.contains(where: path.hasSuffix) {
      texts.append(path)
    } else {
      diagnostics.append(
        Diagnostic(
          .invalidValue, .warning, file: shown,
          "this kind of file is not read: content is \(textSuffixes.joined(separator: ", ")) and what media/ holds",
          suggestion: remedy(forText: path)))
    }
  }
  let files = try read(texts, in: folder, jobs: jobs, on: TextShelf(shelf))
  return Outcome(
    Content(files: files.value.files, digests: files.value.digests, media: media),
    diagnostics + files.diagnostics)
}

/// Every file of the templates folder: templates, partials and assets alike, as bytes.
public func load(templatesFolder: String, jobs: Int = 1) throws(DiskError) -> Outcome<[SourceFile]> {
  let folder = try open(templatesFolder)
  let survey = try Survey(folder)
  let files = try read(survey.paths, in: folder, jobs: jobs, on: TextShelf { nil })
  return Outcome(files.value.files, survey.diagnostics + files.diagnostics)
}

private let textSuffixes = [".md", ".yaml", ".yml", ".json", ".csv"]

/// What media/ may hold: what a browser opens without running anything of it on the site.
private let mediaSuffixes =
  pictureSuffixes + [
    "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "mp4", "m4v", "ogv", "webm", "pdf", "txt", "csv",
    "tsv",
    "json", "zip", "gz", "odt", "ods", "odp", "docx", "xlsx", "pptx", "epub", "bib",
  ]

/// What may be done with a file that is not read as content.
private func remedy(forText path: String) -> String {
  let suffix = suffix(of: path)
  if textSuffixes.contains(".\(suffix)") { return "\(path.dropLast(suffix.count))\(suffix)" }
  switch suffix {
  case "bib", "ris", "enw", "nbib": return "export it as CSL-YAML, sources.yaml, or as CSL-JSON, sources.json"
  case "xlsx", "xls", "ods", "numbers", "tsv", "tab": return "export it as CSV"
  default: return "rename it, or move it into media/"
  }
}

/// What follows the last full stop of a file's name, in small letters; nothing where there is none.
private func suffix(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  return name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
}

/// The suffixes of pictures that not all browsers show.
private let foreignPictures = ["heic", "heif", "tif", "tiff", "bmp", "jxl", "psd", "dng", "raw"]

/// Why a file of media/ is not published; nothing where it can be.
private func problem(
  withMedium path: String, size: Int
) -> (code: Code, message: String, suggestion: String?)? {
  let suffix = suffix(of: path)
  if foreignPictures.contains(suffix) {
    return (.invalidValue, "not all browsers show this kind of picture", "export it as JPEG or PNG")
  }
  if !mediaSuffixes.contains(suffix) {
    return (
      .invalidValue,
      "this kind of file is not published, since a browser might run it: media/ holds \(mediaSuffixes.joined(separator: ", "))",
      nil
    )
  }
  if pictureSuffixes.contains(suffix), size > largestFile {
    return (.fileTooLarge, "the picture has \(size) bytes, and at most \(largestFile) are published", nil)
  }
  return nil
}

/// The largest text or picture that is read, in bytes.
private let largestFile = 16 << 20

private func open(_ path: String) throws(DiskError) -> Folder {
  do {
    return try Folder(opening: path)
  } catch .failed(.open, _, let number) where number == noSuchFile {
    throw .unsuitable(path: path, reason: "does not exist; name the folder to read")
  } catch .failed(.open, _, let number) where number == notAFolder {
    throw .unsuitable(path: path, reason: "is not a folder; name the folder to read")
  }
}

/// The shelf of the pages, once texts are more than should be in memory.
private final class TextShelf: Sendable {
  /// How many bytes of texts are kept in memory, and how large a page is that may wait on the shelf.
  private static let (limit, page) = (16 << 20, 64 << 10)

  private let shelf: Lazily<(any Shelf)?>
  private let size = Atomic(0)

  init(_ make: @escaping @Sendable () -> (any Shelf)?) { shelf = Lazily(make) }

  /// The shelf for one more text of so many bytes.
  func shelf(for path: String, of count: Int) -> (any Shelf)? {
    let isFull = size.add(count, ordering: .relaxed).newValue > Self.limit
    return isFull && mayWait(path, count) ? shelf() : nil
  }

  /// All texts where they belong, those as well that were read before they were too many.
  func put(_ files: [SourceFile], jobs: Int) -> [SourceFile] {
    guard size.load(ordering: .relaxed) > Self.limit, let shelf = shelf() else { return files }
    return parallelMap(files.count, jobs: jobs) { position in
      let file = files[position]
      return file.shelf == nil && mayWait(file.path, file.size) ? file.put(on: shelf) : file
    }
  }

  private func mayWait(_ path: String, _ count: Int) -> Bool { path.hasSuffix(".md") && count <= Self.page }
}

/// Files with the SHA-256 of their bytes, which are looked at while they are in the processor's cache.
private struct ReadFiles: Sendable {
  var files: [SourceFile] = []
  var digests: [[UInt8]] = []
}

/// Reads files in parallel; the answer's order is the paths'.
private func read(
  _ paths: [String], in folder: Folder, jobs: Int, on shelf: TextShelf
) throws(DiskError) -> Outcome<ReadFiles> {
  var all = Outcome(ReadFiles())
  for part in try inShares(
    of: paths.count, jobs: jobs,
    { (range) throws(DiskError) in try read(paths[range], in: folder, on: shelf) })
  {
    all.value.files += part.value.files
    all.value.digests += part.value.digests
    all.diagnostics += part.diagnostics
  }
  all.value.files = shelf.put(all.value.files, jobs: jobs)
  return all
}

private func read(
  _ paths: ArraySlice<String>, in folder: Folder, on shelf: TextShelf
) throws(DiskError) -> Outcome<ReadFiles> {
  var outcome = Outcome(ReadFiles())
  var lanes = DigestLanes()
  func add(_ done: [DigestLanes.Digested]) {
    for file in done { outcome.value.digests[file.number] = file.digest }
  }
  for path in paths {
    let relative = RelativePath(path)
    guard let file = try folder.openFile(relative) else {
      let shown = folder.shownPath(relative)
      outcome.diagnostics.append(Diagnostic(.pathEscape, file: shown, "this is no longer a regular file"))
      continue
    }
    let shown = file.shown
    if file.size > largestFile {
      let message = "the file has \(file.size) bytes, and at most \(largestFile) are read"
      outcome.diagnostics.append(Diagnostic(.fileTooLarge, file: shown, message))
      continue
    }
    let bytes = try file.bytes()
    let position = outcome.value.files.count
    outcome.value.files.append(
      SourceFile(path: path, shownPath: shown, bytes: bytes, on: shelf.shelf(for: path, of: bytes.count)))
    outcome.value.digests.append([])
    add(lanes.add(bytes, number: position))
  }
  add(lanes.end())
  return outcome
}
