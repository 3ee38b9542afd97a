import Markdown
import Model
import Source

/// What a browser needs to put the site on a home screen (W3C Web Application Manifest).
enum WebManifest {
  static func bytes(_ site: Site) -> [UInt8] {
    let settings = site.briefing.settings
    let icons: [JSON] =
      [
        .object([
          ("src", .string(Icon.svg)), ("sizes", .string("any")), ("type", .string("image/svg+xml")),
        ])
      ]
      + Icon.sizes.map { size in
        .object([
          ("src", .string(Icon.png(size))), ("sizes", .string("\(size)x\(size)")),
          ("type", .string("image/png")),
          ("purpose", .string("any maskable")),
        ])
      }
    let manifest = JSON.object([
      ("name", .string(settings.title)), ("short_name", .string(settings.title)),
      ("description", settings.subtitle.map(JSON.string)), ("lang", .string(settings.language)),
      ("dir", .string(Wording.direction(settings.language))), ("start_url", .string(Site.home)),
      ("scope", .string("./")), ("display", .string("minimal-ui")),
      ("background_color", .string("#fdfcf9")), ("theme_color", .string("#1d4f7c")), ("icons", .array(icons)),
    ])
    return manifest.bytes + "\n".utf8
  }
}

/// The service worker: the templates' `worker.js` behind the list of what it keeps.
///
/// - Parameters:
///   - files: the path of every other file of the edition, as bytes, with the hexadecimal digits of its digest; in order.
///   - templates: where `worker.js` is from; without one there is no worker.
/// - Returns: `sw.js`. All files are kept where there are 2,000 at most, and otherwise the lists and the assets; data to
///   be downloaded and the edition in one file are not.
public func serviceWorker(
  _ files: some Collection<(path: ArraySlice<UInt8>, digest: ArraySlice<UInt8>)>, _ templates: TemplateSet
) -> OutputFile? {
  guard let worker = templates.worker else { return nil }
  let isSmall = files.count <= 2000
  let list = HTMLBuffer.bytes(upTo: 4096) { out in
    var isFirst = true
    for (path, digest) in files where Kept.holds(path, isSmall: isSmall) {
      out.raw(isFirst ? "[[" : ",[")
      out.json(path)
      out.raw(",")
      out.json(digest.prefix(16))
      out.raw("]")
      isFirst = false
    }
    out.raw(isFirst ? "[]" : "]")
  }
  return OutputFile(path: "sw.js", contents: .bytes("const FILES = ".utf8 + list + ";\n".utf8 + worker))
}

/// Which files the service worker keeps.
private enum Kept {
  private static let endings = [".html", ".js", ".css"].map { Array($0.utf8) }
  private static let assets = Array(Assets.folder.utf8)
  private static let media = Array("media/".utf8)
  private static let webManifest = Array("manifest.webmanifest".utf8)
  private static let whole = Array(Site.whole.utf8)

  static func holds(_ path: ArraySlice<UInt8>, isSmall: Bool) -> Bool {
    // Most files of a large site are none.
    guard isSmall || !path.contains(UInt8(ascii: "/")) || path.starts(with: assets) else { return false }
    if path.elementsEqual(whole) { return false }
    return endings.contains { path.suffix($0.count).elementsEqual($0) }
      || path.starts(with: assets) || path.starts(with: media) || path.elementsEqual(webManifest)
  }
}
