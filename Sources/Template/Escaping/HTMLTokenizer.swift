extension HTMLContext {
  /// Takes one byte of literal text. False where branches met before it and it does not separate.
  mutating func advance(_ byte: UInt8, _ event: inout Event?) -> Bool {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen: tagOpen(byte)
    case .endTagOpen:
      if isLetter(byte) {
        startTag(byte, end: true)
      } else {
        state = byte == UInt8(ascii: ">") ? .text : .declaration
      }
    case .tagName:
      if isSeparator(byte) {
        element = HTMLContext.element(name)
        state = .tagGap(separate: false)
        return advance(byte, &event)
      }
      name.append(lower(byte))
    case .tagGap(let separate):
      guard !separate || isSeparator(byte) else { return false }
      tagGap(byte)
    case .attributeName, .afterAttributeName: attributeName(byte)
    case .beforeValue: beforeValue(byte, &event)
    case .value(let quote): value(byte, quote, &event)
    case .unquotedValue:
      if isTemplateSpace(byte) {
        endValue()
      } else if byte == UInt8(ascii: ">") {
        endValue()
        tagGap(byte)
      } else {
        keepDeciding(byte)
      }
    case .declarationOpen: declarationOpen(byte)
    case .declaration:
      if byte == UInt8(ascii: ">") { state = .text }
    case .comment(let dashes): comment(byte, dashes)
    case .rcdata, .rawText: rawText(byte)
    }
    return true
  }

  private mutating func tagOpen(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): state = .endTagOpen
    case UInt8(ascii: "!"):
      state = .declarationOpen
      name = []
    case UInt8(ascii: "?"): state = .declaration
    case UInt8(ascii: "<"): break
    default:
      if isLetter(byte) { startTag(byte, end: false) } else { state = .text }
    }
  }

  private mutating func startTag(_ byte: UInt8, end: Bool) {
    self = HTMLContext()
    state = .tagName
    isEndTag = end
    name = [lower(byte)]
  }

  private mutating func tagGap(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "/"): state = .tagGap(separate: false)
    default:
      if isTemplateSpace(byte) {
        state = .tagGap(separate: false)
      } else {
        state = .attributeName
        name = [lower(byte)]
      }
    }
  }

  /// After `>`: the element's content begins.
  private mutating func endTag() {
    let element = isEndTag ? .other : element
    self = HTMLContext()
    self.element = element
    switch element {
    case .other, .meta, .animation:
      self.element = .other
      state = .text
    case .title, .textarea: state = .rcdata
    case .script, .style, .raw: state = .rawText
    }
  }

  private mutating func attributeName(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "="):
      attribute = attributeKind(name)
      state = .beforeValue
    case UInt8(ascii: ">"), UInt8(ascii: "/"): tagGap(byte)
    default:
      if isTemplateSpace(byte) {
        state = .afterAttributeName
      } else if state == .afterAttributeName {
        state = .attributeName
        name = [lower(byte)]
      } else {
        name.append(lower(byte))
      }
    }
  }

  private mutating func beforeValue(_ byte: UInt8, _ event: inout Event?) {
    deciding = element == .meta && name.elementsEqual("http-equiv".utf8) ? [] : nil
    inQuery = false
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      state = .value(quote: byte)
      if attribute == .url || attribute == .urlList || attribute == .refresh { event = .urlBegin }
    case UInt8(ascii: ">"): tagGap(byte)
    default:
      if !isTemplateSpace(byte) {
        state = .unquotedValue
        keepDeciding(byte)
      }
    }
  }

  private mutating func value(_ byte: UInt8, _ quote: UInt8, _ event: inout Event?) {
    if byte == quote {
      if attribute == .url || attribute == .urlList || attribute == .refresh {
        event = .urlEnd(attribute)
      }
      endValue()
    } else {
      if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { inQuery = true }
      keepDeciding(byte)
    }
  }

  private mutating func endValue() {
    if let deciding {
      // The first of two http-equiv counts in a browser, so that either must be taken for it.
      isRefresh =
        isRefresh || deciding.contains(UInt8(ascii: "&"))
        || deciding.filter { !isTemplateSpace($0) }.elementsEqual("refresh".utf8)
    }
    deciding = nil
    inQuery = false
    name = []
    attribute = .plain
    state = .tagGap(separate: false)
  }

  private mutating func declarationOpen(_ byte: UInt8) {
    name.append(byte)
    if name.elementsEqual("--".utf8) {
      state = .comment(dashes: 2)
    } else if byte == UInt8(ascii: ">") {
      state = .text
    } else if name.count > 1 || byte != UInt8(ascii: "-") {
      state = .declaration
    }
    if state != .declarationOpen { name = [] }
  }

  private mutating func comment(_ byte: UInt8, _ dashes: Int) {
    switch byte {
    case UInt8(ascii: "-"): state = .comment(dashes: min(dashes + 1, 2))
    case UInt8(ascii: ">") where dashes >= 2: state = .text
    case UInt8(ascii: "!") where dashes >= 2: break
    default: state = .comment(dashes: 0)
    }
  }

  private mutating func keepDeciding(_ byte: UInt8) {
    let letter = lower(byte)
    deciding?.append(letter)
  }

  func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    isTemplateSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
