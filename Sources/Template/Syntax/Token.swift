/// A piece of a template: text, the ends of tags, or a word inside a tag.
struct Token {
  enum Kind: Equatable {
    case text
    case outputBegin, outputEnd
    case tagBegin, tagEnd
    case name(String)
    case string(String)
    case int(Int)
    case double(Double)
    case op(Operator)
    /// Something already reported; the rest of its tag was skipped.
    case broken
    case end
  }

  enum Operator: String {
    case add = "+"
    case sub = "-"
    case mul = "*"
    case pow = "**"
    case div = "/"
    case floordiv = "//"
    case mod = "%"
    case tilde = "~"
    case lbracket = "["
    case rbracket = "]"
    case lparen = "("
    case rparen = ")"
    case lbrace = "{"
    case rbrace = "}"
    case eq = "=="
    case ne = "!="
    case ge = ">="
    case gt = ">"
    case le = "<="
    case lt = "<"
    case assign = "="
    case dot = "."
    case colon = ":"
    case pipe = "|"
    case comma = ","
    case semicolon = ";"
  }

  let kind: Kind
  let range: Range<Int>
}
