extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a predicate that is false and then true along the collection.
  @inlinable public func partitioningIndex(where isInSecond: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
