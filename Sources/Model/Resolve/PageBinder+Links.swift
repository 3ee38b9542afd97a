import Markdown
import Prose
import Scanning
import Source

extension PageBinder {
  /// Whether a link's words are compared with what a query gives, which tells that there are none.
  private func isFigure(_ target: Link.Destination, _ title: Document.Text) -> Bool {
    guard case .media(let path) = target else { return false }
    return path.hasPrefix("data/") && draft.document.isQuery(title)
  }

  /// Warns of a link's title that was meant as a query and is shown as words, since the link leads to no file of data/;
  /// `Figures` tells of one that is misspelt.
  private mutating func checkTitle(_ title: Document.Text, of target: Link.Destination, at span: Span) {
    if title.count == 0 || target == .broken { return }
    if case .media(let path) = target, path.hasPrefix("data/") { return }
    let words = draft.document.string(title).split(whereSeparator: \.isWhitespace)
    // A title may be in capitals: “SELECT COMMITTEE ON INTELLIGENCE”.
    guard words.first == "SELECT", words.contains("FROM") else { return }
    resolver.findings.warning(
      .invalidValue, at: span,
      "only a link to a file of data/ is compared with what the query in its title gives")
  }

  mutating func bindLinks() {
    let document = draft.document
    var pictureEnd: Int32 = 0
    var linkEnd: Int32 = 0
    for position in document.nodes.indices {
      let node = NodeID(position)
      let span = document[node].span
      switch document[node].kind {
      case .link(let destination, let title, let isBare):
        bound.linkCount += 1
        let target = resolver.resolve(
          link: document.string(destination), of: isBare ? nil : node, in: document, at: span)
        if target != .broken, document.showsNothing(in: node), !isFigure(target, title) {
          resolver.findings.warning(
            .invalidValue, at: span, "this link has no words, so nothing of it is shown",
            suggestion: "[…](\(document.string(destination)))")
        }
        checkTitle(title, of: target, at: span)
        // The library takes `<https://a.example>` in a link's words for another link, which HTML does not allow.
        let isInLink = node.index < linkEnd && node.index >= pictureEnd
        if target != .broken {
          if isInLink {
            resolver.findings.warning(
              .brokenLink, at: span, "this address stands in the words of a link, and is no link of its own",
              suggestion: "beside the link, not in its words")
          } else {
            linkEnd = document[node].end
          }
        }
        append(target, node, isShown: !isInLink && node.index >= pictureEnd && !draft.isLeftOut(node))
      case .image(let destination, _):
        bound.linkCount += 1
        let alternative = document.subtree(of: node).compactMap { child -> String? in
          switch document[child].kind {
          case .text(let text), .code(let text): document.string(text)
          default: nil
          }
        }
        let target = resolver.resolve(
          image: document.string(destination), alternative: alternative.joined(), at: span)
        if node.index < pictureEnd || draft.isLeftOut(node) { continue }
        bound.links.append(Link(node, to: target, isImage: true))
        pictureEnd = document[node].end
      case .codeBlock(let info, let literal, true):
        if document.isChart(info) {
          bindChart(node)
        } else if document.isShownQuery(info) {
          bound.queries.append(node)
        } else {
          checkInfo(document.string(info), literal, at: span)
        }
      case .blockQuote: bound.blockQuotes.append(node)
      case .footnoteReference:
        if let block = draft.block(of: node), isWordField(block) { reportHidden("footnote’s mark", at: span) }
      case .htmlBlock(let text), .htmlInline(let text):
        resolver.findings.warning(
          .rawHTML, at: span, "raw HTML is shown as text, not passed through",
          suggestion: document.bytes(text).starts(with: "<!--".utf8)
            ? "delete it" : "Markdown, or a code span")
      default: break
      }
    }
  }

  /// Notes where a link leads; one that is not shown refers to nothing.
  mutating func append(_ destination: Link.Destination, _ node: NodeID, isShown: Bool) {
    guard isShown else { return bound.hiddenLinks.append(Link(node, to: destination)) }
    guard case .target(let target) = destination else {
      countHost(destination, node)
      return bound.links.append(Link(node, to: destination))
    }
    let block = draft.block(of: node)
    if let block, isWordField(block) {
      bound.hiddenLinks.append(Link(node, to: destination))
      return reportHidden("link", at: draft.document[node].span)
    }
    let anchor = nextAnchor()
    bound.links.append(Link(node, to: destination, from: anchor))
    let reference = refer(to: target, from: anchor)
    if let block { linkPlaces.append((reference, block, node)) }
  }

  /// Counts a link to another site.
  private mutating func countHost(_ destination: Link.Destination, _ node: NodeID) {
    guard case .external(let address) = destination, case .link(let own, _, _) = draft.document[node].kind
    else { return }
    let place = page.index << 32 | Int(node.index)
    if let address { return hosts.add(address, at: place) }
    unsafe draft.document.texts.withBytes(of: own) { unsafe hosts.add($0, at: place) }
  }
}

extension Document {
  /// Whether a link has neither a picture nor words.
  fileprivate func showsNothing(in link: NodeID) -> Bool {
    for index in Int(link.index) + 1..<Int(self[link].end) {
      switch nodes[index].kind {
      case .text(let text):
        // Most texts begin with a letter.
        if let first = texts.first(of: text), (0x21..<0x80).contains(first) { return false }
        if !string(text).allSatisfy(\.isWhitespace) { return false }
      case .softBreak, .lineBreak, .emphasis, .strong, .strikethrough: continue
      default: return false
      }
    }
    return true
  }
}
