@_spi(_Unicode) import Swift

extension TextCounting {
  /// The length of a text as the network counts it: addresses and emojis as it says, all else by
  /// its unit, rounded down. Cost: linear.
  /// Source: twitter-text 3, `parseTweet`, for weighted counting.
  public func length(of text: String) -> Int {
    let scalars: [Unicode.Scalar]
    if case .weighted = unit {
      scalars = Array(text._nfc)
    } else {
      scalars = Array(text.unicodeScalars)
    }
    let scale = if case .weighted(let scale, _, _) = unit { max(scale, 1) } else { 1 }
    var total = 0
    var index = 0
    while index < scalars.count {
      if let url, let end = endOfAddress(in: scalars, at: index, domains: domains) {
        total += url * scale
        index = end
      } else if emoji != .asText, let end = endOfEmoji(in: scalars, at: index) {
        switch emoji {
        case .asText: break
        case .fixed(let count): total += count * scale
        case .bytes: total += scalars[index..<end].reduce(0) { $0 + UTF8.width($1) } * scale
        }
        index = end
      } else {
        total += weight(of: scalars[index])
        index += 1
      }
    }
    return total / scale
  }

  private func weight(of scalar: Unicode.Scalar) -> Int {
    switch unit {
    case .weighted(_, let standard, let ranges):
      ranges.first { $0.scalars.contains(scalar.value) }?.weight ?? standard
    case .characters: 1
    case .utf16: UTF16.width(scalar)
    case .bytes: UTF8.width(scalar)
    }
  }
}

/// How many words of a text are hashtags: `#` behind anything but a letter, digit or `&`, and a word
/// with a letter. Cost: linear.
public func hashtags(in text: String) -> Int {
  let scalars = Array(text.unicodeScalars)
  var count = 0
  for index in scalars.indices where scalars[index] == "#" || scalars[index] == "＃" {
    if index > 0, isWordPart(scalars[index - 1]) || scalars[index - 1] == "&" { continue }
    var next = index + 1
    var hasLetter = false
    while next < scalars.count, isWordPart(scalars[next]) {
      hasLetter = hasLetter || scalars[next].properties.isAlphabetic
      next += 1
    }
    if hasLetter { count += 1 }
  }
  return count
}

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .decimalNumber, .nonspacingMark, .spacingMark: true
  default: scalar == "_" || scalar.properties.isAlphabetic
  }
}
