import Diagnostics

extension Parser {
  private static let reserved: Set<String> = [
    "true", "True", "false", "False", "none", "None",
  ]

  /// A single name to assign to.
  mutating func targetName() throws(Fault) -> Statement.Name {
    let name = try expectName()
    if Parser.reserved.contains(name.text) { throw fault(.cannotAssign(name.text), name.range) }
    return name
  }

  /// One name or several parted by commas; `members` allows `namespace.member`.
  mutating func target(
    members: Bool = false, endsAtIn: Bool = false
  ) throws(Fault) -> Statement.Target {
    let start = current.range.lowerBound
    var targets: [Statement.Target] = []
    var isTuple = false
    while true {
      if endsTarget(endsAtIn) { break }
      targets.append(try singleTarget(members: members))
      guard skip(.comma) else { break }
      isTuple = true
    }
    if !isTuple, let only = targets.first { return only }
    if targets.isEmpty { throw unexpected(Localized(es: "un nombre", en: "a name")) }
    return .tuple(targets, upToHere(from: start))
  }

  private func endsTarget(_ endsAtIn: Bool) -> Bool {
    switch current.kind {
    case .op(.assign), .op(.rparen), .op(.pipe), .tagEnd, .end: true
    case .name("in"): endsAtIn
    default: false
    }
  }

  private mutating func singleTarget(members: Bool) throws(Fault) -> Statement.Target {
    if isOperator(.lparen) {
      expressionNesting += 1
      defer { expressionNesting -= 1 }
      guard expressionNesting <= Parser.maximumDepth else {
        throw fault(.nestedTooDeep, current.range)
      }
      advance()
      let inner = try target(members: members)
      try expect(.rparen)
      return inner
    }
    guard case .name = current.kind else {
      if case .broken = current.kind { throw unexpected(expected: "") }
      throw fault(.cannotAssign(source(current.range)), current.range)
    }
    let name = try targetName()
    guard members, skip(.dot) else { return .name(name) }
    let member = try expectName()
    return .member(
      name, member.text, name.range.lowerBound..<member.range.upperBound)
  }
}
