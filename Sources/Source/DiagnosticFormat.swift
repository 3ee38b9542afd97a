import Scanning

/// How diagnostics are written out: for a person at a terminal, or for a program.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  case text, json

  /// Writes all diagnostics in this format, sorted, each line ended.
  ///
  /// Text is `FILE:LINE:COLUMN: error|warning: MESSAGE [code]`, then the line at fault with a caret, then the
  /// suggestion. JSON is one array of objects in the same order; no diagnostics give `[]`.
  ///
  /// - Parameters:
  ///   - diagnostics: what is to be told.
  ///   - coloured: whether a terminal shows it in colours.
  ///   - output: takes the words in pieces, since a broken table may have a problem in each of its lines.
  /// - Throws: what `output` throws.
  public func write<Failure: Error>(
    _ diagnostics: [Diagnostic], coloured: Bool = false, to output: (String) throws(Failure) -> Void
  ) throws(Failure) {
    if self == .json, diagnostics.isEmpty { return try output("[]\n") }
    var piece = self == .json ? "[\n" : ""
    for (place, diagnostic) in diagnostics.sorted().enumerated() {
      switch self {
      case .text: piece += text(diagnostic, coloured: coloured)
      case .json: piece += (place > 0 ? ",\n  " : "  ") + json(diagnostic)
      }
      if piece.utf8.count < Self.pieceLength { continue }
      try output(piece)
      piece = ""
    }
    if self == .json { piece += "\n]\n" }
    if !piece.isEmpty { try output(piece) }
  }

  /// The same in one string.
  public func write(_ diagnostics: [Diagnostic], coloured: Bool = false) -> String {
    var words = ""
    write(diagnostics, coloured: coloured) { words += $0 }
    return words
  }

  /// From how many bytes on a piece is handed on.
  private static let pieceLength = 64 << 10

  private func text(_ diagnostic: Diagnostic, coloured: Bool) -> String {
    let paint = { (code: String, words: String) in coloured ? "\u{1B}[\(code)m\(words)\u{1B}[0m" : words }
    let hue = diagnostic.severity == .error ? "31;1" : "33;1"
    var out = paint("1", "\(shown(diagnostic.file)):\(diagnostic.line):\(diagnostic.column):")
    out += " " + paint(hue, "\(diagnostic.severity.rawValue):")
    out += " \(shown(diagnostic.message)) [\(diagnostic.code.rawValue)]\n"
    if let excerpt = diagnostic.excerpt {
      let blanks: [UInt8] = excerpt.before.unicodeScalars.map { UInt8(ascii: $0 == "\t" ? "\t" : " ") }
      let indent = String(decoding: blanks, as: UTF8.self)
      out += "    \(shown(excerpt.before + excerpt.after))\n    \(indent)\(paint(hue, "^"))\n"
    }
    if let suggestion = diagnostic.suggestion { out += "    suggestion: \(shown(suggestion))\n" }
    return out
  }

  /// Text with control characters made visible, so that no content can drive the terminal.
  private func shown(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\t" || (0x7F...0x9F).contains(scalar.value)
      out.append(isControl || scalar.isBidiControl ? "\u{FFFD}" : scalar)
    }
    return String(out)
  }

  private func json(_ diagnostic: Diagnostic) -> String {
    let fields = [
      ("file", quoted(diagnostic.file)),
      ("line", String(diagnostic.line)),
      ("column", String(diagnostic.column)),
      ("severity", quoted(diagnostic.severity.rawValue)),
      ("code", quoted(diagnostic.code.rawValue)),
      ("message", quoted(diagnostic.message)),
      ("suggestion", diagnostic.suggestion.map(quoted) ?? "null"),
    ]
    return "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  private func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
