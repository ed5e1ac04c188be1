public import Diagnostics

extension TemplateIssue {
  /// The way out.
  public var help: Localized? {
    switch self {
    case .unclosedTag(let opener):
      opener == "{{"
        ? Localized(es: "agregue «}}»", en: "add «}}»")
        : Localized(es: "agregue «%}»", en: "add «%}»")
    case .unclosedComment: Localized(es: "agregue «#}»", en: "add «#}»")
    case .unclosedRaw: Localized(es: "agregue «{% endraw %}»", en: "add «{% endraw %}»")
    case .undefinedName(_, _, true):
      Localized(
        es: "impórtela «with context» o pase el valor como argumento",
        en: "import it «with context» or pass the value as an argument")
    case .undefinedName(_, let near, _), .undefinedMember(_, _, let near),
      .unknownTag(_, let near), .unknownFilter(_, let near), .unknownTest(_, let near),
      .templateMissing(_, let near), .exportMissing(_, _, let near), .unknownBlock(_, let near),
      .macroArgument(_, _, let near):
      didYouMean(near)
    case .unknownArgument(_, _, let near, let known):
      didYouMean(near)
        ?? Localized(
          es: known.isEmpty ? "no recibe argumentos" : "tiene \(alternatives(known, or: "y"))",
          en: known.isEmpty ? "it takes none" : "it has \(alternatives(known, or: "and"))")
    case .host(_, _, let help): help
    default: laterHelp
    }
  }

  private var laterHelp: Localized? { nil }
}
