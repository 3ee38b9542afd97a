/// The problems met so far in one source file.
public struct Findings: Sendable {
  /// The file they are in.
  public let source: SourceFile
  /// The problems, in the order they were met.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Whether the next problem may have a suggestion, which may look through everything the briefing has: a text with
  /// many problems has another one than slips of the pen.
  public var takesSuggestions: Bool { diagnostics.count < 50 }

  /// No problems yet in a file.
  public init(in source: SourceFile) { self.source = source }

  /// Adds an error at a place of the file.
  public mutating func error(
    _ code: Code, at span: Span, _ message: String, suggestion: @autoclosure () -> String? = nil
  ) {
    report(.error, code, at: span, message, suggestion: suggestion())
  }

  /// Adds a warning at a place of the file.
  public mutating func warning(
    _ code: Code, at span: Span, _ message: String, suggestion: @autoclosure () -> String? = nil
  ) {
    report(.warning, code, at: span, message, suggestion: suggestion())
  }

  /// Adds an error or a warning at a place of the file.
  public mutating func report(
    _ severity: Diagnostic.Severity, _ code: Code, at span: Span, _ message: String,
    suggestion: @autoclosure () -> String? = nil
  ) {
    let suggestion = takesSuggestions ? suggestion() : nil
    diagnostics.append(Diagnostic(code, severity, in: source, at: span, message, suggestion: suggestion))
  }

  /// Adds problems that another function found; most often it found none, and to add none is to make a list anew.
  public mutating func add(_ more: [Diagnostic]) { if !more.isEmpty { diagnostics += more } }
}
