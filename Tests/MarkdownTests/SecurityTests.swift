import Diagnostics
import Testing
import Text

@testable import Markdown

@Suite struct SecurityTests {
  /// Every way to write a script into an address; goldmark's CVE-2026-5160 among them.
  @Test(arguments: [
    "[a](javascript:alert(1))", "[a](JavaScript:alert(1))", "[a](javascript&colon;alert(1))",
    "[a](javascript&#58;alert(1))", "[a](javascript&#x3A;alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](java&Tab;script:alert(1))", "[a](java&NewLine;script:alert(1))",
    "[a](<java\tscript:alert(1)>)",
    "[a](< javascript:alert(1)>)", "[a](&#1;javascript:alert(1))",
    "[a](javascript&amp;colon;alert(1))",
    "[a](javascript\\:alert(1))", "[a](vbscript:x)", "[a](data:text/html,<script>x</script>)",
    "[a](file:///etc/passwd)", "<javascript:alert(1)>", "[a]\n\n[a]: javascript:alert(1)",
    "![a](javascript:alert(1))", "![a](data:image/svg+xml;base64,x)", "![a](mailto:x@y.cl)",
    "[a](\u{1}javascript:alert(1))", "[a](blob:x)", "[a](x-y+z.1:x)", "[a](ftp://a.cl)",
    "ftp://a.cl",
    "xmpp:a@b.cl", "|[a](javascript:x)|\n|-|",
  ])
  func refusesAddressesThatRun(_ markdown: String) {
    let page = Rendered(markdown)
    #expect(page.uses.isEmpty)
    #expect(!page.html.contains("href"))
    #expect(!page.html.contains("src"))
    #expect(page.diagnostics.hasErrors)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a <script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<!--><script>alert(1)</script>", "<a href=javascript:x>y</a>", "`<script>`",
    "```\n<script>\n```", "    <script>",
    "&lt;script&gt;", "\\<script>", "<scr<script>ipt>", "| <script> |\n|---|\n| `<script>` |",
    "[<script>](a.md)",
    "![<script>](a.png)", "![\" onerror=\"x](a.png)", "[a](b.md '\" onclick=\"x')",
    "[a](b.md\" onclick=\"x)",
    "[a](<b.md\"onclick=\"x>)", "![a](b.png '\"><script>')", "# \" onclick=\"x",
    "[^\"><script>]\n\n[^\"><script>]: x",
    "> [!NOTE\"><script>]\n> a", "```\"><script>\nx\n```", "``` x\" onmouseover=\"y\nx\n```",
    "~~~ </code></pre><script>\nx\n~~~",
    "- [x\"] a", "<https://a.cl/\"onclick=x>", "https://a.cl/\"><script>", "a@b.cl\"onclick=x",
    "&#60;script&#62;", "&quot;&gt;&lt;script&gt;",
  ])
  func letsNothingOfThePageBecomeMarkup(_ markdown: String) {
    let page = Rendered(markdown)
    let problem = WellFormed.problem(of: page.html)
    #expect(problem == nil)
    #expect(!page.html.contains("<script"))
    for tag in WellFormed.tags(of: page.html) {
      for attribute in WellFormed.attributes(of: tag) ?? [] {
        #expect(Self.attributes.contains(attribute.name), "\(tag)")
        #expect(!(attribute.name == "href" && attribute.value.contains("script:")), "\(tag)")
      }
    }
  }

  /// All that the renderer ever writes.
  private static let attributes: Set<String> = [
    "alt", "aria-label", "checked", "class", "disabled", "height", "href", "id", "rel", "role",
    "scope", "src", "start", "tabindex", "title", "type", "width",
  ]

  @Test func treatsOtherHostsAsExternalHoweverTheyAreWritten() {
    for address in [
      "//a.cl/x", "/\\a.cl", "\\\\\\\\a.cl", "<\t//a.cl>", "/&Tab;/a.cl", "HTTPS://a.cl",
      "http:/\\a.cl",
    ] {
      var kinds: [Bool] = []
      let page = Rendered("[a](\(address))") { use in
        kinds.append(use.kind == .external)
        return .external(use.destination)
      }
      #expect(kinds.allSatisfy { $0 }, "\(address)")
      #expect(page.html.contains("class=\"external\"") || page.diagnostics.hasErrors, "\(address)")
    }
  }

  @Test(arguments: [
    "https://", "https:a.cl", "https:///x", "https://a..cl", "https://a.cl:x/", "https://a b.cl",
    "https://a.cl/%zz",
    "https://a.cl/%4", "https://a.cl/#a#b", "https://a.cl[^1]", "https://[::1]/", "//",
    "http://a\\b.cl",
  ])
  func refusesAddressesOfHostsThatAreNone(_ address: String) {
    #expect(!isWellFormedWebAddress(address))
    #expect(Rendered("[a](<\(address)>)").diagnostics.map(\.code).contains("EMRA-M033"))
  }

  @Test(arguments: [
    "https://a.cl", "https://a.cl.", "HTTP://A.CL:8080/x?y=1#z", "//a.cl", "https://año.cl/ñ",
    "https://u@a.cl/", "https://a.cl/%C3%B1",
    "https://a_b.cl/(x)", "https://localhost",
  ])
  func takesAddressesOfHosts(_ address: String) {
    #expect(isWellFormedWebAddress(address))
    #expect(Rendered("[a](<\(address)>)").findings.isEmpty)
  }
}
