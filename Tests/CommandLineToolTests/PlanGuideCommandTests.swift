import Foundation
import Testing

@testable import CommandLineTool

/// The commands that docs/plan.md tells editors to write are commands of the program.
@Suite struct PlanGuideCommandTests {
  private static var guide: String {
    get throws {
      let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      return try String(
        contentsOfFile: folder.joined(separator: "/") + "/docs/plan.md", encoding: .utf8)
    }
  }

  /// Within backticks or on a line of its own; what a shell does with the output is left out.
  private static var commands: [String] {
    get throws {
      let guide = try guide
      let spans = guide.split(separator: "`", omittingEmptySubsequences: false)
        .map { $0.replacingOccurrences(of: "\n", with: " ") }
      let lines = guide.split(separator: "\n").map(String.init)
      return (spans + lines).filter { $0.hasPrefix("emra-site ") }.map { command in
        command.components(separatedBy: " > ")[0].trimmingCharacters(in: .whitespaces)
      }
    }
  }

  @Test func namesCommandsThatAreUnderstood() throws {
    let commands = try Self.commands
    #expect(commands.count > 30)
    for command in commands {
      let words = command.split(separator: " ").dropFirst().map(String.init)
      let parsed = ParsedCommandLine(words) { _ in nil }
      if case .refuse(let issues) = parsed.outcome {
        Issue.record("\(command): \(parsed.report(issues))")
      }
    }
  }

  @Test func namesEveryCommandOfThePlan() throws {
    let guide = try Self.guide
    for command in CommandTable.plan.commands {
      let isNamed = guide.contains("emra-site \(command.spec.name)")
      #expect(isNamed, "\(command.spec.name)")
    }
  }

  @Test func tellsMondayInTenLines() throws {
    let parts = try Self.guide.components(separatedBy: "**La rutina del lunes**")
    #expect(parts.count == 2)
    let list = parts.last?.components(separatedBy: "\n\n").dropFirst().first ?? ""
    let lines = list.split(separator: "\n")
    #expect(lines.count == 10)
    for (index, line) in lines.enumerated() { #expect(line.hasPrefix("\(index + 1). ")) }
  }
}
