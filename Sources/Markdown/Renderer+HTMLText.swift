internal import Text

extension Renderer {
  /// Writes what an HTML block says as a paragraph: without tags, comments, scripts and styles.
  /// Cost: linear.
  mutating func writeText(ofHTML literal: Span<UInt8>) {
    let bytes = literal.indices.map { literal[$0] }
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        text.append(bytes[index])
        index += 1
        continue
      }
      index = endOfTag(bytes, at: index)
      // Tags of blocks part words, and a blank does no harm beside others.
      text.append(0x20)
    }
    let words = text.split { isSpace($0) }
    guard !words.isEmpty else { return }
    html.startLine()
    html.raw("<p>")
    for (number, word) in words.enumerated() {
      if number > 0 { html.raw(" ") }
      let word = Array(word)
      wordCount.add(word.span)
      wordCount.endWord()
      write(word[...])
    }
    html.raw("</p>\n")
  }
}

extension Renderer {
  /// Writes text in which character references stay what they are.
  private mutating func write(_ text: ArraySlice<UInt8>) {
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      html.text(Array(rest[..<start]).span)
      rest = rest[start...]
      if let end = rest.firstIndex(of: UInt8(ascii: ";")), isReference(rest[...end]) {
        html.raw(String(decoding: rest[...end], as: UTF8.self))
        rest = rest[(end + 1)...]
      } else {
        html.text([UInt8(ascii: "&")].span)
        rest = rest.dropFirst()
      }
    }
    html.text(Array(rest).span)
  }
}

/// The offset after the tag or comment at `start`; after the whole element for scripts and styles.
private func endOfTag(_ bytes: [UInt8], at start: Int) -> Int {
  let rest = bytes[start...]
  if rest.starts(with: Array("<!--".utf8)) { return after("-->", in: bytes, from: start + 4) }
  var end = start + 1
  var quote: UInt8?
  while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
    if bytes[end] == quote {
      quote = nil
    } else if quote == nil, bytes[end] == 0x22 || bytes[end] == 0x27 {
      quote = bytes[end]
    }
    end += 1
  }
  end = min(end + 1, bytes.count)
  let name = String(decoding: rest.dropFirst().prefix { isLetter($0) }, as: UTF8.self).lowercased()
  return ["script", "style", "template"].contains(name)
    ? after(">", in: bytes, from: after("</" + name, in: bytes, from: end)) : end
}

/// The offset after the next `text`, its letters in any case; the end where there is none.
private func after(_ text: String, in bytes: [UInt8], from start: Int) -> Int {
  let wanted = Array(text.utf8)
  var index = start
  while index + wanted.count <= bytes.count {
    if zip(bytes[index...], wanted).allSatisfy({ isLetter($0) ? $0 | 0x20 == $1 : $0 == $1 }) {
      return index + wanted.count
    }
    index += 1
  }
  return bytes.count
}

private func isReference(_ text: ArraySlice<UInt8>) -> Bool {
  let inner = text.dropFirst().dropLast()
  return text.first == UInt8(ascii: "&") && (1...31).contains(inner.count)
    && inner.allSatisfy {
      isLetter($0) || $0 == UInt8(ascii: "#")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
