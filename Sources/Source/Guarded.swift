import Synchronization

#if THREAD_SANITIZER
  import Foundation

  /// A value that one thread at a time may use.
  ///
  /// The thread sanitizer does not see into `Mutex`, whose library is built without it; it knows the lock below this
  /// one.
  public final class Guarded<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    /// A value at rest.
    public init(_ value: Value) { self.value = value }

    /// Works on the value while no other thread can; passes on the body's result or error.
    public func withLock<Result, Failure: Error>(
      _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      lock.lock()
      defer { lock.unlock() }
      return try body(&value)
    }
  }
#else
  /// A value that one thread at a time may use.
  public typealias Guarded<Value> = Mutex<Value>
#endif
