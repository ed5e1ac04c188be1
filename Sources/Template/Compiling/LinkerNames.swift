import Diagnostics
import Text

extension Compiler {
  /// Reports names that no way of running a template can give a value.
  func checkReads() {
    let count = sources.count
    let globals = Set((0..<program.globals.count).map(Int32.init))
    var incoming = [Set<Int32>](repeating: [], count: count)
    var importedBy = [(template: Int, place: Place)?](repeating: nil, count: count)
    var getsContext = [Bool](repeating: false, count: count)
    for facts in facts {
      for link in facts.links where link.withContext {
        for target in targets(of: link.target) { getsContext[target] = true }
      }
    }
    for (index, facts) in facts.enumerated() {
      if program.templates[index].parent >= 0 {
        getsContext[Int(program.templates[index].parent)] = true
      }
      for link in facts.links where !link.withContext && link.target >= 0 {
        importedBy[Int(link.target)] = importedBy[Int(link.target)] ?? (index, link.place)
      }
    }
    let families = sources.indices.map { family(of: $0) }
    let anyExtends = facts.contains(where: \.extendsDynamically)
    func available(_ index: Int) -> Set<Int32> {
      var names = incoming[index]
      if importedBy[index] == nil || getsContext[index] { names.formUnion(globals) }
      for (leaf, family) in families.enumerated()
      where family.contains(index) || anyExtends {
        names.formUnion(incoming[leaf])
        for member in family {
          names.formUnion(facts[member].stores)
          names.formUnion(facts[member].scopedNames)
        }
      }
      return names
    }
    var changed = true
    while changed {
      changed = false
      for (index, facts) in facts.enumerated() {
        for link in facts.links where link.withContext {
          let locals = Set(link.locals.compactMap { program.contextIDs[$0] })
          let given = available(index).union(locals)
          for target in targets(of: link.target) where !given.isSubset(of: incoming[target]) {
            incoming[target].formUnion(given)
            changed = true
          }
        }
      }
    }
    for (index, facts) in facts.enumerated() {
      let names = available(index)
      template = index
      for read in facts.reads where !names.contains(read.id) {
        let name = program.contextNames[Int(read.id)]
        if facts.guarded.contains(name) || function(name) != nil { continue }
        let known = names.map { program.contextNames[Int($0)] } + read.visible + functionNames
        let hidden = globals.contains(read.id) ? importedBy[index] : nil
        let notes = hidden.map { hidden in
          [
            Diagnostic.Note(
              TemplateNote.importedHere,
              at: Location(sources[hidden.template].file, hidden.place.range))
          ]
        }
        report(
          .undefinedName(
            name, near: nearMisses(of: name, in: Set(known).sorted()), imported: hidden != nil),
          read.range, notes: notes ?? [])
      }
    }
  }

  private var functionNames: [String] {
    BuiltinFunction.allCases.map(\.rawValue) + environment.functions.keys
  }

  private func targets(of link: Int32) -> [Int] {
    link < 0 ? Array(sources.indices) : [Int(link)]
  }

  /// The context names each template reads, itself or through what it runs; then drops the locals
  /// that no include needs.
  func linkNeeds() {
    var needs = facts.map { Set($0.reads.map(\.id)).union($0.softReads) }
    var changed = true
    while changed {
      changed = false
      for (index, facts) in facts.enumerated() {
        var names = needs[index]
        for link in facts.links where link.withContext {
          for target in targets(of: link.target) { names.formUnion(needs[target]) }
        }
        let parent = program.templates[index].parent
        if parent >= 0 { names.formUnion(needs[Int(parent)]) }
        if facts.extendsDynamically {
          names.formUnion(needs.reduce(into: Set<Int32>()) { $0.formUnion($1) })
        }
        if names.count > needs[index].count {
          needs[index] = names
          changed = true
        }
      }
    }
    for index in sources.indices { program.templates[index].needs = needs[index].sorted() }
    var kept: [PassedLocal] = []
    func keep(_ start: Int32, _ count: Int32, _ needed: Set<Int32>?) -> (Int32, Int32) {
      let first = kept.count
      for local in program.passed[Int(start)..<Int(start + count)]
      where needed?.contains(local.context) ?? true {
        kept.append(local)
      }
      return (Int32(first), Int32(kept.count - first))
    }
    func trimmed(_ record: IncludeRecord) -> IncludeRecord {
      let range = keep(
        record.passedStart, record.passedCount,
        record.literal >= 0 ? needs[Int(record.literal)] : nil)
      return IncludeRecord(
        template: record.template, literal: record.literal, ignoreMissing: record.ignoreMissing,
        withContext: record.withContext, passedStart: range.0, passedCount: range.1,
        place: record.place)
    }
    program.includes = program.includes.map(trimmed)
    program.imports = program.imports.map {
      ImportRecord(source: trimmed($0.source), target: $0.target, names: $0.names)
    }
    program.blocks = program.blocks.map { block in
      let range = keep(block.passedStart, block.passedCount, nil)
      return BlockRecord(
        name: block.name, scoped: block.scoped, passedStart: range.0, passedCount: range.1,
        context: block.context, place: block.place)
    }
    program.passed = kept
  }
}
