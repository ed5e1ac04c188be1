import Editorial
import Schedule

/// One thing that an item needs before it can go out.
struct Check {
  enum Result { case done, open, unknown }

  var name: String
  var result: Result
  /// What is missing, or what was found.
  var note: String
}

extension DeskView {
  /// What an item needs, each as far as it can be seen from its content.
  func checklist(of piece: Piece) -> [Check] {
    guard let content = piece.entry.content else {
      return [Check(name: "Tiene texto", result: .open, note: "no hay archivo para este lugar")]
    }
    let item = piece.item
    var checks = [text(content, piece.entry.texts), limits(piece.entry.texts)]
    if let picture = picture(content, item, piece.entry.texts) { checks.append(picture) }
    checks += [labels(content, item), approval(content)]
    return checks
  }

  /// What is to be mended before it is approved: "el texto no cabe en X (sobran 80)".
  func obstacles(of piece: Piece) -> [String] {
    guard let content = piece.entry.content else { return [] }
    var found: [String] = []
    let text = text(content, piece.entry.texts)
    if text.result == .open { found.append(text.note) }
    found += piece.entry.texts.filter { !$0.fits && !$0.faults.contains(.empty) }
      .map { "el texto \($0.refusal)" }
    if let picture = picture(content, piece.item, piece.entry.texts), picture.result == .open {
      found.append(picture.note)
    }
    return found
  }

  private func text(_ content: ContentRecord, _ texts: [NetworkText]) -> Check {
    let hasText =
      content.body.contains { !$0.isWhitespace }
      || texts.contains { $0.text.contains { !$0.isWhitespace } }
    // `plan fill` writes it where a person is to write.
    let isTemplate = [content.title, content.summary, content.body].contains {
      $0.contains("PENDIENTE")
    }
    return Check(
      name: "Tiene texto", result: hasText && !isTemplate ? .done : .open,
      note: isTemplate
        ? "el archivo todavía dice «PENDIENTE»"
        : hasText ? "" : "el archivo no dice nada bajo su encabezado")
  }

  private func limits(_ texts: [NetworkText]) -> Check {
    let name = "Cabe en cada red"
    let counted = texts.filter { $0.limit != nil }
    let faults = texts.filter { !$0.fits }
    if !faults.isEmpty {
      return Check(
        name: name, result: .open,
        note: "revise " + listText(faults.map(\.title)))
    }
    if counted.isEmpty {
      return Check(name: name, result: .unknown, note: "no hay límites que comparar")
    }
    return Check(name: name, result: .done, note: "")
  }

  /// Some networks take no text alone; a reel is a video, which is not kept here.
  private func picture(
    _ content: ContentRecord, _ item: PlanItem, _ texts: [NetworkText]
  ) -> Check? {
    let name = "Imagen con texto alternativo"
    if item.format == .reel {
      return Check(
        name: "Video", result: .unknown, note: "el video no se guarda aquí: compruébelo aparte")
    }
    let wanting = texts.filter { ($0.media?.lowerBound ?? 0) > 0 }.map(\.title)
    guard let image = content.image else {
      guard !wanting.isEmpty else { return nil }
      return Check(
        name: name, result: .open,
        note: "falta la imagen, "
          + (wanting.count == 1
            ? andText(listText(wanting)) + " no publica texto solo"
            : "y \(listText(wanting)) no publican texto solo"))
    }
    let hasText = content.imageAlt?.contains { !$0.isWhitespace } ?? false
    return Check(
      name: name, result: hasText ? .done : .open,
      note: hasText ? image : "\(image) no dice qué muestra (image_alt)")
  }

  private func labels(_ content: ContentRecord, _ item: PlanItem) -> Check {
    var faults: [String] = []
    if let format = content.format, format != item.format {
      faults.append("el formato es \(format.name), y el lugar es de \(item.format.name)")
    }
    if let campaign = content.campaign, campaign != item.campaign, campaign != item.season {
      let own = campaignNames(item)
      faults.append(
        "la campaña es «\(campaign)», y el lugar "
          + (own.isEmpty ? "no tiene" : "es de \(own)"))
    }
    if !content.objectives.isEmpty, !content.objectives.contains(item.objective) {
      faults.append("el objetivo no es \(item.objective)")
    }
    if !content.pillars.isEmpty, !content.pillars.contains(item.pillar) {
      faults.append("el tipo de contenido no es \(pillar(item.pillar))")
    }
    if !content.audiences.isEmpty, !content.audiences.contains(item.audience) {
      faults.append("el público no es \(audience(item.audience))")
    }
    return Check(
      name: "Coincide con su lugar", result: faults.isEmpty ? .done : .open,
      note: faults.joined(separator: "; "))
  }

  private func approval(_ content: ContentRecord) -> Check {
    Check(
      name: "Aprobado", result: content.isFinished ? .done : .open,
      note: content.isFinished ? "" : "estado: \(stateText(content.state))")
  }
}

extension NetworkText {
  /// Whether the network would take it.
  var fits: Bool {
    guard faults.isEmpty else { return false }
    guard let limit else { return true }
    return length <= limit
  }

  /// Why it would not: "no cabe en X (sobran 80)".
  var refusal: String {
    if faults.contains(.empty) { return "falta para \(title)" }
    var known = faults
    if known.isEmpty, let limit { known = [.tooLong(length: length, limit: limit)] }
    let parts = known.map { fault in
      switch fault {
      case .tooLong(let length, let limit):
        length - limit == 1 ? "sobra 1" : "sobran \(length - min(limit, length))"
      case .tooManyHashtags(let count, let limit): "\(count) etiquetas de \(limit)"
      case .empty: "no dice nada"
      }
    }
    let isLong = known.contains { if case .tooLong = $0 { true } else { false } }
    return (isLong ? "no cabe en" : "no sirve en") + " \(title) (\(parts.joined(separator: ", ")))"
  }
}

extension NetworkFault {
  /// "sobran 80 caracteres", of the text for a network.
  func text(_ network: String) -> String {
    switch self {
    case .tooLong(let length, let limit):
      length - limit == 1
        ? "sobra 1 carácter" : "sobran \(length - min(limit, length)) caracteres"
    case .tooManyHashtags(let count, let limit):
      "tiene \(count) etiquetas " + andText("\(network) admite \(limit)")
    case .empty: "no dice nada"
    }
  }
}
