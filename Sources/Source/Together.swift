import Dispatch
import Synchronization

/// The results of two functions, computed at the same time where there may be several threads.
public func together<First, Second: Sendable>(
  jobs: Int, _ first: () -> First, beside second: @escaping @Sendable () -> Second
) -> (First, Second) {
  if jobs <= 1 { return (first(), second()) }
  let other = Other(second)
  return (first(), other.result())
}

/// What another thread computes.
private final class Other<Value: Sendable>: Sendable {
  private let value = Guarded<Value?>(nil)
  private let group = DispatchGroup()

  init(_ function: @escaping @Sendable () -> Value) {
    onThread(of: group) {
      let value = function()
      self.value.withLock { $0 = value }
    }
  }

  func result() -> Value {
    group.wait()
    guard let value = value.withLock({ $0 }) else { preconditionFailure("the group ended too early") }
    return value
  }
}
