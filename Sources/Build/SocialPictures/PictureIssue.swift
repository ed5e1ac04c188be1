import Diagnostics
import PictureMessages

/// Why a page goes out without a picture for social networks. Warnings: the page itself is whole.
enum PictureIssue: Issue {
  /// The program, a font or memory is missing: no page gets a picture. `pages` lack one.
  case noPictures(PictureFailure, pages: Int)
  /// The drawing of a page cannot be made; `others` pages beside it have the same trouble.
  case notDrawn(PictureFailure, page: String, others: Int)

  var code: String {
    switch self {
    case .noPictures: "EMRA-I001"
    case .notDrawn: "EMRA-I002"
    }
  }

  var severity: Severity { .warning }

  var summary: Localized {
    switch self {
    case .noPictures(let failure, let pages):
      let reason = failure.reason
      return Localized(
        es: "Sin imagen para redes en \(pages) \(pages == 1 ? "página" : "páginas"): \(reason.es)",
        en: "No social picture on \(pages) \(pages == 1 ? "page" : "pages"): \(reason.en)")
    case .notDrawn(let failure, let page, let others):
      let reason = failure.reason
      return Localized(
        es: "No se pudo dibujar la imagen para redes de «\(page)»"
          + (others == 0 ? "" : " ni de \(others) más") + ": \(reason.es)",
        en: "The social picture of «\(page)» could not be drawn"
          + (others == 0 ? "" : ", nor those of \(others) more") + ": \(reason.en)")
    }
  }

  var help: Localized? {
    switch self {
    case .noPictures(.noFont, _):
      Localized(
        es:
          "instale el paquete fonts-lato (lo hace «make site») o ponga archivos .ttf en la carpeta"
          + " fonts del tema",
        en: "Install the package fonts-lato («make site» does), or put .ttf files into the theme's"
          + " folder fonts")
    case .noPictures:
      Localized(
        es: "Construya también \(PictureMakers.programName), que va junto a emra-site (lo hace"
          + " «make site»), o escriba «social_images: false» en content/site.yml",
        en: "Build \(PictureMakers.programName) too, which stands beside emra-site («make site»"
          + " does), or write «social_images: false» in content/site.yml")
    case .notDrawn:
      Localized(
        es: "Revise la plantilla social.svg del tema; la página sale sin imagen",
        en: "Check the theme's template social.svg; the page goes out without a picture")
    }
  }
}

extension PictureFailure {
  /// Whether it concerns every picture, whatever is drawn.
  var concernsAll: Bool {
    switch self {
    case .noFont, .noMaker: true
    case .empty, .tooLarge, .badSize, .notDrawable, .exhausted: false
    }
  }

  fileprivate var reason: Localized {
    switch self {
    case .empty: Localized(es: "el dibujo está vacío", en: "the drawing is empty")
    case .tooLarge(let limit):
      Localized(
        es: "el dibujo tiene más de \(limit / 1024) KiB",
        en: "the drawing has over \(limit / 1024) KiB")
    case .badSize(let limit):
      Localized(
        es: "el tamaño no está entre 1 y \(limit) píxeles",
        en: "the size is not between 1 and \(limit) pixels")
    case .noFont(let path):
      Localized(es: "falta la letra «\(path)»", en: "the font «\(path)» is missing")
    case .notDrawable(let words):
      Localized(
        es: "no es un SVG que se entienda (\(words))", en: "not an SVG that can be read (\(words))")
    case .exhausted:
      Localized(
        es: "dibujarlo pide demasiado tiempo o memoria",
        en: "drawing it takes too much time or memory")
    case .noMaker(let reason):
      reason.isEmpty
        ? Localized(
          es: "falta el programa \(PictureMakers.programName)",
          en: "the program \(PictureMakers.programName) is missing")
        : Localized(
          es: "el programa \(PictureMakers.programName) no responde (\(reason))",
          en: "the program \(PictureMakers.programName) does not answer (\(reason))")
    }
  }
}
