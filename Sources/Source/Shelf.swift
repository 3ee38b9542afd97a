/// Where bytes wait that nothing looks at for a while, so that they take no memory meanwhile.
///
/// Any number of threads may use one at once.
public protocol Shelf: AnyObject, Sendable {
  /// Puts bytes away, and others right behind them.
  ///
  /// - Returns: Where they begin, to be given to `fill`; nil where there is no room.
  func put(_ bytes: UnsafeRawBufferPointer, _ others: UnsafeRawBufferPointer) -> Int?

  /// Fills memory with the bytes that were put away from an offset on, and then other memory with those behind them.
  func fill(
    _ memory: UnsafeMutableRawBufferPointer, _ other: UnsafeMutableRawBufferPointer, from offset: Int)
}

extension Shelf {
  /// Puts bytes away.
  public func put(_ bytes: UnsafeRawBufferPointer) -> Int? {
    unsafe put(bytes, UnsafeRawBufferPointer(start: nil, count: 0))
  }

  /// Fills memory with the bytes that were put away from an offset on.
  public func fill(_ memory: UnsafeMutableRawBufferPointer, from offset: Int) {
    unsafe fill(memory, UnsafeMutableRawBufferPointer(start: nil, count: 0), from: offset)
  }
}

/// Where something is on a shelf.
///
/// A class, so that who copies what is on a shelf counts references to this: the shelf is everybody's, and threads that
/// count the references to one thing at once wait for each other.
public final class ShelfPlace: Sendable {
  /// The shelf.
  public let shelf: any Shelf
  /// Where it begins.
  public let start: Int
  /// How many elements it has.
  public let count: Int

  /// A place on a shelf.
  public init(_ shelf: any Shelf, start: Int, count: Int) {
    (self.shelf, self.start, self.count) = (shelf, start, count)
  }
}

/// A list that is in memory, or on a shelf until it is asked for: then each answer is a copy.
public enum Shelved<Element: BitwiseCopyable & Sendable>: Sendable {
  case held([Element])
  case away(ShelfPlace)

  /// A list on a shelf; in memory where there is none, or no room on it.
  @inlinable public init(_ elements: [Element], on shelf: (any Shelf)?) {
    if let shelf, let start = unsafe elements.withUnsafeBytes({ unsafe shelf.put($0) }) {
      self = .away(ShelfPlace(shelf, start: start, count: elements.count))
    } else {
      self = .held(elements)
    }
  }

  /// The shelf that it is on.
  @inlinable public var shelf: (any Shelf)? {
    if case .away(let place) = self { place.shelf } else { nil }
  }

  /// The elements.
  @inlinable public var elements: [Element] {
    switch self {
    case .held(let elements): elements
    case .away(let place):
      unsafe [Element](unsafeUninitializedCapacity: place.count) { buffer, filled in
        unsafe place.shelf.fill(UnsafeMutableRawBufferPointer(buffer), from: place.start)
        filled = place.count
      }
    }
  }
}
