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
}
