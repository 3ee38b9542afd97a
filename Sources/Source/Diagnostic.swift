/// A problem in what the author wrote, as a value: what, where, how bad, and what might be meant.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is: an error stops the build, a warning does not (unless asked to).
  public enum Severity: String, Sendable, Hashable {
    case error, warning
  }

  /// The kind of problem.
  public let code: Code
  /// Error or warning.
  public let severity: Severity
  /// The file's path as shown to the author.
  public let file: String
  /// Line, counted from 1.
  public let line: Int
  /// Column, counted from 1 in Unicode scalars.
  public let column: Int
  /// One sentence without a full stop: what is wrong, with the author's own words in quotation marks.
  public let message: String
  /// What to write instead, where there is a likely answer.
  public let suggestion: String?
  /// The line at fault, to print under the message.
  public let excerpt: Excerpt?

  /// A line of a source file, or of a long one the part that tells.
  public struct Excerpt: Sendable, Hashable {
    /// The text before the place at fault.
    public let before: String
    /// The text from there on.
    public let after: String
  }

  /// A problem at a byte offset of a source file.
  public init(
    _ code: Code, _ severity: Severity = .error, in source: SourceFile, at span: Span, _ message: String,
    suggestion: String? = nil
  ) {
    let position = source.position(of: Int(span.lower))
    self.init(
      code, severity, file: source.shownPath, line: position.line, column: position.column, message,
      suggestion: suggestion, excerpt: source.excerpt(at: Int(span.lower)))
  }

  /// A problem at a line and column that are known already.
  public init(
    _ code: Code, _ severity: Severity = .error, file: String, line: Int = 1, column: Int = 1,
    _ message: String, suggestion: String? = nil, excerpt: Excerpt? = nil
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.suggestion = suggestion
    self.excerpt = excerpt
  }
}

extension Diagnostic: Comparable {
  /// By file, line and column, then by code and message, so that a list has one order only.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.file != b.file { return a.file < b.file }
    if a.line != b.line { return a.line < b.line }
    if a.column != b.column { return a.column < b.column }
    if a.code != b.code { return a.code.rawValue < b.code.rawValue }
    return a.message < b.message
  }
}

/// A stage's answer: its value, and the problems it met on the way.
public struct Outcome<Value: Sendable>: Sendable {
  /// What the stage made; whole even where there are problems.
  public var value: Value
  /// The problems, in no particular order.
  public var diagnostics: [Diagnostic]

  /// A value with its problems.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}
