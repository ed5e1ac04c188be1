import Diagnostics
import Text

/// Turns parsed templates into a `Program`: names become slots, constants are folded, HTML contexts
/// are followed, everything that can be known is checked.
final class Compiler {
  struct Source {
    let name: String
    let file: SourceFile
    let body: [Statement]
  }

  /// What one template reads and gives, for the check of its names.
  struct Facts {
    var reads: [(id: Int32, range: Range<Int>, visible: [String])] = []
    /// Names read only where they have a value.
    var softReads: Set<Int32> = []
    /// Names tested with `is defined` or `default`, which may be missing.
    var guarded: Set<String> = []
    var stores: Set<Int32> = []
    /// Locals that its scoped blocks see.
    var scopedNames: Set<Int32> = []
    /// Templates it runs: -1 stands for any.
    var links: [(target: Int32, locals: Set<String>, withContext: Bool, place: Place)] = []
    var extendsDynamically = false
  }

  let environment: TemplateEnvironment
  var program = Program()
  var sources: [Source]
  var diagnostics: [Diagnostic] = []
  var facts: [Facts]
  /// Text positions of blocks: template and name → where the block stands in the HTML.
  var blockContexts: [[String: HTMLContext]]
  var nameIDs: [String: Int32] = [:]
  var blockIDs: [String: Int32] = [:]
  var hostFilterIDs: [String: Int32] = [:]
  var hostTestIDs: [String: Int32] = [:]

  // The template and unit being compiled.
  var template = 0
  var scope = Scope(parent: nil, isRoot: true, block: nil)
  var html = HTMLContext.text
  /// After `extends`: what is printed outside of blocks is dropped.
  var silent = false
  /// Bodies being compiled inside one another.
  var bodyDepth = 0
  /// The branches after which only a separator may follow.
  var separatorRange: Range<Int>?
  /// Names assigned anywhere in the set, so that functions of that name can be hidden.
  let storedAnywhere: Set<String>
  var implementations: [[(name: String, implementation: BlockImplementation)]]

  var file: SourceFile { sources[template].file }

  init(_ sources: [Source], environment: TemplateEnvironment, globals: [String]) {
    self.sources = sources
    self.environment = environment
    facts = sources.map { _ in Facts() }
    storedAnywhere = sources.reduce(into: Set(globals)) { Compiler.stored(in: $1.body, &$0) }
    blockContexts = sources.map { _ in [:] }
    implementations = sources.map { _ in [] }
    program.globals = globals
    program.limits = environment.limits
    program.environment = environment
    for name in globals { _ = contextID(name) }
    for (index, source) in sources.enumerated() {
      program.templates.append(TemplateRecord(file: source.file, name: source.name))
      program.templateIDs[source.name] = Int32(index)
    }
  }

  func report(_ issue: TemplateIssue, _ range: Range<Int>, notes: [Diagnostic.Note] = []) {
    diagnostics.append(issue.at(file, range, notes: notes))
  }

  func place(_ range: Range<Int>) -> Place {
    Place(
      file: Int32(template), start: Int32(clamping: range.lowerBound),
      end: Int32(clamping: range.upperBound))
  }

  func contextID(_ name: String) -> Int32 {
    if let known = program.contextIDs[name] { return known }
    let id = Int32(program.contextNames.count)
    program.contextNames.append(name)
    program.contextIDs[name] = id
    return id
  }

  func nameID(_ name: String) -> Int32 {
    if let known = nameIDs[name] { return known }
    let id = Int32(program.names.count)
    program.names.append(name)
    nameIDs[name] = id
    return id
  }

  func blockID(_ name: String) -> Int32 {
    if let known = blockIDs[name] { return known }
    let id = Int32(program.blockNames.count)
    program.blockNames.append(name)
    blockIDs[name] = id
    return id
  }

  func add(_ node: Node, _ range: Range<Int>) -> NodeID {
    program.nodes.append(node)
    program.places.append(place(range))
    return NodeID(program.nodes.count - 1)
  }

  func constant(_ value: Value, _ range: Range<Int>) -> NodeID {
    program.constants.append(value)
    return add(.constant(Int32(program.constants.count - 1)), range)
  }

  func operands(_ ids: [NodeID]) -> (start: Int32, count: Int32) {
    let start = Int32(program.operands.count)
    program.operands += ids
    return (start, Int32(ids.count))
  }

  /// Compiles one template, after those it extends.
  func compile(_ index: Int) {
    template = index
    scope = Scope(parent: nil, isRoot: true, block: nil)
    html = .text
    silent = false
    let unit = unit(sources[index].body, endsAt: sources[index].file.bytes.count)
    program.templates[index].unit = unit
    program.templates[index].stores = facts[index].stores.sorted()
  }

  /// Compiles a body as a unit of the current scope, in and back to the current HTML context.
  func unit(_ body: [Statement], endsAt end: Int) -> Int32 {
    let id = Int32(program.units.count)
    program.units.append(UnitRecord())
    let start = html
    let lowered = self.body(body)
    let last = max(0, end - 1)
    checkEnd(start, last..<max(last, end))
    program.units[Int(id)] = UnitRecord(body: lowered, slots: scope.slots)
    return id
  }

  /// A unit must leave the HTML where it found it; `range` is told where it does not.
  func checkEnd(_ start: HTMLContext, _ range: Range<Int>) {
    if HTMLContext.merge(start, html) == nil || (start.isText && !html.isText) {
      report(.endsInside(html.described), range)
    }
    html = start
  }
}
