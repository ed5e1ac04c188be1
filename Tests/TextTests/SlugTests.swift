import Testing
import Text

@Suite struct SlugTests {
  @Test(arguments: [
    ("Minería sustentable y patrimonio", "mineria-sustentable-y-patrimonio"),
    ("¿Qué es la EMRA?", "que-es-la-emra"),
    ("Ñuñoa, pingüino y CIGÜEÑA", "nunoa-pinguino-y-ciguena"),
    ("ÁÉÍÓÚÜÑ áéíóúüñ", "aeiouun-aeiouun"),
    ("OE1: calidad de vida (2023–2050)", "oe1-calidad-de-vida-2023-2050"),
    ("Nº 5, 1ª etapa", "no-5-1a-etapa"),
    ("«Comillas» — guion…", "comillas-guion"),
    ("  espacios\ty\nlíneas  ", "espacios-y-lineas"),
    ("--a--b--", "a-b"),
    ("a_b.c/d\\e", "a-b-c-d-e"),
    ("Çà et là, œuvre, Straße, Łódź, Åse, Șț", "ca-et-la-oeuvre-strasse-lodz-ase-st"),
    ("10 % más", "10-mas"),
  ]) func foldsToLowerCaseLettersAndDashes(text: String, expected: String) {
    #expect(slug(text) == expected)
  }

  @Test func treatsDecomposedTextAsComposed() {
    #expect(slug("mineri\u{301}a en n\u{303}andu\u{301}") == "mineria-en-nandu")
    #expect(slug("pingu\u{308}ino") == slug("pingüino"))
    #expect(slug("\u{301}a") == "a")
  }

  @Test func passesOverWhatCannotBeSeenInsideAWord() {
    #expect(slug("mi\u{AD}ne\u{200B}ría") == "mineria")
    #expect(slug("\u{FEFF}hola\u{200D}") == "hola")
  }

  @Test func isEmptyWithoutLettersOrDigits() {
    for text in ["", " ", "---", "¡!", "🎉🎊", "日本語", "\u{301}", "\u{0}"] {
      #expect(slug(text) == "")
    }
  }

  @Test func separatesAtEmojiAndOtherScripts() {
    #expect(slug("🎉 Fiesta 🏔️ minera 🇨🇱") == "fiesta-minera")
    #expect(slug("cobre日本oro") == "cobre-oro")
  }

  @Test func holdsOnlyPlainBytesForAnyScalar() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let made = slug("a" + String(scalar) + "b")
      let plain = made.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
      guard plain, made.first == "a", made.last == "b" else {
        Issue.record("U+\(String(value, radix: 16)) gives \(made)")
        continue
      }
    }
    #expect(slug("x".prefix(1)) == "x")
  }

  @Test func changesNothingWhenRepeated() {
    for text in ["Qué día", "a--b", "Ñ", "OE1", ""] { #expect(slug(slug(text)) == slug(text)) }
  }
}
