import Editorial
import Schedule

// What things are called on the desk, which speaks Spanish.
extension ItemFormat {
  var name: String {
    switch self {
    case .post: "Publicación"
    case .story: "Historia"
    case .reel: "Reel"
    case .article: "Artículo"
    }
  }

  var plural: String {
    switch self {
    case .post: "publicaciones"
    case .story: "historias"
    case .reel: "reels"
    case .article: "artículos"
    }
  }
}

extension ItemStanding {
  /// The order of work: what hurts comes first.
  static let workOrder: [ItemStanding] = [.late, .missing, .waiting, .ready, .passed, .published]

  /// Of one item.
  var name: String {
    switch self {
    case .published: "Publicada"
    case .ready: "Lista"
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
    case .waiting: "por-terminar"
    case .missing: "sin-contenido"
    case .late: "atrasada"
    case .passed: "paso-sin-contenido"
    }
  }
}

/// How far a content is: "por aprobar".
func stateText(_ state: String?) -> String {
  switch state {
  case "idea": "idea"
  case "borrador": "borrador"
  case "revision": "por aprobar"
  case "aprobado": "aprobado"
  case let other?: other
  case nil: "sin estado"
  }
}

/// "1 pieza", "3 piezas".
func piecesText(_ count: Int) -> String { count == 1 ? "1 pieza" : "\(count) piezas" }
