import Text

/// `html` with the addresses in `href`, `src`, `srcset` and `poster` attributes made absolute, for
/// feeds.
///
/// `origin` is the scheme and host without a final slash (`https://example.org`), `page` the page's
/// own absolute address. Paths from the root get the origin; fragments, queries and relative paths
/// are resolved against the page; addresses with a scheme stay. The HTML is our renderer's: values
/// are quoted and no raw text elements occur. Text outside tags is never touched.
/// Cost: one pass over the bytes. Source: RFC 3986, 5.2.
public func absoluteLinks(inHTML html: [UInt8], origin: String, page: String) -> [UInt8] {
  let base = BaseAddress(origin: origin, page: page)
  var scanner = TagScanner(html: html)
  var result: [UInt8] = []
  result.reserveCapacity(html.count + html.count / 8)
  var copied = 0
  while scanner.enterTag() {
    while let attribute = scanner.attribute() {
      let isList = html[attribute.name].elementsEqual("srcset".utf8)
      guard isList || isAddress(html[attribute.name]),
        let absolute = isList
          ? base.resolve(list: html[attribute.value]) : base.resolve(html[attribute.value])
      else { continue }
      result.append(contentsOf: html[copied..<attribute.value.lowerBound])
      result.append(contentsOf: absolute)
      copied = attribute.value.upperBound
    }
  }
  result.append(contentsOf: html[copied...])
  return result
}

private func isAddress(_ name: ArraySlice<UInt8>) -> Bool {
  name.elementsEqual("href".utf8) || name.elementsEqual("src".utf8)
    || name.elementsEqual("poster".utf8)
}

/// Finds quoted attribute values in start tags; the position only moves forward.
private struct TagScanner {
  let html: [UInt8]
  private var position = 0

  init(html: [UInt8]) {
    self.html = html
  }

  private var current: UInt8? { position < html.count ? html[position] : nil }

  /// Moves behind the name of the next start tag; false at the end.
  mutating func enterTag() -> Bool {
    while let byte = current {
      position += 1
      guard byte == UInt8(ascii: "<"), let next = current, isLetter(next) else { continue }
      while let byte = current, !isSpace(byte), byte != UInt8(ascii: ">") { position += 1 }
      return true
    }
    return false
  }

  /// The next attribute with a quoted value before the tag's end; the others are passed over.
  mutating func attribute() -> (name: Range<Int>, value: Range<Int>)? {
    while let byte = current, byte != UInt8(ascii: ">") {
      guard !isSpace(byte) else {
        position += 1
        continue
      }
      let start = position
      while let byte = current, !isSpace(byte), byte != UInt8(ascii: "="),
        byte != UInt8(ascii: ">")
      { position += 1 }
      guard current == UInt8(ascii: "=") else { continue }
      let name = start..<position
      position += 1
      guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        continue
      }
      position += 1
      let end = html[position...].firstIndex(of: quote) ?? html.count
      let value = position..<end
      position = min(end + 1, html.count)
      return end < html.count ? (name, value) : nil
    }
    return nil
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

/// The address that relative ones are resolved against, in the escaped form of attributes.
private struct BaseAddress {
  let origin: [UInt8]
  /// `https:`
  let scheme: ArraySlice<UInt8>
  /// The page without fragment and query.
  let page: ArraySlice<UInt8>
  /// The path of the page's folder below the origin, as parts.
  let folder: [ArraySlice<UInt8>]

  init(origin: String, page: String) {
    var origin = [UInt8](escaping: origin)
    while origin.last == UInt8(ascii: "/") { origin.removeLast() }
    self.origin = origin
    scheme = origin.prefix { $0 != UInt8(ascii: "/") }
    let page = [UInt8](escaping: page)
    // Escaping writes quotes as `&#34;`: a number sign after an ampersand begins no fragment.
    var end = page.startIndex
    while end < page.count, page[end] != UInt8(ascii: "?"),
      page[end] != UInt8(ascii: "#") || (end > 0 && page[end - 1] == UInt8(ascii: "&"))
    { end += 1 }
    self.page = page[..<end]
    let path = page.starts(with: origin) ? page[..<end].dropFirst(origin.count) : []
    folder = Array(path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false))
      .dropFirst().dropLast()
  }

  /// The absolute form of `value`; nil where it is absolute already.
  func resolve(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    guard let first = value.first else { return Array(page) }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "?"): return Array(page) + value
    case UInt8(ascii: "/"):
      return value.dropFirst().first == UInt8(ascii: "/") ? Array(scheme) + value : origin + value
    default: break
    }
    for byte in value {
      if byte == UInt8(ascii: ":") { return nil }
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
        break
      }
    }
    return origin + joined(value)
  }

  /// The candidates of a `srcset`, each with its address absolute.
  /// Source: HTML Standard, 4.8.4.2.1 (an address ends at white space; commas before and after it
  /// are none of it).
  func resolve(list: ArraySlice<UInt8>) -> [UInt8]? {
    let comma = UInt8(ascii: ",")
    var result: [UInt8] = []
    var rest = list
    while let byte = rest.first {
      if isSpace(byte) || byte == comma {
        result.append(byte)
        rest.removeFirst()
        continue
      }
      let word = rest.prefix { !isSpace($0) }
      let address = word.prefix(word.count - word.reversed().prefix { $0 == comma }.count)
      result += resolve(address) ?? Array(address)
      rest = rest.dropFirst(address.count)
      guard address.count == word.count else { continue }
      let descriptor = rest.prefix { $0 != comma }
      result += descriptor
      rest = rest.dropFirst(descriptor.count)
    }
    return result
  }

  /// The folder followed by a relative path, `.` and `..` removed; never above the root.
  private func joined(_ value: ArraySlice<UInt8>) -> [UInt8] {
    let end =
      value.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? value.endIndex
    var parts = folder
    var isFolder = false
    for part in value[..<end].split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      let isUp = part.elementsEqual("..".utf8)
      isFolder = isUp || part.elementsEqual(".".utf8)
      if isUp, !parts.isEmpty { parts.removeLast() }
      if !isFolder { parts.append(part) }
    }
    var path: [UInt8] = []
    for part in parts { path += [UInt8(ascii: "/")] + part }
    if isFolder { path.append(UInt8(ascii: "/")) }
    return path + value[end...]
  }
}

extension [UInt8] {
  fileprivate init(escaping text: String) {
    self = []
    appendHTMLEscaped(text)
  }
}
