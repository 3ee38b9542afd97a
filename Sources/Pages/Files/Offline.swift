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
///   - files: every other file of the edition with the digest of its contents, by path.
///   - templates: where `worker.js` is from; without one there is no worker.
/// - Returns: `sw.js`. All files are kept where there are 2,000 at most, and otherwise the lists and the assets; data to
///   be downloaded and the edition in one file are not.
public func serviceWorker(_ files: [(path: String, digest: String)], _ templates: TemplateSet) -> OutputFile?
{
  guard let worker = templates.worker else { return nil }
  let isSmall = files.count <= 2000
  let kept = files.filter { path, _ in
    let isNear = isSmall || path.hasPrefix(Assets.folder) || !path.utf8.contains(UInt8(ascii: "/"))
    // Most files of a large site are not.
    guard isNear, path != Site.whole else { return false }
    let isWanted = path.hasSuffix(".html") || path.hasSuffix(".css") || path.hasSuffix(".js")
    let isPicture = path.hasPrefix(Assets.folder) || path.hasPrefix("media/")
    return isWanted || isPicture || path == "manifest.webmanifest"
  }
  var out = Array("const FILES = ".utf8)
  out += JSON.array(kept.map { .array([.string($0.path), .string(String($0.digest.prefix(16)))]) }).bytes
  out += ";\n".utf8
  return OutputFile(path: "sw.js", contents: .bytes(out + worker))
}
