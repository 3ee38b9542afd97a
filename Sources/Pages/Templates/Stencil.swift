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
  /// A value and what stands behind it.
  private struct Step {
    /// Which value, by its number in the sample or the model.
    let value: Int
    /// What stands between it and the next one, in `text`.
    let piece: Range<Int>
  }

  /// What stands before, between and after the values.
  private let text: [UInt8]
  /// What stands before all values, in `text`.
  private let opening: Range<Int>
  /// The values of the sample.
  private let steps: [Step]
  /// The steps that are done once for each thing of a run but the last: from the first thing's first value up to the
  /// second's.
  private let repeats: [(steps: Range<Int>, run: Int)]

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
    func copy(_ piece: Range<Int>) -> Range<Int> {
      let start = text.count
      text += Slot.replaceTexts(in: Array(marked.text[piece]), texts)
      return start..<text.count
    }
    opening = copy(marked.opening)
    steps = marked.steps.map { Step(value: $0.value, piece: copy($0.piece)) }
    self.text = text
    repeats = marked.repeats
  }

  /// Whether two things of each run tell how three are written.
  private func isRepeated(_ runs: [Filling.Run], as html: [UInt8]) -> Bool {
    var three = text[opening]
    for step in steps(of: runs.map { Filling.Run(first: $0.first, count: 3) }) {
      three += Slot.mark(step.value).utf8
      three += text[step.piece]
    }
    return three == html[...]
  }

  private init(_ html: [UInt8], _ runs: [Filling.Run]) {
    var marks: [(range: Range<Int>, number: Int)] = []
    while let mark = Slot.value(in: html, from: marks.last?.range.upperBound ?? 0) { marks.append(mark) }
    let ends = marks.dropFirst().map(\.range.lowerBound) + [html.count]
    opening = 0..<(marks.first?.range.lowerBound ?? html.count)
    steps = zip(marks, ends).map { Step(value: $0.number, piece: $0.range.upperBound..<$1) }
    text = html
    repeats = Self.repeats(in: steps, runs)
  }

  private static func repeats(in steps: [Step], _ runs: [Filling.Run]) -> [(steps: Range<Int>, run: Int)] {
    var repeats: [(steps: Range<Int>, run: Int)] = []
    var open: [Int: Int] = [:]
    for (place, step) in steps.enumerated() {
      let run = runs.partitioningIndex { $0.first.lowerBound > step.value } - 1
      guard run >= 0 else { continue }
      if runs[run].first.contains(step.value) {
        open[run] = open[run] ?? place
      } else if runs[run].second.contains(step.value), let start = open.removeValue(forKey: run) {
        repeats.append((start..<place, run))
      }
    }
    return repeats
  }

  /// The page with a model's values, some of which may be parts of a sheet.
  func filled(with filling: Filling, _ sheet: [UInt8]) -> [UInt8] {
    let steps = steps(of: filling.runs)
    var limit = opening.count
    for step in steps { limit += filling.limits[step.value] + step.piece.count }
    return HTMLBuffer.bytes(upTo: limit) { out in
      out.append(markup: text, opening)
      for step in steps {
        switch filling.values[step.value] {
        case .words(let words): out.quotedText(words)
        case .markup(let markup): out.markup(markup)
        case .pieces(let pieces): for bytes in pieces { out.append(markup: bytes) }
        case .shared(let shared): out.append(markup: sheet, shared.range)
        }
        out.append(markup: text, step.piece)
      }
    }
  }

  /// The same in parts; the pieces of values are not copied.
  func parts(with filling: Filling, _ sheet: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var out = HTMLBuffer()
    out.append(markup: text, opening)
    for step in steps(of: filling.runs) {
      switch filling.values[step.value] {
      case .words(let words): out.quotedText(words)
      case .markup(let markup): out.markup(markup)
      case .pieces(let pieces):
        parts.append(out.bytes)
        parts += pieces
        out = HTMLBuffer()
      case .shared(let shared): out.append(markup: sheet, shared.range)
      }
      out.append(markup: text, step.piece)
    }
    return parts + [out.bytes]
  }

  /// The values of a model with such runs, by their numbers in the model.
  private func steps(of runs: [Filling.Run]) -> [Step] {
    if runs.isEmpty { return steps }
    // How many values of the model stand before that the sample has not.
    var passed = [0]
    for run in runs { passed.append(passed[passed.count - 1] + (run.count - 2) * run.first.count) }
    var all: [Step] = []
    all.reserveCapacity(steps.count + passed[runs.count])
    func add(_ places: Range<Int>, thing: Int = 0, of run: Filling.Run? = nil) {
      for step in steps[places] {
        let isRepeated = run?.first.contains(step.value) ?? false
        let before = runs.partitioningIndex { $0.second.lowerBound > step.value }
        let value = step.value + passed[before] + (isRepeated ? thing * (run?.first.count ?? 0) : 0)
        all.append(Step(value: value, piece: step.piece))
      }
    }
    var next = 0
    for part in repeats {
      add(next..<part.steps.lowerBound)
      let run = runs[part.run]
      for thing in 0..<run.count - 1 { add(part.steps, thing: thing, of: run) }
      next = part.steps.upperBound
    }
    add(next..<steps.count)
    return all
  }
}

/// The stencils made so far.
final class Stencils: Sendable {
  private struct Key: Hashable {
    let template: TemplateName
    let shape: [UInt8]
  }

  private struct State {
    /// Nothing where a shape's runs can't be told by two things.
    var stencils: [Key: Stencil?] = [:]
    /// What many pages have, one behind the other.
    var sheet: [UInt8] = []
  }

  private let state = Guarded(State())
  private let templates: ParsedTemplates
  /// A longer shape is that of one page: a list of many things of many shapes.
  private static let longestShape = 512

  /// None so far of some templates.
  init(_ templates: ParsedTemplates) { self.templates = templates }

  /// Keeps HTML that many pages have.
  func share(_ html: [UInt8]) -> SharedMarkup {
    state.withLock { state in
      let start = state.sheet.count
      state.sheet += html
      return SharedMarkup(range: start..<state.sheet.count)
    }
  }

  /// The page that a model gives.
  func fill(_ template: TemplateName, _ model: some ViewModel) -> [UInt8] {
    let (stencil, filling, sheet) = stencil(template, model)
    return stencil.filled(with: filling, sheet)
  }

  /// The same in parts.
  func parts(_ template: TemplateName, _ model: some ViewModel) -> [[UInt8]] {
    let (stencil, filling, sheet) = stencil(template, model)
    return stencil.parts(with: filling, sheet)
  }

  private func stencil(_ template: TemplateName, _ model: some ViewModel) -> (Stencil, Filling, [UInt8]) {
    for isShort in [true, false] {
      let filling = Filling(model, isShort: isShort)
      let (stencil, sheet) = stencil(template, model, filling)
      if let stencil { return (stencil, filling, sheet) }
    }
    preconditionFailure("without runs there is a stencil")
  }

  private func stencil(
    _ template: TemplateName, _ model: some ViewModel, _ filling: Filling
  ) -> (Stencil?, sheet: [UInt8]) {
    let key = Key(template: template, shape: filling.shape)
    let (known, sheet) = state.withLock { ($0.stencils[key], $0.sheet) }
    if let known { return (known, sheet) }
    let stencil = Stencil(template, model, filling, from: templates)
    if key.shape.count <= Self.longestShape { state.withLock { $0.stencils[key] = .some(stencil) } }
    return (stencil, sheet)
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
      case .words, .markup, .pieces, .shared:
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
