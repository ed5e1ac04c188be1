import Diagnostics
import Testing

@testable import SiteModel

struct BaseAddressTests {
  @Test(
    arguments: [
      ("https://example.org/", "https://example.org", "/"),
      ("https://example.org", "https://example.org", "/"),
      ("http://example.org/emra", "http://example.org", "/emra/"),
      ("https://example.org/emra/", "https://example.org", "/emra/"),
      ("https://example.org/a/b-c_d~e/", "https://example.org", "/a/b-c_d~e/"),
      ("HTTPS://Example.ORG/Emra/", "https://example.org", "/Emra/"),
      ("https://example.org:8443/emra/", "https://example.org:8443", "/emra/"),
      ("http://localhost:8080", "http://localhost:8080", "/"),
      ("http://127.0.0.1/", "http://127.0.0.1", "/"),
      ("http://[::1]:8080/a/", "http://[::1]:8080", "/a/"),
      ("http://[2001:DB8::1]/", "http://[2001:db8::1]", "/"),
      ("https://xn--seal-hqa.cl/", "https://xn--seal-hqa.cl", "/"),
      ("https://example.org/~emra/@2/a+b,c;d=1/", "https://example.org", "/~emra/@2/a+b,c;d=1/"),
      ("https://example.org/c%C3%A1mara/", "https://example.org", "/c%C3%A1mara/"),
    ])
  func reads(text: String, origin: String, path: String) throws {
    let base = try #require(BaseAddress(text))
    #expect(base.origin == origin)
    #expect(base.path == path)
  }

  @Test(
    arguments: [
      "", "/", "/emra/", "example.org", "//example.org/", "ftp://example.org/", "https:example.org",
      "https:/example.org", "https://", "https:///emra/", "https://.", "https://-a.cl/",
      "https://a-.cl/", "https://a..cl/", "https://a.cl./", "https://.a.cl/", "https://a b.cl/",
      "https://señal.cl/", "https://a_b.cl/", "https://:80/", "https://a.cl:/", "https://a.cl:0/",
      "https://a.cl:65536/", "https://a.cl:8o/", "https://a.cl:080808/", "https://a.cl:1:2/",
      "https://user@a.cl/", "https://user:clave@a.cl/", "https://[::1/", "https://[]/",
      "https://[x]/", "https://[::1]x/", "https://a.cl/?x=1", "https://a.cl?x", "https://a.cl/#a",
      "https://a.cl/ñ/", "https://a.cl/a b/", "https://a.cl/../b/", "https://a.cl/./b/",
      "https://a.cl//b/", "https://a.cl/b//", "https://a.cl/.../", "https://a.cl/%2e%2e/",
      "https://a.cl/%2F/", "https://a.cl/%/", "https://a.cl/%4", "https://a.cl/%zz/",
      "https://a.cl/%00/", "https://a.cl/%+1/", "https://a.cl\\b/", "https://a.cl/\\b/",
      "https://a.cl/\"b/", "https://a.cl/<b>/", "https://a.cl/\n", " https://a.cl/",
      "https://" + String(repeating: "a", count: 64) + ".cl/",
      "https://a.cl/" + String(repeating: "a/", count: 600),
    ])
  func refuses(text: String) {
    #expect(BaseAddress(text) == nil)
  }

  @Test func makesAddressesBelowIt() throws {
    let base = try #require(BaseAddress("https://example.org/emra"))
    #expect(base.absolute("objetivos/oe1/") == "https://example.org/emra/objetivos/oe1/")
    #expect(base.absolute("") == "https://example.org/emra/")
    #expect(base.href("objetivos/oe1/") == "/emra/objetivos/oe1/")
    #expect(base.href("") == "/emra/")
  }

  @Test func isReplacedFromTheCommandLine() throws {
    var project = try Project()
    project.baseURL = "http://localhost:8080/x"
    #expect(try project.read().settings?.base.absolute("") == "http://localhost:8080/x/")
    project.baseURL = "localhost"
    let outcome = try project.read()
    #expect(
      outcome.messages() == """
        error: «localhost» no es la dirección de un sitio [EMRA-S028]
          ayuda: Escríbala completa, sin «?», «#» ni tildes, como «https://ejemplo.cl/emra/»

        """)
    #expect(outcome.settings != nil, "the pages can be checked all the same")
  }
}
