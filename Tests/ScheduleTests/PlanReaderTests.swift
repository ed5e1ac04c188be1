import Diagnostics
import Testing

@testable import Schedule

/// What is said of a plan that is not as docs/schemas/plan.schema.json wants it. The judge
/// `calendar_schema.py` shows that the schema refuses the same.
struct PlanReaderTests {
  private static let sound = Result {
    String(decoding: try readBytes(testFolder + "/../Judges/plan.json"), as: UTF8.self)
  }

  private func findings(_ text: String) -> [String] {
    let (plan, found) = readPlan(SourceFile(path: "plan.json", text: text))
    #expect((plan == nil) == found.hasErrors)
    return summaries(found)
  }

  @Test(arguments: [
    (
      "\"version\": 1", "\"version\": 2", "2:14: El plan es de la versión 2; este programa lee la 1"
    ),
    (
      "\"version\": 1", "\"version\": \"1\"",
      "2:14: El plan es de la versión 1; este programa lee la 1"
    ),
    ("\"version\": 1,", "", "1:1: Falta «version»"),
    ("\"version\": 1,", "\"version\": 1, \"versión\": 1,", "2:17: Clave desconocida: «versión»"),
    (
      "2026-08-10T00:00:00-03:00", "2026-08-10",
      "3:16: «generated»: «2026-08-10» no es un momento como 2026-08-10T09:00:00-04:00"
    ),
    (
      "2026-08-10T09:00:00-04:00", "2026-08-32T09:00:00-04:00",
      "11:16: «start»: «2026-08-32T09:00:00-04:00» no es un momento como 2026-08-10T09:00:00-04:00"
    ),
    (
      "2026-08-10T09:00:00-04:00", "2026-08-10T13:00:00Z",
      "11:16: «start»: «2026-08-10T13:00:00Z» no es un momento como 2026-08-10T09:00:00-04:00"
    ),
    ("\"0a0a", "\"0A0a", "6:15: «sha256» no son 64 cifras hexadecimales en minúscula"),
    (
      "2026-08-post-1", "2026-13-post-1",
      "10:13: «2026-13-post-1» no es un nombre como 2026-08-reel-2"
    ),
    (
      "2026-08-post-1", "2026-08-post-0",
      "10:13: «2026-08-post-0» no es un nombre como 2026-08-reel-2"
    ),
    (
      "2026-08-post-1", "2026-08-article-1",
      "32:13: «2026-08-article-1» está dos veces en el plan"
    ),
    ("\"post\"", "\"posts\"", "12:17: «posts» no es un formato"),
    ("\"revision\"", "\"lista\"", "45:16: «lista» no es un estado"),
    ("\"OE1\"", "null", "19:20: «objective» debe ser un texto que diga algo"),
    ("\"OE1\"", "1", "19:20: «objective» debe ser un texto que diga algo"),
    (
      "\"mes-de-la-mineria\"", "\"\"", "18:17: «season» debe ser un texto que diga algo, o null"
    ),
    ("\"pinned\": true", "\"pinned\": \"true\"", "25:17: «pinned» debe ser true o false"),
    (
      "\"instagram\",", "2,", "14:9: «channels» debe ser una lista de textos que no esté vacía"
    ),
    ("      \"state\": null,\n", "", "9:5: Falta «state»"),
    (
      "\"calendar\": {", "\"calendar\": 1, \"c\": {", "4:15: «calendar» debe ser un grupo de claves"
    ),
    ("\"items\": [", "\"items\": 1, \"i\": [", "8:12: «items» debe ser una lista"),
  ]) func namesEachFault(old: String, new: String, message: String) throws {
    let text = try Self.sound.get()
    let index = try #require(text.firstRange(of: old))
    let found = findings(text.replacingCharacters(in: index, with: new))
    #expect(found.contains(message), "\(found)")
  }

  @Test func reportsAllFaultsOfOneRun() throws {
    let text = try Self.sound.get().replacing("\"OE2\"", with: "2")
      .replacing("\"pinned\": false", with: "\"pinned\": 0").replacing(
        "2026-08-post-1", with: "uno")
    #expect(
      findings(text) == [
        "10:13: «uno» no es un nombre como 2026-08-reel-2",
        "40:20: «objective» debe ser un texto que diga algo",
        "46:17: «pinned» debe ser true o false",
      ])
  }

  @Test(arguments: ["", "[]", "1", "{", "{}", "null", "{\"version\": 1}", "{\"version\": 1.0}"])
  func refusesWhatIsNoPlan(text: String) {
    #expect(!findings(text).isEmpty)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
