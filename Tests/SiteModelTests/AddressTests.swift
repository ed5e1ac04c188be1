import Testing

@testable import SiteModel

struct AddressTests {
  @Test(
    arguments: [
      ("_index.md", nil, ""),
      ("acerca.md", nil, "acerca/"),
      ("objetivos/_index.md", nil, "objetivos/"),
      ("objetivos/oe1.md", nil, "objetivos/oe1/"),
      ("objetivos/OE 1.md", nil, "objetivos/oe-1/"),
      ("objetivos/oe1.md", "calidad-de-vida", "objetivos/calidad-de-vida/"),
      ("Buenas Prácticas/Año Ñuñoa.md", nil, "buenas-practicas/ano-nunoa/"),
      ("a/b/c/_index.md", nil, "a/b/c/"),
      ("a/b/c/d.md", nil, "a/b/c/d/"),
      (
        "publicaciones/2026-05-05-que-es-la-emra.md", nil,
        "publicaciones/2026-05-05-que-es-la-emra/"
      ),
      ("publicaciones/2026-05-05-agua.md", "agua", "publicaciones/agua/"),
      ("a/index.md", nil, "a/index/"),
      ("a/_borrador.md", nil, "a/borrador/"),
      ("a/uno.dos.md", nil, "a/uno-dos/"),
      ("a/_index.md", "otro", "a/"),
    ] as [(String, String?, String)])
  func makesAnAddressOfAPath(path: String, slug: String?, expected: String) {
    #expect(Address.ofPage(path, slug: slug).address == expected)
  }

  @Test(
    arguments: [
      ("¿?.md", "¿?.md"), ("noticias/….md", "….md"), ("¡!/agua.md", "¡!"), (".md", ".md"),
      ("", ""),
    ])
  func namesThePartThatLeavesNothing(path: String, part: String) {
    let (address, badName) = Address.ofPage(path, slug: nil)
    #expect(address == nil)
    #expect(badName == part)
  }

  @Test(
    arguments: [
      "/a", "/a/", "/a/b.html", "/Año/ñandú/", "/a-b_c~d/", "/pagina.html/", "/a(1)/", "/a,b/",
    ])
  func takesSitePaths(path: String) {
    #expect(isSitePath(path))
  }

  @Test(
    arguments: [
      "", "/", "a/", "//a/", "/a//b/", "/../a/", "/a/../b/", "/a/./b/", "/.a/", "/a b/",
      "/a\u{7F}/",
      "/a?b", "/a#b", "/%2e%2e/", "/a\\b", "/a:b", "/a|b", "/a*", "/<a>", "/\"a\"", "/a\u{0}",
      "/a\n", "/a\u{202E}b/", "/a\u{200B}b/", "https://ejemplo.cl/",
      "/" + String(repeating: "a", count: 201), "/" + String(repeating: "a/", count: 300),
    ])
  func refusesWhatIsNoPlainSitePath(path: String) {
    #expect(!isSitePath(path))
  }

  @Test(
    arguments: [
      "https://ejemplo.cl", "http://ejemplo.cl:8080/a?b#c", "HTTPS://Ejemplo.CL/", "https://[::1]/",
      "https://señal.cl/ñ", "https://ejemplo.cl?x=1",
    ])
  func takesWebAddresses(text: String) {
    #expect(isWebAddress(text))
  }

  @Test(
    arguments: [
      "", "ejemplo.cl", "//ejemplo.cl", "ftp://ejemplo.cl", "https:/ejemplo.cl", "https://",
      "https:///a", "https://?", "https://…", "https://a b", "https://a\t", "https://a\\b",
      "https://<a>", "javascript:alert(1)", "mailto:a@ejemplo.cl", "https",
    ])
  func refusesWhatIsNoWebAddress(text: String) {
    #expect(!isWebAddress(text))
  }

  @Test func findsPagesByAddress() throws {
    let site = try Project([
      "noticias/Año Nuevo.md": page("title: Año\ndescription: Nota.\ndate: 2026-01-01")
    ]).site().site
    let index = try #require(site.indexByAddress["noticias/ano-nuevo/"])
    #expect(site.pages[index].path == "noticias/Año Nuevo.md")
    #expect(site.indexByPath["noticias/Año Nuevo.md"] == index)
    #expect(site.home() == site.indexByAddress[""])
  }
}
