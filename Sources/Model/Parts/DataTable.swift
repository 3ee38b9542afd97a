import Source

/// A file of `data/`: figures as comma-separated values (RFC 4180), the names of the columns in its first record.
public struct DataTable: Sendable {
  /// The most columns that a table may have: as many as SQLite takes (SQLITE_MAX_COLUMN).
  static let mostColumns = 2000

  /// The file, with a path such as `data/trade.csv`.
  public let source: SourceFile
  /// The file's name without its ending; the name of the table in queries.
  public let name: String
  /// The columns, in the file's order.
  public let columns: [Column]
  /// The records below the first, each with as many fields as there are columns.
  public let rows: [[Field]]

  /// A column and what its fields are.
  public struct Column: Sendable, Hashable {
    /// Its name, as written.
    public let name: String
    /// What all its fields are that are not empty.
    public let kind: Kind
  }

  /// What the fields of a column are; see `DataNumber`.
  public enum Kind: String, Sendable {
    /// Whole numbers.
    case integer
    /// Numbers of which some are not whole.
    case real
    /// Anything else, of which some may be numbers.
    case text
  }

  /// One field of a record.
  public struct Field: Sendable, Hashable {
    /// Its text, without the quotation marks around it; an empty field stands for no value.
    public let text: String
    /// Where it stands in the file.
    public let span: Span
  }
}
