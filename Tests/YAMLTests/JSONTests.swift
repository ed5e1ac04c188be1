import Diagnostics
import Testing
import YAML

/// Accepted and refused texts, each for one sentence of RFC 8259.
struct JSONTests {
  static let accepted: [(String, String)] = [
    ("null", "null"), (" true ", "true"), ("\t\r\nfalse\n", "false"), ("0", "0"), ("-0", "0"),
    ("12", "12"), ("-12", "-12"), ("1.25", "double 1.25"), ("1e2", "double 100.0"),
    ("1E+2", "double 100.0"), ("1.5e-1", "double 0.15"), ("-0.0", "double -0.0"),
    ("9223372036854775807", "9223372036854775807"),
    ("9223372036854775808", "double 9.223372036854776e+18"),
    ("1e-999", "double 0.0"),
    ("\"\"", "\"\""), ("\"true\"", "\"true\""), ("\"12\"", "\"12\""), ("\"ñ😀\"", "\"ñ😀\""),
    (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\u{08}\u{0C}\n\r\t""#),
    (#""\u00f1\u00F1""#, #""ññ""#), (#""\ud83d\ude00""#, #""😀""#),
    (#""a\uD834\uDD1Eb""#, #""a𝄞b""#), (#""\u0000""#, #""\0""#), ("\"\u{7F}\"", #""\u{7F}""#),
    (#""\uFFFF""#, "\"\u{FFFF}\""), ("\"\u{2028}\"", "\"\u{2028}\""),
    ("[]", "[]"), ("[ ]", "[]"), ("{}", "{}"), ("{ }", "{}"), ("[1,2]", "[1, 2]"),
    ("[[],{}]", "[[], {}]"), ("[null,\ttrue ,\n\"a\"]", "[null, true, \"a\"]"),
    (#"{"a":1,"b":[2]}"#, #"{"a": 1, "b": [2]}"#), (#"{"":0}"#, #"{"": 0}"#),
    (#"{"<<":{"a":1}}"#, #"{"<<": {"a": 1}}"#), (#"{"a":{"a":{}}}"#, #"{"a": {"a": {}}}"#),
    (#"{"\u00e1":"x"}"#, #"{"á": "x"}"#), ("\"http://a/*b*/#c\"", "\"http://a/*b*/#c\""),
  ]

  @Test(arguments: accepted)
  func accepts(_ text: String, _ expected: String) {
    let (root, found) = parseJSON(source(text))
    #expect(rendered(found) == "")
    #expect(value(root) == expected)
  }

  static let refused: [(String, String, Int)] = [
    ("", "EMRA-Y041", 0), ("\u{A0}1", "EMRA-Y051", 0), ("nul", "EMRA-Y051", 0),
    ("nulll", "EMRA-Y051", 0), ("NaN", "EMRA-Y051", 0), ("Infinity", "EMRA-Y051", 0),
    ("-Infinity", "EMRA-Y046", 0), ("-", "EMRA-Y046", 0), ("01", "EMRA-Y046", 0),
    ("-01", "EMRA-Y046", 0), ("1.", "EMRA-Y046", 0), (".5", "EMRA-Y046", 0),
    ("1e", "EMRA-Y046", 0), ("1e+", "EMRA-Y046", 0), ("1.e1", "EMRA-Y046", 0),
    ("0x1", "EMRA-Y046", 0), ("1 000", "EMRA-Y042", 2), ("1,5", "EMRA-Y042", 1),
    ("-1e999", "EMRA-Y047", 0), ("1 2", "EMRA-Y042", 2), ("[", "EMRA-Y040", 1),
    ("]", "EMRA-Y040", 0), ("[1", "EMRA-Y009", 0), ("[1,", "EMRA-Y040", 3),
    ("[,1]", "EMRA-Y040", 1), ("[1,,2]", "EMRA-Y040", 3), ("[1,]", "EMRA-Y043", 2),
    ("[1}", "EMRA-Y040", 2), ("[1]]", "EMRA-Y042", 3), ("[1:2]", "EMRA-Y040", 2),
    ("{", "EMRA-Y040", 1), ("}", "EMRA-Y040", 0), ("{1:2}", "EMRA-Y040", 1),
    ("{\"a\"}", "EMRA-Y040", 4), ("{\"a\":}", "EMRA-Y040", 5), ("{\"a\":1,}", "EMRA-Y043", 6),
    ("{\"a\":1 \"b\":2}", "EMRA-Y040", 7), ("{\"a\":1", "EMRA-Y009", 0),
    ("{\"a\":1]", "EMRA-Y040", 6), ("{,}", "EMRA-Y040", 1), ("{null:1}", "EMRA-Y040", 1),
    ("{\"a\":1,'b':2}", "EMRA-Y045", 7), ("{\"a\":1,\"a\":2}", "EMRA-Y015", 7),
    ("\"", "EMRA-Y008", 0), ("\"a", "EMRA-Y008", 0), ("\"a\\\"", "EMRA-Y008", 0),
    ("\"\\", "EMRA-Y049", 1), ("\"\\u12\"", "EMRA-Y049", 1), ("\"\\x41\"", "EMRA-Y049", 1),
    ("\"\\'\"", "EMRA-Y049", 1), ("\"\\ñ\"", "EMRA-Y049", 1), ("\"\\U00e1\"", "EMRA-Y049", 1),
    ("\"\t\"", "EMRA-Y048", 1), ("\"\u{1F}\"", "EMRA-Y048", 1), ("\"a\r\"", "EMRA-Y048", 2),
    ("\"\\ud800\"", "EMRA-Y050", 1), ("\"\\udc00\"", "EMRA-Y050", 1),
    ("\"\\ud800\\u0041\"", "EMRA-Y050", 1), ("\"\\ud800x\"", "EMRA-Y050", 1),
    ("\"\\ud800\\n\"", "EMRA-Y050", 1), ("'a'", "EMRA-Y045", 0), ("a", "EMRA-Y051", 0),
    ("1 // x", "EMRA-Y044", 2), ("# x\n1", "EMRA-Y044", 0), ("[/**/]", "EMRA-Y044", 1),
    ("\u{0C}1", "EMRA-Y040", 0), ("1\u{0}", "EMRA-Y002", 1), ("[1]\u{FEFF}", "EMRA-Y042", 3),
    ("*a", "EMRA-Y040", 0), ("\\u0022a\"", "EMRA-Y040", 0),
  ]

  @Test(arguments: refused)
  func refuses(_ text: String, _ code: String, _ offset: Int) throws {
    let found = parseJSON(source(text)).diagnostics
    #expect(found.map(\.code) == [code])
    let place = try #require(found.first?.location?.range)
    #expect(place.lowerBound == offset)
  }

  @Test func keepsTheFirstOfRepeatedKeys() {
    let (root, found) = parseJSON(source(#"{"a": 1, "a": {"b": 2, "b": 3}}"#))
    #expect(value(root) == #"{"a": 1}"#)
    #expect(found.map(\.code) == ["EMRA-Y015", "EMRA-Y015"])
  }

  @Test func spansEveryValue() {
    let file = source(#" {"ñ" : [ 1 , "é😀" , {} ] , "b":null} "#)
    #expect(
      outline(parseJSON(file).root, in: file)
        == #"«{"ñ" : [ 1 , "é😀" , {} ] , "b":null}»{«"ñ"» = «[ 1 , "é😀" , {} ]»[«1», «"é😀"», "#
        + #"«{}»{}], «"b"» = «null»}"#)
  }

  @Test func readsTheSameTreeAsYAMLReadsFromTheSameText() {
    let text = #"{"título": "Añil 😀", "n": [1, -2, 1.5, true, null], "o": {"p": "q\né"}}"#
    #expect(value(parseJSON(source(text)).root) == value(parseYAML(source(text)).root))
  }
}
