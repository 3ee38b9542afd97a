import CHeap

/// Has the kernel back memory with large pages, as it is used: those that lie in it as a whole.
///
/// For memory of several MB that is filled from one end.
public func expectUse(of memory: UnsafeMutableRawBufferPointer) {
  unsafe cheap_expect_use(memory.baseAddress, memory.count)
}

/// Has the kernel find the memory with which the first two threads begin, of which this is one, before it is used.
public func getMemoryReady() {
  cheap_take_large_pieces()
  cheap_fill_first()
}
