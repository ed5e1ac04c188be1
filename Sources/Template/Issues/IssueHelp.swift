public import Diagnostics

extension TemplateIssue {
  /// The way out; nil where the summary says it.
  public var help: Localized? {
    if case .host(_, _, let help) = self { help } else { wayOut?.asSentence }
  }

  private var wayOut: Localized? {
    switch self {
    case .notUTF8:
      Localized(es: "guarde el archivo con codificación UTF-8", en: "save the file as UTF-8")
    case .unclosedTag(let opener):
      opener == "{{"
        ? Localized(es: "agregue «}}»", en: "add «}}»")
        : Localized(es: "agregue «%}»", en: "add «%}»")
    case .unclosedComment: Localized(es: "agregue «#}»", en: "add «#}»")
    case .unclosedRaw: Localized(es: "agregue «{% endraw %}»", en: "add «{% endraw %}»")
    case .unexpectedCharacter, .unmatchedBracket:
      Localized(
        es: "revise los paréntesis y las comillas de esta etiqueta",
        en: "check the brackets and quotes of this tag")
    case .unclosedString:
      Localized(
        es: "agregue la comilla que falta, igual a la que abre",
        en: "add the missing quote, the same as the opening one")
    case .badEscape:
      Localized(
        es: "escriba «\\\\» para una barra invertida, o «\\u00f1» para un carácter por su número",
        en: "write «\\\\» for a backslash, or «\\u00f1» for a character by its number")
    case .integerTooLarge, .overflow:
      Localized(
        es: "los números enteros llegan a 9223372036854775807; use uno con decimales, como 1e20",
        en: "whole numbers reach 9223372036854775807; use one with a point, such as 1e20")
    case .unexpected, .unexpectedTagEnd: nil
    case .unknownTag(_, let near): didYouMean(near) ?? tagList
    case .unsupportedTag(let name): supportedInstead(of: name)
    case .missingEnd(_, let end): Localized(es: "agregue «{% \(end) %}»", en: "add «{% \(end) %}»")
    case .strayTag(let name, let opener):
      Localized(
        es: "quite «{% \(name) %}» o abra «{% \(opener) %}» antes",
        en: "remove «{% \(name) %}» or open «{% \(opener) %}» before it")
    case .mismatchedEnd(_, let expected):
      Localized(
        es: "cierre primero con «{% \(expected) %}»", en: "close with «{% \(expected) %}» first")
    case .nestedTooDeep:
      Localized(
        es: "divida la expresión con «{% set %}», o la plantilla con «{% include %}»",
        en: "split the expression with «{% set %}», or the template with «{% include %}»")
    case .cannotAssign, .blockNameHyphen, .privateImport:
      Localized(
        es: "use un nombre de letras, dígitos y «_» que empiece con una letra",
        en: "use a name of letters, digits and «_» that begins with a letter")
    case .duplicateBlock:
      Localized(
        es: "cambie el nombre de uno; para repetir su contenido use «{{ self.nombre() }}»",
        en: "rename one of them; to repeat its content use «{{ self.name() }}»")
    case .requiredBlockNotEmpty:
      Localized(
        es: "deje el bloque vacío o quite «required»",
        en: "leave the block empty or remove «required»")
    case .duplicateParameter, .duplicateArgument: Localized(es: "quite uno", en: "remove one")
    case .parameterAfterDefault:
      Localized(
        es: "ponga primero los parámetros sin valor por omisión",
        en: "put the parameters without a default first")
    case .argumentOrder:
      Localized(
        es: "el orden es: valores, nombre=valor, *lista, **diccionario",
        en: "the order is: values, name=value, *list, **dictionary")
    case .chainedTests: Localized(es: "únalas con «and»", en: "join them with «and»")
    case .callBlockWithoutCall:
      Localized(
        es: "escriba «{% call macro(argumentos) %}»", en: "write «{% call macro(arguments) %}»")
    case .misplacedExtends:
      Localized(
        es: "para elegir la base escriba «{% extends \"a.html\" if condición else \"b.html\" %}»",
        en: "to choose the base write «{% extends \"a.html\" if condition else \"b.html\" %}»")
    case .secondExtends:
      Localized(es: "deje un solo «{% extends %}»", en: "keep one «{% extends %}»")
    case .misplacedBlock:
      Localized(
        es: "saque el bloque de la macro, o use «caller()» para contenido variable",
        en: "move the block out of the macro, or use «caller()» for varying content")
    case .superOutsideBlock, .noSuper:
      Localized(
        es: "«super()» muestra el bloque de la plantilla base; quítelo donde no hay",
        en: "«super()» shows the block of the base template; remove it where there is none")
    case .textOutsideBlocks:
      Localized(
        es: "póngalo dentro de un «{% block %}» o quítelo",
        en: "put it inside a «{% block %}» or remove it")
    case .undefinedName(let name, let near, let imported):
      imported
        ? Localized(
          es: "impórtela «with context» o pase el valor como argumento",
          en: "import it «with context» or pass the value as an argument")
        : didYouMean(near)
          ?? Localized(
            es:
              "si puede faltar, use «{{ \(name)|default(\"\") }}» o «{% if \(name) is defined %}»",
            en:
              "if it may be missing, use «{{ \(name)|default(\"\") }}» or «{% if \(name) is defined %}»"
          )
    case .undefinedMember(let name, _, let near):
      changing(name) ?? didYouMean(near)
        ?? Localized(
          es: "si puede faltar, agregue «|default(\"\")» a «\(name)»",
          en: "if it may be missing, add «|default(\"\")» to «\(name)»")
    case .undefinedElement:
      Localized(
        es: "revise antes con «is defined» o con «|length»",
        en: "check before with «is defined» or with «|length»")
    case .undefinedParameter(let name, let macro):
      Localized(
        es:
          "páselo en la llamada, o déle un valor por omisión: «{% macro \(macro)(\(name)=\"\") %}»",
        en: "pass it in the call, or give it a default: «{% macro \(macro)(\(name)=\"\") %}»")
    case .undefinedOutsideLoop:
      Localized(
        es: "revise con «loop.first» o «loop.last», o agregue «|default»",
        en: "check with «loop.first» or «loop.last», or add «|default»")
    case .undefinedElse: Localized(es: "agregue «else \"\"»", en: "add «else \"\"»")
    case .undefinedEmpty:
      Localized(
        es: "revise antes con «{% if lista %}», o agregue «|default(\"\")»",
        en: "check before with «{% if list %}», or add «|default(\"\")»")
    case .unknownFilter("random", _):
      Localized(
        es: "no está: dos construcciones iguales deben dar lo mismo; elija con «|first» o «[n]»",
        en: "it is left out: two builds must give the same; choose with «|first» or «[n]»")
    case .unknownFilter(_, let near), .unknownTest(_, let near), .templateMissing(_, let near),
      .exportMissing(_, _, let near), .unknownBlock(_, let near):
      didYouMean(near)
    case .macroArgument(_, let macro, let near):
      didYouMean(near)
        ?? Localized(
          es: "agréguelo en «{% macro \(macro)(…) %}» o quítelo de la llamada",
          en: "add it in «{% macro \(macro)(…) %}» or remove it from the call")
    case .unknownArgument(_, _, let near, let known):
      didYouMean(near)
        ?? Localized(
          es: known.isEmpty ? "no recibe argumentos" : "tiene \(alternatives(known, or: "y"))",
          en: known.isEmpty ? "it takes none" : "it has \(alternatives(known, or: "and"))")
    case .tooManyArguments, .macroArguments:
      Localized(es: "quite los que sobran", en: "remove those too many")
    case .missingArgument: Localized(es: "agréguelo", en: "add it")
    case .spreadInFilter:
      Localized(es: "escriba los argumentos uno por uno", en: "write the arguments one by one")
    case .cycle:
      Localized(
        es:
          "quite una de las llamadas; para repetir una estructura use una macro que se llame a sí misma",
        en: "remove one of the calls; to repeat a structure use a macro that calls itself")
    case .requiredBlockMissing(let name, _):
      Localized(
        es: "agregue «{% block \(name) %}…{% endblock %}»",
        en: "add «{% block \(name) %}…{% endblock %}»")
    case .branchesDisagree:
      Localized(
        es: "cierre en cada rama las mismas comillas y marcas que abre",
        en: "close in each branch the same quotes and tags it opens")
    case .branchesNeedSpace:
      Localized(
        es: "ponga un espacio o «>» después de la etiqueta", en: "put a space or «>» after the tag")
    case .endsInside:
      Localized(
        es: "cierre las comillas y los «<» en la misma plantilla, bloque o macro que los abre",
        en: "close quotes and «<» in the same template, block or macro that opens them")
    case .unquotedAttribute:
      Localized(
        es: "ponga el valor entre comillas: «nombre=\"{{ … }}\"»",
        en: "put the value in quotes: «name=\"{{ … }}\"»")
    case .expressionInTag:
      Localized(
        es: "elija con «{% if %}» entre nombres escritos completos",
        en: "choose with «{% if %}» between names written out")
    case .refusedAttribute(let name): Self.insteadOf(attribute: name)
    case .expressionInStyle:
      Localized(
        es: "ponga el estilo en un archivo CSS y elija una clase con «class=\"{{ … }}\"»",
        en: "put the style in a CSS file and choose a class with «class=\"{{ … }}\"»")
    case .expressionInComment:
      Localized(
        es: "use un comentario de plantilla: «{# … #}»", en: "use a template comment: «{# … #}»")
    case .scriptWithoutJSON:
      Localized(
        es: "escriba «{{ valor|tojson }}», sin comillas alrededor",
        en: "write «{{ value|tojson }}», without quotes around it")
    case .insideScriptText:
      Localized(
        es:
          "sáquela a una variable: «const x = {{ valor|tojson }};», o a «<script type=\"application/json\">»",
        en:
          "move it to a variable: «const x = {{ value|tojson }};», or to «<script type=\"application/json\">»"
      )
    case .expressionInRawText:
      Localized(es: "muéstrela fuera de ese elemento", en: "print it outside of that element")
    case .pieceOutsideText:
      Localized(
        es: "guárdelo antes: «{% set x %}…{% endset %}», y use «{{ x }}» aquí",
        en: "keep it before: «{% set x %}…{% endset %}», and use «{{ x }}» here")
    case .refreshOrder:
      Localized(
        es: "ponga «http-equiv» antes de «content»", en: "put «http-equiv» before «content»")
    case .blockContext:
      Localized(
        es: "ponga el bloque en el mismo lugar del HTML que en la base",
        en: "put the block in the same place of the HTML as in the base")
    case .unsafeURL:
      Localized(
        es: "solo se admiten http, https, mailto, tel y direcciones relativas",
        en: "only http, https, mailto, tel and relative addresses are allowed")
    case .host(_, _, let help): help
    case .operands(let op, _, _):
      op == "+"
        ? Localized(
          es: "para unir textos use «~»; para sumar, «|int» o «|float»",
          en: "to join texts use «~»; to add, «|int» or «|float»")
        : Localized(
          es: "convierta los valores con «|int», «|float» o «|string»",
          en: "convert the values with «|int», «|float» or «|string»")
    case .operand:
      Localized(
        es: "convierta el valor con «|int» o «|float»",
        en: "convert the value with «|int» or «|float»")
    case .notIterable:
      Localized(
        es: "se recorren listas, diccionarios y textos; para contar use «range(n)»",
        en: "lists, dictionaries and texts can be looped over; to count use «range(n)»")
    case .notCallable: Localized(es: "quite los paréntesis", en: "remove the parentheses")
    case .noText:
      Localized(es: "muestre uno de sus atributos", en: "print one of its attributes")
    case .notOrdered:
      Localized(
        es:
          "compare valores del mismo tipo; quite antes los que faltan con «|select» o «|selectattr»",
        en: "compare values of one kind; drop missing ones before with «|select» or «|selectattr»")
    case .notHashable:
      Localized(
        es: "las claves son textos, números, «true», «false», «none» y tuplas de estos",
        en: "keys are texts, numbers, «true», «false», «none» and tuples of these")
    case .divisionByZero:
      Localized(
        es: "revise antes el divisor con «{% if %}»", en: "check the divisor before with «{% if %}»"
      )
    case .filterInput, .argumentValue: nil
    case .unpack:
      Localized(
        es: "ponga tantos nombres como valores", en: "use as many names as there are values")
    case .notNamespace(let name):
      Localized(
        es: "créelo antes: «{% set \(name) = namespace() %}»",
        en: "make it before: «{% set \(name) = namespace() %}»")
    case .notJSON:
      Localized(
        es: "arme un diccionario con lo que necesita: «{{ {\"titulo\": page.title}|tojson }}»",
        en: "build a dictionary of what you need: «{{ {\"title\": page.title}|tojson }}»")
    case .badFormat:
      Localized(
        es: "cada «%s», «%d» o «{}» necesita un valor; sueltos, «%» se escribe «%%» y «{», «{{»",
        en: "each «%s», «%d» or «{}» needs a value; alone, «%» is written «%%» and «{», «{{»")
    case .templateName:
      Localized(es: "escriba el nombre entre comillas", en: "write the name in quotes")
    case .goneHandle:
      Localized(
        es: "úsela en la plantilla o el bucle donde se define",
        en: "use it in the template or loop that defines it")
    case .tooDeep, .tooManyCalls:
      Localized(
        es: "revise que la recursión termine", en: "check that the recursion ends")
    case .tooManyRounds, .outputTooLarge, .valueTooLarge:
      Localized(es: "acorte la lista o el texto", en: "shorten the list or the text")
    case .tooMuchKept:
      Localized(
        es: "guarde menos en variables: escriba cada valor donde se muestra",
        en: "keep less in variables: write each value where it is shown")
    }
  }

  /// What to write instead of a method that would change a list or dictionary.
  private func changing(_ name: String) -> Localized? {
    guard Methods.changing.contains(name) else { return nil }
    return Localized(
      es:
        "las plantillas no cambian listas ni diccionarios: haga otro con «{% set lista = lista + [x] %}» o «dict(mapa, clave=x)»; dentro de un bucle, guárdelo en un «namespace»",
      en:
        "templates change no list or dictionary: make another with «{% set list = list + [x] %}» or «dict(map, key=x)»; inside a loop keep it in a «namespace»"
    )
  }

  private static func insteadOf(attribute name: String) -> Localized {
    switch name {
    case "style":
      Localized(
        es: "elija una clase: «class=\"{{ … }}\"», o use un atributo como «width=\"{{ … }}\"»",
        en: "choose a class: «class=\"{{ … }}\"», or use an attribute such as «width=\"{{ … }}\"»")
    case "http-equiv", "attributename", "srcdoc":
      Localized(es: "escriba el valor completo", en: "write the value out")
    default:
      Localized(
        es: "ponga el valor en «data-…» y léalo desde un archivo de script",
        en: "put the value in «data-…» and read it from a script file")
    }
  }

  private var tagList: Localized {
    Localized(
      es: "hay \(alternatives(Parser.tags, or: "y"))",
      en: "there are \(alternatives(Parser.tags, or: "and"))")
  }

  private func supportedInstead(of tag: String) -> Localized {
    switch tag {
    case "autoescape":
      Localized(
        es: "el escape es automático; para HTML de confianza use «|safe»",
        en: "escaping is automatic; for trusted HTML use «|safe»")
    case "do": Localized(es: "use «{% set %}»", en: "use «{% set %}»")
    case "break", "continue":
      Localized(
        es: "filtre la lista: «{% for x in lista if condición %}»",
        en: "filter the list: «{% for x in list if condition %}»")
    case "trans": Localized(es: "use «{{ t(\"clave\") }}»", en: "use «{{ t(\"key\") }}»")
    default: Localized(es: "quítela", en: "remove it")
    }
  }
}
