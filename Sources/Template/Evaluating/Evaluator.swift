import Diagnostics
import Glibc
import Text

/// Runs a compiled program once. Lives on the stack of one `render` call.
struct Evaluator {
  let shared: SharedProgram
  let nodes: [Node]
  let operands: [Int32]
  let constants: [Value]
  let instructions: [Instruction]
  let text: [UInt8]
  let outputLimit: Int

  /// What the host gave to this rendering.
  let hostContext: (any Sendable)?
  var output: [UInt8]
  /// Frames of all running units, one after another.
  var stack: [Value] = []
  var base = 0
  var frames: [(base: Int, slots: Int)] = []
  /// Contexts of all running templates and modules, one after another.
  var contexts: [Value] = []
  var contextBase = 0
  /// Contexts below this index belong to modules and stay.
  var contextFloor = 0
  var loops: [LoopState] = []
  var loopBase = 0
  var closures: [Closure] = []
  var closureFloor = 0
  var modules: [ModuleState] = []
  var serial: Int32 = 0
  /// The block table of the template being rendered.
  var blocks: [[BlockImplementation]] = []
  var currentBlock: (name: Int32, position: Int) = (-1, 0)
  var captured = Value.none
  var rounds = 0
  /// Bytes of the values made by instructions that are still running.
  var made = 0
  /// Bytes of values made since what is kept was last counted.
  var uncounted = 0
  var depth = 0
  /// Where the stack stood when rendering began; it grows downwards.
  var stackStart = stackPosition()
  var chain: [ChainLink] = []
  /// Where the URL attribute being written began, and the expression that wrote into it.
  var urlStart = 0
  var urlNode: NodeID = -1

  init(_ shared: SharedProgram, context: (any Sendable)?, output: consuming [UInt8]) {
    self.shared = shared
    hostContext = context
    nodes = shared.program.nodes
    operands = shared.program.operands
    constants = shared.program.constants
    instructions = shared.program.instructions
    text = shared.program.text
    outputLimit = shared.program.limits.outputBytes
    self.output = output
  }

  var limits: TemplateLimits { shared.program.limits }
}

/// A step on the way to the place that is running, for the notes of a fault.
struct ChainLink {
  enum Kind { case include, extends, imports, macro }
  let kind: Kind
  let name: String
  let place: Place
}

struct LoopState {
  let items: Iteration
  let record: Int32
  let frame: Int
  let depth: Int
  let serial: Int32
  var index = 0
  var changed: [Value]?
}

/// A macro with the context and the locals it was defined in.
struct Closure {
  let macro: Int32
  let contextBase: Int
  var captures: [Value]
  let serial: Int32
}

struct ModuleState {
  let template: Int32
  let contextBase: Int
  let withContext: Bool
}

/// What a loop runs over.
enum Iteration {
  case list([Value])
  case sequence(any TemplateSequence)

  var count: Int {
    switch self {
    case .list(let items): items.count
    case .sequence(let sequence): max(0, sequence.count)
    }
  }

  /// The element at an index; undefined outside.
  subscript(index: Int) -> Value {
    switch self {
    case .list(let items): items.indices.contains(index) ? items[index] : .undefined(nil)
    case .sequence(let sequence):
      index >= 0 && index < sequence.count ? sequence.element(at: index) : .undefined(nil)
    }
  }
}

extension Evaluator {
  func place(of node: NodeID) -> Place { shared.program.places[Int(node)] }

  /// A fault at a node, with the way that led there.
  func fail(_ issue: TemplateIssue, at node: NodeID) -> Fault { fail(issue, at: place(of: node)) }

  func fail(_ issue: TemplateIssue, at place: Place) -> Fault {
    Fault(issue, at: place, notes: notes(for: place))
  }

  /// A fault of an operation, put at its node unless it has a place.
  func located(_ fault: Fault, at node: NodeID) -> Fault {
    fault.place == nil ? fail(fault.issue, at: node) : fault
  }

  /// The way to a place, innermost first; steps that repeat are told once.
  private func notes(for place: Place) -> [Diagnostic.Note] {
    var notes: [Diagnostic.Note] = []
    var last: (place: Place, count: Int)?
    func tell(_ link: ChainLink, _ times: Int) {
      let note: TemplateNote =
        switch link.kind {
        case .include: .includedHere(link.name)
        case .extends: .extendedHere(link.name)
        case .imports: .importedHere
        case .macro: .calledHere(link.name, times: times)
        }
      notes.append(Diagnostic.Note(note, at: location(of: link.place)))
    }
    var previous: ChainLink?
    for link in chain.reversed() {
      if link.kind == .extends, link.place.file == place.file { continue }
      if let known = last, known.place == link.place {
        last = (known.place, known.count + 1)
        continue
      }
      if let previous, let last { tell(previous, last.count) }
      previous = link
      last = (link.place, 1)
    }
    if let previous, let last { tell(previous, last.count) }
    return notes
  }

  func location(of place: Place) -> Location? {
    let index = Int(place.file)
    guard shared.program.templates.indices.contains(index) else { return nil }
    return Location(shared.program.templates[index].file, place.range)
  }

  /// A node as written, for a message; nil where it stands on several lines.
  func source(of node: NodeID) -> String? {
    let place = place(of: node)
    guard shared.program.templates.indices.contains(Int(place.file)) else { return nil }
    let bytes = shared.program.templates[Int(place.file)].file.bytes
    let written = bytes[place.range.clamped(to: bytes.indices)]
    let isPart = written.first.map { ".|[(".utf8.contains($0) } ?? true
    if isPart || written.contains(UInt8(ascii: "\n")) { return nil }
    return String(decoding: written.prefix(60), as: UTF8.self)
  }

  /// Counts a level of nesting; pair with `depth -= 1`. A level takes up to 10 KB of stack, and
  /// threads may have little of it, so the stack is measured as well as counted.
  mutating func descend(at node: NodeID) throws(Fault) {
    depth += 1
    if depth > limits.depth || stackStart &- stackPosition() > usableStack {
      throw fail(.tooDeep(min(depth, limits.depth)), at: node)
    }
  }

  /// Runs a link of the chain: an include, a parent, a module, a macro.
  mutating func enter(_ kind: ChainLink.Kind, _ name: String, at place: Place) throws(Fault) {
    if chain.count >= limits.callDepth { throw fail(.tooManyCalls(limits.callDepth), at: place) }
    chain.append(ChainLink(kind: kind, name: name, place: place))
  }

  mutating func leave() {
    chain.removeLast()
  }

  /// The error for using an undefined value at a node.
  func undefinedFault(_ undefined: Undefined?, at node: NodeID) -> Fault {
    guard let undefined else {
      return fail(.undefinedName("", near: [], imported: false), at: node)
    }
    let use = place(of: node)
    guard let origin = undefined.place, origin != use, !use.contains(origin) else {
      return fail(undefined.issue, at: undefined.place ?? use)
    }
    let fault = fail(undefined.issue, at: use)
    let note = Diagnostic.Note(TemplateNote.undefinedHere, at: location(of: origin))
    return Fault(fault.issue, at: use, notes: [note] + fault.notes)
  }

  func undefined(_ kind: Undefined.Kind, at node: NodeID) -> Value {
    .undefined(Undefined(kind, at: place(of: node)))
  }
}

extension Undefined {
  var issue: TemplateIssue {
    switch kind {
    case .name(let name, let known):
      .undefinedName(name, near: nearMisses(of: name, in: known), imported: false)
    case .member(let base, let written, let name):
      .undefinedMember(
        name, of: written.map { Localized(same: "«\($0)»") } ?? base.described,
        near: nearMisses(of: name, in: base.memberNames))
    case .element(let base, let written, let key):
      .undefinedElement(
        key.reprForMessage, of: written.map { Localized(same: "«\($0)»") } ?? base.described)
    case .parameter(let name, let macro): .undefinedParameter(name, macro: macro)
    case .outsideLoop(let name): .undefinedOutsideLoop(name)
    case .noElse: .undefinedElse
    case .empty(let filter): .undefinedEmpty(filter: filter)
    case .export(let name, let template, let known):
      .exportMissing(name, template: template, near: nearMisses(of: name, in: known))
    }
  }
}

/// Bytes of stack one rendering may use: five eighths of a thread's, whose size glibc takes from
/// the limit of the process, or sets to 2 MB where there is none.
private let usableStack: Int = {
  var limit = rlimit()
  guard unsafe getrlimit(__rlimit_resource_t(UInt32(RLIMIT_STACK.rawValue)), &limit) == 0,
    limit.rlim_cur < 1 << 30
  else { return 1 << 20 }
  return max(1 << 18, Int(limit.rlim_cur) / 8 * 5)
}()

/// An address in the caller's stack frame.
@inline(never)
func stackPosition() -> Int {
  var probe = 0
  return unsafe withUnsafeMutablePointer(to: &probe) { Int(bitPattern: $0) }
}
