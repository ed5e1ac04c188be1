import Diagnostics

/// Index pages for open sections that have pages in a language and no index page of their own.
func openIndexes(for pages: [Page], settings: Settings) -> [Page] {
  let places = Set(pages.map(\.place.path))
  return settings.sections.flatMap { section -> [Page] in
    guard let open = section.open else { return [] }
    return settings.languages.indices.compactMap { number in
      let language = settings.languages[number]
      let key = section.folder + "/_index.md"
      let place = PagePlace(language: number, key: key, in: settings.languages)
      guard !places.contains(place.path),
        pages.contains(where: { $0.section == section.folder && $0.place.language == number }),
        let type = settings.types["page"],
        let address = Address.ofPage(key, slug: nil).address
      else { return nil }
      // It stands in no file of its own: the settings say what there is of it.
      let end = settings.file.bytes.count
      return Page(
        file: settings.file, body: end..<end, path: place.path, place: place, kind: .section,
        section: section.folder, type: type, address: language.folder + address, values: [],
        uses: [], title: open.title?.text(in: language) ?? titleFromName(section.folder),
        description: "", date: nil, updated: nil, expires: nil, lang: language.tag, weight: .max,
        isSound: true, open: OpenContent(params: [], isUnclear: false))
    }
  }
}
