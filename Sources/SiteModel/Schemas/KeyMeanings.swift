import Diagnostics

/// What the keys of pages are for, as editors show it while one writes.
enum KeyMeanings {
  /// The meaning of a key of a content type; nil for its own ones, whose meaning only the site knows.
  static func of(_ field: RecordType.Field, in settings: Settings) -> Localized? {
    if let known = common[field.name] { return known }
    guard let taxonomy = settings.taxonomies.first(where: { $0.field == field.name }),
      field.type == .term(taxonomy.name) || field.type == .list(.term(taxonomy.name))
    else { return nil }
    let description = taxonomy.description.own
    return Localized(same: description.isEmpty ? taxonomy.title.own : description)
  }

  /// The keys of `CommonFields`.
  static let common: [String: Localized] = [
    "title": Localized(es: "título de la página", en: "the page's title"),
    "description": Localized(
      es: "una frase para listas y buscadores, de unas 160 letras a lo más",
      en: "one sentence for lists and search engines, of at most some 160 letters"),
    "date": Localized(
      es: "desde cuándo se ve la página; con fecha por venir no se publica todavía",
      en: "since when the page is seen; dated ahead it is not published yet"),
    "updated": Localized(es: "cuándo se corrigió", en: "when it was corrected"),
    "draft": Localized(
      es: "borrador: con true no se publica", en: "a draft: with true it is not published"),
    "expires": Localized(
      es: "desde cuándo deja de verse", en: "since when it is no longer seen"),
    "slug": Localized(
      es: "otra última parte de la dirección", en: "another last part of the address"),
    "aliases": Localized(
      es: "direcciones antiguas que llevan aquí", en: "old addresses that lead here"),
    "lang": Localized(
      es: "idioma del texto, si no es el del sitio",
      en: "language of the text, where it is not the site's"),
    "image": Localized(
      es: "imagen de la página; lleva image_alt", en: "the page's image; takes image_alt"),
    "image_alt": Localized(
      es: "qué muestra la imagen, para quien no la ve",
      en: "what the image shows, for those who do not see it"),
    "sources": Localized(
      es: "documentos en que se basa el texto", en: "documents that the text rests on"),
    "layout": Localized(
      es: "otra plantilla del tema, sin .html", en: "another template of the theme, without .html"),
    "weight": Localized(
      es: "orden en la lista; el menor va primero", en: "order in the list; the least goes first"),
    "menu": Localized(
      es: "menús en que aparece, además de los de content/site.yml",
      en: "menus it appears in, beside those of content/site.yml"),
    "menu_title": Localized(es: "otro título para el menú", en: "another title for the menu"),
    "format": Localized(es: "forma de la publicación", en: "form of the publication"),
    "channels": Localized(es: "por dónde se publica", en: "where it is published"),
    "state": Localized(
      es: "en qué va; solo lo aprobado se publica",
      en: "how far it is; only what is approved (aprobado) is published"),
    "slot": Localized(
      es: "lugar en el plan, que da la fecha: 2026-12-post-3",
      en: "place in the plan, which gives the date: 2026-12-post-3"),
    "texts": Localized(
      es: "el texto de una red, tal cual se pega, en lugar del cuerpo; no sale en el sitio",
      en: "the text of one network, as it is pasted, in place of the body; not on the website"),
    "campaign": Localized(
      es: "nombre corto de su campaña en calendar.yml",
      en: "short name of its campaign in calendar.yml"),
  ]
}
