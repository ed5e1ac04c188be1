import Text

extension Compiler {
  /// `{{ … }}`: the way it is escaped follows from where it stands.
  func output(_ value: Expression, into pending: inout [Pending]) {
    if silent {
      report(.textOutsideBlocks, value.range)
      return
    }
    let node = expression(value)
    guard let mode = mode(for: value) else { return }
    if html.script == .code { html.previous = 0 }
    if mode != .script, case .constant(let index) = program.nodes[Int(node)],
      mode == .text || mode == .attribute || mode == .singleQuoted
    {
      constantOutput(program.constants[Int(index)], mode, value.range, node, into: &pending)
      return
    }
    pending.append(Pending(.output(node, mode), value.range))
  }

  /// A constant becomes text at once where that cannot fail.
  private func constantOutput(
    _ value: Value, _ mode: OutputMode, _ range: Range<Int>, _ node: NodeID,
    into pending: inout [Pending]
  ) {
    switch value {
    case .string, .int, .bool, .none, .double: break
    default:
      pending.append(Pending(.output(node, mode), range))
      return
    }
    let start = program.text.count
    program.text.appendPrinted(value, mode)
    pending.append(
      Pending(.text(start: Int32(start), count: Int32(program.text.count - start)), range))
  }

  /// How to escape an expression here; reported and nil where none is allowed.
  private func mode(for value: Expression) -> OutputMode? {
    switch html.state {
    case .text: return .text
    case .rcdata:
      if html.sawTag {
        report(.expressionInRawText(html.elementName), value.range)
        return nil
      }
      if html.endMatch > 0 { break }
      return .rcdata
    case .value: return valueMode(value)
    case .beforeValue, .unquotedValue:
      report(.unquotedAttribute, value.range)
      html.state = .unquotedValue
      return nil
    case .comment, .declaration, .declarationOpen:
      report(.expressionInComment, value.range)
      return nil
    case .rawText: return rawTextMode(value)
    case .tagOpen, .endTagOpen, .tagName, .tagGap, .attributeName, .afterAttributeName: break
    }
    report(.expressionInTag, value.range)
    return nil
  }

  private func valueMode(_ value: Expression) -> OutputMode? {
    if html.element == .meta, !html.isRefresh, html.name.elementsEqual("content".utf8) {
      html.contentHadExpression = true
    }
    switch html.attribute {
    case .plain:
      return html.state == .value(quote: UInt8(ascii: "'")) ? .singleQuoted : .attribute
    case .url: return html.inQuery ? .urlQuery : .url
    case .urlList: return .urlList
    case .refresh: return .url
    case .refused(let name):
      report(.refusedAttribute(name), value.range)
      return nil
    }
  }

  private func rawTextMode(_ value: Expression) -> OutputMode? {
    switch html.element {
    case .script:
      guard endsInJSON(value) else {
        report(.scriptWithoutJSON, value.range)
        return nil
      }
      guard html.script == .code, html.endMatch == 0, html.previous != UInt8(ascii: "/") else {
        report(.insideScriptText, value.range)
        return nil
      }
      return .script
    case .style:
      report(.expressionInStyle, value.range)
      return nil
    default:
      report(.expressionInRawText(html.elementName), value.range)
      return nil
    }
  }

  /// Whether every way through the expression ends in `|tojson`, or in the block's own ancestor.
  private func endsInJSON(_ value: Expression) -> Bool {
    switch value.kind {
    case .filter(_, let name, _, _): name == "tojson" && environment.filters["tojson"] == nil
    case .conditional(_, let then, let otherwise):
      endsInJSON(then) && (otherwise.map(endsInJSON) ?? true)
    case .call(let callee, let arguments):
      arguments.isEmpty && scope.block != nil && !scope.isMacro && callee.isName("super")
    default: false
    }
  }

  /// Whether an include, call or filter block may stand here: they yield whole pieces of text.
  func takesPiece(_ tag: String, _ range: Range<Int>) -> Bool {
    if html.takesText || silent { return true }
    report(.pieceOutsideText(tag: tag, html.described), range)
    return false
  }
}

extension Expression {
  func isName(_ name: String) -> Bool {
    if case .name(let text) = kind { text == name } else { false }
  }
}
