/// The values of a model in order, and its shape: all that decides how a template is filled but for the values.
struct Filling {
  /// What is put in a stencil.
  enum Value: Sendable {
    case words(String)
    case markup(Markup)
    case pieces([[UInt8]])
    case shared(SharedMarkup)

    /// How many bytes it may have in HTML: six for each of words that are all to be escaped.
    var limit: Int {
      switch self {
      case .words(let words): 6 * words.utf8.count
      case .markup(let markup): markup.range.count
      case .pieces(let pieces): pieces.reduce(0) { $0 + $1.count }
      case .shared(let shared): shared.range.count
      }
    }
  }

  /// Two or more things of one shape that follow one another in a list; a sample has two of them.
  struct Run: Sendable {
    /// The values of the first, by their numbers in the sample.
    let first: Range<Int>
    /// How many things there are.
    var count: Int

    /// The values of the second thing of the sample, which stands for the last.
    var second: Range<Int> { first.upperBound..<first.upperBound + first.count }
  }

  /// A thing of a list that the sample has, by its position; twice, if it is the first of a run.
  struct Thing {
    let position: Int
    var isRepeated: Bool
  }

  /// A byte for each name of the model and of the things in it, the same for all models that fill a template alike.
  private(set) var shape: [UInt8] = []
  private(set) var values: [Value] = []
  /// How many bytes each of them may have in HTML.
  private(set) var limits: [Int] = []
  /// The runs in lists that stand in no other, in their order.
  private(set) var runs: [Run] = []
  /// The things of those lists.
  private(set) var lists: [[Thing]] = []
  /// How many values the sample has so far.
  private var sampled = 0
  private let isShort: Bool

  /// The values of a model; with the things of runs each told for itself, unless it is to be short.
  init(_ model: some ViewModel, isShort: Bool = true) {
    self.isShort = isShort
    shape.reserveCapacity(128)
    values.reserveCapacity(64)
    limits.reserveCapacity(64)
    add(model, isInList: false)
  }

  private mutating func add<Model: ViewModel>(_ model: Model, isInList: Bool) {
    Model.fields.forEachValue(of: model) { (value: consuming FieldValue) in
      switch consume value {
      case .nothing: shape.append(UInt8(ascii: "-"))
      case .words(let words): add(.words(words), isInList)
      case .markup(let markup): add(.markup(markup), isInList)
      case .pieces(let pieces): add(.pieces(pieces), isInList)
      case .shared(let shared): add(.shared(shared), isInList)
      case .flag(let isSet): shape.append(UInt8(ascii: isSet ? "1" : "0"))
      case .object(let object):
        shape.append(UInt8(ascii: "("))
        add(object, isInList: isInList)
        shape.append(UInt8(ascii: ")"))
      case .list(let items):
        shape.append(UInt8(ascii: "["))
        if isInList {
          for item in items { addThing(item) }
        } else {
          addList(items)
        }
        shape.append(UInt8(ascii: "]"))
      }
    }
  }

  private mutating func add(_ value: consuming Value, _ isInList: Bool) {
    shape.append(UInt8(ascii: "w"))
    limits.append(value.limit)
    values.append(value)
    if !isInList { sampled += 1 }
  }

  private mutating func addThing(_ item: some ViewModel) {
    shape.append(UInt8(ascii: ","))
    add(item, isInList: true)
  }

  private mutating func addList(_ items: [any ViewModel]) {
    var things: [Thing] = []
    var before: [UInt8] = []
    for (position, item) in items.enumerated() {
      let (start, first) = (shape.count, values.count)
      addThing(item)
      let width = values.count - first
      if isShort, width > 0, shape[start...] == before[...] {
        shape.removeSubrange(start...)
        if things[things.count - 1].isRepeated {
          runs[runs.count - 1].count += 1
          continue
        }
        shape.append(UInt8(ascii: "+"))
        things[things.count - 1].isRepeated = true
        runs.append(Run(first: sampled - width..<sampled, count: 2))
      } else {
        before = Array(shape[start...])
        things.append(Thing(position: position, isRepeated: false))
      }
      sampled += width
    }
    lists.append(things)
  }
}
