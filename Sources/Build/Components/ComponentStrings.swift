/// The words of the standard components, for themes that do not give their own under the same keys.
enum ComponentStrings {
  /// What all the keys begin with.
  static let prefix = "component_"

  /// The word of a key in a language; English where the program does not speak it.
  static func word(_ key: String, language: String) -> String? {
    guard key.hasPrefix(prefix), let words = words[String(key.dropFirst(prefix.count))] else {
      return nil
    }
    return language.hasPrefix("es") ? words.es : words.en
  }

  private static let words: [String: (es: String, en: String)] = [
    "no_figure": ("sin cifra", "no figure"),
    "yes": ("sí", "yes"),
    "no": ("no", "no"),
    "item": ("Concepto", "Item"),
    "figure": ("Cifra", "Figure"),
    "figure_in": ("Cifra, en {unit}", "Figure, in {unit}"),
    "progress": ("Avance", "Progress"),
    "percent": ("{n} %", "{n} %"),
    "source": ("Fuente:", "Source:"),
    "see_source": ("Ver la fuente", "See the source"),
    "see_project": ("Ver el proyecto", "See the project"),
    "video_at": (
      "Ver el video en {place} (sale de este sitio)",
      "Watch the video at {place} (leaves this site)"
    ),
    "video_file": ("Bajar el video", "Download the video"),
    "duration": ("Dura {time}", "Length: {time}"),
    "transcript": ("Leer la transcripción", "Read the transcript"),
    "captions": ("Subtítulos", "Captions"),
  ]
}
