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

/// A list that is in memory, or on a shelf until it is asked for: then each answer is a copy.
public enum Shelved<Element: BitwiseCopyable & Sendable>: Sendable {
  case held([Element])
  case away(on: any Shelf, at: Int, count: Int)

  /// A list on a shelf; in memory where there is none, or no room on it.
  @inlinable public init(_ elements: [Element], on shelf: (any Shelf)?) {
    if let shelf, let place = unsafe elements.withUnsafeBytes({ unsafe shelf.put($0) }) {
      self = .away(on: shelf, at: place, count: elements.count)
    } else {
      self = .held(elements)
    }
  }

  /// The shelf that it is on.
  @inlinable public var shelf: (any Shelf)? {
    if case .away(let shelf, _, _) = self { shelf } else { nil }
  }

  /// The elements.
  @inlinable public var elements: [Element] {
    switch self {
    case .held(let elements): elements
    case .away(let shelf, let place, let count):
      unsafe [Element](unsafeUninitializedCapacity: count) { buffer, filled in
        unsafe shelf.fill(UnsafeMutableRawBufferPointer(buffer), from: place)
        filled = count
      }
    }
  }
}
