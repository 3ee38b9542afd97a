import Markdown

/// An SVG drawing being written.
///
/// Colours, faces and strokes are the style sheet's, by class.
struct Drawing: ~Copyable {
  private(set) var out = HTMLBuffer()

  /// A drawing of a size, in its own units; it is as wide as its column.
  ///
  /// - Parameters:
  ///   - width: how wide it is.
  ///   - height: how high it is.
  ///   - id: what the ids of its title and description begin with.
  ///   - title: its name.
  ///   - words: what it shows, for those who do not see it.
  init(width: Double, height: Double, id: String, title: String, words: String) {
    out.raw("<svg")
    out.attribute("viewBox", "0 0 \(Number.coordinate(width)) \(Number.coordinate(height))")
    out.raw(" role=\"img\"")
    out.attribute("aria-labelledby", "\(id)-title \(id)-words")
    out.raw("><title")
    out.attribute("id", "\(id)-title")
    out.raw(">")
    out.text(title)
    out.raw("</title><desc")
    out.attribute("id", "\(id)-words")
    out.raw(">")
    out.text(words)
    out.raw("</desc>")
  }

  /// A straight line.
  mutating func line(_ name: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    out.raw("<path")
    out.attribute("class", name)
    out.attribute("d", "M\(point(x1, y1))L\(point(x2, y2))")
    out.raw("/>")
  }

  /// A line through points.
  mutating func path(_ name: String, _ points: [(x: Double, y: Double)]) {
    guard points.count > 1 else { return }
    out.raw("<path")
    out.attribute("class", name)
    out.attribute("d", "M" + points.map { point($0.x, $0.y) }.joined(separator: "L"))
    out.raw("/>")
  }

  /// A rectangle.
  mutating func rectangle(_ name: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    let sides = [("x", x), ("y", y), ("width", width), ("height", height)]
    out.raw("<rect")
    out.attribute("class", name)
    for (side, value) in sides {
      out.append(markup: " \(side)=\"\(Number.coordinate(value))\"".utf8)
    }
    out.raw("/>")
  }

  /// A point's mark: a disc, a square, a triangle or a diamond.
  mutating func mark(
    _ name: String, _ shape: Int, _ x: Double, _ y: Double, size: Double = 3.5, title: String? = nil
  ) {
    let corners: [(Double, Double)] =
      switch shape % 4 {
      case 1: [(-1, -1), (1, -1), (1, 1), (-1, 1)]
      case 2: [(0, -1.2), (1.2, 1), (-1.2, 1)]
      case 3: [(0, -1.4), (1.4, 0), (0, 1.4), (-1.4, 0)]
      default: []
      }
    if corners.isEmpty {
      out.raw("<circle")
      out.attribute("class", name)
      out.append(
        markup:
          " cx=\"\(Number.coordinate(x))\" cy=\"\(Number.coordinate(y))\" r=\"\(Number.coordinate(size))\""
          .utf8)
    } else {
      out.raw("<path")
      out.attribute("class", name)
      out.attribute(
        "d", "M" + corners.map { point(x + $0.0 * size, y + $0.1 * size) }.joined(separator: "L") + "Z")
    }
    guard let title else { return out.raw("/>") }
    out.raw("><title>")
    out.text(title)
    out.raw(shape % 4 == 0 ? "</title></circle>" : "</title></path>")
  }

  /// Where a text stands against its point.
  enum Anchor: String { case start, middle, end }

  /// A line of text.
  mutating func text(
    _ words: String, _ x: Double, _ y: Double, _ anchor: Anchor = .middle, name: String? = nil
  ) {
    out.raw("<text")
    if let name { out.attribute("class", name) }
    out.append(markup: " x=\"\(Number.coordinate(x))\" y=\"\(Number.coordinate(y))\"".utf8)
    if anchor != .start { out.attribute("text-anchor", anchor.rawValue) }
    out.raw(">")
    out.text(words)
    out.raw("</text>")
  }

  /// The drawing, ended.
  consuming func finished() -> HTMLBuffer {
    out.raw("</svg>")
    return out
  }

  private func point(_ x: Double, _ y: Double) -> String { "\(Number.coordinate(x)) \(Number.coordinate(y))" }
}
