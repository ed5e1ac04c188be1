import CivilTime
import Schedule
import Testing

@testable import Verification

@Suite struct IdentityTests {
  @Test func acceptsAGoodPlan() {
    #expect(Edit(SampleCalendar().built()).report == "")
  }

  @Test func refusesAPlanOfAnotherCalendar() {
    let calendar = SampleCalendar().built()
    var other = plan(items(goodRows, calendar))
    other.calendarName = "Otra"
    #expect(
      report(other, calendar) == """
        EMRA-V001 –
        El plan es del calendario «Otra», no de «Prueba»
        The plan is of the calendar «Otra», not of «Prueba»
        Haga el plan de nuevo con este calendario: emra-site plan export --format json
        Make the plan anew with this calendar: emra-site plan export --format json
        """)
    other.calendarName = "Prueba"
    other.calendarDigest = "0123"
    #expect(
      report(other, calendar) == """
        EMRA-V002 –
        El calendario cambió después de hacer el plan: su SHA-256 era 0123 y es \
        0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        The calendar has changed since the plan was made: its SHA-256 was 0123 and is \
        0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        Haga el plan de nuevo con este calendario: emra-site plan export --format json
        Make the plan anew with this calendar: emra-site plan export --format json
        """)
  }

  @Test func refusesIDsThatDoNotFollowFromTheOrder() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-04-reel-1") { $0.id = "reel" }
    #expect(
      edit.report == """
        EMRA-V003 –
        «reel» (2026-04-09 18:00) debe llamarse «2026-04-reel-1»
        «reel» (2026-04-09 18:00) must be called «2026-04-reel-1»
        """)
    edit = Edit(SampleCalendar().built())
    edit.change("2026-04-post-2") { $0.id = "2026-04-post-03" }
    edit.change("2026-04-post-3") { $0.id = "2026-04-post-2" }
    #expect(
      edit.report == """
        EMRA-V003 –
        «2026-04-post-03» (2026-04-14 12:00) debe llamarse «2026-04-post-2» (y 1 más)
        «2026-04-post-03» (2026-04-14 12:00) must be called «2026-04-post-2» (and 1 more)
        """)
  }

  @Test func refusesAnIDThatIsThereTwice() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-05-article-2") { $0.id = "2026-05-article-1" }
    #expect(
      edit.report == """
        EMRA-V004 –
        «2026-05-article-1» está repetido en el plan: 2 veces
        «2026-05-article-1» is repeated in the plan: 2 times
        EMRA-V003 –
        «2026-05-article-1» (2026-05-18 10:00) debe llamarse «2026-05-article-2»
        «2026-05-article-1» (2026-05-18 10:00) must be called «2026-05-article-2»
        """)
  }

  @Test func refusesItemsOutOfOrder() {
    var edit = Edit(SampleCalendar().built())
    edit.items.swapAt(0, 1)
    #expect(
      edit.report == """
        EMRA-V005 –
        «2026-04-article-1» (2026-04-06 10:00) está antes que «2026-04-post-1» (2026-04-02 12:00) \
        en el plan y debe ir después
        «2026-04-article-1» (2026-04-06 10:00) stands before «2026-04-post-1» (2026-04-02 12:00) \
        in the plan and must come after it
        """)
    edit.items.swapAt(0, 1)
    edit.items.append(edit.items.removeFirst())
    #expect(
      edit.report == """
        EMRA-V005 –
        «2026-05-post-6» (2026-05-28 12:00) está antes que «2026-04-post-1» (2026-04-02 12:00) en \
        el plan y debe ir después
        «2026-05-post-6» (2026-05-28 12:00) stands before «2026-04-post-1» (2026-04-02 12:00) in \
        the plan and must come after it
        """)
  }

  @Test func refusesOffsetsThatTheZoneDoesNotHave() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-04-post-1") { $0.start = OffsetDateTime($0.start.local, offset: -4 * 3600) }
    #expect(
      edit.report == """
        EMRA-V006 –
        «2026-04-post-1» (2026-04-02 12:00) dice −04:00 respecto de UTC; a esa hora son −03:00
        «2026-04-post-1» (2026-04-02 12:00) says −04:00 from UTC; at that time it is −03:00
        """)
    edit = Edit(SampleCalendar().built())
    edit.change("2026-05-post-1") { $0.start = OffsetDateTime($0.start.local, offset: 19_815) }
    #expect(
      edit.report == """
        EMRA-V006 –
        «2026-05-post-1» (2026-05-05 12:00) dice +05:30:15 respecto de UTC; a esa hora son −04:00
        «2026-05-post-1» (2026-05-05 12:00) says +05:30:15 from UTC; at that time it is −04:00
        """)
  }

  @Test func refusesNamesThatTheCalendarLacks() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-04-post-1") {
      $0.channels = ["instagran", "facebook"]
      $0.objective = "OE9"
      $0.audience = ""
    }
    edit.change("2026-04-post-2") { $0.campaign = "calida" }
    #expect(
      edit.report == """
        EMRA-V007 –
        «2026-04-post-1» (2026-04-02 12:00) nombra el canal «instagran», que no está en el \
        calendario
        «2026-04-post-1» (2026-04-02 12:00) names the channel «instagran», which the calendar lacks
        ¿Quiso decir «instagram»?
        Did you mean «instagram»?
        EMRA-V007 –
        «2026-04-post-1» (2026-04-02 12:00) nombra el objetivo «OE9», que no está en el calendario
        «2026-04-post-1» (2026-04-02 12:00) names the objective «OE9», which the calendar lacks
        ¿Quiso decir «OE1», «OE2» u «OE3»?
        Did you mean «OE1», «OE2» or «OE3»?
        EMRA-V007 –
        «2026-04-post-1» (2026-04-02 12:00) nombra el público «», que no está en el calendario
        «2026-04-post-1» (2026-04-02 12:00) names the audience «», which the calendar lacks
        EMRA-V007 –
        «2026-04-post-2» (2026-04-14 12:00) nombra la campaña «calida», que no está en el calendario
        «2026-04-post-2» (2026-04-14 12:00) names the campaign «calida», which the calendar lacks
        ¿Quiso decir «calidad»?
        Did you mean «calidad»?
        EMRA-V071 10
        La campaña «calidad» en abril de 2026: hay 2 y deben ser 3, el 50 % de lo publicado en sus \
        12 días: 6 (H7)
        The campaign «calidad» in April 2026: 2 found, 3 wanted, 50 % of the items on its 12 days: \
        6 (H7)
        """)
    edit = Edit(SampleCalendar().built())
    edit.change("2026-05-post-2") { $0.pillar = String(repeating: "a", count: 1000) }
    #expect(
      edit.report == """
        EMRA-V007 –
        «2026-05-post-2» (2026-05-12 12:00) nombra el tipo de contenido \
        «aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…», que \
        no está en el calendario
        «2026-05-post-2» (2026-05-12 12:00) names the pillar \
        «aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…», which \
        the calendar lacks
        """)
  }

  @Test func refusesItemsOutsideTheCycle() {
    var edit = Edit(SampleCalendar().built())
    edit.move("2026-05-post-6", to: "2026-06-01", "12:00")
    #expect(
      edit.report == """
        EMRA-V008 –
        «2026-06-post-1» (2026-06-01 12:00) está fuera del ciclo, que va del 2026-04-01 al \
        2026-05-31
        «2026-06-post-1» (2026-06-01 12:00) is outside the cycle, which runs from 2026-04-01 to \
        2026-05-31
        """)
    edit = Edit(SampleCalendar().built())
    edit.move("2026-04-post-1", to: "0001-01-01", "12:00")
    #expect(
      edit.report == """
        EMRA-V008 –
        «0001-01-post-1» (0001-01-01 12:00) está fuera del ciclo, que va del 2026-04-01 al \
        2026-05-31
        «0001-01-post-1» (0001-01-01 12:00) is outside the cycle, which runs from 2026-04-01 to \
        2026-05-31
        """)
  }
}
