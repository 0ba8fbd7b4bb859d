import Timeline
import Workshop

/// What `beraad plan` prints beside what others say too.
extension Phrases {
  /// The heading above the items with their times.
  public var paperTimetable: String { say(nl: "Programma", en: "Timetable") }
  /// The heading above the sets of groups.
  public var paperGroups: String { say(nl: "Groepen", en: "Groups") }
  /// The columns of the timetable: when, how long, what.
  public var paperItemColumns: [String] {
    [say(nl: "Tijd", en: "Time"), say(nl: "Duur", en: "Length"), say(nl: "Onderdeel", en: "Item")]
  }
  /// The columns of a set of groups: the short name, the name, the place, who leads, how many.
  public var paperGroupColumns: [String] {
    [
      "", paperTable, place, groupLead, say(nl: "Deelnemers", en: "Participants"),
    ]
  }

  /// When somebody's notice is that nothing has been planned yet.
  public func paperProvisional(people: Int) -> String {
    say(
      nl: "Voorlopig: een indeling voor \(everybody(people)). In de zaal deelt beraad in wie er is; dan kan ieders "
        + "plaats veranderen.",
      en: "Provisional: a plan for \(everybody(people)). In the room beraad plans for who is there; then anybody's "
        + "place may change.")
  }
  private func everybody(_ people: Int) -> String {
    say(
      nl: people == 1 ? "de ene deelnemer op de lijst" : "alle \(people) deelnemers op de lijst",
      en: people == 1 ? "the one participant on the list" : "all \(people) participants on the list")
  }
  /// The same for who looks for a place, in one line.
  public var paperProvisionalShort: String {
    say(
      nl: "Voorlopig: wat op uw scherm staat gaat voor.", en: "Provisional: what your screen says comes before this.")
  }
  /// How far the journal had come that this is printed from.
  public func paperAsOf(_ clock: String, _ day: Day, journal: String) -> String {
    say(
      nl: "Stand van \(longDay(day)), \(clock) uur, naar \(journal).",
      en: "As it stood on \(longDay(day)) at \(clock), by \(journal).")
  }
  /// Where all times were moved at the start.
  public func paperMoved(from clock: String) -> String {
    say(nl: "Alle tijden zijn verschoven; gepland was \(clock) uur.", en: "All times were moved; planned was \(clock).")
  }
  /// In place of seats where nobody is listed.
  public var paperSeatsWait: String {
    say(
      nl:
        "Wie waar zit wacht op wie er komen: er staat nog niemand op de lijst. Is er iemand binnen, print dan opnieuw.",
      en: "Who sits where waits for who comes: nobody is on the list yet. Print again when people are there.")
  }
  /// In place of groups whose number depends on who comes.
  public var paperGroupsWait: String {
    say(nl: "hoeveel groepen er zijn blijkt uit wie er komen", en: "how many groups there are depends on who comes")
  }
  /// In place of the rounds of a session that ended without them.
  public var paperNotHeld: String { say(nl: "Niet gehouden.", en: "Not held.") }
  /// No round of that number is in the plan.
  public func noSuchRound(_ round: Int) -> String {
    say(
      nl: "een ronde \(round) staat niet in het plan; laat --round weg om te zien welke er zijn",
      en: "there is no round \(round) in the plan; leave out --round to see which there are")
  }
  /// While a plan is being searched for.
  public func planning(people: Int) -> String {
    say(
      nl: "indeling zoeken voor \(language.people(people)), een moment…",
      en: "looking for a plan for \(language.people(people)), one moment…")
  }
  /// A session without anybody on its list, and nothing else to print.
  public var nothingToPrint: String {
    say(
      nl: "er is niets te printen: niemand staat op de lijst, en het plan heeft groepen noch peilingen",
      en: "there is nothing to print: nobody is listed, and the plan has neither groups nor polls")
  }
}

/// An item on paper.
extension Phrases {
  /// Behind an item, where it is now given another length than its plan says.
  public func paperPlanned(_ span: Span) -> String {
    say(nl: "gepland \(planLength(span))", en: "planned \(planLength(span))")
  }
  /// Behind an item that is over, now, or passed over; nil for what is to come.
  public func paperPhase(_ phase: TimetableRow.Phase) -> String? {
    switch phase {
    case .done: say(nl: "geweest", en: "done")
    case .running: say(nl: "nu", en: "now")
    case .skipped: say(nl: "overgeslagen", en: "skipped")
    case .dropped: say(nl: "vervalt", en: "dropped")
    case .toCome: nil
    }
  }
}

/// Who sits where, on paper.
extension Phrases {
  /// Above the list of all names.
  public var paperByName: String { say(nl: "Waar zit ik?", en: "Where do I sit?") }
  /// Above the tables.
  public var paperByTable: String { say(nl: "Wie zit waar", en: "Who sits where") }
  /// `Ronde 1`.
  public func paperRound(_ number: Int) -> String { say(nl: "Ronde \(number)", en: "Round \(number)") }
  /// `Ronde 1 van 4`.
  public func paperRound(_ number: Int, of rounds: Int) -> String {
    say(nl: "Ronde \(number) van \(rounds)", en: "Round \(number) of \(rounds)")
  }
  /// The same at the head of a narrow column.
  public func paperRoundShort(_ number: Int) -> String { "R\(number)" }
  /// The same of a step of 1-2-4-All: how many sit together.
  public func paperStepShort(_ step: WorkStep) -> String {
    switch step {
    case .alone: "1"
    case .pairs: "2"
    case .fours: "4"
    }
  }
  /// Who was put where by hand in a round.
  public func paperByHand(_ round: Int, _ names: [String]) -> String {
    say(nl: "Met de hand gezet in ronde \(round): ", en: "Seated by hand in round \(round): ")
      + names.joined(separator: " · ")
  }
  /// Groups whose people stay.
  public func paperLocked(_ groups: [String]) -> String {
    say(nl: "Vergrendeld: ", en: "Locked: ") + groups.joined(separator: " · ")
  }
  /// When a round was, or since when it is.
  public func paperHeld(_ from: String, _ to: String?) -> String {
    to.map { say(nl: "gehouden \(from)–\($0)", en: "held \(from)–\($0)") }
      ?? say(nl: "aan het werk sinds \(from)", en: "at work since \(from)")
  }
  /// The head of a column of groups.
  public var paperTable: String { say(nl: "Groep", en: "Group") }
  /// The head of a column of names.
  public var paperName: String { say(nl: "Naam", en: "Name") }
  /// Behind the name of a table whose people did not fit.
  public var paperContinued: String { say(nl: "vervolg", en: "continued") }
  /// Beside the number of people at a table.
  public func paperRoundsOnSheet(_ count: Int, length: Span?) -> String {
    let rounds = language.count(count, nl: ("ronde", "ronden"), en: ("round", "rounds"))
    return length.map { "\(rounds) · \(planLength($0))" } ?? rounds
  }
}
