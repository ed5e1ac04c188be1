public import Diagnostics

extension MarkdownIssue {
  /// What is wrong.
  public var summary: Localized {
    switch self {
    case .pageTooLarge(let limit):
      Localized(
        es: "El texto de la página pasa de \(size(limit))",
        en: "The text of the page is over \(size(limit))")
    case .tableTooWide(let limit):
      Localized(
        es: "La tabla tiene más de \(es(limit)) columnas",
        en: "The table has more than \(en(limit)) columns")
    case .tableTooLarge(let limit):
      Localized(
        es: "Las tablas de la página suman más de \(es(limit)) celdas",
        en: "The tables of the page have more than \(en(limit)) cells in all")
    case .textBeforeTable:
      Localized(
        es: "Antes de esta línea de guiones hay demasiado texto sin una línea en blanco",
        en: "There is too much text without a blank line before this row of hyphens")
    case .tooManyAddresses(let limit):
      Localized(
        es: "Esta línea tiene más de \(es(limit)) direcciones web o de correo",
        en: "This line has more than \(en(limit)) web or mail addresses")
    case .tooManyParentheses(let limit):
      Localized(
        es: "Esta dirección tiene más de \(es(limit)) paréntesis de cierre",
        en: "This address has more than \(en(limit)) closing parentheses")
    case .blocksTooDeep(let limit):
      Localized(
        es: "Hay más de \(es(limit)) citas, listas o notas, una dentro de otra",
        en: "There are more than \(en(limit)) quotations, lists or notes, one within another")
    case .bracketsTooDeep(let limit):
      Localized(
        es: "Hay más de \(es(limit)) corchetes «[», uno dentro de otro",
        en: "There are more than \(en(limit)) brackets «[», one within another")
    case .tooManyBrackets(let limit):
      Localized(
        es: "Este párrafo tiene más de \(es(limit)) corchetes «[»",
        en: "This paragraph has more than \(en(limit)) brackets «[»")
    case .tooManyMarks(let limit):
      Localized(
        es: "Este párrafo tiene más de \(es(limit)) marcas «*», «_», «~» o acentos graves",
        en: "This paragraph has more than \(en(limit)) marks «*», «_», «~» or backticks")
    case .tooManyDeclarations(let limit):
      Localized(
        es: "Este párrafo tiene más de \(es(limit)) signos «<!» o «<?»",
        en: "This paragraph has more than \(en(limit)) signs «<!» or «<?»")
    case .tooManyDefinitions(let limit):
      Localized(
        es: "La página define más de \(es(limit)) enlaces o notas con «[…]:»",
        en: "The page defines more than \(en(limit)) links or notes with «[…]:»")
    case .definitionTooLong(let limit):
      Localized(
        es: "La dirección y el título definidos aquí pasan de \(es(limit)) caracteres",
        en: "The address and title defined here are over \(en(limit)) characters")
    case .definitionsExpand:
      Localized(
        es: "La página usa demasiadas veces enlaces definidos con una dirección muy larga",
        en: "The page uses links that are defined with a very long address too often")
    case .tooDense:
      Localized(
        es: "Este párrafo tiene demasiados enlaces y marcas de énfasis a la vez",
        en: "This paragraph has too many links and emphasis marks at once")
    case .emphasisTooDeep(let limit):
      Localized(
        es: "Hay más de \(es(limit)) negritas, cursivas o tachados, uno dentro de otro",
        en: "There are more than \(en(limit)) bold, italic or struck texts, one within another")
    case .notUTF8:
      Localized(
        es: "El archivo no está en UTF-8: este carácter no se puede leer",
        en: "The file is not in UTF-8: this character cannot be read")
    case .controlCharacter(let byte):
      Localized(
        es: "Hay un carácter de control invisible, \(codePoint(byte))",
        en: "There is an invisible control character, \(codePoint(byte))")
    case .rawHTML(let tag):
      Localized(
        es: "La etiqueta HTML «\(tag)» no se publica",
        en: "The HTML tag «\(tag)» is not published")
    case .htmlComment:
      Localized(
        es: "El comentario HTML no se publica",
        en: "The HTML comment is not published")
    case .forbiddenScheme(let scheme):
      Localized(
        es: "«\(scheme):» no está permitido en una dirección",
        en: "«\(scheme):» is not allowed in an address")
    case .imageScheme:
      Localized(
        es: "La dirección de la imagen es de correo o de teléfono",
        en: "The address of the image is one of mail or telephone")
    case .malformedAddress(let address):
      Localized(
        es: "La dirección «\(address)» no está bien escrita",
        en: "The address «\(address)» is not well written")
    case .imageWithoutAlternative:
      Localized(
        es: "La imagen no tiene texto alternativo",
        en: "The image has no alternative text")
    case .linkWithoutText:
      Localized(es: "El enlace no tiene texto", en: "The link has no text")
    case .headingTooHigh(let written, let first):
      Localized(
        es: "El título «\(marks(written))» se publica como «\(marks(first))»",
        en: "The heading «\(marks(written))» is published as «\(marks(first))»")
    case .headingJump(nil, let to, let expected):
      Localized(
        es: "El primer título es «\(marks(to))» y debe ser «\(marks(expected))»",
        en: "The first heading is «\(marks(to))» and must be «\(marks(expected))»")
    case .headingJump(let from?, let to, _):
      Localized(
        es: "El título salta de «\(marks(from))» a «\(marks(to))»",
        en: "The heading skips from «\(marks(from))» to «\(marks(to))»")
    case .emptyHeading:
      Localized(es: "El título está vacío", en: "The heading is empty")
    case .unknownAlert(let word, _):
      Localized(
        es: "«[!\(word)]» no es un recuadro; se publica como cita",
        en: "«[!\(word)]» is no alert; it is published as a quotation")
    case .alertNotAlone(let word):
      Localized(
        es: "«[!\(word)]» no está solo en su línea; se publica como cita",
        en: "«[!\(word)]» is not alone on its line; it is published as a quotation")
    case .unknownFootnote(let label):
      Localized(
        es: "La nota «[^\(label)]» no existe",
        en: "The note «[^\(label)]» does not exist")
    case .unusedFootnote(let label):
      Localized(
        es: "La nota «[^\(label)]:» no se publica: el texto no la menciona",
        en: "The note «[^\(label)]:» is not published: the text does not mention it")
    case .repeatedFootnote(let label):
      Localized(
        es: "La nota «[^\(label)]:» no se publica: ya hay una con ese nombre",
        en: "The note «[^\(label)]:» is not published: there is one of that name already")
    case .componentNotAtTop(let name):
      Localized(
        es: "El componente «\(name)» está dentro de una lista, una cita o una nota, o con espacios "
          + "delante",
        en: "The component «\(name)» stands in a list, quotation or footnote, or is indented")
    case .componentNotClosed(let name, _):
      Localized(
        es: "El componente «\(name)» no se cierra", en: "The component «\(name)» is not closed")
    case .componentInfo(let name):
      Localized(
        es: "Después de «\(name)» no puede haber nada en esta línea",
        en: "Nothing may follow «\(name)» on this line")
    case .componentUnknown(let word, _):
      Localized(
        es: "«\(word)» no es un componente; se publica como código",
        en: "«\(word)» is no component; it is published as code")
    case .componentMarks(let written, _):
      Localized(
        es: "«\(written)» no comienza un componente; se publica como texto",
        en: "«\(written)» begins no component; it is published as text")
    case .addressWithSpaces(let address, let isImage):
      isImage
        ? Localized(
          es: "No es una imagen: la dirección «\(address)» tiene espacios; se publica como texto",
          en: "This is no image: the address «\(address)» has spaces; it is published as text")
        : Localized(
          es: "No es un enlace: la dirección «\(address)» tiene espacios; se publica como texto",
          en: "This is no link: the address «\(address)» has spaces; it is published as text")
    case .componentMisspelt(let word, _):
      Localized(
        es: "«\(word)» no es un componente; se publica como código",
        en: "«\(word)» is no component; it is published as code")
    }
  }

  /// The way out.
  public var help: Localized? {
    switch self {
    case .pageTooLarge:
      Localized(
        es: "Divídalo en varias páginas enlazadas entre sí",
        en: "Split it into several pages that link to each other")
    case .tableTooWide, .tableTooLarge:
      Localized(
        es: "Divídala en tablas menores o publique los datos como archivo descargable",
        en: "Split it into smaller tables or publish the data as a file to download")
    case .textBeforeTable:
      Localized(
        es:
          "Si es una tabla, deje una línea en blanco antes de su encabezado; si no, deje una antes de los guiones",
        en:
          "If this is a table, leave a blank line before its header; if not, leave one before the hyphens"
      )
    case .tooManyAddresses:
      Localized(
        es: "Repártalas en una lista, una por línea",
        en: "Spread them over a list, one to a line")
    case .tooManyParentheses:
      Localized(
        es: "Revise si sobran; si no, escriba «%29» en vez de cada uno",
        en: "See whether they are needed; if so, write «%29» for each")
    case .blocksTooDeep:
      Localized(
        es: "Escríbalo con menos niveles: dos o tres se leen bien",
        en: "Write it with fewer levels: two or three read well")
    case .bracketsTooDeep, .tooManyBrackets, .tooManyMarks:
      Localized(
        es: "Borre los signos que sobran, o divida el párrafo con líneas en blanco",
        en: "Delete the signs that are not needed, or split the paragraph with blank lines")
    case .tooManyDeclarations:
      Localized(
        es: "Bórrelos, porque el HTML no se publica, o divida el párrafo con líneas en blanco",
        en: "Delete them, as HTML is not published, or split the paragraph with blank lines")
    case .tooManyDefinitions:
      Localized(
        es: "Escriba la dirección en cada enlace, [texto](dirección), o divida la página",
        en: "Write the address in each link, [text](address), or split the page")
    case .definitionTooLong:
      Localized(
        es: "Use una dirección más corta, o cierre las comillas del título",
        en: "Use a shorter address, or close the quotation marks of the title")
    case .definitionsExpand:
      Localized(
        es: "Use direcciones más cortas en las líneas «[…]:»",
        en: "Use shorter addresses in the lines «[…]:»")
    case .tooDense:
      Localized(
        es: "Divídalo con líneas en blanco",
        en: "Split it with blank lines")
    case .emphasisTooDeep:
      Localized(
        es: "Deje un solo énfasis por texto: **negrita** o *cursiva*",
        en: "Leave one emphasis to a text: **bold** or *italic*")
    case .notUTF8:
      Localized(
        es: "Guarde el archivo con codificación UTF-8 en su editor",
        en: "Save the file with UTF-8 encoding in your editor")
    case .controlCharacter:
      Localized(
        es: "Bórrelo y vuelva a escribir la palabra; suele venir de copiar y pegar",
        en: "Delete it and type the word again; it often comes from copy and paste")
    case .rawHTML:
      Localized(
        es:
          "Escríbalo en Markdown: **negrita**, *cursiva*, [texto](pagina.md); para mostrar la etiqueta, póngala entre acentos graves",
        en:
          "Write it in Markdown: **bold**, *italic*, [text](page.md); to show the tag, put it between backticks"
      )
    case .htmlComment:
      Localized(
        es:
          "Bórrelo; las notas del equipo van en el encabezado de la página, en líneas que empiezan con «#»",
        en:
          "Delete it; notes of the team go into the page's front matter, on lines that begin with «#»"
      )
    case .forbiddenScheme:
      Localized(
        es: "Use una dirección https://, mailto: o tel:, o la ruta de un archivo del sitio",
        en: "Use an https://, mailto: or tel: address, or the path of a file of the site")
    case .imageScheme:
      Localized(
        es: "Ponga la ruta del archivo: ![Vista del puerto](puerto.jpg)",
        en: "Give the path of the file: ![View of the port](port.jpg)")
    case .malformedAddress:
      Localized(
        es:
          "Cópiela del navegador; si detrás viene una nota [^1] u otro signo, deje un espacio entre medio",
        en:
          "Copy it from the browser; if a note [^1] or another sign comes after it, leave a space between"
      )
    case .imageWithoutAlternative:
      Localized(
        es:
          "Descríbala entre los corchetes: ![Vista del puerto](puerto.jpg); si solo adorna, dígalo así: ![](linea.svg \"decorativa\")",
        en:
          "Describe it between the brackets: ![View of the port](port.jpg); if it only decorates, say so: ![](line.svg \"decorativa\")"
      )
    case .linkWithoutText:
      Localized(
        es: "Escriba entre los corchetes adónde lleva: [Plan de acción](plan.md)",
        en: "Write between the brackets where it leads: [Action plan](plan.md)")
    case .headingTooHigh(_, let first):
      Localized(
        es:
          "El título de la página va en la clave «title»; en el texto empiece con «\(marks(first))»",
        en:
          "The title of the page goes into the key «title»; in the text begin with «\(marks(first))»"
      )
    case .headingJump(_, _, let expected):
      Localized(
        es: "Use «\(marks(expected))», o agregue antes el título que falta",
        en: "Use «\(marks(expected))», or add the missing heading before it")
    case .emptyHeading:
      Localized(
        es: "Escriba el título después de «#», o borre la línea",
        en: "Write the heading after «#», or delete the line")
    case .unknownAlert(_, let nearest):
      didYouMean(nearest)
        ?? Localized(
          es: "Hay cinco: [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] y [!CAUTION]",
          en: "There are five: [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] and [!CAUTION]")
    case .alertNotAlone(let word):
      Localized(
        es: "Deje «> [!\(word)]» en su línea y siga en la próxima, también con «> »",
        en: "Leave «> [!\(word)]» on its line and go on with the next, also with «> »")
    case .unknownFootnote(let label):
      Localized(
        es: "Agregue al final una línea «[^\(label)]: texto de la nota», o borre la mención",
        en: "Add a line «[^\(label)]: text of the note» at the end, or delete the mention")
    case .unusedFootnote(let label):
      Localized(
        es: "Ponga «[^\(label)]» donde corresponde en el texto, o borre la nota",
        en: "Put «[^\(label)]» where it belongs in the text, or delete the note")
    case .repeatedFootnote:
      Localized(
        es: "Póngale otro nombre, también donde se menciona",
        en: "Give it another name, where it is mentioned too")
    case .componentNotAtTop:
      Localized(
        es: "Sáquelo de ahí: una línea vacía, y después todas sus líneas desde el margen",
        en: "Move it out: an empty line, then all its lines from the margin")
    case .componentNotClosed(_, let fence):
      Localized(
        es: "Agregue una línea «\(fence)» después de su última clave",
        en: "Add a line «\(fence)» after its last key")
    case .componentInfo:
      Localized(
        es: "Escríbalo en las líneas siguientes, como «clave: valor»",
        en: "Write it in the lines that follow, as «key: value»")
    case .componentUnknown(_, let all):
      Localized(
        es: "Los componentes son: \(all.joined(separator: ", ")); si es código, escriba «```text»",
        en: "The components are: \(all.joined(separator: ", ")); for code write «```text»")
    case .componentMarks(_, let name):
      Localized(
        es: "Escriba tres acentos graves en su primera y en su última línea: «```\(name)» y «```»",
        en: "Write three backticks in its first and in its last line: «```\(name)» and «```»")
    case .addressWithSpaces(let address, _):
      Localized(
        es: "Quite los espacios del nombre del archivo, o escriba «(<\(address)>)»",
        en: "Take the spaces out of the file's name, or write «(<\(address)>)»")
    case .componentMisspelt(_, let nearest): didYouMean(nearest)
    }
  }
}

/// `##` for 2.
private func marks(_ level: Int) -> String {
  String(repeating: "#", count: min(max(level, 1), 6))
}

/// `U+0007` for 7.
private func codePoint(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
}

private func size(_ bytes: Int) -> String {
  bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes >> 10) KB"
}

/// `50.000`, as Spanish writes it in Chile.
private func es(_ number: Int) -> String { grouped(number, by: ".") }

/// `50,000`.
private func en(_ number: Int) -> String { grouped(number, by: ",") }

private func grouped(_ number: Int, by separator: String) -> String {
  guard number >= 1000 else { return String(number) }
  let rest = String(number % 1000)
  return grouped(number / 1000, by: separator) + separator
    + String(repeating: "0", count: 3 - rest.count) + rest
}
