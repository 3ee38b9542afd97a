import Markdown

/// What the build computed from the briefing's own data: answers to its queries, charts, and the data as published.
public struct Figures: Sendable {
  /// The answer to each check of a claim, in the order of `Claim.checks`.
  public var checks: [ClaimID: [Answer]] = [:]
  /// The figures in running text: by page, the link node that prints one.
  public var inline: [PageID: [NodeID: Answer]] = [:]
  /// What stands in place of a fenced block: by page, the code block.
  public var blocks: [PageID: [NodeID: Block]] = [:]
  /// The briefing's data; nil where nothing was computed.
  public var database: Database?

  /// No figures at all.
  public init() {}

  /// The briefing's data as a database, to be made when it is published.
  public struct Database: Sendable {
    /// Gives the bytes of an SQLite file from an offset on, at most so many; fewer only at its end.
    public typealias Bytes = @Sendable (_ offset: Int, _ limit: Int) -> [UInt8]

    /// Makes the database, which is kept as long as its bytes are asked for; the same bytes at each call.
    public let make: @Sendable () -> Bytes

    /// A database that is made by a function.
    public init(_ make: @escaping @Sendable () -> Bytes) { self.make = make }
  }

  /// What stands in place of a fenced block.
  public enum Block: Sendable {
    /// A block `sql figure`: the answer as a table.
    case table(Answer)
    /// A block `chart`.
    case chart(Chart)
  }

  /// A query and what it gave.
  public struct Answer: Sendable, Equatable {
    /// The SQL query, as the author wrote it.
    public let query: String
    /// The names of the answer's columns.
    public let columns: [String]
    /// The answer's rows.
    public let rows: [[Value]]

    /// An answer from its parts.
    public init(query: String, columns: [String], rows: [[Value]]) {
      self.query = query
      self.columns = columns
      self.rows = rows
    }
  }

  /// A value in an answer.
  public enum Value: Sendable, Equatable {
    /// No value.
    case null
    /// A whole number.
    case integer(Int64)
    /// A number.
    case real(Double)
    /// A text.
    case text(String)
  }

  /// A chart, ready to be drawn.
  public struct Chart: Sendable {
    /// How the figures are drawn.
    public enum Form: String, Sendable, CaseIterable {
      case bar, line

      /// How many series can be told apart: bars by their fills, lines by their strokes with the marks on them.
      public var distinctSeries: Int {
        switch self {
        case .bar: 4
        case .line: 16
        }
      }
    }
    /// One line, or one group of bars.
    public struct Series: Sendable {
      /// Its name; empty where there is only one.
      public let name: String
      /// Its figures, one for each of the chart's `categories`; nil where there is none.
      public let values: [Double?]
      /// The positions of the categories for which it has an empty field: a line stops there, and goes on over those
      /// for which it has no row.
      public let blanks: Set<Int>

      /// A series from its parts.
      public init(name: String, values: [Double?], blanks: Set<Int>) {
        self.name = name
        self.values = values
        self.blanks = blanks
      }
    }

    /// The sizes of figures that can be drawn, besides nought.
    public static let sizes = 1e-12...1e15

    /// How the figures are drawn.
    public let form: Form
    /// What it shows, in plain text.
    public let caption: String
    /// The name of the column along the axis.
    public let x: String
    /// The name of the column of the figures.
    public let y: String
    /// The unit of the figures: the value of a column `unit` where all rows agree.
    public let unit: String?
    /// What stands along the axis, in the data's order; along a line numbers and dates are ascending.
    public let categories: [String]
    /// The series, in the data's order.
    public let series: [Series]
    /// Where the figures come from.
    public let sources: [SourceID]
    /// The file of the figures, such as `data/trade.csv`.
    public let data: String

    /// A chart from its parts.
    public init(
      form: Form, caption: String, x: String, y: String, unit: String?, categories: [String],
      series: [Series],
      sources: [SourceID], data: String
    ) {
      self.form = form
      self.caption = caption
      self.x = x
      self.y = y
      self.unit = unit
      self.categories = categories
      self.series = series
      self.sources = sources
      self.data = data
    }
  }
}
