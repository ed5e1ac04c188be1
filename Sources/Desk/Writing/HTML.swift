import Text

/// HTML as bytes. Markup is only what this program's source spells out; every other text is escaped on
/// its way in, so that no title can be markup.
struct HTML {
  private(set) var bytes: [UInt8] = []

  /// Markup as it stands in the source.
  mutating func raw(_ markup: StaticString) { bytes.append("\(markup)") }

  /// A text on one line, harmless.
  mutating func text(_ text: String) { bytes.appendHTMLEscaped(harmless(text)) }

  /// A text of several lines, as it is to be copied.
  mutating func exact(_ text: String) { bytes.appendHTMLEscaped(text) }

  /// An opening tag; attributes whose value is nil are left out.
  mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    bytes.append("<\(name)")
    for (key, value) in attributes {
      guard let value else { continue }
      bytes.append(" \(key)=\"")
      text(value)
      bytes.append("\"")
    }
    bytes.append(">")
  }

  mutating func close(_ name: StaticString) { bytes.append("</\(name)>") }

  /// An element with a text.
  mutating func element(
    _ name: StaticString, _ text: String, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// An element with what `body` writes.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ body: (inout HTML) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  mutating func line() { bytes.append("\n") }
}
