import Testing

@testable import Text

@Suite struct URLSchemeTests {
  @Test(arguments: [
    "", "#plazos", "?a=b", "oe1.md", "../objetivos/oe1.md#plazos", "/objetivos/oe1/", "./a:b",
    "a/b:c", "año:2026", "%6Aavascript:alert(1)", "1a:b", ":x", "a b:c", "&", "a&b=c",
    "a?x=1&y=2:3",
    "/", "\u{200B}javascript:x", "x#javascript:y", "&copy;:", "&#;:", "&#x;",
  ])
  func takesAddressesOfTheSiteAsRelative(_ text: String) {
    #expect(urlKind(text) == .relative)
    #expect(isSafeURL(text))
  }

  @Test(arguments: [
    "https://example.org", "HTTP://example.org", "http:example.org", " https://a",
    "//example.org/x",
    "\\\\example.org", "/\\example.org", "/\t/example.org", "\u{1}\u{1F} //example.org",
    "ht\ntps://a", "/&#47;example.org", "&sol;&sol;example.org", "&bsol;/example.org",
  ])
  func seesOtherHosts(_ text: String) {
    #expect(urlKind(text) == .external)
    #expect(isSafeURL(text))
  }

  @Test(arguments: ["mailto:a@example.org", "TEL:+56551234567", "\ttel:1", "mailto&colon;a@b"])
  func seesContacts(_ text: String) {
    #expect(isSafeURL(text))
    #expect(urlKind(text) == (text.contains("&") ? .relative : .contact))
  }

  @Test(arguments: [
    ("javascript:alert(1)", "javascript"), ("JavaScript:alert(1)", "javascript"),
    (" javascript:alert(1)", "javascript"), ("\u{0}\u{1}javascript:alert(1)", "javascript"),
    ("java\tscript:alert(1)", "javascript"), ("java\nscript\r:alert(1)", "javascript"),
    ("javascript&colon;alert(1)", "javascript"), ("javascript&#58;alert(1)", "javascript"),
    ("javascript&#58alert(1)", "javascript"), ("javascript&#x3A;alert(1)", "javascript"),
    ("javascript&#X3a;alert(1)", "javascript"), ("javascript&#0000058;alert(1)", "javascript"),
    ("&#106;avascript:alert(1)", "javascript"), ("java&Tab;script:alert(1)", "javascript"),
    ("java&NewLine;script&colon;alert(1)", "javascript"), ("&#1;javascript:a", "javascript"),
    ("data:text/html,x", "data"), ("vbscript:x", "vbscript"), ("file:///etc/passwd", "file"),
    ("blob:https://a", "blob"), ("C:\\a", "c"), ("a+b-c.d:x", "a+b-c.d"), ("ftp://a", "ftp"),
  ])
  func refusesEveryOtherScheme(_ text: String, scheme: String) {
    #expect(urlKind(text) == .forbidden(scheme: scheme))
    #expect(!isSafeURL(text))
  }

  @Test func readsHugeCharacterReferencesWithoutTrapping() {
    #expect(isSafeURL("&#99999999999999999999;:x"))
    #expect(isSafeURL("&#xD800;:x"))
    #expect(isSafeURL(String(repeating: "&#", count: 50_000)))
  }
}
