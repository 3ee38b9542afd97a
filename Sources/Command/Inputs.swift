import Source

/// What both commands take, with what holds where nothing is said.
struct Inputs: Equatable {
  /// The folder of the briefing's text.
  var content = "articles"
  /// The folder of the templates.
  var templates = "templates"
  /// Where it will be published; nothing for what the settings say.
  var baseURL: String?
  /// How many tasks work at once; 0 for one a core.
  var jobs = 0
  /// How problems are written.
  var format = DiagnosticFormat.text
  /// Whether warnings count as errors.
  var strict = false
  /// Whether it is told how long each stage took.
  var timings = false

  /// The folder to publish into.
  static let output = "public"
}
