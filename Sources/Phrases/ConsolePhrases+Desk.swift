import Workshop

/// The words of the console for groups, speakers, entries and people.
extension ConsolePhrases {
  // Groups and speakers
  package var notStarted: String { say(nl: "nog niet gestart", en: "not started") }
  package var leader: String { say(nl: "gespreksleider", en: "leader") }
  package var noLeader: String { say(nl: "geen gespreksleider", en: "no leader") }
  package var group: String { say(nl: "groep", en: "group") }
  package var present: String { say(nl: "er", en: "in") }
  package var place: String { say(nl: "plaats", en: "place") }
  package var harvest: String { say(nl: "oogst", en: "found") }
  package var marked: String { say(nl: "mee", en: "star") }
  /// How far a vote inside a group is.
  package func groupVotes(_ atLeast: Int, of all: Int) -> String {
    say(nl: "stemt \(atLeast)/\(all)", en: "votes \(atLeast)/\(all)")
  }
  package var asksHelp: String { say(nl: "▲ vraagt hulp", en: "▲ asks for help") }
  package func asksHelp(_ caller: String?) -> String { asksHelp + (caller.map { " · \($0)" } ?? "") }
  package func calledBack(_ left: String) -> String { say(nl: "teruggeroepen · \(left)", en: "called back · \(left)") }
  /// The footer of a key that gives one group more time.
  package func moreFor(_ group: String, _ length: Span) -> String {
    "+\(language.length(length))\(group.isEmpty ? "" : " ")\(group)"
  }
  package func leadersPresent(_ count: Int, of all: Int) -> String {
    say(nl: "\(count)/\(all) gespreksleiders", en: "\(count)/\(all) leaders")
  }
  package func roundDone(_ round: Int) -> String { say(nl: "ronde \(round) klaar", en: "round \(round) done") }
  package func stepDone(_ step: WorkStep) -> String {
    say(nl: "\(all.step(step)): klaar", en: "\(all.step(step)): done")
  }
  package func startRound(_ round: String) -> String { say(nl: "start \(round)", en: "start \(round)") }
  package func endRound(_ round: String) -> String { say(nl: "beëindig \(round)", en: "end \(round)") }
  package var planAgain: String { say(nl: "deel opnieuw in", en: "plan again") }
  package func noPlan(_ people: Int, key: String) -> String {
    say(
      nl: "Er is nog geen indeling. \(key) deelt in wie er is: \(language.people(people)).",
      en: "Nobody has a place yet. \(key) plans who is there: \(language.people(people)).")
  }
  package func andMore(_ count: Int) -> String { say(nl: "… nog \(count)", en: "… \(count) more") }
  package func notThere(_ names: [String]) -> String {
    say(nl: "niet aanwezig: \(names.joined(separator: ", "))", en: "not there: \(names.joined(separator: ", "))")
  }
  package func unseated(_ names: [String]) -> String {
    say(
      nl: "\(names.count) niet ingedeeld: \(names.joined(separator: ", "))",
      en: "\(names.count) without a group: \(names.joined(separator: ", "))")
  }
  package func seatByHand(people: String, move: String) -> String {
    say(nl: "(\(people), dan \(move), geeft een plaats)", en: "(\(people), then \(move), gives a place)")
  }
  /// What the marks beside names mean.
  package var hostsTable: String { say(nl: "gastheer/gastvrouw", en: "host") }
  package var newHere: String { say(nl: "erbij gekomen", en: "newly there") }
  package var metBefore: String {
    say(nl: "zat al bij zoveel van deze groep", en: "has sat with so many of this group")
  }
  package var locked: String { say(nl: "vergrendeld", en: "locked") }
  package var unlock: String { say(nl: "ontgrendel", en: "unlock") }
  package var noGroupChosen: String {
    say(
      nl: "Kies eerst een groep, of noem haar: vergrendel TAFEL.", en: "Choose a group first, or name it: lock TABLE.")
  }
  package var withoutSeat: String { say(nl: "niet ingedeeld", en: "without a group") }
  package var speaking: String { say(nl: "aan het woord", en: "speaking") }
  package var nobodySpeaks: String { say(nl: "Er is nog geen groep aan het woord.", en: "No group is speaking yet.") }
  package var reportStopped: String {
    say(
      nl: "De terugkoppeling is onderbroken; er komen nog groepen.",
      en: "The report back has stopped; there are groups to come.")
  }
  package var allReported: String { say(nl: "Alle groepen zijn aan het woord geweest.", en: "All groups have spoken.") }
  package var nothingHarvested: String {
    say(nl: "deze groep heeft niets meegegeven", en: "this group sent nothing along")
  }
  package var speakerDone: String { say(nl: "De spreker is klaar.", en: "The speaker is done.") }
  package var speakerReady: String { say(nl: "De spreker is nog niet begonnen.", en: "The speaker has not started.") }

  // Entries
  package var noPlaceInGroup: String {
    say(
      nl: "Verder kan niet: alleen wat een groep opschreef wisselt van plaats, binnen die groep.",
      en: "No further: only what a group wrote down changes places, within that group.")
  }
  package var nothingYet: String { say(nl: "Er is nog niets binnengekomen.", en: "Nothing has come in yet.") }
  package var new: String { say(nl: "nieuw", en: "new") }
  package var hidden: String { say(nl: "verborgen", en: "hidden") }
  package var onWall: String { say(nl: "op scherm", en: "on wall") }
  package var edited: String { say(nl: "bewerkt", en: "edited") }
  package func mergedCount(_ count: Int) -> String { "+\(count)" }
  package func markedToMerge(_ count: Int) -> String {
    say(nl: "\(count) gemerkt om samen te voegen", en: "\(count) marked for merging")
  }
  package func firstWording(_ text: String) -> String { say(nl: "eerst: \(text)", en: "first: \(text)") }
  package func mergedFrom(_ text: String) -> String { say(nl: "samengevoegd: \(text)", en: "merged: \(text)") }

  // People
  package var people: String { say(nl: "Mensen", en: "People") }
  package var peopleCaption: String { say(nl: "MENSEN", en: "PEOPLE") }
  package func leads(_ group: String) -> String { say(nl: "leidt \(group)", en: "leads \(group)") }
  package var admittedHere: String { say(nl: "toegelaten", en: "admitted") }
  package func nobodyCalled(_ text: String) -> String {
    say(
      nl: "Niemand heet \(language.quote(text)); a laat iemand toe.",
      en: "Nobody is called \(language.quote(text)); a admits somebody.")
  }
  package func morePeople(_ count: Int, key: String) -> String {
    say(
      nl: "… en nog \(count); met \(key) en een paar letters vindt u iedereen",
      en: "… and \(count) more; \(key) and a few letters find anybody")
  }
  package var find: String { say(nl: "zoek", en: "find") }

  // The last lines
  package func journal(records: Int) -> String {
    say(nl: "logboek \(language.records(records)) · op schijf", en: "journal \(language.records(records)) · on disk")
  }
  package func journalStands(records: Int) -> String {
    say(
      nl: "logboek schrijft niet · \(language.records(records))",
      en: "journal not written · \(language.records(records))")
  }
  package var journalShort: String { say(nl: "op schijf", en: "on disk") }
  package var sending: String { say(nl: "bezig …", en: "working …") }
}
