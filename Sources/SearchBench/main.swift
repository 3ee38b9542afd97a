import Disk
import Foundation
import Model
import Search
import Source
let args = CommandLine.arguments
let c = try load(args[1]); let jobs = Int(args[3])!
let b = await bind(c.files, media: c.media, jobs: 2)
print("bound", b.value.pages.count)
let clock = ContinuousClock()
func spot(_ b: Briefing, _ t: Target) -> String {
  switch t {
  case .page(let p): b.pages[p.index].address
  case .heading(let p, let a): b.pages[p.index].address + "#" + a
  case .clause(let c): b.pages[b.treaties[b.clauses[c.index].treaty.index].page.index].address + "#" + b.clauses[c.index].anchor
  case .claim(let c): b.pages[b.claims[c.index].page.index].address + "#" + b.claims[c.index].label
  case .entity(let e): b.entities[e.index].address
  case .source(let s): "sources.html#" + b.sources[s.index].key
  }
}
var r: [SearchRecord] = []
let t0 = clock.measure { r = records(of: b.value) { spot(b.value, $0) } }
print("records", r.count, t0, "text", r.reduce(0) { $0 + $1.text.count })
var layout = SearchLayout.site
if args.count > 5 { layout.words = Int(args[4])!; layout.records = Int(args[5])! }
var files: [(path: String, bytes: [UInt8])] = []
for _ in 0..<3 {
let t1 = await clock.measure { files = await makeIndex(r, layout: layout, jobs: jobs) }
print("index", t1, "files", files.count, "bytes", files.reduce(0) { $0 + $1.bytes.count }, "words", files.filter { $0.path.contains("/w") }.count, "root", files[0].bytes.count) }
try? FileManager.default.removeItem(atPath: args[2] + "/search")
try FileManager.default.createDirectory(atPath: args[2] + "/search", withIntermediateDirectories: true)
for f in files { try Data(f.bytes).write(to: URL(fileURLWithPath: args[2] + "/" + f.path)) }
