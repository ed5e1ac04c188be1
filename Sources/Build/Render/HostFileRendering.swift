import CivilTime
import Diagnostics
import Feeds
import SiteModel

/// The file that `redirects: {nginx: true}` asks for, at the site's root.
let nginxRedirectsPath = "nginx-redirects.conf"

/// The text of `robots.txt`. Paths of the settings are below the site's base.
func robotsFile(_ settings: Settings) -> [UInt8] {
  let robots = settings.hostFiles.robots
  guard robots.index else { return Robots.none.rendered() }
  func path(_ text: String) -> String { settings.base.href(String(text.dropFirst())) }
  var groups = robots.rules.map { rule in
    Robots.Group(
      agents: rule.agents, allow: rule.allow.map(path), disallow: rule.disallow.map(path))
  }
  if !groups.contains(where: { $0.agents.contains("*") }) {
    groups.insert(Robots.Group(agents: ["*"]), at: 0)
  }
  return Robots(groups: groups, sitemaps: [settings.base.absolute("sitemap.xml")]).rendered()
}

/// The text of `security.txt`.
func securityFile(_ security: SecuritySettings, _ settings: Settings) -> [UInt8] {
  SecurityText(
    contacts: security.contact,
    expires: OffsetDateTime(security.expires.local, offset: security.expires.offset),
    encryption: security.encryption, acknowledgments: security.acknowledgments,
    preferredLanguages: security.languages.isEmpty
      ? settings.languages.map(\.key) : security.languages,
    canonical: [settings.base.absolute(SecurityText.path)], policy: security.policy,
    hiring: security.hiring
  ).rendered()
}

/// Whether `security.txt` will be believed: not once it has expired, and one that is to last for
/// more than a year is forgotten before. Source: RFC 9116, 2.5.5.
func checkSecurity(_ settings: Settings, now: Instant) -> [Diagnostic] {
  guard let security = settings.hostFiles.security else { return [] }
  let left = security.expires.instant.secondsSince1970 - now.secondsSince1970
  let year = 366 * 86_400
  let issue: BuildIssue? =
    left <= 0 ? .securityExpired : left > year ? .securityExpiresLate : nil
  return issue.map { [$0.at(settings.file, security.expiresSpan)] } ?? []
}

extension OutputPlan {
  /// The redirects for nginx, which sees decoded paths. What has a file of its own keeps it.
  func nginxRedirects(_ view: SiteView, files: Set<String>) -> [UInt8] {
    let base = view.site.settings.base
    let root = decodedPercent(base.path) ?? base.path
    var redirects: [Redirect] = []
    var taken = Set(files.map { root + $0 })
    for output in outputs {
      let path = root + shown(output.path)
      if case .redirect(_, let address) = output.kind {
        redirects.append(Redirect(from: path, to: base.absolute(address)))
      } else {
        taken.insert(path)
      }
    }
    return Feeds.nginxRedirects(redirects, taken: taken)
  }
}
