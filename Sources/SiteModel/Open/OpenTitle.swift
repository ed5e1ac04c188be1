/// The title of a page that gives none: its first heading, where that is of the first level and
/// begins the text without the heading, so that the page does not say it twice. Marks of emphasis
/// and code are left out. Nil without a heading. Cost: linear up to the heading.
func firstHeading(_ bytes: [UInt8], body: Range<Int>) -> (title: String, rest: Range<Int>)? {
  var start = body.lowerBound
  var previous: (text: String, start: Int)?
  var isFenced = false
  var isFirst = true
  while start < body.upperBound {
    var end = start
    while end < body.upperBound, bytes[end] != 0x0A { end += 1 }
    let next = min(end + 1, body.upperBound)
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    let text = line.drop { $0 == " " }
    let isIndented = line.utf8.count - text.utf8.count > 3
    if !isIndented, text.hasPrefix("```") || text.hasPrefix("~~~") {
      isFenced.toggle()
      previous = nil
    } else if !isFenced, !isIndented {
      if let heading = atxHeading(text) {
        let rest = heading.level == 1 && isFirst ? next..<body.upperBound : body
        return (heading.title, rest)
      }
      if let above = previous, let level = underline(text), let title = plain(above.text) {
        let wasFirst = bytes[body.lowerBound..<above.start].allSatisfy { $0 <= 0x20 }
        return (title, level == 1 && wasFirst ? next..<body.upperBound : body)
      }
      previous = text.isEmpty || text.allSatisfy(\.isWhitespace) ? nil : (String(text), start)
    }
    if !text.isEmpty, !text.allSatisfy(\.isWhitespace) { isFirst = false }
    start = next
  }
  return nil
}

private func atxHeading(_ line: Substring) -> (title: String, level: Int)? {
  let level = line.prefix { $0 == "#" }.count
  let rest = line.dropFirst(level)
  guard (1...6).contains(level), rest.first.map({ $0 == " " || $0 == "\t" }) ?? false else {
    return nil
  }
  var text = rest.trimmingBlanks
  if let space = text.lastIndex(of: " "), text[space...].dropFirst().allSatisfy({ $0 == "#" }) {
    text = text[..<space]
  }
  return plain(String(text)).map { ($0, level) }
}

private func underline(_ line: Substring) -> Int? {
  let text = line.trimmingBlanks
  guard let first = text.first, first == "=" || first == "-" else { return nil }
  return text.allSatisfy { $0 == first } ? (first == "=" ? 1 : 2) : nil
}

/// A line without what Markdown marks it with; nil where nothing is left.
private func plain(_ text: String) -> String? {
  var result = ""
  var rest = text[...]
  // Looked for until there are no more, so that a line of openings costs one search.
  var (mayClose, mayEnd) = (true, true)
  while let character = rest.popFirst() {
    switch character {
    case "*", "`": break
    case "\\": if let next = rest.popFirst() { result.append(next) }
    case "[", "!": if character == "!", rest.first != "[" { result.append(character) }
    case "]":
      guard rest.first == "(", mayClose else { break }
      if let close = rest.firstIndex(of: ")") {
        rest = rest[rest.index(after: close)...]
      } else {
        mayClose = false
      }
    case "{":  // `{#id}` of Hugo's headings
      if rest.first == "#", mayEnd, let end = rest.firstIndex(of: "}") {
        rest = rest[rest.index(after: end)...]
      } else {
        if rest.first == "#" { mayEnd = false }
        result.append(character)
      }
    default: result.append(character)
    }
  }
  let title = String(result[...].trimmingBlanks)
  return title.isEmpty ? nil : title
}

/// A file's or folder's name as a title: `que-es-esto` is «Que es esto».
func titleFromName(_ name: String) -> String {
  let words = name.split { "-_ .".contains($0) }.joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
