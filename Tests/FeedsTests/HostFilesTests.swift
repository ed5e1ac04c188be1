import Testing

@testable import Feeds

@Suite struct HostFilesTests {
  @Test func letsEveryRobotReadEverything() throws {
    try expectGolden(Robots(sitemaps: [base + "sitemap.xml"]).rendered(), "robots.txt")
    #expect(text(Robots().rendered()) == "User-agent: *\nDisallow:\n")
    #expect(text(Robots.none.rendered()) == "User-agent: *\nDisallow: /\n")
  }

  @Test func writesRulesOfRobots() {
    let robots = Robots(
      groups: [
        Robots.Group(agents: ["GPTBot", "CCBot"], disallow: ["/"]),
        Robots.Group(agents: ["*"], allow: ["/borradores/léame.html$"], disallow: ["/borradores/"]),
      ], sitemaps: ["https://a.example/1.xml", "https://a.example/2.xml"])
    #expect(
      text(robots.rendered()) == """
        User-agent: GPTBot
        User-agent: CCBot
        Disallow: /

        User-agent: *
        Allow: /borradores/l%C3%A9ame.html$
        Disallow: /borradores/

        Sitemap: https://a.example/1.xml
        Sitemap: https://a.example/2.xml

        """)
  }

  @Test func keepsEachRuleOnItsLine() {
    let robots = Robots(groups: [
      Robots.Group(agents: ["a\r\nAllow: /"], disallow: ["/a\nAllow: /b", "/x#y\u{0}\u{7F}"])
    ])
    #expect(
      text(robots.rendered())
        == "User-agent: aAllow:%20/\nDisallow: /aAllow:%20/b\nDisallow: /x%23y\n")
  }

  @Test func writesWhomToTellOfAHole() throws {
    let expires = try date("2027-06-30T23:59:59-04:00")
    let least = SecurityText(contacts: ["mailto:a@example.org"], expires: expires)
    #expect(
      text(least.rendered())
        == "Contact: mailto:a@example.org\nExpires: 2027-06-30T23:59:59-04:00\n")
    var most = SecurityText(
      contacts: ["mailto:a@example.org", "https://example.org/\n\rContact: x"], expires: expires,
      encryption: [base + "img/agua.svg"], acknowledgments: [base],
      preferredLanguages: ["es", "en"], canonical: [base + SecurityText.path],
      policy: [base], hiring: [base])
    #expect(
      text(most.rendered()).split(separator: "\n")[1] == "Contact: https://example.org/Contact: x")
    most.contacts[1] = "https://example.org/emra/buscar/"
    try expectGolden(most.rendered(), SecurityText.path)
  }
}
