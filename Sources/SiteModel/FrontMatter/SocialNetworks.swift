import Text

/// The social networks that content can have texts for, by their ids in `channels`.
public enum SocialNetworks {
  /// Ids with the names the networks write themselves by.
  public static let titles = [
    ("instagram", "Instagram"), ("facebook", "Facebook"), ("x", "X"), ("linkedin", "LinkedIn"),
    ("tiktok", "TikTok"), ("youtube", "YouTube"), ("threads", "Threads"),
  ]

  /// What people call them besides; none of these begins a section.
  private static let otherNames = [
    "twitter": "X", "ig": "Instagram", "insta": "Instagram", "fb": "Facebook", "yt": "YouTube",
  ]

  /// Words that join names.
  private static let joints: Set<String> = ["y", "e", "o", "u", "and", "or"]

  /// The name of a network; its id where there is no such network.
  static func title(of network: String) -> String {
    titles.first { $0.0 == network }?.1 ?? network
  }

  /// The network that a heading names, by title or id, whatever its case and accents and the blanks
  /// around it; nil for any other heading.
  static func named(_ heading: String) -> String? {
    guard heading.utf8.count <= 60 else { return nil }
    var name = Substring(heading)
    while name.first?.isWhitespace == true { name.removeFirst() }
    while name.last?.isWhitespace == true { name.removeLast() }
    guard
      name.unicodeScalars.allSatisfy({
        $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
      })
    else { return nil }
    let id = slug(name)
    return titles.first { $0.0 == id }?.0
  }

  /// The title of the first network that a heading, or a line of it, names with nothing else but marks,
  /// emoji, numbers before it and more networks; nil where it says anything else besides.
  static func nearlyNamed(_ heading: String) -> String? {
    for line in heading.split(separator: "\n") {
      var text = Substring(line)
      while text.last?.isWhitespace == true { text.removeLast() }
      // Attributes as other programs write them: `{#id .class}`.
      if text.last == "}", let start = text.lastIndex(of: "{") { text = text[..<start] }
      let words = words(of: text).drop { $0.allSatisfy(\.isNumber) }
      if let title = title(calling: words.joined()) { return title }
      let names = words.filter { !joints.contains($0) }.map(title(calling:))
      if let title = names.first, !names.contains(nil) { return title }
    }
    return nil
  }

  /// Whether a line holds a network's name, maybe cut up by marks.
  static func mayStand(in line: some StringProtocol) -> Bool {
    let words = words(of: line)
    let all = words.joined()
    return titles.contains { $0.0.utf8.count > 2 && contains(all, $0.0) }
      || words.contains { title(calling: $0) != nil } || contains(all, "twitter")
  }

  private static func title(calling name: String) -> String? {
    titles.first { $0.0 == name }?.1 ?? otherNames[name]
  }

  /// Its words in lower-case ASCII letters, without what is not to be seen.
  private static func words(of text: some StringProtocol) -> [String] {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .format, .nonspacingMark, .enclosingMark: continue
      default: plain.append(plainLetter(scalar))
      }
    }
    return slug(String(plain)).split(separator: "-").map(String.init)
  }

  /// The letter that stands behind one of the many alphabets for show: full width, bold, in circles.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    let letter: UInt32? =
      switch value {
      case 0xFF21...0xFF3A: value - 0xFF21
      case 0xFF41...0xFF5A: value - 0xFF41
      case 0x1D400...0x1D6A3: (value - 0x1D400) % 26
      case 0x24B6...0x24CF: value - 0x24B6
      case 0x24D0...0x24E9: value - 0x24D0
      case 0x1F130...0x1F149: value - 0x1F130
      case 0x1F150...0x1F169: value - 0x1F150
      case 0x1F170...0x1F189: value - 0x1F170
      // Of Cyrillic and Greek, what looks like the letter that is a name by itself.
      case 0x3A7, 0x3C7, 0x425, 0x445, 0x2715, 0x2716: 23
      default: nil
      }
    return letter.flatMap { Unicode.Scalar(0x61 + $0) } ?? scalar
  }
}

/// Whether a heading of a body may name a network, so that it is worth the parse that tells: every
/// heading has a `#` on its line, or a line below of nothing but `-` or `=` and what quotes it.
/// Cost: one pass, and some steps for each line with a `#`.
func mayNameNetwork(_ bytes: [UInt8], _ body: Range<Int>) -> Bool {
  var start = body.lowerBound
  var hasMark = false
  var isUnderline = true
  var hasLine = false
  for index in body.lowerBound...body.upperBound {
    let byte = index < body.upperBound ? bytes[index] : 0x0A
    switch byte {
    case 0x0A, 0x0D:
      if hasLine, isUnderline { return true }
      if hasMark, isSuspect(bytes[start..<index]) { return true }
      start = index + 1
      hasMark = false
      isUnderline = true
      hasLine = false
    case UInt8(ascii: "#"):
      hasMark = true
      isUnderline = false
    case UInt8(ascii: "-"), UInt8(ascii: "="): hasLine = true
    case 0...0x20, UInt8(ascii: ">"): break
    default: isUnderline = false
    }
  }
  return false
}

/// Whether a line holds a network's name, or what Markdown may make one of.
private func isSuspect(_ line: ArraySlice<UInt8>) -> Bool {
  let marks: [UInt8] = [UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "[")]
  return line.contains(where: marks.contains)
    || SocialNetworks.mayStand(in: String(decoding: line, as: UTF8.self))
}

private func contains(_ text: String, _ part: String) -> Bool {
  let text = Array(text.utf8)
  let part = Array(part.utf8)
  guard text.count >= part.count else { return false }
  return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
}
