/// A small new site: content and a theme of its own, as files to be written.
public struct StarterSite: Sendable {
  /// The languages a new site may be written in.
  public enum Language: String, Sendable, CaseIterable {
    case es
    case en
  }

  /// The site's title.
  public let title: String
  /// The language of its content and settings.
  public let language: Language

  /// A site of that title; blanks around it, control characters and an empty text do not count.
  public init(title: String? = nil, language: Language = .es) {
    let plain = String(
      String.UnicodeScalarView((title ?? "").unicodeScalars.map { isControl($0) ? " " : $0 }))
    let words = plain.split(separator: " ").joined(separator: " ")
    self.title = words.isEmpty ? (language == .es ? "Sitio nuevo" : "New site") : words
    self.language = language
  }

  /// Every file by its path in the project, in the order of their paths.
  public var files: [(path: String, text: String)] {
    let content = language == .es ? spanishContent(yamlText) : englishContent(yamlText)
    return (content + theme + [(".gitignore", ignored), ("networks.yml", networks(language))])
      .sorted { $0.path < $1.path }
  }

  /// The title in quotes, as YAML reads it whatever it holds.
  private var yamlText: String {
    let escaped = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}

/// What version control should pass over.
private let ignored = """
  /public/

  """
