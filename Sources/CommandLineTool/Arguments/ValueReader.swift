import CivilTime
import Diagnostics
import Text

/// Turns the text of an option's value into a value, or says why it is none. Empty texts are
/// refused before.
struct ValueReader<Value: Sendable>: Sendable {
  /// What stands for the value in help.
  let placeholder: Localized
  /// `option` is the name as written, for the message.
  let read: @Sendable (_ text: String, _ option: String) -> Result<Value, ArgumentIssue>
}

// `Result` needs an error; an issue is carried as one and never thrown.
extension ArgumentIssue: Error {}

extension ValueReader where Value == String {
  /// Any text.
  static func text(_ placeholder: Localized) -> ValueReader {
    ValueReader(placeholder: placeholder) { text, _ in .success(text) }
  }

  /// A date with or without time and offset, kept as written.
  static var time: ValueReader {
    ValueReader(placeholder: Localized(es: "FECHA", en: "TIME")) { text, option in
      switch Timestamp.parse(text) {
      case .success: .success(text)
      case .failure(let problem):
        .failure(.notTime(option: option, value: text, problem))
      }
    }
  }

  /// `http://` or `https://` with a host.
  static var webAddress: ValueReader {
    ValueReader(placeholder: Localized(same: "URL")) { text, option in
      let rest = ["https://", "http://"].first { text.hasPrefix($0) }
        .map { text.utf8.dropFirst($0.utf8.count) }
      guard let first = rest?.first, isHostByte(first),
        text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
      else { return .failure(.notAddress(option: option, value: text)) }
      return .success(text)
    }
  }
}

private func isHostByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "["), 0x80...:
    true
  default: false
  }
}

extension ValueReader where Value == Int {
  /// A whole number within a range.
  static func count(_ range: ClosedRange<Int>) -> ValueReader {
    ValueReader(placeholder: Localized(same: "N")) { text, option in
      guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
        let number = Int(text), range.contains(number)
      else { return .failure(.notCount(option: option, value: text, range: range)) }
      return .success(number)
    }
  }
}

extension ValueReader where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of the names of an enum's cases.
  static var choice: ValueReader {
    let all = Value.allCases.map(\.rawValue)
    return ValueReader(placeholder: Localized(same: all.joined(separator: "|"))) { text, option in
      if let value = Value(rawValue: text) { return .success(value) }
      let near = nearMisses(of: text, in: all)
      return .failure(.notChoice(option: option, value: text, all: all, near: near))
    }
  }
}
