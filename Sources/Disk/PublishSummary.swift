/// What publishing an edition did.
public struct PublishSummary: Sendable, Hashable {
  /// Files that are new or have other bytes than before.
  public var written = 0
  /// Files that were there already, byte for byte.
  public var unchanged = 0
  /// Files of the previous edition that this one does not have.
  public var removed = 0

  /// So many files of each kind.
  public init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
  }
}
