/// A half-open range of UTF-8 byte offsets in one source file.
public struct Span: Hashable, Sendable, BitwiseCopyable {
  /// Offset of the first byte.
  public var lower: UInt32
  /// Offset just past the last byte; never below `lower`.
  public var upper: UInt32

  /// The bytes from `lower` up to `upper`.
  public init(_ lower: Int, _ upper: Int) {
    precondition(0 <= lower && lower <= upper, "a span runs forwards")
    self.lower = UInt32(lower)
    self.upper = UInt32(upper)
  }

  /// The empty span at an offset: a place between two bytes.
  public init(at offset: Int) { self.init(offset, offset) }

  /// The same bytes as a range of `Int`, to subscript with.
  @inlinable public var range: Range<Int> { Int(lower)..<Int(upper) }

  /// How many bytes it covers.
  @inlinable public var count: Int { Int(upper - lower) }

  /// The span moved by a number of bytes.
  public func shifted(by offset: Int) -> Span { Span(Int(lower) + offset, Int(upper) + offset) }
}
