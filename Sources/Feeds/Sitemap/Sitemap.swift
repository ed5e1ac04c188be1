/// Pages that get a sitemap of their own, such as those of one language.
public struct SitemapGroup: Sendable {
  /// A part of the file's name: lower-case letters, digits and `-`; not a number.
  public var name: String
  /// Its pages in order.
  public var entries: [SitemapEntry]

  /// A group.
  public init(name: String, entries: [SitemapEntry]) {
    self.name = name
    self.entries = entries
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
  let files = urlSets(entries, limits)
  guard files.count > 1 else { return files.map { FeedFile(name: "sitemap.xml", bytes: $0) } }
  return withIndex(numbered(files, "sitemap-"), baseURL)
}

/// The sitemap of a site in several parts: `sitemap-NAME.xml` for each group, or where that would
/// pass the limits `sitemap-NAME-1.xml` and so on, with `sitemap.xml` as their index, first in the
/// result. Names differ. One group alone is written as a site without groups. Cost: linear.
public func sitemap(
  _ groups: [SitemapGroup], baseURL: String, limits: SitemapLimits = SitemapLimits()
) -> [FeedFile] {
  if let only = groups.first, groups.count == 1 {
    return sitemap(only.entries, baseURL: baseURL, limits: limits)
  }
  let parts = groups.flatMap { group in
    let files = urlSets(group.entries, limits)
    guard files.count > 1 else {
      return files.map { FeedFile(name: "sitemap-\(group.name).xml", bytes: $0) }
    }
    return numbered(files, "sitemap-\(group.name)-")
  }
  return withIndex(parts, baseURL)
}

private func numbered(_ files: [[UInt8]], _ prefix: String) -> [FeedFile] {
  files.enumerated().map { FeedFile(name: "\(prefix)\($0.offset + 1).xml", bytes: $0.element) }
}

private let namespace = (name: "xmlns", value: "http://www.sitemaps.org/schemas/sitemap/0.9")

private func withIndex(_ parts: [FeedFile], _ baseURL: String) -> [FeedFile] {
  var index = XMLWriter()
  index.declaration()
  index.open("sitemapindex", [namespace])
  for part in parts {
    index.open("sitemap")
    index.element("loc", baseURL + part.name)
    index.close("sitemap")
  }
  index.close("sitemapindex")
  return [FeedFile(name: "sitemap.xml", bytes: index.bytes)] + parts
}

/// Files within the limits, at least one. A page that is larger than the limit stands alone.
private func urlSets(_ entries: [SitemapEntry], _ limits: SitemapLimits) -> [[UInt8]] {
  let end = "</urlset>\n"
  var names = [namespace]
  if entries.contains(where: { !$0.alternates.isEmpty }) {
    names.append(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"))
  }
  if entries.contains(where: { !$0.images.isEmpty }) {
    names.append(("xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1"))
  }
  func begin() -> XMLWriter {
    var xml = XMLWriter()
    xml.declaration()
    xml.open("urlset", names)
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
    file.close("urlset")
    files.append(file.bytes)
    file = begin()
    file.bytes.append(contentsOf: moved)
    count = 1
  }
  file.close("urlset")
  files.append(file.bytes)
  return files
}
