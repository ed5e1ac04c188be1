extension [UInt8] {
  /// Appends a byte in its percent form. Source: RFC 3986, 2.1.
  mutating func appendPercent(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    appendHex(byte)
  }

  /// Appends a byte as two hexadecimal digits.
  mutating func appendHex(_ byte: UInt8) {
    for digit in [byte >> 4, byte & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + (digit - 10))
    }
  }
}
