import Text

/// What languages are called by people who do not know their codes.
enum LanguageNames {
  /// By the name as `slug` writes it, in Spanish, in English and in the language itself.
  private static let codes = [
    "aimara": "ay", "arabe": "ar", "aymara": "ay", "chinese": "zh", "chino": "zh",
    "deutsch": "de", "aleman": "de", "coreano": "ko", "eng": "en", "english": "en", "esp": "es",
    "espanol": "es", "castellano": "es", "fra": "fr", "francais": "fr", "frances": "fr",
    "french": "fr", "german": "de", "ing": "en", "ingles": "en", "italian": "it", "italiano": "it",
    "japanese": "ja", "japones": "ja", "mapuche": "arn", "mapudungun": "arn", "por": "pt",
    "portugues": "pt", "portuguese": "pt", "quechua": "qu", "spanish": "es",
  ]

  private static let known = Set(codes.values).union(["ca", "eu", "gl", "gn", "he", "nl", "ru"])

  /// Whether a text is the code of a language that a site of this country may well have.
  static func isCode(_ text: String) -> Bool { known.contains(text) }

  /// The code a text was most likely meant as: of its name, or of a tag such as `en-US`; with
  /// `among`, only one of these, or the one of them it resembles.
  static func likely(_ text: String, among languages: [String]? = nil) -> String? {
    let plain = slug(text)
    let code = codes[plain] ?? (plain.contains("-") ? String(plain.prefix { $0 != "-" }) : plain)
    if languages?.contains(code) ?? known.contains(code), code != text { return code }
    return languages.flatMap { nearMisses(of: text, in: $0).first }
  }
}
