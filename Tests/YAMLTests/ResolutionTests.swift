import Diagnostics
import Testing
import YAML

struct ResolutionTests {
  /// How each plain text is read; the table is the schema.
  static let plain: [(String, ScalarValue)] = [
    ("", .null), ("~", .null), ("null", .null), ("Null", .string("Null")),
    ("NULL", .string("NULL")), ("nul", .string("nul")), ("none", .string("none")),
    ("true", .bool(true)), ("false", .bool(false)), ("True", .string("True")),
    ("TRUE", .string("TRUE")), ("yes", .string("yes")), ("no", .string("no")),
    ("on", .string("on")), ("off", .string("off")), ("sí", .string("sí")), ("y", .string("y")),
    ("0", .int(0)), ("12", .int(12)), ("-7", .int(-7)), ("-0", .int(0)),
    ("9223372036854775807", .int(.max)), ("-9223372036854775808", .int(.min)),
    ("9223372036854775808", .string("9223372036854775808")),
    ("007", .string("007")), ("+5", .string("+5")), ("1_000", .string("1_000")),
    ("0x1F", .string("0x1F")), ("0o17", .string("0o17")), ("0b1", .string("0b1")),
    ("190:20:30", .string("190:20:30")), ("- 5", .string("- 5")), ("--5", .string("--5")),
    ("1.5", .double(1.5)), ("-0.25", .double(-0.25)), ("1e3", .double(1000)),
    ("2.5E-3", .double(0.0025)), ("6e+2", .double(600)), ("1.", .string("1.")),
    (".5", .string(".5")), ("1e", .string("1e")), ("1e999", .string("1e999")),
    (".inf", .string(".inf")), (".nan", .string(".nan")), ("nan", .string("nan")),
    ("1,5", .string("1,5")), ("1.234,5", .string("1.234,5")), ("1.2.3", .string("1.2.3")),
    ("2026-08-10", .string("2026-08-10")), ("2026-08-10 09:00", .string("2026-08-10 09:00")),
    ("12 de agosto", .string("12 de agosto")), ("OE1", .string("OE1")),
    ("+56 2 1234", .string("+56 2 1234")), ("١٢", .string("١٢")), ("=", .string("=")),
  ]

  @Test(arguments: plain)
  func resolvesPlainText(_ text: String, _ expected: ScalarValue) {
    let scalar = Scalar(text: text, isPlain: true)
    #expect(scalar.value == expected)
    #expect(scalar.isNull == (expected == .null))
    #expect(Scalar(text: text, isPlain: false).value == .string(text))
  }

  @Test func readsPlainQuotedAndBlockText() {
    let text = "a: true\nb: 'true'\nc: \"12\"\nd: |\n  12\ne: >-\n  null\nf:\ng: ~\nh: 1.5\n"
    #expect(
      value(parseYAML(source(text)).root)
        == #"{"a": true, "b": "true", "c": "12", "d": "12\n", "e": "null", "f": null, "g": null, "#
        + #""h": double 1.5}"#)
  }

  @Test func keepsFoldedAndLiteralLines() {
    let text =
      "a: >-\n  uno\n  dos\n\n  tres\nb: |+\n  uno\n   dos\n\nc: uno\n  dos\nd: \"uno\\\n  dos\"\n"
    #expect(
      value(parseYAML(source(text)).root)
        == #"{"a": "uno dos\ntres", "b": "uno\n dos\n\n", "c": "uno dos", "d": "unodos"}"#)
  }

  @Test func readsTextWithItsLineBreaksAlikeWithCarriageReturns() {
    #expect(value(parseYAML(source("a: |\r\n  uno\r\n  dos\r\n")).root) == #"{"a": "uno\ndos\n"}"#)
  }

  @Test func knowsTheCoreTags() {
    let text = """
      - !!str 12
      - ! 12
      - !!int 12
      - !!int "12"
      - !!float 12
      - !!float 1.5
      - !!bool "true"
      - !!null ""
      - !!null ~
      - !!seq [a]
      - !!map {a: !<tag:yaml.org,2002:str> 1}
      - ! [b]
      """
    let (root, found) = parseYAML(source(text))
    #expect(rendered(found) == "")
    #expect(
      value(root)
        == #"["12", "12", 12, 12, double 12.0, double 1.5, true, null, null, ["a"], "#
        + #"{"a": "1"}, ["b"]]"#)
  }

  @Test func tellsPlainFromQuotedAndTagged() {
    let items = parseYAML(source("[a, 'a', \"a\", !!str a, ! a, 5]")).root?.sequence
    #expect(items?.map { $0.scalar?.isPlain } == [true, false, false, false, false, true])
  }

  @Test func takesAnyTextAsAKey() {
    let (root, found) = parseYAML(
      source("1: a\ntrue: b\n~: c\n\"<<\": d\n2026-08-10: e\n? f\n: g\n"))
    #expect(rendered(found) == "")
    #expect(
      value(root)
        == #"{"1": "a", "true": "b", "~": "c", "<<": "d", "2026-08-10": "e", "f": "g"}"#)
  }

  @Test func keepsTheFirstOfRepeatedKeys() {
    let (root, found) = parseYAML(source("a: 1\nb: 2\na: 3\n'a': 4\n"))
    #expect(value(root) == #"{"a": 1, "b": 2}"#)
    #expect(found.map(\.code) == ["EMRA-Y015", "EMRA-Y015"])
  }

  @Test func tellsComposedFromDecomposedKeysOnlyAsUnicodeDoes() {
    let (_, found) = parseYAML(source("\u{E9}: 1\ne\u{301}: 2\n"))
    #expect(found.map(\.code) == ["EMRA-Y015"])
  }

  @Test func putsAliasedValuesInPlace() {
    let text = "a: &x {b: [1, 2]}\nc: *x\nd: &k clave\n*k : e\nf: &x 3\ng: *x\n"
    let (root, found) = parseYAML(source(text))
    #expect(rendered(found) == "")
    #expect(
      value(root)
        == #"{"a": {"b": [1, 2]}, "c": {"b": [1, 2]}, "d": "clave", "clave": "e", "f": 3, "g": 3}"#)
  }

  @Test func readsLargeMappingsByKey() throws {
    let text = (0..<100).map { "clave\($0): \($0)\n" }.joined()
    let mapping = try #require(parseYAML(source(text)).root?.mapping)
    #expect((0..<100).allSatisfy { mapping["clave\($0)"]?.scalar?.value == .int($0) })
    #expect(mapping["clave100"] == nil)
    #expect(mapping.position(of: "clave7") == 7)
    #expect(Mapping(mapping.entries + mapping.entries) == mapping)
  }

  @Test func namesTheKindOfAValue() {
    let items = parseYAML(source("[~, true, 1, 1.5, a, [], {}]")).root?.sequence
    #expect(
      items?.map(\.kind) == [.null, .boolean, .integer, .number, .text, .list, .mapping])
  }
}
