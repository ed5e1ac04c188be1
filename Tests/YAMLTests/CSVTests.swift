import Diagnostics
import Testing
import YAML

/// Tables as spreadsheets write them, each for one sentence of RFC 4180 or of `parseCSV`.
struct CSVTests {
  static let accepted: [(String, String)] = [
    ("a", "[]"), ("a\n1", #"[{"a": "1"}]"#), ("a,b\n1,2\n", #"[{"a": "1", "b": "2"}]"#),
    ("a,b\r\n1,2\r\n3,4", #"[{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]"#),
    ("a,b\r1,2\r", #"[{"a": "1", "b": "2"}]"#),
    ("\u{FEFF}a;b\n1,5;2\n", #"[{"a": "1,5", "b": "2"}]"#),
    ("a\tb\n1;2\t3\n", #"[{"a": "1;2", "b": "3"}]"#),
    ("a,\"b;c;d\"\n1,2\n", #"[{"a": "1", "b;c;d": "2"}]"#),
    ("a,b\n\"1,\"\"2\"\"\",\"\"\n", #"[{"a": "1,\"2\"", "b": ""}]"#),
    ("a,b\n\"1\r\n2\",3\n", #"[{"a": "1\n2", "b": "3"}]"#),
    ("\"a\",\"b\"\n\"x\" ,y \n", #"[{"a": "x", "b": "y "}]"#),
    (" a , b \n1,2\n", #"[{"a": "1", "b": "2"}]"#),
    ("\n\na,b\n\n1,2\n,\n  , \n", #"[{"a": "1", "b": "2"}]"#),
    ("a,b\n1,\n,2\n", #"[{"a": "1", "b": ""}, {"a": "", "b": "2"}]"#),
    ("ñ;título\n😀;«x»\n", #"[{"ñ": "😀", "título": "«x»"}]"#),
  ]

  @Test(arguments: accepted)
  func accepts(_ text: String, _ expected: String) {
    let (table, found) = parseCSV(source(text))
    #expect(rendered(found) == "")
    #expect(value(table?.root) == expected)
  }

  static let refused: [(String, [String], Int)] = [
    ("", ["EMRA-Y071"], 0), (" \n\r\n", ["EMRA-Y071"], 0), ("a,b;c\n", ["EMRA-Y072"], 0),
    ("a,,c\n1,2,3\n", ["EMRA-Y073"], 2), ("a,b,a\n", ["EMRA-Y074"], 4),
    ("a,\" a \"\n", ["EMRA-Y074"], 2), ("a,b\n1\n", ["EMRA-Y075"], 4),
    ("a,b\n1,2,3,4\n", ["EMRA-Y075"], 8), ("a,b\n1,x\"y\"\n", ["EMRA-Y076"], 7),
    ("a,b\n1, \"y\"\n", ["EMRA-Y076"], 7), ("a,b\n\"1\"x,2\n", ["EMRA-Y077"], 7),
    ("a,b\n\"1,2\n3,4\n", ["EMRA-Y078"], 4), ("\"a,b\n1,2\n", ["EMRA-Y078"], 0),
    ("a,b\n1\n1,2,3\n", ["EMRA-Y075", "EMRA-Y075"], 4),
    ("a,b\n1,\u{0}\n", ["EMRA-Y002"], 6),
  ]

  @Test(arguments: refused)
  func refuses(_ text: String, _ codes: [String], _ offset: Int) throws {
    let found = parseCSV(source(text)).diagnostics
    #expect(found.map(\.code) == codes)
    let place = try #require(found.first?.location?.range)
    #expect(place.lowerBound == offset)
  }

  @Test func spansEveryCell() throws {
    let file = source("a;\"ñ\"\n1;\"x\n\"\"y\"\n")
    let table = try #require(parseCSV(file).table)
    #expect(table.columns.map(\.name) == ["a", "ñ"])
    #expect(table.columns.map { slice($0.span, of: file) } == ["a", "\"ñ\""])
    #expect(
      outline(table.root, in: file)
        == "«a;\"ñ\"\n1;\"x\n\"\"y\"\n»[«1;\"x\n\"\"y\"»{«a» = «1», «\"ñ\"» = «\"x\n\"\"y\"»}]")
  }

  @Test func readsNoFurtherThanTheErrorsItTells() {
    let bad = parseCSV(source("a,b\n" + String(repeating: "1,2,3\n", count: 400_000)))
    #expect(bad.table == nil)
    #expect(bad.diagnostics.count == 101)
    #expect(bad.diagnostics.dropLast().allSatisfy { $0.code == "EMRA-Y075" })
    #expect(bad.diagnostics.last?.location?.range?.lowerBound ?? .max < 1000)
  }

  @Test func boundsColumnsAndCells() {
    let wide = (0...500).map { "c\($0)" }.joined(separator: ",")
    #expect(parseCSV(source(wide)).diagnostics.map(\.code) == ["EMRA-Y079"])
    let header = (0..<500).map { "c\($0)" }.joined(separator: ",")
    let row = String(repeating: "1,", count: 499) + "1\n"
    let full = source(header + "\n" + String(repeating: row, count: 1_000))
    #expect(parseCSV(full).diagnostics.isEmpty)
    let large = source(header + "\n" + String(repeating: row, count: 1_001))
    #expect(parseCSV(large).diagnostics.map(\.code) == ["EMRA-Y080"])
  }

  @Test func readsNumbersAsTheFileWritesThem() throws {
    let comma = try #require(parseCSV(source("a,b\n")).table)
    let semicolon = try #require(parseCSV(source("a;b\n")).table)
    func number(_ table: CSVTable, _ text: String) -> String {
      switch table.number(text) {
      case .int(let number): "\(number)"
      case .double(let number): "double \(number)"
      case nil: "nothing"
      default: "another"
      }
    }
    let cases: [(text: String, comma: String, semicolon: String)] = [
      ("12", "12", "12"), (" -3 ", "-3", "-3"), ("1234.5", "double 1234.5", "double 1234.5"),
      ("1.234,5", "nothing", "double 1234.5"), ("1.234", "double 1.234", "1234"),
      ("12.345.678", "nothing", "12345678"), ("-1,50", "nothing", "double -1.5"),
      ("0.125", "double 0.125", "double 0.125"), ("1.23", "double 1.23", "double 1.23"),
      ("1.2345", "double 1.2345", "double 1.2345"), ("1e3", "double 1000.0", "double 1000.0"),
      ("1,2,3", "nothing", "nothing"), ("1.2.3", "nothing", "nothing"),
      (",5", "nothing", "nothing"),
      ("5,", "nothing", "nothing"), ("007", "nothing", "nothing"), ("", "nothing", "nothing"),
      ("12 %", "nothing", "nothing"), ("$ 5", "nothing", "nothing"),
    ]
    for (text, first, second) in cases {
      #expect(number(comma, text) == first, "\(text) with commas")
      #expect(number(semicolon, text) == second, "\(text) with semicolons")
    }
  }

  @Test func readsTruthValuesAndListsInACell() throws {
    let table = try #require(parseCSV(source("a;b\n")).table)
    let yes = ["true", "TRUE", "VERDADERO", "sí", "Sí", "si"]
    let no = ["false", "Falso", "no", "NO "]
    #expect(yes.map { table.bool($0) } == Array(repeating: true, count: yes.count))
    #expect(no.map { table.bool($0) } == Array(repeating: false, count: no.count))
    #expect(["", "x", "1", "yes"].map { table.bool($0) } == [nil, nil, nil, nil])
    #expect(table.items(" agua | aire||suelo ") == ["agua", "aire", "suelo"])
    #expect(table.items("") == [])
  }
}
