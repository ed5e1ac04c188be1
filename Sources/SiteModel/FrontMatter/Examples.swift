import Text
import YAML

extension FieldDecoder {
  /// A value of a type as it should be written, made of what is there where that can be done.
  func example(of type: FieldType, for node: Node) -> String {
    let written = node.scalar.map { node.kind == .null ? "" : $0.text } ?? node.firstText ?? ""
    guard !written.isEmpty, written.utf8.count <= 60 else { return example(of: type) }
    return example(of: type, for: written, isBoolean: node.kind == .boolean)
  }

  private func example(of type: FieldType, for written: String, isBoolean: Bool = false) -> String {
    switch type {
    case .text, .scalar, .file, .markdown: return quoted(written)
    case .bool:
      let first = written.lowercased().utf8.first
      return first == UInt8(ascii: "n") || first == UInt8(ascii: "0") || written == "off"
        ? "false" : "true"
    case .integer:
      guard let number = WrittenNumber(written) else { return Self.pattern }
      return [number.number, number.thousands].lazy.compactMap { $0 }.first { Int($0) != nil }
        ?? Self.pattern
    case .number:
      guard let number = WrittenNumber(written), number.thousands == nil else {
        return Self.pattern
      }
      return number.number
    case .list(.record): return example(of: type)
    case .list(.text): return "[\(quoted(written))]"
    case .list(let element):
      // «-agua -salud»: items whose dashes lack the space behind them.
      let isDashed = written.hasPrefix("-")
      let parts = written.split { isDashed ? $0 == "-" : $0 == "," }
      let items = parts.map {
        example(of: element, for: $0.split(separator: " ").joined(separator: " "))
      }
      return "[\(items.joined(separator: ", "))]"
    case .choice, .term, .key, .slug:
      return isBoolean ? example(of: type) : name(written, of: type)
    case .path: return isSitePath(written) ? written : example(of: type)
    case .url: return isWebAddress(written) ? written : example(of: type)
    case .date:
      return readDate(written, in: references.zone).value == nil ? example(of: type) : written
    case .page: return isPageReference(written) ? written : example(of: type)
    case .link: return isLinkAddress(written) ? written : example(of: type)
    case .data: return isDataPath(written) ? written : example(of: type)
    case .record, .map: return example(of: type)
    }
  }

  /// The name that is written, where it is one of those that may be.
  private func name(_ written: String, of type: FieldType) -> String {
    switch type {
    case .choice(let names): return names.contains(written) ? written : example(of: type)
    case .term(let taxonomy):
      return references.terms[taxonomy]?.contains(written) != false
        ? inBrackets(written) : example(of: type)
    case .key(let data):
      return references.dataKeys[data]?.contains(written) == true ? written : example(of: type)
    default: return slug(written) == written ? written : example(of: type)
    }
  }

  /// What stands for a value that nobody has written: an example must not invent one.
  static let pattern = "…"

  /// The form of a value of a type, which nobody can take for a value.
  private func example(of type: FieldType) -> String {
    switch type {
    case .text, .scalar, .markdown: "\"\(Self.pattern)\""
    case .bool: "true"
    case .integer, .number, .choice, .term, .key: Self.pattern
    case .date: "AAAA-MM-DD"
    case .url: "https://www.ejemplo.cl/"
    case .slug: "un-nombre"
    case .path: "/noticias/titulo/"
    case .file: "foto.jpg"
    case .page: "carpeta/archivo.md"
    case .link: "https://www.ejemplo.cl/"
    case .data: "archivo.clave"
    case .map(let element): "{clave: \(example(of: element))}"
    case .list(let element): "[\(example(of: element))]"
    case .record(let type):
      "{"
        + type.fields.prefix(8).map { "\($0.name): \(example(of: $0.type))" }
        .joined(separator: ", ") + "}"
    }
  }

  private func quoted(_ text: String) -> String { "\"" + text.filter { $0 != "\"" } + "\"" }

  /// A text for a list in brackets, quoted where a comma or a bracket would break it.
  private func inBrackets(_ text: String) -> String {
    text.contains { ",[]{}:#&*!|>'\"%@`".contains($0) } ? quoted(text) : text
  }
}

extension Node {
  /// The text of a list's first item.
  fileprivate var firstText: String? {
    guard let scalar = sequence?.first?.scalar, !scalar.isNull else { return nil }
    return scalar.text
  }
}
