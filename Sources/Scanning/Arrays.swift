extension Array {
  /// The same elements with no more room than they need, for what is kept long.
  @inlinable public var fitted: [Element] {
    // From a slice it would be the array itself, room and all.
    unsafe withUnsafeBufferPointer { unsafe Array($0) }
  }
}
