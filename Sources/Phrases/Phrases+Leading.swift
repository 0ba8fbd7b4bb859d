/// What is said when a member leads a group, because nobody else is there to.
extension Phrases {
  /// A footer label.
  public var keyTakeLead: String { say(nl: "ik leid deze groep", en: "I lead this group") }
  /// A line of help.
  public var helpTakeLead: String {
    say(
      nl: "u leidt de groep zolang de gespreksleider er niet is", en: "you lead the group while its leader is not there"
    )
  }
  /// A line of help.
  public var helpLeaveLead: String { say(nl: "u leidt de groep niet meer", en: "you lead the group no longer") }
  /// On the page of the group.
  public var youLead: String {
    say(
      nl: "U leidt de groep tot de gespreksleider er is.",
      en: "You lead the group until its leader is there.")
  }
  /// On the page of the group: another member does.
  public func leadsNow(_ name: String) -> String { say(nl: "Leidt nu: \(name)", en: "Leads now: \(name)") }
  /// On the page of a group that nobody leads.
  public func takeLeadHow(_ key: String) -> String {
    say(nl: "Wilt u leiden? Druk op \(key).", en: "Do you want to lead? Press \(key).")
  }
  /// Line by line: how a member leads.
  public var plainLeadHow: String {
    say(nl: "Typ ‘leid’ als u de groep wilt leiden.", en: "Type ‘lead’ if you want to lead the group.")
  }
  /// Taking over was written away.
  public var leadTaken: String {
    say(
      nl: "✓ U leidt nu deze groep; uw eigen stem houdt u.", en: "✓ You lead this group now; your own vote stays yours."
    )
  }
  /// Giving it up was written away.
  public var leadLeft: String { say(nl: "✓ U leidt deze groep niet meer.", en: "✓ You lead this group no longer.") }
  /// Another member took over.
  public func nowLeads(_ name: String) -> String {
    say(nl: "\(name) leidt nu uw groep en schrijft op.", en: "\(name) leads your group now and writes things down.")
  }
  /// Who led is told that the leader is back.
  public var leaderLeadsAgain: String {
    say(
      nl: "Uw gespreksleider is terug en leidt weer; alles is bewaard. Dank u wel.",
      en: "Your leader is back and leads again; everything is kept. Thank you.")
  }
  /// The leader who is back is told who led meanwhile.
  public func ledMeanwhile(_ name: String) -> String {
    say(
      nl: "\(name) leidde uw groep terwijl u weg was; u leidt nu weer, en alles is bewaard.",
      en: "\(name) led your group while you were away; you lead again, and everything is kept.")
  }
  /// Nobody leads the group, and it writes nothing down.
  public var nobodyLeadsNow: String { say(nl: "Niemand leidt uw groep nu.", en: "Nobody leads your group now.") }
}
