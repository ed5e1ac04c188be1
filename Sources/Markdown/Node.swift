internal import CCmarkGFM

/// A node of the tree within `CMark.withTree`, valid only there. What a node does not have reads as
/// nil, zero or empty text.
@safe struct Node {
  private let pointer: OpaquePointer?

  /// What a node is; `other` is nothing this project asks the library for.
  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
    case footnoteReference, other
  }

  init(_ pointer: OpaquePointer?) {
    unsafe self.pointer = pointer
  }

  /// The library's number for the node's type.
  var type: UInt32 { unsafe cmark_node_get_type(pointer).rawValue }

  var typeName: String {
    unsafe cmark_node_get_type_string(pointer).map { unsafe String(cString: $0) } ?? ""
  }

  func kind(_ types: ExtensionTypes) -> Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_DOCUMENT: .document
    case let other:
      switch other.rawValue {
      case types.cell: .tableCell
      case types.row: .tableRow
      case types.table: .table
      case types.strikethrough: .strikethrough
      default: .other
      }
    }
  }

  // MARK: Tree

  var parent: Node? { unsafe cmark_node_parent(pointer).map { unsafe Node($0) } }
  var next: Node? { unsafe cmark_node_next(pointer).map { unsafe Node($0) } }
  var firstChild: Node? { unsafe cmark_node_first_child(pointer).map { unsafe Node($0) } }

  func isSame(as other: Node) -> Bool { unsafe pointer == other.pointer }

  /// Visits what is below this node in document order, without recursion; `visit` tells whether to
  /// go on below the node it got.
  func forEachDescendant(_ visit: (Node) -> Bool) {
    guard var node = firstChild else { return }
    while true {
      if visit(node), let child = node.firstChild {
        node = child
        continue
      }
      while true {
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent, !parent.isSame(as: self) else { return }
        node = parent
      }
    }
  }

  /// Frees the whole tree; only for its owner.
  func free() {
    if unsafe pointer != nil { unsafe cmark_node_free(pointer) }
  }

  // MARK: Content

  /// The text of text, code, HTML, a code block or a footnote reference (its number).
  func withLiteral<R>(_ body: (Span<UInt8>) -> R) -> R {
    unsafe Self.withText(cmark_node_get_literal(pointer), body)
  }

  /// The address of a link or image, unescaped.
  func withURL<R>(_ body: (Span<UInt8>) -> R) -> R {
    unsafe Self.withText(cmark_node_get_url(pointer), body)
  }

  /// The title of a link or image, unescaped.
  func withTitle<R>(_ body: (Span<UInt8>) -> R) -> R {
    unsafe Self.withText(cmark_node_get_title(pointer), body)
  }

  /// The info string of a fenced code block, unescaped.
  func withFenceInfo<R>(_ body: (Span<UInt8>) -> R) -> R {
    unsafe Self.withText(cmark_node_get_fence_info(pointer), body)
  }

  private static func withText<R>(
    _ text: UnsafePointer<CChar>?, _ body: (Span<UInt8>) -> R
  ) -> R {
    guard let text = unsafe text else { return body(Span()) }
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: strlen(text))
    return unsafe body(Span(_unsafeBytes: bytes))
  }

  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(unsafe cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }

  /// For a list item, whether it is a task and done; nil for an ordinary item.
  var taskIsDone: Bool? {
    guard unsafe cmark_node_get_syntax_extension(pointer) != nil else { return nil }
    return unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  var isHeaderRow: Bool { unsafe cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// The letters `l`, `c`, `r` or 0 for each column of a table.
  var columnAlignments: [UInt8] {
    let count = Int(unsafe cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: letters, count: count))
  }

  // MARK: Place

  /// Lines from 1, columns in bytes from 1; 0 where the library does not know. Those of blocks can
  /// be relied on, those of inlines and table headers cannot.
  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(unsafe cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }

  /// The library's HTML of this tree, with the extensions of a list.
  func html(extensions: UnsafeMutablePointer<cmark_llist>?) -> [UInt8] {
    guard let text = unsafe cmark_render_html(pointer, CMARK_OPT_DEFAULT, extensions) else {
      return []
    }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(text) }
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
