/// The part of schema.org's vocabulary that content types may use: the names, and what values each
/// property takes. Source: https://schema.org, release 12.0; Tests/Judges/test_structured.py compares.
enum SchemaVocabulary {
  /// Types whose pages are works: they have a headline, dates, a publisher.
  static let works = [
    "AboutPage", "Article", "BlogPosting", "CollectionPage", "ContactPage", "CreativeWork",
    "ItemPage", "NewsArticle", "OpinionNewsArticle", "Report", "ReportageNewsArticle",
    "ScholarlyArticle", "SocialMediaPosting", "TechArticle", "WebPage",
  ]
  /// Types whose pages are about something that takes place.
  static let events = [
    "BusinessEvent", "ChildrensEvent", "EducationEvent", "Event", "ExhibitionEvent", "Festival",
    "Hackathon", "LiteraryEvent", "MusicEvent", "PublicationEvent", "ScreeningEvent",
    "SocialEvent", "SportsEvent", "TheaterEvent", "VisualArtsEvent",
  ]

  /// What a property's value is.
  enum Expected: Equatable {
    case text
    case date
    case url
    /// The name of a place.
    case place
    /// The name of a person or organization: which of them has to be written.
    case agent
  }

  /// Properties of a family that a field may give, other than those every page of it has.
  static func properties(_ family: SchemaMapping.Family) -> [(name: String, value: Expected)] {
    common + (family == .work ? ofWorks : ofEvents)
  }

  private static let common: [(name: String, value: Expected)] = [
    ("alternateName", .text), ("contributor", .agent), ("disambiguatingDescription", .text),
    ("funder", .agent), ("sameAs", .url), ("sponsor", .agent),
  ]
  private static let ofWorks: [(name: String, value: Expected)] = [
    ("abstract", .text), ("alternativeHeadline", .text), ("author", .agent),
    ("citation", .text), ("contentLocation", .place), ("copyrightHolder", .agent),
    ("copyrightNotice", .text), ("creditText", .text), ("dateCreated", .date), ("genre", .text),
    ("isBasedOn", .url), ("keywords", .text), ("license", .url), ("locationCreated", .place),
    ("producer", .agent), ("provider", .agent), ("spatialCoverage", .place),
    ("temporalCoverage", .text),
  ]
  private static let ofEvents: [(name: String, value: Expected)] = [
    ("endDate", .date), ("location", .place), ("organizer", .agent), ("performer", .agent),
    ("startDate", .date),
  ]
}
