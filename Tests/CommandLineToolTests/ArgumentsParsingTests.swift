import Diagnostics
import Testing

@testable import CommandLineTool

private func parse(_ line: String, _ environment: [String: String] = [:]) -> ParsedCommandLine {
  parse(line.split(separator: " ").map(String.init), environment)
}

private func parse(
  _ arguments: [String], _ environment: [String: String] = [:]
) -> ParsedCommandLine {
  ParsedCommandLine(arguments) { environment[$0] }
}

extension ParsedCommandLine {
  fileprivate var invocation: Invocation? {
    if case .run(let invocation) = outcome { invocation } else { nil }
  }

  fileprivate var issues: [ArgumentIssue] {
    if case .refuse(let issues) = outcome { issues } else { [] }
  }
}

@Suite struct ArgumentsParsingTests {
  @Test func readsEveryOptionOfBuild() {
    let whole = BuildArguments(
      source: "a b", output: "-o", baseURL: "https://example.org/emra/", now: "2026-08-10 09:00",
      drafts: true, future: true, jobs: 4, strict: true, format: .json, force: true)
    let long = parse([
      "build", "--source", "a b", "--output=-o", "--base-url", "https://example.org/emra/",
      "--now=2026-08-10 09:00", "--drafts", "--future", "--jobs", "4", "--strict", "--lang=en",
      "--format", "json", "--force",
    ])
    #expect(long.invocation == .build(whole))
    #expect(long.language == .en)
    #expect(long.format == .json)
    let short = parse([
      "--lang", "en", "build", "-s", "a b", "--output=-o", "-b", "https://example.org/emra/",
      "--now", "2026-08-10 09:00", "--drafts", "--future", "-j", "4", "--strict", "--format=json",
      "--force",
    ])
    #expect(short.invocation == .build(whole))
  }

  @Test func leavesDefaultsOpen() {
    let parsed = parse("build")
    #expect(parsed.invocation == .build(BuildArguments()))
    #expect(parsed.format == .text)
    #expect(parsed.language == .es)
    #expect(parse("markdown").invocation == .markdown(MarkdownArguments()))
    #expect(
      parse("render a.html").invocation == .render(RenderArguments(template: "a.html", data: nil)))
  }

  @Test func lastFlagCounts() {
    #expect(parse("build --drafts --no-drafts").invocation == .build(BuildArguments()))
    #expect(
      parse("build --no-drafts --drafts --drafts").invocation
        == .build(BuildArguments(drafts: true)))
  }

  @Test func readsOperandsAndDoubleHyphen() {
    #expect(
      parse("markdown - --plain").invocation == .markdown(MarkdownArguments(file: "-", plain: true))
    )
    #expect(
      parse("markdown --plain -- --plain").invocation
        == .markdown(MarkdownArguments(file: "--plain", plain: true)))
    #expect(
      parse("render -d v.yml t.html --lang es").invocation
        == .render(RenderArguments(template: "t.html", data: "v.yml")))
    #expect(parse("render -- -d").invocation == .render(RenderArguments(template: "-d")))
    #expect(parse("-- build").invocation == .build(BuildArguments()))
    #expect(
      parse("render --data=a=b=c t").invocation
        == .render(RenderArguments(template: "t", data: "a=b=c")))
  }

  @Test func readsHelpAndVersion() {
    #expect(parse("--help").invocation == .help(nil))
    #expect(parse("-h").invocation == .help(nil))
    #expect(parse("help").invocation == .help(nil))
    #expect(parse("help build").invocation == .help("build"))
    #expect(parse("help help").invocation == .help("help"))
    #expect(parse("build --help").invocation == .help("build"))
    // Who asks for help gets it, whatever else is wrong.
    #expect(parse("render -h --bogus").invocation == .help("render"))
    #expect(parse("--version").invocation == .version)
    #expect(parse("build --version").invocation == .version)
    #expect(HelpText.version == "emra-site \(programVersion)\n")
    #expect(HelpText(language: .en).topic("bogus") == HelpText(language: .en).program())
  }

  @Test(arguments: [
    ([:], Language.es), (["LANG": "en_US.UTF-8"], .en), (["LANG": "es_CL.UTF-8"], .es),
    (["LC_ALL": "en", "LANG": "es_CL"], .en), (["LC_ALL": "", "LANG": "en_GB"], .en),
    (["LC_MESSAGES": "en@x", "LANG": "es"], .en), (["LC_ALL": "C", "LANG": "en_US"], .es),
    (["LC_ALL": "es", "LC_MESSAGES": "en"], .es), (["LANG": "fr_FR"], .es),
    (["LANG": "english"], .es), (["LANGUAGE": "en"], .es),
  ])
  func takesTheLanguageOfTheEnvironment(environment: [String: String], language: Language) {
    #expect(parse("build", environment).language == language)
    #expect(parse("build --lang en", environment).language == .en)
    #expect(parse("--lang=es build --bogus", environment).language == .es)
    #expect(parse("help --lang en", environment).language == .en)
    #expect(parse("buid --lang en", environment).language == .en)
    #expect(parse("build --lang fr", environment).language == language)
    #expect(parse("", environment).language == language)
  }

  @Test func tellsEverythingThatIsWrongAtOnce() {
    let parsed = parse([
      "build", "--jobs", "0", "--drats", "--now", "2026-02-30", "--format", "jsn", "--source=",
      "--output", "a", "--output", "b", "--output", "c", "--strict=yes", "extra", "--base-url",
    ])
    #expect(
      parsed.issues.map(\.code) == [
        "EMRA-C011", "EMRA-C003", "EMRA-C012", "EMRA-C010", "EMRA-C009", "EMRA-C006", "EMRA-C005",
        "EMRA-C004",
      ])
    #expect(parsed.invocation == nil)
  }

  @Test(arguments: ["0", "-1", "1025", "x", "4x", "+4", "１", "99999999999999999999", " 4"])
  func refusesWhatIsNoNumberOfTasks(text: String) {
    let issues = parse(["build", "--jobs=\(text)"]).issues
    #expect(issues == [.notCount(option: "--jobs", value: text, range: 1...1024)])
  }

  @Test(arguments: [
    "example.org", "ftp://example.org/", "https://", "https:///x", "https://exa mple.org", "/emra/",
    "HTTPS://example.org", "https://example.org/\n",
  ])
  func refusesWhatIsNoAddress(text: String) {
    let issues = parse(["build", "-b", text]).issues
    #expect(issues == [.notAddress(option: "-b", value: text)])
  }

  @Test func acceptsAddressesWithPortPathAndOtherLetters() {
    for text in [
      "http://localhost:8080", "https://[::1]/x/", "https://ñandú.cl/", "http://127.0.0.1/a/b/",
    ] {
      #expect(parse(["build", "-b", text]).invocation == .build(BuildArguments(baseURL: text)))
    }
  }

  @Test func doesNotTakeOptionsForValues() {
    #expect(
      parse("build --source --strict").issues
        == [.missingValue(option: "--source", placeholder: Localized(es: "CARPETA", en: "DIR"))])
    #expect(
      parse("render t -d - ").invocation == .render(RenderArguments(template: "t", data: "-")))
  }

  @Test func collectsRepeatedOptionsAndOperands() {
    struct Listing: Sendable {
      var tags: [String] = []
      var counts: [Int] = []
      var first = ""
      var rest: [String] = []
    }
    let value = Localized(same: "TAG")
    let options: [CommandLineTool.Option<Listing>] = [
      .values("tag", short: "t", .text(value), help: value, to: \.tags),
      .values("count", .count(1...9), help: value, to: \.counts),
    ]
    let operands: [Operand<Listing>] = [
      .required(Localized(same: "A"), to: \.first), .rest(Localized(same: "B"), to: \.rest),
    ]
    var scan = ArgumentScan(
      command: "list", options: options, operands: operands,
      values: ParsedValues(arguments: Listing(), general: GeneralArguments()))
    scan.readAll(["-t", "a", "x", "--count=3", "--tag", "b", "y", "--", "-z", "--tag"])
    #expect(scan.issues == [])
    #expect(scan.values.arguments.tags == ["a", "b"])
    #expect(scan.values.arguments.counts == [3])
    #expect(scan.values.arguments.first == "x")
    #expect(scan.values.arguments.rest == ["y", "-z", "--tag"])

    var empty = ArgumentScan(
      command: "list", options: options, operands: operands,
      values: ParsedValues(arguments: Listing(), general: GeneralArguments()))
    empty.readAll(["--count", "0", "--count", "10"])
    #expect(empty.issues.map(\.code) == ["EMRA-C011", "EMRA-C011", "EMRA-C007"])
  }

  @Test func survivesAnyTokens() {
    let tokens = [
      "build", "render", "help", "--", "-", "", "--=", "-=", "---", "--lang", "--lang=", "--no-",
      "--no-lang", "--source", "-s", "-jx", "é", "--\u{1F600}", "\0", "=", "--help=1", "-hh",
    ]
    var accepted = 0
    var refused = 0
    for a in tokens {
      for b in tokens {
        for c in tokens {
          switch parse([a, b, c]).outcome {
          case .run: accepted += 1
          case .refuse(let issues):
            refused += 1
            #expect(!issues.isEmpty, "\([a, b, c])")
          }
        }
      }
    }
    #expect(accepted > 50 && refused > 1_000, "\(accepted) \(refused)")
  }
}
