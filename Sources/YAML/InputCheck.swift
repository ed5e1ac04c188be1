import Diagnostics

/// The part of a file to read, checked to be text.
struct CheckedInput {
  /// Without a byte order mark at the start of the file.
  let range: Range<Int>
  let isASCII: Bool
}

extension SourceFile {
  /// `range` (or everything) as clean text, or the first byte that is none. JSON may hold any
  /// character but NUL. Cost: one pass.
  func checkedInput(_ range: Range<Int>?, json: Bool = false) -> Result<
    CheckedInput, DiagnosticError
  > {
    var range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    if range.lowerBound == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), range.count >= 3 {
      range = 3..<range.upperBound
    }
    let bytes = bytes
    let text = bytes.span
    var isASCII = true
    for index in range {
      let byte = text[index]
      if byte >= 0x80 {
        isASCII = false
      } else if byte == 0 || (!json && isForbidden(byte)) {
        return .failure(forbidden(UInt32(byte), at: index, length: 1))
      }
    }
    guard !isASCII else { return .success(CheckedInput(range: range, isASCII: true)) }
    return checkUnicode(range, json: json).map { CheckedInput(range: range, isASCII: false) }
  }

  private func checkUnicode(_ range: Range<Int>, json: Bool) -> Result<Void, DiagnosticError> {
    let bytes = bytes
    let text = bytes.span
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: text.extracting(range))
    } catch {
      let places = error.byteOffsets
      let bad = range.lowerBound + places.lowerBound..<range.lowerBound + places.upperBound
      return .failure(DiagnosticError(YAMLIssue.invalidUTF8.at(self, bad)))
    }
    guard !json else { return .success(()) }
    for index in range.dropLast() where text[index] >= 0xC2 {
      let second = text[index + 1]
      let third = index + 2 < range.upperBound ? text[index + 2] : 0
      let scalar: UInt32
      let length: Int
      switch text[index] {
      case 0xC2 where second < 0xA0:  // C1 controls
        (scalar, length) = (UInt32(second), 2)
      case 0xE2 where second == 0x80 && (third == 0xA8 || third == 0xA9):
        // Line and paragraph separator: line breaks to libyaml, invisible to everyone else.
        (scalar, length) = (0x2000 + UInt32(third & 0x3F), 3)
      case 0xEF where second == 0xBB && third == 0xBF:
        (scalar, length) = (0xFEFF, 3)
      case 0xEF where second == 0xBF && third >= 0xBE:
        (scalar, length) = (0xFFC0 + UInt32(third & 0x3F), 3)
      default: continue
      }
      return .failure(forbidden(scalar, at: index, length: length))
    }
    return .success(())
  }

  private func forbidden(_ scalar: UInt32, at offset: Int, length: Int) -> DiagnosticError {
    let name = scalarName(scalar)
    return DiagnosticError(
      YAMLIssue.forbiddenCharacter(name: name).at(self, offset..<offset + length))
  }
}

private func isForbidden(_ byte: UInt8) -> Bool {
  (byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09) || byte == 0x7F
}

/// The name of a scalar that cannot be shown, such as U+0000.
func scalarName(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
