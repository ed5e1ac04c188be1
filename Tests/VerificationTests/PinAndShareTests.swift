import CivilTime
import Schedule
import Testing

@testable import Verification

@Suite struct PinRuleTests {
  @Test func missesAPin() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-05-post-4") {
      $0.start = .on("2026-05-22", "09:00")
      $0.isPinned = false
      $0.season = nil
    }
    #expect(
      edit.report == """
        EMRA-V060 12
        Falta «glorias», que tiene día fijo: 2026-05-21 09:00, post (H6)
        «glorias», which has a fixed day, is missing: 2026-05-21 09:00, post (H6)
        EMRA-V071 11
        La temporada «otono» en mayo de 2026: hay 4 y deben ser 5, el 40 % de lo publicado en sus \
        25 días: 12 (H7)
        The season «otono» in May 2026: 4 found, 5 wanted, 40 % of the items on its 25 days: 12 (H7)
        """)
    edit = Edit(SampleCalendar().built())
    edit.change("2026-05-post-4") { $0.start = .on("2026-05-21", "09:01") }
    #expect(
      edit.report == """
        EMRA-V060 12
        Falta «glorias», que tiene día fijo: 2026-05-21 09:00, post (H6)
        «glorias», which has a fixed day, is missing: 2026-05-21 09:00, post (H6)
        EMRA-V062 –
        «2026-05-post-4» (2026-05-21 09:01) dice tener día fijo y el calendario no lo pide (H6)
        «2026-05-post-4» (2026-05-21 09:01) says it has a fixed day, and the calendar does not ask \
        for it (H6)
        EMRA-V041 13
        «2026-05-post-4» (2026-05-21 09:01) cae en feriado: Glorias Navales, Ley 2.977 (H4)
        «2026-05-post-4» (2026-05-21 09:01) is on a holiday: Glorias Navales, Ley 2.977 (H4)
        EMRA-V043 5
        «2026-05-post-4» (2026-05-21 09:01) no está a una de las horas de «post»: 09:00, 12:00 (H4)
        «2026-05-post-4» (2026-05-21 09:01) is not at one of the hours of «post»: 09:00, 12:00 (H4)
        """)
  }

  @Test func comparesEveryPartOfAPin() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-05-post-4") { $0.channels = ["instagram"] }
    #expect(
      edit.report == """
        EMRA-V061 12
        «2026-05-post-4» (2026-05-21 09:00) no es como pide «glorias»: la lista de canales es \
        «instagram» y debe ser «instagram», «facebook» (H6)
        «2026-05-post-4» (2026-05-21 09:00) is not as «glorias» asks: the list of channels is \
        «instagram» and must be «instagram», «facebook» (H6)
        """)
    edit = Edit(SampleCalendar().built())
    edit.change("2026-05-post-4") {
      $0.season = nil
      $0.pillar = "actualidad"
      $0.title = nil
    }
    #expect(
      edit.report == """
        EMRA-V061 12
        «2026-05-post-4» (2026-05-21 09:00) no es como pide «glorias»: la temporada es – y debe \
        ser «otono» (H6)
        «2026-05-post-4» (2026-05-21 09:00) is not as «glorias» asks: the season is – and must be \
        «otono» (H6)
        EMRA-V061 12
        «2026-05-post-4» (2026-05-21 09:00) no es como pide «glorias»: el tipo de contenido es \
        «actualidad» y debe ser «educativa» (H6)
        «2026-05-post-4» (2026-05-21 09:00) is not as «glorias» asks: the pillar is «actualidad» \
        and must be «educativa» (H6)
        EMRA-V061 12
        «2026-05-post-4» (2026-05-21 09:00) no es como pide «glorias»: el título es – y debe ser \
        «glorias» (H6)
        «2026-05-post-4» (2026-05-21 09:00) is not as «glorias» asks: the title is – and must be \
        «glorias» (H6)
        """)
    // A content bound to it gives its own title; what the pin leaves free may be any.
    edit = Edit(SampleCalendar().built())
    edit.change("2026-05-post-4") {
      $0.content = "content/publicaciones/glorias.md"
      $0.title = "Hoy"
      $0.objective = "OE2"
      $0.audience = "empresas"
    }
    #expect(edit.report == "")
  }

  @Test func refusesPinsThatNobodyAskedFor() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-05-post-1") { $0.isPinned = true }
    #expect(
      edit.report == """
        EMRA-V062 –
        «2026-05-post-1» (2026-05-05 12:00) dice tener día fijo y el calendario no lo pide (H6)
        «2026-05-post-1» (2026-05-05 12:00) says it has a fixed day, and the calendar does not ask \
        for it (H6)
        """)
    var sample = SampleCalendar()
    sample.pins = []
    #expect(
      Edit(sample.built()).report == """
        EMRA-V062 –
        «2026-05-post-4» (2026-05-21 09:00) dice tener día fijo y el calendario no lo pide (H6)
        «2026-05-post-4» (2026-05-21 09:00) says it has a fixed day, and the calendar does not ask \
        for it (H6)
        EMRA-V041 13
        «2026-05-post-4» (2026-05-21 09:00) cae en feriado: Glorias Navales, Ley 2.977 (H4)
        «2026-05-post-4» (2026-05-21 09:00) is on a holiday: Glorias Navales, Ley 2.977 (H4)
        """)
  }

  @Test func tellsPinsThatStartTogetherApart() {
    var sample = SampleCalendar()
    sample.pins = [
      sample.pin("zeta", "2026-05-21", "09:00", .post, channels: [1], season: 0, pillar: 0),
      sample.pin("alfa", "2026-05-21", "09:00", .post, channels: [2]),
    ]
    var edit = Edit(sample.built())
    edit.change("2026-05-post-4") {
      $0.channels = ["instagram"]
      $0.title = "zeta"
    }
    edit.change("2026-05-post-5") {
      $0.start = .on("2026-05-21", "09:00")
      $0.channels = ["facebook"]
      $0.title = "alfa"
      $0.isPinned = true
    }
    // The ids say that zeta comes first; the rule says alfa.
    #expect(
      edit.report == """
        EMRA-V005 –
        «2026-05-post-4» (2026-05-21 09:00) está antes que «2026-05-post-5» (2026-05-21 09:00) en \
        el plan y debe ir después
        «2026-05-post-4» (2026-05-21 09:00) stands before «2026-05-post-5» (2026-05-21 09:00) in \
        the plan and must come after it
        """)
    edit.items.swapAt(20, 21)
    edit.change("2026-05-post-4") { $0.id = "" }
    edit.change("2026-05-post-5") { $0.id = "2026-05-post-4" }
    edit.change("") { $0.id = "2026-05-post-5" }
    #expect(edit.report == "")
  }
}

@Suite struct ShareRuleTests {
  @Test func keepsCampaignsAndSeasonsWithinTheirDates() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-04-post-5") { $0.campaign = "calidad" }
    #expect(
      edit.report == """
        EMRA-V070 10
        «2026-04-post-5» (2026-04-29 12:00) está fuera de la campaña «calidad», que va del \
        2026-04-13 al 2026-04-25 (H7)
        «2026-04-post-5» (2026-04-29 12:00) is outside the campaign «calidad», which runs from \
        2026-04-13 to 2026-04-25 (H7)
        """)
    edit = Edit(SampleCalendar().built())
    edit.change("2026-04-article-1") { $0.season = "otono" }
    #expect(
      edit.report == """
        EMRA-V070 11
        «2026-04-article-1» (2026-04-06 10:00) está fuera de la temporada «otono», que va del \
        2026-05-01 al 2026-05-31 (H7)
        «2026-04-article-1» (2026-04-06 10:00) is outside the season «otono», which runs from \
        2026-05-01 to 2026-05-31 (H7)
        """)
  }

  @Test func countsTheSeatsOfCampaignsAndSeasons() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-04-post-2") { $0.campaign = nil }
    #expect(
      edit.report == """
        EMRA-V071 10
        La campaña «calidad» en abril de 2026: hay 2 y deben ser 3, el 50 % de lo publicado en sus \
        12 días: 6 (H7)
        The campaign «calidad» in April 2026: 2 found, 3 wanted, 50 % of the items on its 12 days: \
        6 (H7)
        """)
    edit = Edit(SampleCalendar().built())
    edit.change("2026-05-story-2") { $0.season = "otono" }
    #expect(
      edit.report == """
        EMRA-V071 11
        La temporada «otono» en mayo de 2026: hay 5 y deben ser 4, el 40 % de lo publicado en sus \
        25 días: 11 (H7)
        The season «otono» in May 2026: 5 found, 4 wanted, 40 % of the items on its 25 days: 11 (H7)
        """)
  }

  @Test func sharesTheSeatsOfCampaignsWithTheSameDays() {
    var sample = SampleCalendar()
    sample.campaigns = [
      // The Sunday that it begins on is no posting day: both have the same own days.
      sample.campaign("uno", "2026-04-12", "2026-04-25", share: 25),
      sample.campaign("calidad", "2026-04-13", "2026-04-25", share: 25, objective: 0),
    ]
    var edit = Edit(sample.built())
    // 6 items: quotas 1.5, 1.5 and 3: the first has the seat that is left.
    edit.change("2026-04-post-2") { $0.campaign = "uno" }
    edit.change("2026-04-post-4") { $0.campaign = "uno" }
    #expect(edit.report == "")
    edit.change("2026-04-post-4") { $0.campaign = "calidad" }
    #expect(
      edit.report == """
        EMRA-V071 10
        La campaña «uno» en abril de 2026: hay 1 y deben ser 2, el 25 % de lo publicado en sus 12 \
        días: 6 (H7)
        The campaign «uno» in April 2026: 1 found, 2 wanted, 25 % of the items on its 12 days: 6 \
        (H7)
        EMRA-V071 10
        La campaña «calidad» en abril de 2026: hay 2 y deben ser 1, el 25 % de lo publicado en sus \
        12 días: 6 (H7)
        The campaign «calidad» in April 2026: 2 found, 1 wanted, 25 % of the items on its 12 days: \
        6 (H7)
        """)
  }

  @Test func apportionsByLargestRemainder() {
    #expect(apportion(46, shares: [60]) == [28])
    #expect(apportion(5, shares: [50]) == [3])
    #expect(apportion(10, shares: [33, 33, 33]) == [4, 3, 3])
    #expect(apportion(1, shares: [34, 33]) == [1, 0])
    #expect(apportion(1, shares: [33, 33]) == [0, 0])
    #expect(apportion(0, shares: [50, 50]) == [0, 0])
    #expect(apportion(3, shares: [100]) == [3])
    #expect(apportion(3, shares: []) == [])
  }

  @Test func keepsLabelsThatAreFixed() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-04-post-2") { $0.objective = "OE2" }
    #expect(
      edit.report == """
        EMRA-V080 10
        «2026-04-post-2» (2026-04-14 12:00) tiene el objetivo «OE2»; la campaña «calidad» fija «OE1»
        «2026-04-post-2» (2026-04-14 12:00) has the objective «OE2»; the campaign «calidad» fixes \
        «OE1»
        """)
    edit = Edit(SampleCalendar().built())
    edit.change("2026-05-post-1") { $0.pillar = "actualidad" }
    #expect(
      edit.report == """
        EMRA-V080 11
        «2026-05-post-1» (2026-05-05 12:00) tiene el tipo de contenido «actualidad»; la temporada \
        «otono» fija «educativa»
        «2026-05-post-1» (2026-05-05 12:00) has the pillar «actualidad»; the season «otono» fixes \
        «educativa»
        """)
  }

  @Test func refusesLabelsOfWeightZero() {
    var edit = Edit(SampleCalendar().built())
    edit.change("2026-05-post-2") { $0.objective = "OE3" }
    #expect(
      edit.report == """
        EMRA-V081 –
        «2026-05-post-2» (2026-05-12 12:00) tiene el objetivo «OE3», de importancia 0, sin que \
        nada lo fije
        «2026-05-post-2» (2026-05-12 12:00) has the objective «OE3», of weight 0, and nothing \
        fixes it
        """)
    edit.change("2026-05-post-2") { $0.objective = "OE2" }
    edit.change("2026-05-post-4") { $0.objective = "OE3" }
    #expect(
      edit.report == """
        EMRA-V081 –
        «2026-05-post-4» (2026-05-21 09:00) tiene el objetivo «OE3», de importancia 0, sin que \
        nada lo fije
        «2026-05-post-4» (2026-05-21 09:00) has the objective «OE3», of weight 0, and nothing \
        fixes it
        """)
    var sample = SampleCalendar()
    sample.pins = [
      sample.pin(
        "glorias", "2026-05-21", "09:00", .post, channels: [1, 2], season: 0, objective: 2,
        pillar: 0)
    ]
    edit = Edit(sample.built())
    edit.change("2026-05-post-4") { $0.objective = "OE3" }
    #expect(edit.report == "")
  }
}
