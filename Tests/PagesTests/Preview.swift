import Foundation
import Model
import Pages
import Source
import Testing

@Suite struct Preview {
  /// Writes the shipped briefing to the folder that BRIEFING_PREVIEW names, to look at.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BRIEFING_PREVIEW"] != nil))
  func shippedBriefing() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["BRIEFING_PREVIEW"])
    let bound = bind(try files(below: "articles"))
    let made = site(bound.value, try ownTemplates(), RenderOptions(jobs: 2))
    for (path, text) in made {
      let url = URL(filePath: folder).appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }
}
