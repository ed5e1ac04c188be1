import Diagnostics

/// A component that the program brings: the text of its declaration and of its template, in the same
/// form as a theme's.
struct StandardComponent: Sendable {
  let name: String
  /// YAML.
  let declaration: String
  /// Jinja. The HTML has to be good without style sheets and scripts.
  let template: String

  /// What the paths of these texts begin with in messages.
  static let folder = "emra-site/"

  var declarationFile: SourceFile {
    SourceFile(path: "\(Self.folder)components/\(name).yml", text: declaration)
  }

  var templateFile: SourceFile {
    SourceFile(path: "\(Self.folder)templates/components/\(name).html", text: template)
  }

  /// The template with what several of them use.
  static let partsName = "components/_parts.html"

  static var partsFile: SourceFile {
    SourceFile(path: "\(folder)templates/\(partsName)", text: standardParts)
  }

  /// All, in the order of the guide.
  static let all: [StandardComponent] = [
    .chart, .table, .figure, .project, .quote, .video, .gallery, .action,
  ]
}
