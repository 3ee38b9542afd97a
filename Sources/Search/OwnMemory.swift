import Scanning

/// Values in memory that grows and has one owner.
///
/// An array must ask at every change whether somebody else has it, too; where every word of a site is counted, that is
/// a third of the work. Nobody asks here, nor whether a position is there: the owner knows. It may go from thread to
/// thread with its owner, since nobody else has its memory.
@safe struct OwnMemory<Value: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  /// The values, as long as none is added.
  private(set) var values: UnsafeMutablePointer<Value>
  /// How many there are.
  private(set) var count: Int
  private var capacity: Int

  /// Some values that are alike, at first none.
  init(repeating value: Value, count: Int) {
    capacity = max(16, count)
    self.count = count
    unsafe values = .allocate(capacity: capacity)
    unsafe values.initialize(repeating: value, count: count)
  }

  /// Room for some values, none of which is there before it is written.
  init(capacity: Int) {
    self.capacity = capacity
    count = 0
    unsafe values = .allocate(capacity: capacity)
  }

  deinit { unsafe values.deallocate() }

  /// Adds values that are alike.
  @inline(__always) mutating func append(_ value: Value, count added: Int = 1) {
    if count + added > capacity { grow(by: added) }
    unsafe (values + count).initialize(repeating: value, count: added)
    count += added
  }

  /// Adds a value if it is to be; it is written in any case, so that nothing branches.
  @inline(__always) mutating func append(_ value: Value, if isAdded: Bool) {
    if count == capacity { grow(by: 1) }
    unsafe (values + count).initialize(to: value)
    count &+= isAdded ? 1 : 0
  }

  /// Adds others.
  @inline(__always) mutating func append(_ others: UnsafeBufferPointer<Value>) {
    guard let first = others.baseAddress else { return }
    if count + others.count > capacity { grow(by: others.count) }
    unsafe (values + count).initialize(from: first, count: others.count)
    count += others.count
  }

  /// Makes room for some values behind the last; where it is.
  @inline(__always) mutating func reserve(_ added: Int) -> UnsafeMutablePointer<Value> {
    if count + added > capacity { grow(by: added) }
    return unsafe values + count
  }

  /// Adds values that were written into that room.
  @inline(__always) mutating func add(written: Int) { count += written }

  /// The last value.
  @inline(__always) var last: Value? { count > 0 ? unsafe values[count - 1] : nil }

  /// Takes the last value away.
  @inline(__always) mutating func removeLast() { count -= 1 }

  /// Takes all values away, and keeps the room for them.
  @inline(__always) mutating func removeAll() { count = 0 }

  /// The values as an array.
  var array: [Value] { unsafe Array(UnsafeBufferPointer(start: values, count: count)) }

  private mutating func grow(by added: Int) {
    capacity = max(2 * capacity, count + added)
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
    unsafe larger.initialize(from: values, count: count)
    unsafe values.deallocate()
    unsafe values = larger
  }
}

extension OwnMemory<UInt8> {
  /// Adds a text, UTF-8.
  mutating func append(_ text: String) { text.withBytes { unsafe append($0) } }
}
