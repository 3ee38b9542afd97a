import GFMReference
import Source
import Testing

@testable import Markdown

/// The C library writes a table of the whole process while it parses: see `CTree`.
@Suite struct ThreadTests {
  /// Texts in which a wrong table shows: struck-through text at every length, and none.
  static func texts(_ count: Int) -> [SourceFile] {
    (0..<count).map { number in
      let word = "w\(number % 97)"
      let line =
        number % 3 == 0 ? "plain *\(word)* [a](b) [^n]\n\n" : "~~\(word)~~ and ~\(word)~ *x ~~y~~* a~b\n\n"
      return SourceFile(
        path: "\(number).md",
        text: String(repeating: line, count: 1 + number % 60) + "[^n]: ~~note~~ \(number)\n")
    }
  }

  static func html(_ file: SourceFile) -> [UInt8] { PlainGFM.html(parse(file).value).bytes }

  @Test func treesAreTheSameOnEightThreads() async {
    let files = ThreadTests.texts(1500)
    let expected = files.map(ThreadTests.html)
    #expect(expected[1].starts(with: "<p><del>w1</del> and <del>w1</del>".utf8))
    let wrong = await withTaskGroup(of: Int.self) { group in
      for thread in 0..<8 {
        group.addTask {
          var wrong = 0
          for step in files.indices {
            let index = (step * 7 + thread * 191) % files.count
            if ThreadTests.html(files[index]) != expected[index] { wrong += 1 }
          }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
