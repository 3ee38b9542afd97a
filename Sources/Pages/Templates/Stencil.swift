// In: a template and a model. Out: the page. The template library fills a template once for each shape that models have
// (which names have a value, how many things a list has), with numbered marks for the words; pages of that shape are
// the pieces between the marks, with their own words put in. A template has no logic, so words can't change its shape.
import Markdown
import Mustache
import Source
import Synchronization

/// A template as the library filled it for models of one shape.
struct Stencil: Sendable {
  /// What stands before, between and after the values.
  private let pieces: [[UInt8]]
  /// Which value of the model follows each piece but the last.
  private let slots: [Int]

  /// Fills a template with marks in the shape of a model.
  init(_ template: String, _ model: some ViewModel, in library: MustacheLibrary) {
    var count = 0
    let html = Array((library.render(Sample(model, &count), withTemplate: template) ?? "").utf8)
    var pieces: [[UInt8]] = []
    var slots: [Int] = []
    var start = 0
    var place = 0
    while place < html.count {
      place += 1
      guard html[place - 1] == Slot.opening else { continue }
      pieces.append(Array(html[start..<place - 1]))
      var slot = 0
      while html[place] != Slot.closing {
        slot = slot * 10 + Int(html[place] - UInt8(ascii: "0"))
        place += 1
      }
      slots.append(slot)
      place += 1
      start = place
    }
    pieces.append(Array(html[start...]))
    (self.pieces, self.slots) = (pieces, slots)
  }

  /// The page with a model's values.
  func filled(with values: [Filling.Value]) -> [UInt8] {
    var out = HTMLBuffer(
      capacity: slots.reduce(pieces.reduce(0) { $0 + $1.count }) { $0 + values[$1].count })
    for (piece, slot) in zip(pieces, slots) {
      out.append(markup: piece)
      switch values[slot] {
      case .words(let words): out.quotedText(words)
      case .markup(let bytes): out.append(markup: bytes)
      case .pieces(let pieces): for bytes in pieces { out.append(markup: bytes) }
      }
    }
    out.append(markup: pieces[pieces.count - 1])
    return out.finished()
  }
}

/// The values of a model in order, and its shape.
struct Filling {
  /// What is put in a stencil.
  enum Value: Sendable {
    case words(String)
    case markup([UInt8])
    case pieces([[UInt8]])

    /// How many bytes it has, before escapes.
    var count: Int {
      switch self {
      case .words(let words): words.utf8.count
      case .markup(let bytes): bytes.count
      case .pieces(let pieces): pieces.reduce(0) { $0 + $1.count }
      }
    }
  }

  /// A byte for each name of the model and of the things in it, the same for all models that fill a template alike.
  private(set) var shape: [UInt8] = []
  private(set) var values: [Value] = []

  /// The values of a model.
  init(_ model: some ViewModel) { add(model) }

  private mutating func add<Model: ViewModel>(_ model: Model) {
    Model.fields.forEachValue(of: model) { value in
      switch value {
      case .nothing: shape.append(UInt8(ascii: "-"))
      case .words(let words):
        shape.append(UInt8(ascii: "w"))
        values.append(.words(words))
      case .markup(let markup):
        shape.append(UInt8(ascii: "w"))
        values.append(.markup(markup.bytes))
      case .pieces(let pieces):
        shape.append(UInt8(ascii: "w"))
        values.append(.pieces(pieces))
      case .flag(let isSet): shape.append(UInt8(ascii: isSet ? "1" : "0"))
      case .object(let object):
        shape.append(UInt8(ascii: "("))
        add(object)
        shape.append(UInt8(ascii: ")"))
      case .list(let items):
        shape.append(UInt8(ascii: "["))
        for item in items {
          shape.append(UInt8(ascii: ","))
          add(item)
        }
        shape.append(UInt8(ascii: "]"))
      }
    }
  }
}

/// The stencils made so far.
final class Stencils: Sendable {
  private struct Key: Hashable {
    let template: TemplateName
    let shape: [UInt8]
  }

  private let stencils = Guarded<[Key: Stencil]>([:])
  /// A longer shape is that of one page: a list of many things.
  private static let longestShape = 512

  /// The page that a model gives.
  func fill(_ template: TemplateName, _ model: some ViewModel, from library: MustacheLibrary) -> [UInt8] {
    let filling = Filling(model)
    let key = Key(template: template, shape: filling.shape)
    if let stencil = stencils.withLock({ $0[key] }) { return stencil.filled(with: filling.values) }
    let stencil = Stencil(template.rawValue, model, in: library)
    if key.shape.count <= Self.longestShape { stencils.withLock { $0[key] = stencil } }
    return stencil.filled(with: filling.values)
  }
}

/// How a value is marked while the library fills a template: its number between two control characters, which HTML
/// does not allow, and so no template may hold.
enum Slot {
  static let opening: UInt8 = 1
  static let closing: UInt8 = 2

  /// The mark of a value.
  static func mark(_ number: Int) -> String { "\u{1}\(number)\u{2}" }

  /// Where some text holds such a character.
  static func first(in bytes: [UInt8]) -> Int? { bytes.firstIndex { $0 == opening || $0 == closing } }
}

/// A model's shape with marks for its words, as the library takes it.
private struct Sample: MustacheParent {
  private var children: [String: Any] = [:]

  init<Model: ViewModel>(_ model: Model, _ count: inout Int) {
    var names = Model.fields.schema.entries.map(\.name)[...]
    Model.fields.forEachValue(of: model) { value in
      guard let name = names.popFirst() else { return }
      switch value {
      case .nothing: children[name] = Nothing()
      case .words, .markup, .pieces:
        children[name] = Written(renderText: Slot.mark(count))
        count += 1
      case .flag(let isSet): children[name] = isSet
      case .object(let object): children[name] = Sample(object, &count)
      case .list(let items):
        var samples: [Sample] = []
        for item in items { samples.append(Sample(item, &count)) }
        children[name] = samples
      }
    }
  }

  func child(named name: String) -> Any? { children[name] }
}

/// A value as it is to stand in the page; without names of its own, so that it is never mirrored.
private struct Written: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  var isNull: Bool { false }
  func child(named: String) -> Any? { nil }
}

/// A name without a value: skips its section and ends the search, so that it can't mean the enclosing thing's name.
private struct Nothing: MustacheCustomRenderable, MustacheParent {
  var renderText: String { "" }
  var isNull: Bool { true }
  func child(named: String) -> Any? { nil }
}
