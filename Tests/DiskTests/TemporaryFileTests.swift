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

  @Test func whatIsPutBehindComesBackWithIt() throws {
    let shelf = DiskShelf(try file())
    let pairs = (0..<200).map { number in
      (
        [UInt8](repeating: UInt8(number), count: number % 7 * 2500),
        [UInt8](repeating: UInt8(255 - number), count: number % 3 * 700)
      )
    }
    let places = pairs.map { pair in
      pair.0.withUnsafeBytes { first in pair.1.withUnsafeBytes { shelf.put(first, $0) } }
    }
    // The first wait in the file, the last in memory.
    _ = Shelved([UInt8](repeating: 0, count: 3 << 20), on: shelf)
    let more = pairs.map { pair in
      pair.0.withUnsafeBytes { first in pair.1.withUnsafeBytes { shelf.put(first, $0) } }
    }
    for (pair, place) in zip(pairs + pairs, places + more) {
      var (first, second) = (pair.0.map { ~$0 }, pair.1.map { ~$0 })
      let start = try #require(place)
      first.withUnsafeMutableBytes { first in
        second.withUnsafeMutableBytes { shelf.fill(first, $0, from: start) }
      }
      #expect((first, second) == pair)
    }
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
