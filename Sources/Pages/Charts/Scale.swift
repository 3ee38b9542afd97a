import Model

/// An axis of numbers: round ticks that hold all figures and nought.
struct Scale: Sendable {
  /// The ticks, from the lowest to the highest.
  let ticks: [Double]
  /// What ticks and figures are written as multiples of: a power of a thousand where a tick would be too long, or else
  /// 1.
  let factor: Double
  /// How many decimals the ticks need.
  private let decimals: Int

  /// How many characters of a tick have room beside a drawing.
  private static let longestTick = 5

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
    let ticks = (first...last).map { Double($0) * step }
    let isLong = ticks.contains { Number.text($0, decimals: 0).count > Self.longestTick }
    let largest = max(-low, high)
    var factor = 1.0
    while isLong, factor * 1000 <= largest { factor *= 1000 }
    (self.ticks, self.factor) = (ticks, factor)
    // A step is a fifth of the factor at least.
    decimals = factor > 1 ? (step < factor ? 1 : 0) : max(0, -exponent)
  }

  /// Where a figure lies between the lowest tick, 0, and the highest, 1.
  func position(of value: Double) -> Double {
    guard let low = ticks.first, let high = ticks.last, high > low else { return 0 }
    return max(0, min(1, (value - low) / (high - low)))
  }

  /// A tick as it is written.
  func label(_ tick: Double) -> String { Number.text(tick / factor, decimals: decimals) }

  /// A figure as it is written beside its bar or point.
  ///
  /// Where two decimals would make a round number of one that is none, it has all its digits: `99.999`.
  func figure(_ value: Double) -> String {
    let figure = value / factor
    let isRounded = (figure * 100).rounded() / 100 == figure.rounded() && figure != figure.rounded()
    return factor > 1 && isRounded ? Number.exact(figure) : Number.short(figure)
  }

  /// What the numbers along the axis are, in any language: `× 1 000 000 t`, or the unit alone where the factor is 1; a
  /// chart without a unit has the name of its column.
  func unit(of chart: Figures.Chart) -> String {
    let name = chart.unit ?? chart.y
    if factor == 1 { return name }
    let zeros = Number.text(factor, decimals: 0).dropFirst().count
    let multiple = "×\u{A0}1" + String(repeating: "\u{A0}000", count: zeros / 3)
    return chart.unit == nil ? "\(name), \(multiple)" : "\(multiple) \(name)"
  }
}

/// Numbers in drawings and labels, the same on every machine.
enum Number {
  /// A number with so many decimals: `−0.5`, `12`; one that is too long for that, as Swift has it: `1e+20`.
  static func text(_ value: Double, decimals: Int) -> String {
    typeset(DataNumber.text(value, decimals: decimals))
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
  static func text(_ value: Int64) -> String { typeset(String(value)) }

  /// A number with all its digits, as `DataNumber.text` has them.
  static func exact(_ value: Double) -> String { typeset(DataNumber.text(value)) }

  /// A number as it was printed, with the sign that is not a hyphen.
  private static func typeset(_ number: String) -> String {
    number.utf8.first == UInt8(ascii: "-") ? "−" + number.dropFirst() : number
  }

  /// A coordinate, to a tenth of a unit.
  static func coordinate(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return sign + (tenths % 10 == 0 ? String(abs(tenths) / 10) : "\(abs(tenths) / 10).\(abs(tenths) % 10)")
  }
}
