import CivilTime
import Schedule
import Testing

@testable import Verification

@Suite struct DayRuleTests {
  @Test func keepsToThePostingDaysOfTheWeek() {
    var edit = Edit(SampleCalendar().built())
    edit.move("2026-04-post-1", to: "2026-04-12", "12:00")
    #expect(
      edit.report == """
        EMRA-V040 4
        «2026-04-post-1» (2026-04-12 12:00) cae en domingo, día en que no se publica (H4)
        «2026-04-post-1» (2026-04-12 12:00) is on a Sunday, a day without publications (H4)
        """)
    edit = Edit(SampleCalendar().built())
    edit.move("2026-04-article-1", to: "2026-04-05", "10:00")
    edit.move("2026-04-article-2", to: "2026-04-18", "10:00")
    #expect(
      edit.report == """
        EMRA-V040 4
        «2026-04-article-1» (2026-04-05 10:00) cae en domingo, día en que no se publica (H4)
        «2026-04-article-1» (2026-04-05 10:00) is on a Sunday, a day without publications (H4)
        """)
  }

  @Test func keepsHolidaysFreeButForPins() {
    var edit = Edit(SampleCalendar().built())
    edit.move("2026-04-post-1", to: "2026-04-03", "12:00")
    #expect(
      edit.report == """
        EMRA-V041 13
        «2026-04-post-1» (2026-04-03 12:00) cae en feriado: Viernes Santo, Ley 2.977 (H4)
        «2026-04-post-1» (2026-04-03 12:00) is on a holiday: Viernes Santo, Ley 2.977 (H4)
        """)
    edit = Edit(SampleCalendar().built())
    edit.move("2026-04-reel-1", to: "2026-04-03", "18:00")
    #expect(
      edit.report == """
        EMRA-V041 13
        «2026-04-reel-1» (2026-04-03 18:00) cae en feriado: Viernes Santo, Ley 2.977 (H4)
        «2026-04-reel-1» (2026-04-03 18:00) is on a holiday: Viernes Santo, Ley 2.977 (H4)
        """)
  }

  @Test func keepsBlackoutsFree() {
    var edit = Edit(SampleCalendar().built())
    edit.move("2026-04-post-6", to: "2026-04-27", "12:00")
    #expect(
      edit.report == """
        EMRA-V042 14
        «2026-04-post-5» (2026-04-27 12:00) cae en días sin publicar: Mudanza (H4)
        «2026-04-post-5» (2026-04-27 12:00) is on days without publications: Mudanza (H4)
        """)
    edit = Edit(SampleCalendar().built())
    edit.move("2026-04-post-1", to: "2026-04-28", "09:00")
    #expect(
      edit.report == """
        EMRA-V042 14
        «2026-04-post-4» (2026-04-28 09:00) cae en días sin publicar: Mudanza (H4)
        «2026-04-post-4» (2026-04-28 09:00) is on days without publications: Mudanza (H4)
        """)
  }

  @Test func keepsToTheHoursOfTheFormat() {
    var edit = Edit(SampleCalendar().built())
    edit.move("2026-04-post-1", to: "2026-04-02", "10:30")
    #expect(
      edit.report == """
        EMRA-V043 5
        «2026-04-post-1» (2026-04-02 10:30) no está a una de las horas de «post»: 09:00, 12:00 (H4)
        «2026-04-post-1» (2026-04-02 10:30) is not at one of the hours of «post»: 09:00, 12:00 (H4)
        """)
    edit = Edit(SampleCalendar().built())
    edit.move("2026-05-post-1", to: "2026-05-05", "12:00:01")
    #expect(
      edit.report == """
        EMRA-V043 5
        «2026-05-post-1» (2026-05-05 12:00:01) no está a una de las horas de «post»: 09:00, 12:00 (H4)
        «2026-05-post-1» (2026-05-05 12:00:01) is not at one of the hours of «post»: 09:00, 12:00 (H4)
        """)
  }

  @Test func keepsToTheChannelsOfTheHour() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-04-post-1") { $0.channels = ["instagram"] }
    #expect(
      edit.report == """
        EMRA-V044 5
        Canales de «2026-04-post-1» (2026-04-02 12:00): «instagram»; a esa hora deben ser \
        «instagram», «facebook» (H4)
        Channels of «2026-04-post-1» (2026-04-02 12:00): «instagram»; at that hour they must be \
        «instagram», «facebook» (H4)
        """)
    edit.change("2026-04-post-1") { $0.channels = ["facebook", "instagram"] }
    #expect(
      edit.report == """
        EMRA-V044 5
        Canales de «2026-04-post-1» (2026-04-02 12:00): «facebook», «instagram»; a esa hora deben \
        ser «instagram», «facebook» (H4)
        Channels of «2026-04-post-1» (2026-04-02 12:00): «facebook», «instagram»; at that hour \
        they must be «instagram», «facebook» (H4)
        """)
    edit.change("2026-04-post-1") { $0.channels = [] }
    #expect(
      edit.report == """
        EMRA-V044 5
        Canales de «2026-04-post-1» (2026-04-02 12:00): ninguno; a esa hora deben ser «instagram», \
        «facebook» (H4)
        Channels of «2026-04-post-1» (2026-04-02 12:00): none; at that hour they must be \
        «instagram», «facebook» (H4)
        """)
  }

  @Test func limitsTheItemsOfADay() {
    var edit = Edit(SampleCalendar().built())
    edit.move("2026-05-article-1", to: "2026-05-05", "10:00")
    edit.move("2026-05-reel-1", to: "2026-05-05", "18:00")
    #expect(
      edit.report == """
        EMRA-V050 15
        El 2026-05-05 tiene 3 piezas y puede tener 2: «2026-05-article-1» (2026-05-05 \
        10:00), «2026-05-post-1» (2026-05-05 12:00) y «2026-05-reel-1» (2026-05-05 18:00) (H5)
        2026-05-05 has 3 items and may have 2: «2026-05-article-1» (2026-05-05 10:00), \
        «2026-05-post-1» (2026-05-05 12:00) and «2026-05-reel-1» (2026-05-05 18:00) (H5)
        """)
    var sample = SampleCalendar()
    sample.perDay = 1
    #expect(
      Edit(sample.built()).report == """
        EMRA-V050 15
        El 2026-05-25 tiene 2 piezas y puede tener 1: «2026-05-post-5» (2026-05-25 09:00) y \
        «2026-05-story-2» (2026-05-25 10:30) (H5)
        2026-05-25 has 2 items and may have 1: «2026-05-post-5» (2026-05-25 09:00) and \
        «2026-05-story-2» (2026-05-25 10:30) (H5)
        """)
  }

  @Test func keepsTheGapOnAChannel() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-05-post-5") {
      $0.start = .on("2026-05-25", "09:00")
    }
    edit.change("2026-05-post-6") {
      $0.start = .on("2026-05-25", "09:00")
    }
    edit.change("2026-05-story-2") { $0.start = .on("2026-05-26", "10:30") }
    edit.items = numbered(edit.items)
    #expect(
      edit.report == """
        EMRA-V051 15
        «2026-05-post-5» (2026-05-25 09:00) y «2026-05-post-6» (2026-05-25 09:00) van a \
        «instagram» con menos de 90 minutos entre sí (H5)
        «2026-05-post-5» (2026-05-25 09:00) and «2026-05-post-6» (2026-05-25 09:00) go to \
        «instagram» less than 90 minutes apart (H5)
        """)
    // Different channels may start together, and 90 minutes are enough.
    edit = Edit(SampleCalendar().built())
    edit.move("2026-05-story-2", to: "2026-05-18", "10:30")
    #expect(edit.report == "")
    var sample = SampleCalendar()
    sample.pins = [
      sample.pin("glorias", "2026-05-21", "09:00", .post, channels: [1, 2], season: 0, pillar: 0),
      sample.pin("glorias", "2026-05-28", "10:31", .story, channels: [2]),
    ]
    edit = Edit(sample.built())
    edit.change("2026-05-story-2") {
      $0.start = .on("2026-05-28", "10:31")
      $0.isPinned = true
      $0.title = "glorias"
      $0.channels = ["facebook"]
    }
    edit.items = numbered(edit.items)
    #expect(
      edit.report == """
        EMRA-V051 15
        «2026-05-story-2» (2026-05-28 10:31) y «2026-05-post-6» (2026-05-28 12:00) van a \
        «facebook» con menos de 90 minutos entre sí (H5)
        «2026-05-story-2» (2026-05-28 10:31) and «2026-05-post-6» (2026-05-28 12:00) go to \
        «facebook» less than 90 minutes apart (H5)
        """)
  }

  @Test func keepsTimesThatExistOnce() {
    // On Saturday 4 April 2026 the clocks go back at 24:00: 23:30 happens twice.
    var edit = Edit(SampleCalendar().built())
    edit.move("2026-04-reel-1", to: "2026-04-04", "23:30")
    #expect(
      edit.report == """
        EMRA-V091 –
        «2026-04-reel-1» (2026-04-04 23:30) está a una hora que ese día ocurre dos veces en \
        America/Santiago: se atrasan los relojes (H8)
        «2026-04-reel-1» (2026-04-04 23:30) is at a time that happens twice that day in \
        America/Santiago: clocks go back (H8)
        """)
    // On Sunday 6 September 2026 they go forward at 00:00: 00:30 does not exist.
    var sample = SampleCalendar()
    sample.first = "2026-09-01"
    sample.monthCount = 1
    sample.posts = 1...1
    sample.reels = 0
    sample.articles = 0
    sample.hasStories = false
    sample.pins = [sample.pin("glorias", "2026-09-06", "00:30", .post, channels: [1, 2])]
    edit = Edit(
      sample.built(), "2026-09-06 00:30 post OE1 actualidad comunidad - pinned")
    edit.change("2026-09-post-1") { $0.channels = ["instagram", "facebook"] }
    #expect(
      edit.report == """
        EMRA-V090 –
        «2026-09-post-1» (2026-09-06 00:30) está a una hora que ese día no existe en \
        America/Santiago: se adelantan los relojes (H8)
        «2026-09-post-1» (2026-09-06 00:30) is at a time that does not exist that day in \
        America/Santiago: clocks go forward (H8)
        """)
  }
}
