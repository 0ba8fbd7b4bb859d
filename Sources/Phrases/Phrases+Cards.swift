/// What is printed before a session.
extension Phrases {
  /// Before a personal code.
  public var cardCode: String { say(nl: "Uw code:", en: "Your code:") }
  /// On the card of somebody who leads that group.
  public func cardLeads(_ group: String) -> String {
    say(nl: "gespreksleider van \(group)", en: "leads \(group)")
  }
  /// Under the name of a table.
  public func cardLead(_ name: String) -> String { say(nl: "Gespreksleider: \(name)", en: "Group leader: \(name)") }
  /// There are no secrets to take the codes from.
  public func noCodes(_ path: String) -> String {
    say(
      nl:
        "\(path) is er niet meer: de persoonlijke codes zijn weg; begin met --new opnieuw, of laat mensen op naam toe",
      en: "\(path) is gone, and the personal codes with it; begin afresh with --new, or admit people by name")
  }
}
