/// The two patterns by which Jinja tells an address in a text. Source: Jinja 3.1, `jinja2.utils`,
/// `_http_re` and `_email_re`. Cost: linear.
enum WebAddress {
  private typealias Scalars = ArraySlice<Unicode.Scalar>

  /// `https://host…`, `www.host…` or `host.com…`.
  static func isWeb(_ word: [Unicode.Scalar]) -> Bool {
    let scheme = ["https://", "http://"].first { hasPrefix(word[...], $0) }
    if let scheme, isHostAndRest(word.dropFirst(scheme.utf8.count), isHost: isWebHost) {
      return true
    }
    if hasPrefix(word[...], "www."), isHostAndRest(word.dropFirst(4), isHost: isWebHost) {
      return true
    }
    if isHostAndRest(word[...], isHost: isKnownHost) { return true }
    guard let scheme else { return false }
    let rest = word.dropFirst(scheme.utf8.count)
    if rest.first == "[", let close = rest.firstIndex(of: "]") {
      return isSixthVersion(rest[(rest.startIndex + 1)..<close])
        && isPortAndRest(rest[(close + 1)...])
    }
    return isHostAndRest(rest, isHost: isFourthVersion)
  }

  /// `name@host.top`.
  static func isMail(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let sign = word.lastIndex(of: "@"), sign > word.startIndex else { return false }
    let host = word[(sign + 1)...]
    guard let first = host.first, TextCase.isWord(first),
      host.allSatisfy({ TextCase.isWord($0) || $0 == "." || $0 == "-" }),
      let point = host.lastIndex(of: ".")
    else { return false }
    let top = host[(point + 1)...]
    return !top.isEmpty && top.allSatisfy(TextCase.isWord)
  }

  private static func hasPrefix(_ word: Scalars, _ prefix: String) -> Bool {
    word.count >= prefix.utf8.count
      && zip(word, prefix.unicodeScalars).allSatisfy { scalar, wanted in
        scalar == wanted || String(scalar).lowercased() == String(wanted)
          // As Python folds: the long s is an s.
          || (scalar == "\u{17F}" && wanted == "s")
      }
  }

  /// A host, then a port, then a path, as far as they are there.
  private static func isHostAndRest(_ word: Scalars, isHost: (Scalars) -> Bool) -> Bool {
    let end = word.firstIndex { ":/?#".unicodeScalars.contains($0) } ?? word.endIndex
    return isHost(word[..<end]) && isPortAndRest(word[end...])
  }

  private static func isPortAndRest(_ word: Scalars) -> Bool {
    var rest = word
    if rest.first == ":" {
      let digits = rest.dropFirst().prefix(while: isDigit)
      guard (1...5).contains(digits.count) else { return false }
      rest = rest[digits.endIndex...]
    }
    guard let next = rest.first else { return true }
    return "/?#".unicodeScalars.contains(next)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  /// A letter of the Latin alphabet, as a Python pattern that ignores case has it.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "\u{130}", "\u{131}", "\u{17F}", "\u{212A}": true
    default: false
    }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    TextCase.isWord(scalar) || scalar == "%" || scalar == "-"
  }

  private static func labels(_ host: Scalars) -> [Scalars] {
    host.split(separator: ".", omittingEmptySubsequences: false)
  }

  private static func isWebHost(_ host: Scalars) -> Bool {
    let labels = labels(host)
    guard let top = labels.last,
      labels.dropLast().allSatisfy({ !$0.isEmpty && $0.allSatisfy(isPart) })
    else { return false }
    if (2...63).contains(top.count), top.allSatisfy(isLetter) { return true }
    guard hasPrefix(top, "xn--") else { return false }
    let rest = top.dropFirst(4)
    return (2...59).contains(rest.count) && rest.allSatisfy { TextCase.isWord($0) || $0 == "%" }
  }

  private static func isKnownHost(_ host: Scalars) -> Bool {
    let labels = labels(host)
    guard labels.count > 1, let top = labels.last,
      labels.dropLast().allSatisfy({ (2...63).contains($0.count) && $0.allSatisfy(isPart) })
    else { return false }
    return ["com", "net", "int", "edu", "gov", "org", "info", "mil"].contains {
      $0.utf8.count == top.count && hasPrefix(top, $0)
    }
  }

  private static func isFourthVersion(_ host: Scalars) -> Bool {
    let labels = labels(host)
    return labels.count == 4
      && labels.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(isDigit) }
  }

  /// Two groups that end in a colon, then one to six of which each may.
  private static func isSixthVersion(_ text: Scalars) -> Bool {
    var rest = text
    func hexDigits() -> Int { rest.prefix { isDigit($0) || isHexLetter($0) }.prefix(4).count }
    for _ in 0..<2 {
      rest = rest.dropFirst(hexDigits())
      guard rest.first == ":" else { return false }
      rest = rest.dropFirst()
    }
    for _ in 0..<6 {
      rest = rest.dropFirst(hexDigits())
      if rest.first == ":" { rest = rest.dropFirst() }
    }
    return rest.isEmpty
  }

  private static func isHexLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."f", "A"..."F": true
    default: false
    }
  }
}
