import Source

// In: the entries of all words and beginnings in order. Out: the scripts of words, and where each begins.

/// The words of the site, cut into scripts.
struct WordScripts: Sendable {
  /// What follows the name in each script: the words, then their lists.
  let parts: [[UInt8]]
  /// How each script is called.
  let names: [String]
  /// For each script a text that no word before it reaches and all of its words do.
  let starts: [String]
  /// Whether one script holds all, and so stands in the root.
  let isWhole: Bool

  /// Cuts entries into runs that cost no more than a limit, unless one entry alone does.
  ///
  /// A beginning and the word that is spelled like it stay together.
  init(_ entries: [Entry], limit: Int) {
    var runs: [Range<Int>] = []
    var first = 0
    var cost = 0
    for index in 0...entries.count {
      if index < entries.count {
        let isNew = index == 0 || entries[index - 1].stem != entries[index].stem
        if cost == 0 || !isNew || cost + entries[index].cost <= limit {
          cost += entries[index].cost
          continue
        }
      }
      if first < index { runs.append(first..<index) }
      first = index
      cost = index < entries.count ? entries[index].cost : 0
    }
    parts = runs.map { WordScripts.part(entries[$0]) }
    isWhole = limit == .max
    names = parts.map { ContentHash.name(of: $0[...]) }
    starts = runs.map { run in
      let first = run.lowerBound
      return first == 0 ? "" : WordScripts.boundary(entries[first - 1].stem, entries[first].stem)
    }
  }

  /// The shortest beginning of the second word that stands after the first.
  private static func boundary(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> String {
    let common = commonPrefix(before, after)
    let text = String(decoding: after, as: UTF8.self)
    var bytes = 0
    for index in text.unicodeScalars.indices {
      if bytes >= common { return String(text.unicodeScalars[...index]) }
      bytes += UTF8.width(text.unicodeScalars[index])
    }
    return text
  }

  /// The words, each as how much it shares with the one before it (one digit of base 36, UTF-16 units) and the rest,
  /// `*` behind a beginning; then the bytes of their lists, in base64.
  private static func part(_ entries: ArraySlice<Entry>) -> [UInt8] {
    var bytes = Array(",\"".utf8)
    var data: [UInt8] = []
    var last: ArraySlice<UInt8> = []
    for entry in entries {
      let common = commonPrefix(last, entry.stem)
      var units = 0
      var start = 0
      for scalar in String(decoding: entry.stem.prefix(common), as: UTF8.self).unicodeScalars {
        guard units + UTF16.width(scalar) < 36 else { break }
        units += UTF16.width(scalar)
        start += UTF8.width(scalar)
      }
      if !last.isEmpty { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: String(units, radix: 36).utf8)
      bytes.append(contentsOf: entry.stem.dropFirst(start))
      if entry.isBeginning { bytes.append(UInt8(ascii: "*")) }
      data.append(contentsOf: entry.bytes)
      last = entry.stem
    }
    bytes.append(contentsOf: "\",\"".utf8)
    bytes.append(contentsOf: base64(data, isPadded: false))
    bytes.append(UInt8(ascii: "\""))
    return bytes
  }
}
