import Engine
import Workshop

/// What the leader of a group reads.
extension Phrases {
  /// How far an open poll is, of all who may vote.
  public func turnout(_ voted: Int, of all: Int, in prompt: String) -> String {
    say(nl: "\(voted) van \(all) gestemd: \(prompt)", en: "\(voted) of \(all) voted: \(prompt)")
  }
  /// A footer label.
  public var keyAdd: String { say(nl: "toevoegen", en: "add") }
  /// A footer label.
  public var keySave: String { say(nl: "bewaren", en: "save") }
  /// A footer label.
  public var keyToList: String { say(nl: "lijst", en: "list") }
  /// A footer label.
  public var keyType: String { say(nl: "typen", en: "type") }
  /// A footer label.
  public var keyMark: String { say(nl: "★ mee", en: "★ along") }
  /// A footer label.
  public var keyOrder: String { say(nl: "hoger, lager", en: "higher, lower") }
  /// A footer label.
  public var keyEdit: String { say(nl: "verbeteren", en: "edit") }
  /// A footer label.
  public var keyCallHelp: String { say(nl: "hulp roepen", en: "call help") }
  /// A footer label.
  public var keyNoHelp: String { say(nl: "hulp niet nodig", en: "help not needed") }
  /// A line of help.
  public var helpKeepEntry: String { say(nl: "laat de tekst zoals hij was", en: "leaves the text as it was") }
  /// A line of help.
  public var helpToList: String {
    say(nl: "kies een regel om te verbeteren of mee te nemen", en: "choose a line to edit or take along")
  }
  /// A line of help.
  public var helpToLine: String { say(nl: "verder met typen", en: "go on typing") }
  /// A line of help.
  public var helpMark: String {
    say(nl: "★ gaat mee naar de plenaire terugkoppeling", en: "★ goes along to the plenary report")
  }
  /// A line of help.
  public var helpOrder: String {
    say(nl: "zet de gekozen regel een plaats hoger of lager", en: "puts the chosen line a place higher or lower")
  }
  /// A line of help.
  public var helpEdit: String { say(nl: "de gekozen regel verbeteren", en: "edit the chosen line") }
  /// A line of help.
  public var helpCallHelp: String {
    say(nl: "roept de procesbegeleider, of neemt dat terug", en: "calls the facilitator, or takes that back")
  }
  /// A line of help.
  public var helpLeaderTab: String {
    say(nl: "naar de volgende lijst, de opdracht, de agenda", en: "to the next list, the brief, the agenda")
  }
  /// The name of a group on the first line.
  public func groupTitle(_ title: String) -> String { say(nl: "Groep \(title)", en: "Group \(title)") }
  /// How many are there.
  public func present(_ count: Int, of all: Int) -> String {
    say(nl: "\(count) van \(all) aanwezig", en: "\(count) of \(all) present")
  }
  /// Beside the name of somebody who is not connected.
  public var absent: String { say(nl: "nog niet binnen", en: "not in yet") }
  /// The page with the brief and who is there.
  public var briefTab: String { say(nl: "Opdracht", en: "Brief") }
  /// The collection for what belongs elsewhere.
  public var parkingLotTab: String { say(nl: "Parkeerplaats", en: "Parking lot") }
  /// Above the parking lot.
  public var parkingLotPrompt: String {
    say(
      nl: "Wat nu niet aan de orde is, maar niet vergeten mag worden.",
      en: "What is not for now, but must not be forgotten.")
  }
  /// What one's own line goes on as, and of which other group that is.
  public func goesOn(_ text: String, _ group: String?) -> String {
    let what = language.quote(text) + (group.map { " (\($0))" } ?? "")
    return say(nl: "→ Samengevoegd met \(what)", en: "→ Merged into \(what)")
  }
  /// Such a line cannot be changed by who wrote it.
  public var isMerged: String {
    say(
      nl: "Deze regel is samengevoegd met een andere; alleen de procesbegeleider kan dat losmaken.",
      en: "This line was merged into another one; only the facilitator can take that apart.")
  }
  /// How many entries go along.
  public func marks(_ count: Int, of limit: Int) -> String {
    say(
      nl: "★ gaat mee naar de plenaire terugkoppeling (\(count) van \(limit))",
      en: "★ goes along to the plenary report (\(count) of \(limit))")
  }
  /// An entry was marked, or no longer is.
  public func marked(on: Bool) -> String {
    say(
      nl: "\(on ? "★ Gaat mee naar de plenaire terugkoppeling" : "Gaat niet meer mee")",
      en: "\(on ? "★ Goes along to the plenary report" : "Does not go along any more")")
  }
  /// An entry has another place.
  public func moved(isUp: Bool) -> String {
    isUp
      ? say(nl: "✓ Een plaats hoger", en: "✓ One place higher") : say(nl: "✓ Een plaats lager", en: "✓ One place lower")
  }
  /// There is no such place.
  public func cannotMove(isUp: Bool) -> String {
    isUp
      ? say(nl: "Deze regel staat al bovenaan.", en: "This line is the first already.")
      : say(nl: "Deze regel staat al onderaan.", en: "This line is the last already.")
  }
  /// One more than may go along.
  public func enoughMarked(_ limit: Int) -> String {
    say(
      nl: "Er gaan er al \(limit) mee; haal er eerst een af met *.",
      en: "\(limit) go along already; take one off first with *.")
  }
  /// An entry got another wording.
  public var entryChanged: String { say(nl: "✓ Verbeterd", en: "✓ Changed") }
  /// In the empty line.
  public var hintHarvest: String { say(nl: "Typ hier en druk op Enter", en: "Type here and press Enter") }
  /// No entry yet.
  public var noHarvest: String { say(nl: "Nog niets opgeschreven.", en: "Nothing written down yet.") }
  /// A letter that does nothing here.
  public var inTheList: String {
    say(nl: "U staat in de lijst. Esc: weer typen.", en: "You are in the list. Esc: type again.")
  }
  /// Editing would lose what is half typed.
  public var finishFirst: String {
    say(nl: "Voeg eerst toe wat u aan het typen was, of wis het.", en: "First add what you were typing, or delete it.")
  }
  /// The groups go to work.
  public var groupsBegin: String { say(nl: "De groepen zijn begonnen.", en: "The groups have begun.") }
  /// The groups come back.
  public var groupsEnded: String {
    say(
      nl: "De groepen zijn klaar: terug naar de zaal. U kunt nog verbeteren en ★ zetten.",
      en: "The groups are done: back to the room. You can still edit and set ★.")
  }
  /// The groups came back, and the session has ended.
  public var groupsOver: String {
    say(nl: "De groepen zijn klaar. Dank u wel.", en: "The groups are done. Thank you.")
  }
  /// The group reports to all.
  public var yourTurn: String {
    say(
      nl: "U bent aan het woord: vertel wat uw groep meeneemt.",
      en: "You have the floor: tell what your group takes along.")
  }
  /// The group after the one that reports, or the first of all.
  public var yourTurnNext: String { say(nl: "Hierna bent u aan het woord.", en: "You have the floor next.") }
  /// Before the end.
  public var twoMinutes: String {
    say(
      nl: "Nog geen twee minuten: rond af en kies wat meegaat (★).",
      en: "Less than two minutes: round off and choose what goes along (★).")
  }
  /// At the end.
  public func timeIsUp(isLast: Bool) -> String {
    isLast
      ? say(nl: "De tijd is om: kom terug naar de zaal.", en: "Time is up: come back to the room.")
      : say(nl: "De tijd is om: de deelnemers wisselen.", en: "Time is up: the participants change places.")
  }
  /// While help is waited for.
  public var helpIsCalled: String {
    say(nl: "Hulp is geroepen; de procesbegeleider komt.", en: "Help is called; the facilitator comes.")
  }
  /// Help was called.
  public var helpCalled: String {
    say(nl: "✓ De procesbegeleider weet dat u hulp vraagt.", en: "✓ The facilitator knows that you ask for help.")
  }
  /// Help is not needed.
  public var helpWithdrawn: String {
    say(nl: "✓ De hulpvraag is ingetrokken.", en: "✓ The call for help was taken back.")
  }
  /// The facilitator answered.
  public var helpComes: String { say(nl: "De hulpvraag is beantwoord.", en: "The call for help was answered.") }
  /// No group is at work.
  public var helpOnlyInGroups: String {
    say(nl: "Hulp roepen kan terwijl de groepen bezig zijn.", en: "Help can be called while the groups are at work.")
  }
}
