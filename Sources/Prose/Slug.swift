import Foundation
import Scanning

/// The id that GitHub gives a heading: lower case, spaces as hyphens, everything dropped that is neither a letter, a
/// mark, a number, connecting punctuation nor a hyphen (github-slugger, version 2).
///
/// `Article 3. Ice` gives `article-3-ice`. The same in every locale.
public func githubSlug(_ heading: String) -> String {
  if heading.isASCII { return asciiSlug(heading) }
  var slug = String.UnicodeScalarView()
  for scalar in heading.lowercased().unicodeScalars {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      slug.append(scalar)
    default:
      if scalar == "-" || scalar == " " { slug.append(scalar == " " ? "-" : scalar) }
    }
  }
  return String(slug)
}

/// The same of ASCII, byte by byte.
private func asciiSlug(_ heading: String) -> String {
  heading.withBytes { bytes in
    unsafe String(unsafeUninitializedCapacity: bytes.count) { slug in
      var count = 0
      for place in 0..<bytes.count {
        let byte = unsafe bytes[place]
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): unsafe slug[count] = byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
          UInt8(ascii: "-"):
          unsafe slug[count] = byte
        case UInt8(ascii: " "): unsafe slug[count] = UInt8(ascii: "-")
        default: continue
        }
        count += 1
      }
      return count
    }
  }
}

/// What is left of a text in ASCII: its letters without their accents, its digits and `_`, with one `-`, or `/` where
/// that comes first, for what stands between them.
///
/// `analysis/Élan vital` gives `analysis/Elan-vital`. In bytes, since it is a part of what is written.
public func asciiName(_ text: String) -> [UInt8] {
  let letters = text.isASCII ? text : text.decomposedStringWithCanonicalMapping
  var name: [UInt8] = []
  name.reserveCapacity(letters.utf8.count)
  for scalar in letters.unicodeScalars {
    let byte = scalar.isASCII ? UInt8(scalar.value) : 0
    if isOfName(byte) {
      name.append(byte)
    } else if scalar.isASCII || scalar.properties.generalCategory != .nonspacingMark,
      let last = name.last, isOfName(last)
    {
      name.append(byte == UInt8(ascii: "/") ? byte : UInt8(ascii: "-"))
    }
  }
  if let last = name.last, !isOfName(last) { name.removeLast() }
  return name
}

/// Whether `asciiName` leaves a text as it is.
@safe public func isASCIIName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var (isAfterName, mayEnd) = (false, true)
  for place in text.indices {
    let byte = unsafe text[place]
    let isName = isOfName(byte)
    if !isName, !isAfterName || byte != UInt8(ascii: "/") && byte != UInt8(ascii: "-") { return false }
    (isAfterName, mayEnd) = (isName, isName)
  }
  return mayEnd
}

private func isOfName(_ byte: UInt8) -> Bool {
  byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_")
}

/// Makes slugs unique within one page: the second `part` is `part-1`, the third `part-2`.
public struct SlugCounter: Sendable {
  private var counts = [String: Int](minimumCapacity: 12)

  /// No slug given yet.
  public init() {}

  /// The slug, with a number where it was given before.
  public mutating func unique(_ slug: String) -> String {
    guard var count = counts.updateValue(0, forKey: slug) else { return slug }
    repeat { count += 1 } while counts["\(slug)-\(count)"] != nil
    counts[slug] = count
    counts["\(slug)-\(count)"] = 0
    return "\(slug)-\(count)"
  }
}
