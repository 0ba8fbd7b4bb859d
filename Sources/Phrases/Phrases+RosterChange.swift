import Workshop

extension RosterChange {
  /// How many names a line tells.
  static let namesTold = 6

  /// One line of what a list of people says otherwise than before.
  public func sentence(in language: Language) -> String {
    let count = names.count
    let told = names.prefix(Self.namesTold).joined(separator: ", ") + (count > Self.namesTold ? ", …" : "")
    func say(_ nl: String, _ en: String) -> String { "\(language.say(nl: nl, en: en)) (\(count)): \(told)" }
    return switch self {
    case .added: say("deelnemers erbij", "people added")
    case .renamed: say("met een andere naam", "with another name")
    case .revised: say("met een ander kenmerk of een andere groep", "with another attribute or group")
    case .removed: say("deelnemers eraf", "people removed")
    case .stay:
      say(
        "blijven zoals zij zijn, want de sessie is begonnen of zij waren al binnen",
        "stay as they are, for the session has started or they came in already")
    }
  }
}
