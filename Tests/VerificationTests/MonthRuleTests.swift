import CivilTime
import Schedule
import Testing

@testable import Verification

@Suite struct MonthRuleTests {
  @Test func countsPostsAndStoriesTogether() {
    var sample = SampleCalendar()
    sample.posts = 9...10
    #expect(
      Edit(sample.built()).report == """
        EMRA-V010 7
        Publicaciones e historias de abril de 2026: hay 8 y deben ser de 9 a 10 (H1)
        Posts and stories in April 2026: 8 found, 9 to 10 wanted (H1)
        EMRA-V010 7
        Publicaciones e historias de mayo de 2026: hay 8 y deben ser de 9 a 10 (H1)
        Posts and stories in May 2026: 8 found, 9 to 10 wanted (H1)
        """)
    sample.posts = 7...7
    #expect(
      Edit(sample.built()).report == """
        EMRA-V010 7
        Publicaciones e historias de abril de 2026: hay 8 y deben ser 7 (H1)
        Posts and stories in April 2026: 8 found, 7 wanted (H1)
        EMRA-V010 7
        Publicaciones e historias de mayo de 2026: hay 8 y deben ser 7 (H1)
        Posts and stories in May 2026: 8 found, 7 wanted (H1)
        """)
  }

  @Test func countsReels() {
    var edit = Edit(SampleCalendar().built())
    edit.drop("2026-04-reel-1")
    #expect(
      edit.report == """
        EMRA-V011 8
        Reels de abril de 2026: hay 1 y deben ser 2 (H1)
        Reels in April 2026: 1 found, 2 wanted (H1)
        """)
    edit = Edit(SampleCalendar().built())
    edit.change("2026-05-reel-1") {
      $0.start = .on("2026-05-06", "18:00")
    }
    edit.items += items(
      "2026-05-11 18:00 reel OE1 actualidad comunidad -", edit.calendar)
    edit.drop("2026-05-post-2")
    #expect(
      edit.report == """
        EMRA-V011 8
        Reels de mayo de 2026: hay 3 y deben ser 2 (H1)
        Reels in May 2026: 3 found, 2 wanted (H1)
        EMRA-V020 –
        La semana 2026-W20, del 2026-05-11 al 2026-05-17, tiene 2 reels \
        y puede tener 1: «2026-05-reel-2» (2026-05-11 18:00) y \
        «2026-05-reel-3» (2026-05-15 18:00) (H2)
        Week 2026-W20, 2026-05-11 to 2026-05-17, has 2 reels \
        and may have 1: «2026-05-reel-2» (2026-05-11 18:00) and \
        «2026-05-reel-3» (2026-05-15 18:00) (H2)
        """)
  }

  @Test func countsArticles() {
    var edit = Edit(SampleCalendar().built())
    edit.drop("2026-04-article-1")
    #expect(
      edit.report == """
        EMRA-V012 9
        Artículos de abril de 2026: hay 1 y deben ser 2 (H1)
        Articles in April 2026: 1 found, 2 wanted (H1)
        """)
    var sample = SampleCalendar()
    sample.articles = 1
    #expect(
      Edit(sample.built()).report == """
        EMRA-V012 9
        Artículos de abril de 2026: hay 2 y deben ser 1 (H1)
        Articles in April 2026: 2 found, 1 wanted (H1)
        EMRA-V012 9
        Artículos de mayo de 2026: hay 2 y deben ser 1 (H1)
        Articles in May 2026: 2 found, 1 wanted (H1)
        """)
  }

  @Test func countsStoriesByTheirShare() {
    var sample = SampleCalendar()
    sample.share = 40
    #expect(
      Edit(sample.built()).report == """
        EMRA-V013 6
        Historias de abril de 2026: hay 2 y deben ser 3, el 40 % de 8 (H1)
        Stories in April 2026: 2 found, 3 wanted, 40 % of 8 (H1)
        EMRA-V013 6
        Historias de mayo de 2026: hay 2 y deben ser 3, el 40 % de 8 (H1)
        Stories in May 2026: 2 found, 3 wanted, 40 % of 8 (H1)
        """)
    var edit = Edit(SampleCalendar().built())
    edit.drop("2026-04-story-1")
    #expect(
      edit.report == """
        EMRA-V013 6
        Historias de abril de 2026: hay 1 y deben ser 2, el 25 % de 7 (H1)
        Stories in April 2026: 1 found, 2 wanted, 25 % of 7 (H1)
        """)
  }

  @Test func givesATieToPosts() {
    #expect((0...8).map { storyCount(of: $0, share: 25) } == [0, 0, 0, 1, 1, 1, 1, 2, 2])
    #expect((0...4).map { storyCount(of: $0, share: 50) } == [0, 0, 1, 1, 2])
    #expect((0...4).map { storyCount(of: $0, share: 100) } == [0, 1, 2, 3, 4])
    #expect((0...4).map { storyCount(of: $0, share: 0) } == [0, 0, 0, 0, 0])
  }

  @Test func refusesStoriesWithoutHoursButPins() {
    var sample = SampleCalendar()
    sample.hasStories = false
    #expect(
      Edit(sample.built()).report == """
        EMRA-V014 –
        «2026-04-story-1» (2026-04-07 10:30) es una historia y el calendario no da horas para \
        historias (H1)
        «2026-04-story-1» (2026-04-07 10:30) is a story, and the calendar gives no hours for \
        stories (H1)
        EMRA-V014 –
        «2026-04-story-2» (2026-04-24 10:30) es una historia y el calendario no da horas para \
        historias (H1)
        «2026-04-story-2» (2026-04-24 10:30) is a story, and the calendar gives no hours for \
        stories (H1)
        EMRA-V014 –
        «2026-05-story-1» (2026-05-09 10:30) es una historia y el calendario no da horas para \
        historias (H1)
        «2026-05-story-1» (2026-05-09 10:30) is a story, and the calendar gives no hours for \
        stories (H1)
        EMRA-V014 –
        «2026-05-story-2» (2026-05-25 10:30) es una historia y el calendario no da horas para \
        historias (H1)
        «2026-05-story-2» (2026-05-25 10:30) is a story, and the calendar gives no hours for \
        stories (H1)
        """)
    sample.pins = [
      sample.pin("glorias", "2026-05-21", "09:00", .post, channels: [1, 2], season: 0, pillar: 0),
      sample.pin("glorias", "2026-04-07", "10:30", .story, channels: [1]),
    ]
    var edit = Edit(sample.built())
    edit.change("2026-04-story-1") {
      $0.isPinned = true
      $0.title = "glorias"
      $0.channels = ["instagram"]
    }
    for (id, time) in [("2026-04-story-2", "12:00"), ("2026-05-story-1", "12:00")] {
      edit.change(id) {
        $0.format = .post
        $0.start = .on("\($0.start.local.date)", time)
        $0.channels = ["instagram", "facebook"]
      }
    }
    edit.change("2026-05-story-2") {
      $0.format = .post
      $0.start = .on("2026-05-26", "12:00")
      $0.channels = ["instagram", "facebook"]
    }
    edit.items = numbered(edit.items)
    #expect(edit.report == "")
  }

  @Test func allowsOneReelAWeek() {
    var edit = Edit(SampleCalendar().built())
    edit.move("2026-05-reel-2", to: "2026-05-08", "18:00")
    #expect(
      edit.report == """
        EMRA-V020 –
        La semana 2026-W19, del 2026-05-04 al 2026-05-10, tiene 2 reels \
        y puede tener 1: «2026-05-reel-1» (2026-05-07 18:00) y \
        «2026-05-reel-2» (2026-05-08 18:00) (H2)
        Week 2026-W19, 2026-05-04 to 2026-05-10, has 2 reels \
        and may have 1: «2026-05-reel-1» (2026-05-07 18:00) and \
        «2026-05-reel-2» (2026-05-08 18:00) (H2)
        """)
    // Also across the turn of a month: Monday 27 April to Sunday 3 May.
    edit = Edit(SampleCalendar().built())
    edit.move("2026-04-reel-1", to: "2026-04-29", "23:30")
    edit.move("2026-04-post-6", to: "2026-04-09", "12:00")
    edit.move("2026-05-reel-1", to: "2026-05-02", "18:00")
    #expect(
      edit.report == """
        EMRA-V020 –
        La semana 2026-W18, del 2026-04-27 al 2026-05-03, tiene 2 reels \
        y puede tener 1: «2026-04-reel-2» (2026-04-29 23:30) y \
        «2026-05-reel-1» (2026-05-02 18:00) (H2)
        Week 2026-W18, 2026-04-27 to 2026-05-03, has 2 reels \
        and may have 1: «2026-04-reel-2» (2026-04-29 23:30) and \
        «2026-05-reel-1» (2026-05-02 18:00) (H2)
        """)
  }

  @Test func keepsArticlesOfAMonthApart() {
    var edit = Edit(SampleCalendar().built())
    edit.move("2026-05-article-2", to: "2026-05-22", "10:00")
    #expect(
      edit.report == """
        EMRA-V030 16
        Entre los artículos «2026-05-article-1» (2026-05-04 10:00) y «2026-05-article-2» \
        (2026-05-22 10:00) hay 18 días; deben ser de 12 a 16 (H3)
        The articles «2026-05-article-1» (2026-05-04 10:00) and «2026-05-article-2» (2026-05-22 \
        10:00) are 18 days apart; it must be 12 to 16 (H3)
        """)
    edit = Edit(SampleCalendar().built())
    edit.move("2026-04-article-1", to: "2026-04-09", "10:00")
    #expect(
      edit.report == """
        EMRA-V030 16
        Entre los artículos «2026-04-article-1» (2026-04-09 10:00) y «2026-04-article-2» \
        (2026-04-20 10:00) hay 11 días; deben ser de 12 a 16 (H3)
        The articles «2026-04-article-1» (2026-04-09 10:00) and «2026-04-article-2» (2026-04-20 \
        10:00) are 11 days apart; it must be 12 to 16 (H3)
        """)
  }

  @Test func keepsArticlesApartAcrossTheTurnOfAMonth() {
    var edit = Edit(SampleCalendar().built())
    edit.move("2026-05-article-1", to: "2026-05-13", "10:00")
    edit.move("2026-05-article-2", to: "2026-05-26", "10:00")
    #expect(
      edit.report == """
        EMRA-V031 17
        Del último artículo de un mes, «2026-04-article-2» (2026-04-20 10:00), al primero del \
        siguiente, «2026-05-article-1» (2026-05-13 10:00), hay 23 días; deben ser de 10 a 20 (H3)
        From the last article of a month, «2026-04-article-2» (2026-04-20 10:00), to the first of \
        the next, «2026-05-article-1» (2026-05-13 10:00), it is 23 days; it must be 10 to 20 (H3)
        """)
    var sample = SampleCalendar()
    sample.articles = 1
    edit = Edit(sample.built())
    edit.drop("2026-04-article-1")
    edit.drop("2026-05-article-1")
    #expect(
      edit.report == """
        EMRA-V031 17
        Del último artículo de un mes, «2026-04-article-1» (2026-04-20 10:00), al primero del \
        siguiente, «2026-05-article-1» (2026-05-18 10:00), hay 28 días; deben ser de 10 a 20 (H3)
        From the last article of a month, «2026-04-article-1» (2026-04-20 10:00), to the first of \
        the next, «2026-05-article-1» (2026-05-18 10:00), it is 28 days; it must be 10 to 20 (H3)
        """)
  }
}
