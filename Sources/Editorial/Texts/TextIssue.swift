public import Diagnostics
import Schedule

/// What a network would refuse of the texts of a piece. Codes EMRA-E030 to E032.
public enum TextIssue: Issue, Equatable {
  /// `network` as it writes itself.
  case tooLong(item: String, network: String, length: Int, limit: Int)
  /// More words with `#` than it takes.
  case tooManyHashtags(item: String, network: String, count: Int, limit: Int)
  /// Nothing is left for the network.
  case empty(item: String, network: String)

  /// The stable code.
  public var code: String {
    switch self {
    case .tooLong: "EMRA-E030"
    case .tooManyHashtags: "EMRA-E031"
    case .empty: "EMRA-E032"
    }
  }

  /// The website does not need these texts.
  public var severity: Severity { .warning }

  /// What is wrong.
  public var summary: Localized {
    switch self {
    case .tooLong(let item, let network, let length, let limit):
      Localized(
        es: "\(item): el texto para \(network) mide \(length), y \(network) admite \(limit)",
        en: "\(item): the text for \(network) is \(length) long, and \(network) takes \(limit)")
    case .tooManyHashtags(let item, let network, let count, let limit):
      Localized(
        es: "\(item): el texto para \(network) lleva \(count) etiquetas (#), y \(network) admite "
          + "\(limit)",
        en: "\(item): the text for \(network) has \(count) hashtags, and \(network) takes \(limit)")
    case .empty(let item, let network):
      Localized(
        es: "\(item): no hay texto para \(network)", en: "\(item): there is no text for \(network)")
    }
  }

  /// The way out.
  public var help: Localized? {
    switch self {
    case .tooLong(_, let network, let length, let limit):
      Localized(
        es: "Acórtelo en \(length - limit), o escriba uno más corto al final del archivo, bajo "
          + "«## \(network)»",
        en: "Shorten it by \(length - limit), or write a shorter one at the end of the file, below "
          + "«## \(network)»")
    case .tooManyHashtags(_, let network, _, _):
      Localized(
        es: "Quite algunas, o escriba un texto para esa red bajo «## \(network)»",
        en: "Remove some, or write a text for this network below «## \(network)»")
    case .empty(_, let network):
      Localized(
        es: "Escriba el texto, o uno para esa red bajo «## \(network)»",
        en: "Write the text, or one for this network below «## \(network)»")
    }
  }
}

extension EditorialEntry {
  /// What networks would refuse of its texts, each at its content. Cost: linear in the texts.
  public var textFindings: [Diagnostic] {
    guard let content else { return [] }
    return texts.flatMap { text in
      text.faults.map { fault in
        let issue: TextIssue =
          switch fault {
          case .tooLong(let length, let limit):
            .tooLong(item: item.id, network: text.title, length: length, limit: limit)
          case .tooManyHashtags(let count, let limit):
            .tooManyHashtags(item: item.id, network: text.title, count: count, limit: limit)
          case .empty: .empty(item: item.id, network: text.title)
          }
        return issue.at(path: content.path)
      }
    }
  }
}
