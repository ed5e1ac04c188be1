internal import Diagnostics
internal import Text

/// The quotations and alerts that are open.
struct AlertState {
  /// For each open block quote, whether it is an alert.
  var open: [Bool] = []
  /// The next paragraph begins with the marker of an alert.
  var markerIsNext = false
}

extension Renderer {
  mutating func enterBlockQuote(_ node: Node) -> Step {
    html.startLine()
    if isSite, let alert = alert(of: node) {
      alerts.open.append(true)
      alerts.markerIsNext = true
      html.raw("<div class=\"alert alert-")
      html.raw(alert.rawValue)
      html.raw("\" role=\"note\">\n<p class=\"alert-title\">")
      html.text(words.title(of: alert))
      html.raw("</p>\n")
    } else {
      alerts.open.append(false)
      html.raw("<blockquote>\n")
    }
    return .children(node.firstChild)
  }

  mutating func leaveBlockQuote() {
    html.startLine()
    html.raw(alerts.open.popLast() == true ? "</div>\n" : "</blockquote>\n")
  }

  /// The alert that a block quote is: its first line is `[!NOTE]` and nothing else.
  private mutating func alert(of quote: Node) -> Alert? {
    guard let paragraph = quote.firstChild, case .paragraph = paragraph.kind(types),
      let marker = paragraph.firstChild, case .text = marker.kind(types),
      let (word, isAlone) = marker.withLiteral({ alertWord($0) })
    else { return nil }
    let endsLine =
      switch marker.next?.kind(types) {
      case nil, .softBreak, .lineBreak: isAlone
      default: false
      }
    let place = places.start(of: paragraph, length: word.utf8.count + 3)
    guard let alert = Alert(rawValue: word.lowercased()) else {
      report(.unknownAlert(word: word, nearest: nearest(to: word)), place)
      return nil
    }
    guard endsLine else {
      report(.alertNotAlone(word: word), place)
      return nil
    }
    return alert
  }

  private func nearest(to word: String) -> [String] {
    let wanted = slug(word)
    for language in [words, InterfaceWords(language: .es), InterfaceWords(language: .en)] {
      for alert in Alert.allCases where slug(language.title(of: alert)) == wanted {
        return ["[!\(alert.keyword)]"]
      }
    }
    return nearMisses(of: word, in: Alert.allCases.map(\.keyword)).map { "[!\($0)]" }
  }
}

/// `WORD` where a text begins with `[!WORD]`, and whether nothing follows.
private func alertWord(_ text: Span<UInt8>) -> (word: String, isAlone: Bool)? {
  guard text.count > 3, text[0] == UInt8(ascii: "["), text[1] == UInt8(ascii: "!") else {
    return nil
  }
  var word: [UInt8] = []
  var index = 2
  while index < text.count, text[index] != UInt8(ascii: "]") {
    let byte = text[index]
    guard byte >= 0x80 || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z"),
      word.count < 24
    else { return nil }
    word.append(byte)
    index += 1
  }
  guard index < text.count, !word.isEmpty else { return nil }
  return (String(decoding: word, as: UTF8.self), index == text.count - 1)
}
