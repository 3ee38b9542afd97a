import Markdown

/// A plain value that a template is filled with.
///
/// Its field table is the one place that says which names the template
/// receives: the check of the templates, their README and the filling itself all read it.
protocol ViewModel: Sendable {
  /// The names and how to get their values.
  static var fields: FieldTable<Self> { get }
}

/// What stands for a name when a template is filled.
enum FieldValue: Sendable {
  /// No value: the name's section is skipped.
  case nothing
  /// Words, to be escaped.
  case words(String)
  /// HTML that the program made.
  case markup(Markup)
  /// The same where many pages have it.
  case shared(SharedMarkup)
  /// HTML in pieces that follow one another, since they are too large to be joined without need.
  case pieces([[UInt8]])
  /// Yes or no.
  case flag(Bool)
  /// One thing with names of its own.
  case object(any ViewModel)
  /// Any number of such things.
  case list([any ViewModel])
}

/// All fields of a view model.
///
/// A class, since it is looked up for each page by all threads at once, and what is counted then is best one reference.
final class FieldTable<Model: ViewModel>: Sendable {
  /// What the templates are checked against.
  let schema: Schema
  private let forEachValue: @Sendable (Model, (consuming FieldValue) -> Void) -> Void

  /// A table from the parts of the model and the fields of its own.
  init(_ name: String, parts: [FieldGroup<Model>] = [], _ fields: [Field<Model>] = []) {
    let groups = parts + [FieldGroup(fields)]
    schema = Schema(name: name, entries: groups.flatMap(\.entries))
    // For a model without parts no list of groups is gone through, whose type would be looked up each time.
    if parts.isEmpty {
      forEachValue = groups[0].forEachValue
    } else {
      forEachValue = { model, body in
        for group in groups { group.forEachValue(model, body) }
      }
    }
  }

  /// Gives the values of a model, in the order of the schema's entries.
  func forEachValue(of model: Model, _ body: (consuming FieldValue) -> Void) { forEachValue(model, body) }
}

/// Some fields of a view model: those of a part of it, which is got once for all of them, or its own.
struct FieldGroup<Model>: Sendable {
  /// What the templates are checked against.
  let entries: [Schema.Entry]
  /// Gives the values of a model.
  let forEachValue: @Sendable (Model, (consuming FieldValue) -> Void) -> Void

  /// Fields of the model's own.
  init(_ fields: [Field<Model>]) {
    entries = fields.map(\.entry)
    // Without the entries, which would be counted references each time.
    let values = fields.map(\.value)
    forEachValue = { model, body in
      for value in values { body(value(model)) }
    }
  }

  /// The fields of a part: what every page has, what every text has.
  ///
  /// It is lent by a function, since to copy one is to count two dozen references.
  static func part<Part: ViewModel>(
    _ lend: @escaping @Sendable (Model, (Part) -> Void) -> Void
  ) -> FieldGroup {
    FieldGroup(entries: Part.fields.schema.entries) { model, body in
      lend(model) { Part.fields.forEachValue(of: $0, body) }
    }
  }

  private init(
    entries: [Schema.Entry],
    forEachValue: @escaping @Sendable (Model, (consuming FieldValue) -> Void) -> Void
  ) {
    (self.entries, self.forEachValue) = (entries, forEachValue)
  }
}

/// One name of a view model and how to get its value.
struct Field<Model>: Sendable {
  /// The name, what it stands for, what it means.
  let entry: Schema.Entry
  /// The value.
  let value: @Sendable (Model) -> FieldValue

  init(entry: Schema.Entry, value: @escaping @Sendable (Model) -> FieldValue) {
    self.entry = entry
    self.value = value
  }

  /// Words, or nothing.
  static func text(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(entry: .init(name: name, shape: .text, meaning: meaning)) { model in
      get(model).map(FieldValue.words) ?? .nothing
    }
  }

  /// Words that were written as text, as with `HTMLBuffer.quotedText`.
  static func written(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Markup
  ) -> Field {
    Field(entry: .init(name: name, shape: .text, meaning: meaning)) { .markup(get($0)) }
  }

  /// HTML that the program made, or nothing.
  static func markup(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Markup?
  ) -> Field {
    Field(entry: .init(name: name, shape: .markup, meaning: meaning)) { model in
      get(model).map(FieldValue.markup) ?? .nothing
    }
  }

  /// HTML that the program made, and many pages have.
  static func shared(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> SharedMarkup
  ) -> Field {
    Field(entry: .init(name: name, shape: .markup, meaning: meaning)) { .shared(get($0)) }
  }

  /// HTML that the program made, in pieces.
  static func pieces(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> [[UInt8]]
  ) -> Field {
    Field(entry: .init(name: name, shape: .markup, meaning: meaning)) { .pieces(get($0)) }
  }

  /// Yes or no.
  static func flag(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Bool) -> Field {
    Field(entry: .init(name: name, shape: .flag, meaning: meaning)) { .flag(get($0)) }
  }

  /// Any number of things.
  static func list<Item: ViewModel>(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> [Item]
  ) -> Field {
    Field(entry: .init(name: name, shape: .list(Item.fields.schema), meaning: meaning)) { .list(get($0)) }
  }

  /// One thing, or nothing.
  static func object<Item: ViewModel>(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Item?
  ) -> Field {
    Field(entry: .init(name: name, shape: .object(Item.fields.schema), meaning: meaning)) { model in
      get(model).map { .object($0) } ?? .nothing
    }
  }
}

/// HTML that the program made: what three braces may write.
///
/// Most of a page's stands in one sheet: to get memory for each piece takes longer than to write it.
struct Markup: Sendable {
  /// What it is a part of, UTF-8.
  let sheet: [UInt8]
  /// Where it stands in that.
  let range: Range<Int>

  /// The HTML, UTF-8.
  var bytes: ArraySlice<UInt8> { sheet[range] }

  /// HTML from a buffer.
  init(_ buffer: consuming HTMLBuffer) { self.init(buffer.bytes) }

  /// HTML that a template made.
  init(_ bytes: [UInt8]) { self.init(bytes, bytes.indices) }

  /// A part of a sheet.
  init(_ sheet: [UInt8], _ range: Range<Int>) { (self.sheet, self.range) = (sheet, range) }

  /// HTML, or nothing where it is empty.
  static func unlessEmpty(_ bytes: [UInt8]) -> Markup? { unlessEmpty(bytes, bytes.indices) }

  /// A part of a sheet, or nothing where it is empty.
  static func unlessEmpty(_ sheet: [UInt8], _ range: Range<Int>) -> Markup? {
    range.isEmpty ? nil : Markup(sheet, range)
  }

  /// The buffer's HTML, or nothing where it is empty.
  static func unlessEmpty(_ buffer: consuming HTMLBuffer) -> Markup? {
    buffer.count == 0 ? nil : Markup(buffer)
  }
}

/// HTML that many pages have: where it stands in the sheet of what was given to `TemplateSet.share`.
///
/// A place counts no references. Were each such piece a `Markup`, threads that make pages would wait for each other to
/// count theirs to it.
struct SharedMarkup: Sendable {
  let range: Range<Int>
}

extension HTMLBuffer {
  /// Writes a part of a sheet; where that stands in it.
  mutating func part(_ write: (inout HTMLBuffer) -> Void) -> Range<Int> {
    let start = count
    write(&self)
    return start..<count
  }

  /// Writes HTML that the program made.
  mutating func markup(_ markup: Markup) { append(markup: markup.sheet, markup.range) }
}
