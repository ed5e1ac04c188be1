import Diagnostics
import Testing
import YAML

@Test func readsFrontMatterOfPartOfAFile() throws {
  let text = "---\ntitle: Añil 😀\ntags: [a, b]\nweight: 3\ndraft: true\n---\nCuerpo\n"
  let file = SourceFile(path: "a.md", text: text)
  let body = try #require(text.utf8.firstRange(of: Array("\n---\n".utf8)))
  let end = text.utf8.distance(from: text.utf8.startIndex, to: body.lowerBound) + 1
  let (root, found) = parseYAML(file, range: 4..<end)
  #expect(TextRenderer(language: .es).render(found) == "")
  var decoder = MappingDecoder(root: root, start: 4, in: file)
  let title = decoder.requiredString("title")
  let tags = decoder.strings("tags")
  let weight = decoder.int("weight")
  let draft = decoder.bool("draft")
  decoder.finish()
  #expect(decoder.diagnostics.isEmpty)
  #expect(title?.value == "Añil 😀")
  #expect(tags?.value.map(\.value) == ["a", "b"])
  #expect(draft?.value == true)
  let weightSpan = try #require(weight).span
  #expect(String(decoding: file.bytes[weightSpan], as: UTF8.self) == "3")
}

@Test func readsJSONIntoTheSameTree() {
  let file = SourceFile(path: "a.json", text: #"{"a": [1, 2.5, "\u00f1\ud83d\ude00", null]}"#)
  let (root, found) = parseJSON(file)
  #expect(found.isEmpty)
  let values = root?.mapping?["a"]?.sequence?.compactMap { $0.scalar?.value }
  #expect(values == [.int(1), .double(2.5), .string("ñ😀"), .null])
}
