import Scanning
import Source

/// What `briefing.yaml` says of the whole briefing.
public struct Settings: Sendable {
  /// The briefing's name.
  public var title = "Briefing"
  /// A second line under the name.
  public var subtitle: String?
  /// BCP 47 tag of the language it is written in.
  public var language = "en"
  /// The absolute address it will be published at, ending in `/`; nil while that is not known.
  public var baseURL: String?
  /// Who wrote it.
  public var authors: [String] = []
  /// Who publishes it.
  public var publisher: String?
  /// The edition's date.
  public var date: CalendarDate?
  /// A licence's name or SPDX id.
  public var license: String?
  /// The main menu, in the author's order; empty for the generator's own.
  public var navigation: [NavigationItem] = []

  /// The defaults.
  public init() {}

  /// One entry of the main menu.
  public struct NavigationItem: Sendable {
    /// The words of the entry.
    public let title: String
    /// The BCP 47 tag of their language; nil where they are the program's own.
    public let language: String?
    /// The address it leads to, below the site's root.
    public let address: String
  }
}

/// A date as far as it is known: a year, a year and month, or a day (ISO 8601, extended format).
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, 1…9999.
  public let year: Int
  /// The month, 1…12, where it is known.
  public let month: Int?
  /// The day of the month, where it is known.
  public let day: Int?

  /// A date from its parts; nil where there is no such day in the Gregorian calendar.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...lengths[month - 1]).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A date from `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else.
  public init?(iso text: String) {
    guard [4, 7, 10].contains(text.utf8.count) else { return nil }
    var numbers = [0]
    for (place, byte) in text.utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        numbers.append(0)
      } else {
        guard byte.isDigit else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 48)
      }
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  /// What is wrong with a text that is no date: a day that its month does not have, or no date at all.
  static func fault(inISO text: String) -> String {
    let isDay = (1...31).contains(Int(text.suffix(2)) ?? 0) && text.utf8.dropLast(2).last == UInt8(ascii: "-")
    let month = CalendarDate(iso: String(text.dropLast(3)))
    if isDay, let month, month.month != nil { return "no day, since \(month) is shorter" }
    return "not a date such as 2025-01-17, 2025-01 or 2025"
  }

  /// Whether it ends before another one begins, as far as both are known: 2024 before 2025-01, but not before 2024-05.
  func isOver(before other: Self) -> Bool {
    if year != other.year { return year < other.year }
    guard let month, let otherMonth = other.month else { return false }
    if month != otherMonth { return month < otherMonth }
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }

  /// The date in ISO 8601: `2025`, `2025-01` or `2025-01-17`.
  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(10)
    func add(_ number: Int?, from first: Int) {
      guard let number else { return }
      if !text.isEmpty { text.append(UInt8(ascii: "-")) }
      var unit = first
      while unit > 0 {
        text.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
        unit /= 10
      }
    }
    add(year, from: 1000)
    add(month, from: 10)
    add(day, from: 10)
    return String(decoding: text, as: UTF8.self)
  }

  /// Earlier first; where one is known less exactly, it stands before the days within it.
  public static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }
}
