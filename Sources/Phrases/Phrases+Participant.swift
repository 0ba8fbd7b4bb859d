import Engine
import Tally
import Workshop

extension Phrases {
  // Who and where
  /// Under the title.
  public func youAre(_ name: String) -> String { say(nl: "U bent: \(name)", en: "You are: \(name)") }
  /// At the right of it.
  public func returnCode(_ code: String) -> String {
    say(nl: "uw terugkeercode \(code)", en: "your return code \(code)")
  }
  /// The tab of a poll.
  public var pollTab: String { say(nl: "Peiling", en: "Poll") }
  /// A collection in the footer.
  public var entriesShort: String { say(nl: "bijdragen", en: "entries") }
  /// The tab of one's group.
  public func groupTab(_ title: String) -> String { say(nl: "Mijn groep: \(title)", en: "My group: \(title)") }
  /// The same where there is no room for its name.
  public var myGroup: String { say(nl: "Mijn groep", en: "My group") }
  /// The same in the footer.
  public var groupShort: String { say(nl: "mijn groep", en: "my group") }
  /// The tab of a report back.
  public var reportTab: String { say(nl: "Terugkoppeling", en: "Report") }
  /// The tab of a talk.
  public var talkTab: String { say(nl: "Spreker", en: "Speaker") }
  /// The tab of the agenda.
  public var agendaTab: String { say(nl: "Agenda", en: "Agenda") }

  // Before voting
  /// Told before voting: whether others see who voted what.
  public func secrecy(secret: Bool) -> String {
    secret
      ? say(nl: "Uw stem is geheim.", en: "Your vote is secret.")
      : say(nl: "Uw stem is openbaar: uw naam staat erbij.", en: "Your vote is public: your name stands with it.")
  }
  /// What secrecy does not cover.
  public var secrecyLimit: String {
    say(
      nl: "Wie het systeem beheert kan stemmen koppelen zolang de peiling open is.",
      en: "Whoever runs the system can link votes while the poll is open.")
  }
  /// Before a vote in a poll that gives receipts.
  public var receiptNote: String {
    say(
      nl: "Bij uw stem krijgt u een bewijs van tien tekens: daarmee vindt u haar terug in het verslag.",
      en: "With your vote you get a receipt of ten characters, by which you find it in the report.")
  }
  /// Beside "counted".
  public func receipt(_ shown: String) -> String {
    say(nl: "uw bewijs \(shown)", en: "your receipt \(shown)")
  }
  /// Below it: it is shown by this program alone, and to nobody again.
  public var receiptKeep: String {
    say(nl: "Schrijf het bewijs op en toon het aan niemand.", en: "Write the receipt down and show it to nobody.")
  }
  /// What goes with the ballot, by attribute.
  public func breakdown(_ values: [(attribute: String, value: String)]) -> String {
    let list = values.map { "\($0.attribute) = \($0.value)" }.joined(separator: ", ")
    return say(nl: "Bij uw stem staat: \(list).", en: "Kept with your vote: \(list).")
  }
  /// The value of a group that is too small to be shown.
  public func breakdownValue(_ value: String) -> String {
    value == otherValue ? say(nl: "overige", en: "other") : value
  }
  /// The practice vote.
  public var practiceNote: String {
    say(nl: "Dit is een oefening; zij telt nergens mee.", en: "This is practice; it counts nowhere.")
  }
  /// Who has no ballot.
  public var notEligible: String {
    say(nl: "U begeleidt een groep en hebt hier geen stem.", en: "You lead a group and have no vote here.")
  }

  // While voting
  /// Points that are left.
  public func pointsLeft(_ count: Int) -> String {
    say(nl: "nog te verdelen: \(count)", en: "left to divide: \(count)")
  }
  /// Options chosen of the most.
  public func chosen(_ count: Int, of max: Int) -> String {
    say(nl: "\(count) van hoogstens \(max) gekozen", en: "\(count) of at most \(max) chosen")
  }
  /// Statements answered.
  public func answered(_ count: Int, of all: Int) -> String {
    say(nl: "\(count) van \(all) beantwoord", en: "\(count) of \(all) answered")
  }
  /// An answer that is none of the points.
  public var noOpinion: String { say(nl: "geen mening", en: "no opinion") }
  /// The button of the second step.
  public var submitButton: String { say(nl: "Enter: stem indienen", en: "Enter: submit your vote") }
  /// In its place before anything is chosen.
  public var chooseFirst: String {
    say(nl: "Kies eerst, dien daarna in met Enter.", en: "Choose first, then submit with Enter.")
  }
  /// Beside the button.
  public var changeUntilClose: String {
    say(nl: "tot het sluiten kunt u nog wijzigen", en: "you can change it until the poll closes")
  }
  /// Sent, not answered.
  public var beingWritten: String { say(nl: "wordt weggeschreven…", en: "being written…") }
  /// On the disk.
  public func counted(at clock: String?) -> String {
    clock.map { say(nl: "✓ Geteld om \($0)", en: "✓ Counted at \($0)") } ?? say(nl: "✓ Geteld", en: "✓ Counted")
  }
  /// Beside it, while the poll is open.
  public var changeKey: String { say(nl: "w: wijzigen", en: "w: change") }
  /// While a counted ballot is being changed.
  public func changing(at clock: String?) -> String {
    say(
      nl: "Uw stem\(clock.map { " van \($0)" } ?? "") telt tot u opnieuw indient met Enter. Esc: zo laten.",
      en: "Your vote\(clock.map { " of \($0)" } ?? "") counts until you submit again with Enter. Esc: keep it.")
  }
  /// Enter on an empty ballot.
  public var blankAsked: String {
    say(
      nl: "Niets gekozen. Nog eens Enter dient een blanco stem in.",
      en: "Nothing chosen. Enter again submits a blank vote.")
  }
  /// A blank ballot, shown back.
  public var blankBallot: String { say(nl: "(blanco)", en: "(blank)") }
  /// One more than may be chosen.
  public func enough(_ max: Int) -> String {
    say(nl: "U hebt er al \(max); haal er eerst een weg.", en: "You have \(max) already; take one away first.")
  }
  /// More points than there are, or than one option may have.
  public func noMorePoints(left: Int, cap: Int?) -> String {
    if let cap, left > 0 { return say(nl: "Hoogstens \(cap) op één optie.", en: "At most \(cap) on one option.") }
    return say(
      nl: "Alle punten zijn verdeeld; haal er ergens anders weg.", en: "All points are given; take some away elsewhere."
    )
  }
  /// A digit that names nothing here.
  public func noSuchDigit(_ digit: Int) -> String {
    say(nl: "\(digit) kan hier niet.", en: "There is no \(digit) here.")
  }

  // After voting
  /// The poll is closed; its result is not shown yet.
  public func closed(at clock: String?, reveal: Poll.Reveal) -> String {
    let closed =
      clock.map { say(nl: "De peiling is gesloten om \($0).", en: "The poll closed at \($0).") }
      ?? say(nl: "De peiling is gesloten.", en: "The poll is closed.")
    switch reveal {
    case .manual:
      return
        "\(closed) \(say(nl: "De uitslag volgt als de procesbegeleider die toont.", en: "The result follows when the facilitator shows it."))"
    case .live, .onClose: return closed
    }
  }
  /// While it is open and hidden.
  public func hiddenUntil(_ reveal: Poll.Reveal) -> String {
    switch reveal {
    case .live:
      say(nl: "De tussenstand verschijnt na de eerste stemmen.", en: "Results so far appear after the first votes.")
    case .onClose: say(nl: "De uitslag komt als de peiling sluit.", en: "The result comes when the poll closes.")
    case .manual:
      say(
        nl: "De uitslag komt als de procesbegeleider die toont.", en: "The result comes when the facilitator shows it.")
    }
  }
  /// A round whose key was lost.
  public var voidRound: String {
    say(
      nl: "Deze ronde telt niet: de sleutel is verloren gegaan. De procesbegeleider kan opnieuw openen.",
      en: "This round does not count: its key was lost. The facilitator can open it again.")
  }
  /// What one's own ballot said.
  public func yourVote(_ ballot: String) -> String { say(nl: "Uw stem: \(ballot)", en: "Your vote: \(ballot)") }
  /// No ballot was counted.
  public var youDidNotVote: String {
    say(nl: "U hebt in deze peiling niet gestemd.", en: "You did not vote in this poll.")
  }
  /// A draft that was never sent.
  public var draftTooLate: String {
    say(nl: "Uw keuze was niet ingediend en telt dus niet.", en: "Your choice was not submitted, so it does not count.")
  }
  /// When a poll closes by itself.
  public func closesIn(_ left: String) -> String { say(nl: "sluit vanzelf: \(left)", en: "closes by itself: \(left)") }

  /// The same beside the prompt, where there is little room.
  public func closesInShort(_ left: String) -> String { say(nl: "sluit: \(left)", en: "closes: \(left)") }

  // What just happened
  /// Something opened while one was typing.
  public func opened(_ title: String) -> String {
    say(nl: "Nieuw: \(title) – Tab gaat erheen", en: "New: \(title) – Tab goes there")
  }
  /// The same poll is asked again.
  public var newRound: String {
    say(
      nl: "Een nieuwe ronde: stem opnieuw; uw eerdere stem telt hier niet.",
      en: "A new round: vote again; your earlier vote does not count here.")
  }
  /// The running poll closed.
  public func justClosed(voted: Bool) -> String {
    voted
      ? say(nl: "De peiling is gesloten; uw stem is geteld.", en: "The poll has closed; your vote was counted.")
      : say(nl: "De peiling is gesloten.", en: "The poll has closed.")
  }
  /// A refused ballot.
  public func notCounted(_ why: String) -> String { say(nl: "Niet geteld. \(why)", en: "Not counted. \(why)") }
  /// The agenda moved on.
  public func nowItem(_ title: String) -> String { say(nl: "Nu: \(title)", en: "Now: \(title)") }
  /// The session is over.
  public var thanks: String { say(nl: "De sessie is afgelopen. Dank u wel.", en: "The session is over. Thank you.") }

  // Leaving
  /// Asked once before quitting.
  public func quitAsked(unsure: Bool, draft: Bool) -> String {
    let why =
      unsure
      ? say(nl: "Uw stem is nog niet bevestigd. ", en: "Your vote is not confirmed yet. ")
      : draft ? say(nl: "Uw keuze is nog niet ingediend. ", en: "Your choice is not submitted yet. ") : ""
    return why + say(nl: "Stoppen? j: ja, andere toets: nee", en: "Quit? y: yes, any other key: no")
  }
  /// Asked once before giving up the seat.
  public var leaveAsked: String {
    say(
      nl: "Uw plaats verlaten, zodat iemand anders dit scherm kan gebruiken? j: ja, andere toets: nee",
      en: "Leave your seat, so that somebody else can use this screen? y: yes, any other key: no")
  }
}
