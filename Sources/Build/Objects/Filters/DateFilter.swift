import CivilTime
import SiteModel
import Template

/// How `fecha` writes a date.
enum DateForm: String, CaseIterable {
  /// "10 de agosto de 2026", "10 August 2026"
  case larga
  /// "10 ago 2026", "10 Aug 2026"
  case corta
  /// "lunes 10 de agosto de 2026", "Monday 10 August 2026"
  case dia
  /// "agosto de 2026", "August 2026"
  case mes
  /// "10 de agosto de 2026, 18:30"; without a time as `larga`
  case hora

  func text(_ date: DateObject, in language: DateLanguage) -> String {
    let local = date.date.local
    let long = local.date.long(in: language)
    let month = language.monthName(local.date.month)
    switch self {
    case .larga: return long
    case .corta: return "\(local.date.day) \(month.prefix(3)) \(local.date.year)"
    case .dia: return "\(language.weekdayName(local.date.weekday)) \(long)"
    case .mes: return month + (language == .es ? " de " : " ") + String(local.date.year)
    case .hora: return date.date.hasTime ? "\(long), \(local.time)" : long
    }
  }
}

/// `fecha(form="larga", lang=none)`: in the language of the page unless told.
func dateFilter(_ value: Value, _ arguments: TemplateArguments) throws(TemplateFault) -> Value {
  let filter = "fecha"
  try arguments.check(filter: filter, ["form", "lang"])
  let date = try date(value, filter: filter)
  let name = try arguments.text(0, "form", filter: filter) ?? DateForm.larga.rawValue
  guard let form = DateForm(rawValue: name) else {
    throw TemplateFault(
      .filterValue("form", filter: filter, .oneOf(DateForm.allCases.map(\.rawValue))))
  }
  return .string(form.text(date, in: try language(arguments, filter)))
}

/// The language asked for, which must be known, else the page's; Spanish where that is neither.
private func language(
  _ arguments: TemplateArguments, _ filter: String
) throws(TemplateFault) -> DateLanguage {
  func known(_ tag: String) -> DateLanguage? { DateLanguage(rawValue: String(tag.prefix(2))) }
  guard let tag = try arguments.text(1, "lang", filter: filter) else {
    return (arguments.page?.language).flatMap(known) ?? .es
  }
  guard let language = known(tag) else {
    throw TemplateFault(
      .filterValue("lang", filter: filter, .oneOf(DateLanguage.allCases.map(\.rawValue))))
  }
  return language
}
