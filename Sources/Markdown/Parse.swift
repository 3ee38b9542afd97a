// In: a source file. Out: its Markdown as an immutable tree, and what is wrong with its form.
// It does not look into front matter, resolve links, or judge what the text says.

import Scanning
import Source

/// Parses GitHub Flavored Markdown (GFM 0.29) with footnotes.
///
/// Never fails: a text that is refused (too large, nested too deep, not UTF-8 …) gives an empty document and
/// the reasons. Safe to call from any number of threads.
///
/// - Parameters:
///   - file: The file; spans in the tree are byte offsets in it.
///   - body: The bytes that are Markdown, those behind the front matter; all of them where it is left out.
/// - Returns: The document, and what is wrong with its form: limits, encoding, footnotes.
public func parse(_ file: SourceFile, body: Span? = nil) -> Outcome<Document> {
  parse(file, body: body, bareLinks: true)
}

/// The same, with bare links left as text on demand: most examples of the specification are written without them.
func parse(_ file: SourceFile, body: Span? = nil, bareLinks: Bool) -> Outcome<Document> {
  let bytes = file.bytes
  let end = min(body.map { Int($0.upper) } ?? bytes.count, bytes.count)
  var start = min(body.map { Int($0.lower) } ?? 0, end)
  // The library would pass over a byte order mark where no line of the program's own stands before it.
  while bytes[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
  let survey = Survey(file, start..<end)
  let empty = Document(
    nodes: [.init(kind: .document, parent: Document.root, end: 1, span: Span(start, end))],
    texts: Texts(of: bytes), footnotes: [])
  guard survey.violations.isEmpty else { return Outcome(empty, survey.violations) }

  let candidates = FootnoteCandidates(bytes, marks: survey.footnoteMarks, end: end)
  var conversion = unsafe bytes.withUnsafeBufferPointer { text in
    let tree = unsafe CTree.whole(
      text[start..<end], of: bytes, candidates: candidates, extensions: survey.extensions)
    let places = Places(bytes: bytes, starts: survey.lineStarts, shift: tree.linesBefore, end: end)
    var conversion = Conversion(file, places, capacity: end - start)
    conversion.convert(tree)
    return conversion
  }
  conversion.checkFootnotes(candidates, marks: survey.footnoteMarks, escaped: survey.escapedMarks)
  conversion.reportControls()
  if bareLinks { conversion.linkAddresses() }
  if let excess = conversion.excess { return Outcome(empty, [excess]) }
  let document = Document(
    nodes: conversion.nodes.fitted, texts: conversion.texts.fitted, footnotes: conversion.footnotes)
  return Outcome(document, conversion.diagnostics)
}
