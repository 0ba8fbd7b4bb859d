import Engine
import Workshop

extension Undoable.MatchStep {
  /// What was done about two entries, for undo and refusals.
  func sentence(about seeker: String, _ bringer: String, in language: Language) -> String {
    switch self {
    case .confirm: language.say(nl: "\(seeker) koppelen aan \(bringer)", en: "matching \(seeker) with \(bringer)")
    case .drop:
      language.say(
        nl: "\(seeker) en \(bringer) niet koppelen", en: "not matching \(seeker) with \(bringer)")
    }
  }

  /// What has happened to two entries.
  func news(about seeker: String, _ bringer: String, in language: Language) -> String {
    switch self {
    case .confirm: language.say(nl: "\(seeker) gekoppeld aan \(bringer)", en: "\(seeker) matched with \(bringer)")
    case .drop: language.say(nl: "\(seeker) en \(bringer) niet gekoppeld", en: "\(seeker) and \(bringer) not matched")
    }
  }
}

/// What is said to a participant around offer and seek.
extension Phrases {
  /// What matches get of somebody who agrees: `uw naam en e-mailadres`.
  public func contactDetails(_ columns: [String]) -> String {
    let columns = columns.map { column -> String in
      column == "email" ? say(nl: "e-mailadres", en: "e-mail address") : column
    }
    return say(nl: "uw ", en: "your ") + language.list([say(nl: "naam", en: "name")] + columns)
  }
  /// Asked after the first entry.
  public func contactQuestion(_ columns: [String]) -> String {
    say(
      nl: "Mogen mensen met wie u gekoppeld wordt \(contactDetails(columns)) krijgen?",
      en: "May people you are matched with have \(contactDetails(columns))?")
  }
  /// What an answer means, below the question.
  public var contactMeans: String {
    say(
      nl:
        "Zegt u ja, dan krijgt wie met u gekoppeld is dit na afloop van de procesbegeleider, als hij of zij ook ja zegt. Zegt u nee of niets, dan krijgt niemand het. U kunt uw antwoord tot het einde van de sessie veranderen.",
      en:
        "If you say yes, whoever is matched with you gets this from the facilitator afterwards, if they say yes as well. If you say no or nothing, nobody gets it. You can change your answer until the session ends."
    )
  }
  /// Yes to the question.
  public var contactYes: String { say(nl: "ja, dat mag", en: "yes, they may") }
  /// No to the question.
  public var contactNo: String { say(nl: "nee", en: "no") }
  /// The key of yes, and of no.
  public var keysOfYesAndNo: (yes: String, no: String) { (say(nl: "j", en: "y"), "n") }
  /// How the answer stands; `key` changes it.
  public func contactStands(_ agreed: Bool?, _ columns: [String], key: String) -> String {
    switch agreed {
    case true?:
      say(
        nl: "Wie met u gekoppeld wordt krijgt na afloop \(contactDetails(columns)); \(key) wijzigt dit.",
        en: "Whoever is matched with you gets \(contactDetails(columns)) afterwards; \(key) changes this.")
    case false?:
      say(
        nl: "Uw contactgegevens gaan naar niemand; \(key) wijzigt dit.",
        en: "Your contact details go to nobody; \(key) changes this.")
    case nil: contactQuestion(columns) + say(nl: " Antwoord met \(key).", en: " Answer with \(key).")
    }
  }
  /// The answer was written away.
  public func contactAnswered(on: Bool) -> String {
    on
      ? say(nl: "✓ U deelt uw gegevens met wie u gekoppeld wordt", en: "✓ You share your details with your matches")
      : say(nl: "✓ Uw gegevens gaan naar niemand", en: "✓ Your details go to nobody")
  }
  /// Somebody whom one was matched with, where to meet.
  public func matchedWith(_ name: String, _ seat: MatchSeat?) -> String {
    let who = say(nl: "U bent gekoppeld aan \(name)", en: "You are matched with \(name)")
    return seat.map { "\(who) (\(place($0)))" } ?? who
  }
  /// `tafel 3, ronde 2`, and whether that is to come.
  public func place(_ seat: MatchSeat) -> String {
    let group = seat.place.map { "\(seat.group), \($0)" } ?? seat.group
    let spot = seat.rounds > 1 ? "\(group), \(say(nl: "ronde", en: "round")) \(seat.round)" : group
    switch seat.time {
    case .past: return say(nl: "u zat samen: \(spot)", en: "you sat together: \(spot)")
    case .now: return say(nl: "nu bij u: \(spot)", en: "with you now: \(spot)")
    case .toCome: return spot
    }
  }
  /// What a match brings and seeks, on one line.
  public func offer(brings: String?, seeks: String?) -> String {
    [
      brings.map { say(nl: "brengt: \($0)", en: "brings: \($0)") },
      seeks.map { say(nl: "haalt: \($0)", en: "seeks: \($0)") },
    ].compactMap { $0 }.joined(separator: " · ")
  }
  /// At the table: who sits there with whom one was matched.
  public func matchedHere(_ names: [String]) -> String {
    say(nl: "Hier zit u met uw koppeling: \(language.list(names))", en: "Your match sits here: \(language.list(names))")
  }
  /// Before the round: whom one meets there.
  public func matchedThere(_ names: [String]) -> String {
    say(nl: "Daar treft u uw koppeling: \(language.list(names))", en: "Your match is there: \(language.list(names))")
  }
  /// Matches that the page has no room for.
  public func moreMatches(_ count: Int) -> String {
    say(nl: "… en nog \(count) koppelingen", en: "… and \(count) more matches")
  }
  /// A footer label.
  public var keyContact: String { say(nl: "contact", en: "contact") }
  /// A footer label.
  public var keyConfirmAnswer: String { say(nl: "bevestig", en: "confirm") }
  /// A footer label.
  public var keyLater: String { say(nl: "later", en: "later") }
  /// A line of help.
  public var helpContact: String {
    say(
      nl: "of wie met u gekoppeld wordt uw gegevens krijgt", en: "whether your matches get your contact details")
  }
  /// Where nothing is to be agreed to.
  public var noContactAsked: String {
    say(nl: "Hier worden geen mensen gekoppeld.", en: "Nobody is matched here.")
  }
  /// How the question is answered where screens are lines.
  public var plainContactHow: String {
    say(
      nl: "Antwoord met ja of nee; later kan ook: contact ja, of contact nee.",
      en: "Answer with yes or no; or later: contact yes, or contact no.")
  }
}

extension Phrases {
  /// What is typed to answer, where screens are lines.
  public var plainContactKey: String { say(nl: "contact ja of contact nee", en: "contact yes or contact no") }
}
