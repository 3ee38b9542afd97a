/// How the index is cut into scripts, in bytes.
///
/// A query loads the root, one script of words for each of its words, and the scripts of the records that are shown.
/// The sizes were chosen on 10,000 pages of 970 words: smaller scripts of records load less for the ten results
/// shown at first, and are more files to write.
public struct SearchLayout: Sendable {
  /// What a script of words holds at most, unless one word alone is larger; also from what size on the words that
  /// share a beginning get an entry of their own, so that a short beginning loads one script.
  var words: Int
  /// What a script of records holds at most, unless one record alone is larger.
  var records: Int
  /// All words go into the root where they take no more than this.
  var wordsInRoot: Int
  /// All records go into the root where they take no more than this.
  var recordsInRoot: Int

  /// For a site: under 300 KB before the first results, however large the site is.
  public static let site = SearchLayout(
    words: 16_000, records: 16_000, wordsInRoot: 64_000, recordsInRoot: 64_000)
}
