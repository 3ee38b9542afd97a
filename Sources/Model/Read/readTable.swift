import Prose
import Scanning
import Source

// In: a file of data/. Out: its records and what is wrong with them, by line. RFC 4180, with LF as good as CR LF.
// It asks nothing about what the figures mean.

/// Reads a file of comma-separated values.
///
/// - Returns: the table; a record with too many or too few fields is reported and left out.
func readTable(_ file: SourceFile) -> Outcome<DataTable> {
  var reader = TableReader(file)
  let table = reader.read()
  return Outcome(table, reader.findings.diagnostics)
}

private struct TableReader {
  var findings: Findings
  private let file: SourceFile
  /// What parts the fields: a comma, or what a file has in its place, which is reported.
  private let separator: UInt8
  private var next = 0

  init(_ file: SourceFile) {
    self.file = file
    findings = Findings(in: file)
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    next = start
    separator = file.bytes[start...].likelySeparator
  }

  mutating func read() -> DataTable {
    if let offset = file.firstInvalidOffset {
      findings.error(.invalidEncoding, at: Span(at: offset), "the file is not UTF-8 from here on")
    }
    let stem = String(file.path.split(separator: "/").last?.dropLast(".csv".count) ?? "")
    let head = nextRecord() ?? []
    if separator != UInt8(ascii: ",") {
      let (what, mark) = separator == UInt8(ascii: ";") ? ("semicolons", "“;”") : ("tabs", "tab")
      findings.error(
        .invalidData, at: Span(at: 0), "\(what) part the columns of this file, and commas are expected",
        suggestion: shortened(head.map(\.text).joined(separator: ","))
          + ", and so on: a comma for each \(mark), and a point in numbers")
    }
    if head.allSatisfy(\.text.isEmpty) {
      findings.error(
        .invalidData, at: Span(at: 0), "the first line names no columns",
        suggestion: "a line such as “year,value”")
    }
    if head.count > DataTable.mostColumns {
      findings.error(
        .invalidData, at: Span(at: 0),
        "a table has at most \(DataTable.mostColumns) columns, and this one \(head.count)")
      return DataTable(source: file, name: stem, columns: [], rows: [])
    }
    var names: Set<String> = []
    for column in head where !names.insert(column.text.lowercased()).inserted || column.text.isEmpty {
      findings.error(
        .invalidData, at: column.span,
        column.text.isEmpty ? "a column has no name" : "two columns are called “\(column.text)”")
    }
    var rows: [[DataTable.Field]] = []
    while let record = nextRecord() {
      if record.count == 1, record[0].span.count == 0 { continue }
      if record.count == head.count {
        rows.append(record)
      } else {
        findings.error(
          .invalidData, at: Span(at: Int(record[0].span.lower)),
          "this record has \(record.count) fields, and the first line names \(head.count) columns",
          suggestion: record.count > head.count ? "quotation marks around a field with a comma" : nil)
      }
    }
    // A record that is broken may have other fields than its author sees.
    let isSound = findings.diagnostics.isEmpty
    warnOfBlanks(in: head)
    let columns = head.enumerated().map { position, name in
      let kind = kind(of: name.text, rows.lazy.map { $0[position] }, isSound: isSound)
      return DataTable.Column(name: name.text, kind: kind)
    }
    return DataTable(source: file, name: stem, columns: columns, rows: rows)
  }

  /// Warns of names of columns with white space at their ends, which a query would have to give as well; in quotation
  /// marks it is meant.
  private mutating func warnOfBlanks(in head: [DataTable.Field]) {
    for column in head where file.bytes[Int(column.span.lower)...].first != UInt8(ascii: "\"") {
      let name = column.text.trimmingWhiteSpace()
      if name.isEmpty || name == column.text { continue }
      findings.warning(
        .invalidData, at: column.span, "the name of the column “\(column.text)” has white space at its ends",
        suggestion: name)
    }
  }

  /// What the fields of a column are that are not empty.
  ///
  /// Where some are numbers and the others look like numbers gone wrong, and no more than half of these like words for
  /// no value, that is told in a sound file, since it makes the numbers text; where most are numbers, the others may all
  /// be such words. It is not told of codes, which some leading noughts or quotation marks around all fields tell.
  private mutating func kind(
    of column: String, _ fields: some Collection<DataTable.Field>, isSound: Bool
  ) -> DataTable.Kind {
    var kind = DataTable.Kind.integer
    var (numbers, others, digitless) = (0, 0, 0)
    var (hasCodes, isQuoted) = (false, true)
    var firstOther: DataTable.Field?
    for field in fields where !field.text.isEmpty {
      hasCodes = hasCodes || beginsWithNought(field.text)
      isQuoted = isQuoted && file.bytes[Int(field.span.lower)] == UInt8(ascii: "\"")
      switch DataNumber(field.text) {
      case .integer: numbers += 1
      case .real:
        numbers += 1
        kind = .real
      case nil:
        others += 1
        if !field.text.contains(where: \.isWholeNumber) { digitless += 1 }
        firstOther = firstOther ?? field
      }
    }
    guard let firstOther else { return numbers == 0 ? .text : kind }
    let lost = numbers == 1 ? "one number" : "\(numbers) numbers"
    if isSound, numbers > others || numbers > 0 && digitless * 2 <= others, !hasCodes, !isQuoted,
      fields.allSatisfy({ $0.text.isEmpty || DataNumber($0.text) != nil || isNearlyNumber($0.text) })
    {
      findings.warning(
        .invalidData, at: firstOther.span,
        "“\(firstOther.text)” is no number, so that the column “\(column)” is text, its \(lost) as well",
        suggestion: "a number such as -1234.5 or 1.2e6, or an empty field where there is none")
    }
    return .text
  }

  /// The fields up to the end of a record; nil at the end of the file.
  private mutating func nextRecord() -> [DataTable.Field]? {
    let bytes = file.bytes
    guard next < bytes.count else { return nil }
    var fields: [DataTable.Field] = []
    while true {
      fields.append(nextField())
      guard next < bytes.count else { return fields }
      let ended = bytes[next]
      next += 1
      if ended == separator { continue }
      if ended == UInt8(ascii: "\r"), next < bytes.count, bytes[next] == UInt8(ascii: "\n") { next += 1 }
      return fields
    }
  }

  /// A field; `next` is then at the comma or the line break after it.
  private mutating func nextField() -> DataTable.Field {
    let (bytes, separator) = (file.bytes, separator)
    let start = next
    let endsField: (UInt8) -> Bool = {
      [separator, UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains($0)
    }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
      next = bytes[start...].firstIndex(where: endsField) ?? bytes.count
      return field(Array(bytes[start..<next]), start)
    }
    next += 1
    var text: [UInt8] = []
    while true {
      guard next < bytes.count else {
        findings.error(.invalidData, at: Span(start, start + 1), "this quotation mark has no closing one")
        return field(text, start)
      }
      let byte = bytes[next]
      next += 1
      if byte != UInt8(ascii: "\"") {
        text.append(byte)
      } else if next < bytes.count, bytes[next] == byte {
        text.append(byte)
        next += 1
      } else {
        break
      }
    }
    let closed = next
    next = bytes[closed...].firstIndex(where: endsField) ?? bytes.count
    if next > closed {
      findings.error(.invalidData, at: Span(closed, next), "there is text after the closing quotation mark")
    }
    return field(text, start)
  }

  private mutating func field(_ text: [UInt8], _ start: Int) -> DataTable.Field {
    if text.contains(where: \.isStrayControl) {
      findings.error(.invalidData, at: Span(start, next), "this field holds a control character")
    }
    return DataTable.Field(text: String(decoding: text, as: UTF8.self), span: Span(start, next))
  }
}

extension ArraySlice<UInt8> {
  /// What parts the fields of a table: a comma, or semicolons or tabs where the first line has them and no comma, and the
  /// second as many, as spreadsheets write them where a comma stands in numbers.
  fileprivate var likelySeparator: UInt8 {
    let lines = split(maxSplits: 2) { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.prefix(2)
    guard let head = lines.first else { return UInt8(ascii: ",") }
    if head.contains(UInt8(ascii: ",")) { return UInt8(ascii: ",") }
    for other in [UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let count = head.count(outsideQuotes: other)
      if count > 0, lines.count > 1, lines.allSatisfy({ $0.count(outsideQuotes: other) == count }) {
        return other
      }
    }
    return UInt8(ascii: ",")
  }

  /// How often a byte stands in a line outside of quotation marks, and not before a space, as a mark in words does.
  private func count(outsideQuotes byte: UInt8) -> Int {
    var (count, isQuoted) = (0, false)
    for (place, one) in zip(indices, self) {
      if one == UInt8(ascii: "\"") { isQuoted.toggle() }
      let isInWords = place + 1 < endIndex && self[place + 1] == UInt8(ascii: " ")
      if one == byte, !isQuoted, !isInWords { count += 1 }
    }
    return count
  }
}

/// Whether a text begins with a nought and another digit, as codes do: `0012`.
private func beginsWithNought(_ text: String) -> Bool {
  text.utf8.first == UInt8(ascii: "0") && text.utf8.dropFirst().first?.isDigit == true
}

/// Whether a text that is no number of data looks like one gone wrong: digits with spaces, marks and signs of
/// currencies around them, and groups of them (`1,5`, ` 2`, `$3`, `4 %`, `1 234`), or else marks or a word for no value
/// at all (`n/a`, `—`).
///
/// No such thing is what has another letter (`2a`, `KL1`), a date, a time or a range (`2021-05`, `1.5.2021`, `12:30`).
private func isNearlyNumber(_ text: String) -> Bool {
  let isDigit = { (letter: Character) in letter.isWholeNumber }
  let word = text.lowercased().filter { !$0.isWhitespace }
  if ["n/a", "n.a.", "na", "nan", "nil", "none", "null"].contains(word) { return true }
  if text.contains(where: \.isLetter) { return false }
  let digits = text.drop { !isDigit($0) }
  let runs = digits.split(whereSeparator: isDigit).dropLast(digits.last.map(isDigit) == true ? 0 : 1)
  guard runs.allSatisfy({ $0.count == 1 && " .,'’٫٬\u{A0}\u{202F}\u{2009}".contains($0) }) else {
    return false
  }
  // Of two points or more, each parts a group of three.
  let groups = digits.split { !isDigit($0) }
  return runs.count { $0 == "." } < 2 || groups.dropFirst().allSatisfy { $0.count == 3 }
}
