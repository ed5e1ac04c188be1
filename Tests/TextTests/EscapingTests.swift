import Foundation
import Testing
import Text

@Suite struct EscapingTests {
  private func html(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendHTMLEscaped(text)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func xml(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendXMLEscaped(text)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func json(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendJSONString(text)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func escapesEverySpecialCharacterOfHTML() {
    #expect(html("a&b<c>d\"e'f") == "a&amp;b&lt;c&gt;d&#34;e&#39;f")
    #expect(html("<<&&>>") == "&lt;&lt;&amp;&amp;&gt;&gt;")
    #expect(html("&amp;") == "&amp;amp;")
    #expect(html("") == "")
  }

  @Test func escapesNothingElseForHTML() {
    let special = Set("&<>\"'".unicodeScalars)
    for value in UInt32(0)...0x2FF {
      guard let scalar = Unicode.Scalar(value), !special.contains(scalar) else { continue }
      #expect(html(String(scalar)) == String(scalar))
    }
    #expect(html("Minería 🏔️ ñ — 日本") == "Minería 🏔️ ñ — 日本")
  }

  @Test func escapesTextAndBytesAlikeForHTML() {
    for text in ["", "<", "año <b>\"Ñ\"</b> & 'x'", "sin nada", "fin&", "🙂<🙂"] {
      var bytes: [UInt8] = [1]
      bytes.appendHTMLEscaped(Array(text.utf8))
      #expect(bytes == [1] + Array(html(text).utf8))
    }
  }

  @Test func leavesInvalidBytesAsTheyAreForHTML() {
    var bytes: [UInt8] = []
    bytes.appendHTMLEscaped([0xFF, 0x3C, 0xC3, 0x26])
    #expect(bytes == [0xFF] + Array("&lt;".utf8) + [0xC3] + Array("&amp;".utf8))
  }

  @Test func appendsTextUnchanged() {
    var bytes: [UInt8] = []
    bytes.append("a<ñ>")
    bytes.append("")
    #expect(bytes == Array("a<ñ>".utf8))
  }

  @Test func escapesEverySpecialCharacterOfXML() {
    #expect(xml("a&b<c>d\"e'f") == "a&amp;b&lt;c&gt;d&#34;e&#39;f")
    #expect(xml("]]>") == "]]&gt;")
    #expect(xml("a\tb\nc\rd\r\ne") == "a\tb\nc&#13;d&#13;\ne")
  }

  @Test func replacesWhatXMLForbids() {
    for value in (UInt32(0)..<0x20) where ![9, 10, 13].contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(xml("a\(scalar)b") == "a\u{FFFD}b")
    }
    #expect(xml("a\u{FFFE}b\u{FFFF}") == "a\u{FFFD}b\u{FFFD}")
    #expect(xml("\u{FFFF}\u{FFFE}<") == "\u{FFFD}\u{FFFD}&lt;")
    // The neighbours are allowed.
    for text in ["\u{FFFD}", "\u{FFEF}", "\u{FFFC}", "\u{F8FF}", "\u{7F}", "\u{85}", "\u{1FFFF}"] {
      #expect(xml(text) == text)
    }
  }

  @Test func leavesNoMarkupInXMLAndNothingIsLost() {
    let texts = ["Línea 1\r\nLínea 2\rfin\n", "<a href=\"x\">&amp;</a>", "ñ 🏔️ ]]> 'q'", "\u{2028}"]
    for text in texts {
      let escaped = xml(text)
      #expect(!escaped.utf8.contains { "<>\"'\r".utf8.contains($0) })
      var read = escaped
      for (entity, character) in [
        ("&#13;", "\r"), ("&lt;", "<"), ("&gt;", ">"), ("&#34;", "\""), ("&#39;", "'"),
        ("&amp;", "&"),
      ] {
        read = read.replacingOccurrences(of: entity, with: character)
      }
      #expect(Array(read.utf8) == Array(text.utf8))
    }
  }

  @Test func quotesJSON() {
    #expect(json("") == "\"\"")
    #expect(json("a\"b\\c/d") == "\"a\\\"b\\\\c/d\"")
    #expect(json("\n\r\t\u{0}\u{8}\u{1F}\u{7F}") == #""\n\r\t\u0000\u0008\u001f\u007f""#)
    #expect(json("Ñandú 🦙") == "\"Ñandú 🦙\"")
  }

  @Test func keepsJSONHarmlessInAScriptElement() {
    #expect(json("</script>") == #""\u003c/script\u003e""#)
    #expect(json("<!-- & 'x' -->") == #""\u003c!-- \u0026 \u0027x\u0027 --\u003e""#)
    #expect(json("a\u{2028}b\u{2029}c") == #""a\u2028b\u2029c""#)
    // Same last bytes, other characters: U+2027, U+202A, U+00A8, U+20A8, U+1028.
    let others = "\u{2027}\u{202A}\u{A8}\u{20A8}\u{1028}\u{A9}"
    #expect(json(others) == "\"\(others)\"")
  }

  @Test func producesJSONThatAParserReadsBack() throws {
    var all = ""
    for value in UInt32(0)...0x3000 {
      if let scalar = Unicode.Scalar(value) { all.unicodeScalars.append(scalar) }
    }
    let value = try JSONSerialization.jsonObject(
      with: Data(json(all).utf8), options: .fragmentsAllowed)
    // Compared by scalars: text equality would take composed and decomposed for the same.
    #expect((value as? String).map { Array($0.unicodeScalars) } == Array(all.unicodeScalars))
  }

  @Test func looksBackOnlyAtItsOwnTextForLineSeparators() {
    // The buffer ends with the first bytes of U+2028 before the text begins.
    var bytes: [UInt8] = [0xE2, 0x80]
    bytes.appendJSONString("x")
    #expect(bytes == [0xE2, 0x80, 0x22, 0x78, 0x22])
  }
}
