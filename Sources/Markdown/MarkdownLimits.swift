/// Bounds that keep the time and memory for a page in proportion to its size. Debian's cmark-gfm
/// 0.29.0.gfm.6 is quadratic in what they count (found by reading it and by random search); no page
/// written by a person comes near them. Code blocks count like text.
public struct MarkdownLimits: Sendable {
  /// Bytes of a page.
  public var pageBytes = 1 << 20
  /// Columns of a table, and bars on any line of a paragraph that holds one.
  public var tableColumns = 64
  /// Cells of all tables of a page, those added to short rows included.
  public var tableCells = 50_000
  /// Web and mail addresses written out (`www.`, `://`, `@`) on one line, which is a paragraph
  /// unless broken by hand.
  public var addressesPerLine = 128
  /// Closing parentheses in one address.
  public var parenthesesPerAddress = 100
  /// Quotations, lists and footnotes within one another.
  public var blockDepth = 32
  /// Brackets within one another.
  public var bracketDepth = 100
  /// Emphasis and strikethrough within one another.
  public var emphasisDepth = 64
  /// Opening brackets of a paragraph.
  public var brackets = 10_000
  /// Runs of `*`, `_`, `~` and backticks of a paragraph.
  public var marks = 10_000
  /// `<!` and `<?` in a paragraph.
  public var declarations = 32
  /// Definitions of links and footnotes in a page.
  public var definitions = 2_000
  /// Bytes of a link definition's address and title.
  public var definitionBytes = 2_048
  /// Bytes that link definitions may come to when put wherever they could be used.
  public var expandedBytes = 16 << 20
  /// Steps that the library takes at worst to pair a paragraph's links with its other marks.
  public var pairings = 40_000_000
  /// Steps that the library takes at worst to find the header of a table in the lines before.
  public var headerSteps = 20_000_000

  /// The limits of the project.
  public init() {}
}
