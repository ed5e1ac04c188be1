import CivilTime

// Dates as Spanish readers write them.
extension CivilDate {
  /// "lunes 10 de agosto".
  var dayText: String {
    "\(DateLanguage.es.weekdayName(weekday)) \(day) de \(DateLanguage.es.monthName(month))"
  }

  /// "Lunes 10 de agosto".
  var dayTitle: String { capitalised(dayText) }

  /// "lun 10 ago".
  var shortDay: String { "\(DateLanguage.es.weekdayName(weekday).prefix(3)) \(day) \(shortMonth)" }

  /// "ago".
  var shortMonth: String { String(DateLanguage.es.monthName(month).prefix(3)) }

  /// "agosto de 2026".
  var monthText: String { "\(DateLanguage.es.monthName(month)) de \(year)" }

  /// "2026-08".
  var monthKey: String { String(description.prefix(7)) }
}

/// "del 10 al 16 de agosto de 2026"; months and years are told once where they are the same.
func rangeText(_ first: CivilDate, _ last: CivilDate) -> String {
  if first == last { return "el \(first.long(in: .es))" }
  let start: String
  if first.year != last.year {
    start = first.long(in: .es)
  } else if first.month != last.month {
    start = "\(first.day) de \(DateLanguage.es.monthName(first.month))"
  } else {
    start = "\(first.day)"
  }
  return "del \(start) al \(last.long(in: .es))"
}

func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
