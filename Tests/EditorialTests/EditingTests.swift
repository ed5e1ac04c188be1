import CivilTime
import Diagnostics
import Schedule
import Testing

@testable import Editorial

/// Edits in place change what they are asked to and no other byte.
struct EditingTests {
  private func set(_ yaml: String, _ key: String, _ value: String) throws -> String {
    let file = SourceFile(path: "a.yml", text: yaml)
    return String(decoding: try YAMLEdit(file).settingKey(key, to: value), as: UTF8.self)
  }

  @Test(arguments: [
    ("state: idea # nota\nb: 1\n", "state", "aprobado", "state: aprobado # nota\nb: 1\n"),
    ("state:   'idea'\n", "state", "aprobado", "state:   'aprobado'\n"),
    ("title: \"Uno\"\r\nb: 1\r\n", "title", "Dos \"x\"", "title: \"Dos \\\"x\\\"\"\r\nb: 1\r\n"),
    ("title: 'Uno'\n", "title", "L'eau", "title: 'L''eau'\n"),
    ("title: Uno\n", "title", "Agua: lo que sabemos", "title: \"Agua: lo que sabemos\"\n"),
    ("title: Uno\n", "title", "- no", "title: \"- no\"\n"),
    ("title: Uno\n", "title", "12", "title: \"12\"\n"),
    ("title: Uno\n", "title", "true", "title: \"true\"\n"),
    ("title: Uno\n", "title", "a #b", "title: \"a #b\"\n"),
    ("title: Uno\n", "title", "a, b]", "title: \"a, b]\"\n"),
    ("title: Uno\n", "title", "\u{202E}x", "title: \u{202E}x\n"),
    ("title: Uno\n", "title", "👷‍♀️ ñ", "title: 👷‍♀️ ñ\n"),
    ("state:\nb: 1\n", "state", "idea", "state: idea\nb: 1\n"),
    ("a: 1\n# fin\n", "slot", "2026-12-post-3", "a: 1\n# fin\nslot: 2026-12-post-3\n"),
    ("a: 1\r\nb: |\r\n  x\r\n", "slot", "s", "a: 1\r\nb: |\r\n  x\r\nslot: s\r\n"),
    ("  a: 1\n", "slot", "s", "  a: 1\n  slot: s\n"), ("a: 1", "slot", "s", "a: 1\nslot: s\n"),
    ("", "slot", "s", "slot: s\n"), ("# nada\n", "slot", "s", "# nada\nslot: s\n"),
    ("\"state\": idea\n", "state", "revision", "\"state\": revision\n"),
    ("a: &x 1\nstate: idea\nc: *x\n", "state", "revision", "a: &x 1\nstate: revision\nc: *x\n"),
  ])
  func changesOneText(_ yaml: String, _ key: String, _ value: String, _ expected: String) throws {
    #expect(try set(yaml, key, value) == expected)
  }

  @Test(arguments: [
    "state: |\n  idea\n", "state: >-\n  idea\n", "state: *x\nx: &x idea\n",
    "x: &x idea\nstate: *x\n",
    "state: &x idea\nb: *x\n", "state: !!str idea\n", "state: [idea]\n", "state: {a: b}\n",
    "state: \"ide\n  a\"\n", "state: ide\n  a\n", "{state: &a idea}\n", "- a\n", "a: [\n",
    "texto\n",
  ])
  func refusesWhatIsNotSimple(_ yaml: String) {
    #expect(throws: EditRefusal.self) { try set(yaml, "state", "aprobado") }
  }

  @Test func refusesToAddToBraces() {
    #expect(throws: EditRefusal.unreadable) { try set("{a: 1}\n", "slot", "s") }
  }

  @Test(arguments: [
    ("date: 2027-01-20", "date", "2027-01-21", "date: 2027-01-21"),
    ("time: \"12:00\"", "time", "13:30", "time: \"13:30\""),
    ("time: 09:00", "time", "13:30", "time: \"13:30\""),
    ("time: '12:00'", "time", "09:00", "time: '09:00'"),
  ])
  func changesPinsInBothStyles(_ old: String, _ key: String, _ value: String, _ new: String) throws
  {
    for form in [
      "pinned:\n  # uno\n  - {id: a, X}\n  - {id: b, X} # dos\n",
      "pinned:\n- id: a\n- id: b # b\n  X\n",
    ] {
      let yaml = form.replacing("X", with: old)
      let file = SourceFile(path: "calendar.yml", text: yaml)
      let edit = try YAMLEdit(file)
      let index = try #require(edit.items(of: "pinned").firstIndex(of: "b"))
      let bytes = try edit.setting(
        [.key("pinned"), .item(index), .key(key)], to: value, needsQuotes: key == "time")
      let last = try #require(yaml.ranges(of: old).last)
      #expect(
        String(decoding: bytes, as: UTF8.self) == yaml.replacingCharacters(in: last, with: new))
    }
  }

  @Test func survivesAnyBytes() throws {
    let real = Array(
      "---\ntitle: \"Uno\" # a\nstate: 'idea'\nlist: [a, b]\nx: &x 1\ny: *x\nz: |\n  a\n".utf8)
    var random = SplitMix(seed: 3)
    for _ in 0..<2_000 {
      var bytes = real
      for _ in 0..<random.below(5) + 1 {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      let file = SourceFile(path: "a", bytes: bytes)
      for key in ["state", "title", "z"] {
        guard let edited = try? YAMLEdit(file).settingKey(key, to: "nuevo: «x»") else { continue }
        let changes = LineChanges(from: bytes, to: edited).changes
        #expect(changes.count == 1)
        #expect(
          try YAMLEdit(SourceFile(path: "a", bytes: edited)).settingKey(key, to: "nuevo: «x»")
            == edited)
      }
    }
  }

  @Test func tellsTheLinesThatChange() {
    let changes = LineChanges(
      from: Array("a\r\nb\nc\n\u{1B}d".utf8), to: Array("a\r\nB\nc\n\u{1B}D".utf8))
    #expect(
      changes.changes == [
        .init(line: 2, before: ["b"], after: ["B"]),
        .init(line: 4, before: ["\u{FFFD}d"], after: ["\u{FFFD}D"]),
      ])
    #expect(LineChanges(from: [0x61], to: [0x61]).changes == [])
    #expect(
      LineChanges(from: Array("a\nc".utf8), to: Array("a\nb\nc".utf8)).changes
        == [.init(line: 2, before: [], after: ["b"])])
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
