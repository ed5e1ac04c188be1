/// A language in which dates are written out.
public enum DateLanguage: String, Sendable, CaseIterable {
  case es
  case en

  /// "agosto", "August"; empty for numbers outside 1 to 12.
  public func monthName(_ month: Int) -> String {
    let names: [String]
    switch self {
    case .es:
      names = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre",
      ]
    case .en:
      names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
    return (1...names.count).contains(month) ? names[month - 1] : ""
  }

  /// "lunes", "Monday" for 1 to "domingo", "Sunday" for 7; empty for other numbers.
  public func weekdayName(_ weekday: Int) -> String {
    let names: [String]
    switch self {
    case .es:
      names = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
    case .en:
      names = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
      ]
    }
    return (1...names.count).contains(weekday) ? names[weekday - 1] : ""
  }
}
