import CivilTime
import Diagnostics
import Schedule
import Text

/// A place that a page may take.
struct FreePlace: Sendable {
  let id: String
  let start: CivilDateTime

  /// "3 de diciembre de 2026, 12:00".
  func moment(in language: DateLanguage) -> String {
    "\(start.date.long(in: language)), \(start.time)"
  }
}

/// What there is where a place was looked for.
enum SlotHint: Sendable {
  /// Places that may have been meant.
  case near([String])
  /// The places that the month has of this format, by their number.
  case places([String], format: String)
  /// The month has none of this format.
  case none(month: String, format: String)
  /// The first and last month of the plan.
  case outside(first: String, last: String)
  /// It is not written as a place; an example of one.
  case form(String)

  /// `items`: those of the plan; `months`: its first and last one, as they begin ids.
  init(_ slot: String, items: [PlanItem], months: (first: String, last: String)?) {
    let parts = slot.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, let format = ItemFormat(rawValue: String(parts[2])),
      let number = Int(parts[3]), parts[0].count == 4, parts[1].count == 2, let months
    else {
      let near = nearMisses(of: slot, in: items.map(\.id))
      self = near.isEmpty ? .form(items.first?.id ?? "2026-08-reel-2") : .near(near)
      return
    }
    let month = "\(parts[0])-\(parts[1])"
    let places = items.map(\.id).filter { $0.hasPrefix("\(month)-\(format.rawValue)-") }
    let exact = "\(month)-\(format.rawValue)-\(number)"
    if places.contains(exact) {
      self = .near([exact])
    } else if !places.isEmpty {
      let sorted = places.compactMap { ItemID($0) }.sorted().map(\.description)
      self = .places(sorted, format: format.rawValue)
    } else if month < months.first || month > months.last {
      self = .outside(first: months.first, last: months.last)
    } else {
      self = .none(month: month, format: format.rawValue)
    }
  }

  /// The way out.
  var help: Localized {
    switch self {
    case .near(let names):
      return didYouMean(names) ?? SlotHint.form("2026-08-reel-2").help
    case .places(let ids, let format):
      return Self.help(for: ids, format: format)
    case .none(let month, let format):
      return Localized(
        es:
          "En \(month) no hay lugares para «\(format)»; véalos con «emra-site plan list»",
        en: "In \(month) there is no place for a «\(format)»; see them with «emra-site plan list»")
    case .outside(let first, let last):
      return Localized(
        es: "El plan va de \(first) a \(last)", en: "The plan runs from \(first) to \(last)")
    case .form(let example):
      return Localized(
        es: "Escriba mes, formato y número, como «\(example)»; los lugares se ven con "
          + "«emra-site plan list»",
        en: "Write month, format and number, such as «\(example)»; places are shown by "
          + "«emra-site plan list»")
    }
  }

  private static func help(for ids: [String], format: String) -> Localized {
    let first = ids.first ?? ""
    let last = ids.last ?? ""
    if ids.count == 1 {
      return Localized(
        es: "Ese mes tiene un solo lugar para «\(format)»: «\(first)»",
        en: "That month has one place for a «\(format)»: «\(first)»")
    }
    // In a locked plan numbers may be missing.
    if ItemID(last)?.number == ids.count {
      return Localized(
        es: "Ese mes tiene \(ids.count) lugares para «\(format)», de «\(first)» a «\(last)»",
        en: "That month has \(ids.count) places for a «\(format)», from «\(first)» to «\(last)»")
    }
    guard ids.count <= 6 else {
      return Localized(
        es: "Ese mes tiene \(ids.count) lugares para «\(format)», y ese número no es de ninguno; "
          + "véalos con «emra-site plan list»",
        en: "That month has \(ids.count) places for a «\(format)», and none has that number; see "
          + "them with «emra-site plan list»")
    }
    func list(_ and: String) -> String {
      ids.dropLast().map { "«\($0)»" }.joined(separator: ", ") + " \(and) «\(last)»"
    }
    return Localized(
      es: "Ese mes tiene \(ids.count) lugares para «\(format)»: \(list("y"))",
      en: "That month has \(ids.count) places for a «\(format)»: \(list("and"))")
  }
}
