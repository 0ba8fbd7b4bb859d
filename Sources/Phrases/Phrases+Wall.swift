/// What stands on the wall.
extension Phrases {
  /// Before how people take part.
  public var takePart: String { say(nl: "meedoen", en: "take part") }
  /// How many are there of those expected.
  public func presentShort(_ count: Int, of all: Int) -> String {
    say(nl: "\(count) van \(all) aanwezig", en: "\(count) of \(all) present")
  }
  /// Before the first item.
  public func wallStarts(_ clock: String) -> String { say(nl: "Wij beginnen om \(clock)", en: "We begin at \(clock)") }
  /// The pause, large.
  public var wallPaused: String { say(nl: "GEPAUZEERD", en: "PAUSED") }
  /// How many voted.
  public func voted(_ count: Int, of all: Int) -> String {
    say(nl: "\(count) van \(all) gestemd", en: "\(count) of \(all) voted")
  }
  /// A poll that is open.
  public var wallPollOpen: String { say(nl: "PEILING OPEN", en: "POLL OPEN") }
  /// A poll that is closed, its result not shown.
  public var wallPollClosed: String { say(nl: "PEILING GESLOTEN", en: "POLL CLOSED") }
  /// A result.
  public var wallResult: String { say(nl: "UITSLAG", en: "RESULT") }
  /// A round that does not count.
  public var wallVoid: String { say(nl: "TELT NIET", en: "DOES NOT COUNT") }
  /// Groups at work.
  public func wallGroups(_ count: Int) -> String {
    say(nl: "IN \(count) GROEPEN", en: "IN \(count) GROUPS")
  }
  /// A round of groups at work, or people who change places for it.
  public func wallRound(_ round: Int, of rounds: Int, running: Bool) -> String {
    let which = rounds > 1 ? self.round(round, of: rounds).uppercased() : ""
    if running { return which.isEmpty ? say(nl: "IN GROEPEN", en: "IN GROUPS") : which }
    let change =
      round > 1 ? say(nl: "WISSEL", en: "CHANGE PLACES") : say(nl: "ZOEK UW PLAATS", en: "FIND YOUR PLACE")
    return which.isEmpty ? change : "\(change) · \(which)"
  }
  /// People change places, and nobody knows yet to where.
  public var wallSeatsCome: String {
    say(nl: "Wie waar gaat zitten, volgt zo.", en: "Who sits where comes in a moment.")
  }
  /// People come back from their groups, or a round ends before another.
  public func wallRecall(isLast: Bool) -> String { recallTitle(isLast: isLast).uppercased() }
  /// The last two minutes of a round, behind which round it is.
  public var wallRoundOff: String { say(nl: "ROND AF", en: "ROUND OFF") }
  /// The group that reports, by its turn.
  public func wallReport(_ turn: Int, of turns: Int) -> String {
    say(nl: "TERUGKOPPELING · \(turn) VAN \(turns)", en: "REPORT · \(turn) OF \(turns)")
  }
  /// The time of who speaks is over.
  public var wallTimeUp: String { say(nl: "DE TIJD IS OM", en: "TIME IS UP") }
  /// What whoever speaks is asked.
  public var wrapUp: String { say(nl: "GRAAG AFRONDEN", en: "PLEASE WRAP UP") }
  /// Before what comes after this item, on a speaker's screen.
  public var speakerNext: String { say(nl: "Hierna:", en: "Next:") }
  /// All that the groups found.
  public var wallHarvest: String { say(nl: "DE OOGST", en: "THE HARVEST") }
  /// Questions and other entries.
  public func wallEntries(_ count: Int) -> String {
    say(nl: self.count(count, "BIJDRAGE", "BIJDRAGEN"), en: self.count(count, "ENTRY", "ENTRIES"))
  }
  /// Somebody speaks.
  public var wallTalk: String { say(nl: "AAN HET WOORD", en: "SPEAKING") }
  /// How many follow that there is no room for.
  public func wallMore(_ count: Int) -> String { say(nl: "… en nog \(count)", en: "… and \(count) more") }
  /// The end.
  public var wallOver: String { say(nl: "Dank u wel. De sessie is afgelopen.", en: "Thank you. The session is over.") }
  /// How many voted in at least one poll.
  public func wallTookPart(_ count: Int, of all: Int) -> String {
    say(
      nl: "\(count) van de \(language.people(all)) \(count == 1 ? "stemde" : "stemden") mee.",
      en: "\(count) of \(language.people(all)) voted.")
  }
  /// How long the journal is.
  public func wallRecords(_ count: Int) -> String { language.records(count) }
  /// What the fingerprint is for.
  public var wallFingerprint: String {
    say(
      nl: "Vingerafdruk van het logboek: schrijf hem op, dan kunt u later nagaan dat er niets aan veranderd is.",
      en: "Fingerprint of the journal: write it down, and you can check later that nothing was changed.")
  }
}
