import Scanning

/// The passage of a text that shares most words with a quotation; nil where hardly any is shared.
///
/// It has as many words at most, or one more for each that it shares by that.
public func nearestPassage(to quote: String, in text: [UInt8]) -> Range<Int>? {
  let quoted = Array(quote.utf8)
  let wanted = spans(of: quoted).map { bareWord(quoted[$0]) }
  let places = spans(of: text)
  guard !wanted.isEmpty, !places.isEmpty else { return nil }
  var counts: [String: Int] = [:]
  for word in wanted { counts[word, default: 0] += 1 }
  let there = places.map { bareWord(text[$0]) }
  let width = min(wanted.count, there.count)
  var (shared, best, bestStart) = (0, 0, 0)
  // Of passages with as many words in common, the one that has more of them in their places; the first hundred
  // words tell.
  let inPlace = { (start: Int) in (0..<min(width, 100)).count { there[start + $0] == wanted[$0] } }
  for index in there.indices {
    if let left = counts[there[index]] {
      counts[there[index]] = left - 1
      if left > 0 { shared += 1 }
    }
    if index >= width, let left = counts[there[index - width]] {
      counts[there[index - width]] = left + 1
      if left >= 0 { shared -= 1 }
    }
    let start = index - width + 1
    guard start >= 0, shared > best || shared == best && best > 0 && inPlace(start) > inPlace(bestStart)
    else {
      continue
    }
    (best, bestStart) = (shared, start)
  }
  guard best * 3 >= wanted.count else { return nil }
  let passage = widened(
    withoutShift(bestStart..<bestStart + width, of: there, against: wanted), of: there, against: wanted)
  return places[passage.lowerBound].lowerBound..<places[passage.upperBound - 1].upperBound
}

/// A passage without words before or behind those of a quotation that only make up for as many that the quotation adds
/// at its other end: without them it begins, or ends, as the quotation does.
private func withoutShift(_ passage: Range<Int>, of there: [String], against wanted: [String]) -> Range<Int> {
  let (quoted, found) = (Set(wanted), Set(there[passage]))
  let isForeign = { (place: Int) in !quoted.contains(there[place]) }
  let isAdded = { (word: String) in !found.contains(word) }
  let before = min(passage.prefix(while: isForeign).count, wanted.reversed().prefix(while: isAdded).count)
  let behind = min(passage.reversed().prefix(while: isForeign).count, wanted.prefix(while: isAdded).count)
  let (start, end) = (passage.lowerBound + before, passage.upperBound - behind)
  let lower = there[start] == wanted.first ? start : passage.lowerBound
  return lower..<(there[end - 1] == wanted.last ? end : passage.upperBound)
}

/// A passage with the words beside it, where these make up for some that a quotation leaves out.
private func widened(_ passage: Range<Int>, of there: [String], against wanted: [String]) -> Range<Int> {
  // For long quotations the difference of some words matters less than the time.
  guard wanted.count <= 100, let narrow = edits(from: wanted, to: Array(there[passage])),
    !narrow.removals.isEmpty
  else { return passage }
  let slack = narrow.removals.count
  let wide = max(0, passage.lowerBound - slack)..<min(there.count, passage.upperBound + slack)
  guard let (removals, insertions) = edits(from: wanted, to: Array(there[wide])) else { return passage }
  let isAdded = { (place: Int) in insertions.contains(place - wide.lowerBound) }
  // What the quotation changes at its ends is not cut off.
  let before = wanted.indices.prefix(while: removals.contains).count
  let behind = wanted.indices.reversed().prefix(while: removals.contains).count
  let lower = max(wide.lowerBound, wide.lowerBound + wide.prefix(while: isAdded).count - before)
  let upper = min(wide.upperBound, wide.upperBound - wide.reversed().prefix(while: isAdded).count + behind)
  let gain = narrow.removals.count - removals.count
  return gain > 0 && upper - lower <= passage.count + gain ? lower..<upper : passage
}

/// A word in small letters without the marks at its ends: ASCII's and those of General Punctuation, such as `”` and `…`;
/// what is nothing but marks stays.
private func bareWord(_ bytes: ArraySlice<UInt8>) -> String {
  var word = bytes
  while let last = word.last {
    if last < 0x80, !last.isOfWord {
      word.removeLast()
    } else if word.count >= 3, word.suffix(3).starts(with: [0xE2, 0x80]) {
      word.removeLast(3)
    } else {
      break
    }
  }
  while let first = word.first {
    if first < 0x80, !first.isOfWord {
      word.removeFirst()
    } else if word.count >= 3, word.starts(with: [0xE2, 0x80]) {
      word.removeFirst(3)
    } else {
      break
    }
  }
  return String(decoding: word.isEmpty ? bytes : word, as: UTF8.self).lowercased()
}

/// The words of a text by white space, in UTF-8 offsets.
private func spans(of text: [UInt8]) -> [Range<Int>] {
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
