/// Why bytes are not JSON, and where.
public struct JSONFault: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// The bytes end before the value does.
    case unfinished
    /// A byte that may not stand here.
    case unexpectedByte(UInt8)
    /// Something stands behind the value.
    case trailingBytes
    /// Arrays and objects lie deeper in each other than `JSON.deepest`.
    case tooDeep
    /// A name stands twice in one object (names that differ only in Unicode normalisation are the same name).
    case duplicateKey(String)
    /// A string is not UTF-8.
    case invalidUTF8
    /// An escape that RFC 8259 does not have.
    case invalidEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// A control character below U+0020 that stands unescaped in a string.
    case rawControlCharacter(UInt8)
    /// A number that no finite `Double` holds, or with leading zeros.
    case invalidNumber
  }

  /// What is wrong.
  public var reason: Reason
  /// The offset of the byte at fault from the first byte given, from 0.
  public var offset: Int

  /// Makes a fault.
  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

extension JSONFault: CustomStringConvertible {
  /// For developers and logs, in English.
  public var description: String {
    let what =
      switch reason {
      case .unfinished: "the text ends before the value does"
      case .unexpectedByte(let byte): "unexpected byte 0x\(String(byte, radix: 16))"
      case .trailingBytes: "something stands behind the value"
      case .tooDeep: "nested deeper than \(JSON.deepest)"
      case .duplicateKey(let key): "the name \(JSON.string(key).text) stands twice"
      case .invalidUTF8: "not UTF-8"
      case .invalidEscape: "an escape that JSON does not have"
      case .loneSurrogate: "half a surrogate pair"
      case .rawControlCharacter(let byte): "an unescaped control character 0x\(String(byte, radix: 16))"
      case .invalidNumber: "not a number that can be held"
      }
    return "byte \(offset): \(what)"
  }
}
