import Testing
import Text

@Suite struct NearMissTests {
  private let keys = ["title", "description", "date", "updated", "draft", "tags", "objectives"]

  @Test(arguments: [
    ("titel", ["title"]),
    ("descripton", ["description"]),
    ("drat", ["draft"]),
    ("objetives", ["objectives"]),
    ("Tags", ["tags"]),
    ("TÍTLE", ["title"]),
    ("dat", ["date"]),
    ("zzz", []),
    ("", []),
    ("¿?", []),
  ]) func namesWhatWasMost(word: String, expected: [String]) {
    #expect(nearMisses(of: word, in: keys) == expected)
  }

  @Test func putsTheNearestFirstAndEqualOnesInOrder() {
    #expect(
      nearMisses(of: "carta", in: ["cartas", "marta", "canta", "carta-2"]) == [
        "canta", "cartas", "marta",
      ])
    #expect(
      nearMisses(of: "buenas practicas", in: ["buenas-practica", "buenas-practicas"]) == [
        "buenas-practicas"
      ])
  }

  @Test func countsSwappedNeighboursAsOneSlip() {
    #expect(nearMisses(of: "ab", in: ["ba"]) == ["ba"])
    #expect(nearMisses(of: "dtae", in: ["date"]) == ["date"])
  }

  @Test func neverNamesTheWordItselfNorACandidateTwice() {
    #expect(nearMisses(of: "tags", in: ["tags"]) == [])
    #expect(nearMisses(of: "tag", in: ["tags", "tags", "tags"]) == ["tags"])
  }

  @Test func namesNothingThatSharesNothing() {
    #expect(nearMisses(of: "x", in: ["y", "z"]) == [])
    #expect(nearMisses(of: "si", in: ["no"]) == [])
    #expect(nearMisses(of: "x", in: ["X", "xy"]) == ["X"])
  }

  @Test func keepsToTheLimit() {
    let many = ["aaab", "aaac", "aaad", "aaae"]
    #expect(nearMisses(of: "aaaa", in: many) == ["aaab", "aaac", "aaad"])
    #expect(nearMisses(of: "aaaa", in: many, limit: 1) == ["aaab"])
    #expect(nearMisses(of: "aaaa", in: many, limit: 0) == [])
    #expect(nearMisses(of: "aaaa", in: many, limit: -1) == [])
  }

  @Test func passesOverVeryLongCandidates() {
    let long = String(repeating: "a", count: 65)
    #expect(nearMisses(of: long, in: [long + "b"]) == [])
    let fits = String(repeating: "a", count: 64)
    #expect(nearMisses(of: long, in: [fits]) == [fits])
  }
}
