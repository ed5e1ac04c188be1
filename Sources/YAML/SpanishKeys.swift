import Text

/// The keys that a Spanish word may stand for: keys are in English, and people write in Spanish.
/// By the word as `slug` writes it.
private let englishKeys: [String: [String]] = [
  "abierta": ["open"], "abierto": ["open"], "agentes": ["agents"], "agregados": ["added"],
  "archivo": ["archive", "file"], "archivos": ["archive"], "articulo": ["article"],
  "articulos": ["article"], "campana": ["campaign"], "campanas": ["campaigns", "campaign"],
  "campo": ["field"], "campos": ["fields"], "canal": ["channels"], "canales": ["channels"],
  "ciclo": ["cycle"], "clasificaciones": ["taxonomies"], "comienzo": ["start"],
  "contacto": ["contact"], "datos": ["data"], "descripcion": ["description"], "desde": ["from"],
  "dia": ["date"], "dias": ["posting_days"], "direccion": ["base_url", "url", "address"],
  "enlace": ["link", "url"], "estado": ["state"], "etiquetas": ["tags"], "fecha": ["date"],
  "feriados": ["holidays"], "formato": ["format"], "formatos": ["formats"],
  "fuente": ["source", "sources"], "fuentes": ["sources"], "hasta": ["to"], "historia": ["story"],
  "historias": ["story"], "hora": ["time"], "horas": ["hours"], "huso": ["timezone"],
  "idioma": ["language", "languages"], "idiomas": ["languages"], "imagen": ["image"],
  "inicio": ["start"], "lenguajes": ["languages"], "lenguas": ["languages"], "limites": ["limits"],
  "logotipo": ["logo"], "lugar": ["slot"], "menu": ["menus"], "meses": ["months"],
  "motivo": ["reason"], "nombre": ["name", "title"], "objetivo": ["objective", "objectives"],
  "objetivos": ["objectives", "objective"], "obligatorias": ["required"],
  "obligatorios": ["required"], "opcionales": ["optional"], "orden": ["order", "sort"],
  "organizacion": ["organization"], "pagina": ["page"], "paginacion": ["pagination"],
  "paginas": ["pages", "page"], "parte": ["share"], "pesos": ["weights"],
  "plantilla": ["template"], "plantilla-de-lista": ["list_template"], "publicacion": ["post"],
  "publicaciones": ["post"], "publicado": ["published"], "publico": ["public", "audience"],
  "publicos": ["audiences"], "quitados": ["removed"], "red": ["network"],
  "redes": ["networks", "social"], "redirecciones": ["redirects"], "regla": ["rule"],
  "reglas": ["rules"], "relacionadas": ["related"], "relacionados": ["related"],
  "resumen": ["summary", "description"], "ruta": ["path"], "seccion": ["section", "sections"],
  "secciones": ["sections"], "seguridad": ["security"], "suscripcion": ["feed", "feeds"],
  "suscripciones": ["feeds"], "taxonomia": ["taxonomies"], "taxonomias": ["taxonomies"],
  "tema": ["theme"], "temporada": ["season"], "temporadas": ["seasons"], "terminos": ["terms"],
  "tipo": ["pillar", "type"], "tipos": ["types"], "titulo": ["title"],
  "titulo-largo": ["long_title"], "unica": ["single"], "unico": ["single"], "valor": ["value"],
  "vence": ["expires"], "zona-horaria": ["timezone"],
]

/// Those of `keys` that a Spanish word stands for, the likeliest first.
func keys(named word: String, in keys: [String]) -> [String] {
  guard word.utf8.count <= 40 else { return [] }
  return (englishKeys[slug(word)] ?? []).filter(keys.contains)
}
