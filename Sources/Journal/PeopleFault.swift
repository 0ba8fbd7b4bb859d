/// What is wrong with a people file, and in which line.
public struct PeopleFault: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Kind: Equatable, Sendable {
    /// Bytes that are not UTF-8.
    case encoding
    /// The first line does not begin with `id,name`.
    case header
    /// A column stands twice.
    case duplicateColumn
    /// A line has more or fewer fields than the header.
    case fieldCount(expected: Int)
    /// A line without an id.
    case emptyID
    /// An id stands twice.
    case duplicateID
    /// A quote inside a field that does not begin with one, or text behind a closing quote.
    case strayQuote
    /// A quote that is never closed.
    case openQuote
  }

  /// The line, from 1; of a quoted field over several lines the one it begins in.
  public var line: Int
  /// What is wrong.
  public var kind: Kind
  /// What stands there.
  public var found: String

  /// Makes a fault.
  public init(line: Int, kind: Kind, found: String) {
    self.line = line
    self.kind = kind
    self.found = found
  }
}
