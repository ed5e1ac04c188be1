import CivilTime

extension Feed {
  /// The dated items as an Atom feed; it lacks what the format asks for where it does not fit.
  /// Source: RFC 4287; 4.2.15 asks for the last significant change, which is the item's own date
  /// where nothing else is said.
  func atom() -> [UInt8] {
    let dated = orderedItems.compactMap { item in item.date.map { (item, date: $0) } }
    var xml = XMLWriter()
    xml.bytes.reserveCapacity(items.reduce(2_000) { $0 + ($1.html?.count ?? 0) + 1_000 })
    xml.declaration()
    xml.open("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language)])
    xml.element("title", plainText(title))
    if !description.isEmpty { xml.element("subtitle", plainText(description)) }
    xml.element("id", id)
    let changes = dated.map { item, date in item.modified ?? date }
    if let newest = changes.max(by: { $0.instant < $1.instant }) {
      xml.element("updated", newest.rfc3339)
    }
    xml.link("self", selfLinks[.atom], type: FeedFormat.atom.mediaType)
    xml.link("alternate", link, type: "text/html")
    if let author { xml.person(author) }
    for (item, date) in dated { write(item, date, to: &xml) }
    xml.close("feed")
    return xml.bytes
  }

  private func write(_ item: FeedItem, _ date: OffsetDateTime, to xml: inout XMLWriter) {
    xml.open("entry", item.ownLanguage(in: self).map { [("xml:lang", $0)] } ?? [])
    xml.element("title", plainText(item.title))
    xml.element("id", item.id)
    xml.element("published", date.rfc3339)
    xml.element("updated", (item.modified ?? date).rfc3339)
    xml.link("alternate", item.link, type: "text/html")
    if let file = item.enclosure {
      xml.empty(
        "link",
        [
          ("rel", "enclosure"), ("href", file.url), ("length", String(file.length)),
          ("type", file.type),
        ])
    }
    for author in item.authors { xml.person(author) }
    for category in item.categories {
      let label = plainText(category.label)
      xml.empty(
        "category",
        [("term", category.term ?? label)] + (category.scheme.map { [("scheme", $0)] } ?? [])
          + [("label", label)])
    }
    // An entry without an address must have content (4.1.2); a summary alone is content then.
    let summary = plainText(item.summary)
    if !summary.isEmpty { xml.element("summary", summary) }
    switch item.content {
    case .html(let html)? where !html.isEmpty: xml.cdata("content", html, [("type", "html")])
    case .text(let text)?: xml.element("content", text, [("type", "text")])
    case .html?, nil: if item.link == nil { xml.element("content", summary, [("type", "text")]) }
    }
    xml.close("entry")
  }
}

extension XMLWriter {
  fileprivate mutating func link(_ relation: String, _ address: String?, type: String) {
    guard let address else { return }
    empty("link", [("rel", relation), ("href", address), ("type", type)])
  }

  fileprivate mutating func person(_ author: FeedAuthor) {
    open("author")
    element("name", plainText(author.name))
    if let url = author.url { element("uri", url) }
    close("author")
  }
}
