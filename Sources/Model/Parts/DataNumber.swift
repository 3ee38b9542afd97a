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
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    var rest = text.utf8[...]
    func skipSign() {
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    }
    func skipDigits() -> Int {
      let all = rest.count
      rest = rest.drop(while: isDigit)
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

// MARK: Printing

extension DataNumber {
  /// A number with all its digits, 15 at most, as SQLite prints it: `0.3`, `3.33333333333333`, `-2`; one that is too
  /// long for that, as Swift has it: `1e+20`.
  public static func text(_ value: Double) -> String {
    var scaled = abs(value)
    var decimals = 0
    while decimals < 18, scaled < 1e14, abs(scaled - scaled.rounded()) > 2e-15 * scaled {
      (scaled, decimals) = (scaled * 10, decimals + 1)
    }
    return decimals < 18 ? text(value, decimals: decimals) : String(value)
  }

  /// A number with so many decimals: `-0.5`, `12`; one that is too long for that, as Swift has it.
  public static func text(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * scale).rounded()
    guard decimals <= 18, abs(scaled) < 9e15 else { return String(value) }
    let whole = Int64(abs(scaled))
    let unit = Int64(scale)
    let sign = scaled < 0 ? "-" : ""
    if decimals == 0 { return sign + String(whole) }
    let rest = String(whole % unit)
    return sign + String(whole / unit) + "." + String(repeating: "0", count: decimals - rest.count) + rest
  }
}
