import Diagnostics
import Starter

/// What the program is asked to do.
enum Invocation: Sendable, Equatable {
  case build(BuildArguments)
  case initialise(InitArguments)
  case markdown(MarkdownArguments)
  case render(RenderArguments)
  case plan(PlanInvocation)
  case schema(SchemaArguments)
  /// Help on a command or group of the table, or on the program.
  case help(String?)
  case version
}

/// How findings are written.
enum OutputFormat: String, Sendable, CaseIterable {
  case text
  case json
}

/// `emra-site build`.
struct BuildArguments: Sendable, Equatable {
  /// The project folder; nil: the current one.
  var source: String?
  /// The folder to make; nil: `public` in the project.
  var output: String?
  /// An `http` or `https` address in place of `base_url`.
  var baseURL: String?
  /// A date that `Timestamp.parse` reads, as written; nil: the clock.
  var now: String?
  var drafts = false
  var future = false
  /// 1 to 1,024; nil: one for each core.
  var jobs: Int?
  var strict = false
  var format: OutputFormat?
  var force = false
  /// The folder of the team's desk; nil: none is made.
  var editorial: String?
}

/// `emra-site init`.
struct InitArguments: Sendable, Equatable {
  var folder = ""
  /// Nil: one that says the site is new.
  var title: String?
  /// Nil: Spanish.
  var language: StarterSite.Language?
}

/// `emra-site markdown`.
struct MarkdownArguments: Sendable, Equatable {
  /// Nil or `-`: standard input.
  var file: String?
  var plain = false
}

/// `emra-site render`.
struct RenderArguments: Sendable, Equatable {
  var template = ""
  /// A `.json` or `.yml` file; nil: no values.
  var data: String?
}

/// `emra-site schema`.
struct SchemaArguments: Sendable, Equatable {
  /// The project folder; nil: the current one.
  var source: String?
  /// Where the files go; nil: `.emra-schemas` in the project.
  var output: String?
  /// The one to print instead of writing all.
  var type: String?
}

/// `emra-site help`.
struct HelpArguments: Sendable, Equatable {
  var topic: String?
}

/// The options that every command has.
struct GeneralArguments: Sendable, Equatable {
  var language: Language?
  var help = false
  var version = false
}
