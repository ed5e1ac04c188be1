import Editorial

/// Where an item stands, as the desk tells it: what is finished and has a text that a network refuses
/// is not simply ready.
enum PieceStanding: CaseIterable {
  // In the order of work: what hurts and can be mended comes first.
  case late, unfit, missing, waiting, ready, passed, published

  init(_ entry: EditorialEntry) {
    switch entry.standing {
    case .published: self = .published
    case .ready: self = entry.texts.allSatisfy(\.fits) ? .ready : .unfit
    case .waiting: self = .waiting
    case .missing: self = .missing
    case .late: self = .late
    case .passed: self = .passed
    }
  }

  /// Of one item.
  var name: String {
    switch self {
    case .published: "Publicada"
    case .ready: "Lista"
    case .unfit: "Lista, pero no cabe"
    case .waiting: "Por terminar"
    case .missing: "Sin contenido"
    case .late: "Atrasada"
    case .passed: "Pasó sin contenido"
    }
  }

  /// Of several.
  var plural: String {
    switch self {
    case .published: "Publicadas"
    case .ready: "Listas"
    case .unfit: "Listas, pero no caben"
    case .waiting: "Por terminar"
    case .missing: "Sin contenido"
    case .late: "Atrasadas"
    case .passed: "Pasaron sin contenido"
    }
  }

  /// What it means.
  var meaning: String {
    switch self {
    case .published: "aprobada, y llegó su hora"
    case .ready: "aprobada; espera su hora"
    case .unfit: "aprobada, y una red no recibe su texto"
    case .waiting: "tiene texto sin aprobar"
    case .missing: "nadie le ha puesto texto"
    case .late: "tiene texto, y llegó su hora sin aprobarlo"
    case .passed: "llegó su hora y no tenía texto"
    }
  }

  /// Its word in addresses and classes.
  var key: String {
    switch self {
    case .published: "publicada"
    case .ready: "lista"
    case .unfit: "no-cabe"
    case .waiting: "por-terminar"
    case .missing: "sin-contenido"
    case .late: "atrasada"
    case .passed: "paso-sin-contenido"
    }
  }
}
