/// Something in an input that is wrong, or that its writer will want to know, and where it stands.
public struct Problem: Equatable, Sendable {
  /// Whether the session can run all the same.
  public enum Severity: String, Equatable, Sendable {
    /// The input cannot be used.
    case error
    /// The input can be used; somebody should look at it.
    case warning
  }

  /// As its writer named it: `session.yaml`, `briefs/werkstad.md`.
  public var file: String
  /// From 1; nil where the problem is the whole file, as when it is not there.
  public var line: Int?
  /// From 1, in Unicode scalars; nil where the problem is the whole line or file.
  public var column: Int?
  /// Whether the session can run all the same.
  public var severity: Severity
  /// What is wrong.
  public var fact: ProblemFact

  /// All of it, as its members say.
  public init(file: String, line: Int?, column: Int?, severity: Severity = .error, fact: ProblemFact) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.fact = fact
  }
}
