/// The content of a zone file: a table of transitions and the rule for all later times.
/// Source: RFC 9636 (TZif), versions 2 to 4.
struct ZoneTable: Sendable {
  /// Seconds since 1970 at which a new offset begins, strictly ascending.
  var transitions: [Int] = []
  /// For each transition, the index of the offset that begins.
  var indexes: [Int] = []
  /// At least one; the first holds before the first transition.
  var offsets: [ZoneOffset]
  /// Nil where the file leaves times after its table open: then the last offset stays.
  var footer: PosixZone?

  /// The offset in force at a number of seconds since 1970. Cost: a binary search.
  func offset(at seconds: Int) -> ZoneOffset {
    let following = firstTransition(after: seconds)
    if following == transitions.count, let footer { return footer.offset(at: seconds) }
    guard following > 0 else { return offsets[0] }
    return offsets[indexes[following - 1]]
  }

  /// The index of the first transition later than `seconds`.
  private func firstTransition(after seconds: Int) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The times within the range at which an offset begins, in order; of some the offset stays.
  func changes(in range: ClosedRange<Int>) -> [Int] {
    var result: [Int] = []
    var index = firstTransition(after: range.lowerBound - 1)
    while index < transitions.count, transitions[index] <= range.upperBound {
      result.append(transitions[index])
      index += 1
    }
    guard index == transitions.count, let footer else { return result }
    let start = max(range.lowerBound, transitions.last.map { $0 + 1 } ?? range.lowerBound)
    guard start <= range.upperBound else { return result }
    let firstYear = Gregorian.year(ofSeconds: start) - 1
    let lastYear = Gregorian.year(ofSeconds: range.upperBound) + 1
    for change in footer.changes(inYears: firstYear...lastYear)
    where change.at >= start && change.at <= range.upperBound && change.at != result.last {
      result.append(change.at)
    }
    return result
  }
}

extension ZoneTable {
  /// Reads a whole file. Cost: linear in the file.
  init(tzif bytes: [UInt8]) throws(TimeZoneError) {
    guard bytes.count <= zoneFileLimit else { throw .malformed(.tooLarge) }
    var reader = TZifReader(bytes)
    let first = try reader.header()
    guard first.version >= UInt8(ascii: "2") else { throw .malformed(.versionOne) }
    try reader.skip(first.dataSize(timeSize: 4))
    let header = try reader.header()
    guard header.version >= UInt8(ascii: "2") else { throw .malformed(.inconsistent) }
    guard header.leaps == 0 else { throw .malformed(.leapSeconds) }
    guard header.types > 0, header.types <= 256, header.abbreviations > 0,
      header.standardFlags == 0 || header.standardFlags == header.types,
      header.utFlags == 0 || header.utFlags == header.types
    else { throw .malformed(.inconsistent) }
    try reader.require(header.dataSize(timeSize: 8))

    transitions.reserveCapacity(header.times)
    for _ in 0..<header.times {
      let time = try reader.integer(size: 8)
      if let last = transitions.last, last >= time { throw .malformed(.inconsistent) }
      transitions.append(time)
    }
    for _ in 0..<header.times {
      let index = Int(try reader.byte())
      guard index < header.types else { throw .malformed(.inconsistent) }
      indexes.append(index)
    }
    var records: [(seconds: Int, isDST: Bool, name: Int)] = []
    for _ in 0..<header.types {
      let seconds = try reader.integer(size: 4)
      let flag = try reader.byte()
      let name = Int(try reader.byte())
      guard abs(seconds) <= maximumOffset, flag <= 1, name < header.abbreviations else {
        throw .malformed(.inconsistent)
      }
      records.append((seconds, flag == 1, name))
    }
    let names = try reader.take(header.abbreviations)
    offsets = []
    for record in records {
      let tail = names[(names.startIndex + record.name)...]
      guard let end = tail.firstIndex(of: 0), tail[..<end].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { throw .malformed(.inconsistent) }
      let name = String(decoding: tail[..<end], as: UTF8.self)
      offsets.append(
        ZoneOffset(seconds: record.seconds, isDST: record.isDST, abbreviation: name))
    }
    try reader.skip(header.standardFlags + header.utFlags)
    let rule = try reader.footer()
    footer = rule.isEmpty ? nil : try PosixZone(parsing: rule)
  }
}

/// Reads big-endian values in order; every step checks that the bytes are there.
private struct TZifReader {
  struct Header {
    let version: UInt8
    let utFlags: Int
    let standardFlags: Int
    let leaps: Int
    let times: Int
    let types: Int
    let abbreviations: Int

    /// Bytes of the block after the header; at most about 2^37, so nothing overflows.
    func dataSize(timeSize: Int) -> Int {
      times * (timeSize + 1) + types * 6 + abbreviations + leaps * (timeSize + 4)
        + standardFlags + utFlags
    }
  }

  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func require(_ count: Int) throws(TimeZoneError) {
    guard count <= bytes.count - position else { throw .malformed(.truncated) }
  }

  mutating func skip(_ count: Int) throws(TimeZoneError) {
    try require(count)
    position += count
  }

  mutating func take(_ count: Int) throws(TimeZoneError) -> ArraySlice<UInt8> {
    try require(count)
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func byte() throws(TimeZoneError) -> UInt8 {
    try require(1)
    defer { position += 1 }
    return bytes[position]
  }

  /// A signed integer of 4 or 8 bytes.
  mutating func integer(size: Int) throws(TimeZoneError) -> Int {
    let field = try take(size)
    let bits = field.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return size == 4
      ? Int(Int32(truncatingIfNeeded: bits)) : Int(truncatingIfNeeded: Int64(bitPattern: bits))
  }

  private mutating func count() throws(TimeZoneError) -> Int {
    try integer(size: 4) & 0xFFFF_FFFF
  }

  mutating func header() throws(TimeZoneError) -> Header {
    guard bytes.count - position >= 4, bytes[position..<position + 4].elementsEqual("TZif".utf8)
    else { throw .malformed(.notTZif) }
    try require(44)
    position += 4
    let version = bytes[position]
    position += 16
    return Header(
      version: version, utFlags: try count(), standardFlags: try count(), leaps: try count(),
      times: try count(), types: try count(), abbreviations: try count())
  }

  /// The text between the two line feeds at the end; what follows them is ignored.
  mutating func footer() throws(TimeZoneError) -> ArraySlice<UInt8> {
    guard try byte() == 0x0A else { throw .malformed(.inconsistent) }
    guard let end = bytes[position...].firstIndex(of: 0x0A) else { throw .malformed(.truncated) }
    return bytes[position..<end]
  }
}
