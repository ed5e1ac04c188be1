import Foundation
import Testing

@Suite struct GoldenSiteTests {
  /// With `EMRA_RECORD=1` what is expected is rewritten and the test fails, so that a recording is
  /// never mistaken for a pass.
  @Test(arguments: GoldenSite.all)
  func buildsAsExpected(_ site: GoldenSite) async throws {
    let result = try await site.result()
    if ProcessInfo.processInfo.environment["EMRA_RECORD"] != nil {
      try site.record(result)
      Issue.record("recorded \(site.name)")
      return
    }
    expectEqual(result, try site.expected(), site.name)
  }
}
