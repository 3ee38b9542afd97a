import Source
import Synchronization

/// A shelf in memory with room for some bytes.
public final class SmallShelf: Shelf {
  private let room: Int
  private let bytes = Mutex<[UInt8]>([])

  /// An empty shelf with room for so many bytes.
  public init(room: Int) { self.room = room }

  /// Puts bytes away, and others behind them; nil where there is no room for both.
  public func put(_ more: UnsafeRawBufferPointer, _ others: UnsafeRawBufferPointer) -> Int? {
    bytes.withLock { bytes in
      guard bytes.count + more.count + others.count <= room else { return nil }
      defer { bytes += Array(more) + Array(others) }
      return bytes.count
    }
  }

  /// Fills memory with the bytes from an offset on, and other memory with those behind them.
  public func fill(
    _ memory: UnsafeMutableRawBufferPointer, _ other: UnsafeMutableRawBufferPointer, from offset: Int
  ) {
    let next = offset + memory.count
    memory.copyBytes(from: bytes.withLock { $0[offset..<next] })
    other.copyBytes(from: bytes.withLock { $0[next..<next + other.count] })
  }
}
