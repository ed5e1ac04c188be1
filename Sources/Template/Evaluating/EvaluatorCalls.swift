import Diagnostics
import Text

extension Evaluator {
  /// Runs a unit in a new frame.
  mutating func run(unit index: Int32) throws(Fault) {
    let unit = shared.program.units[Int(index)]
    let saved = (base, loopBase)
    base = stack.count
    loopBase = loops.count
    for _ in 0..<unit.slots { stack.append(.undefined(nil)) }
    frames.append((base, Int(unit.slots)))
    try run(unit.body)
    frames.removeLast()
    stack.removeLast(stack.count - base)
    (base, loopBase) = saved
  }

  /// `callee(arguments)`.
  mutating func call(_ callee: NodeID, _ call: Int32, _ id: NodeID) throws(Fault) -> Value {
    let function = try use(callee)
    return try self.call(function, callee, call, nil, id)
  }

  mutating func call(
    _ function: Value, _ callee: NodeID, _ call: Int32, _ caller: Value?, _ id: NodeID
  ) throws(Fault) -> Value {
    switch function {
    case .runtime(let handle) where handle.kind == .macro:
      let bytes = try gathered { (evaluator: inout Evaluator) throws(Fault) in
        try evaluator.macro(handle, call, caller, id)
      }
      return .safe(SafeText(bytes))
    case .runtime(let handle) where handle.kind == .loop:
      let arguments = try arguments(call)
      guard let place = loopPlace(handle) else { throw fail(.goneHandle, at: id) }
      let bytes = try gathered { (evaluator: inout Evaluator) throws(Fault) in
        try evaluator.recurse(place, arguments, id)
      }
      return .safe(SafeText(bytes))
    case .function(let function):
      var arguments = try arguments(call)
      if let caller { arguments.keywords.append(("caller", caller)) }
      if let builtin = function.builtin { return try self.builtin(builtin, arguments, id) }
      try checkDefined(arguments, id)
      do throws(TemplateFault) {
        return try function.body(arguments)
      } catch {
        throw fail(error.issue, at: id)
      }
    case .object(let object):
      if let callable = object as? any CallableObject {
        do throws(Fault) {
          return try callable.call(try arguments(call))
        } catch { throw located(error, at: id) }
      }
      throw fail(.notCallable(function.described), at: callee)
    case .undefined(let undefined): throw undefinedFault(undefined, at: callee)
    default: throw fail(.notCallable(function.described), at: callee)
    }
  }

  /// The arguments of a call, evaluated in the order written.
  mutating func arguments(_ call: Int32) throws(Fault) -> TemplateArguments {
    let record = shared.program.calls[Int(call)]
    var result = TemplateArguments()
    result.context = hostContext
    if record.positionalCount > 0 {
      result.positional = try all(record.positionalStart, record.positionalCount)
    }
    for index in 0..<Int(record.keywordCount) {
      let name = operands[Int(record.keywordStart) + 2 * index]
      let value = try eval(operands[Int(record.keywordStart) + 2 * index + 1])
      result.keywords.append((shared.program.names[Int(name)], value))
    }
    if record.spread >= 0 {
      let spread = try use(record.spread)
      let items = try iteration(spread, record.spread)
      try located(record.spread) { (evaluator: inout Evaluator) throws(Fault) in
        try evaluator.count(rounds: items.count)
      }
      for index in 0..<items.count { result.positional.append(items[index]) }
    }
    if record.keywordSpread >= 0 {
      let value = try use(record.keywordSpread)
      guard case .map(let map) = value else {
        throw fail(.operand("**", value.described), at: record.keywordSpread)
      }
      for (key, value) in zip(map.keys, map.values) {
        guard case .string(let name) = key else {
          throw fail(.operand("**", key.described), at: record.keywordSpread)
        }
        if result.keywords.contains(where: { $0.name == name }) {
          throw fail(.duplicateArgument(name), at: record.keywordSpread)
        }
        result.keywords.append((name, value))
      }
    }
    return result
  }

  /// Runs a macro; it prints into the output.
  mutating func macro(
    _ handle: RuntimeHandle, _ call: Int32, _ caller: Value?, _ id: NodeID
  ) throws(Fault) {
    var arguments = try arguments(call)
    if let caller { arguments.keywords.append(("caller", caller)) }
    try macro(handle, arguments, id)
  }

  mutating func macro(
    _ handle: RuntimeHandle, _ arguments: TemplateArguments, _ id: NodeID
  ) throws(Fault) {
    guard closures.indices.contains(Int(handle.index)),
      closures[Int(handle.index)].serial == handle.serial
    else { throw fail(.goneHandle, at: id) }
    let closure = closures[Int(handle.index)]
    let record = shared.program.macros[Int(closure.macro)]
    let unit = shared.program.units[Int(record.unit)]
    let saved = (base, loopBase, contextBase)
    let frame = stack.count
    for _ in 0..<unit.slots { stack.append(.undefined(nil)) }
    try bind(arguments, record, frame, id)
    try enter(.macro, record.name, at: place(of: id))
    for (capture, value) in zip(record.captures, closure.captures) {
      stack[frame + Int(capture.slot)] = value
    }
    base = frame
    loopBase = loops.count
    contextBase = closure.contextBase
    frames.append((base, Int(unit.slots)))
    for (index, fallback) in record.fallbacks.enumerated() {
      guard case .undefined(nil) = stack[frame + index] else { continue }
      stack[frame + index] =
        fallback >= 0
        ? try eval(fallback)
        : .undefined(
          Undefined(.parameter(record.parameters[index], macro: record.name), at: nil))
    }
    try run(unit.body)
    frames.removeLast()
    stack.removeLast(stack.count - frame)
    (base, loopBase, contextBase) = saved
    if output.count > limits.outputBytes {
      throw fail(.outputTooLarge(limits.outputBytes), at: id)
    }
    leave()
  }

  /// Puts the arguments of a call into the slots of a macro.
  private mutating func bind(
    _ arguments: TemplateArguments, _ record: MacroRecord, _ frame: Int, _ id: NodeID
  ) throws(Fault) {
    let count = record.parameters.count
    for (index, value) in arguments.positional.prefix(count).enumerated() {
      stack[frame + index] = value
    }
    if arguments.positional.count > count {
      guard record.varargsSlot >= 0 else {
        throw fail(.macroArguments(record.name, maximum: count), at: id)
      }
    }
    if record.varargsSlot >= 0 {
      stack[frame + Int(record.varargsSlot)] = .tuple(Array(arguments.positional.dropFirst(count)))
    }
    var others: [(String, Value)] = []
    for (name, value) in arguments.keywords {
      if let index = record.parameters.firstIndex(of: name) {
        guard index >= arguments.positional.count else {
          throw fail(.duplicateArgument(name), at: id)
        }
        stack[frame + index] = value
      } else if name == "caller", record.callerSlot >= 0 {
        stack[frame + Int(record.callerSlot)] = value
      } else if record.kwargsSlot >= 0 {
        others.append((name, value))
      } else {
        throw fail(
          .macroArgument(
            name, of: record.name, near: nearMisses(of: name, in: record.parameters)), at: id)
      }
    }
    if record.kwargsSlot >= 0 { stack[frame + Int(record.kwargsSlot)] = .map(ValueMap(others)) }
  }

  /// `{% macro %}`: a closure over the context and the locals of here.
  mutating func define(_ macro: Int32, _ target: Int32) throws(Fault) {
    let handle = try closure(macro)
    try assign(target, .runtime(handle), 0)
    // A local macro that calls itself has captured its own name before it had a value.
    let record = shared.program.macros[Int(macro)]
    for (index, capture) in record.captures.enumerated() where capture.name == record.name {
      closures[Int(handle.index)].captures[index] = .runtime(handle)
    }
  }

  mutating func closure(_ macro: Int32) throws(Fault) -> RuntimeHandle {
    var captures: [Value] = []
    for capture in shared.program.macros[Int(macro)].captures {
      captures.append(try probe(capture.source))
    }
    serial &+= 1
    closures.append(
      Closure(macro: macro, contextBase: contextBase, captures: captures, serial: serial))
    return RuntimeHandle(
      kind: .macro, index: Int32(clamping: closures.count - 1), serial: serial)
  }

  mutating func callBlock(_ record: CallBlockRecord) throws(Fault) {
    let mark = closures.count
    let caller = Value.runtime(try closure(record.macro))
    switch nodes[Int(record.call)] {
    case .call(let callee, let call):
      let function = try use(callee)
      if case .runtime(let handle) = function, handle.kind == .macro {
        try macro(handle, call, caller, record.call)
      } else {
        try emit(
          try self.call(function, callee, call, caller, record.call), .text, record.call)
      }
    case .methodCall(let base, let name, let call):
      let object = try use(base)
      let member = shared.program.names[Int(name)]
      guard let function = try self.member(object, member, record.call) else {
        throw undefinedFault(
          Undefined(
            .member(of: object, written: source(of: base), name: member), at: place(of: record.call)
          ),
          at: record.call)
      }
      try emit(try self.call(function, record.call, call, caller, record.call), .text, record.call)
    default: try print(record.call, .text)
    }
    truncateClosures(mark)
  }
}

extension TemplateFault {
  var issue: TemplateIssue { .host(code: code, message: message, help: help) }
}
