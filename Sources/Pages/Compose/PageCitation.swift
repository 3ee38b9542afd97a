import Digest
import Markdown
import Model
import Prose
import Scanning

/// How to cite a page of the briefing, in the forms that people and programs take.
struct PageCitation: ViewModel {
  /// The fields that all forms are made of.
  struct Facts: Sendable {
    let authors: [String]
    let title: String
    let site: String
    /// What the keys of its pages begin with, `keyWord(of:)` the site's title.
    let keyWord: [UInt8]?
    let publisher: String?
    let date: CalendarDate?
    let url: String?
    /// The page's address below the root.
    let address: String
  }

  let plain: Markup
  let bibtex: Markup
  let ris: Markup

  static let fields = FieldTable<PageCitation>(
    "Citation",
    [
      .written("plain", "The citation in words.") { $0.plain },
      .written("bibtex", "The citation as BibTeX.") { $0.bibtex },
      .written("ris", "The citation as RIS.") { $0.ris },
    ])

  /// A long word of a title, as it stands in keys.
  static func keyWord(of title: String) -> [UInt8]? {
    asciiName(title.lowercased()).split { !$0.isOfWord }.first { $0.count > 3 }.map(Array.init)
  }
}

extension PageCitation.Facts {
  /// The citation in words.
  func writePlain(into out: inout HTMLBuffer) {
    if !authors.isEmpty {
      Wording.forEachListed(authors) { out.quotedText($0) }
      Self.endPart(&out)
    }
    out.raw("“")
    out.quotedText(Wording.isolated(title))
    out.raw("”")
    if site != title {
      Self.endPart(&out)
      out.quotedText(Wording.isolated(site))
    }
    if let publisher {
      Self.endPart(&out)
      out.quotedText(Wording.isolated(publisher))
    }
    if let date {
      Self.endPart(&out)
      out.date(date)
    }
    if let url {
      Self.endPart(&out)
      out.quotedText(url)
    } else if out.last != UInt8(ascii: ".") {
      out.raw(".")
    }
  }

  /// Writes what stands between two parts: a name such as “Roe Jr.” brings its full stop.
  private static func endPart(_ out: inout HTMLBuffer) { out.raw(out.last == UInt8(ascii: ".") ? " " : ". ") }

  /// BibTeX, with what TeX reads as commands escaped.
  func writeBibTeX(into out: inout HTMLBuffer) {
    out.raw("@misc{")
    writeKey(into: &out)
    if !authors.isEmpty {
      out.raw(",\n  author = {")
      for (index, author) in authors.enumerated() {
        out.raw(index == 0 ? "{" : " and {")
        out.quotedText(Self.escaped(author))
        out.raw("}")
      }
      out.raw("}")
    }
    out.raw(",\n  title = {{")
    out.quotedText(Self.escaped(title))
    out.raw("}},\n  howpublished = {")
    out.quotedText(Self.escaped(site))
    if let publisher {
      out.raw("},\n  publisher = {")
      out.quotedText(Self.escaped(publisher))
    }
    if let date {
      out.raw("},\n  year = {")
      out.number(date.year)
      if let month = date.month {
        out.raw("},\n  month = {")
        out.number(month)
      }
    }
    if let url {
      out.raw("},\n  url = {")
      out.quotedText(url)
    }
    out.raw("}\n}")
  }

  /// RIS: a tag of two letters, two spaces, a hyphen, a space and the value, line by line.
  func writeRIS(into out: inout HTMLBuffer) {
    out.raw("TY  - ELEC\n")
    for author in authors { Self.writeLine("AU  - ", author, into: &out) }
    Self.writeLine("TI  - ", title, into: &out)
    Self.writeLine("T2  - ", site, into: &out)
    if let publisher { Self.writeLine("PB  - ", publisher, into: &out) }
    if let date {
      out.raw("PY  - ")
      out.number(date.year)
      out.raw("\nDA  - ")
      out.number(date.year)
      for part in [date.month, date.day] {
        out.raw("/")
        if let part { out.number(part, digits: 2) }
      }
      out.raw("/\n")
    }
    if let url { Self.writeLine("UR  - ", url, into: &out) }
    out.raw("ER  - ")
  }

  /// A line of RIS; a line break in it would begin another tag.
  private static func writeLine(_ tag: StaticString, _ value: String, into out: inout HTMLBuffer) {
    out.raw(tag)
    @inline(__always) func isControl(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen { Bytes.less(bytes, 0x20) }
    let isOneLine = value.withBytes { bytes in
      unsafe Bytes.first(in: bytes, 0..<bytes.count, where: isControl) == bytes.count
    }
    out.quotedText(isOneLine ? value : String(decoding: value.utf8.map { max($0, 0x20) }, as: UTF8.self))
    out.raw("\n")
  }

  /// A long word of the briefing's title, the page's address, which no other page has, and the year.
  ///
  /// Of an address with other characters than keys have, what is left of it and its digest.
  private func writeKey(into out: inout HTMLBuffer) {
    if let word = keyWord {
      out.append(markup: word)
      out.raw("-")
    }
    let ending = ".html"
    var text = address
    if text.hasSuffix(ending) { text = String(Substring(text.utf8.dropLast(ending.utf8.count))) }
    if text.withBytes({ isASCIIName($0) }) {
      out.plain(text)
    } else {
      let name = asciiName(text)
      out.append(markup: name)
      if !name.isEmpty { out.raw("-") }
      out.plain(String(SHA256.hexadecimal(Array(text.utf8)).prefix(8)))
    }
    if let date {
      out.raw("-")
      out.number(date.year)
    }
  }

  private static func escaped(_ text: String) -> String {
    let isSpecial = isSpecial
    if text.withBytes({ unsafe !$0.contains { isSpecial[Int($0)] } }) { return text }
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): out += "\\textbackslash{}".utf8
      case UInt8(ascii: "~"): out += "\\textasciitilde{}".utf8
      case UInt8(ascii: "^"): out += "\\textasciicircum{}".utf8
      // BibTeX counts braces behind a backslash as well.
      case UInt8(ascii: "{"): out += "\\textbraceleft{}".utf8
      case UInt8(ascii: "}"): out += "\\textbraceright{}".utf8
      default:
        if isSpecial[Int(byte)] { out.append(UInt8(ascii: "\\")) }
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let isSpecial: [Bool] = (0...255).map { "{}$&#_%\\~^".utf8.contains(UInt8($0)) }
}
