import Diagnostics

typealias NodeID = Int32

/// One node of the compiled expressions. Plain numbers that point into the tables of `Program`, so
/// that walking the tree counts no references.
enum Node {
  case constant(Int32)
  case local(slot: Int32, name: Int32)
  case context(Int32)
  /// As `context`, without an error where there is no value.
  case contextIfAny(Int32)
  case missing
  case captured
  case loopAttribute(depth: Int32, LoopAttribute)
  case loopValue(depth: Int32)
  case member(NodeID, name: Int32)
  case item(NodeID, NodeID)
  /// `operands[parts..<parts + 3]`: from, to, step; -1 where left out.
  case slice(NodeID, parts: Int32)
  case list(start: Int32, count: Int32)
  case tuple(start: Int32, count: Int32)
  /// Keys and values by turns.
  case map(start: Int32, count: Int32)
  case unary(UnaryOperator, NodeID)
  case binary(BinaryOperator, NodeID, NodeID)
  case and(NodeID, NodeID)
  case or(NodeID, NodeID)
  case compare(CompareOperator, NodeID, NodeID)
  /// The first operand, then operators and operands by turns.
  case chain(start: Int32, count: Int32)
  case concat(start: Int32, count: Int32)
  case conditional(test: NodeID, then: NodeID, otherwise: NodeID)
  case defined(NodeID, negated: Bool)
  /// `default(value, fallback, boolean)`; -1 where left out.
  case fallback(NodeID, arguments: Int32)
  case filter(BuiltinFilter, NodeID, arguments: Int32)
  case hostFilter(Int32, NodeID, call: Int32)
  case test(BuiltinTest, NodeID, arguments: Int32)
  case hostTest(Int32, NodeID, call: Int32)
  case call(NodeID, call: Int32)
  case methodCall(NodeID, name: Int32, call: Int32)
  /// `super()`, `super.super()` …: how many implementations up.
  case superBlock(levels: Int32)
  case selfBlock(Int32)
}

enum LoopAttribute: String, CaseIterable {
  case index, index0, revindex, revindex0, first, last, length, depth, depth0, previtem, nextitem

  static let names = allCases.map(\.rawValue) + ["cycle", "changed"]
}

/// How a value is written where it stands.
enum OutputMode: UInt8 {
  case text, attribute, singleQuoted, url, urlQuery, urlList, rcdata, script
}

/// A run of `Program.instructions`.
struct Body {
  var start: Int32
  var count: Int32
  static let empty = Body(start: 0, count: 0)
}

enum Instruction {
  /// Bytes of `Program.text`.
  case text(start: Int32, count: Int32)
  case output(NodeID, OutputMode)
  /// `Program.branches`
  case branch(start: Int32, count: Int32)
  case loop(Int32)
  case assign(target: Int32, NodeID)
  case assignLocal(slot: Int32, NodeID)
  case assignContext(Int32, NodeID)
  case capture(Int32)
  case include(Int32)
  case importModule(Int32)
  case importNames(Int32)
  case block(Int32)
  case macro(Int32, target: Int32)
  case callBlock(Int32)
  case urlBegin
  case urlEnd(list: Bool, refresh: Bool)
}

enum TargetNode {
  case local(Int32)
  case context(Int32)
  case member(NodeID, name: Int32)
  /// `Program.targetLists`
  case tuple(start: Int32, count: Int32)
}

struct BranchRecord {
  /// -1: else.
  let test: NodeID
  let body: Body
}

struct LoopRecord {
  let items: NodeID
  /// -1: none. Runs in the loop's scope.
  let test: NodeID
  let target: Int32
  let body: Body
  let otherwise: Body
  let recursive: Bool
  /// The loop's number within its unit.
  let level: Int32
}

/// Text gathered by a block set or a filter block and then assigned or printed.
struct CaptureRecord {
  let body: Body
  /// -1: none.
  let filter: NodeID
  /// -1: print it.
  let target: Int32
  let mode: OutputMode
}

struct IncludeRecord {
  let template: NodeID
  /// The template's number where its name is literal; -1 where it is not, -2 where it is missing.
  let literal: Int32
  let ignoreMissing: Bool
  let withContext: Bool
  /// Locals in scope: `Program.passed`.
  let passedStart: Int32
  let passedCount: Int32
  let place: Place
}

struct ImportRecord {
  let source: IncludeRecord
  let target: Int32
  /// Context names and targets by turns for `from … import`.
  let names: [(name: String, context: Int32, target: Int32, place: Place)]
}

struct BlockRecord {
  let name: Int32
  let scoped: Bool
  let passedStart: Int32
  let passedCount: Int32
  let context: HTMLContext
  let place: Place
}

/// A local that an included template, an import or a scoped block sees.
struct PassedLocal {
  let value: NodeID
  let context: Int32
}

/// A body that runs in its own frame: a template, a block, a macro, a call block.
struct UnitRecord {
  var body: Body = .empty
  var slots: Int32 = 0
}

struct MacroRecord {
  let name: String
  let unit: Int32
  let template: Int32
  let parameters: [String]
  /// -1 where a parameter has no fallback.
  let fallbacks: [NodeID]
  let callerSlot: Int32
  let varargsSlot: Int32
  let kwargsSlot: Int32
  /// Values of the surrounding frame, copied where the macro is defined.
  let captures: [(source: NodeID, slot: Int32, name: String)]
  let place: Place
}

struct CallBlockRecord {
  let macro: Int32
  let call: NodeID
}

/// The arguments of a call as written.
struct CallRecord {
  var positionalStart: Int32 = 0
  var positionalCount: Int32 = 0
  /// Names and nodes by turns.
  var keywordStart: Int32 = 0
  var keywordCount: Int32 = 0
  var spread: NodeID = -1
  var keywordSpread: NodeID = -1
}

struct BlockImplementation {
  let unit: Int32
  let template: Int32
  let context: HTMLContext
  let required: Bool
}

struct TemplateRecord {
  let file: SourceFile
  let name: String
  var unit: Int32 = 0
  /// -1: none, -2: known only while running.
  var parent: Int32 = -1
  var parentNode: NodeID = -1
  var parentPlace: Place?
  /// Every block by number, the template's own implementation first, then its ancestors'.
  var blocks: [[BlockImplementation]] = []
  /// Context names that this template and those it reaches read.
  var needs: [Int32] = []
  /// Context names it sets at its top level.
  var stores: [Int32] = []
}

/// Everything `TemplateSet` compiled, immutable.
struct Program: Sendable {
  var nodes: [Node] = []
  var places: [Place] = []
  var operands: [Int32] = []
  var constants: [Value] = []
  var names: [String] = []
  var contextNames: [String] = []
  var contextIDs: [String: Int32] = [:]
  var blockNames: [String] = []
  var instructions: [Instruction] = []
  var instructionPlaces: [Place] = []
  var text: [UInt8] = []
  var branches: [BranchRecord] = []
  var loops: [LoopRecord] = []
  var captures: [CaptureRecord] = []
  var includes: [IncludeRecord] = []
  var imports: [ImportRecord] = []
  var blocks: [BlockRecord] = []
  var units: [UnitRecord] = []
  var macros: [MacroRecord] = []
  var callBlocks: [CallBlockRecord] = []
  var calls: [CallRecord] = []
  var targets: [TargetNode] = []
  var targetLists: [Int32] = []
  var passed: [PassedLocal] = []
  var templates: [TemplateRecord] = []
  var templateIDs: [String: Int32] = [:]
  var hostFilters: [TemplateEnvironment.Filter] = []
  var hostTests: [TemplateEnvironment.Test] = []
  var hostNames: [String] = []
  var initialContext: [Value] = []
  var globals: [String] = []
  var limits = TemplateLimits()
  var environment = TemplateEnvironment()
}

/// A program that evaluators share; reading one of its tables copies nothing else.
final class SharedProgram: Sendable {
  let program: Program

  init(_ program: Program) {
    self.program = program
  }
}
