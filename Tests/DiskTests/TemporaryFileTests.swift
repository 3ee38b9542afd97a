import Disk
import Foundation
import Source
import Testing

@Suite struct TemporaryFileTests {
  private func file() throws -> TemporaryFile { try #require(TemporaryFile { fatalError("\($0)") }) }

  @Test func whatIsPutComesBackFromEveryThread() throws {
    let file = try file()
    let lists = (0..<200).map { number in (0..<number * 7).map { UInt8(truncatingIfNeeded: $0 &* number) } }
    let shelved = parallelMap(lists.count, jobs: 4) { Shelved(lists[$0], on: file) }
    #expect(parallelMap(lists.count, jobs: 4) { shelved[$0].elements } == lists)
    #expect(shelved.allSatisfy { $0.shelf != nil })
    file.removeName()
  }

  @Test func withoutItsNameItIsStillThere() throws {
    let file = try file()
    #expect(FileManager.default.fileExists(atPath: file.path))
    file.removeName()
    #expect(!FileManager.default.fileExists(atPath: file.path))
    #expect(Shelved([1, 2, 3], on: file).elements == [1, 2, 3])
  }

  @Test func bytesEndWhereTheFileEnds() throws {
    let file = try file()
    file.removeName()
    _ = Shelved(Array("some words".utf8), on: file)
    #expect(file.bytes(from: 5, upTo: 3) == Array("wor".utf8))
    #expect(file.bytes(from: 5, upTo: 1000) == Array("words".utf8))
    #expect(file.bytes(from: 10, upTo: 1) == [])
  }
}
