// In: what was gathered from each run of records. Out: all words in order, with their postings. Nothing is encoded.

/// All words of the site in the order of their code points.
struct WordTable: Sendable {
  private let gatherings: [Gathering]
  /// The words of all gatherings in order; those that are alike stand together, by gathering.
  private let members: [Member]
  /// For each word where its members begin, and behind the last where they end.
  private let starts: [UInt32]
  /// For each gathering the site's number of its first record.
  private let firsts: [UInt32]

  /// A word in a gathering.
  private struct Member: Sendable {
    let head: UInt64
    let gathering: UInt32
    let word: UInt32
  }

  /// Merges gatherings of runs of records that follow one another.
  init(_ gatherings: [Gathering]) {
    var members: [Member] = []
    members.reserveCapacity(gatherings.reduce(0) { $0 + $1.words.count })
    for (index, gathering) in gatherings.enumerated() {
      for word in 0..<gathering.words.count {
        let head = unsafe gathering.words.values[word].head
        members.append(Member(head: head, gathering: UInt32(index), word: UInt32(word)))
      }
    }
    let bytes = { (member: Member) in
      gatherings[Int(member.gathering)].bytes(of: Int(member.word))
    }
    members.sort { a, b in
      if a.head != b.head { return a.head < b.head }
      let (left, right) = (bytes(a), bytes(b))
      return left.lexicographicallyPrecedes(right) || a.gathering < b.gathering && left.elementsEqual(right)
    }
    var starts: [UInt32] = []
    for (index, member) in members.enumerated() {
      let isAlike =
        index > 0 && members[index - 1].head == member.head
        && bytes(members[index - 1]).elementsEqual(bytes(member))
      if !isAlike { starts.append(UInt32(index)) }
    }
    starts.append(UInt32(members.count))
    var firsts: [UInt32] = []
    var first = 0
    for gathering in gatherings {
      firsts.append(UInt32(first))
      first += gathering.count
    }
    self.gatherings = gatherings
    self.members = members
    self.starts = starts
    self.firsts = firsts
  }

  /// How many words there are.
  var count: Int { starts.count - 1 }

  /// The bytes of the word at a rank.
  func word(_ rank: Int) -> ArraySlice<UInt8> {
    let member = members[Int(starts[rank])]
    return gatherings[Int(member.gathering)].bytes(of: Int(member.word))
  }

  /// Calls a function with each record that holds the word at a rank, in their order, and with the raw value of the
  /// word's `Place` there.
  @inline(__always)
  func forEachPosting(_ rank: Int, _ body: (_ record: UInt32, _ place: UInt32) -> Void) {
    for member in members[Int(starts[rank])..<Int(starts[rank + 1])] {
      let first = firsts[Int(member.gathering)]
      gatherings[Int(member.gathering)].forEachPosting(Int(member.word)) { body(first &+ $0, $1) }
    }
  }
}
