import Testing

@testable import Editorial

/// Lengths counted by hand.
struct CountingTests {
  @Test(arguments: [
    ("", 0), ("Hola", 4), ("áéíóúñ¿¡", 8), ("a\u{301}n\u{303}", 2), ("…", 2), ("—“”’", 4),
    ("€", 2), ("\u{200D}", 1), ("漢字", 4), ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇨🇱", 2), ("🇨", 2),
    ("1️⃣", 2), ("1", 1), ("#", 1), ("❤️", 2), ("❤", 2), ("©", 1), ("©️", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
    ("👷‍♀️ ⛏️", 5), ("👍́", 3), ("🌳🏽", 4),
    // Addresses: 23 each, punctuation at their end is text.
    ("https://emra.example/objetivos/oe1/", 23), ("http://a.cl.", 24), ("(https://a.cl/b)", 25),
    ("https://es.wikipedia.org/wiki/Cobre_(metal)", 23), ("https://a.cl/?q=cobre&p=1#x, y", 26),
    ("emra.cl", 23), ("EMRA.CL/noticias", 23), ("www.emol.com y más", 29), ("Sr.Juan", 7),
    ("juan@emra.cl", 12), ("etc.Pero", 8), ("https://", 8), ("https://localhost", 17),
    ("3.5", 3), ("a.b.c.d", 7), ("https://a.cl:8080/x", 23), ("@a.cl", 5), ("\u{202E}emra.cl", 9),
    ("https://a.cl/é", 23), ("ñandú.cl", 23), ("ñhttps://a.cl", 24), ("ñ/emra.cl", 9),
  ])
  func weighsAsX(_ text: String, _ length: Int) throws {
    let x = try #require(try NetworksTests.real().network("x"))
    #expect(x.counting.length(of: text) == length)
  }

  @Test(arguments: [
    ("threads", "Hola", 4), ("threads", "😀", 4), ("threads", "👨‍👩‍👧", 18), ("threads", "ñ", 1),
    ("instagram", "😀ñ", 3), ("youtube", "ñ😀", 6), ("facebook", "https://emra.example/", 21),
  ])
  func countsAsOthersDo(_ network: String, _ text: String, _ length: Int) throws {
    let rule = try #require(try NetworksTests.real().network(network))
    #expect(rule.counting.length(of: text) == length)
  }

  @Test(arguments: [
    ("#agua y #relaves", 2), ("sin", 0), ("#2026", 0), ("#mes8", 1), ("a#b", 0), ("&#x41;", 0),
    ("#", 0), ("##doble", 1), ("＃agua", 1), ("#Antofagasta_2050, #ñandú.", 2), ("(#a)", 1),
  ])
  func countsHashtags(_ text: String, _ count: Int) {
    #expect(hashtags(in: text) == count)
  }

  /// Long texts of what is looked at twice: the work grows with the text and no faster. Quadratic
  /// work on letters beyond ASCII took ten minutes here.
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "a", "a.", "https://", "(", "https://a.cl/(", "😀\u{200D}", "\u{301}", "#a", "ñ", "漢", "ñ.",
      "ñ-", "https://ñ",
    ])
  func endsOnLongTexts(_ piece: String) throws {
    let x = try #require(try NetworksTests.real().network("x"))
    let text = String(repeating: piece, count: 100_000)
    #expect(x.counting.length(of: text) > 0)
    #expect(hashtags(in: text) >= 0)
  }
}
