public import CivilTime
import Text

/// A feed in JSON. Source: jsonfeed.org, version 1.1.
public struct JSONFeed: Sendable {
  /// The feed's title.
  public var title: String
  /// What it is about; nil: nothing is said.
  public var description: String?
  /// The page that shows the same items; nil where there is none.
  public var homePage: String?
  /// The feed's own address; nil where it has none.
  public var selfLink: String?
  /// Language tag, such as `es-CL`.
  public var language: String
  /// Items in any order.
  public var items: [JSONFeedItem]

  /// A feed.
  public init(
    title: String, description: String? = nil, homePage: String? = nil, selfLink: String? = nil,
    language: String, items: [JSONFeedItem]
  ) {
    self.title = title
    self.description = description
    self.homePage = homePage
    self.selfLink = selfLink
    self.language = language
    self.items = items
  }
}

/// An item of a JSON feed.
public struct JSONFeedItem: Sendable {
  /// What readers know it by.
  public var id: String
  /// Its page; nil where it has none.
  public var url: String?
  /// The item's title.
  public var title: String
  /// The content as plain text.
  public var text: String
  /// When it is published.
  public var date: OffsetDateTime
  /// Names it can be found by.
  public var tags: [String]
  /// Own values, written in one object under `ownKey`.
  public var own: [(key: String, value: Value)]

  /// The own object's key; own keys begin with `_`.
  public static let ownKey = "_emra"

  /// A value of the own object.
  public enum Value: Sendable {
    case text(String?)
    case texts([String])
    case flag(Bool)
  }

  /// An item.
  public init(
    id: String, url: String? = nil, title: String, text: String, date: OffsetDateTime,
    tags: [String] = [], own: [(key: String, value: Value)] = []
  ) {
    self.id = id
    self.url = url
    self.title = title
    self.text = text
    self.date = date
    self.tags = tags
    self.own = own
  }
}

extension JSONFeed {
  /// The feed's file: newest item first, items of one instant in the order given. Cost: linear,
  /// plus the sort.
  public func rendered() -> [UInt8] {
    var json: [UInt8] = []
    json.append("{\n  \"version\": \"https://jsonfeed.org/version/1.1\"")
    json.member("title", plainText(title), indent: 2)
    if let homePage { json.member("home_page_url", homePage, indent: 2) }
    if let selfLink { json.member("feed_url", selfLink, indent: 2) }
    if let description { json.member("description", plainText(description), indent: 2) }
    json.member("language", language, indent: 2)
    json.append(",\n  \"items\": [")
    let ordered = items.enumerated().sorted {
      ($1.element.date.instant, $0.offset) < ($0.element.date.instant, $1.offset)
    }
    for (place, entry) in ordered.enumerated() {
      json.append(place == 0 ? "\n" : ",\n")
      entry.element.write(to: &json)
    }
    json.append(items.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    return json
  }
}

extension JSONFeedItem {
  fileprivate func write(to json: inout [UInt8]) {
    json.append("    {\n      \"id\": ")
    json.appendJSONString(id)
    if let url { json.member("url", url, indent: 6) }
    json.member("title", plainText(title), indent: 6)
    json.member("content_text", text, indent: 6)
    json.member("date_published", date.rfc3339, indent: 6)
    if !tags.isEmpty {
      json.key("tags", indent: 6)
      json.list(tags.map(plainText))
    }
    if !own.isEmpty {
      json.key(Self.ownKey, indent: 6)
      json.append("{")
      for (index, entry) in own.enumerated() {
        if index > 0 { json.append(", ") }
        json.appendJSONString(entry.key)
        json.append(": ")
        switch entry.value {
        case .text(let text?): json.appendJSONString(text)
        case .text(nil): json.append("null")
        case .texts(let texts): json.list(texts)
        case .flag(let flag): json.append(flag ? "true" : "false")
        }
      }
      json.append("}")
    }
    json.append("\n    }")
  }
}

extension [UInt8] {
  fileprivate mutating func key(_ key: String, indent: Int) {
    append(",\n")
    append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    appendJSONString(key)
    append(": ")
  }

  fileprivate mutating func member(_ key: String, _ text: String, indent: Int) {
    self.key(key, indent: indent)
    appendJSONString(text)
  }

  fileprivate mutating func list(_ texts: [String]) {
    append("[")
    for (index, text) in texts.enumerated() {
      if index > 0 { append(", ") }
      appendJSONString(text)
    }
    append("]")
  }
}
