import Source

@testable import Markdown

/// A text parsed as a file of its own.
func parsed(_ text: String) -> Outcome<Document> { parse(SourceFile(path: "page.md", text: text)) }

/// What is reported about a text: line, column and code of each problem, in order.
func problems(_ text: String) -> [String] {
  parsed(text).diagnostics.sorted().map { "\($0.line):\($0.column) \($0.code.rawValue)" }
}

/// The name of a kind of node, without what it carries.
func name(_ kind: Document.Kind) -> String {
  let full = "\(kind)"
  return String(full.prefix { $0 != "(" })
}

/// Every node of a text with the bytes of the source at its span, in document order.
func spans(_ text: String, of kinds: Set<String>) -> [String] {
  let file = SourceFile(path: "page.md", text: text)
  let document = parse(file).value
  return document.nodes.filter { kinds.contains(name($0.kind)) }.map { file.text($0.span) }
}

/// What is wrong with a tree's form: parents, ends and spans that do not nest.
func faults(of document: Document, in file: SourceFile) -> [String] {
  var faults: [String] = []
  for (index, node) in document.nodes.enumerated() {
    let parent = document[node.parent]
    if Int(node.end) <= index || node.end > parent.end { faults.append("\(index): end") }
    if index > 0, node.parent.index >= index { faults.append("\(index): parent") }
    if Int(node.span.upper) > file.bytes.count || node.span.lower > node.span.upper {
      faults.append("\(index): span")
    }
    var next = index + 1
    while next < Int(node.end) {
      if document.nodes[next].parent.index != index { faults.append("\(index): child \(next)") }
      next = Int(document.nodes[next].end)
    }
    if next != Int(node.end) { faults.append("\(index): children") }
  }
  for note in document.footnotes where name(document[note.node].kind) != "footnoteDefinition" {
    faults.append("footnote \(note.label)")
  }
  return faults
}
