/// A number as it is printed in a text, with the digits that it shows.
struct PrintedNumber {
  private let value: Double
  /// The same where it shows no decimals.
  private let whole: Int64?
  private let decimals: Int

  /// The first number in a text; nil where there is none, or where it can be read in two ways, as `4,8` can.
  ///
  /// Groups of three digits may stand apart by a comma, a space, a no-break or a thin space.
  init?(in text: String) {
    let scalars = Array(text.unicodeScalars)
    let isDigit = { (place: Int) in scalars.indices.contains(place) && ("0"..."9").contains(scalars[place]) }
    guard let first = scalars.indices.first(where: isDigit) else { return nil }
    var place = first
    while isDigit(place) { place += 1 }
    var digits = scalars[first..<place]
    let separator = place < scalars.count ? scalars[place] : "."
    if digits.count <= 3, "\u{2009}\u{202F}\u{A0}, ".unicodeScalars.contains(separator) {
      while place < scalars.count, scalars[place] == separator,
        (1...3).allSatisfy({ isDigit(place + $0) }), !isDigit(place + 4)
      {
        digits += scalars[place + 1...place + 3]
        place += 4
      }
    }
    var shown = 0
    if place < scalars.count, scalars[place] == ".", isDigit(place + 1) {
      digits.append(".")
      place += 1
      while isDigit(place) {
        digits.append(scalars[place])
        shown += 1
        place += 1
      }
    }
    if place < scalars.count, scalars[place] == "," || scalars[place] == ".", isDigit(place + 1) {
      return nil
    }
    let hasSign =
      first > 0 && (scalars[first - 1] == "-" || scalars[first - 1] == "−")
      && !(first > 1 && scalars[first - 2].properties.isAlphabetic)
    let written = (hasSign ? "-" : "") + digits.reduce(into: "") { $0.unicodeScalars.append($1) }
    guard let value = Double(written) else { return nil }
    self.value = value
    whole = shown == 0 ? Int64(written) : nil
    decimals = shown
  }

  /// Whether a number, rounded to as many digits, is this one; a half may go either way.
  func agrees(with number: Double) -> Bool {
    var half = 0.5
    for _ in 0..<decimals { half /= 10 }
    return abs(number - value) <= half * (1 + 1e-9)
  }

  /// Whether a whole number is this one.
  func agrees(with number: Int64) -> Bool { whole.map { $0 == number } ?? agrees(with: Double(number)) }
}
