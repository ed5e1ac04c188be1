import Text

/// Writes diagnostics for a terminal: `path:line:column: error: … [EMRA-X000]`, the excerpt, a
/// caret line, notes and the way out.
public struct TextRenderer: Sendable {
  /// Language of the messages.
  public let language: Language
  /// Whether ANSI colours are written.
  public let color: Bool

  /// A renderer; colours only where the caller knows a terminal reads them.
  public init(language: Language, color: Bool = false) {
    self.language = language
    self.color = color
  }

  /// All diagnostics in the order given, each ended by a newline. Order: see `sortedForDisplay`.
  public func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
    var text = ""
    for diagnostic in diagnostics { append(diagnostic, to: &text) }
    return text
  }

  private func append(_ diagnostic: Diagnostic, to text: inout String) {
    let label: String
    switch diagnostic.severity {
    case .error: label = styled("error", "1;31")
    case .warning: label = styled(Localized(es: "aviso", en: "warning")[language], "1;33")
    }
    let place = diagnostic.location.map { placeText($0) + ": " } ?? ""
    text += "\(styled(place, "1"))\(label): \(printable(diagnostic.summary[language]))"
    text += " [\(diagnostic.code)]\n"
    if let location = diagnostic.location { appendExcerpt(location, to: &text) }
    for note in diagnostic.notes {
      let place = note.location.map { placeText($0) + ": " } ?? ""
      let label = Localized(es: "nota", en: "note")[language]
      text += "  \(place)\(styled(label, "1;36")): \(printable(note.text[language]))\n"
      if let location = note.location { appendExcerpt(location, to: &text) }
    }
    if let help = diagnostic.help {
      let label = Localized(es: "ayuda", en: "help")[language]
      text += "  \(styled(label, "1;32")): \(printable(help[language]))\n"
    }
  }

  private func placeText(_ location: Location) -> String {
    guard let range = location.range else { return printable(location.file.path) }
    let position = location.file.position(of: range.lowerBound)
    return "\(printable(location.file.path)):\(position.line):\(position.column)"
  }

  private func appendExcerpt(_ location: Location, to text: inout String) {
    guard let excerpt = Excerpt(location) else { return }
    let number = String(excerpt.line)
    let gutter = String(repeating: " ", count: number.count)
    text += "  \(number) | \(excerpt.text)\n"
    text += "  \(gutter) | \(String(repeating: " ", count: excerpt.caretColumn))"
    text += styled(String(repeating: "^", count: excerpt.caretWidth), "1;31") + "\n"
  }

  private func styled(_ text: String, _ style: String) -> String {
    color && !text.isEmpty ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}

/// `text` with control characters shown as `U+FFFD`, so that input can neither move the cursor nor
/// recolour the terminal. Newlines become spaces.
func printable(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else {
    return text
  }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: result += " "
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
