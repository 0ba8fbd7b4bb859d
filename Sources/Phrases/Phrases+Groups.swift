/// What is said around groups: where, with whom, until when.
extension Phrases {
  /// Before a table or a link.
  public var place: String { say(nl: "Plaats", en: "Place") }
  /// Before the name of who leads a group.
  public var groupLead: String { say(nl: "Gespreksleider", en: "Leader") }
  /// When the groups begin.
  public func groupsStart(_ clock: String) -> String { say(nl: "begint om \(clock)", en: "begins at \(clock)") }
  /// Before the names of a group's members.
  public func members(_ count: Int) -> String {
    say(nl: self.count(count, "deelnemer", "deelnemers"), en: self.count(count, "participant", "participants"))
  }
  /// The groups that report later.
  public func afterThis(_ groups: [String]) -> String {
    say(nl: "Hierna: \(groups.joined(separator: ", "))", en: "Next: \(groups.joined(separator: ", "))")
  }

  /// `ronde 2 van 4`.
  public func round(_ round: Int, of rounds: Int) -> String {
    say(nl: "ronde \(round) van \(rounds)", en: "round \(round) of \(rounds)")
  }

  /// Where somebody goes now.
  public func goTo(_ group: String, _ place: String?) -> String {
    let seat = [group, place].compactMap { $0 }.joined(separator: " · ")
    return say(nl: "Nu naar \(seat)", en: "Now go to \(seat)")
  }

  /// In the last two minutes of a round.
  public func roundUp(next: (group: String, place: String?)?) -> String {
    let ready = say(nl: "Rond af.", en: "Round off.")
    guard let next else { return ready }
    let seat = [next.group, next.place].compactMap { $0 }.joined(separator: " · ")
    return "\(ready) \(say(nl: "Straks naar \(seat)", en: "Next: \(seat)"))"
  }
}
