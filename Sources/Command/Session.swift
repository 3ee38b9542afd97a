import Disk
import Foundation
import Model
import Pages
import Source
struct Session {
  let inputs: Inputs; init(_ inputs: Inputs) { self.inputs = inputs }
  func run(output: String?) async throws {
    let c = try load(inputs.content); let b = await bind(c.files, media: c.media, jobs: 2); print(inputs.format.write(b.diagnostics))
    print(b.value.pages.count, b.value.claims.count)
    let t = TemplateSet.read(try load(inputs.templates).files)
    print(inputs.format.write(t.diagnostics))
    guard let output else { return }
    try render(b.value, with: t.value, options: RenderOptions(jobs: 1)) { file throws in
      if case .bytes(let b) = file.contents {
        let url = URL(fileURLWithPath: output + "/" + file.path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(b).write(to: url)
      }
    }
  }
}
