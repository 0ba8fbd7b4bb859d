/// What is said of who hosts a table of a world café.
extension Phrases {
  /// To a host; `receiving`: others are still to come.
  public func youHost(receiving: Bool) -> String {
    receiving
      ? say(
        nl: "U blijft aan deze tafel als gastheer/gastvrouw en ontvangt wie er komt.",
        en: "You stay at this table as its host and receive who comes next.")
      : say(nl: "U bent gastheer/gastvrouw van deze tafel.", en: "You host this table.")
  }

  /// To who sits with a host.
  public func hostedBy(_ name: String) -> String { say(nl: "Gastheer/gastvrouw: \(name)", en: "Host: \(name)") }

  /// Between two rounds, to who stays.
  public func stayAt(_ group: String, _ place: String?) -> String {
    let seat = [group, place].compactMap { $0 }.joined(separator: " · ")
    return say(nl: "Blijf bij \(seat)", en: "Stay at \(seat)")
  }

  /// On the wall, of who stays while others go.
  public func stays(_ name: String) -> String { say(nl: "\(name) (blijft)", en: "\(name) (stays)") }
}
