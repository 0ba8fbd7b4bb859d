import Workshop

/// The words of the console for groups, speakers, entries and people.
extension ConsolePhrases {
  // Groups and speakers
  public var notStarted: String { say(nl: "nog niet gestart", en: "not started") }
  public var leader: String { say(nl: "gespreksleider", en: "leader") }
  public var noLeader: String { say(nl: "geen gespreksleider", en: "no leader") }
  public var group: String { say(nl: "groep", en: "group") }
  public var present: String { say(nl: "er", en: "in") }
  public var place: String { say(nl: "plaats", en: "place") }
  public var harvest: String { say(nl: "oogst", en: "harvest") }
  public var marked: String { say(nl: "mee", en: "marked") }
  public var asksHelp: String { say(nl: "▲ vraagt hulp", en: "▲ asks for help") }
  public func leadersPresent(_ count: Int, of all: Int) -> String {
    say(nl: "\(count)/\(all) gespreksleiders", en: "\(count)/\(all) leaders")
  }
  public func groupsMeet(_ groups: Int, people: Int) -> String {
    "\(language.groups(groups)) · \(language.people(people))"
  }
  public var speaking: String { say(nl: "aan het woord", en: "speaking") }
  public var toCome: String { say(nl: "nog te komen", en: "to come") }
  public var nobodySpeaks: String { say(nl: "Er is nog geen groep aan het woord.", en: "No group is speaking yet.") }
  public var allReported: String { say(nl: "Alle groepen zijn aan het woord geweest.", en: "All groups have spoken.") }
  public var nothingHarvested: String {
    say(nl: "deze groep heeft niets meegegeven", en: "this group sent nothing along")
  }
  public var speakerDone: String { say(nl: "De spreker is klaar.", en: "The speaker is done.") }
  public var speakerReady: String { say(nl: "De spreker is nog niet begonnen.", en: "The speaker has not started.") }

  // Entries
  public var questionsHere: String { say(nl: "te beoordelen", en: "to judge") }
  public var nothingYet: String { say(nl: "Er is nog niets binnengekomen.", en: "Nothing has come in yet.") }
  public var new: String { say(nl: "nieuw", en: "new") }
  public var hidden: String { say(nl: "verborgen", en: "hidden") }
  public var onWall: String { say(nl: "op scherm", en: "on wall") }
  public var edited: String { say(nl: "bewerkt", en: "edited") }
  public func mergedCount(_ count: Int) -> String { "+\(count)" }
  public func markedToMerge(_ count: Int) -> String {
    say(nl: "\(count) gemerkt om samen te voegen", en: "\(count) marked for merging")
  }
  public func firstWording(_ text: String) -> String { say(nl: "eerst: \(text)", en: "first: \(text)") }
  public func mergedFrom(_ text: String) -> String { say(nl: "samengevoegd: \(text)", en: "merged: \(text)") }

  // People
  public var people: String { say(nl: "Mensen", en: "People") }
  public var peopleCaption: String { say(nl: "MENSEN", en: "PEOPLE") }
  public func leads(_ group: String) -> String { say(nl: "leidt \(group)", en: "leads \(group)") }
  public var admittedHere: String { say(nl: "toegelaten", en: "admitted") }
  public func nobodyCalled(_ text: String) -> String {
    say(
      nl: "Niemand heet \(language.quote(text)); a laat iemand toe.",
      en: "Nobody is called \(language.quote(text)); a admits somebody.")
  }
  public var find: String { say(nl: "zoek", en: "find") }

  // The last lines
  public func journal(records: Int) -> String {
    say(nl: "logboek \(language.records(records)) · op schijf", en: "journal \(language.records(records)) · on disk")
  }
  public var journalShort: String { say(nl: "op schijf", en: "on disk") }
  public var sending: String { say(nl: "bezig …", en: "working …") }
}
