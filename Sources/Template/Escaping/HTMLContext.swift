/// Where in an HTML document a piece of a template stands. A small tokenizer after the HTML
/// Standard, 13.2.5, that follows literal text only; values never change the state.
struct HTMLContext: Equatable {
  enum State: Equatable {
    case text
    /// After `<`.
    case tagOpen
    /// After `</`.
    case endTagOpen
    case tagName
    /// Between attributes. `separate`: only a space, `/` or `>` may follow, since branches met here.
    case tagGap(separate: Bool)
    case attributeName
    case afterAttributeName
    case beforeValue
    case value(quote: UInt8)
    case unquotedValue
    /// After `<!`, with what was read since.
    case declarationOpen
    case declaration
    /// `dashes` hyphens were read at its end so far.
    case comment(dashes: Int)
    /// The content of `title` or `textarea`.
    case rcdata
    /// The content of `script`, `style` and other elements whose text is no HTML.
    case rawText
  }

  enum Element: Equatable {
    case other, script, style, title, textarea, meta, animation
    /// `iframe`, `noembed`, `noframes`, `xmp`, `plaintext`
    case raw(String)
  }

  enum Attribute: Equatable {
    case plain, url, urlList, refresh
    /// `on…`, `style`, `srcdoc`, or another one that runs or restyles.
    case refused(String)
  }

  enum Script: Equatable {
    case code, single, double, template, lineComment, blockComment
    /// A lone `/` or `<!--` was read: what follows cannot be told without parsing the script.
    case unknown
  }

  var state = State.text
  var element = Element.other
  var isEndTag = false
  var attribute = Attribute.plain
  /// The tag or attribute name being read, lower case, or what was read after `<!`.
  var name: [UInt8] = []
  /// A `?` or `#` was read in this URL.
  var inQuery = false
  /// `http-equiv` holds `refresh` in this tag.
  var isRefresh = false
  /// The value of an attribute that decides about others: `http-equiv`.
  var deciding: [UInt8]?
  /// `content` was written with an expression before `http-equiv` was seen.
  var contentHadExpression = false
  /// How much of `</name` was read at the end of raw text.
  var endMatch = 0
  /// Markup was read inside `title` or `textarea`: in SVG it would count.
  var sawTag = false
  var script = Script.code
  var escaped = false
  var previous: UInt8 = 0

  /// What happens at a byte that the compiler must know.
  enum Event {
    /// A URL value begins after the byte.
    case urlBegin
    /// A URL value ends before the byte.
    case urlEnd(Attribute)
  }

  static let text = HTMLContext()

  var isText: Bool { state == .text }

  /// Where whole pieces of HTML text may be put: text, or the text of `title` and `textarea`.
  var takesText: Bool { state == .text || state == .rcdata }

  /// Whether the state lies inside the angle brackets of a tag, outside of values.
  var isInTag: Bool {
    switch state {
    case .tagName, .tagGap, .attributeName, .afterAttributeName: true
    default: false
    }
  }

  /// In a value without quotes, or where one would begin.
  var isUnquoted: Bool { state == .beforeValue || state == .unquotedValue }

  /// Between attributes, with a separator still to come.
  var gap: HTMLContext {
    var result = HTMLContext()
    result.state = .tagGap(separate: true)
    result.element = state == .tagName ? HTMLContext.element(name) : element
    result.isEndTag = isEndTag
    result.isRefresh = isRefresh
    result.contentHadExpression = contentHadExpression
    return result
  }

  /// The state after two branches; nil where they disagree.
  static func merge(_ a: HTMLContext, _ b: HTMLContext) -> HTMLContext? {
    if a == b { return a }
    if a.isInTag, b.isInTag {
      var first = a.gap
      let second = b.gap
      guard first.element == second.element, a.isEndTag == b.isEndTag else { return nil }
      first.isRefresh = first.isRefresh || second.isRefresh
      first.contentHadExpression = first.contentHadExpression || second.contentHadExpression
      return first
    }
    guard a.state == b.state, a.element == b.element else { return nil }
    switch a.state {
    case .value:
      guard a.attribute == b.attribute, a.isRefresh == b.isRefresh, a.name == b.name else {
        return nil
      }
      var merged = a
      merged.inQuery = a.inQuery && b.inQuery
      merged.contentHadExpression = a.contentHadExpression || b.contentHadExpression
      return a.deciding == b.deciding ? merged : nil
    case .rcdata, .rawText:
      guard a.endMatch == b.endMatch else { return nil }
      var merged = a
      merged.sawTag = a.sawTag || b.sawTag
      merged.previous = 0
      if a.script != b.script || a.escaped != b.escaped { merged.script = .unknown }
      return merged
    case .text: return a
    default: return nil
    }
  }
}
