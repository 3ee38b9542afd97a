/// A step from one text to another.
public enum WordChange: Sendable, Hashable {
  /// Stands in both.
  case common(String)
  /// Stands in the first alone.
  case removed(String)
  /// Stands in the second alone.
  case added(String)
}

/// How two texts differ, word by word (Myers, 1986, by the standard library).
///
/// Common and removed parts together are the first text, common and added ones the second, to the byte.
public func wordDiff(_ old: String, _ new: String) -> [WordChange] {
  let (before, after) = (tokens(of: old), tokens(of: new))
  let difference = after.difference(from: before)
  var removals: Set<Int> = []
  var insertions: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removals.insert(offset)
    case .insert(let offset, _, _): insertions.insert(offset)
    }
  }
  var changes: [WordChange] = []
  var (i, j) = (0, 0)
  while i < before.count || j < after.count {
    if i < before.count, removals.contains(i) {
      append(.removed(before[i].text), to: &changes)
      i += 1
    } else if j < after.count, insertions.contains(j) {
      append(.added(after[j].text), to: &changes)
      j += 1
    } else {
      append(.common(before[i].text), to: &changes)
      i += 1
      j += 1
    }
  }
  return changes
}

/// The difference in one line: `shall not [-provide-]{+give+} any`; long texts are cut.
public func markedDiff(_ old: String, _ new: String) -> String {
  let cut = { (text: String) in String(text.prefix(400)) }
  return wordDiff(cut(old), cut(new)).map { change in
    switch change {
    case .common(let text): text
    case .removed(let text): "[-\(text)-]"
    case .added(let text): "{+\(text)+}"
    }
  }.joined()
}

/// The passage of a text that shares most words with a quotation, of as many words; nil where hardly any is shared.
public func nearestPassage(to quote: String, in text: [UInt8]) -> Range<Int>? {
  let wanted = words(of: Array(quote.utf8)).map {
    String(decoding: Array(quote.utf8)[$0], as: UTF8.self).lowercased()
  }
  let places = words(of: text)
  guard !wanted.isEmpty, !places.isEmpty else { return nil }
  var counts: [String: Int] = [:]
  for word in wanted { counts[word, default: 0] += 1 }
  let there = places.map { String(decoding: text[$0], as: UTF8.self).lowercased() }
  let width = min(wanted.count, there.count)
  var (shared, best, bestStart) = (0, 0, 0)
  for index in there.indices {
    if let left = counts[there[index]] {
      counts[there[index]] = left - 1
      if left > 0 { shared += 1 }
    }
    if index >= width, let left = counts[there[index - width]] {
      counts[there[index - width]] = left + 1
      if left >= 0 { shared -= 1 }
    }
    if index >= width - 1, shared > best { (best, bestStart) = (shared, index - width + 1) }
  }
  guard best * 3 >= wanted.count else { return nil }
  return places[bestStart].lowerBound..<places[bestStart + width - 1].upperBound
}

/// A word, or what stands between two words.
private struct Token: Hashable {
  let text: String
}

private func tokens(of text: String) -> [Token] {
  var tokens: [Token] = []
  var current = ""
  var isWord = false
  for character in text {
    let belongs = character.isLetter || character.isNumber
    if belongs != isWord, !current.isEmpty {
      tokens.append(Token(text: current))
      current = ""
    }
    isWord = belongs
    current.append(character)
  }
  if !current.isEmpty { tokens.append(Token(text: current)) }
  return tokens
}

private func append(_ change: WordChange, to changes: inout [WordChange]) {
  switch (changes.last, change) {
  case (.common(let before), .common(let text)): changes[changes.count - 1] = .common(before + text)
  case (.removed(let before), .removed(let text)): changes[changes.count - 1] = .removed(before + text)
  case (.added(let before), .added(let text)): changes[changes.count - 1] = .added(before + text)
  default: changes.append(change)
  }
}

/// The words of a text by white space, in UTF-8 offsets.
private func words(of text: [UInt8]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var start: Int?
  for (index, byte) in text.enumerated() {
    if byte == 32 || byte == 10 || byte == 9 || byte == 13 {
      if let begin = start { ranges.append(begin..<index) }
      start = nil
    } else if start == nil {
      start = index
    }
  }
  if let begin = start { ranges.append(begin..<text.count) }
  return ranges
}
