import Workshop

extension Phrases {
  /// The letter for yes, wherever a question is answered by one.
  public var yesKey: Character {
    switch language {
    case .nl: "j"
    case .en: "y"
    }
  }

  /// A question before the console opens: what is the matter, then a line for each letter that answers it.
  public struct RunQuestion: Sendable {
    /// One sentence.
    public var sentence: String
    /// In the order in which they are offered.
    public var answers: [(letter: String, what: String)]
  }

  /// Beside a journal whose session has ended.
  public func endedJournal(_ path: String) -> RunQuestion {
    RunQuestion(
      sentence: say(nl: "Deze sessie is afgelopen (\(path)).", en: "This session has ended (\(path))."),
      answers: [("b", beginAfresh), ("v", say(nl: "verder kijken", en: "view it")), stop])
  }

  /// Beside a journal of another day.
  public func olderJournal(_ path: String, _ day: Day) -> RunQuestion {
    let date = language.longDay(day)
    return RunQuestion(
      sentence: say(nl: "Er is een logboek van \(date) (\(path)).", en: "There is a journal of \(date) (\(path))."),
      answers: [("v", say(nl: "daarmee verder", en: "go on with it")), ("b", beginAfresh), stop])
  }

  /// The names of people are gone, and the list of participants has them.
  public func namesLost(_ people: String) -> RunQuestion {
    RunQuestion(
      sentence: say(
        nl: "\(people) is er niet: niemand vindt zijn naam. De lijst van deelnemers heeft de namen nog.",
        en: "\(people) is not there: nobody finds their name. The list of participants still has the names."),
      answers: [
        (
          String(yesKey),
          say(nl: "de namen van die lijst weer overnemen", en: "take the names of that list in again")
        ), ("n", say(nl: "verder zonder namen", en: "go on without names")),
      ])
  }

  private var beginAfresh: String {
    say(nl: "opnieuw beginnen, het oude logboek blijft bewaard", en: "begin afresh, the old journal is kept")
  }
  private var stop: (String, String) { ("s", say(nl: "stoppen", en: "stop")) }

  /// Before the letter is typed.
  public func letterAndEnter(_ letters: [String]) -> String {
    let list = letters.dropLast().joined(separator: ", ")
    return say(
      nl: "Typ \(list) of \(letters.last ?? "") en druk op Enter: ",
      en: "Type \(list) or \(letters.last ?? "") and press Enter: ")
  }

  /// Before the facilitator's key is typed.
  public var facilitatorKeyPrompt: String { say(nl: "Sleutel van de procesbegeleider: ", en: "Facilitator's key: ") }

  /// Above the list of what the session file says otherwise than the journal.
  public func changedPlan(_ file: String) -> String {
    say(
      nl: "\(file) is veranderd sinds deze sessie begon:", en: "\(file) has changed since this session began:")
  }

  /// Below that list.
  public var takeChangesIn: RunQuestion {
    RunQuestion(
      sentence: say(nl: "Wat doet u daarmee?", en: "What about it?"),
      answers: [
        (String(yesKey), say(nl: "de veranderingen overnemen", en: "take the changes in")),
        ("n", say(nl: "verder met het oude plan", en: "keep the old plan")),
      ])
  }

  /// Where none of the changes can be taken in.
  public var goOnWithOldPlan: RunQuestion {
    RunQuestion(
      sentence: say(nl: "Wat doet u?", en: "What now?"),
      answers: [
        ("v", say(nl: "verder met het oude plan", en: "go on with the old plan")),
        ("s", say(nl: "stoppen, om het bestand te herstellen", en: "stop, to mend the file")),
      ])
  }

  /// The console is closed; the session is not over.
  public func runAgain(_ path: String) -> String {
    say(
      nl: "De sessie staat stil en is bewaard. Verder: beraad run \(path)",
      en: "The session is stopped and kept. Go on: beraad run \(path)")
  }
}
