/// Bytes that never change, in memory that stays where it is as long as anyone has them.
///
/// Who keeps the place of many such texts beside them can look at each without counting a reference to it, which is a
/// way to memory that is not at hand, and that another thread may be counting as well.
@safe final class HeldBytes: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe memory.initialize(fromContentsOf: bytes)
    unsafe self.bytes = UnsafeBufferPointer(memory)
  }

  deinit { unsafe bytes.deallocate() }
}

/// Texts that are looked at one by one, each by many.
@safe @usableFromInline struct HeldTexts: @unchecked Sendable {
  private let held: [HeldBytes]
  @usableFromInline let places: [UnsafeBufferPointer<UInt8>]

  init(_ held: [HeldBytes]) {
    self.held = held
    unsafe places = held.map(\.bytes)
  }

  /// A part of a text, where it stands.
  @inlinable @inline(__always)
  subscript(text: Int, range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: places[text][range])
  }
}
