import Diagnostics
import YAML

extension ModelIssue {
  var help: Localized? {
    switch self {
    case .openValue(let key, let expected):
      Localized(
        es: "Para que valga, escriba \(expected.expected.es); si no, quite «\(shown(key))»",
        en: "For it to count, write \(expected.expected.en); else remove «\(shown(key))»")
    case .openUnclear(let key, _):
      switch OpenPageDecoder.decision(of: key) {
      case .begin?, .end?, nil:
        Localized(
          es: "Escriba una fecha como «2026-08-10 09:00», o quite la clave si no tiene",
          en: "Write a date such as «2026-08-10 09:00», or remove the key if it has none")
      case .state?:
        Localized(
          es: "Escriba «\(shown(key)): published» si la página puede publicarse, o «draft» si no",
          en: "Write «\(shown(key)): published» if the page may be published, or «draft» if not")
      case .draft?, .aside?, .published?, .build?:
        Localized(es: "Escriba true o false", en: "Write true or false")
      }
    case .openAddress:
      Localized(
        es: "Escriba en «aliases» la dirección entera, como «/2020/01/02/titulo/»",
        en: "Write the whole address under «aliases», such as «/2020/01/02/title/»")
    case .openCascade(let key):
      Localized(
        es: "Escriba «\(shown(key))» en el encabezado de cada página y quítela de aquí",
        en: "Write «\(shown(key))» in the front matter of each page and remove it here")
    case .openFormat:
      Localized(
        es: "Conviértalo: en Hugo, con «hugo convert toYAML»",
        en: "Convert it: in Hugo, with «hugo convert toYAML»")
    case .tooManyTerms(_, _, let limit):
      Localized(
        es: "Deje los \(limit) que mejor dicen de qué trata la página",
        en: "Keep the \(limit) that best say what the page is about")
    case .networkTextTwice(let network):
      Localized(
        es: "Deje uno: el de la clave «texts» o el que va bajo «## \(network)»",
        en: "Leave one: that of the key «texts» or the one below «## \(network)»")
    case .underlinedNetworkText:
      Localized(
        es: "Si es una raya, deje una línea en blanco antes de ella; si es un título de la página, "
          + "quite la raya y escriba «## » delante del texto",
        en:
          "If it is a rule, leave a blank line before it; if it is a heading of the page, remove the "
          + "line and write «## » before the text")
    case .unclosedBeforeNetwork:
      Localized(
        es:
          "Cierre con ``` en su propia línea cada bloque de código, y comience los "
          + "títulos en el margen, con una línea en blanco antes",
        en:
          "Close each code block with ``` on its own line, and begin headings at "
          + "the margin, with a blank line before")
    case .nearlyNetwork(_, let network):
      Localized(
        es:
          "Si el texto es solo para \(network), escriba «## \(network)» al comienzo de la línea y nada "
          + "más en ella (cada red lleva su propio título); si es para el sitio, diga el título con "
          + "otras palabras, como «Nuestra cuenta de \(network)»",
        en:
          "If the text is only for \(network), write «## \(network)» at the beginning of the line and "
          + "nothing else on it (each network has its own heading); if it is for the site, word the "
          + "heading otherwise, such as «Our account on \(network)»")
    case .menuTooLong:
      Localized(
        es: "Quite «menu» de las páginas que no deben estar en él",
        en: "Remove «menu» from the pages that should not be in it")
    case .openMisdated:
      Localized(
        es: "Corrija la fecha en el nombre del archivo, o escriba la buena en el encabezado, en "
          + "«date»",
        en: "Mend the date in the file's name, or write the right one in the front matter, in "
          + "«date»")
    case .openHidden:
      Localized(
        es: "Para publicarla, quite el «_» del nombre",
        en: "To publish it, take the «_» off the name")
    case .withheldPage(_, .unclear):
      Localized(
        es: "Corrija en esa página lo que su aviso dice",
        en: "Correct in that page what its warning says")
    case .dataShape(.list, _):
      Localized(
        es: "Escriba cada elemento en su línea, con «- » adelante",
        en: "Write each item on its own line, with «- » before it")
    case .dataShape(.record, _), .dataShape(.map, _):
      Localized(
        es: "Escriba una clave por línea, como «clave: valor»",
        en: "Write one key a line, such as «key: value»")
    case .dataShape, .tableUnfit(.list):
      Localized(
        es: "Corrija el tipo en «data», en content/site.yml",
        en: "Correct the type under «data», in content/site.yml")
    case .tableUnfit:
      Localized(
        es: "Escriba estos datos en YAML o JSON, o declárelos en «data», en content/site.yml, como "
          + "«{type: list, of: {type: record, fields: …}}»",
        en: "Write these data in YAML or JSON, or declare them under «data», in content/site.yml, "
          + "as «{type: list, of: {type: record, fields: …}}»")
    case .unknownColumn(_, let all, let near):
      didYouMean(near)
        ?? Localized(
          es: "Columnas que se admiten aquí: \(listed(all))",
          en: "Columns that are allowed here: \(listed(all))")
    case .missingColumn(let name):
      Localized(
        es: "Agregue una columna con el nombre «\(shown(name))» en la primera línea",
        en: "Add a column with the name «\(shown(name))» in the first line")
    case .emptyCell: Localized(es: "Escriba su valor", en: "Write its value")
    case .badCell(_, _, .bool, _):
      Localized(
        es: "Escriba «sí» o «no», «verdadero» o «falso»", en: "Write «true» or «false»")
    case .badCell(_, _, .integer, _):
      Localized(
        es: "Escriba solo cifras, como «12»", en: "Write digits only, such as «12»")
    case .badCell(_, _, .number, hasComma: true):
      Localized(
        es: "Escriba solo el número, como «1234,5» o «1.234,5», sin «%» ni «$»",
        en: "Write only the number, such as «1234,5» or «1.234,5», without «%» or «$»")
    case .badCell(_, _, .number, hasComma: false):
      Localized(
        es: "Escriba solo el número, con punto decimal, como «1234.5», sin «%» ni «$»",
        en: "Write only the number, with a decimal point, such as «1234.5», without «%» or «$»")
    case .badCell(_, _, .list, _):
      Localized(
        es: "Separe los elementos con «|», como «uno | dos»",
        en: "Separate the items with «|», such as «one | two»")
    case .badCell:
      Localized(
        es: "Una celda no puede tener grupos: escriba estos datos en YAML o JSON",
        en: "A cell cannot hold groups: write these data in YAML or JSON")
    case .noFrontMatter(.blankLines):
      Localized(
        es: "Borre las líneas vacías que hay antes de «---»",
        en: "Delete the empty lines before «---»")
    case .noFrontMatter(.likeFence(let line)) where line.allSatisfy { $0 == "+" }:
      Localized(
        es: "El encabezado está en TOML, como en Hugo, y aquí se escribe en YAML: conviértalo con "
          + "«hugo convert toYAML», o escriba «---» en vez de cada «+++», y «title: El título» en vez "
          + "de «title = \"El título\"»",
        en: "The front matter is in TOML, as in Hugo, and is written in YAML here: convert it with "
          + "«hugo convert toYAML», or write «---» in place of each «+++», and «title: The title» in "
          + "place of «title = \"The title\"»")
    case .noFrontMatter(.likeFence(let line)):
      Localized(
        es: "Escriba «---», tres guiones seguidos, en vez de «\(shown(line))»",
        en: "Write «---», three hyphens in a row, in place of «\(shown(line))»")
    case .noFrontMatter(.text):
      Localized(
        es: "Ponga al comienzo una línea «---», después las claves, como «title: El título», y "
          + "otra línea «---»",
        en: "Begin with a line «---», then the keys, such as «title: The title», and another line "
          + "«---»")
    case .unclosedFrontMatter:
      Localized(
        es: "Agregue una línea «---» después de la última clave",
        en: "Add a line «---» after the last key")
    case .unknownKey(_, let owner, let near): didYouMean(near) ?? owner.help
    case .keyOfOtherType(_, _, let types):
      Localized(
        es: "Quítela; la usan solo las páginas de tipo \(listed(types))",
        en: "Remove it; only pages of type \(listed(types)) use it")
    case .missingKey(let key, .type):
      Localized(
        es: "Agregue una línea «\(key): …» al encabezado",
        en: "Add a line «\(key): …» to the front matter")
    case .missingKey(let key, .component):
      Localized(
        es: "Agregue una línea «\(key): …» al componente",
        en: "Add a line «\(key): …» to the component")
    case .missingKey(let key, .group):
      Localized(es: "Agregue «\(key): …» a este grupo", en: "Add «\(key): …» to this group")
    case .emptyValue(let key):
      Localized(
        es: "Escriba el valor después de «\(key):»", en: "Write the value after «\(key):»")
    case .numberWithUnit(let key, let number, let unit, hasUnit: true):
      Localized(
        es: "Escríbalo así: «\(key): \(number)»; la unidad va en otra línea del componente: "
          + "«unit: \"\(shown(unit))\"»",
        en: "Write it like this: «\(key): \(number)»; the unit goes in another line of the "
          + "component: «unit: \"\(shown(unit))\"»")
    case .numberWithUnit(let key, let number, _, hasUnit: false):
      Localized(
        es: "Escriba solo el número: «\(key): \(number)»",
        en: "Write only the number: «\(key): \(number)»")
    case .unclearNumber(_, let key, let thousands, let decimal):
      Localized(
        es: "Si son miles, «\(key): \(thousands)»; si son decimales, «\(key): \(decimal)»",
        en: "For thousands, «\(key): \(thousands)»; for decimals, «\(key): \(decimal)»")
    case .thousandsDot(_, let thousands, let decimal):
      Localized(
        es: "Si son miles, escriba \(thousands); si son decimales, \(decimal)",
        en: "For thousands, write \(thousands); for decimals, \(decimal)")
    case .textWithComma(let text, let key):
      Localized(
        es: "Póngalo entre comillas: «\(key): \"\(shown(text))\"»",
        en: "Put it in quotes: «\(key): \"\(shown(text))\"»")
    case .curlyQuotes(let inside, let key):
      Localized(
        es: "Use comillas rectas, que no se ven: «\(key): \"\(shown(inside))\"»",
        en: "Use straight quotes, which are not shown: «\(key): \"\(shown(inside))\"»")
    case .dayUnknown(let text, let key):
      Localized(
        es: "Si no sabe el día, escriba «when: \(shown(text))» en vez de «\(key)»",
        en: "If the day is not known, write «when: \(shown(text))» in place of «\(key)»")
    case .wrongType(let key, .number, _, FieldDecoder.pattern),
      .wrongType(let key, .integer, _, FieldDecoder.pattern):
      Localized(
        es: "Escriba el número con cifras, sin texto: «\(key): …»",
        en: "Write the number in digits, without text: «\(key): …»")
    case .wrongType(let key, let expected, _, FieldDecoder.pattern):
      Localized(
        es: "Escriba después de «\(key):» \(expected.expected.es)",
        en: "Write \(expected.expected.en) after «\(key):»")
    case .wrongType(let key, let expected, .list, let example)
    where expected.isSingle && !example.contains(FieldDecoder.pattern):
      Localized(
        es: "Deje solo un valor: «\(key): \(example)»",
        en: "Leave only one value: «\(key): \(example)»")
    case .wrongType(let key, _, _, let example):
      Localized(
        es: "Escríbalo así: «\(key): \(example)»",
        en: "Write it like this: «\(key): \(english(example))»")
    case .wrongItem(_, .number, _, FieldDecoder.pattern),
      .wrongItem(_, .integer, _, FieldDecoder.pattern):
      Localized(
        es: "Escriba en su lugar un número con cifras, sin texto",
        en: "Write a number in digits in its place, without text")
    case .wrongItem(_, let expected, _, FieldDecoder.pattern):
      Localized(
        es: "Escriba en su lugar \(expected.expected.es)",
        en: "Write \(expected.expected.en) in its place")
    case .wrongItem(_, _, _, let example):
      Localized(
        es: "Escriba en su lugar algo como «\(example)»",
        en: "Write something like «\(english(example))» in its place")
    case .repeatedItem: Localized(es: "Quite una de las dos", en: "Remove one of the two")
    case .imageWithoutAlt:
      Localized(
        es: "Agregue «image_alt» con lo que se ve; si la imagen solo adorna, «image_alt: \"\"»",
        en: "Add «image_alt» with what it shows; if the image only decorates, «image_alt: \"\"»")
    case .expiresBeforeDate:
      Localized(
        es: "Corrija «date» o «expires»: así no se vería nunca",
        en: "Correct «date» or «expires»: like this it would never be seen")
    case .approvedWithoutDate:
      Localized(
        es: "Agregue «date» con el día y la hora, como «date: 2026-08-10 09:00», o «slot» con un "
          + "lugar del plan, como «slot: 2026-08-post-3»",
        en:
          "Add «date» with the day and the time, such as «date: 2026-08-10 09:00», or «slot» with "
          + "a place of the plan, such as «slot: 2026-08-post-3»")
    case .undeclaredSection(let folder, let near):
      didYouMean(near)
        ?? Localized(
          es: "Declárela en «sections» con el tipo de sus páginas, como «\(folder): {type: page}»",
          en: "Declare it in «sections» with the type of its pages, such as "
            + "«\(folder): {type: page}»")
    case .sectionWithoutIndex(let folder):
      Localized(
        es: "Cree content/\(folder)/_index.md con su título y descripción",
        en: "Create content/\(folder)/_index.md with its title and description")
    case .missingHome:
      Localized(
        es: "Cree content/_index.md con título y descripción",
        en: "Create content/_index.md with title and description")
    case .missingHomeOf(let language):
      Localized(
        es: "Cree content/_index.\(language).md con título y descripción",
        en: "Create content/_index.\(language).md with title and description")
    case .twoLanguages:
      Localized(
        es: "Quite el idioma del nombre del archivo, o saque el archivo de la carpeta del idioma",
        en: "Take the language out of the file's name, or the file out of the language's folder")
    case .sameTranslation:
      Localized(es: "Deje solo uno de los dos", en: "Leave only one of the two")
    case .unknownMenu(_, let all, let near):
      oneOf(all, near: near)
        ?? Localized(
          es: "Los menús se declaran en «menus», en content/site.yml",
          en: "Menus are declared under «menus», in content/site.yml")
    case .feedsNotListed(_, isNone: true):
      Localized(es: "Para ninguna, escriba «feeds: []»", en: "For none, write «feeds: []»")
    case .feedsNotListed:
      Localized(
        es:
          "Para todas, quite esta línea; para algunas, escriba, por ejemplo, «feeds: [rss, json]»",
        en: "For all, remove this line; for some, write «feeds: [rss, json]», for example")
    case .archiveWithoutDates:
      Localized(
        es: "Agregue «date» a sus páginas, o quite «archive» de la sección",
        en: "Add «date» to its pages, or remove «archive» from the section")
    case .languageOfNoPage(_, let file?):
      Localized(es: "Cambie su nombre a «\(file)»", en: "Rename it to «\(file)»")
    case .languageOfNoPage(let name, nil):
      Localized(
        es: "Declare «\(shown(name))» en «languages», en content/site.yml, o quítelo del nombre",
        en:
          "Declare «\(shown(name))» under «languages», in content/site.yml, or take it out of the "
          + "name")
    case .noKnownColumn(let all):
      Localized(
        es: "Escriba en ella los que correspondan de estos: \(listed(all))",
        en: "Write there those of these that apply: \(listed(all))")
    case .badLanguageKey(_, let likely?): didYouMean([likely])
    case .badLanguageKey:
      Localized(
        es: "Use las dos o tres letras del idioma, como «en»; el idioma propio del sitio va en "
          + "«language»",
        en: "Use the two or three letters of the language, such as «en»; the site's own language "
          + "stands under «language»")
    case .languageNotDeclared(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Declárelo en «languages», en content/site.yml, o quítelo de aquí",
          en: "Declare it under «languages», in content/site.yml, or remove it here")
    case .addressTaken:
      Localized(
        es: "Agregue «slug» a una de las dos, o cambie el nombre de su archivo",
        en: "Add «slug» to one of the two, or rename its file")
    case .missingPage(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Escriba la ruta desde la carpeta content, como «noticias/titulo.md»",
          en: "Write the path from the folder content, such as «noticias/titulo.md»")
    case .withheldPage(_, .expired):
      Localized(
        es: "Quite esta mención, o cambie «expires» en esa página",
        en: "Remove this mention, or change «expires» in that page")
    case .withheldPage(_, .undated):
      Localized(
        es: "Agregue «date» a esa página, o quite esta mención",
        en: "Add «date» to that page, or remove this mention")
    case .withheldPage:
      Localized(
        es: "No hay que hacer nada: se mostrará sola cuando se publique",
        en: "Nothing needs to be done: it will be shown by itself once it is published")
    case .unknownChoice(_, let all, let near): oneOf(all, near: near)
    case .unknownTerm(_, let taxonomy, let all, let near):
      oneOf(all, near: near)
        ?? Localized(
          es: "Agréguelo a «terms» de «\(taxonomy)» en content/site.yml",
          en: "Add it to «terms» of «\(taxonomy)» in content/site.yml")
    case .unknownDataKey(_, let data, let near):
      didYouMean(near)
        ?? Localized(
          es: "Agregue esa clave a content/data/\(data).yml, o use una que ya esté",
          en: "Add that key to content/data/\(data).yml, or use one that is there")
    case .badDate(_, _, let suggestion?): didYouMean([suggestion])
    case .badDate(_, let problem, nil): problem.help
    case .skippedTime(_, let next):
      Localized(es: "Escriba «\(next)» o más tarde", en: "Write «\(next)» or later")
    case .repeatedTime(_, let first, let second):
      Localized(
        es: "Para que quede claro, escriba «\(first)» (la primera) o «\(second)» (la segunda)",
        en: "To make it clear, write «\(first)» (the first) or «\(second)» (the second)")
    case .badSlug(_, let suggestion):
      suggestion.isEmpty
        ? Localized(es: "Escriba algo como «un-nombre»", en: "Write something like «a-name»")
        : Localized(es: "Escriba «\(shown(suggestion))»", en: "Write «\(shown(suggestion))»")
    case .badPath:
      Localized(
        es: "Escríbala desde la raíz del sitio, como «/noticias/titulo/», sin espacios ni «..»",
        en: "Write it from the root of the site, such as «/noticias/titulo/», without spaces or "
          + "«..»")
    case .badURL:
      Localized(
        es: "Escríbala completa y sin espacios, como «https://www.ejemplo.cl/pagina»",
        en: "Write it in full and without spaces, such as «https://www.example.org/page»")
    case .badName:
      Localized(
        es: "Use un nombre con letras o números", en: "Use a name with letters or digits")
    case .badPagePath(let text) where isPagePath(text + ".md") && text.last != "/":
      Localized(
        es: "Escriba también su terminación: «\(shown(text)).md»",
        en: "Write its ending, too: «\(shown(text)).md»")
    case .badPagePath:
      Localized(
        es: "Escriba la ruta de su archivo desde la carpeta content, como «carpeta/archivo.md»",
        en: "Write the path of its file from the folder content, such as «folder/file.md»")
    case .badLink:
      Localized(
        es: "Escriba la ruta de una página, como «objetivos/oe1.md», o una dirección completa, "
          + "como «https://www.ejemplo.cl/»",
        en: "Write the path of a page, such as «objetivos/oe1.md», or a full address, such as "
          + "«https://www.example.org/»")
    case .badDataPath:
      Localized(
        es: "Escriba el nombre de un archivo de content/data sin su final, y después de un punto "
          + "lo que se busca en él, como «agreements.dimensions»",
        en: "Write the name of a file of content/data without its ending, and after a dot what is "
          + "looked for in it, such as «agreements.dimensions»")
    case .noneOfGroup(["source", "note"], _):
      Localized(
        es:
          "Agregue «source: …» con la clave de su documento; si no lo hay, «note: …» con el porqué",
        en: "Add «source: …» with the key of its document; if there is none, «note: …» with the "
          + "reason")
    case .noneOfGroup(let group, _):
      Localized(
        es: "Agregue una línea «\(group.first ?? ""): …» al componente",
        en: "Add a line «\(group.first ?? ""): …» to the component")
    case .severalOfGroup: Localized(es: "Deje solo una", en: "Leave only one")
    case .reservedComponentField:
      Localized(es: "Elija otro nombre para esta clave", en: "Choose another name for this key")
    case .badGroup:
      Localized(
        es: "Escriba, por ejemplo, «one_of: [[data, rows]]»",
        en: "Write «one_of: [[data, rows]]», for example")
    case .noDefault:
      Localized(
        es: "Quite «default»: solo lo tienen textos, nombres, números, true o false, direcciones y "
          + "listas de ellos",
        en: "Remove «default»: only texts, names, numbers, true or false, addresses and lists of "
          + "these have it")
    case .defaultOfItem:
      Localized(
        es: "Ponga «default» en la lista misma, como «default: [a, b]»",
        en: "Put «default» on the list itself, such as «default: [a, b]»")
    case .badBaseURL:
      Localized(
        es: "Escríbala completa, sin «?», «#» ni tildes, como «https://ejemplo.cl/emra/»",
        en: "Write it in full, without «?», «#» or accents, such as «https://example.org/emra/»")
    case .badLanguage(let text):
      LanguageNames.likely(text).flatMap { didYouMean([$0]) }
        ?? Localized(
          es: "Escriba un código como «es-CL», «es» o «en»",
          en: "Write a code such as «es-CL», «es» or «en»")
    case .badTheme:
      Localized(
        es: "Escriba solo el nombre de la carpeta, como «emra»",
        en: "Write only the folder's name, such as «emra»")
    case .badTaxonomyPath(_, let suggestion):
      suggestion.isEmpty
        ? Localized(
          es: "Escriba una ruta como «temas/etiquetas»",
          en: "Write a path such as «temas/etiquetas»")
        : Localized(es: "Escriba «\(shown(suggestion))»", en: "Write «\(shown(suggestion))»")
    case .badTemplateName:
      Localized(
        es: "Escriba el nombre de un archivo de la carpeta templates del tema, como "
          + "«article.html»",
        en: "Write the name of a file in the theme's folder templates, such as «article.html»")
    case .unknownTimeZone(_, let error): error.help
    case .unknownFieldType(_, let all, let near): didYouMean(near) ?? use(all)
    case .unknownReference(let kind, _, let near): didYouMean(near) ?? kind.help
    case .reservedField:
      Localized(es: "Elija otro nombre para esta clave", en: "Choose another name for this key")
    case .shared: Localized(es: "Cambie una de las dos", en: "Change one of the two")
    case .nestedSection:
      Localized(
        es: "Declare solo carpetas que estén directamente en content, salvo data; las que están "
          + "dentro de ellas son parte de su sección",
        en: "Declare only folders that lie directly in content, other than data; those inside of "
          + "them are part of their section")
    case .outOfRange(_, let range):
      Localized(
        es: "Escriba un número como \(min(12, range.upperBound))",
        en: "Write a number such as \(min(12, range.upperBound))")
    case .menuEntryWithoutTarget:
      Localized(
        es: "Agregue «page: carpeta/archivo.md», o «title» y «url»",
        en: "Add «page: folder/file.md», or «title» and «url»")
    case .badRobot:
      Localized(
        es: "Escriba el nombre que el robot da de sí mismo, sin espacios ni versión, como "
          + "«Googlebot», o «*» entre comillas para todos los demás",
        en: "Write the name the robot gives itself, without spaces or version, such as "
          + "«Googlebot», or «*» in quotes for all others")
    case .robotTwice:
      Localized(
        es: "Junte las dos reglas en una, o nombre al robot solo en una",
        en: "Make the two rules one, or name the robot in only one of them")
    case .badRobotsPath:
      Localized(
        es: "Escríbala desde la raíz del sitio, como «/borradores/», sin espacios ni «#»; «/» es "
          + "todo el sitio",
        en: "Write it from the root of the site, such as «/borradores/», without spaces or «#»; "
          + "«/» is the whole site")
    case .badSecurityAddress(let text):
      text.contains("@") && !text.contains(":")
        ? Localized(es: "Escriba «mailto:\(shown(text))»", en: "Write «mailto:\(shown(text))»")
        : Localized(
          es: "Escríbala completa y sin tildes: «mailto:seguridad@ejemplo.cl», "
            + "«https://ejemplo.cl/seguridad/» o «tel:+56-2-1234567»",
          en: "Write it in full and without accents: «mailto:security@example.org», "
            + "«https://example.org/security/» or «tel:+56-2-1234567»")
    case .menuEntryWithTwoTargets:
      Localized(es: "Deje solo una de las dos claves", en: "Leave only one of the two keys")
    }
  }

  /// The pattern of a date in English; other examples are the same.
  private func english(_ example: String) -> String {
    example.replacing("AAAA-MM-DD", with: "YYYY-MM-DD")
  }

  /// Instructs to use one of the names; nil when there are none.
  private func use(_ names: [String]) -> Localized? {
    guard !names.isEmpty else { return nil }
    return Localized(
      es: "Use \(alternatives(names, or: "o"))", en: "Use \(alternatives(names, or: "or"))")
  }

  /// The likely one where one alone is; else all that are allowed.
  private func oneOf(_ all: [String], near: [String]) -> Localized? {
    near.count == 1 ? didYouMean(near) : use(all) ?? didYouMean(near)
  }
}
