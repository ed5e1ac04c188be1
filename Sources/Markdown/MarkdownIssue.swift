public import Diagnostics

/// What can be wrong with a page's Markdown.
public enum MarkdownIssue: Issue {
  /// The page is larger than the program takes.
  case pageTooLarge(limit: Int)
  /// HTML stands in the text; it is left out.
  case rawHTML(tag: String)
  /// An HTML comment stands in the text; it is left out.
  case htmlComment
  /// A link or image with a scheme other than http, https, mailto and tel.
  case forbiddenScheme(scheme: String)
  /// An image whose address cannot be an image.
  case imageScheme
  /// An image without alternative text that is not marked as decoration.
  case imageWithoutAlternative
  /// A link without text.
  case linkWithoutText
  /// A heading above those that a body may have.
  case headingTooHigh(written: Int, first: Int)
  /// A heading that skips levels; `from` is nil for the first heading of the page.
  case headingJump(from: Int?, to: Int, expected: Int)
  /// A heading without text.
  case emptyHeading
  /// `[!WORD]` with a word that is no alert.
  case unknownAlert(word: String, nearest: [String])
  /// `[!NOTE]` with text on the same line.
  case alertNotAlone(word: String)

  /// `EMRA-M` and three digits.
  public var code: String {
    switch self {
    case .pageTooLarge: "EMRA-M001"
    case .rawHTML: "EMRA-M020"
    case .htmlComment: "EMRA-M021"
    case .forbiddenScheme: "EMRA-M022"
    case .imageScheme: "EMRA-M023"
    case .imageWithoutAlternative: "EMRA-M024"
    case .linkWithoutText: "EMRA-M025"
    case .headingTooHigh: "EMRA-M026"
    case .headingJump: "EMRA-M027"
    case .emptyHeading: "EMRA-M028"
    case .unknownAlert: "EMRA-M029"
    case .alertNotAlone: "EMRA-M030"
    }
  }

  /// An error where the page would be unsafe, unreadable to some or refused; else a warning.
  public var severity: Severity {
    switch self {
    case .pageTooLarge, .forbiddenScheme, .imageScheme, .imageWithoutAlternative, .linkWithoutText:
      .error
    case .rawHTML, .htmlComment, .headingTooHigh, .headingJump, .emptyHeading, .unknownAlert,
      .alertNotAlone:
      .warning
    }
  }

  /// What is wrong.
  public var summary: Localized {
    switch self {
    case .pageTooLarge(let limit):
      Localized(
        es: "La página pasa de \(limit / 1024) KB y no se publica",
        en: "The page is over \(limit / 1024) KB and is not published")
    case .rawHTML(let tag):
      Localized(
        es: "La etiqueta HTML «\(tag)» no se publica; el texto va en Markdown",
        en: "The HTML tag «\(tag)» is not published; text is written in Markdown")
    case .htmlComment:
      Localized(
        es: "Este comentario HTML no se publica, ni oculto ni a la vista",
        en: "This HTML comment is not published, neither hidden nor visible")
    case .forbiddenScheme(let scheme):
      Localized(
        es: "El enlace usa «\(scheme):», que no está permitido",
        en: "The link uses «\(scheme):», which is not allowed")
    case .imageScheme:
      Localized(
        es: "La dirección de esta imagen es de correo o teléfono",
        en: "The address of this image is one of mail or telephone")
    case .imageWithoutAlternative:
      Localized(
        es: "La imagen no tiene texto alternativo",
        en: "The image has no alternative text")
    case .linkWithoutText:
      Localized(
        es: "El enlace no tiene texto: nadie puede verlo ni oírlo",
        en: "The link has no text: nobody can see or hear it")
    case .headingTooHigh(let written, let first):
      Localized(
        es:
          "El título «\(marks(written))» es del nivel de la página; se publica como «\(marks(first))»",
        en:
          "The heading «\(marks(written))» is the page's own level; it is published as «\(marks(first))»"
      )
    case .headingJump(nil, let to, let expected):
      Localized(
        es: "El primer título es «\(marks(to))» y debe ser «\(marks(expected))»",
        en: "The first heading is «\(marks(to))» and must be «\(marks(expected))»")
    case .headingJump(let from?, let to, _):
      Localized(
        es: "El título salta de nivel: después de «\(marks(from))» viene «\(marks(to))»",
        en: "The heading skips a level: «\(marks(to))» comes after «\(marks(from))»")
    case .emptyHeading:
      Localized(es: "El título está vacío", en: "The heading is empty")
    case .unknownAlert(let word, _):
      Localized(
        es: "«[!\(word)]» no es un recuadro conocido; se publica como cita",
        en: "«[!\(word)]» is no known alert; it is published as a quotation")
    case .alertNotAlone(let word):
      Localized(
        es: "«[!\(word)]» no está solo en su línea; el recuadro se publica como cita",
        en: "«[!\(word)]» is not alone on its line; the alert is published as a quotation")
    }
  }

  /// The way out.
  public var help: Localized? {
    switch self {
    case .pageTooLarge:
      Localized(
        es: "Divida el texto en varias páginas enlazadas entre sí",
        en: "Split the text into several pages that link to each other")
    case .rawHTML:
      Localized(
        es:
          "Escríbalo en Markdown: **negrita**, *cursiva*, [texto](página.md); para mostrar la etiqueta tal cual, póngala entre acentos graves: `<…>`",
        en:
          "Write it in Markdown: **bold**, *italic*, [text](page.md); to show the tag itself, put it between backticks: `<…>`"
      )
    case .htmlComment:
      Localized(
        es: "Bórrelo; las notas para el equipo van en la cabecera de la página, tras «#»",
        en: "Delete it; notes to the team go into the page's front matter, after «#»")
    case .forbiddenScheme:
      Localized(
        es: "Use una dirección https://, mailto: o tel:, o la ruta de un archivo del sitio",
        en: "Use an https://, mailto: or tel: address, or the path of a file of the site")
    case .imageScheme:
      Localized(
        es: "Ponga la ruta del archivo de la imagen, por ejemplo ![Vista del puerto](puerto.jpg)",
        en: "Give the path of the image file, for example ![View of the port](port.jpg)")
    case .imageWithoutAlternative:
      Localized(
        es:
          "Describa la imagen entre los corchetes: ![Vista del puerto](puerto.jpg); si solo adorna, dígalo con el título: ![](linea.svg \"decorativa\")",
        en:
          "Describe the image between the brackets: ![View of the port](port.jpg); if it only decorates, say so with the title: ![](line.svg \"decorativa\")"
      )
    case .linkWithoutText:
      Localized(
        es: "Escriba entre los corchetes adónde lleva: [Plan de acción](plan.md)",
        en: "Write between the brackets where it leads: [Action plan](plan.md)")
    case .headingTooHigh(_, let first):
      Localized(
        es:
          "El título de la página va en la clave «title»; en el texto empiece con «\(marks(first))»",
        en: "The page's title goes into the key «title»; in the text begin with «\(marks(first))»")
    case .headingJump(_, _, let expected):
      Localized(
        es: "Use «\(marks(expected))», o agregue antes el título que falta",
        en: "Use «\(marks(expected))», or add the missing heading before it")
    case .emptyHeading:
      Localized(
        es: "Escriba el título después de las almohadillas, o borre la línea",
        en: "Write the heading after the number signs, or delete the line")
    case .unknownAlert(_, let nearest):
      didYouMean(nearest)
        ?? Localized(
          es: "Hay cinco: [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] y [!CAUTION]",
          en: "There are five: [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] and [!CAUTION]")
    case .alertNotAlone(let word):
      Localized(
        es: "Deje «> [!\(word)]» en una línea y siga el texto en la próxima, también con «> »",
        en: "Leave «> [!\(word)]» on a line and go on with the text on the next, also with «> »")
    }
  }
}

/// `##` for 2.
private func marks(_ level: Int) -> String {
  String(repeating: "#", count: min(max(level, 1), 6))
}
