import Source
import Testing

@testable import Pages

@Suite struct PictureTests {
  static func picture(_ inside: String, root: String = "") -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \(root)>\(inside)</svg>\n"
  }

  static func codes(_ text: String) -> [String] {
    checkPicture(SourceFile(path: "media/x.svg", text: text)).map { "\($0.line):\($0.code.rawValue)" }
  }

  @Test(arguments: [
    "<path d=\"M0 0h16v16H0z\" fill=\"#fff\"/>",
    "<a href=\"https://example.org/\"><text>x &amp; y</text></a>",
    "<defs><linearGradient id=\"g\"/></defs><rect fill=\"url(#g)\" style=\"filter: url('#f')\"/>",
    "<image xlink:href=\"data:image/png;base64,AAAA\"/><use href=\"#g\"/>",
    "<style>.a { fill: url(#g) } </style>", "<style><![CDATA[ .a > .b { fill: red } ]]> </style>",
    "<!-- Created with a program (http://example.org/) --><title>On and off</title>",
    "<feColorMatrix values=\"0.3 0.3 0.3 0 0\"/>",
    "<g aria-label=\"Manuscript: folio 3\" data-name=\"C:\\maps\" inkscape:label=\"Manuscript: folio 3\"/>",
    "<text font-family=\"serif\" class=\"postscript:a\">JavaScript: a name</text>",
    "<g inkscape:export-filename=\"C:\\x.png\" font-family=\"'DejaVu Sans'\"/>",
  ])
  func takesPlainPictures(inside: String) {
    let prologue =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
    #expect(Self.codes(Self.picture(inside)) == [])
    #expect(Self.codes(prologue + Self.picture(inside)) == [])
  }

  static let hostile: [(inside: String, code: String)] = [
    ("<script>pwn(1)</script>", "raw-html"), ("<SCRIPT>pwn(1)</SCRIPT>", "raw-html"),
    ("<s:script xmlns:s=\"http://www.w3.org/2000/svg\">pwn(1)</s:script>", "raw-html"),
    ("<g onclick=\"pwn(1)\"/>", "raw-html"), ("<g\nONLOAD='pwn(1)'/>", "raw-html"),
    ("<g x:onload=\"pwn(1)\"/>", "raw-html"),
    ("<foreignObject><p/></foreignObject>", "raw-html"),
    ("<h:iframe xmlns:h=\"http://www.w3.org/1999/xhtml\" srcdoc=\"x\"/>", "raw-html"),
    ("<h:p xmlns:h=\"http://www.w3.org/1999/&#120;html\"/>", "raw-html"),
    ("<set attributeName=\"href\" to=\"javascript:pwn(1)\"/>", "raw-html"),
    ("<animate attributeName=\"href\" values=\"javascript:pwn(1)\"/>", "raw-html"),
    ("<a href=\"javascript:pwn(1)\"/>", "unsafe-url"),
    ("<a xlink:href=\"java&#9;script:pwn(1)\"/>", "unsafe-url"),
    ("<a href=\" &#x6a;avascript:pwn(1)\"/>", "unsafe-url"), ("<a href=\"data:text/html,x\"/>", "unsafe-url"),
    ("<a href=\"//evil.example/\"/>", "unsafe-url"),
    ("<g x:data-href=\" javascript:pwn(1)\"/>", "unsafe-url"), ("<g onbegin=\"x\"/>", "raw-html"),
    ("<use data=\"javascript:pwn(1)\"/>", "unsafe-url"), ("<g to=\"java\nscript:pwn(1)\"/>", "unsafe-url"),
    ("<rect style=\"fill: url(javascript:pwn(1))\"/>", "unsafe-url"),
    ("<g filter=\"url(data:text/html,x)\"/>", "unsafe-url"), ("<g mask=\"C:\\maps\"/>", "unsafe-url"),
    ("<g xml:base=\"https://evil.example/\"/>", "unsafe-url"),
    ("<image href=\"https://evil.example/x.png\"/>", "unsafe-url"),
    ("<use href=\"other.svg#x\"/>", "unsafe-url"),
    ("<use href=\"data:image/svg+xml,x\"/>", "unsafe-url"),
    ("<rect fill=\"url(https://evil.example/#a)\"/>", "unsafe-url"),
    ("<rect fill=\"\\75rl(x)\"/>", "unsafe-url"),
    ("<rect style=\"background: url( 'https://evil.example/x')\"/>", "unsafe-url"),
    ("<style>@import '//evil.example/x.css';</style>", "unsafe-url"),
    ("<style>a { fill: &#117;rl(//evil.example/x) }</style>", "unsafe-url"),
    ("<style><![CDATA[ a { fill: url(//evil.example/x) } ]]></style>", "unsafe-url"),
    ("<style>u<!-- -->rl(x)</style>", "raw-html"), ("<style>u<![CDATA[rl(x)]]></style>", "raw-html"),
    ("<?xml-stylesheet href=\"x.css\"?>", "raw-html"), ("<!ENTITY x \"y\">", "raw-html"),
    ("<g a=1/>", "raw-html"), ("<g a=\"<\"/>", "raw-html"), ("<g a=\"1\"b=\"2\"/>", "raw-html"),
    ("<!--> <g/> -->", "raw-html"), ("<!-- x --!> -->", "raw-html"), ("<g", "raw-html"),
    ("<!-- x", "raw-html"),
    ("< g/>", "raw-html"),
  ]

  @Test(arguments: hostile.indices) func refusesWhatRunsOrAsks(index: Int) {
    let (inside, code) = Self.hostile[index]
    let found = Self.codes(Self.picture(inside))
    #expect(found.contains { $0.hasSuffix(":" + code) }, "\(inside): \(found)")
  }

  @Test func refusesAtItsLine() {
    #expect(Self.codes("<svg>\n<g/>\n<script/>\n<script/></svg>") == ["3:raw-html"])
    #expect(Self.codes("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<svg/>") == ["1:raw-html"])
    #expect(Self.codes("<!DOCTYPE svg [<!ENTITY x \"y\">]>\n<svg/>") == ["1:raw-html"])
    #expect(Self.codes(Self.picture("", root: "onload=\"pwn(1)\"")) == ["1:raw-html"])
    let bytes = SourceFile(path: "media/x.svg", bytes: [0xFE, 0xFF, 0x00, 0x3C])
    #expect(checkPicture(bytes).map(\.code) == [.invalidEncoding])
    let large = SourceFile(path: "media/x.svg", bytes: Array(repeating: 0x20, count: 5 << 20))
    #expect(checkPicture(large).map(\.code) == [.fileTooLarge])
  }
}
