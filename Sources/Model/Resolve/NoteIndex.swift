import Markdown
import Scanning

/// Which note a block of a notes file belongs to.
struct NoteIndex: Sendable {
  /// The clause whose note holds a node of a notes page, by page and first node of each note, sorted.
  var starts: [PageID: [(node: NodeID, clause: ClauseID)]] = [:]

  init(_ notes: [ClauseNote]) {
    for note in notes {
      guard let node = note.blocks.first else { continue }
      starts[note.page, default: []].append((node, note.clause))
    }
  }

  /// The clause that a node of a notes page is about.
  func clause(of node: NodeID, on page: PageID) -> ClauseID? {
    guard let starts = starts[page] else { return nil }
    let next = starts.partitioningIndex { $0.node > node }
    return next > 0 ? starts[next - 1].clause : nil
  }
}
