/// Turns Spanish (or any Latin) text into a slug: lower case ASCII letters and digits, accents
/// folded (`ñ` → `n`), every other run one `-`, none at the ends. May be empty.
/// Cost: one pass over the scalars.
public func slug(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var pendingDash = false
  func separate(_ bytes: inout [UInt8]) {
    if pendingDash, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
    pendingDash = false
  }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A:
      separate(&bytes)
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0x41...0x5A:
      separate(&bytes)
      bytes.append(UInt8(truncatingIfNeeded: scalar.value + 32))
    case 0x300...0x36F: continue  // combining accents of decomposed text
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue  // invisible in the middle of a word
    default:
      let folded = foldedLatin(scalar)
      if folded.isEmpty {
        pendingDash = true
      } else {
        separate(&bytes)
        bytes.append(contentsOf: folded.utf8)
      }
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The lower-case ASCII letters that stand for an accented Latin letter; empty for anything else.
private func foldedLatin(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105, 0xAA: "a"
  case 0xC6, 0xE6: "ae"
  case 0xC7, 0xE7, 0x106...0x10D: "c"
  case 0xD0, 0xF0, 0x10E...0x111: "d"
  case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
  case 0x11C...0x123: "g"
  case 0x124...0x127: "h"
  case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
  case 0x134, 0x135: "j"
  case 0x136, 0x137: "k"
  case 0x139...0x142: "l"
  case 0xD1, 0xF1, 0x143...0x148: "n"
  case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151, 0xBA: "o"
  case 0x152, 0x153: "oe"
  case 0x154...0x159: "r"
  case 0xDF: "ss"
  case 0x15A...0x161, 0x218, 0x219: "s"
  case 0x162...0x167, 0x21A, 0x21B: "t"
  case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
  case 0x174, 0x175: "w"
  case 0xDD, 0xFD, 0xFF, 0x176...0x178: "y"
  case 0x179...0x17E: "z"
  default: ""
  }
}
