public import CivilTime

/// Moments in the forms that tables of other programs want: `MM/DD/YYYY hh:mm A`.
public enum DateForm {
  private static let parts = ["YYYY", "MM", "DD", "HH", "hh", "mm", "ss", "A"]

  /// Whether a form holds nothing but parts and signs between them. Cost: linear.
  public static func isReadable(_ form: String) -> Bool {
    guard form.utf8.count <= 60 else { return false }
    var found = false
    for piece in pieces(of: form) {
      if parts.contains(piece) {
        found = true
      } else if piece.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) {
        return false
      }
    }
    return found
  }

  /// A moment in a form; what is no part of a date stands as it is.
  public static func text(of moment: CivilDateTime, in form: String) -> String {
    let (date, time) = (moment.date, moment.time)
    var text = ""
    for piece in pieces(of: form) {
      switch piece {
      case "YYYY": text += padded(date.year, 4)
      case "MM": text += padded(date.month, 2)
      case "DD": text += padded(date.day, 2)
      case "HH": text += padded(time.hour, 2)
      // Midnight is 12 AM, noon 12 PM.
      case "hh": text += padded((time.hour + 11) % 12 + 1, 2)
      case "mm": text += padded(time.minute, 2)
      case "ss": text += padded(time.second, 2)
      case "A": text += time.hour < 12 ? "AM" : "PM"
      default: text += piece
      }
    }
    return text
  }

  /// Runs of one letter, and single other signs.
  private static func pieces(of form: String) -> [String] {
    var pieces: [String] = []
    for character in form {
      if let last = pieces.last?.last, last == character, character.isLetter {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
