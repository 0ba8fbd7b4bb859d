import Workshop

extension Phrases {
  /// Beside a journal whose session has ended.
  public func endedJournal(_ path: String) -> String {
    say(
      nl:
        "Deze sessie is afgelopen (\(path)). b: opnieuw beginnen, het oude logboek blijft bewaard · v: verder kijken · "
        + "s: stoppen",
      en: "This session has ended (\(path)). b: begin afresh, the old journal is kept · v: view it · s: stop")
  }

  /// Beside a journal of another day.
  public func olderJournal(_ path: String, _ day: String) -> String {
    say(
      nl: "Er is een logboek van \(day) (\(path)). v: daarmee verder · b: opnieuw beginnen, het oude blijft bewaard · "
        + "s: stoppen",
      en: "There is a journal of \(day) (\(path)). v: go on with it · b: begin afresh, the old one is kept · s: stop")
  }

  /// Before the facilitator's key is typed.
  public var facilitatorKeyPrompt: String { say(nl: "Sleutel van de procesbegeleider: ", en: "Facilitator's key: ") }

  /// Above the list of what the session file says otherwise than the journal.
  public func changedPlan(_ file: String) -> String {
    say(
      nl: "\(file) is veranderd sinds deze sessie begon:", en: "\(file) has changed since this session began:")
  }

  /// Below that list.
  public var takeChangesIn: String {
    say(
      nl: "j: de veranderingen overnemen · n: verder met het oude plan",
      en: "y: take the changes in · n: keep the old plan")
  }

  /// Where none of the changes can be taken in.
  public var goOnWithOldPlan: String {
    say(
      nl: "v: verder met het oude plan · s: stoppen, om het bestand te herstellen",
      en: "v: go on with the old plan · s: stop, to mend the file")
  }

  /// After an answer that is none of the letters.
  public func answerOneOf(_ letters: String) -> String {
    say(nl: "Antwoord met \(letters).", en: "Answer with \(letters).")
  }

  /// The console is closed; the session is not over.
  public func runAgain(_ path: String) -> String {
    say(
      nl: "De sessie staat stil en is bewaard. Verder: beraad run \(path)",
      en: "The session is stopped and kept. Go on: beraad run \(path)")
  }
}
