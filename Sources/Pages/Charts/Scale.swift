import Model

/// An axis of numbers: round ticks that hold all figures and nought.
struct Scale: Sendable {
  /// The ticks, from the lowest to the highest.
  let ticks: [Double]
  /// How many decimals the ticks need.
  private let decimals: Int

  /// An axis for some figures, with about five ticks a factor of 1, 2 or 5 of a power of ten apart.
  ///
  /// Figures of other sizes than `Figures.Chart.sizes` have no place on it: those that are larger end where
  /// it ends, and smaller ones are nought.
  init(_ values: [Double]) {
    let (least, most) = (Figures.Chart.sizes.lowerBound, Figures.Chart.sizes.upperBound)
    let low = max(-most, min(0, values.min() ?? 0))
    let highest = min(most, max(0, values.max() ?? 0))
    let high = highest - low >= least ? highest : low + 1
    let span = high - low
    var power = 1.0
    var exponent = 0
    while power * 10 <= span / 4 { (power, exponent) = (power * 10, exponent + 1) }
    while power > span / 4 { (power, exponent) = (power / 10, exponent - 1) }
    let step = [1.0, 2, 5, 10].map { $0 * power }.first { span / $0 <= 5.5 } ?? power
    let first = Int((low / step).rounded(.down))
    let last = max(first + 1, Int((high / step).rounded(.up)))
    ticks = (first...last).map { Double($0) * step }
    decimals = max(0, -exponent)
  }

  /// Where a figure lies between the lowest tick, 0, and the highest, 1.
  func position(of value: Double) -> Double {
    guard let low = ticks.first, let high = ticks.last, high > low else { return 0 }
    return max(0, min(1, (value - low) / (high - low)))
  }

  /// A tick as it is written.
  func label(_ tick: Double) -> String { Number.text(tick, decimals: decimals) }
}

/// Numbers in drawings and labels, the same on every machine.
enum Number {
  /// A number with so many decimals: `−0.5`, `12`; one that is too long for that, as Swift has it: `1e+20`.
  static func text(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * scale).rounded()
    guard decimals <= 18, abs(scaled) < 9e15 else { return String(value) }
    let whole = Int64(abs(scaled))
    let unit = Int64(scale)
    let sign = scaled < 0 ? "−" : ""
    if decimals == 0 { return sign + String(whole) }
    let rest = String(whole % unit)
    return sign + String(whole / unit) + "." + String(repeating: "0", count: decimals - rest.count) + rest
  }

  /// A figure with as many decimals as it needs: two at most, or what two digits take where it is less than
  /// 0.1.
  static func short(_ value: Double) -> String {
    var scaled = value
    var decimals = 0
    while decimals < 18, abs(scaled) < 10 || decimals < 2 {
      if abs(scaled - scaled.rounded()) <= 1e-9 * min(1, abs(scaled)) { break }
      (scaled, decimals) = (scaled * 10, decimals + 1)
    }
    return text(value, decimals: decimals)
  }

  /// A whole number.
  static func text(_ value: Int64) -> String { (value < 0 ? "−" : "") + String(value.magnitude) }

  /// A number with all its digits, 15 at most, as SQLite prints it: `0.3`, `3.33333333333333`.
  static func exact(_ value: Double) -> String {
    var scaled = abs(value)
    var decimals = 0
    while decimals < 18, scaled < 1e14, abs(scaled - scaled.rounded()) > 2e-15 * scaled {
      (scaled, decimals) = (scaled * 10, decimals + 1)
    }
    return decimals < 18 ? text(value, decimals: decimals) : String(value)
  }

  /// A coordinate, to a tenth of a unit.
  static func coordinate(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return sign + (tenths % 10 == 0 ? String(abs(tenths) / 10) : "\(abs(tenths) / 10).\(abs(tenths) % 10)")
  }
}
