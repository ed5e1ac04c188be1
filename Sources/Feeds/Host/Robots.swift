import Text

/// What robots may read of a site.
public struct Robots: Sendable, Equatable {
  /// What some robots may read.
  public struct Group: Sendable, Equatable {
    /// Names of robots; `*` is every other one.
    public var agents: [String]
    /// Paths from the root that they may read though a shorter path forbids it.
    public var allow: [String]
    /// Paths from the root that they may not read; `/` is everything.
    public var disallow: [String]

    /// Rules for some robots.
    public init(agents: [String], allow: [String] = [], disallow: [String] = []) {
      self.agents = agents
      self.allow = allow
      self.disallow = disallow
    }
  }

  /// The rules, group by group.
  public var groups: [Group]
  /// Absolute addresses of sitemaps.
  public var sitemaps: [String]

  /// Rules; unless told, everybody may read everything.
  public init(groups: [Group] = [Group(agents: ["*"])], sitemaps: [String] = []) {
    self.groups = groups
    self.sitemaps = sitemaps
  }

  /// A site that no robot is to read.
  public static let none = Robots(groups: [Group(agents: ["*"], disallow: ["/"])])

  /// The text of `robots.txt`. In paths, what is not ASCII, blanks and `#` become percent forms; `*`
  /// and a final `$` keep their meaning for robots. Controls are dropped, so no value adds a line.
  /// Source: RFC 9309; sitemaps.org protocol 0.9.
  public func rendered() -> [UInt8] {
    var bytes: [UInt8] = []
    for group in groups {
      if !bytes.isEmpty { bytes.append("\n") }
      for agent in group.agents { bytes.appendRule("User-agent", agent) }
      for path in group.allow { bytes.appendRule("Allow", path) }
      for path in group.disallow { bytes.appendRule("Disallow", path) }
      // A group says something, be it that nothing is forbidden.
      if group.allow.isEmpty, group.disallow.isEmpty { bytes.append("Disallow:\n") }
    }
    for (index, sitemap) in sitemaps.enumerated() {
      if index == 0 { bytes.append("\n") }
      bytes.appendRule("Sitemap", sitemap)
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func appendRule(_ name: String, _ value: String) {
    append(name)
    append(": ")
    for byte in value.utf8 {
      switch byte {
      case 0..<0x20, 0x7F: continue
      case 0x20, UInt8(ascii: "#"), 0x80...: appendPercent(byte)
      default: append(byte)
      }
    }
    append("\n")
  }
}
