/// How much a text may have of what makes the C library slow or its output huge.
///
/// libcmark-gfm 0.29.0.gfm.6 has some steps that take time in the square of one paragraph, one line or one table
/// (CVE-2023-22483, -22486, -24824, -37463 and others). With these limits the worst text of 1 MiB takes seconds, not
/// hours, and honest text is far below them.
enum Limits {
  /// Bytes in a text: 1 MiB.
  static let file = 1 << 20
  /// Bytes in one paragraph: 16 KiB.
  static let paragraph = 16 << 10
  /// Markers of quotes, lists and footnotes before the text of one line.
  static let markers = 64
  /// Vertical bars on one line.
  static let bars = 128
  /// Lines that look like the second line of a table, in one paragraph.
  static let delimiterRows = 4
  /// Cells in one table, its missing ones too.
  static let tableCells = 50_000
  /// Cells in all tables of a text.
  static let cells = 100_000
  /// Bytes of addresses and titles that references copy: 4 MiB.
  static let expansion = 4 << 20
  /// Headings in a text, each of which makes an id, a permalink and a line of the contents.
  static let headings = 20_000
  /// Places where `[^` or `[\^` stands, as footnotes and references to them do.
  static let footnotes = 20_000
  /// Links and images in a text, and citations in one, each of which makes an id, and a backlink where it leads.
  static let links = 20_000
  /// Levels of the tree.
  static let depth = 64
}
