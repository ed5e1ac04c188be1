import Diagnostics
import Glibc
import Testing

@testable import CommandLineTool

@Suite struct ArgumentsHelpTests {
  static let topics: [String?] =
    [nil, "plan"] + CommandTable.commands.map(\.spec.name)

  /// `plan-week.es.txt`.
  private static func fileName(_ topic: String?, _ language: Language) -> String {
    let name = (topic ?? "program").map { $0 == " " ? "-" : $0 }
    return "\(String(name)).\(language.rawValue).txt"
  }

  @Test(arguments: topics, Language.allCases)
  func showsTheWholeHelp(topic: String?, language: Language) throws {
    try expectGolden(
      HelpText(language: language).topic(topic), Self.fileName(topic, language))
  }

  @Test func expectsEveryFileOfTheFolder() throws {
    let expected = Self.topics.flatMap { topic in
      Language.allCases.map { Self.fileName(topic, $0) }
    }
    #expect(try fileNames().sorted() == expected.sorted())
  }

  @Test(arguments: topics, Language.allCases)
  func staysWithinATerminal(topic: String?, language: Language) {
    let text = HelpText(language: language).topic(topic)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.unicodeScalars.count <= HelpText.width, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test(arguments: Language.allCases)
  func namesEveryOptionAndCode(language: Language) {
    let help = HelpText(language: language)
    for command in CommandTable.commands {
      let text = help.command(command.spec)
      let words = command.spec.name.split(separator: " ").map(String.init)
      let list = words.count > 1 ? help.topic(words[0]) : help.program()
      #expect(list.contains(command.spec.summary[language]))
      for option in command.spec.options + CommandTable.generalOptions.map(\.spec) {
        #expect(text.contains(option.isNegatable ? "--[no-]\(option.name)" : "--\(option.name)"))
      }
    }
    for code in ExitCode.allCases { #expect(help.program().contains(code.meaning[language])) }
  }

  @Test func marksOptionsAndOperandsThatRepeat() {
    let text = HelpText(language: .en).command(
      CommandSpec(
        name: "list", summary: Localized(same: "List"), details: Localized(same: "All."),
        operands: [
          OperandSpec(placeholder: Localized(same: "A"), isRequired: true, repeats: false),
          OperandSpec(placeholder: Localized(same: "B"), isRequired: false, repeats: true),
        ],
        options: [
          OptionSpec(
            name: "tag", short: nil, placeholder: Localized(same: "TAG"), isNegatable: false,
            repeats: true, help: Localized(same: "Tags"))
        ], examples: []))
    #expect(
      text.hasPrefix(
        """
        emra-site list: list

        Usage: emra-site list [OPTIONS] A [B…]

        All.

        Options:
              --tag TAG…  Tags

        """))
  }

  /// No code is used twice, and each belongs to the tool.
  @Test func ownsItsCodes() {
    let parsed = ParsedCommandLine(["build", "--now", "x"]) { _ in nil }
    var issues = allIssues
    if case .refuse(let refused) = parsed.outcome { issues.insert(contentsOf: refused, at: 11) }
    let codes = issues.map(\.code)
    #expect(codes.count == 17)
    #expect(Set(codes).count == codes.count)
    #expect(codes == (1...codes.count).map { "EMRA-C0" + ($0 < 10 ? "0\($0)" : "\($0)") })
  }

  @Test func numbersExitCodesAsTheSystemDoes() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 64, 65, 66, 70, 73, 74, 78])
  }
}

private let allIssues: [ArgumentIssue] = [
  .missingCommand(all: []), .unknownCommand("", near: []),
  .unknownOption("", command: nil, near: [], owners: []),
  .missingValue(option: "", placeholder: Localized(same: "")),
  .unwantedValue(option: "", value: ""), .repeatedOption(""),
  .missingOperand(Localized(same: ""), command: ""), .extraOperand("", command: ""),
  .emptyValue(""), .notChoice(option: "", value: "", all: [], near: []),
  .notCount(option: "", value: "", range: 1...2), .notAddress(option: "", value: ""),
  .unknownSubcommand("", group: "", near: [], all: []), .notDay(option: "", value: ""),
  .notWeek(""), .notMonth(""),
]

private let folder: String = {
  let file = #filePath
  let end = file.lastIndex(of: "/") ?? file.endIndex
  return file[..<end] + "/Fixtures/Arguments/"
}()

private func fileNames() throws -> [String] {
  let stream = try unsafe #require(unsafe opendir(folder))
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names
}

/// Compares `text` with the golden file `name`; with `EMRA_RECORD=1` writes it and fails.
private func expectGolden(_ text: String, _ name: String) throws {
  if unsafe getenv("EMRA_RECORD") != nil {
    let file = try unsafe #require(unsafe fopen(folder + name, "w"))
    let bytes = Array(text.utf8)
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
    Issue.record("recorded \(name)")
    return
  }
  let file = try unsafe #require(unsafe fopen(folder + name, "r"), "no \(name)")
  defer { unsafe fclose(file) }
  var expected: [UInt8] = []
  while true {
    let byte = unsafe fgetc(file)
    guard byte >= 0 else { break }
    expected.append(UInt8(truncatingIfNeeded: byte))
  }
  #expect(text == String(decoding: expected, as: UTF8.self))
}
