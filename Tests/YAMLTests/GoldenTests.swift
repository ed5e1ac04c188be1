import Diagnostics
import Testing
import YAML

struct GoldenTests {
  @Test(arguments: syntaxGoldens)
  func explainsWhereYAMLBreaksOff(_ golden: Golden) {
    let found = parseYAML(golden.file).diagnostics
    #expect(rendered(found, .es) == golden.es + "\n")
    #expect(rendered(found, .en) == golden.en + "\n")
  }

  @Test(arguments: meaningGoldens)
  func explainsKeysTagsAndReferences(_ golden: Golden) {
    let found = parseYAML(golden.file).diagnostics
    #expect(rendered(found, .es) == golden.es + "\n")
    #expect(rendered(found, .en) == golden.en + "\n")
  }

  @Test(arguments: jsonGoldens)
  func explainsWhereJSONBreaksOff(_ golden: Golden) {
    let found = parseJSON(golden.file).diagnostics
    #expect(rendered(found, .es) == golden.es + "\n")
    #expect(rendered(found, .en) == golden.en + "\n")
  }

  @Test(arguments: csvGoldens)
  func explainsWhereATableBreaksOff(_ golden: Golden) {
    let found = parseCSV(golden.file).diagnostics
    #expect(rendered(found, .es) == golden.es + "\n")
    #expect(rendered(found, .en) == golden.en + "\n")
  }

  @Test(arguments: valueGoldens)
  func explainsWrongValues(_ golden: Golden) {
    let found = decodePage(golden.file)
    #expect(rendered(found, .es) == golden.es + "\n")
    #expect(rendered(found, .en) == golden.en + "\n")
  }

  @Test func listsAHundredFindingsAndSaysThatThereAreMore() throws {
    let file = source((0...150).map { _ in "a: 1\n" }.joined())
    let found = parseYAML(file).diagnostics
    #expect(found.count == 101)
    let last = try #require(found.last)
    #expect(
      rendered([last], .es) == """
        a.yml:102:1: error: Hay más errores; se muestran los primeros 100 [EMRA-Y035]
          102 | a: 1
              | ^
          ayuda: Corrija los que se muestran y vuelva a intentar

        """)
    #expect(
      rendered([last], .en) == """
        a.yml:102:1: error: There are more errors; the first 100 are shown [EMRA-Y035]
          102 | a: 1
              | ^
          help: Correct those that are shown and try again

        """)
  }

  @Test func hidesNoErrorBehindWarnings() {
    let hashtags = (0..<300).map { "k\($0): a #b\n" }.joined()
    let found = parseYAML(source(hashtags + "k0: c\n")).diagnostics
    #expect(found.map(\.code) == Array(repeating: "EMRA-Y031", count: 100) + ["EMRA-Y015"])
    #expect(!parseYAML(source(hashtags)).diagnostics.hasErrors)
  }

  @Test func goldensShowEveryCode() {
    let goldens = syntaxGoldens + meaningGoldens + jsonGoldens + valueGoldens + csvGoldens
    let text = goldens.map(\.es).joined()
    let numbers = [1...34, 37...38, 40...51, 60...66, 70...78, 81...83].joined()
    let missing = numbers.map { "EMRA-Y0\($0 < 10 ? "0" : "")\($0)" }.filter { !text.contains($0) }
    #expect(missing == [])
  }

  @Test func everyGoldenHasItsOwnName() {
    let goldens = [syntaxGoldens, meaningGoldens, jsonGoldens, valueGoldens, csvGoldens]
    for group in goldens { #expect(Set(group.map(\.name)).count == group.count) }
  }
}
