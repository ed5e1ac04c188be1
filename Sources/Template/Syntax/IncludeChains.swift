import Diagnostics

/// Where each template is included, for findings made before anything runs: an included template
/// is the same wherever it is included, so the first way to it is told.
struct IncludeChains {
  private struct Place {
    let source: Int
    let range: Range<Int>
  }

  private let sources: [Compiler.Source]
  /// The first place each template is included at, by its path.
  private var includers: [String: Place] = [:]

  init(_ sources: [Compiler.Source]) {
    self.sources = sources
    let paths = Dictionary(
      sources.map { ($0.name, $0.file.path) }, uniquingKeysWith: { first, _ in first })
    for (index, source) in sources.enumerated() {
      for template in templateReferences(source.body, includesOnly: true) {
        for name in literalNames(template) {
          guard let path = paths[name], includers[path] == nil else { continue }
          includers[path] = Place(source: index, range: template.range)
        }
      }
    }
  }

  /// The finding with the chain of includes that leads to its template, where it has no notes.
  func telling(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.notes.isEmpty, let start = diagnostic.location?.file.path else {
      return diagnostic
    }
    var notes: [Diagnostic.Note] = []
    var path = start
    var seen: Set<String> = [start]
    while let place = includers[path] {
      let file = sources[place.source].file
      let name = sources.first { $0.file.path == path }?.name ?? path
      notes.append(
        Diagnostic.Note(TemplateNote.includedHere(name).text, at: Location(file, place.range)))
      path = file.path
      if !seen.insert(path).inserted { break }
    }
    return diagnostic.adding(notes)
  }
}
