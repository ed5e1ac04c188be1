import Diagnostics
import Text

extension Compiler {
  /// Literal text: appended to the pool, followed through HTML, cut where a URL begins or ends.
  func text(_ range: Range<Int>, into pending: inout [Pending]) {
    let bytes = file.bytes
    let range = range.clamped(to: bytes.indices)
    if silent {
      warnAboutSilentText(range)
      return
    }
    var start = program.text.count
    var openedAt: Int?
    func cut(_ instruction: Instruction?, at index: Int) {
      if program.text.count > start {
        pending.append(
          Pending(
            .text(start: Int32(start), count: Int32(program.text.count - start)), range))
      }
      start = program.text.count
      if let instruction { pending.append(Pending(instruction, index..<index + 1)) }
    }
    /// Where the text must be cut if the URL that began there is still open at the end.
    var pendingBegin: (offset: Int, source: Int)?
    for index in range {
      let byte = bytes[index]
      if byte == 0x0D {
        program.text.append(0x0A)
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      } else if byte != 0x0A || index == 0 || bytes[index - 1] != 0x0D {
        program.text.append(byte)
      }
      var event: HTMLContext.Event?
      if !html.advance(byte, &event) {
        report(.branchesNeedSpace, separatorRange ?? index..<index + 1)
        html.state = .tagGap(separate: false)
        _ = html.advance(byte, &event)
      }
      if html.isRefresh, html.contentHadExpression {
        report(.refreshOrder, index..<index + 1)
        html.contentHadExpression = false
      }
      switch event {
      case .urlBegin:
        openedAt = program.text.count
        pendingBegin = (program.text.count, index)
      case .urlEnd(let kind):
        if pendingBegin != nil {
          pendingBegin = nil
        } else {
          // The closing quote belongs after the check.
          program.text.removeLast()
          cut(.urlEnd(list: kind == .urlList, refresh: kind == .refresh), at: index)
          program.text.append(byte)
        }
        openedAt = nil
      case nil: break
      }
    }
    if let begin = pendingBegin, openedAt != nil {
      if begin.offset > start {
        pending.append(
          Pending(.text(start: Int32(start), count: Int32(begin.offset - start)), range))
      }
      start = begin.offset
      pending.append(Pending(.urlBegin, begin.source..<begin.source + 1))
    }
    cut(nil, at: range.upperBound)
  }

  private func warnAboutSilentText(_ range: Range<Int>) {
    let bytes = file.bytes
    guard let first = range.first(where: { !isTemplateSpace(bytes[$0]) }) else { return }
    report(.textOutsideBlocks, first..<range.upperBound)
  }
}
