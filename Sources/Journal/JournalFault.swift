/// What is wrong with a journal, and in which line: facts, of which a sentence is made elsewhere.
public struct JournalFault: Error, Equatable, Sendable {
  /// Which invariant of the format does not hold.
  public enum Kind: String, Equatable, Sendable, CaseIterable {
    /// The file has no record.
    case empty
    /// The last line has no newline: a torn tail.
    case unfinished
    /// The line's members are not those of a record, in their order.
    case layout
    /// Bytes that are not UTF-8.
    case encoding
    /// The payload is not strict JSON.
    case payload
    /// A control character in the payload.
    case controlCharacter
    /// A record is missing or stands twice.
    case seq
    /// `synced` falls, or is not before its own record.
    case synced
    /// `at` is not a moment.
    case moment
    /// `at` goes back.
    case order
    /// The kind's name is not one.
    case kindName
    /// The first record is another than `sessionCreated`.
    case firstKind
    /// The chain does not fit: this line or the one before it has been changed.
    case chain
    /// A kind that this version does not know, without a `formatRaised` before it.
    case unknownKind
    /// The payload does not have what its kind asks for.
    case meaning
  }

  /// The line, from 1.
  public var line: Int
  /// Which invariant.
  public var kind: Kind
  /// What should have stood there.
  public var expected: String
  /// What stands there; cut where it is long.
  public var found: String

  /// Makes a fault.
  public init(line: Int, kind: Kind, expected: String, found: String) {
    self.line = line
    self.kind = kind
    self.expected = expected
    self.found = found
  }
}

extension JournalFault: CustomStringConvertible {
  /// For developers and logs, in English.
  public var description: String { "line \(line): \(kind.rawValue): expected \(expected), found \(found)" }
}
