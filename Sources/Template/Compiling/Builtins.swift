/// Jinja's filters. Source: Jinja 3.1, list of builtin filters; parameters in its order.
enum BuiltinFilter: String, CaseIterable {
  case abs, attr, batch, capitalize, center, count, d, `default`, dictsort, e, escape,
    filesizeformat
  case first, float, forceescape, format, groupby, indent, int, items, join, last, length, list
  case lower, map, max, min, pprint, reject, rejectattr, replace, reverse, round, safe, select
  case selectattr, slice, sort, string, striptags, sum, title, tojson, trim, truncate, unique
  case upper, urlencode, urlize, wordcount, wordwrap, xmlattr

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  static let names = allCases.map(\.rawValue)

  init?(name: String) {
    guard let found = BuiltinFilter.byName[name] else { return nil }
    self = found
  }

  /// The parameters after the value; nil where any arguments may follow.
  var parameters: [String]? {
    switch self {
    case .attr: ["name"]
    case .batch: ["linecount", "fill_with"]
    case .center: ["width"]
    case .d, .default: ["default_value", "boolean"]
    case .dictsort: ["case_sensitive", "by", "reverse"]
    case .filesizeformat: ["binary"]
    case .float: ["default"]
    case .groupby: ["attribute", "default", "case_sensitive"]
    case .indent: ["width", "first", "blank"]
    case .int: ["default", "base"]
    case .join: ["d", "attribute"]
    case .max, .min: ["case_sensitive", "attribute"]
    case .replace: ["old", "new", "count"]
    case .round: ["precision", "method"]
    case .slice: ["slices", "fill_with"]
    case .sort: ["reverse", "case_sensitive", "attribute"]
    case .sum: ["attribute", "start"]
    case .tojson: ["indent"]
    case .trim: ["chars"]
    case .truncate: ["length", "killwords", "end", "leeway"]
    case .unique: ["case_sensitive", "attribute"]
    case .urlize: ["trim_url_limit", "nofollow", "target", "rel", "extra_schemes"]
    case .wordwrap: ["width", "break_long_words", "wrapstring", "break_on_hyphens"]
    case .xmlattr: ["autospace"]
    case .map, .select, .reject, .selectattr, .rejectattr, .format: nil
    default: []
    }
  }

  /// Whether an inline `if` that gave nothing is empty text to it, as Jinja's lenient undefined is.
  var takesNothing: Bool {
    switch self {
    case .abs, .attr, .d, .default, .filesizeformat, .float, .format, .int, .items, .pprint, .round,
      .tojson, .urlencode, .xmlattr, .dictsort:
      false
    default: true
    }
  }

  /// How many of the parameters must be given.
  var required: Int {
    switch self {
    case .attr, .batch, .groupby, .slice: 1
    case .replace: 2
    default: 0
    }
  }
}

/// Jinja's tests. Source: Jinja 3.1, list of builtin tests.
enum BuiltinTest: String, CaseIterable {
  case boolean, callable, defined, divisibleby, eq, escaped, even, `false`, filter, float, ge, gt
  case `in`, integer, iterable, le, lower, lt, mapping, ne, none, number, odd, sameas, sequence
  case string, test, `true`, undefined, upper

  init?(name: String) {
    switch name {
    case "==", "equalto": self = .eq
    case "!=": self = .ne
    case "<", "lessthan": self = .lt
    case "<=": self = .le
    case ">", "greaterthan": self = .gt
    case ">=": self = .ge
    default:
      guard let found = BuiltinTest(rawValue: name) else { return nil }
      self = found
    }
  }

  static let names = allCases.map(\.rawValue) + ["equalto", "lessthan", "greaterthan"]

  /// How many arguments it takes.
  var arguments: Int {
    switch self {
    case .divisibleby, .eq, .ge, .gt, .in, .le, .lt, .ne, .sameas: 1
    default: 0
    }
  }
}

/// Jinja's functions that need the running template.
enum BuiltinFunction: String, CaseIterable, Sendable {
  case cycler, dict, joiner, namespace, range
}
