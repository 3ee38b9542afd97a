import Model
import Source

// In: the words behind the program's name. Out: what they say, where they are as plain as nearly always. Whatever else
// they are, wrong or only unusual, is the library's, which looks at the types of all its commands and options first:
// that is some 4 ms, a fifteenth of a build of 100 pages. Tests hold both to the same.

/// A command with its inputs.
struct PlainArguments: Equatable {
  var inputs = Inputs()
  /// The folder to publish into; nothing where the command is to check.
  var output: String?

  /// What some words say: a command, and options each written out, given once, and with its value behind it.
  ///
  /// Nothing where there is anything else.
  init?(_ words: some Sequence<String>) {
    var words = words.makeIterator()
    switch words.next() {
    case "build": output = Inputs.output
    case "check": break
    default: return nil
    }
    var named: [String] = []
    while let name = words.next() {
      if named.contains(name) { return nil }
      named.append(name)
      switch name {
      case "--strict": inputs.strict = true
      case "--timings": inputs.timings = true
      default:
        guard let value = words.next(), !value.isEmpty, !value.hasPrefix("-"), take(value, of: name) else {
          return nil
        }
      }
    }
  }

  /// Takes the value of an option; false where it is none of these, or not as plain as that.
  private mutating func take(_ value: String, of name: String) -> Bool {
    switch name {
    case "--content": inputs.content = value
    case "--templates": inputs.templates = value
    case "--output" where output != nil: output = value
    case "--base-url":
      guard readBaseURL(value) != nil else { return false }
      inputs.baseURL = value
    case "--jobs":
      guard value.utf8.count <= 2, value.utf8.allSatisfy({ (48...57).contains($0) }), let jobs = Int(value)
      else { return false }
      inputs.jobs = jobs
    case "--format":
      guard let format = DiagnosticFormat(rawValue: value) else { return false }
      inputs.format = format
    default: return false
    }
    return true
  }
}
