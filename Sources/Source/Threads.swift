import CHeap
import Dispatch

/// Calls a function with the numbers from 0 up to `count`, each on a thread of its own where there are as many.
public func onThreads(_ count: Int, _ function: @Sendable (Int) -> Void) {
  DispatchQueue.concurrentPerform(iterations: count) { number in
    cheap_take_large_pieces()
    function(number)
  }
}

/// Calls a function on another thread; the group tells its end.
func onThread(of group: DispatchGroup, _ function: @escaping @Sendable () -> Void) {
  DispatchQueue.global().async(group: group) {
    cheap_take_large_pieces()
    function()
  }
}
