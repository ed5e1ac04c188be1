import CivilTime
import Diagnostics

extension PlanWords {
  private var dates: DateLanguage { language == .es ? .es : .en }

  /// "lunes 10 de agosto", "Monday 10 August".
  func day(_ date: CivilDate) -> String {
    let weekday = dates.weekdayName(date.weekday)
    let month = dates.monthName(date.month)
    return say("\(weekday) \(date.day) de \(month)", "\(weekday) \(date.day) \(month)")
  }

  /// "Lunes 10 de agosto".
  func dayTitle(_ date: CivilDate) -> String {
    let text = day(date)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// "Lu", "Mo".
  func shortWeekday(_ weekday: Int) -> String {
    let name = dates.weekdayName(weekday).prefix(2)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// "Lunes".
  func weekday(_ weekday: Int) -> String {
    let name = dates.weekdayName(weekday)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// "agosto de 2026".
  func month(_ date: CivilDate) -> String {
    say(
      "\(dates.monthName(date.month)) de \(date.year)",
      "\(dates.monthName(date.month)) \(date.year)")
  }

  /// "10 de agosto de 2026".
  func long(_ date: CivilDate) -> String { date.long(in: dates) }

  /// "lunes 10 de agosto de 2026, 09:00".
  func moment(_ moment: CivilDateTime) -> String {
    let year = say(" de \(moment.date.year)", " \(moment.date.year)")
    return "\(day(moment.date))\(year), \(moment.time)"
  }

  /// "del 10 al 16 de agosto de 2026"; months and years are told once where they are the same.
  func range(_ first: CivilDate, _ last: CivilDate) -> String {
    let start: String
    if first.year != last.year {
      start = long(first)
    } else if first.month != last.month {
      let month = dates.monthName(first.month)
      start = say("\(first.day) de \(month)", "\(first.day) \(month)")
    } else {
      start = "\(first.day)"
    }
    if first == last { return say("el \(long(last))", long(last)) }
    return say("del \(start) al \(long(last))", "\(start) to \(long(last))")
  }
}
