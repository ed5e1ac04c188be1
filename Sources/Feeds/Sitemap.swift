public import CivilTime

/// A page for search engines.
public struct SitemapEntry: Sendable {
  /// When the page last changed.
  public enum Change: Sendable {
    /// The day.
    case day(CivilDate)
    /// The moment.
    case moment(OffsetDateTime)
  }

  /// Absolute address.
  public var location: String
  /// Nil where it is not known.
  public var lastModified: Change?

  /// A page.
  public init(location: String, lastModified: Change? = nil) {
    self.location = location
    self.lastModified = lastModified
  }
}

/// A file to be written at the root of the site.
public struct FeedFile: Sendable, Equatable {
  /// File name without a folder.
  public let name: String
  /// Content.
  public let bytes: [UInt8]
}

/// What one sitemap file may hold.
public struct SitemapLimits: Sendable {
  /// Most pages in a file.
  public var entries: Int
  /// Most bytes of a file.
  public var bytes: Int

  /// Limits; the protocol's unless told.
  public init(entries: Int = 50_000, bytes: Int = 52_428_800) {
    self.entries = entries
    self.bytes = bytes
  }
}

/// The sitemap of a site: `sitemap.xml` alone, or where that would pass the limits `sitemap-1.xml`
/// and so on with `sitemap.xml` as their index, first in the result. Pages stay in order.
/// `baseURL` is the site's address with a final slash. Cost: linear.
/// Source: sitemaps.org protocol 0.9.
public func sitemap(
  _ entries: [SitemapEntry], baseURL: String, limits: SitemapLimits = SitemapLimits()
) -> [FeedFile] {
  let namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
  let end = "</urlset>\n"
  func begin() -> XMLWriter {
    var xml = XMLWriter()
    xml.declaration()
    xml.open("<urlset \(namespace)>")
    return xml
  }

  var files: [[UInt8]] = []
  var file = begin()
  var count = 0
  for entry in entries {
    let start = file.bytes.count
    entry.write(to: &file)
    count += 1
    let isTooLarge = file.bytes.count + end.utf8.count > limits.bytes
    guard count > 1, count > limits.entries || isTooLarge else { continue }
    let moved = file.bytes[start...]
    file.bytes.removeSubrange(start...)
    file.close("</urlset>")
    files.append(file.bytes)
    file = begin()
    file.bytes.append(contentsOf: moved)
    count = 1
  }
  file.close("</urlset>")
  files.append(file.bytes)
  guard files.count > 1 else { return files.map { FeedFile(name: "sitemap.xml", bytes: $0) } }

  var index = XMLWriter()
  index.declaration()
  index.open("<sitemapindex \(namespace)>")
  var parts: [FeedFile] = []
  for (offset, bytes) in files.enumerated() {
    let name = "sitemap-\(offset + 1).xml"
    index.open("<sitemap>")
    index.element("loc", baseURL + name)
    index.close("</sitemap>")
    parts.append(FeedFile(name: name, bytes: bytes))
  }
  index.close("</sitemapindex>")
  return [FeedFile(name: "sitemap.xml", bytes: index.bytes)] + parts
}

extension SitemapEntry {
  fileprivate func write(to xml: inout XMLWriter) {
    xml.open("<url>")
    xml.element("loc", location)
    switch lastModified {
    case .day(let date)?: xml.element("lastmod", date.description)
    case .moment(let moment)?: xml.element("lastmod", moment.rfc3339)
    case nil: break
    }
    xml.close("</url>")
  }
}
