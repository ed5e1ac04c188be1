import Diagnostics

/// What parsing, help and suggestions know of an option.
struct OptionSpec: Sendable {
  /// The name without its hyphens.
  let name: String
  /// One letter without its hyphen, or nil.
  let short: String?
  /// What stands for the value in help; nil for a flag.
  let placeholder: Localized?
  /// Whether `--no-name` takes a flag back.
  let isNegatable: Bool
  /// Whether it may be given several times, each adding a value.
  let repeats: Bool
  /// What it does: a sentence without a period.
  let help: Localized
}

/// An option of the table and where its value goes.
struct Option<Arguments>: Sendable {
  let spec: OptionSpec
  /// Sets the value; `text` is nil for a flag (and "" for its `--no-` form). `name` is the option
  /// as written.
  let set: @Sendable (inout Arguments, _ text: String?, _ name: String) -> ArgumentIssue?

  /// `--name` and, unless told, `--no-name`; the last one counts.
  static func flag(
    _ name: String, short: String? = nil, negatable: Bool = true, help: Localized,
    to path: any WritableKeyPath<Arguments, Bool> & Sendable
  ) -> Option {
    Option(
      spec: OptionSpec(
        name: name, short: short, placeholder: nil, isNegatable: negatable, repeats: false,
        help: help)
    ) { arguments, text, _ in
      arguments[keyPath: path] = text == nil
      return nil
    }
  }

  /// `--name value`, at most once.
  static func value<Value>(
    _ name: String, short: String? = nil, _ reader: ValueReader<Value>, help: Localized,
    to path: any WritableKeyPath<Arguments, Value?> & Sendable
  ) -> Option {
    Option(spec: spec(name, short, reader.placeholder, help, repeats: false)) {
      arguments, text, option in
      switch reader.read(text ?? "", option) {
      case .success(let value): arguments[keyPath: path] = value
      case .failure(let issue): return issue
      }
      return nil
    }
  }

  /// `--name value`, any number of times.
  static func values<Value>(
    _ name: String, short: String? = nil, _ reader: ValueReader<Value>, help: Localized,
    to path: any WritableKeyPath<Arguments, [Value]> & Sendable
  ) -> Option {
    Option(spec: spec(name, short, reader.placeholder, help, repeats: true)) {
      arguments, text, option in
      switch reader.read(text ?? "", option) {
      case .success(let value): arguments[keyPath: path].append(value)
      case .failure(let issue): return issue
      }
      return nil
    }
  }

  private static func spec(
    _ name: String, _ short: String?, _ placeholder: Localized, _ help: Localized, repeats: Bool
  ) -> OptionSpec {
    OptionSpec(
      name: name, short: short, placeholder: placeholder,
      isNegatable: false, repeats: repeats, help: help)
  }

  /// The same option of a value that holds these arguments.
  func on<Root>(_ path: any WritableKeyPath<Root, Arguments> & Sendable) -> Option<Root> {
    let set = set
    return Option<Root>(spec: spec) { root, text, name in
      set(&root[keyPath: path], text, name)
    }
  }
}

/// What parsing and help know of an operand.
struct OperandSpec: Sendable {
  /// What stands for it in help.
  let placeholder: Localized
  /// Whether it must be there.
  let isRequired: Bool
  /// Whether it takes all that follow; only the last operand may.
  let repeats: Bool
}

/// An operand of the table and where its text goes.
struct Operand<Arguments>: Sendable {
  let spec: OperandSpec
  let set: @Sendable (inout Arguments, String) -> ArgumentIssue?

  /// One that must be there.
  static func required(
    _ placeholder: Localized, to path: any WritableKeyPath<Arguments, String> & Sendable
  ) -> Operand {
    Operand(spec: OperandSpec(placeholder: placeholder, isRequired: true, repeats: false)) {
      $0[keyPath: path] = $1
      return nil
    }
  }

  /// One that may be left out.
  static func optional<Value>(
    _ reader: ValueReader<Value>, to path: any WritableKeyPath<Arguments, Value?> & Sendable
  ) -> Operand {
    let spec = OperandSpec(placeholder: reader.placeholder, isRequired: false, repeats: false)
    return Operand(spec: spec) {
      switch reader.read($1, $1) {
      case .success(let value): $0[keyPath: path] = value
      case .failure(let issue): return issue
      }
      return nil
    }
  }

  /// All that follow, perhaps none.
  static func rest(
    _ placeholder: Localized, to path: any WritableKeyPath<Arguments, [String]> & Sendable
  ) -> Operand {
    Operand(spec: OperandSpec(placeholder: placeholder, isRequired: false, repeats: true)) {
      $0[keyPath: path].append($1)
      return nil
    }
  }
}
