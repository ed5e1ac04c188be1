import CivilTime
import Editorial
import Schedule

/// The sections of the desk, in the order of its menu.
enum DeskSection: String, CaseIterable {
  case week, month, year, items, coverage, drift

  var title: String {
    switch self {
    case .week: "Semana"
    case .month: "Mes"
    case .year: "Año"
    case .items: "Piezas"
    case .coverage: "Cobertura"
    case .drift: "Cumplimiento"
    }
  }
}

/// What a page says of itself.
struct PageFrame {
  /// From the folder of the desk.
  var path: String
  var title: String
  /// The section whose page, or part, it is.
  var section: DeskSection?
  /// Whether it is that section's own page.
  var isSection = false

  /// What leads from the page back to the desk's folder.
  var root: String { path.contains("/") ? "../" : "" }
}

extension DeskView {
  /// A whole page around its main part.
  func page(_ frame: PageFrame, _ body: (inout HTML) -> Void) -> DeskFile {
    var html = HTML()
    html.raw("<!DOCTYPE html>\n<html lang=\"es\">\n<head>\n<meta charset=\"utf-8\">\n")
    // Nothing is loaded but the desk's own files, whoever wrote the texts that are shown.
    html.raw(
      """
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
      script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="robots" content="noindex, nofollow">
      <meta name="referrer" content="no-referrer">

      """)
    html.element("title", "\(frame.title) · Mesa de trabajo (interno)")
    html.raw("\n<link rel=\"icon\" href=\"data:,\">\n")
    html.open("link", ["rel": "stylesheet", "href": frame.root + "desk.css"])
    html.line()
    html.open("script", ["src": frame.root + "desk.js", "defer": ""])
    html.raw("</script>\n</head>\n<body>\n")
    html.raw("<a class=\"skip\" href=\"#contenido\">Ir al contenido</a>\n")
    header(frame, &html)
    html.raw("<main id=\"contenido\" tabindex=\"-1\">\n")
    notices(&html)
    body(&html)
    html.raw("</main>\n")
    footer(frame, &html)
    html.raw("<p id=\"aviso\" class=\"toast\" role=\"status\"></p>\n</body>\n</html>\n")
    return DeskFile(path: frame.path, bytes: html.bytes)
  }

  private func header(_ frame: PageFrame, _ html: inout HTML) {
    html.raw("<header class=\"top\">\n<p class=\"brand\"><b>Mesa de trabajo</b> ")
    html.raw("<strong class=\"internal\">Interno · no publicar</strong></p>\n")
    html.raw("<nav aria-label=\"Secciones\">\n<ul>\n")
    for section in DeskSection.allCases {
      guard let target = path(of: section) else { continue }
      let current = frame.section == section ? (frame.isSection ? "page" : "true") : nil
      html.raw("<li>")
      html.element(
        "a", section.title,
        ["href": frame.root + target, "aria-current": current, "data-keep": ""])
      html.raw("</li>\n")
    }
    html.raw("</ul>\n</nav>\n</header>\n")
  }

  func path(of section: DeskSection) -> String? {
    switch section {
    case .week: "index.html"
    case .month: currentMonth.map { path(ofMonth: $0) }
    case .year: "ano.html"
    case .items: "piezas.html"
    case .coverage: "cobertura.html"
    case .drift: "cumplimiento.html"
    }
  }

  private func notices(_ html: inout HTML) {
    guard !desk.notices.isEmpty else { return }
    html.raw("<div class=\"notices\" role=\"region\" aria-label=\"Avisos\">\n")
    for notice in desk.notices {
      html.raw("<p class=\"notice\">")
      html.raw("<strong>Aviso.</strong> ")
      html.text(notice.text)
      html.raw("</p>\n")
    }
    html.raw("</div>\n")
  }

  private func footer(_ frame: PageFrame, _ html: inout HTML) {
    html.raw("<footer>\n<p>")
    html.text("\(desk.calendar.name). Hecha para el \(momentText).")
    html.raw(" ")
    html.text(
      desk.isLocked
        ? "El plan es el fijado en calendar.lock.json."
        : "El plan se hizo de nuevo con calendar.yml: no hay un plan fijado.")
    html.raw("</p>\n<p>Lo que viene, para su agenda: ")
    html.element("a", "calendario (ICS)", ["href": frame.root + "proximas.ics"])
    html.raw(" · ")
    html.element("a", "suscripción (RSS)", ["href": frame.root + "proximas.xml"])
    html.raw("</p>\n</footer>\n")
  }

  /// "viernes 20 de noviembre de 2026, 12:00".
  var momentText: String {
    let local = desk.calendar.zone.local(of: desk.plan.now)
    return "\(local.date.dayText) de \(local.date.year), \(local.time)"
  }

  /// What a person finds beside the pages.
  var markerText: String {
    """
    Esta carpeta es de uso interno: la hizo «emra-site build --editorial» y contiene textos que aún
    no se publican. No la suba a ningún servidor público.

    Para verla, abra index.html en un navegador. Se hace de nuevo cada vez que usted lo pide; no
    corrija nada aquí, porque se pierde.

    """
  }
}

extension DeskNotice {
  var text: String {
    switch self {
    case .calendarChanged:
      "calendar.yml cambió y esta mesa sigue el plan fijado antes. Vea qué se movería con "
        + "«emra-site plan diff» y acéptelo con «emra-site plan lock»."
    case .brokenPages(let count):
      (count == 1
        ? "Hay 1 página con errores: lo que dice no está aquí. "
        : "Hay \(count) páginas con errores: lo que dicen no está aquí. ")
        + "«emra-site build» muestra cada error con su línea."
    case .contentUnread:
      "No se pudo leer content/: todos los lugares se ven vacíos. «emra-site build» dice por qué."
    case .siteFailed:
      "El sitio público no se construyó, porque hay errores; sigue publicado el anterior. "
        + "«emra-site build» los muestra."
    }
  }
}
