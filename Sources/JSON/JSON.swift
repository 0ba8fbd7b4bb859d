/// A JSON value (RFC 8259) that remembers the order of its members and keeps whole numbers apart from the others.
///
/// Two values are equal when they hold the same members in the same order: what is written is what is compared.
public enum JSON: Equatable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number written without fraction and exponent that fits an `Int`.
  case integer(Int)
  /// Any other number; always finite when it came from the parser.
  case number(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object, its members in order.
  case object(JSONObject)
}

extension JSON {
  /// The text, where this is a string.
  public var asString: String? { if case .string(let text) = self { text } else { nil } }

  /// The whole number, where this is one.
  public var asInteger: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The number, whole or not, where this is one.
  public var asNumber: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// The truth value, where this is one.
  public var asBool: Bool? { if case .bool(let truth) = self { truth } else { nil } }

  /// The elements, where this is an array.
  public var asArray: [JSON]? { if case .array(let elements) = self { elements } else { nil } }

  /// The members, where this is an object.
  public var asObject: JSONObject? { if case .object(let object) = self { object } else { nil } }

  /// The member of that name, where this is an object that has it. Linear in the number of members.
  public subscript(key: String) -> JSON? { asObject?[key] }

  /// What sort of value this is, in the words of RFC 8259; for messages to developers.
  public var sort: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// `nil` is `null`.
  public init(nilLiteral: ()) { self = .null }
  /// `true` and `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object; a name that stands twice is a defect of the caller.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(JSONObject(elements.map { JSONObject.Member(key: $0.0, value: $0.1) }))
  }
}
