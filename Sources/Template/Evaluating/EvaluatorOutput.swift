import Text

extension Evaluator {
  /// `{{ node }}`. Macros, `caller()`, `super()` and `self.block()` print straight into the output
  /// where their text may stand as it is.
  mutating func print(_ node: NodeID, _ mode: OutputMode) throws(Fault) {
    switch nodes[Int(node)] {
    case .superBlock(let levels):
      try descend(at: node)
      defer { depth -= 1 }
      try run(block: currentBlock.name, position: try superPosition(levels, node))
    case .call(let callee, let call) where mode == .text:
      try descend(at: node)
      defer { depth -= 1 }
      let function = try use(callee)
      if case .runtime(let handle) = function, handle.kind == .macro {
        try macro(handle, call, nil, node)
      } else {
        try emit(try self.call(function, callee, call, nil, node), mode, node)
      }
    case .conditional(let test, let then, let otherwise):
      if try truth(test) {
        try print(then, mode)
      } else if otherwise >= 0 {
        try print(otherwise, mode)
      }
    default: try emit(try eval(node), mode, node)
    }
  }

  /// Writes a value as its place in the HTML demands.
  mutating func emit(_ value: Value, _ mode: OutputMode, _ node: NodeID) throws(Fault) {
    if case .text = mode {
      switch value {
      case .string(let text) where output.count <= outputLimit:
        output.appendHTMLEscaped(text)
        return
      case .safe(let text) where output.count <= outputLimit:
        output.append(contentsOf: text.bytes)
        return
      case .int(let number):
        output.appendDecimal(number)
        return
      default: break
      }
    }
    if case .undefined(let undefined) = value {
      if case .noElse? = undefined?.kind { return }
      throw undefinedFault(undefined, at: node)
    }
    if output.count > limits.outputBytes {
      throw fail(.outputTooLarge(limits.outputBytes), at: node)
    }
    if case .safe(let text) = value {
      emitSafe(text, mode, node)
      return
    }
    let text: String
    do throws(Fault) {
      text = try Printing.text(of: value, limits)
    } catch { throw located(error, at: node) }
    switch mode {
    case .text, .attribute, .singleQuoted, .rcdata: output.appendHTMLEscaped(text)
    case .script: output.append(text)
    case .url, .urlQuery, .urlList:
      if urlNode < 0 { urlNode = node }
      // What escaping would make harmless at the start of an address is a fault all the same.
      if output.count == urlStart, !beginsPlainly(text), !isSafeURL(text) {
        throw fail(.unsafeURL(String(text.prefix(80))), at: node)
      }
      output.appendURLEscaped(text, mode)
    }
  }

  /// Whether the first byte alone says that an address is relative.
  private func beginsPlainly(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "."), nil: true
    default: false
    }
  }

  /// Trusted HTML outside of text: it stays trusted as to its references, but can neither end the
  /// attribute nor open a tag.
  private mutating func emitSafe(_ text: SafeText, _ mode: OutputMode, _ node: NodeID) {
    switch mode {
    case .text, .script: output.append(contentsOf: text.bytes)
    case .attribute, .rcdata: output.appendKeepingReferences(text.bytes, quote: UInt8(ascii: "\""))
    case .singleQuoted: output.appendKeepingReferences(text.bytes, quote: UInt8(ascii: "'"))
    case .url, .urlQuery, .urlList:
      if urlNode < 0 { urlNode = node }
      output.appendURLEscaped(
        String(decoding: Printing.unescaped(text.bytes), as: UTF8.self), mode)
    }
  }

  /// At the end of a URL attribute: the whole of what was written must be a safe address.
  mutating func checkURL(list: Bool, refresh: Bool, _ index: Int) throws(Fault) {
    guard urlNode >= 0, urlStart <= output.count else { return }
    let written = output[urlStart...]
    if let first = written.first, !list, !refresh,
      first == UInt8(ascii: "/") || first == UInt8(ascii: "#") || first == UInt8(ascii: ".")
    {
      return
    }
    let text = String(decoding: written, as: UTF8.self)
    let parts: [Substring]
    if refresh {
      parts = [Evaluator.refreshAddress(text)]
    } else if list {
      parts = text.split { $0 == "," || $0.isWhitespace }
    } else {
      parts = [text[...]]
    }
    for part in parts where !isSafeURL(String(part)) {
      throw fail(.unsafeURL(String(part.prefix(80))), at: urlNode)
    }
  }

  /// The address in `5; url=address`. Source: HTML Standard, shared declarative refresh steps.
  private static func refreshAddress(_ text: String) -> Substring {
    var rest = text[...]
    rest = rest.drop { $0.isWhitespace || $0.isNumber || $0 == "." }
    rest = rest.drop { $0.isWhitespace || $0 == ";" || $0 == "," }
    let letters = rest.prefix(3)
    if letters.lowercased() == "url" {
      let after = rest.dropFirst(3).drop { $0.isWhitespace }
      if after.first == "=" { rest = after.dropFirst().drop { $0.isWhitespace } }
    }
    if let quote = rest.first, quote == "\"" || quote == "'" { rest = rest.dropFirst() }
    for reference in ["&#34;", "&#39;", "&quot;"] where rest.hasPrefix(reference) {
      rest = rest.dropFirst(reference.count)
    }
    return rest
  }
}
