import Text

/// The text of `robots.txt`: every robot may read everything but the paths in `disallow` (`/` for
/// a site that is not to be found), and where the sitemap is. Line breaks in values are dropped.
/// Source: RFC 9309; sitemaps.org protocol 0.9.
public func robots(sitemap: String?, disallow: [String] = []) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.append("User-agent: *\n")
  if disallow.isEmpty { bytes.append("Disallow:\n") }
  for path in disallow { bytes.appendRule("Disallow", path) }
  if let sitemap {
    bytes.append("\n")
    bytes.appendRule("Sitemap", sitemap)
  }
  return bytes
}

extension [UInt8] {
  fileprivate mutating func appendRule(_ name: String, _ value: String) {
    append(name)
    append(": ")
    append(contentsOf: value.utf8.lazy.filter { $0 >= 0x20 && $0 != 0x7F })
    append("\n")
  }
}
