import Diagnostics
import Editorial
import Files

/// Reads the networks.yml of a project, nil where there is none; findings are shown.
func readNetworks(
  in folder: String, _ console: Console
) -> Result<NetworkRules?, PlanStop> {
  let path = folder == "." ? NetworkRules.path : "\(folder)/\(NetworkRules.path)"
  let file: SourceFile
  do {
    file = SourceFile(path: path, bytes: try readInput(path))
  } catch {
    if error.reason == .missing { return .success(nil) }
    console.show([error.diagnostic])
    return .failure(PlanStop(code: .missingInput))
  }
  let (rules, diagnostics) = decodeNetworks(file)
  console.show(diagnostics.sortedForDisplay())
  return rules.map { .success($0) } ?? .failure(PlanStop(code: .contentErrors))
}
