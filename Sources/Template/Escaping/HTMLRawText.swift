extension HTMLContext {
  /// One byte of the text of `script`, `style`, `title`, `textarea` and their like.
  mutating func rawText(_ byte: UInt8) {
    let end = rawName ?? []
    switch endMatch {
    case 0: break
    case 1:
      if byte == UInt8(ascii: "/") {
        endMatch = 2
        return
      }
      if isLetter(byte), state == .rcdata { sawTag = true }
      failedEnd()
    case 2 + end.count:
      if isTemplateSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        self = HTMLContext()
        isEndTag = true
        state = .tagGap(separate: false)
        var event: Event?
        _ = advance(byte, &event)
        return
      }
      failedEnd()
    default:
      if endMatch - 2 < end.count, lower(byte) == end[endMatch - 2] {
        endMatch += 1
        return
      }
      failedEnd()
    }
    if byte == UInt8(ascii: "<") {
      endMatch = 1
      if element == .script { scriptByte(byte) }
    } else if element == .script {
      scriptByte(byte)
    }
  }

  /// What looked like an end tag was none: in script code its slash may begin a pattern.
  private mutating func failedEnd() {
    if endMatch > 1, script == .code { script = .unknown }
    endMatch = 0
  }

  /// Follows strings and comments of a script, so that an expression inside them is refused.
  private mutating func scriptByte(_ byte: UInt8) {
    let before = previous
    previous = byte
    if escaped {
      escaped = false
      return
    }
    switch script {
    case .code: codeByte(byte, before)
    case .single: stringByte(byte, quote: UInt8(ascii: "'"))
    case .double: stringByte(byte, quote: UInt8(ascii: "\""))
    case .template: stringByte(byte, quote: UInt8(ascii: "`"))
    case .lineComment:
      if byte == 0x0A || byte == 0x0D { script = .code }
    case .blockComment:
      if byte == UInt8(ascii: "/"), before == UInt8(ascii: "*") {
        script = .code
        previous = 0
      }
    case .unknown: break
    }
  }

  private mutating func codeByte(_ byte: UInt8, _ before: UInt8) {
    if before == UInt8(ascii: "/") {
      switch byte {
      case UInt8(ascii: "/"): script = .lineComment
      case UInt8(ascii: "*"):
        script = .blockComment
        previous = 0
      default: script = .unknown
      }
      return
    }
    switch byte {
    case UInt8(ascii: "'"): script = .single
    case UInt8(ascii: "\""): script = .double
    case UInt8(ascii: "`"): script = .template
    case UInt8(ascii: "!") where before == UInt8(ascii: "<"): script = .unknown
    default: break
    }
  }

  private mutating func stringByte(_ byte: UInt8, quote: UInt8) {
    if byte == UInt8(ascii: "\\") {
      escaped = true
    } else if byte == quote {
      script = .code
    } else if script != .template, byte == 0x0A || byte == 0x0D {
      script = .unknown
    }
  }
}
