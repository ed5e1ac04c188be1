import Editorial
import Schedule

/// What networks would refuse of the texts of pieces that are not out yet.
struct TextFaults: Sendable {
  /// By item, in the order of the plan and of its channels.
  private let texts: [(item: String, texts: [NetworkText])]

  init(_ entries: [EditorialEntry]) {
    texts = entries.filter { $0.standing != .published && $0.content != nil }.map { entry in
      (entry.item.id, entry.texts.filter { !$0.faults.isEmpty })
    }.filter { !$0.1.isEmpty }
  }

  /// "X: sobran 80 caracteres", by item.
  func marks(_ words: PlanWords) -> [String: String] {
    var marks: [String: String] = [:]
    for (item, texts) in texts {
      marks[item] = texts.map { text in
        "\(plain(text.title)): " + text.faults.map(words.mark).joined(separator: ", ")
      }.joined(separator: "; ")
    }
    return marks
  }

  /// A line for each network, and the way out; nothing where all is well.
  func blocks(_ words: PlanWords) -> [Sheet.Block] {
    var networks: [(title: String, faults: [NetworkFault])] = []
    for text in texts.flatMap(\.texts) {
      if let index = networks.firstIndex(where: { $0.title == text.title }) {
        networks[index].faults += text.faults
      } else {
        networks.append((text.title, text.faults))
      }
    }
    guard let first = networks.first else { return [] }
    let section = "«## \(plain(first.title))»"
    return [
      .heading(words.say("Textos que una red no recibe", "Texts that a network would refuse")),
      .list(networks.map { "\(plain($0.title)): \(words.counted($0.faults))" }),
      .text(
        words.say(
          "La fila de cada pieza dice cuánto sobra. Acorte el texto, o escriba uno para esa red al "
            + "final del archivo, bajo su nombre, como \(section).",
          "The row of each item tells by how much. Shorten the text, or write one for that network "
            + "at the end of the file, below its name, such as \(section).")),
    ]
  }
}

extension PlanWords {
  fileprivate func mark(_ fault: NetworkFault) -> String {
    switch fault {
    case .tooLong(let length, let limit):
      let count = length - limit
      return count == 1
        ? say("sobra 1 carácter", "1 character too long")
        : say("sobran \(count) caracteres", "\(count) characters too long")
    case .tooManyHashtags(let count, let limit):
      return say("\(count) etiquetas y admite \(limit)", "\(count) hashtags of \(limit)")
    case .empty: return say("sin texto", "no text")
    }
  }

  /// "7 textos muy largos, 1 sin texto".
  fileprivate func counted(_ faults: [NetworkFault]) -> String {
    var (long, tagged, empty) = (0, 0, 0)
    for fault in faults {
      switch fault {
      case .tooLong: long += 1
      case .tooManyHashtags: tagged += 1
      case .empty: empty += 1
      }
    }
    func texts(_ count: Int, _ one: String, _ many: String, _ en: String) -> String? {
      guard count > 0 else { return nil }
      return count == 1
        ? say("1 texto \(one)", "1 text \(en)")
        : say("\(count) textos \(many)", "\(count) texts \(en)")
    }
    return [
      texts(long, "muy largo", "muy largos", "too long"),
      texts(
        tagged, "con demasiadas etiquetas", "con demasiadas etiquetas", "with too many hashtags"),
      texts(empty, "que falta", "que faltan", "missing"),
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
