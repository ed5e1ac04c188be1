import CivilTime
import Diagnostics
import YAML

/// What is said to robots, to those who find holes, and to the web server.
public struct HostFiles: Sendable {
  /// Rules of `robots.txt`.
  public let robots: RobotsSettings
  /// What `security.txt` says; nil: there is none.
  public let security: SecuritySettings?
  /// Whether redirects are also written for nginx.
  public let redirectsForNginx: Bool

  /// The keys `robots`, `security` and `redirects`. `zone`: nil where it cannot be used, which is
  /// reported elsewhere.
  static func decode(_ values: inout MappingDecoder, zone: TimeZoneRules?) -> HostFiles {
    let robotsExample = MappingExample("{index: true}") { text in
      "{index: \(isNo(text) ? "false" : "true")}"
    }
    let securityExample = MappingExample(
      "{contact: \"mailto:seguridad@ejemplo.cl\", expires: 2027-06-30}"
    ) { text in
      let plain = text.replacing("\"", with: "")
      let isMail = plain.contains("@") && !plain.contains(":")
      return "{contact: \(isMail ? "\"mailto:\(plain)\"" : text), expires: 2027-06-30}"
    }
    let nginxExample = MappingExample("{nginx: true}") { text in
      "{nginx: \(isNo(text) ? "false" : "true")}"
    }
    let robots = values.nested("robots", example: robotsExample) { RobotsSettings.decode(&$0) }
    let security = values.nested("security", example: securityExample) {
      SecuritySettings.decode(&$0, zone: zone)
    }
    let forNginx = values.nested("redirects", example: nginxExample) {
      $0.bool("nginx")?.value ?? false
    }
    return HostFiles(
      robots: robots ?? RobotsSettings(index: true, rules: []), security: security ?? nil,
      redirectsForNginx: forNginx ?? false)
  }
}

/// What robots may read.
public struct RobotsSettings: Sendable {
  /// Rules for some robots.
  public struct Rule: Sendable {
    /// Names of robots, or `*`.
    public let agents: [String]
    /// Site paths they may read, beginning with `/`; `*` and a final `$` as robots read them.
    public let allow: [String]
    /// Site paths they may not read.
    public let disallow: [String]
  }

  /// Whether the site may be found at all.
  public let index: Bool
  /// The rules in order; where none is for `*`, the others may read everything.
  public let rules: [Rule]

  /// `robots: {index: false}` or `robots: {rules: [{agents: [GPTBot], disallow: [/]}]}`.
  static func decode(_ parts: inout MappingDecoder) -> RobotsSettings {
    let index = parts.bool("index")?.value ?? true
    var known: Set<String> = []
    let example = MappingExample("{agents: [GPTBot], disallow: [/]}") {
      "{agents: [\($0)], disallow: [/]}"
    }
    let rules = parts.nestedList("rules", example: example) { rule in
      let agents = rule.oneOrMore("agents", isRequired: true)
      for agent in agents {
        if !isRobotName(agent.value) {
          rule.report(ModelIssue.badRobot(agent.value), at: agent.span)
        } else if !known.insert(agent.value.lowercased()).inserted {
          rule.report(ModelIssue.robotTwice(agent.value), at: agent.span)
        }
      }
      return Rule(
        agents: agents.map(\.value), allow: paths("allow", &rule),
        disallow: paths("disallow", &rule))
    }
    return RobotsSettings(index: index, rules: rules ?? [])
  }

  private static func paths(_ key: String, _ rule: inout MappingDecoder) -> [String] {
    let paths = rule.oneOrMore(key)
    for path in paths where !isRobotsPath(path.value) {
      rule.report(ModelIssue.badRobotsPath(path.value), at: path.span)
    }
    return paths.map(\.value)
  }
}

/// Whom to tell of a hole in the site. Source: RFC 9116, 2.5.
public struct SecuritySettings: Sendable {
  /// Addresses to write to, the preferred first; `https:`, `mailto:` or `tel:`.
  public let contact: [String]
  /// When what is said is no longer to be trusted.
  public let expires: DateValue
  /// Where that stands in `site.yml`.
  public let expiresSpan: Range<Int>
  /// Keys for secret messages.
  public let encryption: [String]
  /// Pages that thank.
  public let acknowledgments: [String]
  /// Tags of languages the contacts read; empty: those of the site.
  public let languages: [String]
  /// Pages that say how reports are treated.
  public let policy: [String]
  /// Pages with jobs in security.
  public let hiring: [String]

  /// Nil where the date is not there or wrong.
  static func decode(_ parts: inout MappingDecoder, zone: TimeZoneRules?) -> SecuritySettings? {
    let contact = addresses("contact", isRequired: true, &parts)
    let written = parts.requiredString("expires")
    let encryption = addresses("encryption", &parts)
    let acknowledgments = addresses("acknowledgments", &parts)
    let languages = parts.oneOrMore("languages")
    for language in languages where !isLanguageTag(language.value) {
      parts.report(ModelIssue.badLanguage(language.value), at: language.span)
    }
    let policy = addresses("policy", &parts)
    let hiring = addresses("hiring", &parts)
    guard let written, let zone else { return nil }
    let (expires, issue) = readDate(written.value, in: zone)
    if let issue { parts.report(issue, at: written.span) }
    guard let expires else { return nil }
    return SecuritySettings(
      contact: contact, expires: expires, expiresSpan: written.span, encryption: encryption,
      acknowledgments: acknowledgments, languages: languages.map(\.value), policy: policy,
      hiring: hiring)
  }

  private static func addresses(
    _ key: String, isRequired: Bool = false, _ parts: inout MappingDecoder
  ) -> [String] {
    let texts = parts.oneOrMore(key, isRequired: isRequired)
    for text in texts where !isSecurityAddress(text.value) {
      parts.report(ModelIssue.badSecurityAddress(text.value), at: text.span)
    }
    return texts.map(\.value)
  }
}

extension MappingDecoder {
  /// A list of texts, or one text in its place.
  fileprivate mutating func oneOrMore(
    _ key: String, isRequired: Bool = false
  ) -> [Located<String>] {
    guard let node = isRequired ? requiredNode(key) : node(key) else { return [] }
    if node.scalar != nil { return string(key).map { [$0] } ?? [] }
    guard let texts = strings(key) else { return [] }
    if isRequired, texts.value.isEmpty { report(ModelIssue.emptyValue(key: key), at: texts.span) }
    return texts.value
  }
}

/// Whether a text denies.
func isNo(_ text: String) -> Bool {
  ["no", "false", "none", "off", "ninguno", "ninguna", "nada"].contains(text.lowercased())
}

/// `*`, or letters, digits, `-` and `_`. Source: RFC 9309, 2.2.1, and the digits of robots that
/// have some.
private func isRobotName(_ text: String) -> Bool {
  text == "*"
    || !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
}

/// A path from the site's root that is written in one line and has no comment.
private func isRobotsPath(_ text: String) -> Bool {
  text.hasPrefix("/")
    && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "#" && $0.value != 0x7F }
}

/// An `https:`, `mailto:` or `tel:` address in plain letters. Source: RFC 9116, 2.5.
private func isSecurityAddress(_ text: String) -> Bool {
  guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
  if text.hasPrefix("https://") { return isWebAddress(text) }
  if text.hasPrefix("mailto:") {
    let parts = text.dropFirst("mailto:".count).split(
      separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
  }
  let number = text.dropFirst("tel:".count)
  return text.hasPrefix("tel:") && number.utf8.contains { (0x30...0x39).contains($0) }
}
