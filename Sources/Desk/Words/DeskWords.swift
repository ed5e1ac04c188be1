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

/// "A", "A y B", "A, B e Instagram".
func listText(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " " + andText(last)
}

/// "y X", "e Instagram".
func andText(_ next: String) -> String {
  (["i", "í", "I", "Í"].contains { next.hasPrefix($0) } ? "e " : "y ") + next
}
