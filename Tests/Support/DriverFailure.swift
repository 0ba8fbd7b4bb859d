/// What a test waited for and did not get, with what was there instead.
public struct DriverFailure: Error, CustomStringConvertible {
  /// What was expected, and what was there.
  public let description: String

  /// For a driver of one's own.
  public init(_ description: String) {
    self.description = description
  }
}
