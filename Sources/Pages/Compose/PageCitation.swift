import Model

/// How to cite a page of the briefing, in the forms that people and programs take.
struct PageCitation: ViewModel {
  /// The fields that all forms are made of.
  struct Facts: Sendable {
    let authors: [String]
    let title: String
    let site: String
    let publisher: String?
    let date: CalendarDate?
    let url: String?
    /// The page's address below the root.
    let address: String
  }

  let facts: Facts

  static let fields = FieldTable<PageCitation>(
    "Citation",
    [
      .text("plain", "The citation in words.") { $0.plain },
      .text("bibtex", "The citation as BibTeX.") { $0.bibtex },
      .text("ris", "The citation as RIS.") { $0.ris },
    ])

  private var plain: String {
    var parts: [String] = []
    if !facts.authors.isEmpty { parts.append(facts.authors.map(Wording.isolated).joined(separator: ", ")) }
    parts.append("“\(Wording.isolated(facts.title))”")
    if facts.site != facts.title { parts.append(Wording.isolated(facts.site)) }
    if let publisher = facts.publisher { parts.append(Wording.isolated(publisher)) }
    if let date = facts.date { parts.append(Wording.date(date)) }
    if let url = facts.url { parts.append(url) }
    var words = ""
    for part in parts {
      // A name such as “Roe Jr.” brings its full stop.
      if !words.isEmpty { words += words.hasSuffix(".") ? " " : ". " }
      words += part
    }
    return facts.url != nil || words.hasSuffix(".") ? words : words + "."
  }

  /// BibTeX, with what TeX reads as commands escaped.
  private var bibtex: String {
    var text = Array("@misc{".utf8)
    text += key.utf8
    func add(_ name: String, _ value: String) {
      text += ",\n  ".utf8
      text += name.utf8
      text += " = {".utf8
      text += value.utf8
      text.append(UInt8(ascii: "}"))
    }
    if !facts.authors.isEmpty {
      add("author", facts.authors.map { "{\(Self.escaped($0))}" }.joined(separator: " and "))
    }
    add("title", "{\(Self.escaped(facts.title))}")
    add("howpublished", Self.escaped(facts.site))
    if let publisher = facts.publisher { add("publisher", Self.escaped(publisher)) }
    if let date = facts.date {
      add("year", String(date.year))
      if let month = date.month { add("month", String(month)) }
    }
    if let url = facts.url { add("url", url) }
    text += "\n}".utf8
    return String(decoding: text, as: UTF8.self)
  }

  /// RIS: a tag of two letters, two spaces, a hyphen, a space and the value, line by line.
  private var ris: String {
    var text: [UInt8] = []
    func add(_ tag: String, _ value: String) {
      text += tag.utf8
      text += "  - ".utf8
      // A line break would begin another tag.
      let start = text.count
      text += value.utf8
      for place in start..<text.count where text[place] < 0x20 { text[place] = 0x20 }
      text.append(UInt8(ascii: "\n"))
    }
    add("TY", "ELEC")
    for author in facts.authors { add("AU", author) }
    add("TI", facts.title)
    add("T2", facts.site)
    if let publisher = facts.publisher { add("PB", publisher) }
    if let date = facts.date {
      add("PY", String(date.year))
      let digits = { (number: Int?) in number.map { $0 < 10 ? "0\($0)" : String($0) } ?? "" }
      add("DA", "\(date.year)/\(digits(date.month))/\(digits(date.day))/")
    }
    if let url = facts.url { add("UR", url) }
    return String(decoding: text, as: UTF8.self) + "ER  - "
  }

  /// Two long words of the title in lower case, of the Latin letters in it, and the year; the name of the
  /// page's file where it has no such words.
  private var key: String {
    var parts: [String] = []
    var letters: [UInt8] = []
    for byte in facts.title.lowercased().utf8 + [UInt8(ascii: " ")] where parts.count < 2 {
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { letters.append(byte) }
      if byte == UInt8(ascii: " ") {
        if letters.count > 3 { parts.append(String(decoding: letters, as: UTF8.self)) }
        letters.removeAll(keepingCapacity: true)
      }
    }
    if parts.isEmpty { parts.append(Self.name(of: facts.address)) }
    if let date = facts.date { parts.append(String(date.year)) }
    return parts.joined(separator: "-")
  }

  /// The name of a page's file in what a key may hold: characters beyond ASCII by their numbers.
  private static func name(of address: String) -> String {
    let file = address.split(separator: "/").last?.prefix { $0 != "." } ?? ""
    return file.unicodeScalars.map { scalar in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isPlain || scalar == "-"
        ? String(scalar) : "u" + String(scalar.value, radix: 16, uppercase: true)
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    if !text.utf8.contains(where: { isSpecial[Int($0)] }) { return text }
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): out += "\\textbackslash{}".utf8
      case UInt8(ascii: "~"): out += "\\textasciitilde{}".utf8
      case UInt8(ascii: "^"): out += "\\textasciicircum{}".utf8
      default:
        if isSpecial[Int(byte)] { out.append(UInt8(ascii: "\\")) }
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let isSpecial: [Bool] = (0...255).map { "{}$&#_%\\~^".utf8.contains(UInt8($0)) }
}
