internal import Diagnostics

/// The words that the renderer adds to a page, in its language.
struct InterfaceWords {
  let language: Language

  private func pick(_ es: String, _ en: String) -> String {
    switch language {
    case .es: es
    case .en: en
    }
  }

  func table(_ number: Int) -> String {
    pick("Tabla", "Table") + (number > 1 ? " \(number)" : "")
  }

  func task(done: Bool) -> String {
    done ? pick("Hecho", "Done") : pick("Pendiente", "To do")
  }

  var footnotes: String { pick("Notas al pie", "Footnotes") }

  func footnote(_ number: Int) -> String {
    pick("Nota \(number)", "Note \(number)")
  }

  func backToText(note: Int, use: Int) -> String {
    use > 1
      ? pick(
        "Volver al texto de la nota \(note), mención \(use)",
        "Back to the text of note \(note), mention \(use)")
      : pick("Volver al texto de la nota \(note)", "Back to the text of note \(note)")
  }

  func title(of alert: Alert) -> String {
    switch alert {
    case .note: pick("Nota", "Note")
    case .tip: pick("Consejo", "Tip")
    case .important: pick("Importante", "Important")
    case .warning: pick("Advertencia", "Warning")
    case .caution: pick("Precaución", "Caution")
    }
  }
}

/// The alerts of GitHub; the raw value is the keyword in lower case and the class in the HTML.
enum Alert: String, CaseIterable {
  case note, tip, important, warning, caution

  /// The keyword as written in a page.
  var keyword: String { rawValue.uppercased() }
}
