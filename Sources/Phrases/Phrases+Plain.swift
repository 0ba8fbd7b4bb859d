import Workshop

/// What is said line by line only.
extension Phrases {
  /// How an open poll is answered by typing.
  public func plainHow(_ question: Question) -> String {
    switch question {
    case .choice(_, let max), .committee(_, let max, _, _):
      max == 1
        ? say(nl: "Typ het nummer van uw keuze.", en: "Type the number of your choice.")
        : say(
          nl: "Typ de nummers van uw keuzes, bijvoorbeeld 1 3; 0 is blanco.",
          en: "Type the numbers of your choices, for example 1 3; 0 is blank.")
    case .points:
      say(
        nl: "Typ per optie nummer=punten, bijvoorbeeld 1=4 3=2; 0 is blanco.",
        en: "Type number=points for each option, for example 1=4 3=2; 0 is blank.")
    case .scale(_, _, let noOpinion):
      noOpinion
        ? say(
          nl: "Typ per stelling nummer=cijfer, bijvoorbeeld 1=4 2=g (g is geen mening); 0 is blanco.",
          en: "Type number=answer for each statement, for example 1=4 2=g (g is no opinion); 0 is blank.")
        : say(
          nl: "Typ per stelling nummer=cijfer, bijvoorbeeld 1=4 2=3; 0 is blanco.",
          en: "Type number=answer for each statement, for example 1=4 2=3; 0 is blank.")
    case .quadratic(_, _, let negative):
      say(
        nl: "Typ per optie nummer=stemmen, bijvoorbeeld 1=2 3=\(negative ? -1 : 1); 0 is blanco.",
        en: "Type number=votes for each option, for example 1=2 3=\(negative ? -1 : 1); 0 is blank.")
    case .rank:
      say(
        nl: "Typ de nummers in uw volgorde, bijvoorbeeld 3 1 2; met = ertussen staan ze gelijk; 0 is blanco.",
        en: "Type the numbers in your order, for example 3 1 2; with = between them they are tied; 0 is blank.")
    case .grades(_, let labels):
      say(nl: "Typ per optie nummer=oordeel", en: "Type number=grade for each option") + plainLabels(labels)
    case .grid(_, let labels, _):
      say(nl: "Typ per regel nummer=kolom", en: "Type number=column for each row") + plainLabels(labels)
    case .consent:
      say(
        nl: "Typ het nummer van uw antwoord, en erachter waarom: 4 het is te duur. 0 is blanco.",
        en: "Type the number of your answer, and why behind it: 4 it costs too much. 0 is blank.")
    case .gradients: say(nl: "Typ het nummer van uw keuze.", en: "Type the number of your choice.")
    case .words: say(nl: "Typ uw woorden; 0 is blanco.", en: "Type your words; 0 is blank.")
    case .pairs:
      say(
        nl: "Typ telkens het nummer dat u verkiest, dan > en het andere: 3>1 2>5; 0 is blanco.",
        en: "Type each time the number that you prefer, then > and the other: 3>1 2>5; 0 is blank.")
    case .statements:
      say(nl: "Typ per stelling nummer=antwoord", en: "Type number=answer for each statement")
        + plainLabels(question.labels)
    case .portfolio(_, _, _, let points, _):
      points == nil
        ? say(
          nl: "Typ de nummers van wat u wilt, bijvoorbeeld 1 3; 0 is blanco.",
          en: "Type the numbers of what you want, for example 1 3; 0 is blank.")
        : say(
          nl: "Typ per plan nummer=punten, bijvoorbeeld 1=4 3=2; 0 is blanco.",
          en: "Type number=points for each item, for example 1=4 3=2; 0 is blank.")
    }
  }
  private func plainLabels(_ labels: [Option]) -> String {
    say(nl: ", bijvoorbeeld 1=2", en: ", for example 1=2") + " (\(legend(labels))); "
      + say(nl: "0 is blanco.", en: "0 is blank.")
  }
  /// The rule of a scale.
  public func plainScaleRule(_ scale: Scale) -> String {
    say(
      nl: "Geef per stelling een cijfer van \(scale.from) tot \(scale.to); overslaan mag.",
      en: "Give each statement a number from \(scale.from) to \(scale.to); you may skip some.")
  }
  /// What was chosen, before it is sent.
  public func plainConfirm(_ ballot: String, change: Bool) -> String {
    change
      ? say(
        nl: "Gekozen: \(ballot). In plaats van uw getelde stem indienen? j of nee",
        en: "Chosen: \(ballot). Submit it in place of your counted vote? y or no")
      : say(nl: "Gekozen: \(ballot). Indienen? j of nee", en: "Chosen: \(ballot). Submit? y or no")
  }
  /// The answer was no.
  public var plainNotSent: String { say(nl: "Niet ingediend.", en: "Not submitted.") }
  /// Something that cannot be read as an answer.
  public func plainNotUnderstood(_ text: String) -> String {
    say(nl: "‘\(text)’ begrijp ik niet; typ ? voor hulp.", en: "‘\(text)’ is not understood; type ? for help.")
  }
  /// A number that names nothing.
  public func plainNoSuchNumber(_ number: String, most: Int) -> String {
    say(
      nl: "Er is geen nummer \(number); kies uit 1 tot \(most).",
      en: "There is no number \(number); choose from 1 to \(most).")
  }
  /// An answer that is none of the scale.
  public func plainNoSuchAnswer(_ answer: String) -> String {
    say(nl: "\(answer) is geen antwoord op deze vraag.", en: "\(answer) is no answer to this question.")
  }
  /// Above a result.
  public func plainResult(_ prompt: String) -> String { say(nl: "Uitslag: \(prompt)", en: "Result: \(prompt)") }
  /// How many want an entry.
  public func plainUpvotes(_ count: Int) -> String {
    say(nl: "\(count)× gesteund", en: count == 1 ? "1 upvote" : "\(count) upvotes")
  }
  /// An entry that goes along.
  public var plainMarked: String { say(nl: "gaat mee naar plenair", en: "goes to the plenary") }
  /// How an entry is moved.
  public var plainMoveHow: String {
    say(
      nl: "Typ ‘verplaats’, het nummer van de regel en het nummer van de plaats, bijvoorbeeld verplaats 3 1.",
      en: "Type ‘move’, the number of the line and the number of the place, for example move 3 1.")
  }
  /// An entry has another place.
  public var plainMoved: String { say(nl: "✓ Verplaatst", en: "✓ Moved") }
  /// No entries.
  public var plainNoEntries: String { say(nl: "Nog niets.", en: "Nothing yet.") }
  /// An item that is over.
  public var plainDone: String { say(nl: "geweest", en: "done") }
  /// The running item.
  public var plainNow: String { say(nl: "nu", en: "now") }
  /// The clock goes on.
  public var resumed: String { say(nl: "Wij gaan verder.", en: "We go on.") }
  /// The journal can be written again.
  public var troubleOver: String { say(nl: "Er wordt weer geteld.", en: "Counting goes on.") }
  /// A collection opened, or stands open.
  public func plainCollect(_ prompt: String) -> String {
    say(
      nl: "\(prompt): typ ‘vraag’ en uw tekst; ‘vragen’ toont wat er is.",
      en: "\(prompt): type ‘ask’ and your text; ‘questions’ shows what there is.")
  }
  /// The first line of help.
  public var plainHelp: String { say(nl: "Wat u kunt typen:", en: "What you can type:") }
  /// There is nothing to vote on.
  public var plainNoPoll: String { say(nl: "Er is nu geen peiling open.", en: "No poll is open now.") }
  /// There is no result.
  public var plainNoResult: String { say(nl: "Er is nog geen uitslag.", en: "There is no result yet.") }
  /// There is nothing to enter into.
  public var plainNoCollection: String {
    say(nl: "Er is nu niets om aan bij te dragen.", en: "There is nothing to enter into now.")
  }
  /// Nobody has put this person in a group.
  public var plainNoGroup: String { say(nl: "U bent niet in een groep ingedeeld.", en: "You are not in a group.") }
  /// No list that the own group fills.
  public var plainNoHarvest: String {
    say(nl: "Uw groep schrijft nu niets op.", en: "Your group writes nothing down now.")
  }
  /// The next field of an entry.
  public func plainField(_ label: String, required: Bool) -> String {
    required
      ? "\(label):"
      : say(nl: "\(label) (mag leeg, druk dan op Enter):", en: "\(label) (may stay empty, just press Enter):")
  }
  /// How to find one's name.
  public var plainRoster: String {
    say(
      nl: "Wie bent u? Typ een paar letters van uw naam, of ‘code’ en uw terugkeercode.",
      en: "Who are you? Type a few letters of your name, or ‘code’ and your return code.")
  }
  /// Where names are typed.
  public var plainName: String {
    say(nl: "Typ uw naam, of ‘code’ en uw terugkeercode.", en: "Type your name, or ‘code’ and your return code.")
  }
  /// Below the names that were found.
  public var plainPick: String {
    say(nl: "Typ het nummer van uw naam, of meer letters.", en: "Type the number of your name, or more letters.")
  }
  /// Asked before quitting.
  public func plainQuit(unsure: Bool) -> String {
    (unsure ? say(nl: "Uw stem is nog niet bevestigd. ", en: "Your vote is not confirmed yet. ") : "")
      + say(nl: "Stoppen? j of nee", en: "Quit? y or no")
  }
  /// Asked before giving up the seat.
  public var plainLeave: String { say(nl: "Uw plaats verlaten? j of nee", en: "Leave your seat? y or no") }
  /// The link is there again.
  public var plainConnected: String { say(nl: "Verbonden.", en: "Connected.") }
  /// A vote that waits for its answer.
  public var plainStillWriting: String {
    say(nl: "Uw stem wordt nog weggeschreven; even geduld.", en: "Your vote is still being written; one moment.")
  }
  /// How to begin.
  public var plainForHelp: String { say(nl: "Typ ? voor hulp.", en: "Type ? for help.") }
  /// A list of the group, with its number.
  public func plainList(_ number: Int, _ title: String, _ count: Int) -> String {
    say(nl: "Lijst \(number): \(title), \(count)", en: "List \(number): \(title), \(count)")
  }
  /// Where what the leader types goes.
  public func plainAddHow(_ title: String) -> String {
    say(
      nl: "Typ ‘erbij’ en een tekst om iets op te schrijven bij \(title).",
      en: "Type ‘add’ and a text to write something down under \(title).")
  }
  /// Below the return code.
  public var plainKeepCode: String {
    say(
      nl: "Schrijf hem op: met ‘code’ en deze code komt u terug op uw plaats.",
      en: "Write it down: ‘code’ and this code bring you back to your seat.")
  }
  /// Somebody has this seat.
  public func plainSeatTaken(_ name: String) -> String {
    say(
      nl: "\(name) is al binnen. Bent u het zelf? Typ ‘code’ en uw terugkeercode; anders helpt de procesbegeleider.",
      en: "\(name) is in already. Is it you? Type ‘code’ and your return code; else the facilitator helps.")
  }
}
