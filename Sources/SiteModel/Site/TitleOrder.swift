import Text

/// What a title sorts by, byte by byte, as readers of Spanish expect: case and accents do not
/// count, `ñ` comes after `n`, and numbers go by their value (2 before 10).
/// Cost: one pass over the scalars.
public func titleSortKey(_ title: String) -> String {
  var key: [UInt8] = []
  key.reserveCapacity(title.utf8.count + 4)
  var digits: [UInt8] = []
  func closeNumber() {
    guard !digits.isEmpty else { return }
    // The number of digits first, so that more digits are a larger number.
    key.append(UInt8(ascii: "0") + UInt8(min(digits.count, 9)))
    key += digits
    digits = []
  }
  for scalar in title.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39:
      let digit = UInt8(truncatingIfNeeded: scalar.value)
      if digits != [UInt8(ascii: "0")] { digits.append(digit) } else { digits = [digit] }
      continue
    case 0x61...0x7A, 0x41...0x5A:
      closeNumber()
      key.append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
    case 0xD1, 0xF1:
      closeNumber()
      key += [UInt8(ascii: "n"), afterLetters]
    case 0x303 where key.last == UInt8(ascii: "n"):
      key.append(afterLetters)
    case 0x300...0x36F: break
    default:
      closeNumber()
      let letters = slug(String(scalar)).utf8
      if !letters.isEmpty {
        key += letters
      } else if key.last != separator, !key.isEmpty {
        key.append(separator)
      }
    }
  }
  closeNumber()
  if key.last == separator { key.removeLast() }
  return String(decoding: key, as: UTF8.self)
}

private let separator = UInt8(ascii: "-")
private let afterLetters = UInt8(ascii: "~")
