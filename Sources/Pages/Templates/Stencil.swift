// In: a template and a model. Out: the page. The template library fills a template once for each shape that models have
// (see `Filling`), with numbered marks for the words; pages of that shape are the pieces between the marks, with their
// own words put in. A template has no logic, so words can't change its shape, and of things of one shape that follow
// one another in a list the first two tell how any number is written.
import Markdown
import Mustache
import Scanning
import Source
import Synchronization

/// A template as the library filled it for models of one shape.
///
/// A class, since each page asks for one, and threads that do so at once wait for each other's counting of references.
final class Stencil: Sendable {
  /// What stands before, between and after the values, and where each of these pieces is in it.
  private let text: [UInt8]
  private let pieces: [Range<Int>]
  /// Which value of the sample follows each piece but the last.
  private let slots: [Int]
  /// The slots that are written once for each thing of a run but the last: from the first thing's first value up to the
  /// second's.
  private let repeats: [(slots: Range<Int>, run: Int)]

  /// Fills a template with marks in the shape of a model.
  ///
  /// Nothing where two things of a run do not tell how more are written, as where a template writes none of their
  /// values.
  convenience init?(
    _ template: TemplateName, _ model: some ViewModel, _ filling: Filling, from templates: ParsedTemplates
  ) {
    let library = templates.library(for: template)
    let fill = { (things: Int) in
      var (count, lists) = (0, Optional(filling.lists[...]))
      let sample = Sample(model, &count, &lists, things: things)
      guard let html = library.render(sample, withTemplate: template.rawValue) else {
        preconditionFailure("every template was read")
      }
      return Array(html.utf8)
    }
    let marked = Stencil(fill(2), filling.runs)
    if !filling.runs.isEmpty, !marked.isRepeated(filling.runs, as: fill(3)) { return nil }
    self.init(marked, templates.texts)
  }

  /// A stencil with texts for their marks.
  private init(_ marked: Stencil, _ texts: [[UInt8]]) {
    var text: [UInt8] = []
    pieces = marked.pieces.map { piece in
      let start = text.count
      text += Slot.replaceTexts(in: Array(marked.text[piece]), texts)
      return start..<text.count
    }
    self.text = text
    (slots, repeats) = (marked.slots, marked.repeats)
  }

  /// Whether two things of each run tell how three are written.
  private func isRepeated(_ runs: [Filling.Run], as html: [UInt8]) -> Bool {
    var three: [UInt8] = []
    forEachPart(of: runs.map { Filling.Run(first: $0.first, count: 3) }) {
      three += text[$0]
    } value: {
      three += Slot.mark($0).utf8
    }
    return three == html
  }

  private init(_ html: [UInt8], _ runs: [Filling.Run]) {
    var pieces: [Range<Int>] = []
    var slots: [Int] = []
    var start = 0
    while let mark = Slot.value(in: html, from: start) {
      pieces.append(start..<mark.range.lowerBound)
      slots.append(mark.number)
      start = mark.range.upperBound
    }
    pieces.append(start..<html.count)
    (text, self.pieces, self.slots) = (html, pieces, slots)
    repeats = Self.repeats(in: slots, runs)
  }

  private static func repeats(in slots: [Int], _ runs: [Filling.Run]) -> [(slots: Range<Int>, run: Int)] {
    var repeats: [(slots: Range<Int>, run: Int)] = []
    var open: [Int: Int] = [:]
    for (place, slot) in slots.enumerated() {
      let run = runs.partitioningIndex { $0.first.lowerBound > slot } - 1
      guard run >= 0 else { continue }
      if runs[run].first.contains(slot) {
        open[run] = open[run] ?? place
      } else if runs[run].second.contains(slot), let start = open.removeValue(forKey: run) {
        repeats.append((start..<place, run))
      }
    }
    return repeats
  }

  /// The page with a model's values.
  func filled(with filling: Filling) -> [UInt8] {
    var count = 0
    forEachPart(of: filling.runs) {
      count += $0.count
    } value: {
      count += filling.values[$0].limit
    }
    return unsafe text.withUnsafeBufferPointer { text in
      HTMLBuffer.bytes(upTo: count) { out in
        forEachPart(of: filling.runs) {
          unsafe out.append(markup: UnsafeBufferPointer(rebasing: text[$0]))
        } value: {
          switch filling.values[$0] {
          case .words(let words): out.quotedText(words)
          case .markup(let markup): out.markup(markup)
          case .pieces(let pieces): for bytes in pieces { out.append(markup: bytes) }
          }
        }
      }
    }
  }

  /// The same in parts; the pieces of values are not copied.
  func parts(with filling: Filling) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var out = HTMLBuffer()
    forEachPart(of: filling.runs) {
      out.append(markup: text[$0])
    } value: {
      switch filling.values[$0] {
      case .words(let words): out.quotedText(words)
      case .markup(let markup): out.markup(markup)
      case .pieces(let pieces):
        parts.append(out.bytes)
        parts += pieces
        out = HTMLBuffer()
      }
    }
    return parts + [out.bytes]
  }

  /// Goes over the pieces and values of the page of a model with such runs.
  private func forEachPart(of runs: [Filling.Run], _ piece: (Range<Int>) -> Void, value: (Int) -> Void) {
    // How many values of the model stand before that the sample has not.
    var passed = [0]
    for run in runs { passed.append(passed[passed.count - 1] + (run.count - 2) * run.first.count) }
    func write(_ places: Range<Int>, thing: Int = 0, of run: Filling.Run? = nil) {
      for place in places {
        let slot = slots[place]
        let isRepeated = run?.first.contains(slot) ?? false
        let before = runs.partitioningIndex { $0.second.lowerBound > slot }
        value(slot + passed[before] + (isRepeated ? thing * (run?.first.count ?? 0) : 0))
        piece(pieces[place + 1])
      }
    }
    piece(pieces[0])
    var next = 0
    for part in repeats {
      write(next..<part.slots.lowerBound)
      let run = runs[part.run]
      for thing in 0..<run.count - 1 { write(part.slots, thing: thing, of: run) }
      next = part.slots.upperBound
    }
    write(next..<slots.count)
  }
}

/// The stencils made so far.
final class Stencils: Sendable {
  private struct Key: Hashable {
    let template: TemplateName
    let shape: [UInt8]
  }

  /// Nothing where a shape's runs can't be told by two things.
  private let stencils = Guarded<[Key: Stencil?]>([:])
  private let templates: ParsedTemplates
  /// A longer shape is that of one page: a list of many things of many shapes.
  private static let longestShape = 512

  /// None so far of some templates.
  init(_ templates: ParsedTemplates) { self.templates = templates }

  /// The page that a model gives.
  func fill(_ template: TemplateName, _ model: some ViewModel) -> [UInt8] {
    let (stencil, filling) = stencil(template, model)
    return stencil.filled(with: filling)
  }

  /// The same in parts.
  func parts(_ template: TemplateName, _ model: some ViewModel) -> [[UInt8]] {
    let (stencil, filling) = stencil(template, model)
    return stencil.parts(with: filling)
  }

  private func stencil(_ template: TemplateName, _ model: some ViewModel) -> (Stencil, Filling) {
    for isShort in [true, false] {
      let filling = Filling(model, isShort: isShort)
      if let stencil = stencil(template, model, filling) { return (stencil, filling) }
    }
    preconditionFailure("without runs there is a stencil")
  }

  private func stencil(
    _ template: TemplateName, _ model: some ViewModel, _ filling: Filling
  ) -> Stencil? {
    let key = Key(template: template, shape: filling.shape)
    if let known = stencils.withLock({ $0[key] }) { return known }
    let stencil = Stencil(template, model, filling, from: templates)
    if key.shape.count <= Self.longestShape { stencils.withLock { $0[key] = .some(stencil) } }
    return stencil
  }
}

/// How a value, and a text of a template, is marked while the library fills a template: its number between control
/// characters, which HTML does not allow, and so no template may hold.
enum Slot {
  private static let opening: UInt8 = 1
  private static let closing: UInt8 = 2
  /// What the mark of a text begins with: where there are no values, nothing else does.
  private static let openingText = closing

  /// The mark of a value.
  static func mark(_ number: Int) -> String { "\u{1}\(number)\u{2}" }

  /// The mark of a text.
  static func text(_ number: Int) -> String { "\u{2}\(number)\u{2}" }

  /// Where some text holds such a character.
  static func first(in bytes: [UInt8]) -> Int? {
    @inline(__always) func isMark(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
      Bytes.within(bytes, opening...closing)
    }
    let place = Bytes.first(in: bytes, bytes.indices, where: isMark)
    return place < bytes.count ? place : nil
  }

  /// The first mark from a place on that begins with a character, and its number.
  private static func first(
    _ opening: UInt8, in html: [UInt8], from start: Int
  ) -> (range: Range<Int>, number: Int)? {
    @inline(__always) func isOpening(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen { Bytes.equal(bytes, opening) }
    let place = Bytes.first(in: html, start..<html.count, where: isOpening)
    if place == html.count { return nil }
    var (end, number) = (place + 1, 0)
    while html[end] != closing {
      number = number * 10 + Int(html[end] - UInt8(ascii: "0"))
      end += 1
    }
    return (place..<end + 1, number)
  }

  /// The first mark of a value from a place on, and its number.
  static func value(in html: [UInt8], from start: Int) -> (range: Range<Int>, number: Int)? {
    first(opening, in: html, from: start)
  }

  /// HTML without values, with texts for their marks.
  static func replaceTexts(in html: [UInt8], _ texts: [[UInt8]]) -> [UInt8] {
    var out: [UInt8] = []
    var start = 0
    while let mark = first(openingText, in: html, from: start) {
      out += html[start..<mark.range.lowerBound]
      out += texts[mark.number]
      start = mark.range.upperBound
    }
    return start == 0 ? html : out + html[start...]
  }
}

/// A model's shape with marks for its words, or a value in it, as the library takes it.
///
/// It is one type for all but flags and lists: what the library asks of a type it asks of each, which takes longer than
/// to fill a template.
private struct Sample: MustacheParent, MustacheCustomRenderable {
  private var children: [String: Any] = [:]
  /// A value as it is to stand in the page.
  let renderText: String
  /// Whether it is a name without a value: skips its section and ends the search, so that it can't mean the enclosing
  /// thing's name.
  let isNull: Bool

  /// A value; nothing for a name without one.
  private init(_ text: String?) {
    renderText = text ?? ""
    isNull = text == nil
  }

  /// A sample of a model, with marks numbered from `count` on.
  ///
  /// `lists` says which things of each list are written, and what is repeated is written `things` times; nothing where
  /// all things are.
  init<Model: ViewModel>(
    _ model: Model, _ count: inout Int, _ lists: inout ArraySlice<[Filling.Thing]>?, things: Int
  ) {
    self.init("")
    var names = Model.fields.schema.entries.map(\.name)[...]
    Model.fields.forEachValue(of: model) { value in
      guard let name = names.popFirst() else { return }
      switch value {
      case .nothing: children[name] = Sample(nil)
      case .words, .markup, .pieces:
        children[name] = Sample(Slot.mark(count))
        count += 1
      case .flag(let isSet): children[name] = isSet
      case .object(let object): children[name] = Sample(object, &count, &lists, things: things)
      case .list(let items):
        var samples: [Sample] = []
        var all: ArraySlice<[Filling.Thing]>?
        let told = lists?.popFirst() ?? items.indices.map { Filling.Thing(position: $0, isRepeated: false) }
        for thing in told {
          for _ in 0..<(thing.isRepeated ? things : 1) {
            samples.append(Sample(items[thing.position], &count, &all, things: things))
          }
        }
        children[name] = samples
      }
    }
  }

  /// What a name of a model stands for; a value has no names, and is never mirrored.
  func child(named name: String) -> Any? { children[name] }
}
