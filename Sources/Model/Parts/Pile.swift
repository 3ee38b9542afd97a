import Source

/// Values that are put away and never change, in large pieces of memory that stay where they are.
///
/// To look at some of them counts no reference, which would be a way to memory that is not at hand and that another
/// thread may be counting as well; and when the pile goes, its memory is the kernel's again, with no holes left, since a
/// piece is too large for the heaps of `CHeap`.
/// One thread at a time may put values on a pile.
@safe @usableFromInline final class Pile<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private var pieces: [UnsafeMutableBufferPointer<Element>] = unsafe []
  /// How many values the last piece has.
  private var count = 0

  /// Puts values on the pile.
  func put(_ values: [Element]) -> Piled<Element> {
    if values.isEmpty { return unsafe Piled(UnsafeBufferPointer(start: nil, count: 0)) }
    if unsafe (pieces.last?.count ?? 0) < count + values.count {
      unsafe pieces.append(piece(for: values.count))
      count = 0
    }
    let piece = unsafe pieces[pieces.count - 1]
    let place = unsafe UnsafeMutableBufferPointer(rebasing: piece[count..<count + values.count])
    _ = unsafe place.initialize(fromContentsOf: values)
    count += values.count
    return unsafe Piled(UnsafeBufferPointer(place))
  }

  /// Memory for some values at least: a megabyte first, of which what is not used takes no memory; after that four in
  /// the kernel's large pages, of which a part of one may not be used.
  private func piece(for count: Int) -> UnsafeMutableBufferPointer<Element> {
    let (size, large) = (count * MemoryLayout<Element>.stride, 2 << 20)
    let isFirst = unsafe pieces.isEmpty
    let piece = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(size, isFirst ? large / 2 + 1 : 2 * large),
      alignment: isFirst ? MemoryLayout<Element>.alignment : large)
    if !isFirst { unsafe expectUse(of: piece) }
    return unsafe piece.bindMemory(to: Element.self)
  }

  deinit { unsafe pieces.forEach { unsafe $0.deallocate() } }
}

/// Values on a pile, to be looked at as long as that is there.
@safe @usableFromInline
struct Piled<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
  @usableFromInline let memory: UnsafeBufferPointer<Element>

  fileprivate init(_ memory: UnsafeBufferPointer<Element>) { unsafe self.memory = memory }

  @usableFromInline var startIndex: Int { 0 }
  @usableFromInline var endIndex: Int { unsafe memory.count }
  @usableFromInline subscript(position: Int) -> Element { unsafe memory[position] }
}
