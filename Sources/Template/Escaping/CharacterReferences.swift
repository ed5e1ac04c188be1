/// Character references as text filters read them: numbers and the names of HTML 4 (HTML 5 has 2,000
/// more, which no text here holds). Source: HTML Standard, named character references; Python,
/// `html.unescape`.
enum References {
  /// The names from U+00A0 to U+00FF, in order; they count without a semicolon too.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg \
    plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 \
    iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml \
    Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
    egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde \
    ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """

  /// Names and numbers by turns.
  private static let others = """
    OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 fnof 192 circ 2c6 tilde 2dc Alpha 391 \
    Beta 392 Gamma 393 Delta 394 Epsilon 395 Zeta 396 Eta 397 Theta 398 Iota 399 Kappa 39a \
    Lambda 39b Mu 39c Nu 39d Xi 39e Omicron 39f Pi 3a0 Rho 3a1 Sigma 3a3 Tau 3a4 Upsilon 3a5 \
    Phi 3a6 Chi 3a7 Psi 3a8 Omega 3a9 alpha 3b1 beta 3b2 gamma 3b3 delta 3b4 epsilon 3b5 \
    zeta 3b6 eta 3b7 theta 3b8 iota 3b9 kappa 3ba lambda 3bb mu 3bc nu 3bd xi 3be omicron \
    3bf pi 3c0 rho 3c1 sigmaf 3c2 sigma 3c3 tau 3c4 upsilon 3c5 phi 3c6 chi 3c7 psi 3c8 \
    omega 3c9 thetasym 3d1 upsih 3d2 piv 3d6 ensp 2002 emsp 2003 thinsp 2009 zwnj 200c zwj \
    200d lrm 200e rlm 200f ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c \
    rdquo 201d bdquo 201e dagger 2020 Dagger 2021 bull 2022 hellip 2026 permil 2030 prime \
    2032 Prime 2033 lsaquo 2039 rsaquo 203a oline 203e frasl 2044 euro 20ac image 2111 \
    weierp 2118 real 211c trade 2122 alefsym 2135 larr 2190 uarr 2191 rarr 2192 darr 2193 \
    harr 2194 crarr 21b5 lArr 21d0 uArr 21d1 rArr 21d2 dArr 21d3 hArr 21d4 forall 2200 part \
    2202 exist 2203 empty 2205 nabla 2207 isin 2208 notin 2209 ni 220b prod 220f sum 2211 \
    minus 2212 lowast 2217 radic 221a prop 221d infin 221e ang 2220 and 2227 or 2228 cap \
    2229 cup 222a int 222b there4 2234 sim 223c cong 2245 asymp 2248 ne 2260 equiv 2261 le \
    2264 ge 2265 sub 2282 sup 2283 nsub 2284 sube 2286 supe 2287 oplus 2295 otimes 2297 perp \
    22a5 sdot 22c5 lceil 2308 rceil 2309 lfloor 230a rfloor 230b lang 2329 rang 232a loz \
    25ca spades 2660 clubs 2663 hearts 2665 diams 2666
    """

  private static let plain: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "AMP": 0x26, "LT": 0x3C, "GT": 0x3E,
    "QUOT": 0x22, "COPY": 0xA9, "REG": 0xAE,
  ]

  /// What counts without a semicolon.
  private static let short: [String: UInt32] = {
    var names = plain
    for (index, name) in latin.split(separator: " ").enumerated() {
      names[String(name)] = 0xA0 + UInt32(index)
    }
    return names
  }()

  private static let names: [String: UInt32] = {
    var names = short
    names["apos"] = 0x27
    let words = others.split(separator: " ")
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      names[String(words[index])] = UInt32(words[index + 1], radix: 16)
    }
    return names
  }()

  /// What the numbers 0x80 to 0x9F mean: the characters of Windows-1252; 0 where it has none.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152,
    0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122,
    0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]

  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let found = reference(bytes, index + 1) {
        result += found.text.utf8
        index = found.end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The reference whose name or number begins at an index; nil where there is none.
  private static func reference(_ bytes: [UInt8], _ start: Int) -> (text: String, end: Int)? {
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "#") { return number(bytes, start + 1) }
    var end = start
    while end < bytes.count, end - start < 32, !"\t\n\u{C} <&#;".utf8.contains(bytes[end]) {
      end += 1
    }
    func name(_ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";"), let code = names[name(end)] {
      return (character(code), end + 1)
    }
    while end - start > 1 {
      if let code = short[name(end)] { return (character(code), end) }
      end -= 1
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> (text: String, end: Int)? {
    guard start < bytes.count else { return nil }
    let isHex = bytes[start] | 0x20 == UInt8(ascii: "x")
    var end = isHex ? start + 1 : start
    var code: UInt32 = 0
    let first = end
    while end < bytes.count,
      let digit = UnicodeScalar(bytes[end]).properties.numericType == .decimal
        ? UInt32(bytes[end] - 0x30) : isHex ? hexDigit(bytes[end]) : nil
    {
      code = min(code * (isHex ? 16 : 10) + digit, 0x110000)
      end += 1
    }
    guard end > first else { return nil }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") { end += 1 }
    switch code {
    case 0, 0xD800...0xDFFF, 0x110000...: return ("\u{FFFD}", end)
    case 0x80...0x9F: return (character(windows[Int(code - 0x80)]), end)
    case 1...8, 0xB, 0xE...0x1F, 0x7F, 0xFDD0...0xFDEF: return ("", end)
    default: return (code & 0xFFFE == 0xFFFE ? "" : character(code), end)
    }
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32((byte | 0x20) - UInt8(ascii: "a")) + 10
    default: nil
    }
  }

  private static func character(_ code: UInt32) -> String {
    String(Unicode.Scalar(code) ?? "\u{FFFD}")
  }
}
