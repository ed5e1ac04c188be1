import CivilTime
import Diagnostics
import Schedule
import Testing

@testable import Verification

/// docs/planner.md, The lock: what has happened is exempt, and nothing else is.
@Suite struct LockTests {
  /// A change that breaks one rule by items of April. All of them are open on 20 March and settled on
  /// 30 April at 23:00, when the month is not yet over.
  struct Break: Sendable, CustomStringConvertible {
    let code: String
    let change: @Sendable (inout Locked) -> Void

    init(_ code: String, _ change: @escaping @Sendable (inout Locked) -> Void) {
      self.code = code
      self.change = change
    }

    var description: String { code }
  }

  static let breaks = [
    Break("V006") { $0.change("2026-04-post-1") { $0.start = shifted($0.start) } },
    Break("V007") { $0.change("2026-04-post-1") { $0.campaign = "ninguna" } },
    Break("V007") { $0.change("2026-04-post-1") { $0.channels.append("radio") } },
    Break("V010") {
      $0.add("2026-04-01 12:00 post OE1 actualidad comunidad -", "2026-04-post-7")
    },
    Break("V011") {
      $0.add("2026-04-01 18:00 reel OE1 actualidad comunidad -", "2026-04-reel-3")
    },
    Break("V012") {
      $0.move("2026-04-article-1", to: "2026-04-01", "10:00")
      $0.move("2026-04-article-2", to: "2026-04-15", "10:00")
      $0.add("2026-04-29 10:00 article OE1 actualidad comunidad -", "2026-04-article-3")
      $0.move("2026-05-article-1", to: "2026-05-09", "10:00")
      $0.move("2026-05-article-2", to: "2026-05-23", "10:00")
    },
    Break("V013") {
      $0.drop("2026-04-story-1")
      $0.add("2026-04-08 12:00 post OE2 actualidad comunidad -", "2026-04-post-7")
    },
    Break("V020") {
      $0.move("2026-04-reel-2", to: "2026-04-11", "18:00")
      $0.change("2026-04-reel-2") { $0.campaign = nil }
      $0.change("2026-04-post-3") {
        $0.campaign = "calidad"
        $0.objective = "OE1"
      }
    },
    Break("V030") { $0.move("2026-04-article-1", to: "2026-04-02", "10:00") },
    Break("V040") { $0.move("2026-04-post-1", to: "2026-04-12", "12:00") },
    Break("V041") { $0.move("2026-04-post-1", to: "2026-04-03", "12:00") },
    Break("V042") { $0.move("2026-04-post-5", to: "2026-04-27", "12:00") },
    Break("V043") { $0.move("2026-04-post-1", to: "2026-04-02", "13:00") },
    Break("V044") { $0.change("2026-04-post-1") { $0.channels = ["facebook"] } },
    Break("V050") {
      $0.move("2026-04-post-1", to: "2026-04-30", "09:00")
      $0.move("2026-04-story-1", to: "2026-04-30", "10:30")
    },
    Break("V051") {
      $0.change("2026-04-post-5") { $0.start = .on("2026-04-30", "12:00") }
    },
    Break("V070") {
      $0.change("2026-04-post-5") { $0.campaign = "calidad" }
    },
    Break("V071") { $0.change("2026-04-post-2") { $0.campaign = nil } },
    Break("V080") { $0.change("2026-04-post-2") { $0.objective = "OE2" } },
    Break("V081") { $0.change("2026-04-post-1") { $0.objective = "OE3" } },
    Break("V091") {
      $0.change("2026-04-reel-1") { $0.start = .on("2026-04-04", "23:30") }
    },
  ]

  static func shifted(_ start: OffsetDateTime) -> OffsetDateTime {
    OffsetDateTime(start.local, offset: start.offset + 3600)
  }

  @Test(arguments: breaks) func asksOfOpenItemsWhatItSparesSettledOnes(_ change: Break) {
    var locked = Locked()
    change.change(&locked)
    #expect(locked.codes("2026-03-20") == [change.code])
    #expect(locked.codes("2026-04-30") == [])
    #expect(locked.codes("2026-05-10") == [])
  }

  @Test func acceptsAGoodPlanAtEveryMoment() {
    let locked = Locked()
    for item in locked.lock.items {
      let local = item.start.local
      #expect(locked.report("\(local.date)", "\(local.time)") == "")
    }
    #expect(locked.report("2027-01-01") == "")
  }

  @Test func judgesAtTheLocksMomentUnlessTold() {
    var locked = Locked()
    locked.move("2026-04-post-1", to: "2026-04-12", "12:00")
    func codes(_ lock: PlanLock) -> [String] {
      verify(plan(locked.ownItems), against: locked.calendar, digest: sampleDigest, lock: lock)
        .violations.map(\.code)
    }
    #expect(codes(locked.lock) == ["EMRA-V040"])
    locked.lock.moment = .on("2026-04-12", "12:00")
    #expect(codes(locked.lock) == [])
  }

  @Test func claimsNothingOfGoalsWithALock() {
    let locked = Locked()
    #expect(locked.verified("2026-03-20").goals.isEmpty)
    let free = verify(plan(locked.ownItems), against: locked.calendar, digest: sampleDigest)
    #expect(!free.goals.isEmpty)
  }

  @Test func keepsEverySettledItem() {
    var locked = Locked()
    locked.changePlan { items in
      items.removeAll { $0.id == "2026-04-reel-1" }
      for index in items.indices where items[index].id == "2026-04-post-1" {
        items[index].start = .on("2026-04-02", "09:00")
        items[index].channels = ["facebook"]
        items[index].objective = "OE1"
      }
    }
    #expect(
      locked.report("2026-04-10") == """
        EMRA-V101
        «2026-04-post-1» (2026-04-02 09:00) ya se publicó o su hora ya pasó, y no cambia: el inicio era «2026-04-02T12:00:00-03:00» y es «2026-04-02T09:00:00-03:00»
        «2026-04-post-1» (2026-04-02 09:00) is published or its time has come, and it does not change: the start was «2026-04-02T12:00:00-03:00» and is «2026-04-02T09:00:00-03:00»
        EMRA-V101
        «2026-04-post-1» (2026-04-02 09:00) ya se publicó o su hora ya pasó, y no cambia: la lista de canales era «instagram», «facebook» y es «facebook»
        «2026-04-post-1» (2026-04-02 09:00) is published or its time has come, and it does not change: the list of channels was «instagram», «facebook» and is «facebook»
        EMRA-V101
        «2026-04-post-1» (2026-04-02 09:00) ya se publicó o su hora ya pasó, y no cambia: el objetivo era «OE2» y es «OE1»
        «2026-04-post-1» (2026-04-02 09:00) is published or its time has come, and it does not change: the objective was «OE2» and is «OE1»
        EMRA-V100
        Falta «2026-04-reel-1» (2026-04-09 18:00): ya se publicó o su hora ya pasó, y se queda en el plan
        «2026-04-reel-1» (2026-04-09 18:00) is missing: it is published or its time has come, so it stays in the plan
        EMRA-V011
        Reels de abril de 2026: hay 1 y deben ser 2 (H1)
        Reels in April 2026: 1 found, 2 wanted (H1)
        """)
  }

  @Test func keepsWhatWasPublishedAheadOfItsTime() {
    var locked = Locked()
    locked.change("2026-05-post-6") { $0.standing = .published }
    locked.changePlan { items in
      for index in items.indices where items[index].id == "2026-05-post-6" {
        items[index].audience = "comunidad"
      }
    }
    #expect(locked.codes("2026-03-20") == ["V101"])
    locked.change("2026-05-post-6") { $0.standing = .approved }
    #expect(locked.codes("2026-03-20") == [])
  }

  @Test func plansNothingInThePast() {
    var locked = Locked()
    locked.changePlan { items in
      for index in items.indices where items[index].id == "2026-04-post-5" {
        items[index].start = .on("2026-04-01", "12:00")
      }
      items.sort { $0.start.instant < $1.start.instant }
    }
    #expect(
      locked.report("2026-04-01", "12:00") == """
        EMRA-V102
        «2026-04-post-5» (2026-04-01 12:00) es nueva y su hora ya pasó
        «2026-04-post-5» (2026-04-01 12:00) is new and its time is past
        """)
    #expect(locked.report("2026-04-01", "11:59") == "")
  }

  @Test func givesNumbersOnceOfTheItemsOwnMonthAndFormat() {
    var locked = Locked()
    locked.lock.retired = ["2026-04-post-9"]
    func rename(_ id: String, _ name: String) -> String {
      var locked = locked
      locked.changePlan { items in
        for index in items.indices where items[index].id == id { items[index].id = name }
      }
      return locked.report("2026-03-20")
    }
    #expect(rename("2026-04-post-5", "2026-04-post-10") == "")
    #expect(
      rename("2026-04-post-5", "2026-04-post-9") == """
        EMRA-V104
        «2026-04-post-9» (2026-04-29 12:00) lleva un nombre que ya se usó y no se da otra vez
        «2026-04-post-9» (2026-04-29 12:00) has a name that was used before and is not given again
        """)
    let kind = { (name: String) in
      """
      EMRA-V103
      El nombre de «\(name)» (2026-04-29 12:00) debe empezar con «2026-04-post-»
      The name of «\(name)» (2026-04-29 12:00) must begin with «2026-04-post-»
      """
    }
    for name in ["2026-05-post-10", "2026-04-reel-10", "otro"] {
      #expect(rename("2026-04-post-5", name) == kind(name))
    }
    #expect(
      rename("2026-04-post-5", "2026-04-post-4") == """
        EMRA-V004
        «2026-04-post-4» está repetido en el plan: 2 veces
        «2026-04-post-4» is repeated in the plan: 2 times
        """)
  }

  @Test func letsTheTotalsBeWhatHasHappened() {
    // Nine posts and stories by 30 April: settled they may be, and with one of them open not.
    var locked = Locked()
    locked.add("2026-04-01 12:00 post OE1 actualidad comunidad -", "2026-04-post-7")
    #expect(locked.codes("2026-04-30", "12:00") == [])
    #expect(locked.codes("2026-04-30", "11:59") == ["V010"])
  }

  @Test func bringsStoriesWithinWhatStands() {
    // Seven, two of them stories; where six posts stand the stories can only be what is left.
    var locked = Locked()
    locked.drop("2026-04-story-2")
    locked.add("2026-04-25 12:00 post OE2 educativa empresas -", "2026-04-post-7")
    #expect(locked.codes("2026-04-25", "12:00") == ["V013"])
    #expect(locked.codes("2026-04-30", "12:00") == [])
    locked = Locked()
    locked.change("2026-04-post-6") { item in
      item.format = .story
      item.id = "2026-04-story-3"
      item.start = .on("2026-04-30", "10:30")
      item.channels = ["instagram"]
    }
    #expect(locked.codes("2026-04-30", "10:29") == ["V013"])
    #expect(locked.codes("2026-04-30", "10:30") == [])
  }

  @Test func givesACampaignWhatIsLeftAfterItsSettledItems() {
    // Seven items on its days ask for four; three are there.
    var locked = Locked()
    locked.change("2026-04-post-4") { $0.campaign = nil }
    #expect(locked.codes("2026-04-23", "18:00") == ["V071"])
    // The last item of its days is open and should have it.
    locked.change("2026-04-story-2") {
      $0.campaign = "calidad"
      $0.objective = "OE1"
    }
    #expect(locked.codes("2026-04-23", "18:00") == [])
    // None is left to have it.
    locked.change("2026-04-story-2") { $0.campaign = nil }
    #expect(locked.codes("2026-04-24", "10:30") == [])
    // What is too much by settled items leaves none for the others.
    locked = Locked()
    for id in ["2026-04-post-3", "2026-04-article-2"] {
      locked.change(id) {
        $0.campaign = "calidad"
        $0.objective = "OE1"
      }
    }
    #expect(locked.codes("2026-04-23", "17:59") == ["V071"])
    locked.change("2026-04-reel-2") { $0.campaign = nil }
    #expect(locked.codes("2026-04-23", "17:59") == [])
  }

  @Test func asksNothingOfClosedMonths() {
    var locked = Locked()
    for id in ["2026-04-post-1", "2026-04-post-5", "2026-04-post-6", "2026-04-reel-1"] {
      locked.drop(id)
    }
    #expect(locked.codes("2026-04-30", "23:59") == ["V010", "V011"])
    #expect(locked.codes("2026-05-01", "00:00") == [])
  }

  @Test func asksForPinsOnceAlsoBehindTheMoment() {
    var locked = Locked()
    locked.changePlan { $0.removeAll { $0.id == "2026-05-post-4" } }
    #expect(locked.codes("2026-05-20").contains("V060"))
    // Done: at another time than the calendar now says.
    locked = Locked()
    locked.change("2026-05-post-4") { $0.standing = .published }
    locked.change("2026-05-post-4") { $0.start = .on("2026-05-22", "09:00") }
    #expect(locked.codes("2026-04-10") == [])
    locked.change("2026-05-post-4") { $0.standing = .planned }
    #expect(locked.codes("2026-04-10") == ["V060", "V062"])
    // The calendar has a pin now where the month is closed.
    locked = Locked()
    locked.drop("2026-05-post-4")
    #expect(locked.codes("2026-06-02") == ["V060"])
  }

  @Test func carriesSettledItemsOfOtherCyclesAndLeavesThemAlone() {
    var locked = Locked()
    let row = "2026-06-01 18:00 reel OE9 nada nadie -"
    locked.add(row, "2026-06-reel-1")
    locked.add("2026-05-30 18:00 reel OE2 educativa empresas otono", "2026-05-reel-3")
    locked.drop("2026-05-reel-2")
    #expect(locked.codes("2026-03-20") == ["V007", "V008"])
    locked.change("2026-06-reel-1") { $0.standing = .published }
    #expect(locked.codes("2026-03-20") == [])
  }

  @Test func tellsWhatAnEditOfTheLockBreaks() {
    var locked = Locked()
    // A fault that was there before.
    locked.move("2026-04-post-1", to: "2026-04-12", "12:00")
    let moment = OffsetDateTime.on("2026-04-10", "12:00").instant
    func codes(_ change: (inout Locked) -> Void) -> [String] {
      var edited = locked
      change(&edited)
      return brokenRules(
        ofEditing: locked.lock, to: edited.lock, against: locked.calendar, moment: moment
      ).map(\.code)
    }
    #expect(codes { _ in } == [])
    #expect(codes { $0.move("2026-04-post-1", to: "2026-04-11", "12:00") } == [])
    #expect(codes { $0.move("2026-04-post-1", to: "2026-04-27", "12:00") } == ["EMRA-V042"])
    #expect(
      codes { $0.move("2026-04-reel-1", to: "2026-04-13", "18:00") } == ["EMRA-V101", "EMRA-V071"])
    #expect(codes { $0.move("2026-04-post-1", to: "2026-04-07", "12:00") } == ["EMRA-V102"])
    #expect(
      codes { $0.move("2026-05-post-4", to: "2026-05-22", "09:00") }
        == ["EMRA-V060", "EMRA-V062"])
  }
}
