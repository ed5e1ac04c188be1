public import Diagnostics

extension YAMLIssue {
  /// What is wrong, in words for people who do not program.
  public var summary: Localized {
    switch self {
    case .invalidUTF8:
      Localized(es: "el archivo no es texto UTF-8 válido", en: "the file is not valid UTF-8 text")
    case .forbiddenCharacter(let name):
      Localized(
        es: "carácter invisible no permitido: \(name)",
        en: "an invisible character that is not allowed: \(name)")
    case .tab:
      Localized(
        es: "hay un tabulador al comienzo de la línea",
        en: "there is a tab at the start of the line")
    case .colonInText:
      Localized(
        es: "hay un «:» dentro de un texto sin comillas",
        en: "there is a «:» inside text without quotes")
    case .indentation:
      Localized(
        es: "los espacios al comienzo de esta línea no calzan con las líneas anteriores",
        en: "the spaces at the start of this line do not match the lines above")
    case .missingSpaceAfterColon(let key):
      Localized(
        es: "falta un espacio después de «\(shown(key)):»",
        en: "a space is missing after «\(shown(key)):»")
    case .missingColon(let text):
      Localized(
        es: "«\(shown(text))» no es una clave con su valor",
        en: "«\(shown(text))» is not a key with its value")
    case .unclosedQuote(let quote):
      Localized(
        es: "falta la comilla «\(quote)» que cierra este texto",
        en: "the quote «\(quote)» that closes this text is missing")
    case .unclosedBracket(let opening, let closing):
      Localized(
        es: "falta «\(closing)» para cerrar lo que «\(opening)» abre",
        en: "«\(closing)» is missing to close what «\(opening)» opens")
    case .textAfterValue:
      Localized(
        es: "hay algo más después del fin del valor",
        en: "there is something more after the end of the value")
    case .reservedStart(let start):
      Localized(
        es: "un texto sin comillas no puede comenzar con «\(start)»",
        en: "text without quotes cannot start with «\(start)»")
    case .badEscape(let escape):
      Localized(
        es: "«\(shown(escape))» no significa nada entre comillas dobles",
        en: "«\(shown(escape))» means nothing inside double quotes")
    case .blockHeader(let mark):
      Localized(
        es: "después de «\(mark)» no puede seguir texto en la misma línea",
        en: "no text can follow «\(mark)» on the same line")
    case .listOnKeyLine:
      Localized(
        es: "una lista con guiones no puede comenzar en la línea de su clave",
        en: "a list with dashes cannot start on the line of its key")
    case .duplicateKey(let key):
      Localized(
        es: "la clave «\(shown(key))» está repetida", en: "the key «\(shown(key))» is repeated")
    case .keyNotText:
      Localized(
        es: "una clave no puede ser una lista ni un grupo de claves",
        en: "a key cannot be a list or a group of keys")
    case .emptyKey:
      Localized(es: "falta el nombre de la clave", en: "the name of the key is missing")
    case .mergeKey:
      Localized(
        es: "las claves «<<» (mezclar) no se admiten", en: "«<<» (merge) keys are not supported")
    case .unknownTag(let tag):
      Localized(es: "etiqueta desconocida: «\(shown(tag))»", en: "unknown tag: «\(shown(tag))»")
    case .tagMismatch(let tag, let text?):
      Localized(
        es: "«\(shown(text))» no es lo que anuncia «\(tag)»",
        en: "«\(shown(text))» is not what «\(tag)» announces")
    case .tagMismatch(let tag, nil):
      Localized(
        es: "el valor no es lo que anuncia «\(tag)»", en: "the value is not what «\(tag)» announces"
      )
    case .unknownAlias(let name):
      Localized(
        es: "«*\(shown(name))» remite a «&\(shown(name))», que no está antes",
        en: "«*\(shown(name))» refers to «&\(shown(name))», which is not above")
    case .recursiveAlias(let name):
      Localized(
        es: "«*\(shown(name))» está dentro de lo que «&\(shown(name))» nombra",
        en: "«*\(shown(name))» is inside of what «&\(shown(name))» names")
    case .expansionTooLarge(let limit):
      Localized(
        es: "las referencias «*» repiten más de \(limit) valores",
        en: "the «*» references repeat more than \(limit) values")
    case .tooDeep(let limit):
      Localized(
        es: "hay más de \(limit) listas y grupos uno dentro de otro",
        en: "more than \(limit) lists and groups are inside each other")
    case .moreDocuments:
      Localized(
        es: "aquí comienza un segundo documento, y solo se admite uno",
        en: "a second document starts here, and only one is allowed")
    case .directive:
      Localized(
        es: "las líneas que comienzan con «%» no se admiten",
        en: "lines that start with «%» are not supported")
    case .mixedListAndKeys:
      Localized(
        es: "claves y elementos con guion están mezclados en un mismo nivel",
        en: "keys and items with a dash are mixed at one level")
    case .missingComma:
      Localized(
        es: "falta una coma entre los elementos", en: "a comma is missing between the items")
    case .extraComma:
      Localized(es: "hay una coma sin nada antes", en: "there is a comma with nothing before it")
    case .unexpectedClosing(let bracket):
      Localized(es: "«\(bracket)» no cierra nada", en: "«\(bracket)» closes nothing")
    case .hashStartsComment:
      Localized(
        es: "desde «#» hasta el fin de la línea es un comentario y no se publica",
        en: "from «#» to the end of the line is a comment and is not published")
    case .notUnderstood:
      Localized(es: "esta línea no se entiende", en: "this line cannot be understood")
    case .missingSpaceAfterDash:
      Localized(es: "falta un espacio después del guion", en: "a space is missing after the dash")
    case .dashInText:
      Localized(
        es: "este guion es parte del texto de la línea anterior, no un elemento nuevo",
        en: "this dash is part of the text of the line above, not a new item")
    case .emptyAbove(let key, let brackets):
      Localized(
        es: "«\(shown(key)): \(brackets)» dice que no hay nada, y debajo se escribe algo",
        en: "«\(shown(key)): \(brackets)» says that there is nothing, and something is written "
          + "below")
    case .insideOfValue(let key, let above, let value):
      Localized(
        es: "«\(shown(key))» está más adentro que «\(shown(above))», que ya tiene un valor: "
          + "«\(shown(value))»",
        en: "«\(shown(key))» is further in than «\(shown(above))», which has a value already: "
          + "«\(shown(value))»")
    case .decimalComma(let text, _):
      Localized(
        es: "en «\(text)» la coma termina el número",
        en: "in «\(text)» the comma ends the number")
    case .moreFindings(let limit):
      Localized(
        es: "hay más errores; se muestran los primeros \(limit)",
        en: "there are more errors; the first \(limit) are shown")
    }
  }

  /// What the note at the first of two equal keys says.
  static var firstPlace: Localized {
    Localized(es: "la primera vez está aquí", en: "the first time is here")
  }

  /// What the note at the line a faulty line belongs to says.
  static var listStart: Localized {
    Localized(es: "la lista comienza aquí", en: "the list starts here")
  }
}
