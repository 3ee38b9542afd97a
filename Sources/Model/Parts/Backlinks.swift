import Scanning
import Source

/// A place that links to something, with the words around it.
public struct Backlink: Sendable, Hashable, BitwiseCopyable {
  /// The page that links.
  public let page: PageID
  /// The id of the linking place in that page's HTML.
  public let anchor: Anchor
  /// The claim, clause or entity in whose note or entry the sentence stands, where it stands in one.
  public let within: Target?
  /// Which way it points, where it stands in a piece of a claim's evidence.
  public let stance: Claim.Evidence.Stance?
  /// Whether the build made the link: the first mention of an entity in a section.
  public let isMention: Bool
  /// The citing sentence, as bytes of the sentences of its page; `Backlinks.forEach` has the words.
  @usableFromInline let sentence: Span

  /// Whether it stands in the sentence of another link to the same, so that readers are told of one of them.
  public func isBeside(_ other: Backlink) -> Bool {
    page == other.page && sentence == other.sentence && sentence.count > 0 && within == other.within
      && stance == other.stance
  }
}

/// What links to what: one list of all links by their targets, so that a link costs no more memory than it must.
public struct Backlinks: Sendable {
  /// All links: those to one target together, in the order of the pages and places that link.
  public let links: [Backlink]
  private let numbering: TargetNumbering
  /// Where in `links` those to each target begin, by the target's number; then their count.
  private let starts: [Int32]
  /// The citing sentences of each page, UTF-8, and the piles that they are on, which are held for them.
  @usableFromInline let sentences: [Piled<UInt8>]
  @usableFromInline let piles: [Pile<UInt8>]

  /// Gathers what pages refer to, in sentences on some piles, with `jobs` threads; what `isTold` denies leads nowhere
  /// back.
  init(
    _ numbering: TargetNumbering, _ texts: [BoundText], in piles: [Pile<UInt8>], jobs: Int,
    where isTold: @Sendable (PageID, Reference) -> Bool
  ) {
    self.numbering = numbering
    (sentences, self.piles) = (texts.map(\.sentences), piles)
    // Each thread has pages of its own, one behind the other; few threads, since each counts the links to all targets.
    let count = max(1, min(jobs, 8))
    let shares = (0..<count).map { texts.count * $0 / count..<texts.count * ($0 + 1) / count }
    let told = parallelMap(count, jobs: jobs) { share in
      ToldLinks(texts, shares[share], numbering, where: isTold)
    }
    // To each target first what the first pages tell, then what the next do.
    var places = told.map(\.counts)
    var starts: [Int32] = []
    starts.reserveCapacity(numbering.count + 1)
    var next: Int32 = 0
    for number in 0...numbering.count {
      starts.append(next)
      for share in places.indices { (places[share][number], next) = (next, next + places[share][number]) }
    }
    self.starts = starts
    unsafe links = [Backlink](unsafeUninitializedCapacity: Int(next)) { [places, next] links, filled in
      unsafe expectUse(of: UnsafeMutableRawBufferPointer(links))
      if let first = links.baseAddress {
        let room = unsafe Room(first: first)
        parallelForEach(count, jobs: jobs) { share in
          unsafe told[share].put(texts, shares[share], at: places[share], in: room.first)
        }
      }
      filled = Int(next)
    }
  }

  /// Memory for all links, of which each thread has places of its own.
  @safe private struct Room: @unchecked Sendable { let first: UnsafeMutablePointer<Backlink> }

  /// The number of a target, which no other has.
  public func number(of target: Target) -> Int { numbering.number(of: target) }

  /// What links to a target.
  public subscript(target: Target) -> ArraySlice<Backlink> {
    let number = numbering.number(of: target)
    return links[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// Does something with each of some links and its citing sentence, in plain text, UTF-8, where that stands.
  ///
  /// The sentences that lead to one target stand all over memory, so those of some links ahead are fetched.
  @inlinable @inline(__always)
  @safe public func forEach(
    _ links: ArraySlice<Backlink>, _ body: (Backlink, UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    let ahead = 8
    try withExtendedLifetime(piles) {
      for position in links.startIndex - ahead..<links.endIndex {
        if position + ahead < links.endIndex { unsafe Bytes.fetch(sentence(of: links[position + ahead])) }
        if position >= links.startIndex { unsafe try body(links[position], sentence(of: links[position])) }
      }
    }
  }

  @usableFromInline @inline(__always)
  func sentence(of link: Backlink) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: sentences[link.page.index].memory[link.sentence.range])
  }

  /// All that is linked to.
  public var targets: [Target] { numbering.targets.filter { !self[$0].isEmpty } }
}

/// What some pages link to.
private struct ToldLinks: Sendable {
  /// How many links there are to each target, by its number.
  private(set) var counts: [Int32]
  /// The number of what each reference leads to, -1 where it is not told.
  private var numbers: [Int32] = []

  init(
    _ texts: [BoundText], _ pages: Range<Int>, _ numbering: TargetNumbering,
    where isTold: (PageID, Reference) -> Bool
  ) {
    counts = [Int32](repeating: 0, count: numbering.count + 1)
    numbers.reserveCapacity(texts[pages].reduce(0) { $0 + $1.references.count })
    for page in pages {
      for reference in texts[page].references {
        let isTold = isTold(PageID(page), reference)
        let number = isTold ? numbering.number(of: reference.target) : -1
        if isTold { counts[number] += 1 }
        numbers.append(Int32(number))
      }
    }
  }

  /// Puts the links of these pages into memory; those to each target from a place on, by its number.
  func put(
    _ texts: [BoundText], _ pages: Range<Int>, at places: [Int32], in first: UnsafeMutablePointer<Backlink>
  ) {
    var places = places
    var turn = 0
    for page in pages {
      for reference in texts[page].references {
        // Their places are all over memory.
        if turn + 16 < numbers.count, numbers[turn + 16] >= 0 {
          unsafe Bytes.fetch(first + Int(places[Int(numbers[turn + 16])]))
        }
        let number = Int(numbers[turn])
        turn += 1
        if number < 0 { continue }
        unsafe (first + Int(places[number])).initialize(to: reference.backlink)
        places[number] += 1
      }
    }
  }
}

/// A number for everything in a briefing that can be linked to, without gaps: pages, headings, clauses, claims,
/// entities and sources.
struct TargetNumbering: Sendable {
  let count: Int
  private let pages: Int
  /// The number of each page's first heading, and that of the first clause.
  private let headings: [Int]
  private let claims: Int
  private let entities: Int
  private let sources: Int

  init(headings counts: [Int], clauses: Int, claims: Int, entities: Int, sources: Int) {
    pages = counts.count
    var next = pages
    headings =
      counts.map { count in
        defer { next += count }
        return next
      } + [counts.reduce(pages, +)]
    self.claims = next + clauses
    self.entities = self.claims + claims
    self.sources = self.entities + entities
    count = self.sources + sources
  }

  /// The number of a target.
  func number(of target: Target) -> Int {
    switch target {
    case .page(let id): id.index
    case .heading(let id, let position): headings[id.index] + Int(position)
    case .clause(let id): headings[pages] + id.index
    case .claim(let id): claims + id.index
    case .entity(let id): entities + id.index
    case .source(let id): sources + id.index
    }
  }

  /// All targets by their numbers.
  var targets: [Target] {
    var all = (0..<pages).map { Target.page(PageID($0)) }
    for page in 0..<pages {
      let range = 0..<Int32(headings[page + 1] - headings[page])
      all += range.map { Target.heading(PageID(page), $0) }
    }
    all += (0..<claims - headings[pages]).map { Target.clause(ClauseID($0)) }
    all += (0..<entities - claims).map { Target.claim(ClaimID($0)) }
    all += (0..<sources - entities).map { Target.entity(EntityID($0)) }
    return all + (0..<count - sources).map { Target.source(SourceID($0)) }
  }
}
