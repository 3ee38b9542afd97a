import CHeap
import Dispatch

/// Calls a function with the numbers from 0 up to `count`, each on a thread of its own where there are as many.
public func onThreads(_ count: Int, _ function: @Sendable (Int) -> Void) {
  DispatchQueue.concurrentPerform(iterations: count) { number in
    cheap_take_large_pieces()
    function(number)
  }
}

/// Lets go of a value on another thread, if there may be several: of thousands of parts that are given back one by one.
public func letGo(of value: consuming some Sendable, jobs: Int) {
  if jobs <= 1 { return }
  DispatchQueue.global().async { [value] in withExtendedLifetime(value) {} }
}

/// Calls a function on another thread; the group tells its end.
func onThread(of group: DispatchGroup, _ function: @escaping @Sendable () -> Void) {
  DispatchQueue.global().async(group: group) {
    cheap_take_large_pieces()
    function()
  }
}
