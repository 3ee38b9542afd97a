import ArgumentParser
import Model
import Source

/// What both commands take.
struct Inputs: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the briefing's text.", valueName: "folder"))
  var content = "articles"

  @Option(help: ArgumentHelp("The folder of the templates.", valueName: "folder"))
  var templates = "templates"

  @Option(name: .customLong("base-url"), help: ArgumentHelp("Where it will be published.", valueName: "URL"))
  var baseURL: String?

  @Option(help: ArgumentHelp("How many tasks work at once; 0 for one a core.", valueName: "number"))
  var jobs = 0

  @Option(help: ArgumentHelp("How problems are written: text or json.", valueName: "format"))
  var format = DiagnosticFormat.text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Print how long each stage took.")
  var timings = false

  func validate() throws {
    guard (0...256).contains(jobs) else { throw ValidationError("--jobs takes a number from 0 to 256.") }
    if let baseURL, readBaseURL(baseURL) == nil {
      throw ValidationError("--base-url takes an http or https address, not “\(baseURL)”.")
    }
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
