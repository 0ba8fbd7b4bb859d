/// What is said of what groups found, where all come together.
extension Phrases {
  /// The other groups that said the same.
  public func alsoSaid(by groups: [String]) -> String {
    let list = groups.joined(separator: ", ")
    return say(nl: "ook: \(list)", en: "also: \(list)")
  }
  /// It was on in another group's turn already.
  public func discussed(with group: String) -> String {
    say(nl: "besproken bij \(group)", en: "discussed with \(group)")
  }
  /// How many groups found it, and which.
  public func found(by groups: [String], count: Int) -> String {
    let shown = groups.joined(separator: ", ")
    let rest = count > groups.count ? " … +\(count - groups.count)" : ""
    return "\(language.groups(count)): \(shown)\(rest)"
  }
  /// Who says what was put down in the plenary.
  public var plenary: String { say(nl: "plenair", en: "plenary") }
  /// Before what more than one group found.
  public var foundByMore: String { say(nl: "Door meer groepen gevonden", en: "Found by more than one group") }
  /// Before what only one group found, or below what the facilitator wrote down.
  public func signs(shortlisted: Bool, marked: Bool) -> String {
    var signs: [String] = []
    if shortlisted { signs.append(say(nl: "✓ op de shortlist", en: "✓ on the shortlist")) }
    if marked { signs.append(say(nl: "★ neemt de groep mee", en: "★ the group takes it along")) }
    return signs.joined(separator: "   ")
  }
  /// Groups that had no turn.
  public func notSpoken(_ groups: [String]) -> String {
    let list = groups.joined(separator: ", ")
    return say(nl: "Niet aan het woord geweest: \(list)", en: "Had no turn: \(list)")
  }
  /// A group that found nothing.
  public var groupFoundNothing: String {
    say(nl: "Deze groep heeft niets opgeschreven.", en: "This group wrote nothing down.")
  }
  /// Before what the viewer's own group takes along.
  public var ownGroupTakes: String { say(nl: "Wat uw groep meeneemt", en: "What your group takes along") }
  /// Above what groups found, for who can support it.
  public var supportFindings: String {
    say(
      nl: "Wat de groepen vonden. Steun met + wat u ook belangrijk vindt.",
      en: "What the groups found. Support with + what matters to you too.")
  }
}
