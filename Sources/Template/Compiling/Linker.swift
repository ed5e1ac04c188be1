import Diagnostics
import Text

/// What joins templates to one another: their order, cycles, the names they get, their blocks.
extension Compiler {
  /// Every name assigned anywhere in a body, loops, parameters and imports included.
  static func stored(in body: [Statement], _ names: inout Set<String>) {
    for statement in body {
      switch statement.kind {
      case .text, .output, .include, .extends: break
      case .set(let target, _): names.formUnion(target.names.map(\.text))
      case .setBlock(let target, _, let body):
        names.formUnion(target.names.map(\.text))
        stored(in: body, &names)
      case .branch(let branches, let otherwise):
        for branch in branches { stored(in: branch.body, &names) }
        stored(in: otherwise ?? [], &names)
      case .loop(let loop):
        names.formUnion(loop.target.names.map(\.text))
        stored(in: loop.body, &names)
        stored(in: loop.otherwise ?? [], &names)
      case .importModule(_, let name, _): names.insert(name.text)
      case .importNames(_, let pairs, _): names.formUnion(pairs.map(\.alias.text))
      case .block(let block): stored(in: block.body, &names)
      case .macro(let macro), .callBlock(let macro, _):
        names.insert(macro.name.text)
        names.formUnion(macro.parameters.map(\.name.text))
        stored(in: macro.body, &names)
      case .filterBlock(_, let body): stored(in: body, &names)
      case .with(let pairs, let body):
        names.formUnion(pairs.flatMap { $0.0.names.map(\.text) })
        stored(in: body, &names)
      }
    }
  }

  /// A template another one runs by a name written out.
  struct Edge {
    let target: Int
    let range: Range<Int>
  }

  func edges(of body: [Statement]) -> [Edge] {
    var found: [Edge] = []
    func add(_ template: Expression) {
      for name in literalNames(template) {
        if let id = program.templateIDs[name] {
          found.append(Edge(target: Int(id), range: template.range))
        }
      }
    }
    for template in templateReferences(body) { add(template) }
    return found
  }

  /// An order in which every template comes after those it runs; cycles are reported.
  func order() -> [Int] {
    enum Mark { case new, open, done }
    let edges = sources.map { self.edges(of: $0.body) }
    var marks = [Mark](repeating: .new, count: sources.count)
    var result: [Int] = []
    // By name, so that a circle is told the same way whatever the order of the sources.
    for root in sources.indices.sorted(by: { sources[$0].name < sources[$1].name })
    where marks[root] == .new {
      var path: [(node: Int, next: Int)] = [(root, 0)]
      marks[root] = .open
      while let (node, next) = path.last {
        guard next < edges[node].count else {
          marks[node] = .done
          result.append(node)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = edges[node][next]
        switch marks[edge.target] {
        case .new:
          marks[edge.target] = .open
          path.append((edge.target, 0))
        case .open: reportCycle(path, edges, closing: edge)
        case .done: break
        }
      }
    }
    return result
  }

  private func reportCycle(
    _ path: [(node: Int, next: Int)], _ edges: [[Edge]], closing: Edge
  ) {
    guard let start = path.firstIndex(where: { $0.node == closing.target }) else { return }
    let steps = path[start...].map { step in
      (sources[step.node].file, edges[step.node][step.next - 1])
    }
    let names = path[start...].map { sources[$0.node].name } + [sources[closing.target].name]
    let notes = steps.dropLast().map { file, edge in
      Diagnostic.Note(
        TemplateNote.uses(sources[edge.target].name), at: Location(file, edge.range))
    }
    template = path.last?.node ?? 0
    report(.cycle(names), closing.range, notes: Array(notes))
  }

  /// Fills in what needs all templates: block tables and the names each template needs.
  func link() {
    let blockCount = program.blockNames.count
    for index in sources.indices {
      var table = [[BlockImplementation]](repeating: [], count: blockCount)
      for current in family(of: index) {
        for (name, implementation) in implementations[current] {
          guard let id = blockIDs[name] else { continue }
          table[Int(id)].append(implementation)
        }
      }
      program.templates[index].blocks = table
    }
    checkRequiredBlocks()
    checkReads()
    linkNeeds()
    program.initialContext = program.contextNames.map { name in
      function(name).map { .function($0) } ?? .undefined(nil)
    }
  }

  /// A template and those it extends, itself first.
  func family(of index: Int) -> [Int] {
    var result: [Int] = []
    var current = index
    while current >= 0, !result.contains(current) {
      result.append(current)
      current = Int(program.templates[current].parent)
    }
    return result
  }

  private func checkRequiredBlocks() {
    for index in sources.indices where program.templates[index].parent >= 0 {
      let isExtended = program.templates.contains { $0.parent == Int32(index) }
      guard !isExtended, let place = program.templates[index].parentPlace else { continue }
      for (id, chain) in program.templates[index].blocks.enumerated() {
        guard let first = chain.first, first.required else { continue }
        template = index
        report(
          .requiredBlockMissing(
            program.blockNames[id], template: sources[Int(first.template)].name), place.range)
      }
    }
  }
}
