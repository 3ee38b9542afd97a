import Foundation
import Source
import Testing

@testable import Disk

@Suite struct TemporaryFileTests {
  private func file() throws -> TemporaryFile { try #require(TemporaryFile { fatalError("\($0)") }) }

  @Test func whatIsPutAwayComesBackToEveryThread() throws {
    let file = try file()
    let shelf = DiskShelf(file)
    #expect(!FileManager.default.fileExists(atPath: file.path))
    // Some are larger than what is written at once, and the last are never written.
    let lists = (0..<300).map { number in
      (0..<(number % 50 == 49 ? 300_000 : number * 7)).map { UInt8(truncatingIfNeeded: $0 &* number) }
    }
    let shelved = parallelMap(lists.count, jobs: 4) { Shelved(lists[$0], on: shelf) }
    #expect(parallelMap(lists.count, jobs: 4) { shelved[$0].elements } == lists)
    #expect(shelved.allSatisfy { $0.shelf != nil })
  }

  @Test func withoutItsNameItIsStillThere() throws {
    let file = try file()
    #expect(FileManager.default.fileExists(atPath: file.path))
    file.removeName()
    #expect(!FileManager.default.fileExists(atPath: file.path))
    #expect(Array("some words".utf8).withUnsafeBytes { file.write($0, at: 0) })
    #expect(file.bytes(from: 5, upTo: 3) == Array("wor".utf8))
    #expect(file.bytes(from: 5, upTo: 1000) == Array("words".utf8))
    #expect(file.bytes(from: 10, upTo: 1) == [])
    file.clear()
    #expect(file.bytes(from: 0, upTo: 1000) == [])
  }
}
