import Foundation
import Testing

/// Codes of findings are what people look up: no two findings may share one.
@Suite struct CodeTests {
  @Test func givesEachCodeToOneFinding() throws {
    let folder = testFolder + "/../../Sources"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }.sorted()
    var places: [String: [String]] = [:]
    for file in files {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for part in text.components(separatedBy: "\"EMRA-").dropFirst() {
        let code = part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        if part.dropFirst(code.count).first == "\"" {
          places[String(code), default: []].append(file)
        }
      }
    }
    #expect(places.count > 300)
    #expect(places.filter { $0.value.count > 1 } == [:])
  }
}
