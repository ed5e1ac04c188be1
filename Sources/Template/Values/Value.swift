/// A value of the template language. Cheap to copy: at most two words.
public enum Value: Sendable {
  /// An undefined value on its way to a `default` filter or an error; hosts need not make any.
  case undefined(Undefined?)
  /// Python's `None`, printed as `None`.
  case none
  /// Printed as `True` and `False`.
  case bool(Bool)
  /// A whole number; arithmetic that leaves 64 bits is an error.
  case int(Int)
  /// A number with a fraction, printed as Python prints it.
  case double(Double)
  /// Text, escaped where it is printed.
  case string(String)
  /// Trusted HTML, printed as it is in text.
  case safe(SafeText)
  /// A list in memory.
  case list([Value])
  /// A tuple: a list printed in parentheses.
  case tuple([Value])
  /// A dictionary in insertion order.
  case map(ValueMap)
  /// A thing of the host whose members are looked up when they are used.
  case object(any TemplateObject)
  /// A list of the host whose elements are looked up when they are used.
  case sequence(any TemplateSequence)
  /// A function of the host.
  case function(TemplateFunction)
  /// A thing of the running template: a macro, an imported module, a namespace, a loop.
  case runtime(RuntimeHandle)
}

/// HTML the host vouches for, as UTF-8 bytes.
public struct SafeText: Sendable, Equatable {
  /// The bytes, printed unchanged in text.
  public let bytes: [UInt8]

  /// Vouches for `bytes`.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Vouches for the UTF-8 of `text`.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The bytes as text. Cost: a copy.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A thing of the host: page, site, date. Members are looked up when a template uses them, so that
/// the host can record what was read. Must be safe to use from several tasks at once.
public protocol TemplateObject: AnyObject, Sendable {
  /// The member of that name; nil where there is none, which is an error unless tested for.
  func member(_ name: String) -> Value?
  /// Every name `member` answers to, for suggestions.
  var memberNames: [String] { get }
  /// What `{{ object }}` prints; nil makes printing an error.
  var text: String? { get }
  /// Whether both stand for the same thing, for `==`, `in` and `unique`.
  func isEqual(to other: any TemplateObject) -> Bool
  /// What `<`, `sort`, `min` and `max` compare; nil where there is no order.
  var sortKey: Value? { get }
}

extension TemplateObject {
  /// No text by default.
  public var text: String? { nil }
  /// Identity by default.
  public func isEqual(to other: any TemplateObject) -> Bool { self === other }
  /// No order by default.
  public var sortKey: Value? { nil }
}

/// A list of the host. Loops, slices, `length`, `first` and `last` look up only what they use.
public protocol TemplateSequence: AnyObject, Sendable {
  /// How many elements there are; constant.
  var count: Int { get }
  /// The element at an index from 0 up to, not including, `count`.
  func element(at index: Int) -> Value
  /// A named member beside the elements; nil where there is none.
  func member(_ name: String) -> Value?
  /// Every name `member` answers to.
  var memberNames: [String] { get }
}

extension TemplateSequence {
  /// No members by default.
  public func member(_ name: String) -> Value? { nil }
  /// No members by default.
  public var memberNames: [String] { [] }
}

/// A function of the host under the name shown in messages.
public final class TemplateFunction: Sendable {
  /// What a call runs; a fault becomes a diagnostic at the place of the call.
  public typealias Body = @Sendable (TemplateArguments) throws(TemplateFault) -> Value

  /// The name shown in messages.
  public let name: String
  let body: Body
  /// Set for functions of the language itself, which need the running template.
  let builtin: BuiltinFunction?

  /// Names a function.
  public init(_ name: String, _ body: @escaping Body) {
    self.name = name
    self.body = body
    builtin = nil
  }

  init(builtin: BuiltinFunction) {
    name = builtin.rawValue
    body = { _ in .none }
    self.builtin = builtin
  }
}

/// Refers to a thing that lives only while a template is rendered.
public struct RuntimeHandle: Sendable, Equatable {
  enum Kind: UInt8, Sendable { case macro, module, loop }
  let kind: Kind
  let index: Int32
  let serial: Int32
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral
{
  /// Text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A number with a fraction.
  public init(floatLiteral value: Double) { self = .double(value) }
  /// A list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
}
