// In: the bound briefing. Out: what a search can find of it, stretch by stretch, and from all stretches the index. Who
// reads which stretch, and when, is the caller's business.

import Model

/// The reading of a briefing for its search: in stretches, each of which any thread may read at any time.
///
/// The index is the same bytes in however many stretches it was read.
public struct SearchReading: Sendable {
  private let plan: RecordPlan
  private let layout: SearchLayout
  private let document: (@Sendable (String) -> String)?
  private let read: @Sendable (_ unit: Int, _ body: (SearchRecord) -> Void) -> Void

  /// The reading of a briefing.
  ///
  /// - Parameters:
  ///   - briefing: the bound briefing.
  ///   - stretches: about how many there are to be; fewer where there is little to read.
  ///   - address: where something is published: a relative reference below the site's root, percent-encoded where
  ///     RFC 3986 asks for it.
  ///   - sourceName: what a source is called where it is cited: `Doe 2025a`.
  ///   - document: where in a document that holds the whole briefing something is, by that address; nil where there is
  ///     no such document.
  public init(
    _ briefing: Briefing, stretches: Int = 1, address: @escaping @Sendable (Target) -> String,
    sourceName: @escaping @Sendable (SourceID) -> String = { _ in "" },
    document: (@Sendable (String) -> String)? = nil
  ) {
    let reader = RecordReader(briefing, address, sourceName)
    self.init(reader.units.map(reader.weight), .site, stretches: stretches, document) { unit, body in
      reader.read(reader.units[unit], body)
    }
  }

  /// The reading of records in their order.
  init(
    _ records: [SearchRecord], layout: SearchLayout, stretches: Int = 1,
    document: (@Sendable (String) -> String)? = nil
  ) {
    self.init(records.map(\.text.count), layout, stretches: stretches, document) { $1(records[$0]) }
  }

  private init(
    _ weights: [Int], _ layout: SearchLayout, stretches: Int, _ document: (@Sendable (String) -> String)?,
    _ read: @escaping @Sendable (_ unit: Int, _ body: (SearchRecord) -> Void) -> Void
  ) {
    plan = RecordPlan(weights, layout, stretches: stretches)
    (self.layout, self.document, self.read) = (layout, document, read)
  }

  /// How many stretches there are.
  public var count: Int { plan.stretches.count }

  /// Reads a stretch.
  ///
  /// - Parameters:
  ///   - stretch: its number.
  ///   - emit: takes each script of records as it is made, with its path below the site's root.
  /// - Returns: what was read, for `index`.
  /// - Throws: the first error of `emit`, which ends the reading.
  public func read<Failure: Error>(
    _ stretch: Int, emit: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> SearchStretch {
    var reader = StretchReader(plan, document: document)
    for run in plan.stretches[stretch] {
      for unit in plan.runs[run] {
        read(unit) { reader.read($0) }
        try reader.emit(emit)
      }
      reader.cut()
    }
    try reader.emit(isEnd: true, emit)
    return reader.stretch()
  }

  /// The index of all stretches, in their order.
  public func index(of stretches: [SearchStretch]) -> SearchIndex {
    precondition(stretches.count == count, "an index is made of all stretches")
    return SearchIndex(stretches, layout, hasDocument: document != nil)
  }
}
