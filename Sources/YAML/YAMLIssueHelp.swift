public import Diagnostics

extension YAMLIssue {
  /// The way out.
  public var help: Localized? {
    switch self {
    case .invalidUTF8:
      Localized(
        es: "Guarde el archivo con codificación UTF-8 en su editor",
        en: "Save the file with the encoding UTF-8 in your editor")
    case .forbiddenCharacter:
      Localized(
        es: "Bórrelo; suele llegar al copiar desde otro programa",
        en: "Delete it; it often comes along when copying from another program")
    case .tab:
      Localized(
        es: "Use espacios en vez del tabulador", en: "Use spaces instead of the tab")
    case .colonInText(let suggestion?):
      Localized(
        es: "Ponga el texto entre comillas: \(suggestion)",
        en: "Put the text in quotes: \(suggestion)")
    case .colonInText(nil):
      Localized(es: "Ponga el texto entre comillas", en: "Put the text in quotes")
    case .indentation:
      Localized(
        es: "Comience la línea con tantos espacios como las otras de su grupo",
        en: "Start the line with as many spaces as the others of its group")
    case .missingSpaceAfterColon(let key):
      Localized(
        es: "Escriba «\(shown(key)): » y después el valor",
        en: "Write «\(shown(key)): » and then the value")
    case .missingColon:
      Localized(
        es: "Escriba «clave: valor»; si la línea continúa el texto anterior, comiéncela con dos "
          + "espacios",
        en: "Write «key: value»; if the line continues the text above, start it with two spaces")
    case .unclosedQuote(let quote):
      Localized(
        es: "Agregue «\(quote)» al final del texto",
        en: "Add «\(quote)» at the end of the text")
    case .unclosedBracket(_, let closing):
      Localized(
        es: "Agregue «\(closing)» después del último elemento",
        en: "Add «\(closing)» after the last item")
    case .textAfterValue(.doubleQuote):
      Localized(
        es: "Ponga todo el texto dentro de unas mismas comillas; si lleva comillas dobles, "
          + "enciérrelo entre comillas simples: 'La \"EMRA\" hoy'",
        en: "Put the whole text inside one pair of quotes; if it has double quotes in it, "
          + "enclose it in single ones: 'La \"EMRA\" hoy'")
    case .textAfterValue(.singleQuote):
      Localized(
        es: "Ponga todo el texto dentro de unas mismas comillas; si lleva un apóstrofo, "
          + "enciérrelo entre comillas dobles: \"L'Oréal\"",
        en: "Put the whole text inside one pair of quotes; if it has an apostrophe in it, "
          + "enclose it in double ones: \"L'Oréal\"")
    case .textAfterValue(.bracket):
      Localized(
        es: "Escríbalo dentro de los corchetes; si todo es un texto, póngalo entre comillas",
        en: "Write it inside the brackets; if all of it is a text, put that in quotes")
    case .textAfterValue(.other):
      Localized(
        es: "Deje un solo valor por clave; si todo es un texto, póngalo entre comillas",
        en: "Leave one value for a key; if all of it is a text, put that in quotes")
    case .reservedStart:
      Localized(es: "Ponga el texto entre comillas", en: "Put the text in quotes")
    case .badEscape:
      Localized(
        es: "Escriba «\\\\» por cada barra, o use comillas simples",
        en: "Write «\\\\» for each backslash, or use single quotes")
    case .blockHeader:
      Localized(
        es: "Escriba el texto desde la línea siguiente, con dos espacios adelante, o póngalo "
          + "entre comillas",
        en: "Write the text from the next line on, with two spaces before it, or put it in quotes")
    case .listOnKeyLine:
      Localized(
        es: "Comience la lista en la línea siguiente; si es un texto, póngalo entre comillas",
        en: "Start the list on the next line; if it is a text, put it in quotes")
    case .duplicateKey("id"):
      Localized(
        es: "Si aquí empieza otro elemento, ponga «- » antes de «id»; si no, deje una sola",
        en: "If another item starts here, put «- » before «id»; if not, leave only one of them")
    case .duplicateKey:
      Localized(es: "Deje una sola de las dos", en: "Leave only one of the two")
    case .keyNotText:
      Localized(
        es: "Use un texto como clave; si comienza con «[» o «{», póngalo entre comillas",
        en: "Use a text as the key; if it starts with «[» or «{», put it in quotes")
    case .emptyKey:
      Localized(es: "Escriba la clave antes de «:»", en: "Write the key before «:»")
    case .mergeKey:
      Localized(
        es: "Copie aquí las claves que quiere repetir",
        en: "Copy the keys that you want to repeat to this place")
    case .unknownTag:
      Localized(
        es: "Quítela; si es parte del texto, ponga el texto entre comillas",
        en: "Remove it; if it is part of the text, put the text in quotes")
    case .tagMismatch(let tag, _):
      Localized(es: "Corrija el valor o quite «\(tag)»", en: "Correct the value or remove «\(tag)»")
    case .unknownAlias, .recursiveAlias:
      Localized(
        es: "Si el asterisco es parte del texto, ponga el texto entre comillas",
        en: "If the asterisk is part of the text, put the text in quotes")
    case .expansionTooLarge:
      Localized(
        es: "Escriba los datos sin referencias «*» a otras referencias",
        en: "Write the data without «*» references to other references")
    case .tooDeep:
      Localized(es: "Ordene los datos en menos niveles", en: "Arrange the data in fewer levels")
    case .moreDocuments:
      Localized(
        es: "Quite la línea «---» o «...», o lleve lo que sigue a otro archivo",
        en: "Remove the line «---» or «...», or move what follows to another file")
    case .directive:
      Localized(
        es: "Quite la línea; si es parte de un texto, ponga el texto entre comillas",
        en: "Remove the line; if it is part of a text, put the text in quotes")
    case .mixedListAndKeys:
      Localized(
        es: "Revise los espacios al comienzo de la línea: los elementos de una clave van debajo "
          + "de ella, con dos espacios más",
        en: "Check the spaces at the start of the line: the items of a key go below it, with two "
          + "more spaces")
    case .missingComma:
      Localized(
        es: "Escriba la coma; un texto con «,», «:», «[» o «{» va entre comillas",
        en: "Write the comma; a text with «,», «:», «[» or «{» in it goes in quotes")
    case .extraComma:
      Localized(
        es: "Quite la coma; si es parte de un texto, póngalo entre comillas",
        en: "Remove the comma; if it is part of a text, put that in quotes")
    case .unexpectedClosing:
      Localized(
        es: "Quítelo; si es parte de un texto, póngalo entre comillas",
        en: "Remove it; if it is part of a text, put that in quotes")
    case .hashStartsComment:
      Localized(
        es: "Si es parte del texto, ponga todo el texto entre comillas; si es un comentario, deje "
          + "un espacio después de «#»",
        en: "If it is part of the text, put the whole text in quotes; if it is a comment, leave "
          + "a space after «#»")
    case .notUnderstood:
      Localized(
        es: "Revise los espacios al comienzo, las comillas y los «:»; ante la duda, ponga el "
          + "texto entre comillas",
        en: "Check the spaces at the start, the quotes and each «:»; when in doubt, put the text "
          + "in quotes")
    case .missingSpaceAfterDash:
      Localized(es: "Escriba «- » antes del elemento", en: "Write «- » before the item")
    case .dashInText:
      Localized(
        es: "Si es un elemento, comience la línea con tantos espacios como el anterior; si es "
          + "parte del texto, ponga el texto entre comillas",
        en: "If it is an item, start the line with as many spaces as the one above; if it is "
          + "part of the text, put the text in quotes")
    case .emptyAbove(let key, let brackets):
      Localized(
        es: "Borre «\(brackets)» y deje «\(shown(key)):»",
        en: "Delete «\(brackets)» and leave «\(shown(key)):»")
    case .insideOfValue(let key, let above, let value):
      Localized(
        es: "Si «\(shown(key))» es parte de «\(shown(above))», quite «\(shown(value))» de la línea "
          + "de arriba; si no, comience esta con tantos espacios como esa",
        en:
          "If «\(shown(key))» is part of «\(shown(above))», remove «\(shown(value))» from the line "
          + "above; if not, start this one with as many spaces as that")
    case .decimalComma(_, let suggestion):
      Localized(
        es: "Escriba el decimal con punto: \(suggestion)",
        en: "Write the decimal with a point: \(suggestion)")
    case .moreFindings:
      Localized(
        es: "Corrija los que se muestran y vuelva a intentar",
        en: "Correct those that are shown and try again")
    }
  }
}
