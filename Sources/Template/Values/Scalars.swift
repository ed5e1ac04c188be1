extension String {
  /// Code points, as Python counts them. Cost: one pass over the bytes.
  var scalarCount: Int {
    var text = self
    return text.withUTF8 { bytes in
      var count = 0
      for index in bytes.indices where unsafe bytes[index] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  /// The text of some code points.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    for scalar in scalars { bytes.append(scalar) }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends the UTF-8 of a code point.
  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      append(UInt8(truncatingIfNeeded: value))
    } else if value < 0x800 {
      append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else if value < 0x10000 {
      append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else {
      append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
  }
}

/// The offset after the first `count` code points of UTF-8 bytes.
func offset(of count: Int, in bytes: [UInt8]) -> Int {
  var left = count
  for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
    if left == 0 { return index }
    left -= 1
  }
  return bytes.count
}

/// The offset of the first byte that is no UTF-8; nil where all of it is.
func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var offset = 0
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): offset += UTF8.width(scalar)
    case .emptyInput: return nil
    case .error: return min(offset, max(0, bytes.count - 1))
    }
  }
}
