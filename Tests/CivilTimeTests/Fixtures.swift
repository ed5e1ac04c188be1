import Glibc
import Testing

@testable import CivilTime

/// Files beside the tests.
enum Fixtures {
  static let folder: String = {
    let file = #filePath
    let end = file.lastIndex(of: "/") ?? file.endIndex
    return file[..<end] + "/Fixtures"
  }()

  static let zoneFolder = folder + "/zoneinfo"
  static let zones = [
    "Africa/Casablanca", "America/Santiago", "Asia/Kolkata", "Europe/Dublin", "Europe/Madrid",
    "Pacific/Apia", "UTC",
  ]

  static func bytes(_ path: String) throws -> [UInt8] {
    try readZoneFile(folder + "/" + path, named: path)
  }

  /// The fields of each line of an expectation file.
  static func lines(_ path: String) throws -> [[Substring]] {
    String(decoding: try bytes(path), as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: " ") }
  }

  static func zone(_ name: String) throws -> TimeZoneRules {
    try TimeZoneRules(named: name, directory: zoneFolder)
  }

  static let hasPython = (try? run("python3 -c 'import zoneinfo; print(1)' 2>/dev/null")) == "1\n"

  /// What a shell command prints.
  static func run(_ command: String) throws -> String {
    let stream = try unsafe #require(unsafe popen(command, "r"))
    var bytes: [UInt8] = []
    while true {
      let byte = unsafe fgetc(stream)
      guard byte >= 0 else { break }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    try #require(unsafe pclose(stream) == 0, "failed: \(command)")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A file of version 2 without transitions, whose only rule is its footer.
  static func zone(footer: String) throws -> TimeZoneRules {
    let header: [UInt8] =
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15 + 16) + [0, 0, 0, 1, 0, 0, 0, 4]
    let data: [UInt8] = [0, 0, 0, 0, 0, 0] + Array("LMT".utf8) + [0]
    let bytes = header + data + header + data + [0x0A] + Array(footer.utf8) + [0x0A]
    return try TimeZoneRules(tzif: bytes, name: footer)
  }
}

extension Instant {
  /// `2026-09-05T23:59:59-04:00`, for tests.
  init(_ text: String) throws {
    let timestamp = try Timestamp.parse(text).get()
    let offset = try #require(timestamp.offset)
    self = OffsetDateTime(timestamp.local, offset: offset).instant
  }
}

extension CivilDateTime {
  /// `2026-09-06 00:30`, for tests.
  init(_ text: String) throws {
    self = try Timestamp.parse(text).get().local
  }
}

/// A small generator with a fixed sequence (SplitMix64), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
