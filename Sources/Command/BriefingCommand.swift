import ArgumentParser
import Source

/// The version of this program (Semantic Versioning 2.0.0), which changes with what it takes, makes or says.
private let version = "1.0.0"

/// The command `briefing`.
@main
struct BriefingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefing",
    abstract: "Builds a cross-linked briefing from a folder of Markdown, and checks its evidence.",
    discussion: """
      Exit codes: 0 no errors; 1 errors in the content (or warnings, with --strict); 64 wrong usage; 74 the disk failed.
      """,
    version: version, subcommands: [Build.self, Check.self])

  static func main() {
    // Another thread gets ready what the work needs, while this one reads the arguments.
    let name = CommandLine.arguments.dropFirst().first
    if configuration.subcommands.contains(where: { $0.configuration.commandName == name }) {
      callBeside {
        getMemoryReady()
        _ = availableCores
      }
    }
    main(nil)
  }
}

/// The subcommand `build`.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "build", abstract: "Build the site.")

  @OptionGroup var inputs: Inputs

  @Option(help: ArgumentHelp("The folder to publish into.", valueName: "folder"))
  var output = "public"

  func run() throws {
    var session = Session(inputs)
    try session.run(output: output)
  }
}

/// The subcommand `check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report problems and what is still to do; write nothing.")

  @OptionGroup var inputs: Inputs

  func run() throws {
    var session = Session(inputs)
    try session.run(output: nil)
  }
}
