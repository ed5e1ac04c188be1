/// Looks over a page before cmark-gfm gets it and finds what the library would take too long for.
/// Knows paragraphs only by blank lines, list markers and headings: what it takes for one paragraph
/// holds at least what the library does. Cost: one pass, and a second over a few lines.
struct PreScan {
  struct Finding {
    let issue: MarkdownIssue
    let range: Range<Int>
  }

  /// The first finding of each kind.
  private(set) var findings: [Finding] = []
  /// Whether `[^` stands anywhere.
  private(set) var hasFootnotes = false

  /// Where each line begins, the library's way: after LF, CR or CR LF.
  private(set) var lineStarts: [Int]

  private let bytes: [UInt8]
  private let body: Range<Int>
  private let limits: MarkdownLimits
  private var line: LineCounts
  private var paragraph: ParagraphCounts
  private var page = PageCounts()

  init(_ bytes: [UInt8], _ body: Range<Int>, limits: MarkdownLimits) {
    self.bytes = bytes
    self.body = body
    self.limits = limits
    lineStarts = [body.lowerBound]
    lineStarts.reserveCapacity(body.count / 32 + 1)
    // The library skips a byte order mark.
    let start = body.lowerBound + (bytes[body].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    line = LineCounts(start: start)
    paragraph = ParagraphCounts(start: start)
  }

  private struct LineCounts {
    var start: Int
    var brackets = 0
    var closingBrackets = 0
    var deepestBracket = 0
    var images = 0
    var marks = 0
    var tildes = 0
    var declarations = 0
    var bars = 0
    var addresses = 0
    var parentheses = 0
  }

  private struct ParagraphCounts {
    var start: Int
    var lines = 0
    var brackets = 0
    var openBrackets = 0
    var closingBrackets = 0
    var images = 0
    var marks = 0
    var tildes = 0
    var declarations = 0
    var mostBars = 0
    /// Columns of the table that one of the lines may start; 0 without such a line.
    var columns = 0
  }

  private struct PageCounts {
    var blockDepth = 0
    var closingBrackets = 0
    var definitions = 0
    var longestDefinition = 0
    var cells = 0
    var pairings = 0
    var headerSteps = 0
  }

  mutating func run() {
    let end = body.upperBound
    var index = body.lowerBound
    while index < end {
      let byte = bytes[index]
      if Self.isCounted(byte) {
        let next = index + 1 < end ? bytes[index + 1] : 0
        count(byte, next, at: index)
      }
      index += 1
    }
    endLine(at: end)
    endParagraph()
    let expanded = page.closingBrackets.multipliedReportingOverflow(by: page.longestDefinition)
    if expanded.overflow || expanded.partialValue > limits.expandedBytes {
      find(.definitionsExpand, body.lowerBound..<body.lowerBound)
    }
  }

  private mutating func count(_ byte: UInt8, _ next: UInt8, at index: Int) {
    switch byte {
    case 0x0A:
      endLine(at: index)
      lineStarts.append(index + 1)
      line = LineCounts(start: index + 1)
    case 0x0D:
      guard next != 0x0A else { return }
      endLine(at: index)
      lineStarts.append(index + 1)
      line = LineCounts(start: index + 1)
    case UInt8(ascii: "["):
      line.brackets += 1
      if next == UInt8(ascii: "^") { hasFootnotes = true }
      line.deepestBracket = max(
        line.deepestBracket, paragraph.openBrackets + line.brackets - line.closingBrackets)
    case UInt8(ascii: "]"):
      line.closingBrackets += 1
      if next == UInt8(ascii: ":") { define(after: index + 2) }
    case UInt8(ascii: "!"):
      if next == UInt8(ascii: "[") { line.images += 1 }
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"):
      if next != byte { line.marks += 1 }
    case UInt8(ascii: "~"):
      guard next != byte else { return }
      line.marks += 1
      line.tildes += 1
    case UInt8(ascii: "<"):
      if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { line.declarations += 1 }
    case UInt8(ascii: "|"): line.bars += 1
    case UInt8(ascii: ")"): line.parentheses += 1
    case UInt8(ascii: "@"): line.addresses += 1
    case UInt8(ascii: ":"):
      if next == UInt8(ascii: "/") { line.addresses += 1 }
    case UInt8(ascii: "w"):
      if next == UInt8(ascii: "w"), index + 3 < body.upperBound, bytes[index + 2] == byte,
        bytes[index + 3] == UInt8(ascii: ".")
      {
        line.addresses += 1
      }
    default: find(.controlCharacter(byte), index..<index + 1)
    }
  }

  /// The bytes that `count` looks at: controls but the tab, and `! ) * : <`, `@ [ ] _ ` w | ~`, DEL.
  @inline(__always)
  private static func isCounted(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    let low: UInt64 = 0x1400_0602_FFFF_FDFF
    let high: UInt64 = 0xD080_0001_A800_0001
    return ((byte < 64 ? low : high) &>> UInt64(byte & 63)) & 1 != 0
  }

  // MARK: Lines and paragraphs

  private mutating func endLine(at lineEnd: Int) {
    let shape = LineShape(bytes, line.start..<lineEnd)
    let range = shape.start..<shape.end
    page.closingBrackets += line.closingBrackets
    if shape.isBlank {
      endParagraph()
      paragraph = ParagraphCounts(start: lineEnd)
      return
    }
    if shape.startsBlock {
      endParagraph()
      paragraph = ParagraphCounts(start: line.start)
    }
    page.blockDepth = shape.depth(after: page.blockDepth)
    if page.blockDepth > limits.blockDepth { find(.blocksTooDeep(limit: limits.blockDepth), range) }
    checkAddresses(range)
    if shape.isDelimiterRow { startTable(columns: shape.columns, range) }
    add(range)
    if paragraph.columns > 0 {
      page.cells += paragraph.columns
      if page.cells > limits.tableCells { find(.tableTooLarge(limit: limits.tableCells), range) }
      // A line may begin and end with a bar.
      if max(paragraph.mostBars - 1, paragraph.columns) > limits.tableColumns {
        find(.tableTooWide(limit: limits.tableColumns), range)
      }
    }
  }

  /// Adds the line's counts to the paragraph.
  private mutating func add(_ range: Range<Int>) {
    paragraph.lines += 1
    paragraph.brackets += line.brackets
    paragraph.closingBrackets += line.closingBrackets
    paragraph.openBrackets = max(0, paragraph.openBrackets + line.brackets - line.closingBrackets)
    paragraph.images += line.images
    paragraph.marks += line.marks
    paragraph.tildes += line.tildes
    paragraph.declarations += line.declarations
    paragraph.mostBars = max(paragraph.mostBars, line.bars)
    if line.deepestBracket > limits.bracketDepth {
      find(.bracketsTooDeep(limit: limits.bracketDepth), range)
    }
    if paragraph.brackets > limits.brackets {
      find(.tooManyBrackets(limit: limits.brackets), range)
    }
    if paragraph.marks > limits.marks { find(.tooManyMarks(limit: limits.marks), range) }
    if paragraph.declarations > limits.declarations {
      find(.tooManyDeclarations(limit: limits.declarations), range)
    }
  }

  private mutating func startTable(columns: Int, _ range: Range<Int>) {
    guard paragraph.lines > 0 else { return }
    paragraph.columns = max(paragraph.columns, columns)
    // The library reads all lines before as the header, and each back to the bar before it.
    let steps = paragraph.lines.multipliedReportingOverflow(by: line.start - paragraph.start)
    page.headerSteps += steps.overflow ? limits.headerSteps : steps.partialValue
    if page.headerSteps > limits.headerSteps { find(.textBeforeTable, range) }
    page.cells += columns
  }

  private mutating func endParagraph() {
    page.pairings +=
      paragraph.closingBrackets * (paragraph.marks + paragraph.images)
      + paragraph.tildes * paragraph.marks
    if page.pairings > limits.pairings { find(.tooDense, paragraph.start..<paragraph.start) }
  }

  // MARK: Addresses and definitions

  private mutating func checkAddresses(_ range: Range<Int>) {
    guard line.addresses > 0 else { return }
    if line.addresses > limits.addressesPerLine {
      find(.tooManyAddresses(limit: limits.addressesPerLine), range)
    }
    guard line.parentheses > limits.parenthesesPerAddress else { return }
    var inWord = 0
    for index in range {
      if bytes[index] <= 0x20 {
        inWord = 0
      } else if bytes[index] == UInt8(ascii: ")") {
        inWord += 1
        if inWord > limits.parenthesesPerAddress {
          find(.tooManyParentheses(limit: limits.parenthesesPerAddress), index..<index + 1)
          return
        }
      }
    }
  }

  /// Measures what follows `]:`: an address and perhaps a title, which the library copies to every
  /// link that names it.
  private mutating func define(after start: Int) {
    page.definitions += 1
    if page.definitions > limits.definitions {
      find(.tooManyDefinitions(limit: limits.definitions), start - 2..<start)
      return
    }
    let end = min(body.upperBound, start + limits.definitionBytes * 2)
    func skipSpace(_ index: Int) -> Int {
      var index = index
      while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ">") { index += 1 }
      return index
    }
    let address = skipSpace(start)
    var index = address
    if index < end, bytes[index] == UInt8(ascii: "<") {
      while index < end, bytes[index] != UInt8(ascii: ">"), bytes[index] != 0x0A { index += 1 }
    } else {
      while index < end, bytes[index] > 0x20 { index += 1 }
    }
    var length = index - address
    let title = skipSpace(index)
    if title < end, let close = Self.closing(bytes[title]) {
      index = title + 1
      while index < end, bytes[index] != close {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      length += index - title
    }
    if length > limits.definitionBytes {
      find(.definitionTooLong(limit: limits.definitionBytes), start - 2..<start)
    }
    page.longestDefinition = max(page.longestDefinition, length)
  }

  private static func closing(_ quote: UInt8) -> UInt8? {
    switch quote {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  private mutating func find(_ issue: MarkdownIssue, _ range: Range<Int>) {
    guard !findings.contains(where: { $0.issue.code == issue.code }) else { return }
    findings.append(Finding(issue: issue, range: range))
  }
}
