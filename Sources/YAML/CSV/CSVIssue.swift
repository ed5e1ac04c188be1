public import Diagnostics

/// What can be wrong with a CSV file. Codes EMRA-Y070 to Y083.
public enum CSVIssue: Issue, Equatable {
  /// EMRA-Y070: bytes that are no UTF-8, as spreadsheets write them unless told otherwise.
  case notUTF8
  /// EMRA-Y071: nothing at all.
  case empty
  /// EMRA-Y072: a header in which two separators are as likely.
  case separatorUnclear
  /// EMRA-Y073: a column without a name; numbers from 1.
  case columnWithoutName(number: Int)
  /// EMRA-Y074: a name that another column has.
  case repeatedColumn(String)
  /// EMRA-Y075: a row with more or fewer cells than the header; `separator` is "tab" for a tab.
  case rowLength(found: Int, expected: Int, separator: String)
  /// EMRA-Y076: a quote inside a cell that is not in quotes.
  case strayQuote
  /// EMRA-Y077: text between the closing quote and the separator.
  case textAfterQuote(String)
  /// EMRA-Y078: a quote that is not closed.
  case unclosedQuote
  /// EMRA-Y079: more columns than are read.
  case tooManyColumns(limit: Int)
  /// EMRA-Y080: more cells than are read.
  case tooManyCells(limit: Int)
  /// EMRA-Y081: a quote that is only closed where another cell begins, lines further down.
  case quoteClosedLate
  /// EMRA-Y082: a first line that is the title of a sheet.
  case titleFirst(String)
  /// EMRA-Y083: a first line of values in place of names.
  case noHeader(String)

  /// What a note says of where a quote is closed.
  static let quoteEnd = Localized(es: "se cierra recién aquí", en: "it is only closed here")
}

extension CSVIssue {
  /// The stable code; see the cases.
  public var code: String {
    switch self {
    case .notUTF8: yamlCode(70)
    case .empty: yamlCode(71)
    case .separatorUnclear: yamlCode(72)
    case .columnWithoutName: yamlCode(73)
    case .repeatedColumn: yamlCode(74)
    case .rowLength: yamlCode(75)
    case .strayQuote: yamlCode(76)
    case .textAfterQuote: yamlCode(77)
    case .unclosedQuote: yamlCode(78)
    case .tooManyColumns: yamlCode(79)
    case .tooManyCells: yamlCode(80)
    case .quoteClosedLate: yamlCode(81)
    case .titleFirst: yamlCode(82)
    case .noHeader: yamlCode(83)
    }
  }

  /// Always an error.
  public var severity: Severity { .error }

  /// What is wrong, in words for people who do not program.
  public var summary: Localized {
    switch self {
    case .notUTF8:
      Localized(
        es: "la tabla no está guardada en UTF-8, así que sus tildes se perderían",
        en: "the table is not saved as UTF-8, so its accents would be lost")
    case .empty: Localized(es: "la tabla está vacía", en: "the table is empty")
    case .separatorUnclear:
      Localized(
        es: "no se sabe qué separa las columnas: la primera línea tiene tantos «,» como «;» o "
          + "tabuladores",
        en: "it is not clear what separates the columns: the first line has as many «,» as «;» or "
          + "tabs")
    case .columnWithoutName(let number):
      Localized(
        es: "la columna \(number) no tiene nombre en la primera línea",
        en: "column \(number) has no name in the first line")
    case .repeatedColumn(let name):
      Localized(
        es: "hay dos columnas con el nombre «\(shown(name))»",
        en: "there are two columns with the name «\(shown(name))»")
    case .rowLength(let found, let expected, _):
      Localized(
        es: "esta fila tiene \(cells(found).es) y la primera línea \(cells(expected).es)",
        en: "this row has \(cells(found).en) and the first line \(cells(expected).en)")
    case .strayQuote:
      Localized(
        es: "hay una comilla (\") en una celda que no está entre comillas",
        en: "there is a quote (\") in a cell that is not in quotes")
    case .textAfterQuote(let text):
      Localized(
        es: "hay algo más después de la comilla final: «\(text)»",
        en: "there is something more after the closing quote: «\(text)»")
    case .unclosedQuote:
      Localized(
        es: "la comilla (\") que abre esta celda no se cierra",
        en: "the quote (\") that opens this cell is not closed")
    case .tooManyColumns(let limit):
      Localized(
        es: "la tabla tiene más de \(limit) columnas",
        en: "the table has more than \(limit) columns")
    case .tooManyCells(let limit):
      Localized(
        es: "la tabla tiene más de \(limit) celdas", en: "the table has more than \(limit) cells")
    case .quoteClosedLate:
      Localized(
        es: "la comilla (\") que abre esta celda se cierra recién donde comienza otra",
        en: "the quote (\") that opens this cell is only closed where another one begins")
    case .titleFirst(let text):
      Localized(
        es: "la primera línea, «\(shown(text))», parece un título y no los nombres de las columnas",
        en: "the first line, «\(shown(text))», looks like a title and not like names of columns")
    case .noHeader(let text):
      Localized(
        es: "la primera línea no lleva nombres de columnas: «\(shown(text))» está dos veces",
        en: "the first line has no names of columns: «\(shown(text))» is there twice")
    }
  }

  /// The way out.
  public var help: Localized? {
    switch self {
    case .notUTF8:
      Localized(
        es: "En Excel, guárdela con Archivo › Guardar como › «CSV UTF-8»; en LibreOffice, elija "
          + "«Unicode (UTF-8)» al guardar como CSV",
        en: "In Excel, save it with File › Save as › «CSV UTF-8»; in LibreOffice, choose «Unicode "
          + "(UTF-8)» when saving as CSV")
    case .empty:
      Localized(
        es: "Escriba los nombres de las columnas en la primera línea, como «nombre;valor»",
        en: "Write the names of the columns in the first line, such as «name;value»")
    case .separatorUnclear:
      Localized(
        es: "Separe todos los nombres con el mismo signo; ponga entre comillas el que lo lleve",
        en: "Separate all names with the same sign; put in quotes the one that has it")
    case .columnWithoutName:
      Localized(
        es: "Escriba su nombre, o borre la columna entera",
        en: "Write its name, or delete the whole column")
    case .repeatedColumn:
      Localized(es: "Cambie el nombre de una de las dos", en: "Rename one of the two")
    case .rowLength(let found, let expected, let separator):
      found > expected
        ? Localized(
          es: "Si una celda lleva \(separatorName(separator).es), póngala entre comillas",
          en: "If a cell has \(separatorName(separator).en) in it, put it in quotes")
        : Localized(
          es: "Escriba \(separatorName(separator).es) también por cada celda vacía",
          en: "Write \(separatorName(separator).en) for each empty cell too")
    case .strayQuote:
      Localized(
        es: "Ponga la celda entera entre comillas y escriba dos (\"\") por cada una de dentro",
        en: "Put the whole cell in quotes and write two (\"\") for each one inside")
    case .textAfterQuote:
      Localized(
        es: "Quite lo que sobra; una comilla dentro de la celda se escribe dos veces (\"\")",
        en: "Remove what is too much; a quote inside the cell is written twice (\"\")")
    case .titleFirst:
      Localized(
        es:
          "Borre las líneas que hay antes de los nombres de las columnas; si no están, escríbalos "
          + "en la primera línea",
        en:
          "Delete the lines before the names of the columns; if there are none, write them in the "
          + "first line")
    case .noHeader:
      Localized(
        es: "Agregue antes una línea con el nombre de cada columna",
        en: "Add a line with the name of each column before it")
    case .quoteClosedLate:
      Localized(
        es: "Agregue la comilla que falta al final de la celda; dentro de ella cada comilla se "
          + "escribe dos veces (\"\")",
        en:
          "Add the missing quote at the end of the cell; inside of it each quote is written twice "
          + "(\"\")")
    case .unclosedQuote:
      Localized(
        es: "Agregue la comilla que falta al final de la celda",
        en: "Add the missing quote at the end of the cell")
    case .tooManyColumns, .tooManyCells:
      Localized(
        es: "Deje en la tabla solo lo que el sitio muestra, o repártala en varios archivos",
        en: "Leave in the table only what the site shows, or split it into several files")
    }
  }
}

private func cells(_ count: Int) -> Localized {
  count == 1
    ? Localized(es: "1 celda", en: "1 cell")
    : Localized(es: "\(count) celdas", en: "\(count) cells")
}

private func separatorName(_ separator: String) -> Localized {
  separator == "tab"
    ? Localized(es: "un tabulador", en: "a tab") : Localized(same: "«\(separator)»")
}
