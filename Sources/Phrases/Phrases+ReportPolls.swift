import Engine
import Workshop

/// Polls in the report.
extension ReportPhrases {
  /// The ballot of a choice.
  public func choice(max: Int) -> String {
    max == 1
      ? say(nl: "één keuze", en: "one choice") : say(nl: "tot \(max) keuzes", en: "up to \(max) choices")
  }
  /// The ballot of points.
  public func points(budget: Int, cap: Int?) -> String {
    let points = count(budget, nl: ("punt", "punten"), en: ("point", "points"))
    let most = cap.map { say(nl: ", ten hoogste \($0) per optie", en: ", at most \($0) an option") } ?? ""
    return say(nl: "\(points) te verdelen\(most)", en: "\(points) to divide\(most)")
  }
  /// The ballot of a scale.
  public func scale(from: String, to: String) -> String {
    say(nl: "schaal van \(from) tot \(to)", en: "scale from \(from) to \(to)")
  }
  /// Whether anybody could know whose ballot is whose.
  public func ballots(secret: Bool) -> String {
    secret ? say(nl: "geheim", en: "secret") : say(nl: "op naam", en: "named")
  }
  /// In place of a result without ballots; never 0 %.
  public var noAnswers: String { say(nl: "geen antwoorden", en: "no answers") }
  /// The heading of a round; what became of it is in `note`.
  public func round(_ number: Int, note: String?) -> String {
    say(nl: "Ronde \(number)", en: "Round \(number)") + (note.map { " – \($0)" } ?? "")
  }
  /// A later round came in its place.
  public var superseded: String { say(nl: "later heropend, telt niet meer", en: "reopened later, counts no more") }
  /// It is the one that counts, of several.
  public var counts: String { say(nl: "heropend, deze ronde geldt", en: "reopened, this round counts") }
  /// In place of the figures of a void round.
  public var void: String {
    say(
      nl: "Deze ronde telt niet: de sleutel van de geheime stemming ging verloren terwijl de peiling openstond.",
      en: "This round counts for nothing: the key of the secret ballot was lost while the poll was open.")
  }
  /// In place of the figures of an open round.
  public var stillOpen: String {
    say(
      nl: "Deze peiling staat nog open; er is nog geen uitslag.", en: "This poll is still open; there is no result yet."
    )
  }
  /// Above figures that nobody was shown.
  public var unrevealed: String {
    say(
      nl: "**Niet getoond:** deze uitslag is nooit aan de deelnemers getoond.", en: "**Never shown** to participants.")
  }
  /// What closed a round without the facilitator.
  public func closed(by cause: ClosingCause) -> String {
    switch cause {
    case .limit: say(nl: "gesloten toen de tijd om was", en: "closed when time was up")
    case .sessionEnded: say(nl: "gesloten aan het eind van de bijeenkomst", en: "closed with the session")
    case .practiceOver: say(nl: "gesloten bij het begin", en: "closed at the start")
    case .everybodyVoted: say(nl: "gesloten toen allen gestemd hadden", en: "closed when everybody had voted")
    case .groupsEnded: say(nl: "gesloten toen de groepen klaar waren", en: "closed when the groups were done")
    }
  }
  /// Above a vote inside a group; in which round, where there was more than one.
  public func groupVote(_ prompt: String, round: Int?) -> String {
    let when = round.map { say(nl: " in ronde \($0)", en: " in round \($0)") } ?? ""
    return say(nl: "Stemming in de groep\(when) – \(prompt)", en: "Vote in the group\(when) – \(prompt)")
  }
  /// The poll was not opened.
  public func notHeld(_ titles: [String]) -> String {
    say(nl: "Niet gehouden: \(list(titles)).", en: "Not held: \(list(titles)).")
  }
  /// The heads of a result's columns: of what, the bar, how many, the share.
  public var optionColumn: String { say(nl: "Optie", en: "Option") }
  /// The column of votes.
  public var votesColumn: String { say(nl: "Stemmen", en: "Votes") }
  /// The column of points.
  public var pointsColumn: String { say(nl: "Punten", en: "Points") }
  /// The column of who gave any.
  public var supportersColumn: String { say(nl: "Van", en: "From") }
  /// The column of shares.
  public var shareColumn: String { say(nl: "Aandeel", en: "Share") }
  /// The column of scale points.
  public var answerColumn: String { say(nl: "Antwoord", en: "Answer") }
  /// The column of counts.
  public var countColumn: String { say(nl: "Aantal", en: "Count") }
  /// The row of those without an opinion.
  public var noOpinionRow: String { say(nl: "geen mening", en: "no opinion") }
  /// The column of who voted.
  public var turnoutColumn: String { say(nl: "Gestemd", en: "Voted") }
  /// `7 van 9`.
  public func part(_ part: Int, of whole: Int) -> String { say(nl: "\(part) van \(whole)", en: "\(part) of \(whole)") }
  /// Above a breakdown; the figures of a scale are means.
  public func breakdown(by attribute: String, ofMeans: Bool) -> String {
    ofMeans
      ? say(nl: "Gemiddelden naar \(attribute):", en: "Means by \(attribute):")
      : say(nl: "Naar \(attribute):", en: "By \(attribute):")
  }
  /// The session file does not have the poll.
  public var addedPoll: String { say(nl: "opgekomen tijdens de sessie", en: "came up during the session") }
  /// That a round among fewer options followed.
  public func runoffCalled(_ options: [String], reason: String?) -> String {
    let why = reason.map { say(nl: " Reden: \($0)", en: " Reason: \($0)") } ?? ""
    return say(
      nl: "**Herstemming** tussen \(list(options)) in de volgende ronde.\(why)",
      en: "**Runoff** between \(list(options)) in the next round.\(why)")
  }
  /// What is said of a tie that nobody decided.
  public func tieStands(_ options: [String]) -> String {
    say(
      nl: "**Gelijke stand:** \(list(options)). Er is niet tussen hen gekozen.",
      en: "**Tie:** \(list(options)). Nobody decided between them.")
  }
  /// How the facilitator ended a tie.
  public func tieDecided(_ options: [String], chosen: [String], reason: String) -> String {
    say(
      nl: "**Gelijke stand:** \(list(options)). De procesbegeleider koos \(list(chosen)). Reden: \(reason)",
      en: "**Tie:** \(list(options)). The facilitator chose \(list(chosen)). Reason: \(reason)")
  }
  /// How a lot ended a tie; without a reason the poll's own rule says so.
  public func lotDrawn(_ options: [String], chosen: [String], seed: Int, reason: String?) -> String {
    let why = reason.map { say(nl: " Reden: \($0)", en: " Reason: \($0)") } ?? ""
    return say(
      nl: "**Gelijke stand:** \(list(options)). Het lot wees \(list(chosen)) aan (zaad \(seed)).\(why)",
      en: "**Tie:** \(list(options)). The lot fell on \(list(chosen)) (seed \(seed)).\(why)")
  }
  /// What is said of a lot in one line.
  public var chosenByLot: String { say(nl: "na gelijke stand door loting", en: "by lot among the tied") }
  /// What is said of a tie in one line.
  public var tieInShort: String { say(nl: "gelijke stand, niet beslist", en: "tied, not decided") }
  /// What is said of a choice among the tied in one line.
  public var chosenAmongTied: String {
    say(nl: "na gelijke stand gekozen door de procesbegeleider", en: "chosen by the facilitator among the tied")
  }
  /// The heads of the list of named votes.
  public var namedVoteColumns: [String] {
    switch phrases.language {
    case .nl: ["Deelnemer", "Stem"]
    case .en: ["Participant", "Vote"]
    }
  }
  /// Above the ballots by receipt.
  public var receiptsMean: String {
    phrases.say(
      nl:
        "Elke stem onder haar bewijs (de eerste zestien tekens van de SHA-256). Vind de uwe met `beraad verify LOGBOEK --receipt BEWIJS`.",
      en:
        "Each ballot under its receipt (the first sixteen characters of the SHA-256). Find yours by `beraad verify JOURNAL --receipt RECEIPT`."
    )
  }
  /// The heads of that list.
  public var receiptColumns: [String] {
    switch phrases.language {
    case .nl: ["Bewijs", "Stem"]
    case .en: ["Receipt", "Vote"]
    }
  }
  /// A ballot that says nothing.
  public var blank: String { say(nl: "blanco", en: "blank") }
}
