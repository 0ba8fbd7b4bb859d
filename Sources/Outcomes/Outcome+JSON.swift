import JSON

extension Outcome {
  /// The text of `outcomes.json`: members in their documented order, the same for equal outcomes. What is nil is left
  /// out. Throws only what cannot be written as JSON, which no outcome holds.
  public var json: String {
    get throws(JSONMismatch) { try JSON(encoding: self).pretty }
  }
}
