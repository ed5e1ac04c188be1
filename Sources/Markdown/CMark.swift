internal import CCmarkGFM
internal import Synchronization

/// The library cmark-gfm, set up once. Only this file and `Node` call it, and what points into it
/// dies within `withTree`.
struct CMark: Sendable {
  /// Registering extensions is not thread-safe; a `let` global is.
  static let shared = CMark()

  /// The numbers that the node types of the extensions got at run time.
  let types: ExtensionTypes

  /// Held while a page with a tilde is parsed; see `init`.
  private static let tildes = Mutex(())

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    // The library keeps the characters that start an extension's syntax in a global table, filled
    // before every page and cleared after it: two threads would lose each other's links. So those
    // of the autolinks go in for good, and their extension forgets them. Strikethrough looks its
    // tilde up later and must keep it: pages with a tilde take turns, the others do without it.
    Parse(extensions: ["autolink"]).addSpecialCharacters()
    Self.setSpecialCharacters(of: "autolink", to: "")
    let text = Array("|w|\n|-|\n|~w~ www.example.org|\n".utf8)
    let sample = Parse(extensions: ["table", "strikethrough", "autolink"])
    sample.feed(text, text.indices)
    sample.finish()
    var types = ExtensionTypes()
    var foundLink = false
    withExtendedLifetime(sample) {
      sample.root.forEachDescendant { node in
        switch node.typeName {
        case "table": types.table = node.type
        case "table_header", "table_row": types.row = node.type
        case "table_cell": types.cell = node.type
        case "strikethrough": types.strikethrough = node.type
        case "link": foundLink = true
        default: break
        }
        return true
      }
    }
    // A later library has the table in each parser, where the extension must fill it.
    if !foundLink { Self.setSpecialCharacters(of: "autolink", to: ":w") }
    self.types = types
  }

  private static func setSpecialCharacters(of name: String, to characters: String) {
    let memory = unsafe cmark_get_default_mem_allocator()
    var list: UnsafeMutablePointer<cmark_llist>?
    for byte in characters.utf8 {
      unsafe list = cmark_llist_append(
        memory, list, UnsafeMutableRawPointer(bitPattern: UInt(byte)))
    }
    unsafe cmark_syntax_extension_set_special_inline_chars(cmark_find_syntax_extension(name), list)
  }

  /// Parses bytes `range` of `bytes` with every extension and hands the tree to `body`.
  /// `replacingInvalid` puts U+FFFD for what is not UTF-8; the columns after it are off then.
  func withTree<R>(
    _ bytes: [UInt8], _ range: Range<Int>, replacingInvalid: Bool, _ body: (Node) throws -> R
  ) rethrows -> R {
    let parse = Self.parse(
      bytes, range,
      options: CMARK_OPT_FOOTNOTES | (replacingInvalid ? CMARK_OPT_VALIDATE_UTF8 : 0))
    return try withExtendedLifetime(parse) { try body(parse.root) }
  }

  /// The library's own HTML for `bytes`.
  func plainHTML(_ bytes: [UInt8]) -> [UInt8] {
    Self.parse(bytes, bytes.indices, options: CMARK_OPT_FOOTNOTES).html()
  }

  private static func parse(_ bytes: [UInt8], _ range: Range<Int>, options: Int32) -> Parse {
    // The order is the command line's: tables before task lists.
    let hasTilde = unsafe bytes.withUnsafeBytes { buffer in
      let slice = unsafe UnsafeRawBufferPointer(rebasing: buffer[range])
      return unsafe slice.baseAddress.map { unsafe memchr($0, 0x7E, slice.count) != nil } ?? false
    }
    let parse = Parse(
      options: options,
      extensions: hasTilde
        ? ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
        : ["table", "autolink", "tagfilter", "tasklist"])
    parse.feed(bytes, range)
    if hasTilde {
      nonisolated(unsafe) let alone = parse
      tildes.withLock { _ in unsafe alone.finish() }
    } else {
      parse.finish()
    }
    return parse
  }
}

/// Node types of extensions, numbered when they are registered.
struct ExtensionTypes: Sendable {
  var table: UInt32 = 0
  var row: UInt32 = 0
  var cell: UInt32 = 0
  var strikethrough: UInt32 = 0
}

/// Owns a C parser and the tree it made.
@safe private final class Parse {
  private let parser: OpaquePointer?
  /// The document, once finished.
  private(set) var root = unsafe Node(nil)

  init(options: Int32 = CMARK_OPT_DEFAULT, extensions: [String]) {
    unsafe parser = cmark_parser_new(options)
    for name in extensions {
      _ = unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
  }

  deinit {
    root.free()
    unsafe cmark_parser_free(parser)
  }

  func addSpecialCharacters() {
    unsafe cmark_manage_extensions_special_characters(parser, 1)
  }

  func feed(_ bytes: [UInt8], _ range: Range<Int>) {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let start = unsafe UnsafeRawBufferPointer(rebasing: buffer[range]).baseAddress else {
        return
      }
      unsafe cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), range.count)
    }
  }

  func finish() {
    root = unsafe Node(cmark_parser_finish(parser))
  }

  func html() -> [UInt8] {
    unsafe root.html(extensions: cmark_parser_get_syntax_extensions(parser))
  }
}
