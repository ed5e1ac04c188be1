/// Searching text by its bytes; positions are given in code points, as Python has them.
enum TextSearch {
  static func contains(_ text: String, _ part: String) -> Bool {
    find(Array(part.utf8), in: Array(text.utf8), from: 0) != nil
  }

  /// Parts up to this long are compared at each place; that is quickest for them.
  private static let shortPart = 16

  /// The byte offset of a run of bytes; nil where it is not found. Cost: linear in both.
  static func find(_ part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = part.first else { return start }
    guard bytes.count >= part.count else { return nil }
    if part.count > shortPart { return findLong(part, in: bytes, from: start) }
    var index = start
    let last = bytes.count - part.count
    while index <= last {
      if bytes[index] == first, bytes[index..<index + part.count].elementsEqual(part) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Source: Knuth, Morris, Pratt, "Fast pattern matching in strings" (1977).
  private static func findLong(_ part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    // For each length of a beginning: the longest beginning of `part` that it also ends with.
    var overlap = [Int](repeating: 0, count: part.count)
    var length = 0
    for index in 1..<part.count {
      while length > 0, part[index] != part[length] { length = overlap[length - 1] }
      if part[index] == part[length] { length += 1 }
      overlap[index] = length
    }
    length = 0
    var index = start
    while index < bytes.count {
      while length > 0, bytes[index] != part[length] { length = overlap[length - 1] }
      if bytes[index] == part[length] { length += 1 }
      index += 1
      if length == part.count { return index - length }
    }
    return nil
  }

  /// Where a part is found first, or last.
  static func index(of part: String, in text: String, last: Bool = false) -> Int? {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    let place: Int
    if last {
      guard let fromEnd = find(wanted.reversed(), in: bytes.reversed(), from: 0) else { return nil }
      place = bytes.count - fromEnd - wanted.count
    } else {
      guard let first = find(wanted, in: bytes, from: 0) else { return nil }
      place = first
    }
    return bytes[..<place].count { $0 & 0xC0 != 0x80 }
  }

  static func count(of part: String, in text: String) -> Int {
    let wanted = Array(part.utf8)
    if wanted.isEmpty { return text.scalarCount + 1 }
    let bytes = Array(text.utf8)
    var count = 0
    var place = 0
    while let found = find(wanted, in: bytes, from: place) {
      count += 1
      place = found + wanted.count
    }
    return count
  }

  /// Replaces the first `count` places, all where it is negative.
  static func replaced(
    _ old: String, by new: String, in text: String, _ count: Int, _ limits: TemplateLimits
  ) throws(Fault) -> String {
    let wanted = Array(old.utf8)
    let bytes = Array(text.utf8)
    let replacement = Array(new.utf8)
    var result: [UInt8] = []
    var left = count < 0 ? Int.max : count
    var start = 0
    func checkSize() throws(Fault) {
      if result.count > limits.textBytes { throw Fault(.valueTooLarge(limits.textBytes)) }
    }
    if wanted.isEmpty {
      for (index, byte) in bytes.enumerated() {
        if left > 0, byte & 0xC0 != 0x80 {
          result += replacement
          left -= 1
          try checkSize()
        }
        result.append(bytes[index])
      }
      if left > 0 { result += replacement }
      return String(decoding: result, as: UTF8.self)
    }
    while left > 0, let found = find(wanted, in: bytes, from: start) {
      result += bytes[start..<found]
      result += replacement
      start = found + wanted.count
      left -= 1
      try checkSize()
    }
    result += bytes[start...]
    return String(decoding: result, as: UTF8.self)
  }

  /// Without white space, or without any of `characters`, at the ends.
  static func stripped(_ text: String, _ characters: String?, start: Bool, end: Bool) -> String {
    let drop: (Unicode.Scalar) -> Bool
    if let characters {
      let set = Set(characters.unicodeScalars)
      drop = { set.contains($0) }
    } else {
      drop = isSpace
    }
    let scalars = text.unicodeScalars
    var first = scalars.startIndex
    var last = scalars.endIndex
    if start {
      while first < last, drop(scalars[first]) { first = scalars.index(after: first) }
    }
    if end {
      while last > first {
        let before = scalars.index(before: last)
        if !drop(scalars[before]) { break }
        last = before
      }
    }
    return String(scalars[first..<last])
  }

  /// White space as Python's `str.isspace` has it.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }

  /// Python's `split`: at runs of white space, or at each separator.
  static func split(_ text: String, _ separator: String?, _ limit: Int) -> [String] {
    guard let separator else { return words(text, limit) }
    let wanted = Array(separator.utf8)
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    while limit < 0 || parts.count < limit, let found = find(wanted, in: bytes, from: start) {
      parts.append(String(decoding: bytes[start..<found], as: UTF8.self))
      start = found + wanted.count
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }

  private static func words(_ text: String, _ limit: Int) -> [String] {
    var parts: [String] = []
    var rest = text.unicodeScalars[...].drop(while: isSpace)
    while !rest.isEmpty {
      if limit >= 0, parts.count >= limit {
        parts.append(stripped(String(rest), nil, start: false, end: true))
        break
      }
      let word = rest.prefix { !isSpace($0) }
      parts.append(String(word))
      rest = rest[word.endIndex...].drop(while: isSpace)
    }
    return parts
  }

  /// Python's `splitlines`.
  static func lines(_ text: String, keepingEnds: Bool = false) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var afterReturn = false
    var open = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", afterReturn {
        afterReturn = false
        if keepingEnds, let last = lines.indices.last { lines[last].unicodeScalars.append(scalar) }
        continue
      }
      afterReturn = scalar == "\r"
      switch scalar.value {
      case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029:
        if keepingEnds { line.append(scalar) }
        lines.append(String(line))
        line = String.UnicodeScalarView()
        open = false
      default:
        line.append(scalar)
        open = true
      }
    }
    if open { lines.append(String(line)) }
    return lines
  }
}
