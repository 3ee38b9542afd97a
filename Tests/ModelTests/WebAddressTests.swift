import Model
import Source
import Testing

@Suite("Links to other sites") struct WebAddressTests {
  @Test func haveHosts() {
    let hosts: [(String, String?)] = [
      ("https://example.org/a/b", "example.org"), ("HTTP://Example.ORG:80", "example.org"),
      ("http://a.b?c", "a.b"), ("https://user@a.b#c", "a.b"), ("https://[::1]/", "[::1]"),
      ("https://é.org", "é.org"),
      ("https://", nil), ("https:///a", nil), ("http:/", nil), ("http:", nil), ("ftp://a.b", nil), ("", nil),
    ]
    for (address, host) in hosts { #expect(WebAddress.host(of: address) == host) }
  }

  /// Those that are as a link may have them stand in their nodes alone.
  @Test(arguments: [1, 3]) func areCountedByTheirHosts(jobs: Int) throws {
    var files = ["briefing.yaml": "title: T\n", "index.md": "---\ntitle: T\n---\n\nWords.\n"]
    for number in 0..<20 {
      // One letter, or two characters for it: the same host, told as it is spelled first. Long pages are bound first.
      let spelling = number % 3 == 0 ? "caf\u{E9}" : "cafe\u{301}"
      files["analysis/\(100 + number).md"] = """
        ---
        title: P \(number)
        ---

        [One](https://a.example/\(number)), [two](https://B.example:80), [three](<https://a.example/x y>), \
        [mail](mailto:a@b.example), [four](https://c\(number % 3).example/) and [five](https://a.example). \
        [Six](https://\(spelling).example/)\(String(repeating: " and so on", count: number * 40)).
        """
    }
    let bound = bind(Case(name: "", files: files).sources, jobs: jobs)
    #expect(bound.diagnostics.isEmpty)
    #expect(
      bound.value.linkedHosts.byHost == [
        "a.example": 60, "b.example": 20, "c0.example": 7, "c1.example": 7, "c2.example": 6,
        "caf\u{E9}.example": 20,
      ])
    let hosts = bound.value.linkedHosts.byHost.keys.map { Array($0.utf8) }
    #expect(hosts.contains(Array("caf\u{E9}.example".utf8)))
    let links = try bound.value.page("analysis/100.md").links.map(\.destination)
    #expect(
      links == [
        .external(nil), .external(nil), .external("https://a.example/x%20y"), .mail("mailto:a@b.example"),
        .external(nil), .external(nil), .external(nil),
      ])
  }
}
