/// Counts words as text passes by: runs without white space that hold a letter or a digit.
struct WordCount {
  private(set) var words = 0
  private var inWord = false

  mutating func add(_ text: Span<UInt8>) {
    for index in text.indices {
      let byte = text[index]
      if byte <= 0x20 {
        inWord = false
      } else if !inWord, Self.counts(byte) {
        inWord = true
        words += 1
      }
    }
  }

  /// Words counted elsewhere.
  mutating func add(_ count: Int) {
    words += count
  }

  /// What follows does not belong to the word before.
  mutating func endWord() {
    inWord = false
  }

  /// ASCII letters and digits, and lead bytes other than those of `¿ « °` (C2) and dashes (E2).
  private static func counts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3...0xE1, 0xE3...0xF4:
      true
    default: false
    }
  }
}
