import Source
import Synchronization

// In: texts that are too many for memory. Out: the same, later, from a file without a name, so that it is gone with the
// process, however that ends.

/// A shelf on the disk.
public final class DiskShelf: Shelf {
  private let file: TemporaryFile
  private let state = Guarded(State())

  private struct State {
    /// What was put away last: many small writes take three times as long as a large one.
    var last = Stretch()
    /// What was put away before it; its memory is used again.
    var before = Stretch()
    /// Whether a thread writes that.
    var isWriting = false
    /// Whether the disk did not take it, and takes no more.
    var isFull = false
  }

  /// Bytes that are in memory, and where they begin in the file.
  private struct Stretch {
    var start = 0
    var bytes: [UInt8] = []

    var end: Int { start + bytes.count }

    /// Fills memory with the bytes from an offset on, and other memory with those behind them, if it has them.
    func fill(
      _ memory: UnsafeMutableRawBufferPointer, _ other: UnsafeMutableRawBufferPointer, from offset: Int
    ) -> Bool {
      if offset < start || offset >= end { return false }
      let (place, next) = (offset - start, offset - start + memory.count)
      unsafe memory.copyBytes(from: bytes[place..<next])
      unsafe other.copyBytes(from: bytes[next..<next + other.count])
      return true
    }
  }

  /// How many bytes are written at once.
  private static let piece = 512 << 10

  /// A shelf in a file, whose name it takes away.
  public init(_ file: TemporaryFile) {
    self.file = file
    file.removeName()
  }

  /// Puts bytes away behind all that there are, and others behind them; nil where the disk takes no more.
  public func put(_ bytes: UnsafeRawBufferPointer, _ others: UnsafeRawBufferPointer) -> Int? {
    let (place, leaving) = state.withLock { state -> (Int?, Stretch?) in
      if state.isFull { return (nil, nil) }
      let place = state.last.end
      unsafe state.last.bytes.append(contentsOf: bytes)
      unsafe state.last.bytes.append(contentsOf: others)
      if state.isWriting || state.last.bytes.count < Self.piece { return (place, nil) }
      state.isWriting = true
      swap(&state.last, &state.before)
      state.last.start = state.before.end
      state.last.bytes.removeAll(keepingCapacity: true)
      return (place, state.before)
    }
    if let leaving {
      let isWritten = unsafe leaving.bytes.withUnsafeBytes { unsafe file.write($0, at: leaving.start) }
      state.withLock { state in (state.isWriting, state.isFull) = (false, !isWritten) }
    }
    return place
  }

  /// Fills memory with the bytes from an offset on, and other memory with those behind them.
  public func fill(
    _ memory: UnsafeMutableRawBufferPointer, _ other: UnsafeMutableRawBufferPointer, from offset: Int
  ) {
    if unsafe memory.isEmpty && other.isEmpty { return }
    let isInMemory = state.withLock { state in
      unsafe state.last.fill(memory, other, from: offset) || state.before.fill(memory, other, from: offset)
    }
    if !isInMemory { unsafe file.fill(memory, other, from: offset) }
  }
}
