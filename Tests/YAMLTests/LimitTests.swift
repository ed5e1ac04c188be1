import Diagnostics
import Testing
import YAML

struct LimitTests {
  @Test func readsAHundredLevels() {
    let yaml = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(parseYAML(source(yaml)).diagnostics.isEmpty)
    #expect(parseJSON(source(yaml)).diagnostics.isEmpty)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: ", "[[{a: ", "{? "])
  func refusesAMillionLevelsOfYAML(_ opening: String) {
    let file = source(String(repeating: opening, count: 1_000_000 / opening.utf8.count))
    let (root, found) = parseYAML(file)
    #expect(root == nil)
    #expect(found.map(\.code) == ["EMRA-Y024"])
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":["])
  func refusesAMillionLevelsOfJSON(_ opening: String) {
    let file = source(String(repeating: opening, count: 1_000_000 / opening.utf8.count))
    let (root, found) = parseJSON(file)
    #expect(root == nil)
    #expect(found.map(\.code) == ["EMRA-Y024"])
  }

  @Test func refusesDepthThroughIndentedLines() {
    let text = (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(parseYAML(source(text)).diagnostics.map(\.code) == ["EMRA-Y024"])
  }

  @Test func allowsManyAliasesOfSmallValues() {
    let text = "a: &a [1, 2]\nb:\n" + String(repeating: "  - *a\n", count: 6_000)
    let (root, found) = parseYAML(source(text))
    #expect(found.isEmpty)
    #expect(root?.mapping?["b"]?.sequence?.count == 6_000)
  }

  @Test func boundsWhatAliasesAdd() {
    let text = "a: &a [1, 2]\nb:\n" + String(repeating: "  - *a\n", count: 7_000)
    let (root, found) = parseYAML(source(text))
    #expect(root == nil)
    #expect(found.map(\.code) == ["EMRA-Y023"])
  }

  @Test func boundsABillionLaughsInKeysAndValues() {
    var text = "a0: &a0 [ja, ja, ja, ja, ja, ja, ja, ja, ja, ja]\n"
    for level in 1...9 {
      let items = String(repeating: "*a\(level - 1), ", count: 10)
      text += "a\(level): &a\(level) {x: [\(items)]}\n"
    }
    let (root, found) = parseYAML(source(text))
    #expect(root == nil)
    #expect(found.map(\.code) == ["EMRA-Y023"])
  }

  @Test func boundsDirectivesThatLibyamlWouldCompareWithEachOther() {
    let many = (0..<50_000).map { "%TAG !a\($0)! b\n" }.joined()
    #expect(parseYAML(source(many)).diagnostics.map(\.code) == ["EMRA-Y026"])
    #expect(parseYAML(source("a: 1\n...\n" + many)).diagnostics.map(\.code) == ["EMRA-Y026"])
    #expect(parseYAML(source("a: 1\n" + many)).diagnostics.map(\.code) == ["EMRA-Y026"])
  }
}
