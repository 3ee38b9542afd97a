import Source
import Testing

@testable import Markdown

@Test(
  arguments: [
    ("", .relative), ("a/b.md#c", .relative), ("../x.md", .relative), ("/a", .relative),
    ("?q=a:b", .relative),
    ("#a:b", .relative), ("./a:b", .relative), ("a/b:c", .relative), ("é:x", .relative), (":x", .relative),
    ("1a:b", .relative), ("a b/c:d", .relative), ("http://a", .http), ("HtTpS://a", .https),
    ("https:a", .https),
    ("MAILTO:a@b", .mailto), ("//host/x", .other("")), ("\\\\host", .other("")), ("/\\host", .other("")),
    (" //host", .other("")), ("/\t/host", .other("")), ("javascript:x", .other("javascript")),
    ("jAvA\tscript:x", .other("javascript")), ("java\nscript:x", .other("javascript")),
    ("\u{1}javascript:x", .other("javascript")), (" javascript\r:x", .other("javascript")),
    ("data:text/html,x", .other("data")), ("vbscript:x", .other("vbscript")), ("file:///etc", .other("file")),
    ("ftp://a", .other("ftp")), ("view-source:x", .other("view-source")), ("a.b+c-1:x", .other("a.b+c-1")),
  ] as [(String, URLScheme)])
func schemes(url: String, expected: URLScheme) {
  #expect(URLScheme(of: url.utf8) == expected)
  let isSafeKind = [.relative, .http, .https, .mailto].contains(expected)
  #expect(URLScheme(of: url).isSafe == isSafeKind)
}

@Test func schemesAreSeenThroughEntitiesAndEscapes() {
  for text in [
    "[a](java&#x73;cript:x)", "[a](javascript&colon;x)", "[a](<java&Tab;script:x>)",
    "![a](&#106;avascript:x)",
    "[a](javascript\\:x)", "<javascript:x>", "[a]\n\n[a]: JAVASCRIPT:x",
  ] {
    let document = parsed(text).value
    for node in document.nodes {
      switch node.kind {
      case .link(let destination, _, _), .image(let destination, _):
        #expect(URLScheme(of: document.bytes(destination)) == .other("javascript"), "\(text)")
      default: break
      }
    }
    #expect(document.nodes.contains { ["link", "image"].contains(name($0.kind)) }, "\(text)")
  }
}
