import Diagnostics
import Glibc
import Testing

@testable import SiteModel

/// The schemas of the sample project, byte for byte; Tests/Judges/schemas.py holds them against
/// content and mistakes.
struct SchemaTests {
  private func schemas(
    _ settings: String? = nil, _ language: Language = .es
  ) throws -> [SchemaFile] {
    var project = try Project()
    if let settings { project.files["site.yml"] = Array(settings.utf8) }
    let outcome = try project.read()
    let settings = try #require(outcome.settings)
    let file = SourceFile(
      path: "components/ficha.yml",
      text: """
        description: Ficha de ejemplo
        aliases: [hoja]
        required: [título]
        one_of: [[a, b]]
        any_of: [[b, c]]
        fields: {título: text, a: number, b: {type: choice, of: [1, dos]}, c: {type: text, default: "x"}}
        """)
    let (component, found) = decodeComponent(file, name: "ficha", settings: settings)
    try #require(found.isEmpty)
    return makeSchemas(
      settings: settings, components: [try #require(component)],
      references: ReferenceTables(
        settings: settings, dataKeys: Project.dataKeys, unreadableData: ["rota"]),
      language: language)
  }

  @Test(arguments: ["sheet", "components/ficha"], Language.allCases)
  func writesEverySchemaWhole(name: String, language: Language) throws {
    let schema = try #require(try schemas(nil, language).first { $0.name == name })
    let file = name.split(separator: "/").joined(separator: "-") + ".\(language.rawValue).json"
    let path = testFolder + "/Schemas/" + file
    if unsafe getenv("EMRA_RECORD") != nil {
      let target = try unsafe #require(unsafe fopen(path, "w"))
      defer { unsafe fclose(target) }
      _ = unsafe fwrite(schema.bytes, 1, schema.bytes.count, target)
      Issue.record("recorded \(file); review it")
      return
    }
    let expected = try #require(try readFolder(testFolder + "/Schemas")[file])
    #expect(
      String(decoding: schema.bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test func makesOneForEachTypeDataFileComponentAndOpenSection() throws {
    let names = try schemas(
      """
      title: T
      description: D
      base_url: https://a.example/
      theme: t
      types: {nota: {fields: {x: text}}, ../fuera: {}}
      sections: {hugo: {type: nota, open: true}, otras: {type: nota}}
      data: {cifras: {type: map, of: number}}
      """
    ).map(\.path)
    #expect(
      names == [
        "%2E.%2Ffuera.schema.json", "components/ficha.schema.json", "data/cifras.schema.json",
        "nota.schema.json", "open/hugo.schema.json", "page.schema.json",
      ])
  }

  @Test func refusesNothingInAnOpenSection() throws {
    let schema = try #require(
      try schemas(
        """
        title: T
        description: D
        base_url: https://a.example/
        theme: t
        types: {nota: {required: [date], fields: {x: {type: choice, of: [a]}}}}
        sections: {hugo: {type: nota, open: true}}
        """
      ).first { $0.name == "open/hugo" })
    let text = String(decoding: schema.bytes, as: UTF8.self)
    #expect(text.contains("\"additionalProperties\": true"))
    #expect(!text.contains("\"required\"") && !text.contains("\"enum\""))
    #expect(text.contains("\"x\": {\n      \"description\": \"«a».\"\n    }"))
  }

  @Test func saysWhatEveryCommonKeyIsFor() {
    let keys = (CommonFields.base + CommonFields.plan + [CommonFields.texts]).map(\.name)
    #expect(Set(keys) == Set(KeyMeanings.common.keys))
  }

  @Test func writesJSONWithKeysInOrder() {
    let value = JSONValue.object([
      "b": .list([.null, .bool(true), .integer(-1), .number(2.5), .text("a\"\n")]),
      "a": .object([:]), "c": .list([]),
    ])
    #expect(
      String(decoding: value.file, as: UTF8.self) == """
        {
          "a": {},
          "b": [
            null,
            true,
            -1,
            2.5,
            "a\\"\\n"
          ],
          "c": []
        }

        """)
  }
}
