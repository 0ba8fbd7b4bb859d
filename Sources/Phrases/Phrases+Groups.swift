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

  /// Where somebody goes when the groups begin.
  public func soonTo(_ group: String, _ place: String?) -> String {
    let seat = [group, place].compactMap { $0 }.joined(separator: " · ")
    return say(nl: "Straks naar \(seat)", en: "Soon to \(seat)")
  }

  /// A round is over and nobody knows yet where to go.
  public func groupComes(_ round: Int) -> String {
    say(
      nl: "Wacht even: uw groep voor ronde \(round) komt hier te staan.",
      en: "Wait a moment: your group for round \(round) will stand here.")
  }

  /// For who came when everybody else was seated.
  public var noGroupYet: String {
    say(
      nl: "U hebt nog geen groep. Wacht even: de procesbegeleider geeft u een plaats.",
      en: "You have no group yet. Wait a moment: the facilitator gives you a place.")
  }

  /// For who leads a table where people change places.
  public func othersCome(_ round: Int) -> String {
    say(
      nl: "Ronde \(round - 1) is klaar. U blijft; anderen komen aan uw tafel.",
      en: "Round \(round - 1) is done. You stay; others come to your table.")
  }

  /// For who leads a table at which nobody has a place yet.
  public var membersCome: String {
    say(
      nl: "Wie aan uw tafel komen, staat hier zodra de groepen zijn ingedeeld.",
      en: "Who comes to your table stands here as soon as the groups are planned.")
  }

  /// For the members of a group that nobody leads.
  public var membersWrite: String {
    say(
      nl: "Er is geen gespreksleider bij: schrijf zelf op wat u vindt.",
      en: "Nobody leads your group now: write down what you find yourselves.")
  }

  /// The same on the group's own page: how.
  public var membersWriteHow: String {
    say(
      nl: "Er is geen gespreksleider bij: schrijf zelf op wat u vindt (Tab, dan Enter).",
      en: "Nobody leads your group now: write down what you find yourselves (Tab, then Enter).")
  }

  /// The same at a table whose host stays: another one, or who reads this.
  public func hostedWriteHow(isHost: Bool) -> String {
    isHost
      ? say(
        nl: "U blijft aan deze tafel: schrijf op wat u samen vindt (Tab, dan Enter).",
        en: "You stay at this table: write down what you find together (Tab, then Enter).")
      : say(
        nl: "Uw gastheer houdt het gesprek bij; iedereen mag opschrijven (Tab, dan Enter).",
        en: "Your host keeps track; everybody may write things down (Tab, then Enter).")
  }

  /// Who leads the group has gone, or none ever came.
  public func nobodyLeads(_ lists: String) -> String {
    say(
      nl: "Niemand leidt uw groep: schrijf zelf op bij \(lists) (Tab).",
      en: "Nobody leads your group: write down yourselves under \(lists) (Tab).")
  }

  /// Who leads the group is back.
  public var leaderIsBack: String {
    say(
      nl: "Uw gespreksleider is er weer en schrijft verder; alles is bewaard.",
      en: "Your leader is back and goes on writing; everything is kept.")
  }

  /// Above the harvest, for members who only read it.
  public var leaderWrites: String {
    say(nl: "Uw gespreksleider schrijft op; u leest mee.", en: "Your leader writes this down; you can read it.")
  }

  /// A line of help.
  public var helpWriteHarvest: String { say(nl: "een regel opschrijven", en: "write a line down") }

  /// In the last two minutes of a round, and when its time is up.
  public func roundUp(next: (group: String, place: String?)?, stays: Bool, isLast: Bool, isUp: Bool) -> String {
    let ready =
      isUp ? say(nl: "De tijd is om: rond af.", en: "Time is up: round off.") : say(nl: "Rond af.", en: "Round off.")
    if isLast { return "\(ready) \(say(nl: "Daarna terug naar de zaal.", en: "Then back to the room."))" }
    guard let next else { return ready }
    if stays { return "\(ready) \(say(nl: "U blijft straks hier.", en: "You stay here."))" }
    let seat = [next.group, next.place].compactMap { $0 }.joined(separator: " · ")
    return "\(ready) \(say(nl: "Straks naar \(seat)", en: "Next: \(seat)"))"
  }
}
