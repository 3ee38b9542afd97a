import Source

// In: what an author publishes, address by address. Out: what can't stand at its address, since something else does, on
// some file systems at least. Does not decide what is published where.

/// The addresses of a site's files, and what the author called those that have them.
struct SiteAddresses: Sendable {
  private var taken = TakenPaths()
  /// The addresses that files of the content folder have, each with its file.
  private var files: [(address: String, file: String)] = []
  /// The same by address; made for the first that clashes with one, since most briefings have none that does.
  private var fileOf: [String: String]?

  /// Why an address can't be had.
  enum Clash {
    /// Something has the very address, in words: “a.md”, the generator’s own page.
    case same(String)
    /// Something can't stand beside it, in words: “a.html”, the folder “a.html”.
    case beside(String)
  }

  /// The addresses that the generator keeps for itself, with those of the texts of some treaties, and room for those of
  /// some pages.
  init(treaties: [String], pages: Int) {
    taken.reserveRoom(pages + treaties.count)
    files.reserveCapacity(pages)
    for address in generatorsPages.sorted() + generatorsFiles + treaties.map({ "data/treaties/\($0).xml" }) {
      _ = taken.take(address)
    }
  }

  /// Takes an address for what a file of the content folder holds, or says what keeps it from that.
  mutating func take(_ address: String, for file: String) -> Clash? {
    if isGenerators(TakenPaths.folded(address)) { return .same("the generator’s own page") }
    guard let other = taken.take(address) else {
      files.append((address, file))
      fileOf?[address] = file
      return nil
    }
    if !other.isFolder, other.path.lowercased() == address.lowercased() {
      let fileOf = fileOf ?? Dictionary(uniqueKeysWithValues: files)
      self.fileOf = fileOf
      return .same(fileOf[other.path].map { "“\($0)”" } ?? "the generator’s own file")
    }
    return .beside(other.words)
  }
}

/// Whether the generator keeps an address, in lower case, for itself.
private func isGenerators(_ address: String) -> Bool {
  generatorsPages.contains(address) || address.hasPrefix("entities/") || address.hasPrefix("assets/")
}

private let generatorsPages = Set(Listing.allCases.map(\.address) + ["404.html", "briefing.html"])

/// What the generator makes besides its pages; of a folder with files of many names one stands for all.
private let generatorsFiles =
  DataFile.allCases.map(\.rawValue) + [
    "feed.xml", "sitemap.xml", "robots.txt", "manifest.webmanifest", "sw.js", "briefing-manifest.txt",
    "entities/-.html", "assets/icon.svg", "search/index.js",
  ]

/// The addresses of the pages; reports those that no file can have, those that would be published at one address, or
/// side by side where some file system can't hold both, and names that the generator keeps for itself.
func takeAddresses(_ drafts: [Draft], _ addresses: [String]) -> Outcome<SiteAddresses> {
  let treaties = drafts.compactMap { draft in
    if case .treaty(let name) = draft.kind { name } else { nil }
  }
  var outcome = Outcome(SiteAddresses(treaties: treaties, pages: drafts.count))
  for (draft, address) in zip(drafts, addresses) where !draft.kind.isCompanion && draft.kind != .glossary {
    if let problem = FileName.problem(inPath: address) {
      outcome.diagnostics.append(
        Diagnostic(
          .invalidValue, in: draft.source, at: Span(at: 0),
          "this page would be published at “\(address)”, which \(problem)", suggestion: "rename the file"))
      continue
    }
    guard let clash = outcome.value.take(address, for: draft.source.path) else { continue }
    let (words, suggestion) =
      switch clash {
      case .same(let other): ("as is \(other)", "rename the file")
      case .beside(let other): ("which clashes with \(other)", "rename the file or its folder")
      }
    outcome.diagnostics.append(
      Diagnostic(
        .duplicateID, in: draft.source, at: Span(at: 0),
        "this page would be published at “\(address)”, \(words)", suggestion: suggestion))
  }
  return outcome
}
