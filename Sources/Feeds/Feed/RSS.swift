import CivilTime

extension Feed {
  /// The feed as RSS. The build date is that of the newest item.
  /// Source: RSS 2.0.11; RSS Advisory Board, Best Practices Profile (`description` before
  /// `content:encoded`, `atom:link` to itself, `dc:creator` for names without an e-mail address).
  func rss() -> [UInt8] {
    let ordered = orderedItems
    let namesCreators = items.contains { !$0.authors.isEmpty }
    var xml = XMLWriter()
    xml.bytes.reserveCapacity(items.reduce(2_000) { $0 + ($1.html?.count ?? 0) + 1_000 })
    xml.declaration()
    var names = [
      ("version", "2.0"), ("xml:lang", language),
      ("xmlns:atom", "http://www.w3.org/2005/Atom"),
      ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ]
    if namesCreators { names.append(("xmlns:dc", "http://purl.org/dc/elements/1.1/")) }
    xml.open("rss", names)
    xml.open("channel")
    xml.element("title", plainText(title))
    xml.element("link", link ?? id)
    xml.element("description", plainText(description.isEmpty ? title : description))
    xml.element("language", language)
    if let newest = ordered.first?.date { xml.element("lastBuildDate", newest.rfc822) }
    if let selfLink = selfLinks[.rss] {
      xml.empty(
        "atom:link", [("href", selfLink), ("rel", "self"), ("type", FeedFormat.rss.mediaType)])
    }
    for item in ordered { write(item, to: &xml) }
    xml.close("channel")
    xml.close("rss")
    return xml.bytes
  }

  private func write(_ item: FeedItem, to xml: inout XMLWriter) {
    xml.open("item", item.ownLanguage(in: self).map { [("xml:lang", $0)] } ?? [])
    xml.element("title", plainText(item.title))
    if let link = item.link { xml.element("link", link) }
    xml.element("guid", item.id, [("isPermaLink", item.isPermaLink ? "true" : "false")])
    if let date = item.date { xml.element("pubDate", date.rfc822) }
    for author in item.authors { xml.element("dc:creator", plainText(author.name)) }
    for category in item.categories {
      xml.element(
        "category", plainText(category.label), category.scheme.map { [("domain", $0)] } ?? [])
    }
    if let file = item.enclosure {
      xml.empty(
        "enclosure", [("url", file.url), ("length", String(file.length)), ("type", file.type)])
    }
    xml.element("description", plainText(item.summary))
    if let html = item.html { xml.cdata("content:encoded", html) }
    xml.close("item")
  }
}
