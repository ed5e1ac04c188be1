import Text

/// The keys that a Spanish word may stand for: keys are in English, and people write in Spanish.
/// By the word as `slug` writes it.
private let englishKeys: [String: [String]] = [
  "agregados": ["added"], "articulo": ["article"], "articulos": ["article"],
  "campana": ["campaign"], "campanas": ["campaigns", "campaign"], "canal": ["channels"],
  "canales": ["channels"], "ciclo": ["cycle"], "comienzo": ["start"],
  "descripcion": ["description"],
  "desde": ["from"], "dia": ["date"], "dias": ["posting_days"], "estado": ["state"],
  "etiquetas": ["tags"], "fecha": ["date"], "feriados": ["holidays"], "formato": ["format"],
  "formatos": ["formats"], "fuentes": ["sources"], "hasta": ["to"], "historia": ["story"],
  "historias": ["story"], "hora": ["time"], "horas": ["hours"], "inicio": ["start"],
  "limites": ["limits"], "lugar": ["slot"], "meses": ["months"], "motivo": ["reason"],
  "nombre": ["name", "title"], "objetivo": ["objective", "objectives"],
  "objetivos": ["objectives", "objective"], "parte": ["share"], "pesos": ["weights"],
  "publicacion": ["post"], "publicaciones": ["post"], "publico": ["public", "audience"],
  "publicos": ["audiences"], "quitados": ["removed"], "redes": ["networks"], "regla": ["rule"],
  "temporada": ["season"], "temporadas": ["seasons"], "tipo": ["pillar"], "titulo": ["title"],
]

/// Those of `keys` that a Spanish word stands for, the likeliest first.
func keys(named word: String, in keys: [String]) -> [String] {
  guard word.utf8.count <= 40 else { return [] }
  return (englishKeys[slug(word)] ?? []).filter(keys.contains)
}
