public import Diagnostics

/// What is said of a tag of another generator. Codes EMRA-M060 to M062; all are warnings.
public enum TagIssue: Issue, Equatable {
  /// `text`: the tag as written; `isAddress`: it stands where a link or image leads.
  case foreign(ForeignTag.Kind, name: String, text: String, isAddress: Bool)

  /// `EMRA-M060` for shortcodes, then Liquid's tags and values.
  public var code: String {
    switch self {
    case .foreign(.shortcode, _, _, _): "EMRA-M060"
    case .foreign(.liquidTag, _, _, _): "EMRA-M061"
    case .foreign(.liquidOutput, _, _, _): "EMRA-M062"
    }
  }

  /// A warning: the page can be published.
  public var severity: Severity { .warning }

  /// What it is, and what becomes of it.
  public var summary: Localized {
    switch self {
    case .foreign(let kind, _, let text, isAddress: true):
      Localized(
        es: "«\(shown(text))» \(kind.predicate.es): del enlace o la imagen queda solo el texto",
        en: "«\(shown(text))» \(kind.predicate.en): only the text of the link or image is left")
    case .foreign(let kind, _, let text, isAddress: false):
      Localized(
        es: "«\(shown(text))» \(kind.predicate.es) y se muestra como texto",
        en: "«\(shown(text))» \(kind.predicate.en), and is shown as text")
    }
  }

  /// What to write instead.
  public var help: Localized? {
    switch self {
    case .foreign(let kind, let name, _, _): instead(kind, name.lowercased())
    }
  }
}

extension ForeignTag.Kind {
  fileprivate var predicate: Localized {
    switch self {
    case .shortcode: Localized(es: "es un shortcode de Hugo", en: "is a shortcode of Hugo")
    case .liquidTag:
      Localized(es: "es una etiqueta de Liquid (Jekyll)", en: "is a tag of Liquid (Jekyll)")
    case .liquidOutput:
      Localized(es: "es un valor de Liquid (Jekyll)", en: "is a value of Liquid (Jekyll)")
    }
  }
}

private func instead(_ kind: ForeignTag.Kind, _ name: String) -> Localized {
  switch name {
  case "figure", "img", "image", "picture", "responsive_image":
    return Localized(
      es: "Escriba una imagen de Markdown, como «![Lo que se ve](foto.jpg)»",
      en: "Write an image of Markdown, such as «![What it shows](photo.jpg)»")
  case "youtube", "vimeo", "video":
    return Localized(
      es: "Use el componente «video», o un enlace", en: "Use the component «video», or a link")
  case "gallery", "galeria":
    return Localized(es: "Use el componente «galeria»", en: "Use the component «gallery»")
  case "blockquote", "quote":
    return Localized(es: "Use el componente «cita»", en: "Use the component «quote»")
  case "table", "chart", "csv", "csv-table":
    return Localized(
      es: "Use los componentes «tabla» o «grafico»", en: "Use the components «table» or «chart»")
  case "button", "cta", "callout":
    return Localized(es: "Use el componente «llamada»", en: "Use the component «action»")
  case "ref", "relref", "post_url", "link":
    return Localized(
      es: "Escriba un enlace al archivo, como «[texto](otra-pagina.md)»",
      en: "Write a link to the file, such as «[text](another-page.md)»")
  case "highlight":
    return Localized(
      es: "Escriba el código entre dos líneas «```», con el lenguaje en la primera",
      en: "Write the code between two lines «```», with its language on the first")
  case "raw", "comment":
    return Localized(es: "Quítela: aquí no hace falta", en: "Remove it: it is not needed here")
  case "note", "tip", "warning", "notice", "alert", "admonition":
    return Localized(
      es: "Escriba un aviso, como «> [!NOTE]» y debajo «> el texto»",
      en: "Write an alert, such as «> [!NOTE]» and below it «> the text»")
  case let name where name.hasPrefix("/*"):
    return Localized(
      es: "Para mostrarlo tal cual, póngalo entre acentos graves (`)",
      en: "To show it as it is, put it between backticks (`)")
  default: break
  }
  if kind == .liquidOutput, ["site.baseurl", "site.url"].contains(name) || name.contains("_url") {
    return Localized(
      es: "Escriba la ruta del archivo, como «[texto](otra-pagina.md)» o «![…](foto.jpg)»",
      en: "Write the path of the file, such as «[text](another-page.md)» or «![…](photo.jpg)»")
  }
  return kind == .liquidOutput
    ? Localized(es: "Escriba en su lugar el valor mismo", en: "Write the value itself in its place")
    : Localized(
      es: "Escriba en su lugar lo que debe verse, en Markdown o con un componente",
      en: "Write what is to be seen in its place, in Markdown or with a component")
}

/// A tag on one line, at most 60 scalars of it.
private func shown(_ text: String) -> String {
  let line = text.split { $0.isWhitespace }.joined(separator: " ")
  let scalars = line.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
    end < scalars.endIndex
  else { return line }
  return String(scalars[..<end]) + "…"
}
