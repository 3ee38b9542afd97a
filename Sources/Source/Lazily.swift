import Synchronization

/// A value that is made when it is first asked for, once, whichever thread asks.
public final class Lazily<Value: Sendable>: Sendable {
  private let made = Guarded<Value?>(nil)
  private let make: @Sendable () -> Value

  /// A value that a function gives, which must depend on nothing that changes.
  public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value.
  public func callAsFunction() -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
