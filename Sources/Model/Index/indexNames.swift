import Markdown
import Prose
import Source

/// The names that become links; a name that two entities share is reported and belongs to neither.
///
/// Names that are not to become links are among them without a value: no other name is to be found within them.
func indexNames(
  _ drafts: [Draft], _ entities: [(page: PageID, position: Int)]
) -> Outcome<NameAutomaton> {
  var diagnostics: [Diagnostic] = []
  var owner: [String: Int] = [:]
  var shared: Set<String> = []
  var names: [(name: String, key: String, value: Int?)] = []
  for (value, place) in entities.enumerated() {
    let draft = drafts[place.page.index]
    let entity = draft.entities[place.position]
    for (position, name) in ([entity.name] + entity.also).enumerated() {
      let key = NameFolding.key(of: name)
      if let other = owner[key], other != value {
        shared.insert(key)
        let otherName = drafts[entities[other].page.index].entities[entities[other].position].name
        // Two entries of one name are reported as such.
        if otherName == entity.name { continue }
        diagnostics.append(
          Diagnostic(
            .ambiguousAlias, .warning, in: draft.source, at: position == 0 ? entity.span : entity.alsoSpan,
            "“\(name)” names both “\(otherName)” and “\(entity.name)”, so it is linked to neither"))
      } else if owner[key] == nil {
        owner[key] = value
        names.append((name, key, entity.isLinked ? value : nil))
      }
    }
  }
  var found: [(name: String, value: Int?)] = []
  for (name, key, value) in names {
    let value = shared.contains(key) ? nil : value
    // A name of one word has no other within it.
    if value == nil, key.utf8.allSatisfy(isWordASCII) { continue }
    found.append((name, value))
    if let name = beginningSentence(name), owner[NameFolding.key(of: name)] == nil {
      found.append((name, value))
    }
  }
  return Outcome(NameAutomaton(names: found), diagnostics)
}

/// A name with a small first letter as it begins a sentence: `The Court` for `the Court`; nil for any other, and for
/// one of small letters alone, which may be another thing's with a capital.
private func beginningSentence(_ name: String) -> String? {
  guard let first = name.first, first.isLowercase,
    name.contains(where: { $0.isUppercase || $0.isWhitespace })
  else { return nil }
  return first.uppercased() + name.dropFirst()
}
