import Text

extension Evaluator {
  /// `base.name(arguments)`: a method of Python's types, a function of the loop, or a member that
  /// can be called.
  mutating func method(
    _ base: NodeID, _ name: Int32, _ call: Int32, _ id: NodeID
  ) throws(Fault) -> Value {
    let value = try use(base)
    let name = shared.program.names[Int(name)]
    if case .runtime(let handle) = value, handle.kind == .loop {
      guard let place = loopPlace(handle) else { throw fail(.goneHandle, at: id) }
      let arguments = try arguments(call)
      if let result = try loopCall(place, name, arguments, id) { return result }
    }
    switch value {
    case .string, .safe, .map, .list, .tuple, .sequence:
      let arguments = try arguments(call)
      for argument in arguments.positional {
        if case .undefined(let undefined) = argument { throw undefinedFault(undefined, at: id) }
      }
      do throws(Fault) {
        try countSearch(of: value)
        if let result = try Methods.call(name, on: value, arguments, limits) { return result }
      } catch { throw located(error, at: id) }
    default: break
    }
    guard let function = try member(value, name, id) else {
      throw undefinedFault(
        Undefined(.member(of: value, written: source(of: base), name: name), at: place(of: id)),
        at: id)
    }
    return try self.call(function, id, call, nil, id)
  }
}
