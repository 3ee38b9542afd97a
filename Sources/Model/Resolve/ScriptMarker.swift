import Markdown
import Prose
import Scanning
import Source

/// Marks words in other scripts than a page's own.
///
/// A class, since to have it at hand for a block would be to copy the page's tree.
final class ScriptMarker {
  private let document: Document
  private let language: String
  private let isLatin: Bool

  /// For a page in some language; nil where no text of it has letters that would be marked.
  init?(for draft: OpenDraft, in language: String) {
    isLatin = Script(ofLanguage: language) == .latin
    if isLatin, !draft.draft.source.look.mayHoldFurtherLetters,
      !Self.mayHoldScripts(draft.document.texts.others)
    {
      return nil
    }
    (document, self.language) = (draft.document, language)
  }

  /// Marks the words of a block that are in another script.
  func mark(_ text: PlainText, in marks: inout [Mark]) {
    if isLatin, !Self.mayHoldScripts(text.bytes) { return }
    let cuts = text.runs.filter { !document.continuesText($0.node) }.map(\.start)
    for run in foreignRuns(in: text.bytes, language: language, cuts: cuts) {
      for piece in text.pieces(of: run.range) where !document[piece.node].kind.isLiteral {
        marks.append(Mark(node: piece.node, range: piece.range, purpose: .script(run.language)))
      }
    }
  }

  /// Whether a text may have letters beyond Latin-1.
  private static func mayHoldScripts(_ text: [UInt8]) -> Bool {
    var place = 0
    while true {
      place = Bytes.first(in: text, place..<text.count, where: Bytes.beyondASCII)
      guard place < text.count else { return false }
      if text[place].mayBeginFurtherLetter { return true }
      place += 1
    }
  }
}
