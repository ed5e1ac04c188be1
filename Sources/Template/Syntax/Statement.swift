/// A statement as parsed.
struct Statement {
  indirect enum Kind {
    /// Bytes of the source.
    case text(Range<Int>)
    case output(Expression)
    case branch([Branch], otherwise: [Statement]?)
    case loop(Loop)
    case set(Target, Expression)
    case setBlock(Target, filter: Expression?, [Statement])
    case include(Expression, ignoreMissing: Bool, withContext: Bool)
    case importModule(Expression, as: Name, withContext: Bool)
    case importNames(Expression, [(name: Name, alias: Name)], withContext: Bool)
    case extends(Expression)
    case block(Block)
    case macro(Macro)
    case callBlock(Macro, call: Expression)
    case filterBlock(Expression, [Statement])
    case with([(Target, Expression)], [Statement])
  }

  struct Name {
    let text: String
    let range: Range<Int>
  }

  indirect enum Target {
    case name(Name)
    case tuple([Target], Range<Int>)
    /// `namespace.member`
    case member(Name, String, Range<Int>)

    var names: [Name] {
      switch self {
      case .name(let name): [name]
      case .tuple(let targets, _): targets.flatMap(\.names)
      case .member: []
      }
    }
  }

  struct Branch {
    let test: Expression
    let body: [Statement]
    /// The tag that opens the branch.
    let range: Range<Int>
  }

  struct Loop {
    let target: Target
    let items: Expression
    let test: Expression?
    let recursive: Bool
    let body: [Statement]
    let otherwise: [Statement]?
  }

  struct Block {
    let name: Name
    let scoped: Bool
    let required: Bool
    let body: [Statement]
  }

  struct Macro {
    let name: Name
    let parameters: [(name: Name, fallback: Expression?)]
    let body: [Statement]
  }

  let kind: Kind
  /// The opening tag, or the text.
  let range: Range<Int>
}
