import Diagnostics

/// What can be wrong with the JSON of a plan or of its lock beside its being JSON. Codes EMRA-P050 to P060, P063 to P065.
enum PlanFileIssue: Issue {
  case unknownVersion(String)
  case missingKey(String)
  case wrongType(key: String, expected: Expected)
  case badMoment(key: String, String)
  case badDigest
  case badID(String)
  case doubledID(String)
  case unknownFormat(String)
  case unknownState(String)
  case unknownStanding(String)
  /// An id of another month or format than its item's.
  case idOfOther(String)
  /// A moment that no calendar reaches.
  case momentFarAway(key: String, String)
  case tooManyItems(Int, most: Int)
  /// A text with a line break or another control character.
  case controlCharacter(key: String)

  /// What a value should have been.
  enum Expected {
    case text, textOrNull, yesOrNo, list, texts, group, groups
  }

  var code: String {
    switch self {
    case .unknownVersion: "EMRA-P050"
    case .missingKey: "EMRA-P051"
    case .wrongType: "EMRA-P052"
    case .badMoment: "EMRA-P053"
    case .badDigest: "EMRA-P054"
    case .badID: "EMRA-P055"
    case .doubledID: "EMRA-P056"
    case .unknownFormat: "EMRA-P057"
    case .unknownState: "EMRA-P058"
    case .unknownStanding: "EMRA-P059"
    case .idOfOther: "EMRA-P060"
    case .momentFarAway: "EMRA-P063"
    case .tooManyItems: "EMRA-P064"
    case .controlCharacter: "EMRA-P065"
    }
  }

  var severity: Severity { .error }

  var summary: Localized {
    switch self {
    case .unknownVersion(let found):
      Localized(
        es: "El plan es de la versión \(shown(found)); este programa lee la \(Plan.version)",
        en: "The plan is of version \(shown(found)); this program reads \(Plan.version)")
    case .missingKey(let key):
      Localized(es: "Falta «\(key)»", en: "«\(key)» is missing")
    case .wrongType(let key, let expected):
      Localized(
        es: "«\(key)» debe ser \(expected.name.es)", en: "«\(key)» must be \(expected.name.en)")
    case .badMoment(let key, let text):
      Localized(
        es: "«\(key)»: «\(shown(text))» no es un momento como 2026-08-10T09:00:00-04:00",
        en: "«\(key)»: «\(shown(text))» is not a moment such as 2026-08-10T09:00:00-04:00")
    case .badDigest:
      Localized(
        es: "«sha256» no son 64 cifras hexadecimales en minúscula",
        en: "«sha256» is not 64 lower-case hexadecimal digits")
    case .badID(let id):
      Localized(
        es: "«\(shown(id))» no es un nombre como 2026-08-reel-2",
        en: "«\(shown(id))» is not a name such as 2026-08-reel-2")
    case .doubledID(let id):
      Localized(
        es: "«\(shown(id))» está dos veces en el plan", en: "«\(shown(id))» is in the plan twice")
    case .unknownFormat(let text):
      Localized(es: "«\(shown(text))» no es un formato", en: "«\(shown(text))» is not a format")
    case .unknownState(let text):
      Localized(es: "«\(shown(text))» no es un estado", en: "«\(shown(text))» is not a state")
    case .unknownStanding(let text):
      Localized(
        es: "«\(shown(text))» no dice qué tan firme está la pieza",
        en: "«\(shown(text))» does not say how firmly the item stands")
    case .idOfOther(let id):
      Localized(
        es: "«\(shown(id))» no nombra el mes y el formato de su pieza",
        en: "«\(shown(id))» does not name the month and format of its item")
    case .momentFarAway(let key, let text):
      Localized(
        es: "«\(key)»: «\(shown(text))» no está entre 2022 y 2100",
        en: "«\(key)»: «\(shown(text))» is not between 2022 and 2100")
    case .tooManyItems(let count, let most):
      Localized(
        es: "Hay \(count) piezas, y lo más que se lee son \(most)",
        en: "There are \(count) items, and the most that are read are \(most)")
    case .controlCharacter(let key):
      Localized(
        es: "«\(key)» tiene un salto de línea u otro carácter que no se ve",
        en: "«\(key)» has a line break or another character that is not seen")
    }
  }

  var help: Localized? {
    switch self {
    case .unknownFormat: choices(ItemFormat.allCases.map(\.rawValue))
    case .unknownState: choices(PlanReader.states)
    case .unknownStanding: choices(LockedStanding.allCases.map(\.rawValue))
    case .unknownVersion, .missingKey, .wrongType, .badMoment, .badDigest, .badID, .doubledID,
      .idOfOther, .momentFarAway, .tooManyItems, .controlCharacter:
      Localized(
        es: "No corrija este archivo a mano. Si es \(PlanLock.path), recupere la última copia que "
          + "servía; si es un plan exportado, hágalo de nuevo con «emra-site plan export --format json»",
        en: "Do not correct this file by hand. If it is \(PlanLock.path), get back the last copy "
          + "that worked; if it is an exported plan, make it anew with «emra-site plan export "
          + "--format json»")
    }
  }

  private func choices(_ names: [String]) -> Localized {
    Localized(
      es: "Los que hay: \(listed(names))", en: "Those that there are: \(listed(names))")
  }
}

extension PlanFileIssue.Expected {
  /// With its article.
  fileprivate var name: Localized {
    switch self {
    case .text: Localized(es: "un texto que diga algo", en: "a text that says something")
    case .textOrNull:
      Localized(es: "un texto que diga algo, o null", en: "a text that says something, or null")
    case .yesOrNo: Localized(es: "true o false", en: "true or false")
    case .list: Localized(es: "una lista", en: "a list")
    case .texts:
      Localized(
        es: "una lista de textos que no esté vacía", en: "a list of texts that is not empty")
    case .group: Localized(es: "un grupo de claves", en: "a group of keys")
    case .groups:
      Localized(es: "una lista de grupos de claves", en: "a list of groups of keys")
    }
  }
}
