import Markdown
import Mustache

/// A plain value that a template is filled with.
///
/// Its field table is the one place that says which names the template
/// receives: the check of the templates, their README and the filling itself all read it.
protocol ViewModel: MustacheParent, Sendable {
  /// The names and how to get their values.
  static var fields: FieldTable<Self> { get }
}

extension ViewModel {
  /// The value of a name; nil sends the template library on to the enclosing thing.
  func child(named name: String) -> Any? { Self.fields.getters[name]?(self) }
}

/// All fields of a view model.
struct FieldTable<Model: ViewModel>: Sendable {
  /// What the templates are checked against.
  let schema: Schema
  /// How to get each value.
  let getters: [String: @Sendable (Model) -> Any]

  /// A table from its fields.
  init(_ name: String, _ fields: [Field<Model>]) {
    schema = Schema(name: name, entries: fields.map(\.entry))
    getters = Dictionary(uniqueKeysWithValues: fields.map { ($0.entry.name, $0.value) })
  }

  /// A table with the fields of a part first: what every page has.
  init<Part>(_ name: String, _ part: @escaping @Sendable (Model) -> Part, _ fields: [Field<Model>])
  where Part: ViewModel {
    let common = Part.fields.schema.entries.compactMap { entry in
      Part.fields.getters[entry.name].map { get in Field<Model>(entry: entry) { get(part($0)) } }
    }
    self.init(name, common + fields)
  }
}

/// One name of a view model and how to get its value.
struct Field<Model>: Sendable {
  /// The name, what it stands for, what it means.
  let entry: Schema.Entry
  /// The value, in a form the template library knows.
  let value: @Sendable (Model) -> Any

  init(entry: Schema.Entry, value: @escaping @Sendable (Model) -> Any) {
    self.entry = entry
    self.value = value
  }

  /// Words, or nothing.
  static func text(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(entry: .init(name: name, shape: .text, meaning: meaning)) { model in
      if let words = get(model) { return Written(renderText: escaped(words)) }
      return Nothing()
    }
  }

  /// HTML that the program made, or nothing.
  static func markup(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Markup?
  ) -> Field {
    Field(entry: .init(name: name, shape: .markup, meaning: meaning)) { model in
      if let markup = get(model) { return Written(renderText: markup.html) }
      return Nothing()
    }
  }

  /// Yes or no.
  static func flag(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Bool) -> Field {
    Field(entry: .init(name: name, shape: .flag, meaning: meaning)) { get($0) }
  }

  /// Any number of things.
  static func list<Item: ViewModel>(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> [Item]
  ) -> Field {
    Field(entry: .init(name: name, shape: .list(Item.fields.schema), meaning: meaning)) { get($0) }
  }

  /// One thing, or nothing.
  static func object<Item: ViewModel>(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Item?
  ) -> Field {
    Field(entry: .init(name: name, shape: .object(Item.fields.schema), meaning: meaning)) { model in
      if let item = get(model) { return item }
      return Nothing()
    }
  }
}

/// HTML that the program made: what three braces may write.
struct Markup: Sendable, Equatable {
  /// The HTML.
  let html: String

  /// HTML from a buffer.
  init(_ buffer: HTMLBuffer) { html = buffer.string }

  /// HTML that a template made.
  init(_ bytes: [UInt8]) { html = String(decoding: bytes, as: UTF8.self) }

  /// The buffer's HTML, or nothing where it is empty.
  static func unlessEmpty(_ buffer: HTMLBuffer) -> Markup? { buffer.bytes.isEmpty ? nil : Markup(buffer) }
}

/// Words escaped for a place between tags or in an attribute with either kind of quotation marks.
private func escaped(_ words: String) -> String {
  let isPlain = words.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    default: true
    }
  }
  if isPlain { return words }
  var out: [UInt8] = []
  out.reserveCapacity(words.utf8.count + 32)
  for byte in words.utf8 {
    switch byte {
    case UInt8(ascii: "&"): out += "&amp;".utf8
    case UInt8(ascii: "<"): out += "&lt;".utf8
    case UInt8(ascii: ">"): out += "&gt;".utf8
    case UInt8(ascii: "\""): out += "&quot;".utf8
    case UInt8(ascii: "'"): out += "&#39;".utf8
    default: out.append(byte)
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// A value as it is to stand in the page, escaped already; without names of its own, so that it is never mirrored.
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
