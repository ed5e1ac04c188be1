import Diagnostics

extension BuildIssue {
  var help: Localized? {
    switch self {
    case .noProject:
      Localized(
        es: "Si esta es la carpeta del proyecto, recupere ese archivo; si no, entre en ella o "
          + "indíquela con --source",
        en: "If this is the project folder, restore that file; else go to the project folder or "
          + "name it with --source")
    case .dataTwice:
      Localized(
        es: "Cambie el nombre de uno de los dos", en: "Rename one of the two")
    case .fieldHidden:
      Localized(es: "Elija otro nombre para el campo", en: "Choose another name for the field")
    case .stringArgument(let key, let name):
      Localized(
        es: "Escriba t(\"\(key)\", \(name)=…)", en: "Write t(\"\(key)\", \(name)=…)")
    case .foreignLayout(let name, _):
      Localized(
        es: "Agregue «\(name)» a las plantillas del tema, o quite «layout»",
        en: "Add «\(name)» to the theme's templates, or remove «layout»")
    case .fileOfDataMissing(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Escriba su ruta desde la carpeta content, como «la-emra/foto.jpg»",
          en: "Write its path from the folder content, such as «la-emra/photo.jpg»")
    case .spreadsheet:
      Localized(
        es: "Expórtela como CSV UTF-8 y déjela aquí con la terminación .csv",
        en: "Export it as CSV UTF-8 and leave it here with the ending .csv")
    case .dataName(_, let suggestion):
      Localized(
        es: "Cambie el nombre del archivo a «\(suggestion)»",
        en: "Rename the file to «\(suggestion)»"
      )
    case .dataEnding(".tsv"), .dataEnding(".tab"):
      Localized(
        es: "Cámbiele la terminación a .csv: se reconocen las columnas separadas por tabuladores",
        en: "Change its ending to .csv: columns separated by tabs are recognised")
    case .dataEnding(".toml"):
      Localized(es: "Escriba estos datos en YAML o JSON", en: "Write these data in YAML or JSON")
    case .dataEnding:
      Localized(
        es: "Escriba la terminación en minúsculas: .yml, .yaml, .json o .csv",
        en: "Write the ending in lower case: .yml, .yaml, .json or .csv")
    case .declaredDataMissing(let name, let near):
      didYouMean(near)
        ?? Localized(
          es: "Agregue «content/data/\(name).yml» (o .json, .csv), o quite esta declaración",
          en: "Add «content/data/\(name).yml» (or .json, .csv), or remove this declaration")
    case .pageEnding:
      Localized(
        es: "Cambie el final del nombre a «.md», en minúsculas",
        en: "Change the end of the name to «.md», in lower case")
    case .moreFindings(_, let areErrors):
      areErrors
        ? Localized(
          es: "Corrija primero los que se muestran y construya de nuevo",
          en: "Mend those that are shown first and build again")
        : Localized(
          es: "Atienda primero los que se muestran y construya de nuevo",
          en: "See to those that are shown first and build again")
    case .dataMissing:
      Localized(
        es: "Recupere el archivo de la última copia",
        en: "Restore the file from the last copy")
    case .themeMissing(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Escriba en «theme» el nombre de una carpeta de themes",
          en: "Write the name of a folder in themes after «theme»")
    case .templateMissing(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Corrija el nombre, o cree ese archivo en la carpeta templates del tema",
          en: "Correct the name, or create that file in the theme's folder templates")
    case .assetMissing(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Corrija el nombre, o agregue ese archivo al tema",
          en: "Correct the name, or add that file to the theme")
    case .missingFile(let path, let near) where path.hasPrefix("/") && !path.hasPrefix("//"):
      didYouMean(near)
        ?? Localized(
          es: "Con «/» delante, la ruta cuenta desde la carpeta content: guarde el archivo en "
            + "«content\(path)», o guárdelo junto a la página y escriba solo su nombre",
          en: "With «/» before it the path counts from the folder content: save the file as "
            + "«content\(path)», or save it beside the page and write only its name")
    case .missingFile(_, let near), .deadLink(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Revise cómo está escrito; las rutas cuentan desde la carpeta de esta página",
          en: "Check how it is spelt; paths count from the folder of this page")
    case .stringMissing(_, let language, let near):
      didYouMean(near)
        ?? Localized(
          es: "Agréguelo a strings/\(language).yml del tema",
          en: "Add it to the theme's strings/\(language).yml")
    case .sectionMissing(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Escriba el nombre de una carpeta de content que tenga una portada a la vista",
          en: "Write the name of a folder in content that has a public index page")
    case .taxonomyMissing(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Escriba un nombre de «taxonomies» de content/site.yml",
          en: "Write a name of «taxonomies» in content/site.yml")
    case .stringsMissing(let language):
      Localized(
        es: "Cree strings/\(language).yml en la carpeta del tema",
        en: "Create strings/\(language).yml in the theme's folder")
    case .stringNotText:
      Localized(es: "Escríbalo entre comillas", en: "Write it in quotes")
    case .deadFragment(_, _, let near):
      didYouMean(near.map { "#" + $0 })
        ?? Localized(
          es: "Quite lo que va desde «#» o corrija el título",
          en: "Remove what begins at «#», or correct the heading")
    case .linkToWithheld:
      Localized(
        es: "Quite el enlace o espere a que esa página se publique",
        en: "Remove the link, or wait until that page is published")
    case .linkToLaterPage:
      Localized(
        es:
          "Adelante la fecha de esa página o quite el enlace: si no, ese día no se podrá publicar",
        en: "Bring that page's date forward or remove the link: else nothing can be published then")
    case .linkToPageThatGoes:
      Localized(
        es: "Quite el enlace antes de ese día: si no, desde entonces no se podrá publicar",
        en: "Remove the link before that day: else nothing can be published from then on")
    case .linkOutside:
      Localized(
        es: "Copie el archivo dentro de content y enlace la copia",
        en: "Copy the file into content and link to the copy")
    case .addressTaken:
      Localized(
        es: "Cambie una de las dos: en «aliases», con «slug» o con otro nombre de archivo",
        en: "Change one of the two: in «aliases», by «slug» or by another file name")
    case .addressInsideFile: Localized(es: "Elija otra dirección", en: "Choose another address")
    case .outputHoldsSource:
      Localized(
        es: "Elija otra carpeta con --output, como «public»",
        en: "Choose another folder with --output, such as «public»")
    case .warningsAreErrors:
      Localized(
        es: "Corrija los avisos o construya sin --strict",
        en: "Mend the warnings or build without --strict")
    case .filterInput(_, .date):
      Localized(
        es: "Compruebe antes que la página la tiene: {% if page.date %}",
        en: "Check first that the page has one: {% if page.date %}")
    case .filterInput(_, .number):
      Localized(
        es: "Compruebe antes que hay un número: {% if x is number %}",
        en: "Check first that there is a number: {% if x is number %}")
    case .filterInput(_, .text):
      Localized(
        es: "Convierta el valor antes: {{ x|string|… }}",
        en: "Convert the value first: {{ x|string|… }}")
    case .filterInput(_, .image):
      Localized(
        es: "Use page.image o una dirección que empiece con «/» o «https://»",
        en: "Use page.image or an address that begins with «/» or «https://»")
    case .filterInput(_, .iconName):
      Localized(
        es: "Escriba el nombre: {{ \"agua\"|icon }}", en: "Write the name: {{ \"water\"|icon }}")
    case .filterArgument(_, _, let known), .filterArguments(_, let known):
      known.isEmpty
        ? Localized(es: "No recibe ninguno", en: "It takes none")
        : Localized(
          es: "Recibe \(known.map { "«\($0)»" }.joined(separator: ", "))",
          en: "It takes \(known.map { "«\($0)»" }.joined(separator: ", "))")
    case .filterValue: nil
    case .imageWithoutAlt:
      Localized(
        es: "Diga lo que muestra: |image(alt=\"…\"), o alt=\"\" si solo adorna",
        en: "Say what it shows: |image(alt=\"…\"), or alt=\"\" where it is only decoration")
    case .iconMissing(_, let near):
      near.isEmpty
        ? Localized(
          es: "Agréguelo en assets/img/icons/NOMBRE.svg del tema",
          en: "Add it to assets/img/icons/NAME.svg of the theme")
        : Localized(
          es: "¿Quiso decir \(near.map { "«\($0)»" }.joined(separator: " o "))?",
          en: "Did you mean \(near.map { "«\($0)»" }.joined(separator: " or "))?")
    case .markdownLink(let link):
      link.contains(".md")
        ? Localized(
          es: "Escríbalo en la plantilla con url(\"…md\"), o use la dirección: «/seccion/pagina/»",
          en: "Write it in the template with url(\"…md\"), or use the address: «/section/page/»")
        : Localized(
          es: "Use una dirección completa, o una que empiece con «/» o «#»",
          en: "Use a whole address, or one that begins with «/» or «#»")
    case .filterInput(_, .address):
      Localized(
        es: "Use una dirección del sitio, como page.url",
        en: "Use an address of the site, such as page.url")
    case .textExpected:
      Localized(
        es: "Escriba, por ejemplo, section(\"noticias\")",
        en: "Write section(\"noticias\"), for example")
    case .pageMissing(_, let near):
      didYouMean(near)
        ?? Localized(
          es: "Escriba la ruta de su archivo desde la carpeta content, como «carpeta/archivo.md»",
          en: "Write the path of its file from the folder content, such as «folder/file.md»")
    case .dataMissingPath(_, _, let near):
      didYouMean(near)
        ?? Localized(
          es: "Mire en content/data cómo se llama, y escriba primero el nombre del archivo",
          en: "Look up its name in content/data, and write the name of the file first")
    case .dataNamedAsFile(_, let name):
      Localized(es: "Escriba «\(name)»", en: "Write «\(name)»")
    case .componentFileName(_, let suggestion):
      suggestion.isEmpty
        ? Localized(
          es: "Use minúsculas, números y guiones", en: "Use lower case, digits and hyphens")
        : Localized(
          es: "Llame al archivo «\(suggestion).yml»", en: "Name the file «\(suggestion).yml»")
    case .componentWithoutTemplate(let name):
      Localized(
        es: "Cree templates/components/\(name).html en el tema",
        en: "Create templates/components/\(name).html in the theme")
    case .componentUndeclared(let name, let near):
      didYouMean(near)
        ?? Localized(
          es: "Cree components/\(name).yml en el tema; para un trozo que otras plantillas usan, "
            + "comience el nombre con «_»",
          en: "Create components/\(name).yml in the theme; for a piece that other templates use, "
            + "begin the name with «_»")
    case .componentNameTaken: Localized(es: "Elija otro", en: "Choose another")
    case .componentRefused(_, _, let help?): help
    case .componentRefused(_, let field, nil):
      Localized(es: "Corrija «\(field)»", en: "Correct «\(field)»")
    case .headingInValue:
      Localized(
        es: "Escríbalos en la página, fuera de este valor",
        en: "Write them in the page, outside of this value")
    case .securityExpired, .securityExpiresLate:
      Localized(
        es:
          "Compruebe que los datos de «security» valen y escriba una fecha dentro de los próximos "
          + "doce meses",
        en:
          "Check that what «security» says is still right, and write a date within the next twelve "
          + "months")
    case .badJobs:
      Localized(es: "Escriba, por ejemplo, --jobs 2", en: "Write --jobs 2, for example")
    case .renamedTwice:
      Localized(
        es: "Ponga la salida en un disco local para que nunca falte, ni por un instante",
        en: "Put the output on a local disk so that it is never missing, not for a moment")
    }
  }
}
