/// What a list of people says otherwise than the session knows, as data, by name; `Phrases` makes the sentence.
public enum RosterChange: Equatable, Sendable {
  case added([String])
  case renamed([String])
  /// Another attribute, group or account.
  case revised([String])
  case removed([String])
  /// They are not on the list any more, or otherwise, and stay as they are: they came in already, or the session began.
  case stay([String])
}

extension RosterChange {
  /// Of whom it tells.
  public var names: [String] {
    switch self {
    case .added(let names), .renamed(let names), .revised(let names), .removed(let names), .stay(let names): names
    }
  }

  /// Nothing comes of it.
  public var isStaying: Bool {
    if case .stay = self { return true }
    return false
  }
}
