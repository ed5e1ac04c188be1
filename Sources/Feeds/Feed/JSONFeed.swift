import CivilTime
import Text

extension Feed {
  /// The feed as JSON Feed. Source: jsonfeed.org, version 1.1.
  func json() -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.member("version", "https://jsonfeed.org/version/1.1")
    json.member("title", plainText(title))
    if let link { json.member("home_page_url", link) }
    if let selfLink = selfLinks[.json] { json.member("feed_url", selfLink) }
    if !description.isEmpty { json.member("description", plainText(description)) }
    json.member("language", language)
    if let author { json.people([author]) }
    json.key("items")
    json.open("[")
    for item in orderedItems {
      json.element()
      write(item, to: &json)
    }
    json.close("]")
    json.close("}")
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ item: FeedItem, to json: inout JSONWriter) {
    json.open("{")
    json.member("id", item.id)
    if let link = item.link { json.member("url", link) }
    json.member("title", plainText(item.title))
    let summary = plainText(item.summary)
    switch item.content {
    case .html(let html)? where !html.isEmpty:
      json.member("content_html", String(decoding: html, as: UTF8.self))
      if !summary.isEmpty { json.member("summary", summary) }
    case .text(let text)?: json.member("content_text", text)
    case .html?, nil: json.member("content_text", summary)
    }
    if let file = item.enclosure, file.type.hasPrefix("image/") { json.member("image", file.url) }
    if let date = item.date { json.member("date_published", date.rfc3339) }
    if let modified = item.modified { json.member("date_modified", modified.rfc3339) }
    if !item.authors.isEmpty { json.people(item.authors) }
    var tags: [String] = []
    for category in item.categories {
      let label = plainText(category.label)
      if !tags.contains(label) { tags.append(label) }
    }
    if !tags.isEmpty { json.member("tags", tags) }
    if let language = item.ownLanguage(in: self) { json.member("language", language) }
    if let file = item.enclosure {
      json.key("attachments")
      json.inlineObjects([
        [
          ("url", .text(file.url)), ("mime_type", .text(file.type)),
          ("size_in_bytes", .number(file.length)),
        ]
      ])
    }
    if !item.own.isEmpty {
      json.key(FeedItem.ownKey)
      json.inlineObject(
        item.own.map { key, value in
          switch value {
          case .text(let text?): (key, .text(text))
          case .text(nil): (key, .null)
          case .texts(let texts): (key, .texts(texts))
          case .flag(let flag): (key, .flag(flag))
          }
        })
    }
    json.close("}")
  }
}

extension JSONWriter {
  fileprivate mutating func people(_ authors: [FeedAuthor]) {
    key("authors")
    inlineObjects(
      authors.map { author in
        [("name", .text(plainText(author.name)))] + (author.url.map { [("url", .text($0))] } ?? [])
      })
  }
}
