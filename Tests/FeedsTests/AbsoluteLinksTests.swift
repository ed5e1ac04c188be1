import Testing

@testable import Feeds

@Suite struct AbsoluteLinksTests {
  private func absolute(
    _ html: String, page: String = "https://example.org/emra/noticias/agua/"
  ) -> String {
    text(absoluteLinks(inHTML: Array(html.utf8), origin: "https://example.org", page: page))
  }

  @Test(arguments: [
    ("/emra/x/", "https://example.org/emra/x/"), ("/", "https://example.org/"),
    ("/x?a=1&amp;b=2#c", "https://example.org/x?a=1&amp;b=2#c"),
    ("#nota", "https://example.org/emra/noticias/agua/#nota"),
    ("?q=1", "https://example.org/emra/noticias/agua/?q=1"),
    ("", "https://example.org/emra/noticias/agua/"),
    ("//cdn.example.net/a.js", "https://cdn.example.net/a.js"),
    ("plano.svg", "https://example.org/emra/noticias/agua/plano.svg"),
    ("./a/b.svg#x", "https://example.org/emra/noticias/agua/a/b.svg#x"),
    ("../energia/", "https://example.org/emra/noticias/energia/"),
    ("..", "https://example.org/emra/noticias/"), (".", "https://example.org/emra/noticias/agua/"),
    ("../../../../../x", "https://example.org/x"),
    ("a/../b", "https://example.org/emra/noticias/agua/b"),
    ("a?b=../c:d", "https://example.org/emra/noticias/agua/a?b=../c:d"),
    ("https://otro.example/", "https://otro.example/"),
    ("mailto:a@b.example", "mailto:a@b.example"),
    ("tel:+56", "tel:+56"),
  ])
  func resolvesAddresses(address: String, expected: String) {
    #expect(absolute("<a href=\"\(address)\">x</a>") == "<a href=\"\(expected)\">x</a>")
    #expect(absolute("<img src='\(address)' alt=''>") == "<img src='\(expected)' alt=''>")
    #expect(absolute("<video poster=\"\(address)\">") == "<video poster=\"\(expected)\">")
  }

  @Test func changesOnlyAddressesInTags() {
    let html = """
      <p title="href=&#34;/x&#34; src='/y'" data-href="/z">href="/x" &lt;a href="/x"> a < b href="/y"</p>
      </a href="/x"><1 href="/x"><code>&lt;img src="/x"&gt;</code><input disabled value=/x>
      """
    #expect(absolute(html) == html)
  }

  @Test func changesSeveralAttributesOfATag() {
    #expect(
      absolute("<a\n class=\"x\" href=\"/a\" hidden rel='b'\thref='#c'/><img src=\"/d\"/>")
        == "<a\n class=\"x\" href=\"https://example.org/a\" hidden rel='b'\t"
        + "href='https://example.org/emra/noticias/agua/#c'/><img src=\"https://example.org/d\"/>")
  }

  @Test(arguments: [
    (
      "/a.png 1x, b.png 2x",
      "https://example.org/a.png 1x, https://example.org/emra/noticias/agua/b.png 2x"
    ),
    ("/a.png", "https://example.org/a.png"), ("/a.png,", "https://example.org/a.png,"),
    (" , /a,b.png 100w,/c.png", " , https://example.org/a,b.png 100w,https://example.org/c.png"),
    (
      "https://otro.example/a.png 2x,\n\t/b.png",
      "https://otro.example/a.png 2x,\n\thttps://example.org/b.png"
    ),
    ("", ""), (",,", ",,"),
  ])
  func resolvesListsOfImages(list: String, expected: String) {
    #expect(absolute("<img srcset=\"\(list)\">") == "<img srcset=\"\(expected)\">")
  }

  @Test func escapesThePageAndDropsItsQuery() {
    #expect(
      absolute("<a href=\"#a\"><a href=\"b\">", page: "https://example.org/d'a&b/?c#d")
        == "<a href=\"https://example.org/d&#39;a&amp;b/#a\">"
        + "<a href=\"https://example.org/d&#39;a&amp;b/b\">")
    #expect(
      absolute("<a href=\"b/\">", page: "https://example.org")
        == "<a href=\"https://example.org/b/\">")
  }

  @Test(arguments: [
    "<", "<a", "<a ", "<a href", "<a href=", "<a href=\"", "<a href=\"/x", "<a href='/x\">",
    "<a =\"/x\">",
    "", "<a href=/x>", "<a href= \"/x\">", "<a ====>", "< a href=\"/x\">",
  ])
  func leavesBrokenMarkupAlone(html: String) {
    #expect(absolute(html) == html)
  }

  @Test func staysLinearOnHostileMarkup() {
    for part in ["<a ", "<a b='", "<a b=\"'", "<a href=\"/", "<", "<i srcset=\"a,", "a,"] {
      let html = String(repeating: part, count: 60_000)
      #expect(absolute(html).utf8.count >= html.utf8.count)
    }
  }
}
