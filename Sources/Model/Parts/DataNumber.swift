import Scanning

/// A number as it is written in data: `-3`, `1.74`, `+2`, `.5`, `5.`, `1.3E+09`.
///
/// It is digits: with a sign before them, a point before, among or behind them, and a power of ten after them where
/// need be. Columns, charts and the answers to checks all read numbers by this rule.
public enum DataNumber: Sendable, Hashable {
  /// A whole number, without a point or a power, of 18 digits at most.
  case integer(Int)
  /// Any other; infinite where it is larger than all that a `Double` can be.
  case real(Double)

  /// The number that a text is; nil where it is none.
  public init?(_ text: String) {
    var rest = text.utf8[...]
    func skipSign() {
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    }
    func skipDigits() -> Int {
      let all = rest.count
      rest = rest.drop { $0.isDigit }
      return all - rest.count
    }
    skipSign()
    var digits = skipDigits()
    var isWhole = true
    if rest.first == UInt8(ascii: ".") {
      isWhole = false
      rest = rest.dropFirst()
      digits += skipDigits()
    }
    guard digits > 0 else { return nil }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      isWhole = false
      rest = rest.dropFirst()
      skipSign()
      guard skipDigits() > 0 else { return nil }
    }
    guard rest.isEmpty else { return nil }
    if isWhole, digits <= 18, let number = Int(text) {
      self = .integer(number)
    } else if let number = Double(text) {
      self = .real(number)
    } else {
      return nil
    }
  }

  /// Its value.
  public var value: Double {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    }
  }
}
