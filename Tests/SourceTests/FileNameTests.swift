import Source
import Testing

@Suite struct FileNameTests {
  /// A path can be used where each of its parts can, whatever is clear of it without a closer look.
  @Test(
    "paths, part by part",
    arguments: [
      "a.html", "a/b.html", "", "/", "/a", "a/", "a//b", ".", "..", "a/.", "a/../b", ".a", "a/.b", "a\\b",
      "a b",
      "a\u{7F}", "a\nb", "é/ü.md", "a\u{202E}b", "treaties/xy-2025.notes.html", "a.b/c.d/e.f/g.h/i.j/k.l",
      String(repeating: "a", count: 240), String(repeating: "a", count: 241),
      String(repeating: "a/", count: 240) + "b", String(repeating: "a/", count: 700) + "b",
    ])
  func parts(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let mayBeUsed =
      path.utf8.count <= FileName.longestPath && parts.allSatisfy { FileName.problem(in: $0) == nil }
    #expect((FileName.problem(inPath: path) == nil) == mayBeUsed)
    #expect((FileName.problem(inPath: Array(path.utf8)) == nil) == mayBeUsed)
    #expect((FileName.problem(in: Array(path.utf8)) == nil) == (FileName.problem(in: path) == nil))
  }
}
