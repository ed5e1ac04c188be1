import CivilTime
import Diagnostics
import Files
import Schedule

/// A lock as it was read.
struct LockFile: Sendable {
  let file: SourceFile
  let lock: PlanLock

  /// Where the lock of a calendar is: `calendar.lock.json` for `calendar.yml`.
  static func path(beside calendar: String) -> String {
    for ending in [".yml", ".yaml"] where calendar.hasSuffix(ending) {
      return calendar.dropLast(ending.count) + ".lock.json"
    }
    return calendar + ".lock.json"
  }

  /// Reads the lock of a path, nil where nothing is there; findings are shown. Its times are of the
  /// calendar's zone.
  static func read(
    _ path: String?, zone: TimeZoneRules, _ console: Console
  ) -> Result<LockFile?, PlanStop> {
    guard let path else { return .success(nil) }
    let file: SourceFile
    do {
      file = SourceFile(path: path, bytes: try readInput(path, isStored: true))
    } catch {
      if error.reason == .missing { return .success(nil) }
      console.show([error.diagnostic])
      return .failure(PlanStop(code: .missingInput))
    }
    let (lock, diagnostics) = readPlanLock(file, zone: zone)
    console.show(diagnostics.sortedForDisplay())
    guard let lock else { return .failure(PlanStop(code: .contentErrors)) }
    return .success(LockFile(file: file, lock: lock))
  }
}
