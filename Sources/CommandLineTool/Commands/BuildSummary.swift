import Build
import Diagnostics
import SiteModel
import Text

/// What a build prints at its end.
struct BuildSummary: Sendable {
  let report: BuildReport
  let milliseconds: Int
  /// What became of the desk, where one was asked for.
  var desk: DeskReport?

  /// Folder, pages and time; what is withheld, and when the site changes next.
  func text(_ language: Language) -> String {
    var lines: [Localized] = []
    let output = harmless(report.output ?? "")
    let warnings = report.diagnostics.count
    lines.append(
      Localized(
        es: "Sitio listo\(warnings == 0 ? "" : ", con \(countText(warnings).es),") en \(output)",
        en: "Site ready\(warnings == 0 ? "" : ", with \(countText(warnings).en),") in \(output)"))
    if report.isPreview {
      lines.append(
        Localized(
          es: "vista previa: incluye textos que aún no se publican; no suba esta carpeta",
          en: "preview: holds texts that are not published yet; do not deploy this folder"))
    }
    lines.append(
      Localized(
        es: "\(report.pageCount) páginas, \(report.fileCount) archivos, \(seconds(",")) s",
        en: "\(report.pageCount) pages, \(report.fileCount) files, \(seconds(".")) s"))
    if let withheld = withheldText { lines.append(withheld) }
    if let next = report.nextChange {
      lines.append(Localized(es: "próximo cambio: \(next)", en: "next change: \(next)"))
    }
    return lines.map { $0[language] + "\n" }.joined()
  }

  private func countText(_ warnings: Int) -> Localized {
    warnings == 1
      ? Localized(es: "1 aviso", en: "1 warning")
      : Localized(es: "\(warnings) avisos", en: "\(warnings) warnings")
  }

  /// Why there is no new site.
  func failureText(_ language: Language) -> String {
    let errors = report.diagnostics.count { $0.severity == .error }
    let count = Localized(
      es: errors == 1 ? "1 error" : "\(errors) errores",
      en: errors == 1 ? "1 error" : "\(errors) errors")
    return Localized(
      es: "No se publicó nada (\(count.es)); si ya había un sitio, queda como estaba\n",
      en: "Nothing was published (\(count.en)); a site that was there is as it was\n")[language]
  }

  /// What became of the desk; nil where none was asked for.
  var deskText: Localized? {
    guard let desk else { return nil }
    guard let output = desk.output.map(harmless) else {
      return Localized(
        es: "La mesa de trabajo no se hizo; si ya había una, queda como estaba\n",
        en: "The desk was not made; one that was there is as it was\n")
    }
    return Localized(
      es:
        "Mesa de trabajo en \(output): \(desk.pageCount) páginas internas; no suba esta carpeta\n",
      en: "Desk in \(output): \(desk.pageCount) internal pages; do not deploy this folder\n")
  }

  /// The report as one JSON object for other programs.
  func json(_ language: Language) -> [UInt8] {
    var json: [UInt8] = []
    json.append("{\"published\": \(report.failure == nil)")
    json.append(", \"preview\": \(report.isPreview), \"output\": ")
    if let output = report.output { json.appendJSONString(output) } else { json.append("null") }
    json.append(", \"pages\": \(report.pageCount), \"files\": \(report.fileCount)")
    json.append(", \"milliseconds\": \(milliseconds), \"withheld\": {")
    for (index, entry) in withheldCounts.enumerated() {
      if index > 0 { json.append(", ") }
      json.appendJSONString(entry.key)
      json.append(": \(entry.count)")
    }
    json.append("}, \"next_change\": ")
    if let next = report.nextChange { json.appendJSONString(next) } else { json.append("null") }
    if let desk {
      json.append(", \"editorial\": {\"output\": ")
      if let output = desk.output { json.appendJSONString(output) } else { json.append("null") }
      json.append(", \"pages\": \(desk.pageCount)}")
    }
    json.append(", \"diagnostics\": ")
    json += JSONRenderer(language: language).render(report.diagnostics)
    json.append("}\n")
    return json
  }

  private func seconds(_ point: String) -> String {
    let hundredths = (milliseconds + 5) / 10
    let decimals = hundredths % 100
    return "\(hundredths / 100)\(point)\(decimals < 10 ? "0" : "")\(decimals)"
  }

  private var withheldCounts: [(key: String, name: Localized, count: Int)] {
    func count(_ matches: (Withholding) -> Bool) -> Int {
      report.withheld.count { matches($0.reason) }
    }
    let scheduled = count { if case .scheduled = $0 { true } else { false } }
    return [
      (
        "scheduled", Localized(es: "con fecha por venir", en: "dated ahead"), scheduled
      ),
      ("draft", Localized(es: "en borrador", en: "draft"), count { $0 == .draft }),
      (
        "not_approved", Localized(es: "sin aprobar", en: "not approved"),
        count { $0 == .notApproved }
      ),
      ("undated", Localized(es: "sin fecha", en: "without a date"), count { $0 == .undated }),
      (
        "unclear",
        Localized(es: "sin fecha o estado claros", en: "without a clear date or state"),
        count { $0 == .unclear }
      ),
      ("expired", Localized(es: "con plazo vencido", en: "expired"), count { $0 == .expired }),
    ].filter { $0.count > 0 }
  }

  private var withheldText: Localized? {
    let counts = withheldCounts
    guard !counts.isEmpty else { return nil }
    let total = report.withheld.count
    let parts = { (language: Language) in
      counts.map { "\($0.count) \($0.name[language])" }.joined(separator: ", ")
    }
    return Localized(
      es: "no se muestran: \(total) (\(parts(.es)))", en: "withheld: \(total) (\(parts(.en)))")
  }
}
