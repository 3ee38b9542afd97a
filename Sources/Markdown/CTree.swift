// In: the bytes of one Markdown text, checked by `Limits`. Out: the C library's tree, owned.
// It is the only file that calls the parser; it attaches the extensions and keeps the library safe to use from
// any number of threads. It does not attach `autolink`, which overflows a buffer in this version; `BareLinks` does
// that work. It does not read the tree.

import CArena
import CMarkGFM
import Source
import Synchronization

/// A tree of the C library, gone with its owner.
///
/// All that the library takes for a text comes from its thread's arena, so that no node is freed for itself: a tree is
/// made, read and given up on one thread.
@safe struct CTree: ~Copyable {
  /// The library's extensions that a text needs: it asks each that is attached about every line.
  struct Extensions {
    var table = false
    var tasklist = false
    var strikethrough = false
  }

  /// The document node.
  let root: OpaquePointer
  /// How many lines of the program's own stand before the text.
  let linesBefore: Int

  /// Parses a text with all its footnote definitions.
  ///
  /// The library drops those that nothing refers to, unless the program's own lines do. Most texts need none of these
  /// lines and are parsed without them at first; but not those in which a definition may stand in another that is dropped.
  ///
  /// - Parameters:
  ///   - text: The author's text.
  ///   - file: The bytes of its whole file.
  ///   - candidates: Where definitions may stand in it.
  ///   - extensions: What to attach.
  /// - Returns: The tree, with each label's first definition.
  static func whole(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, of file: [UInt8], candidates: FootnoteCandidates,
    extensions: Extensions
  ) -> CTree {
    if candidates.mayBeKept {
      let tree = unsafe CTree(text, after: ([], lines: 0), extensions: extensions)
      if tree.definitionCount == candidates.labels.count { return tree }
    }
    return unsafe CTree(
      text, after: (candidates.opening(file), lines: candidates.lineCount),
      extensions: extensions)
  }

  /// Parses a text that stands after some lines of the program's own.
  ///
  /// - Parameters:
  ///   - text: The author's text.
  ///   - opening: Lines to parse before it, ended by a line break, and how many they are; may be none.
  ///   - extensions: What to attach.
  ///
  /// The library is safe on many threads but for one table: a parser with `strikethrough` attached marks `~` as
  /// special in a process-wide array when it begins with inlines (inside `cmark_parser_finish`), and takes the mark
  /// away at the end, so that another parser midway then passes over its own tildes. The array is read at the
  /// bytes of the text alone. Hence a text without `~` neither writes that element (the extension is not attached) nor
  /// reads it, and needs no lock; texts with `~` finish one at a time. The other extensions mark no characters.
  /// The library's remaining globals are its list of extensions, which is complete before the first parse (`Kinds`),
  /// and the arena, which is never switched on.
  init(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, after opening: (bytes: [UInt8], lines: Int),
    extensions: Extensions
  ) {
    _ = Kinds.shared
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS
    carena_begin()
    guard let parser = unsafe cmark_parser_new_with_mem(options, Memory.shared.functions) else {
      preconditionFailure("the arena ends the process when there is no memory")
    }
    if extensions.table { unsafe CTree.attach("table", to: parser) }
    if extensions.tasklist { unsafe CTree.attach("tasklist", to: parser) }
    if extensions.strikethrough { unsafe CTree.attach("strikethrough", to: parser) }
    unsafe opening.bytes.withUnsafeBufferPointer { unsafe CTree.feed($0[...], to: parser) }
    unsafe CTree.feed(text, to: parser)
    let finished =
      extensions.strikethrough
      ? CTree.tildes.withLock { _ in unsafe UInt(bitPattern: cmark_parser_finish(parser)) }
      : unsafe UInt(bitPattern: cmark_parser_finish(parser))
    guard let root = unsafe OpaquePointer(bitPattern: finished) else {
      preconditionFailure("a parser that has not been finished has a document")
    }
    unsafe self.root = root
    linesBefore = opening.lines
  }

  /// How many footnote definitions there are: the last of the document's children.
  private var definitionCount: Int {
    var count = 0
    var child = unsafe cmark_node_last_child(root)
    while let node = unsafe child, unsafe cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION {
      count += 1
      unsafe child = cmark_node_previous(node)
    }
    return count
  }

  deinit { carena_end() }

  /// The arena's functions, as the library takes them: at a place that lasts as long as the program, and that nobody
  /// writes to after this.
  @safe private struct Memory: @unchecked Sendable {
    static let shared = Memory()
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)

    private init() {
      unsafe functions.initialize(
        to: cmark_mem(calloc: carena_calloc, realloc: carena_realloc, free: carena_free))
    }
  }

  /// Held while a text with `~` is finished: it guards the library's table, which is not ours to change.
  private static let tildes = Guarded<Void>(())

  private static func attach(_ name: String, to parser: OpaquePointer) {
    guard let found = unsafe cmark_find_syntax_extension(name) else { return }
    _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
  }

  private static func feed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to parser: OpaquePointer) {
    unsafe UnsafeBufferPointer(rebasing: bytes).withMemoryRebound(to: CChar.self) { chars in
      if let start = chars.baseAddress, chars.count > 0 {
        unsafe cmark_parser_feed(parser, start, chars.count)
      }
    }
  }
}

/// The numbers that the extensions' node types got when they were registered.
///
/// They are read once off a tree that has one of each, because the library's constants are variables.
struct Kinds: Sendable {
  /// The type of a table, its rows, its cells, and of struck-through text.
  private(set) var table: UInt32 = 0
  private(set) var row: UInt32 = 0
  private(set) var cell: UInt32 = 0
  private(set) var strikethrough: UInt32 = 0

  /// Registers the extensions and reads the numbers, on first use.
  static let shared = Kinds()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      _ = unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    let probe = "|~a~|\n|-|\n"
    unsafe cmark_parser_feed(parser, probe, probe.utf8.count)
    guard let root = unsafe cmark_parser_finish(parser) else { return }
    defer { unsafe cmark_node_free(root) }
    var types: [UInt32] = []
    var node = unsafe cmark_node_first_child(root)
    while let here = unsafe node {
      types.append(unsafe cmark_node_get_type(here).rawValue)
      unsafe node = cmark_node_first_child(here)
    }
    precondition(types.count >= 4, "the C library makes a table with struck-through text")
    (table, row, cell, strikethrough) = (types[0], types[1], types[2], types[3])
  }
}
