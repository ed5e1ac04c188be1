import Build
import Diagnostics
import Files
import Foundation

/// The moment test sites are made for, unless a test says otherwise.
let testNow = "2026-11-20 12:00"

/// A project in a temporary folder, with the tests' theme.
final class TestSite: Sendable {
  let folder: Folder

  /// A project of these files of the content folder. Without a `site.yml` of its own it gets
  /// `settings`; `extra` is added to these.
  init(_ content: [String: String], extra: String = "") throws {
    folder = try Folder()
    try folder.overlay(testFolder + "/Theme", at: "themes/prueba")
    try folder.write("content/site.yml", Self.settings + extra)
    for (path, text) in content { try folder.write("content/" + path, text) }
  }

  /// Settings with a section of each sort, closed and open terms.
  static let settings = """
    title: Prueba
    description: Un sitio de prueba.
    base_url: https://prueba.example/
    theme: prueba
    taxonomies:
      objectives:
        title: Objetivos
        path: temas/objetivos
        feed: true
        terms:
          OE1: {title: Calidad de vida}
          OE2: {title: Minería sustentable}
      tags: {title: Etiquetas, path: temas/etiquetas, open: true}
    types:
      article: {required: [date], optional: [objectives, tags, state, slot, format, campaign]}
      publication: {required: [state], optional: [objectives, tags, slot, format, campaign, channels]}
      practice: {optional: [objectives, tags]}
    sections:
      noticias: {type: article, sort: date}
      publicaciones: {type: publication, sort: date}
      practicas: {type: practice, sort: title}

    """

  /// A page with these lines of front matter.
  static func page(_ title: String, _ front: String = "", body: String = "Texto.") -> String {
    "---\ntitle: \(title)\n\(front)\(front.isEmpty || front.hasSuffix("\n") ? "" : "\n")---\n\(body)\n"
  }

  /// Adds a `calendar.yml` (see `PlanText`).
  func add(_ calendar: PlanText) throws { try folder.write("calendar.yml", calendar.text) }

  /// The options of a build of this project.
  func options(now: String = testNow, jobs: Int = 2) -> BuildOptions {
    var options = BuildOptions(source: folder.path, jobs: jobs)
    options.now = now
    return options
  }

  /// Builds with the usual options, or as `change` has it.
  func build(_ change: (inout BuildOptions) -> Void = { _ in }) async -> BuildReport {
    var options = options()
    change(&options)
    return await Build.build(options)
  }

  /// The site as it stands in the output folder, without the folder's marker.
  func output(_ name: String = "public") throws -> [String: [UInt8]] {
    var files = try contents(of: folder.url(name).path)
    files[OutputFolder.marker] = nil
    return files
  }
}

extension BuildReport {
  /// All findings as printed in Spanish, one run's worth.
  func text(_ language: Language = .es) -> String {
    TextRenderer(language: language).render(diagnostics)
  }

  /// The codes of the findings, in order.
  var codes: [String] { diagnostics.map(\.code) }
}
