import Model

/// The letters of a list in the order of its names, each leading to the first entry under it.
struct LetterIndex {
  /// A link for each letter.
  private(set) var links: [LinkModel] = []

  /// The letter of the next name and its id, where the name is the first under it.
  mutating func letter(before name: String) -> (letter: String, id: String)? {
    let letter = Alphabet.letter(name)
    if links.last?.title == letter { return nil }
    let id = OwnID.site.named("letter." + (letter == "#" ? "other" : letter))
    links.append(LinkModel(title: letter, href: "#" + AddressText.fragment(id)))
    return (letter, id)
  }
}
