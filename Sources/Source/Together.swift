import Dispatch
import Synchronization

/// The results of two functions, computed at the same time where there may be several threads.
public func together<First, Second: Sendable>(
  jobs: Int, _ first: () -> First, beside second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let other = Meanwhile(jobs: jobs, second)
  return (first(), other.result())
}

/// What another thread computes meanwhile, where there may be several.
public final class Meanwhile<Value: Sendable>: Sendable {
  private let value = Guarded<Value?>(nil)
  private let group = DispatchGroup()
  /// What is still to be called where there is one thread.
  private let function: (@Sendable () -> Value)?

  /// Begins to compute what a function gives, or waits until it is asked for if there is to be one thread.
  public init(jobs: Int, _ function: @escaping @Sendable () -> Value) {
    self.function = jobs <= 1 ? function : nil
    if jobs <= 1 { return }
    DispatchQueue.global().async(group: group) {
      let value = function()
      self.value.withLock { $0 = value }
    }
  }

  /// The value, as soon as it is there; asked for once.
  public func result() -> Value {
    if let function { return function() }
    group.wait()
    guard let value = value.withLock({ $0 }) else { preconditionFailure("the group ended too early") }
    return value
  }
}
