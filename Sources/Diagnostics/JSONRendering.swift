import Text

/// Writes diagnostics as one JSON array for other programs; lines and columns count from 1.
/// Cost: linear in the text, plus one scan of the file per location.
public struct JSONRenderer: Sendable {
  /// Language of the messages.
  public let language: Language

  /// A renderer for one language.
  public init(language: Language) {
    self.language = language
  }

  /// The array, without a final newline.
  public func render(_ diagnostics: some Sequence<Diagnostic>) -> [UInt8] {
    var json: [UInt8] = [UInt8(ascii: "[")]
    var first = true
    for diagnostic in diagnostics {
      json.append(first ? "\n  " : ",\n  ")
      first = false
      append(diagnostic, to: &json)
    }
    json.append(first ? "]" : "\n]")
    return json
  }

  private func append(_ diagnostic: Diagnostic, to json: inout [UInt8]) {
    json.append("{\"code\": ")
    json.appendJSONString(diagnostic.code)
    json.append(", \"severity\": ")
    json.appendJSONString(diagnostic.severity.rawValue)
    append(diagnostic.location, to: &json)
    json.append(", \"message\": ")
    json.appendJSONString(diagnostic.summary[language])
    if let help = diagnostic.help {
      json.append(", \"help\": ")
      json.appendJSONString(help[language])
    }
    if let location = diagnostic.location, let excerpt = Excerpt(location) {
      json.append(", \"excerpt\": ")
      json.appendJSONString(excerpt.text)
    }
    json.append(", \"notes\": [")
    for (index, note) in diagnostic.notes.enumerated() {
      if index > 0 { json.append(", ") }
      json.append("{\"message\": ")
      json.appendJSONString(note.text[language])
      append(note.location, to: &json)
      json.append("}")
    }
    json.append("]}")
  }

  private func append(_ location: Location?, to json: inout [UInt8]) {
    guard let location else { return }
    json.append(", \"path\": ")
    json.appendJSONString(location.file.path)
    guard let range = location.range else { return }
    let start = location.file.position(of: range.lowerBound)
    let end = location.file.position(of: range.upperBound)
    json.append(", \"line\": \(start.line), \"column\": \(start.column)")
    json.append(", \"end_line\": \(end.line), \"end_column\": \(end.column)")
  }
}
