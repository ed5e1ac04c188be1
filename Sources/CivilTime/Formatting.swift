extension [UInt8] {
  /// Appends a non-negative number, filled with zeros on the left up to `width` digits.
  mutating func append(decimal value: Int, width: Int) {
    var divisor = 1
    for _ in 1..<Swift.max(width, 1) { divisor *= 10 }
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
  }

  /// Appends `2026-08-10`.
  public mutating func append(iso date: CivilDate) {
    append(decimal: date.year, width: 4)
    append(UInt8(ascii: "-"))
    append(decimal: date.month, width: 2)
    append(UInt8(ascii: "-"))
    append(decimal: date.day, width: 2)
  }

  /// Appends `09:00`.
  public mutating func append(hourMinute time: TimeOfDay) {
    append(decimal: time.hour, width: 2)
    append(UInt8(ascii: ":"))
    append(decimal: time.minute, width: 2)
  }

  /// Appends `2026-08-10 09:00`.
  public mutating func append(minute local: CivilDateTime) {
    append(iso: local.date)
    append(UInt8(ascii: " "))
    append(hourMinute: local.time)
  }

  /// Appends `2026-08-10T09:00:00-04:00`. Source: RFC 3339, 5.6. An offset with seconds, which the
  /// form cannot hold, is cut to minutes and the time moved so that the instant stays.
  public mutating func append(rfc3339 value: OffsetDateTime) {
    let value = value.withOffsetInMinutes
    append(iso: value.local.date)
    append(UInt8(ascii: "T"))
    append(hourMinute: value.local.time)
    append(UInt8(ascii: ":"))
    append(decimal: value.local.second, width: 2)
    appendOffset(value.offset, colon: true)
  }

  /// Appends `Mon, 10 Aug 2026 09:00:00 -0400`. Source: RFC 822, 5 with the four-digit years of
  /// RSS 2.0 and numeric offsets. Seconds in offsets as in RFC 3339.
  public mutating func append(rfc822 value: OffsetDateTime) {
    let value = value.withOffsetInMinutes
    let date = value.local.date
    append(contentsOf: DateLanguage.en.weekdayName(date.weekday).utf8.prefix(3))
    append(contentsOf: ", ".utf8)
    append(decimal: date.day, width: 2)
    append(UInt8(ascii: " "))
    append(contentsOf: DateLanguage.en.monthName(date.month).utf8.prefix(3))
    append(UInt8(ascii: " "))
    append(decimal: date.year, width: 4)
    append(UInt8(ascii: " "))
    append(hourMinute: value.local.time)
    append(UInt8(ascii: ":"))
    append(decimal: value.local.second, width: 2)
    append(UInt8(ascii: " "))
    appendOffset(value.offset, colon: false)
  }

  /// Appends "10 de agosto de 2026" or "10 August 2026".
  public mutating func append(long date: CivilDate, in language: DateLanguage) {
    let joint = language == .es ? " de " : " "
    append(decimal: date.day, width: 1)
    append(contentsOf: joint.utf8)
    append(contentsOf: language.monthName(date.month).utf8)
    append(contentsOf: joint.utf8)
    append(decimal: date.year, width: 1)
  }

  private mutating func appendOffset(_ seconds: Int, colon: Bool) {
    append(UInt8(ascii: seconds < 0 ? "-" : "+"))
    append(decimal: abs(seconds) / 3600, width: 2)
    if colon { append(UInt8(ascii: ":")) }
    append(decimal: abs(seconds) / 60 % 60, width: 2)
  }
}

extension OffsetDateTime {
  fileprivate var withOffsetInMinutes: OffsetDateTime {
    offset % 60 == 0 ? self : OffsetDateTime(instant, offset: offset / 60 * 60)
  }

  /// `2026-08-10T09:00:00-04:00`.
  public var rfc3339: String { text { $0.append(rfc3339: self) } }
  /// `Mon, 10 Aug 2026 09:00:00 -0400`.
  public var rfc822: String { text { $0.append(rfc822: self) } }
}

extension CivilDate: CustomStringConvertible {
  /// `2026-08-10`.
  public var description: String { text { $0.append(iso: self) } }

  /// "10 de agosto de 2026" or "10 August 2026".
  public func long(in language: DateLanguage) -> String {
    text { $0.append(long: self, in: language) }
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// `09:00`; the seconds are left out.
  public var description: String { text { $0.append(hourMinute: self) } }
}

extension CivilDateTime: CustomStringConvertible {
  /// `2026-08-10 09:00`; the seconds are left out.
  public var description: String { text { $0.append(minute: self) } }
}

private func text(_ write: (inout [UInt8]) -> Void) -> String {
  var bytes: [UInt8] = []
  write(&bytes)
  return String(decoding: bytes, as: UTF8.self)
}
