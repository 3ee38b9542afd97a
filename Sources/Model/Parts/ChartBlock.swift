import Markdown
import Source

/// A fenced block `chart` as its author wrote it; what it draws is computed from the briefing's data.
public struct ChartBlock: Sendable {
  /// The code block.
  public let node: NodeID
  /// Its id in the page's HTML.
  public let anchor: Anchor
  /// How the figures are drawn.
  public let form: Figures.Chart.Form
  /// What it shows.
  public let caption: String
  /// Where the figures come from, in the author's order.
  public let sources: [SourceID]
  /// The file of the figures below the content folder: `data/trade.csv`.
  public let data: Value
  /// The column along the axis.
  public let x: Value
  /// The column of the figures.
  public let y: Value
  /// The column that tells series apart.
  public let series: Value?
  /// Which rows are drawn: an SQL condition.
  public let condition: Value?

  /// A value and where it stands in the page's source.
  public struct Value: Sendable, Hashable {
    /// The value as written.
    public let text: String
    /// Where it stands.
    public let span: Span
  }
}

extension Document {
  /// Whether an info string is that of a chart, in any case.
  func isChart(_ info: Text) -> Bool { bytes(info).map { $0 | 0x20 }.elementsEqual("chart".utf8) }

  /// Whether the info string of a code block is that of a query whose answer is shown, `sql figure`.
  func isShownQuery(_ info: Text) -> Bool {
    bytes(info).split(separator: UInt8(ascii: " ")).map { $0.map { $0 | 0x20 } }
      .elementsEqual(["sql", "figure"].map { Array($0.utf8) })
  }

  /// Whether the info string of a code block says that what is computed stands in its place: a chart or an answer.
  public func isFigure(_ info: Text) -> Bool { isChart(info) || isShownQuery(info) }

  /// Whether the title of a link to a file of data/ is a query, not words about the data.
  public func isQuery(_ title: Text) -> Bool {
    let start = string(title).drop { $0.isWhitespace }
    let word = start.prefix { $0.isLetter }
    switch word.uppercased() {
    case "SELECT", "WITH": return true
    case "VALUES": return start[word.endIndex...].first { !$0.isWhitespace } == "("
    default: return false
    }
  }
}
