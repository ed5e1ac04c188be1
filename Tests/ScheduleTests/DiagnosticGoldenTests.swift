import Diagnostics
import Testing

@testable import Schedule

/// Each folder of `Diagnostics` is a calendar or plan with mistakes and what is said of it, as a
/// terminal shows it. `schema.txt` says whether the schema in docs/schemas `refuses` it too, or
/// `accepts` what no schema can see; `Tests/Judges/calendar_schema.py` holds it to that.
/// With `EMRA_RECORD=1` the expected files are written anew and the tests fail.
struct DiagnosticGoldenTests {
  private static let folder = testFolder + "/Diagnostics"
  static let cases = (try? names(in: folder)) ?? []

  private static func messages(_ found: [Diagnostic], _ language: Language) -> String {
    TextRenderer(language: language).render(found.sortedForDisplay())
      .replacing(zoneFolder, with: "/usr/share/zoneinfo")
  }

  @Test(arguments: cases) func saysWhatIsExpected(name: String) throws {
    let path = Self.folder + "/" + name
    let input = Self.input(name)
    let files: Set<String> = [input, "expected.en.txt", "expected.es.txt", "schema.txt"]
    if !isRecording { #expect(Set(try names(in: path)) == files) }
    let (isRead, found) = read(SourceFile(path: input, bytes: try readBytes("\(path)/\(input)")))
    #expect(!found.isEmpty)
    #expect(isRead == !found.hasErrors)
    for language in Language.allCases {
      let messages = Array(Self.messages(found, language).utf8)
      let golden = "\(path)/expected.\(language.rawValue).txt"
      if isRecording {
        try record(messages, to: golden)
      } else {
        let expected = try readBytes(golden)
        #expect(
          String(decoding: messages, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
      }
    }
    let marker = String(decoding: try readBytes(path + "/schema.txt"), as: UTF8.self)
    #expect(["refuses\n", "accepts\n"].contains(marker))
    #expect(marker == "accepts\n" || found.hasErrors, "the schema may refuse no more than this")
  }

  private static func input(_ name: String) -> String {
    if name.hasPrefix("plan-") { return "plan.json" }
    return name.hasPrefix("lock-") ? PlanLock.path : "calendar.yml"
  }

  private func read(_ file: SourceFile) -> (isRead: Bool, found: [Diagnostic]) {
    if file.path == "plan.json" {
      let (plan, found) = readPlan(file)
      return (plan != nil, found)
    }
    if file.path == PlanLock.path {
      let (lock, found) = readPlanLock(file)
      return (lock != nil, found)
    }
    let (calendar, found) = decodeCalendar(file, zoneDirectory: zoneFolder)
    return (calendar != nil, found)
  }

  @Test func coversEveryCode() throws {
    let shown = try Set(
      Self.cases.flatMap { name in
        codes(in: try readBytes("\(Self.folder)/\(name)/expected.es.txt"))
      })
    let all = try ["Calendar/CalendarIssue", "Plan/PlanFileIssue"].flatMap { name in
      codes(in: try readBytes("\(testFolder)/../../Sources/Schedule/\(name).swift"))
    }
    #expect(all.count > 40)
    #expect(Set(all).count == all.count, "a code is used twice")
    // A lock of 20,001 items is made in PlanLockTests.
    #expect(Set(all).subtracting(shown).sorted() == ["P064"])
  }

  @Test func holdsAtLeastAHundredCases() {
    #expect(Self.cases.count >= 100)
  }

  /// The codes of this target that end in a quote or bracket, without `EMRA-`.
  private func codes(in bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "EMRA-P").dropFirst().compactMap {
      $0.dropFirst(3).first.map { "\"]".contains($0) } == true ? "P" + $0.prefix(3) : nil
    }
  }
}
