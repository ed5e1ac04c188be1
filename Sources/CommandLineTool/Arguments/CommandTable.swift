import Diagnostics
import Text

/// The program's commands and options: the one source for parsing, help and suggestions.
enum CommandTable {
  /// The program's name.
  static let program = "emra-site"

  /// What the program does, on one line.
  static let summary = Localized(
    es: "construye el sitio web de la EMRA a partir de archivos Markdown",
    en: "builds the website of EMRA from Markdown files")

  /// Options of every command.
  static let generalOptions: [Option<GeneralArguments>] = [
    .flag(
      "help", short: "h", negatable: false,
      help: Localized(es: "Muestra la ayuda", en: "Show help"), to: \.help),
    .flag(
      "version", negatable: false,
      help: Localized(es: "Muestra la versión", en: "Show the version"), to: \.version),
    .value(
      "lang", .choice,
      help: Localized(
        es: "Idioma de los mensajes; si no se indica, el del sistema (LC_ALL, LC_MESSAGES, LANG), "
          + "y si no es ninguno de estos, español",
        en: "Language of messages; else the system's (LC_ALL, LC_MESSAGES, LANG), and where that "
          + "is neither, Spanish"),
      to: \.language),
  ]

  /// What the first word may be, in the order of help.
  static let entries: [CommandEntry] = [
    .command(build), .command(initialise), .group(plan), .command(markdown), .command(render),
    .command(schema), .command(help),
  ]

  /// All commands, those of groups by both words, in the order of help.
  static let commands: [Command] = entries.flatMap { entry in
    switch entry {
    case .command(let command): [command]
    case .group(let group): group.commands
    }
  }

  /// The first example that a command's help shows.
  static func example(of command: String) -> String? {
    commands.first { $0.spec.name == command }?.spec.examples.first?.line
  }

  /// The commands, besides one, whose options pass; a group's name where all of its do.
  static func owners(
    besides command: String?, where passes: ([OptionSpec]) -> Bool
  ) -> [String] {
    entries.flatMap { entry -> [String] in
      switch entry {
      case .command(let one):
        return one.spec.name != command && passes(one.spec.options) ? [one.spec.name] : []
      case .group(let group):
        let owners = group.commands.map(\.spec).filter { passes($0.options) }.map(\.name)
        return owners.count == group.commands.count
          ? [group.name] : owners.filter { $0 != command }
      }
    }
  }

  /// The group of a first word.
  static func group(_ word: String) -> CommandGroup? {
    for case .group(let group) in entries where group.name == word { return group }
    return nil
  }

  static let folder = Localized(es: "CARPETA", en: "DIR")
  static let file = Localized(es: "ARCHIVO", en: "FILE")

  private static let build = Command(
    "build",
    summary: Localized(es: "Construye el sitio", en: "Build the website"),
    details: Localized(
      es: "Lee content/ y themes/ de la carpeta del proyecto y deja en la carpeta de salida un "
        + "sitio listo para publicar. Lo que tiene fecha por venir, venció o es borrador no se "
        + "publica. Si hay errores, la carpeta de salida queda como estaba.",
      en: "Reads content/ and themes/ of the project folder and leaves a website ready to deploy "
        + "in the output folder. What is dated ahead, has expired or is a draft is not "
        + "published. With errors, the output folder stays as it was."),
    options: [
      .value(
        "source", short: "s", .text(folder),
        help: Localized(
          es: "Carpeta del proyecto; si no se indica, la actual",
          en: "Project folder; else the current one"),
        to: \.source),
      .value(
        "output", short: "o", .text(folder),
        help: Localized(
          es: "Carpeta de salida; si no se indica, public en la del proyecto",
          en: "Output folder; else public in the project folder"),
        to: \.output),
      .value(
        "editorial", .text(folder),
        help: Localized(
          es: "Hace además la mesa de trabajo del equipo en esa carpeta: páginas internas con el "
            + "plan y los textos que aún no se publican. Va aparte del sitio público; no la suba",
          en: "Make the desk of the team in that folder too: internal pages, in Spanish, with the "
            + "plan and texts not yet published. It lies apart from the public site; do not deploy "
            + "it"),
        to: \.editorial),
      .value(
        "base-url", short: "b", .webAddress,
        help: Localized(
          es: "Dirección del sitio publicado, en lugar de base_url de content/site.yml; puede "
            + "tener una ruta, como https://ejemplo.cl/emra/",
          en: "Address of the published website, in place of base_url of content/site.yml; may "
            + "have a path, as in https://example.org/emra/"),
        to: \.baseURL),
      .value(
        "now", .time,
        help: Localized(
          es: "Momento para el que se construye, en lugar del reloj: 2026-08-10, «2026-08-10 "
            + "09:00» o con zona, 2026-08-10T09:00:00-04:00; sin zona, es hora local del sitio",
          en: "Moment to build for, in place of the clock: 2026-08-10, «2026-08-10 09:00» or "
            + "with a zone, 2026-08-10T09:00:00-04:00; without, local time of the website"),
        to: \.now),
      .flag(
        "drafts",
        help: Localized(
          es: "Incluye borradores y publicaciones sin aprobar",
          en: "Include drafts and publications not yet approved"),
        to: \.drafts),
      .flag(
        "future",
        help: Localized(
          es: "Incluye lo que tiene fecha por venir", en: "Include what is dated ahead"),
        to: \.future),
      .value(
        "jobs", short: "j", .count(1...1024),
        help: Localized(
          es: "Tareas a la vez; si no se indica, una por núcleo. No cambia el resultado",
          en: "Tasks at once; else one for each core. Does not change the result"),
        to: \.jobs),
      .flag(
        "strict",
        help: Localized(es: "Toma los avisos como errores", en: "Take warnings as errors"),
        to: \.strict),
      .value(
        "format", .choice,
        help: Localized(
          es: "Forma de los mensajes: text para leer (si no se indica), json para otros programas",
          en: "Form of messages: text to read (the default), json for other programs"),
        to: \.format),
      .flag(
        "force",
        help: Localized(
          es: "Reemplaza la carpeta de salida aunque no la haya hecho este programa",
          en: "Replace the output folder even where this program did not make it"),
        to: \.force),
    ],
    examples: [
      CommandSpec.Example(
        line: "emra-site build",
        meaning: Localized(
          es: "El sitio de la carpeta actual, en public/",
          en: "The website of the current folder, in public/")),
      CommandSpec.Example(
        line: "emra-site build --now \"2026-08-10 09:00\" --output previa",
        meaning: Localized(
          es: "El sitio como se verá ese día a esa hora, en previa/",
          en: "The website as it will be on that day at that time, in previa/")),
    ],
    defaults: BuildArguments(), invocation: Invocation.build)

  private static let initialise = Command(
    "init",
    summary: Localized(es: "Crea un sitio nuevo", en: "Make a new website"),
    details: Localized(
      es: "Escribe en la carpeta, que no debe existir o debe estar vacía, un sitio pequeño que se "
        + "puede construir: ajustes con comentarios, una portada, una sección con dos páginas y un "
        + "tema propio. Si algo falla, no queda nada a medias.",
      en: "Writes a small website that can be built into the folder, which must not be there or "
        + "must be empty: settings with comments, a home page, a section with two pages and a "
        + "theme of its own. If anything fails, nothing is left half made."),
    operands: [.required(folder, to: \.folder)],
    options: [
      .value(
        "title", short: "t", .text(Localized(es: "TÍTULO", en: "TITLE")),
        help: Localized(
          es: "Título del sitio; se puede cambiar después en content/site.yml",
          en: "Title of the website; can be changed later in content/site.yml"),
        to: \.title),
      .value(
        "language", .choice,
        help: Localized(
          es: "Idioma del sitio; si no se indica, español",
          en: "Language of the website; else Spanish"),
        to: \.language),
    ],
    examples: [
      CommandSpec.Example(
        line: "emra-site init mi-sitio --title \"Mi sitio\"",
        meaning: Localized(
          es: "Un sitio nuevo en mi-sitio/", en: "A new website in mi-sitio/"))
    ],
    defaults: InitArguments(), invocation: Invocation.initialise)

  private static let markdown = Command(
    "markdown",
    summary: Localized(
      es: "Muestra el HTML de un archivo Markdown", en: "Print the HTML of a Markdown file"),
    details: Localized(
      es: "Lee el archivo, o la entrada estándar con - o sin archivo, y escribe su HTML en la "
        + "salida estándar.",
      en: "Reads the file, or standard input with - or without a file, and writes its HTML to "
        + "standard output."),
    operands: [.optional(.text(Localized(es: "ARCHIVO|-", en: "FILE|-")), to: \.file)],
    options: [
      .flag(
        "plain",
        help: Localized(
          es: "Sin lo que agrega este programa: igual que cmark-gfm con tablas, tachado, enlaces "
            + "automáticos, listas de tareas, notas y filtro de etiquetas",
          en: "Without what this program adds: equal to cmark-gfm with tables, strikethrough, "
            + "autolinks, task lists, footnotes and tag filter"),
        to: \.plain)
    ],
    defaults: MarkdownArguments(), invocation: Invocation.markdown)

  private static let render = Command(
    "render",
    summary: Localized(
      es: "Muestra el resultado de una plantilla", en: "Print the result of a template"),
    details: Localized(
      es: "Evalúa la plantilla y escribe el resultado en la salida estándar. Las plantillas que "
        + "esta incluye se buscan en su misma carpeta.",
      en: "Evaluates the template and writes the result to standard output. The templates that "
        + "it includes are looked for in its folder."),
    operands: [.required(Localized(es: "PLANTILLA", en: "TEMPLATE"), to: \.template)],
    options: [
      .value(
        "data", short: "d", .text(file),
        help: Localized(
          es: "Valores para la plantilla: un archivo .json o .yml",
          en: "Values for the template: a .json or .yml file"),
        to: \.data)
    ],
    examples: [
      CommandSpec.Example(
        line: "emra-site render tarjeta.html --data tarjeta.yml",
        meaning: Localized(
          es: "La tarjeta con los valores del archivo", en: "The card with the file's values"))
    ],
    defaults: RenderArguments(), invocation: Invocation.render)

  private static let schema = Command(
    "schema",
    summary: Localized(
      es: "Escribe esquemas para editores de texto", en: "Write schemas for text editors"),
    details: Localized(
      es: "Escribe esquemas JSON (borrador 2020-12) con los que un editor como VS Code completa y "
        + "revisa mientras se escribe: TIPO.schema.json del encabezado de cada tipo de página, "
        + "data/ de los archivos de datos, components/ de los componentes y open/ de las secciones "
        + "abiertas. Salen de content/site.yml, content/data y el tema; repita el comando cuando "
        + "cambien. Con errores no se escribe nada. Las descripciones están en español, o en "
        + "inglés con --lang en.",
      en: "Writes JSON Schemas (draft 2020-12) with which an editor such as VS Code completes and "
        + "checks while one writes: TYPE.schema.json of the front matter of each type of page, "
        + "data/ of data files, components/ of components and open/ of open sections. They come "
        + "from content/site.yml, content/data and the theme; repeat the command when these "
        + "change. With errors nothing is written. Descriptions are in Spanish, or in English "
        + "with --lang en."),
    options: [
      .value(
        "source", short: "s", .text(folder),
        help: Localized(
          es: "Carpeta del proyecto; si no se indica, la actual",
          en: "Project folder; else the current one"),
        to: \.source),
      .value(
        "output", short: "o", .text(folder),
        help: Localized(
          es: "Carpeta de los esquemas; si no se indica, .emra-schemas en la del proyecto",
          en: "Folder of the schemas; else .emra-schemas in the project folder"),
        to: \.output),
      .value(
        "type", short: "t", .text(Localized(es: "NOMBRE", en: "NAME")),
        help: Localized(
          es: "Solo este esquema, a la salida estándar: un tipo de página, data/ARCHIVO, "
            + "components/NOMBRE u open/SECCIÓN",
          en: "Only this schema, to standard output: a type of page, data/FILE, components/NAME "
            + "or open/SECTION"),
        to: \.type),
    ],
    examples: [
      CommandSpec.Example(
        line: "emra-site schema",
        meaning: Localized(
          es: "Todos los esquemas, en .emra-schemas/", en: "All schemas, in .emra-schemas/")),
      CommandSpec.Example(
        line: "emra-site schema --type article",
        meaning: Localized(
          es: "El del encabezado de los artículos", en: "That of the front matter of articles")),
    ],
    defaults: SchemaArguments(), invocation: Invocation.schema)

  private static let help = Command(
    "help",
    summary: Localized(
      es: "Muestra esta ayuda o la de un comando", en: "Show this help or that of a command"),
    details: Localized(
      es: "Sin comando, muestra todos; con uno, sus opciones.",
      en: "Without a command, lists them all; with one, its options."),
    operands: [.optional(.commandName, to: \.topic), .subcommand],
    defaults: HelpArguments()
  ) { Invocation.help($0.topic) }
}

extension Operand where Arguments == HelpArguments {
  /// The second word of a command, after its group's name.
  fileprivate static var subcommand: Operand {
    let spec = OperandSpec(
      placeholder: Localized(es: "COMANDO", en: "COMMAND"), isRequired: false, repeats: false)
    return Operand(spec: spec) { arguments, text in
      guard let group = arguments.topic.flatMap(CommandTable.group) else {
        return .extraOperand(text, command: "help")
      }
      guard let command = group.command(text) else {
        return .unknownSubcommand(
          text, group: group.name, near: nearMisses(of: text, in: group.words), all: group.words)
      }
      arguments.topic = command.spec.name
      return nil
    }
  }
}

extension ValueReader where Value == String {
  /// The name of a command of the table.
  fileprivate static var commandName: ValueReader {
    ValueReader(placeholder: Localized(es: "COMANDO", en: "COMMAND")) { text, _ in
      let names = CommandTable.entries.map(\.name)
      guard names.contains(text) else {
        return .failure(.unknownCommand(text, near: nearMisses(of: text, in: names)))
      }
      return .success(text)
    }
  }
}
