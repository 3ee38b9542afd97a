import CHeap
import CThreads
import Dispatch
import Synchronization

/// Calls a function with the numbers from 0 up to `count`, each on a thread of its own where there are as many.
///
/// It is given another function, to be called between two pieces of work: a thread that the kernel has put beside another
/// of these then goes elsewhere.
public func onThreads(_ count: Int, _ function: @Sendable (_ number: Int, _ standApart: () -> Void) -> Void) {
  // The processors on which these threads were last: a hint, since they may have gone elsewhere.
  let taken = Atomic<UInt64>(0)
  DispatchQueue.concurrentPerform(iterations: count) { number in
    cheap_take_large_pieces()
    var place: UInt64 = 0
    function(number) {
      if cthreads_here() == place { return }
      taken.bitwiseAnd(~place, ordering: .relaxed)
      place = standApart(from: taken.load(ordering: .relaxed))
      taken.bitwiseOr(place, ordering: .relaxed)
    }
    taken.bitwiseAnd(~place, ordering: .relaxed)
  }
}

/// Calls a function on another thread, or not at all: where there can't be one, or it had no processor of its own.
public func callBeside(_ function: @escaping @convention(c) () -> Void) {
  // The first heap is this thread's.
  cheap_take_large_pieces()
  cthreads_call_beside(function)
}

/// Lets go of a value on another thread, if there may be several: of thousands of parts that are given back one by one.
public func letGo(of value: consuming some Sendable, jobs: Int) {
  if jobs <= 1 { return }
  let place = cthreads_here()
  DispatchQueue.global().async { [value] in
    _ = standApart(from: place)
    withExtendedLifetime(value) {}
  }
}

/// Calls a function on another thread; the group tells its end.
func onThread(of group: DispatchGroup, _ function: @escaping @Sendable () -> Void) {
  let place = cthreads_here()
  DispatchQueue.global().async(group: group) {
    cheap_take_large_pieces()
    _ = standApart(from: place)
    function()
  }
}

/// Has this thread leave the processors that others are on, if it is on one of them; where it is then.
private func standApart(from taken: UInt64) -> UInt64 {
  let place = cthreads_here()
  if place & taken == 0 { return place }
  cthreads_leave(taken)
  return cthreads_here()
}
