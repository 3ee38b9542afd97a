/// Something of the site that a search can find: a page, a part of one, or an entry of a list.
struct SearchRecord: Sendable {
  /// What it is; a result's rank and its mark in the list depend on it.
  enum Kind: UInt8, Sendable, CaseIterable {
    case page, section, clause, claim, entity, source
  }

  /// What it is.
  var kind: Kind
  /// What it is called: the first line of a result, and the words that count most.
  var title: String
  /// Other names it is found by; not shown.
  var names: [String]
  /// Where it is published: a relative reference below the site's root, percent-encoded where RFC 3986 asks for it.
  var address: String
  /// BCP 47 tag of its words' language; empty for the site's own.
  var lang: String
  /// The second line of a result: where it stands.
  ///
  /// A clause is found by these words too.
  var context: String
  /// Its words, UTF-8, for matching and for the lines shown with a result.
  var text: [UInt8]
  /// Whether it belongs to the page before it: words that stand scattered over a page and its parts still find it.
  var isPart: Bool

  /// A record from its parts; a section, clause or claim belongs to the page before it unless `isPart` says otherwise.
  init(
    kind: Kind, title: String, names: [String] = [], address: String, lang: String = "", context: String = "",
    text: [UInt8] = [], isPart: Bool? = nil
  ) {
    self.kind = kind
    self.title = title
    self.names = names
    self.address = address
    self.lang = lang
    self.context = context
    self.text = text
    self.isPart = isPart ?? (kind == .section || kind == .clause || kind == .claim)
  }
}

/// Where in a record a word stands, from what counts most to what counts least; a word counts by its best place.
enum Place: UInt8, CaseIterable, Comparable, Sendable {
  /// It is the whole of a page's or an entity's name.
  case whole
  /// In the name of an entity or a clause.
  case name
  /// In the title of a page.
  case title
  /// In a heading, a claim's sentence, a source's title, or the treaty of a clause.
  case heading
  /// In the text, three times or more.
  case often
  /// In the text.
  case text

  /// What counts more stands first.
  static func < (a: Place, b: Place) -> Bool { a.rawValue < b.rawValue }

  /// The place of a title's words.
  static func title(of kind: SearchRecord.Kind) -> Place {
    switch kind {
    case .entity, .clause: .name
    case .page: .title
    case .section, .claim, .source: .heading
    }
  }
}
