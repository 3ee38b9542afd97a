import Disk
import Model
import Source
struct Session {
  let inputs: Inputs; init(_ inputs: Inputs) { self.inputs = inputs }
  func run(output: String?) async throws { let c = try load(inputs.content); let b = await bind(c.files, media: c.media, jobs: 2); print(inputs.format.write(b.diagnostics)); print(b.value.pages.count, b.value.claims.count) }
}
