import Prose
import Scanning
import Source

// In: the drafts and the addresses that are taken. Out: the old addresses that lead to pages. Old ids within a page are
// no concern of this file.

/// The old addresses that drafts give as `former`, by address; those that can't be had are reported.
func makeRedirects(
  _ drafts: [Draft], _ taken: inout SiteAddresses, _ diagnostics: inout [Diagnostic]
) -> [Redirect] {
  var redirects: [Redirect] = []
  for (position, draft) in drafts.enumerated() where !draft.front.former.isEmpty {
    var findings = Findings(in: draft.source)
    for former in draft.front.former where !former.old.hasPrefix("#") {
      if former.old.contains("#") {
        findings.error(
          .invalidValue, at: former.span, "the old name “\(former.old)” names a place in a page",
          suggestion: "the old id on the page that has its text now: \"#old-id\"")
        continue
      }
      guard let path = percentDecoded(former.old) else {
        findings.illFormed(former.old, .invalidValue, at: former.span)
        continue
      }
      guard case .inside(let file) = resolvePath(path, in: folder(of: draft.source.path)), !file.isEmpty
      else {
        findings.error(
          .pathEscape, at: former.span, "the old name “\(former.old)” leads outside the content folder")
        continue
      }
      let address = formerStem(of: file) + ".html"
      if let problem = FileName.problem(inPath: address) {
        findings.error(.pathEscape, at: former.span, "the old name \(problem)")
      } else if let clash = taken.take(address, for: draft.source.path) {
        let words =
          switch clash {
          case .same(let other): "is that of \(other)"
          case .beside(let other): "clashes with \(other)"
          }
        findings.error(.duplicateID, at: former.span, "the old name “\(former.old)” \(words)")
      } else {
        redirects.append(Redirect(from: address, to: PageID(position)))
      }
    }
    diagnostics += findings.diagnostics
  }
  return redirects.sorted { $0.from < $1.from }
}
