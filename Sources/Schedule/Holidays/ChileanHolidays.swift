import CivilTime

/// The national holidays of Chile in a year, by date, with the law behind each.
///
/// The laws are taken as they are in 2026, for any year: they describe 2022 to 2100 well, where
/// also the solstice is certain. Election days, and days made holidays once or for one region, are
/// in no rule; `calendar.yml` adds them. Empty for years outside of 1 to 9999.
/// Source: Ley 2.977 and those named with each day; Tests/Judges/holidays_cl.py compares them.
public func chileanHolidays(year: Int) -> [Holiday] {
  guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return [] }
  let holidays = fixedHolidays(newYear) + movedHolidays(newYear) + bridges(newYear)
  return holidays.sorted { $0.date < $1.date }
}

/// The day of this year; the day itself exists in every year.
private func day(_ month: Int, _ day: Int, _ newYear: CivilDate) -> CivilDate {
  newYear.adding(months: month - 1).adding(days: day - 1)
}

private func fixedHolidays(_ year: CivilDate) -> [Holiday] {
  let list: [(month: Int, day: Int, name: String, law: String, isMandatory: Bool)] = [
    (1, 1, "Año Nuevo", "Ley 2.977", true),
    (5, 1, "Día Nacional del Trabajo", "Código del Trabajo, artículo 35", true),
    (5, 21, "Día de las Glorias Navales", "Ley 2.977", false),
    (7, 16, "Día de la Virgen del Carmen", "Ley 20.148", false),
    (8, 15, "Asunción de la Virgen", "Ley 2.977", false),
    (9, 18, "Independencia Nacional", "Ley 2.977", true),
    (9, 19, "Día de las Glorias del Ejército", "Ley 2.977", true),
    (11, 1, "Día de Todos los Santos", "Ley 2.977", false),
    (12, 8, "Inmaculada Concepción", "Ley 2.977", false),
    (12, 25, "Navidad", "Ley 2.977", true),
  ]
  return list.map { entry in
    Holiday(
      date: day(entry.month, entry.day, year), name: entry.name, law: entry.law,
      isMandatory: entry.isMandatory)
  }
}

/// The holidays whose date changes from year to year.
private func movedHolidays(_ year: CivilDate) -> [Holiday] {
  let easter = easterSunday(ofYear: year)
  func holiday(_ date: CivilDate, _ name: String, _ law: String) -> Holiday {
    Holiday(date: date, name: name, law: law, isMandatory: false)
  }
  return [
    holiday(easter.adding(days: -2), "Viernes Santo", "Ley 2.977"),
    holiday(easter.adding(days: -1), "Sábado Santo", "Ley 2.977"),
    holiday(
      juneSolstice(ofYear: year), "Día Nacional de los Pueblos Indígenas", "Ley 21.357"),
    holiday(mondayOf19668(day(6, 29, year)), "San Pedro y San Pablo", "Ley 19.668"),
    holiday(mondayOf19668(day(10, 12, year)), "Encuentro de Dos Mundos", "Ley 19.668"),
    holiday(
      fridayOf20299(day(10, 31, year)), "Día Nacional de las Iglesias Evangélicas y Protestantes",
      "Ley 20.299"),
  ]
}

/// Days that are holidays only where they join others to a weekend.
private func bridges(_ year: CivilDate) -> [Holiday] {
  // 1 is Monday and 5 Friday.
  let list: [(month: Int, day: Int, weekday: Int, name: String, law: String)] = [
    (1, 2, 1, "Feriado después de Año Nuevo", "Ley 20.983"),
    (9, 17, 1, "Feriado de Fiestas Patrias", "Ley 20.215"),
    (9, 17, 5, "Feriado de Fiestas Patrias", "Ley 20.983"),
    (9, 20, 5, "Feriado de Fiestas Patrias", "Ley 20.215"),
  ]
  return list.compactMap { entry in
    let date = day(entry.month, entry.day, year)
    guard date.weekday == entry.weekday else { return nil }
    return Holiday(date: date, name: entry.name, law: entry.law, isMandatory: false)
  }
}

/// Ley 19.668: from Tuesday, Wednesday or Thursday to the Monday before, from Friday to the one
/// after.
private func mondayOf19668(_ date: CivilDate) -> CivilDate {
  switch date.weekday {
  case 2...4: date.adding(days: 1 - date.weekday)
  case 5: date.adding(days: 3)
  default: date
  }
}

/// Ley 20.299: from Tuesday to the Friday before, from Wednesday to the one after.
private func fridayOf20299(_ date: CivilDate) -> CivilDate {
  switch date.weekday {
  case 2: date.adding(days: -4)
  case 3: date.adding(days: 2)
  default: date
  }
}

/// Easter Sunday of the Gregorian calendar. Source: the anonymous algorithm of Nature (1876), in
/// J. Meeus, Astronomical Algorithms, chapter 8.
func easterSunday(ofYear newYear: CivilDate) -> CivilDate {
  let year = newYear.year
  let a = year % 19
  let (b, c) = (year / 100, year % 100)
  let (d, e) = (b / 4, b % 4)
  let g = (b - (b + 8) / 25 + 1) / 3
  let h = (19 * a + b - d - g + 15) % 30
  let (i, k) = (c / 4, c % 4)
  let l = (32 + 2 * e + 2 * i - h - k) % 7
  let m = (a + 11 * h + 22 * l) / 451
  let sum = h + l - 7 * m + 114
  return day(sum / 31, sum % 31 + 1, newYear)
}
