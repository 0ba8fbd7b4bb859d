/// Why a value could not be read as, or written from, a Swift type, and at which place in it.
public struct JSONMismatch: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// The object lacks this member.
    case missing(String)
    /// Another sort of value stands there. `expected` and `found` are words such as "a string".
    case otherSort(expected: String, found: String)
    /// A number that the type cannot hold.
    case outOfRange(String)
    /// The array is at its end.
    case noMoreElements
    /// What the type itself refused, in its words.
    case refused(String)
  }

  /// What is wrong.
  public var reason: Reason
  /// The place: names and indices joined as `groups[3].leader`; empty for the whole value.
  public var path: String

  /// Makes a mismatch.
  public init(_ reason: Reason, at path: String) {
    self.reason = reason
    self.path = path
  }
}

extension JSONMismatch: CustomStringConvertible {
  /// For developers and logs, in English.
  public var description: String {
    let what =
      switch reason {
      case .missing(let key): "'\(key)' is missing"
      case .otherSort(let expected, let found): "expected \(expected), found \(found)"
      case .outOfRange(let number): "\(number) does not fit"
      case .noMoreElements: "the array has no more elements"
      case .refused(let words): words
      }
    return path.isEmpty ? what : "\(path): \(what)"
  }

  /// The same from what `Codable` implementations throw.
  init(_ error: any Error) {
    switch error {
    case let error as JSONMismatch: self = error
    case DecodingError.keyNotFound(let key, let context): self.init(.missing(key.stringValue), at: context.place)
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      self.init(.refused(context.debugDescription), at: context.place)
    case EncodingError.invalidValue(_, let context):
      self.init(.refused(context.debugDescription), at: PathStep.text(context.codingPath))
    default: self.init(.refused("\(error)"), at: "")
    }
  }
}

extension DecodingError.Context {
  fileprivate var place: String { PathStep.text(codingPath) }
}

/// One step of a coding path: a member's name or an element's index.
struct PathStep: CodingKey {
  /// What the compiler calls the first associated value of a case that has no label.
  static let unnamed = "_0"

  /// Whether keys are those of an enum's case whose first value has no label, and whose second, if any, has one.
  static func isUnnamed<Key: CodingKey>(_ keys: Key.Type) -> Bool {
    Key(stringValue: unnamed) != nil && Key(stringValue: "_1") == nil
  }

  var stringValue: String
  var intValue: Int?

  init(_ key: String) { stringValue = key }

  init(index: Int) {
    stringValue = "\(index)"
    intValue = index
  }

  init?(stringValue: String) { self.init(stringValue) }

  init?(intValue: Int) { self.init(index: intValue) }

  /// The steps as one text: `groups[3].leader`.
  static func text(_ path: [any CodingKey]) -> String {
    var text = ""
    for step in path {
      if let index = (step as? PathStep)?.intValue {
        text += "[\(index)]"
      } else {
        text += text.isEmpty ? step.stringValue : ".\(step.stringValue)"
      }
    }
    return text
  }
}
