import Diagnostics
import Testing
import YAML

/// An input with everything that is printed about it, in both languages.
struct Golden: Sendable, CustomTestStringConvertible {
  let name: String
  let file: SourceFile
  let es: String
  let en: String

  init(_ name: String, _ input: String, es: String, en: String) {
    self.init(name, bytes: Array(input.utf8), es: es, en: en)
  }

  init(_ name: String, bytes: [UInt8], es: String, en: String) {
    self.name = name
    file = SourceFile(path: "a.yml", bytes: bytes)
    self.es = es
    self.en = en
  }

  var testDescription: String { name }
}

/// Asks for one key of every type, as the readers of settings and front matter do.
func decodePage(_ file: SourceFile) -> [Diagnostic] {
  var decoder = MappingDecoder(parsing: file)
  _ = decoder.requiredString("title")
  _ = decoder.string("description")
  _ = decoder.int("weight")
  _ = decoder.double("ratio")
  _ = decoder.bool("draft")
  _ = decoder.strings("tags")
  _ = decoder.nested("image") { image in
    _ = image.requiredString("url")
    _ = image.string("alt")
  }
  _ = decoder.nestedList("links") { link in _ = link.requiredString("url") }
  _ = decoder.mapping("extra")
  decoder.finish()
  return decoder.diagnostics
}
