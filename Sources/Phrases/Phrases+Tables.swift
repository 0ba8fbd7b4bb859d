import Workshop

/// A column of an exported table.
public enum TableHead: String, CaseIterable, Sendable {
  case session, fingerprint
  case item, lead, state, plannedStart, plannedEnd, start, end, plannedMinutes, minutes, difference
  case poll, prompt, kind, secret, round, opened, closed, eligible, voters, share, hands, onPaper, blank, spoiled,
    winners
  case option, title, chosen, votes, points, supporters, opponents, highest, answers, noOpinion, mean, median, agreement
  case place, firstChoices, bordaPoints, duelsWon, middleGrade, wins, losses, score, agree, disagree, pass, cost, word
  case attribute, value, participant, ballot
  case entry, group, by, upvotes, shortlisted, marked, edited, withheld, mergedInto, members, names, seat
  case fact, content
}

/// Tables of the export.
extension ReportPhrases {
  /// What a column is called; a word for spreadsheets, without signs.
  public func head(_ head: TableHead) -> String {
    switch head {
    case .session: say(nl: "bijeenkomst", en: "session")
    case .fingerprint: say(nl: "vingerafdruk", en: "fingerprint")
    case .item: say(nl: "onderdeel", en: "item")
    case .lead: say(nl: "door", en: "led by")
    case .state: say(nl: "stand", en: "state")
    case .plannedStart: say(nl: "gepland begin", en: "planned start")
    case .plannedEnd: say(nl: "gepland einde", en: "planned end")
    case .start: say(nl: "begin", en: "start")
    case .end: say(nl: "einde", en: "end")
    case .plannedMinutes: say(nl: "geplande minuten", en: "planned minutes")
    case .minutes: say(nl: "minuten", en: "minutes")
    case .difference: say(nl: "verschil in minuten", en: "difference in minutes")
    case .poll: say(nl: "peiling", en: "poll")
    case .prompt: say(nl: "vraag", en: "question")
    case .kind: say(nl: "soort", en: "kind")
    case .secret: say(nl: "geheim", en: "secret")
    case .round: say(nl: "ronde", en: "round")
    case .opened: say(nl: "geopend", en: "opened")
    case .closed: say(nl: "gesloten", en: "closed")
    case .eligible: say(nl: "stemgerechtigd", en: "eligible")
    case .voters: say(nl: "gestemd", en: "voted")
    case .share: say(nl: "aandeel", en: "share")
    case .hands: say(nl: "handen", en: "hands")
    case .onPaper: say(nl: "op papier", en: "on paper")
    case .blank: say(nl: "blanco", en: "blank")
    case .spoiled: say(nl: "ongeldig", en: "spoiled")
    case .winners: say(nl: "uitkomst", en: "outcome")
    case .option: say(nl: "code", en: "id")
    case .title: say(nl: "optie", en: "option")
    case .chosen: say(nl: "gekozen", en: "chosen")
    case .votes: say(nl: "stemmen", en: "votes")
    case .points: say(nl: "punten", en: "points")
    case .supporters: say(nl: "stemmers voor", en: "voters for")
    case .opponents: say(nl: "stemmers tegen", en: "voters against")
    case .highest: say(nl: "hoogste", en: "highest")
    case .answers: say(nl: "antwoorden", en: "answers")
    case .noOpinion: say(nl: "geen mening", en: "no opinion")
    case .mean: say(nl: "gemiddelde", en: "mean")
    case .median: say(nl: "mediaan", en: "median")
    case .agreement: say(nl: "overeenstemming", en: "agreement")
    case .place: say(nl: "plaats", en: "place")
    case .firstChoices: say(nl: "eerste keuzes", en: "first choices")
    case .bordaPoints: say(nl: "punten volgens Borda", en: "Borda points")
    case .duelsWon: say(nl: "gewonnen duels", en: "duels won")
    case .middleGrade: say(nl: "middelste oordeel", en: "middle grade")
    case .wins: say(nl: "verkozen", en: "preferred")
    case .losses: say(nl: "niet verkozen", en: "not preferred")
    case .score: "score"
    case .agree: say(nl: "eens", en: "agree")
    case .disagree: say(nl: "oneens", en: "disagree")
    case .pass: say(nl: "geen oordeel", en: "pass")
    case .cost: say(nl: "kosten", en: "cost")
    case .word: say(nl: "woord", en: "word")
    case .attribute: say(nl: "kenmerk", en: "attribute")
    case .value: say(nl: "waarde", en: "value")
    case .participant: say(nl: "deelnemer", en: "participant")
    case .ballot: say(nl: "stem", en: "vote")
    case .entry: say(nl: "nummer", en: "number")
    case .group: say(nl: "groep", en: "group")
    case .by: say(nl: "van", en: "by")
    case .upvotes: say(nl: "steun", en: "support")
    case .shortlisted: "shortlist"
    case .marked: say(nl: "meegenomen", en: "taken along")
    case .edited: say(nl: "aangepast", en: "edited")
    case .withheld: say(nl: "achtergehouden", en: "withheld")
    case .mergedInto: say(nl: "samengevoegd met", en: "merged into")
    case .members: say(nl: "deelnemers", en: "participants")
    case .names: say(nl: "namen", en: "names")
    case .seat: say(nl: "plek", en: "place")
    case .fact: say(nl: "gegeven", en: "fact")
    case .content: say(nl: "inhoud", en: "content")
    }
  }

  /// What files of tables are called.
  public var tableNames: TableNames { TableNames(words: self) }
  /// The name of the folder of tables.
  public var tablesFolder: String { say(nl: "tabellen", en: "tables") }
  /// The name of the folder of ballots for other programs.
  public var ballotsFolder: String { say(nl: "stembiljetten", en: "ballots") }
}

/// Parts of the names of tables.
public struct TableNames: Sendable {
  let words: ReportPhrases

  /// All polls.
  public var polls: String { words.say(nl: "peilingen", en: "polls") }
  /// A result by attribute.
  public var by: String { words.say(nl: "uitgesplitst", en: "breakdown") }
  /// Who voted what.
  public var votes: String { words.say(nl: "stemmen", en: "votes") }
  /// What was contributed.
  public var collection: String { words.say(nl: "bijdragen", en: "entries") }
  /// Who sat where.
  public var groups: String { words.say(nl: "groepen", en: "groups") }
}

/// What every export tells of itself, in plain text.
extension ReportPhrases {
  /// Which session, and when.
  public func accountOf(title: String, id: String, day: String, times: String) -> String {
    say(nl: "Bijeenkomst: \(title) (\(id)), \(day), \(times)", en: "Session: \(title) (\(id)), \(day), \(times)")
  }
  /// How many took part.
  public func tookPart(voted: Int, of listed: Int) -> String {
    say(
      nl: "Deelname: \(voted) van \(listed) stemden in minstens één peiling",
      en: "Taking part: \(voted) of \(listed) voted in at least one poll")
  }
  /// In how many polls votes were secret.
  public func secretPolls(_ secret: Int, of all: Int) -> String {
    if all == 0 { return say(nl: "Er zijn geen peilingen te zien", en: "There are no polls to see") }
    return say(
      nl: "Geheim: \(secret) van \(count(all, nl: ("peiling", "peilingen"), en: ("", "")))",
      en: "Secret: \(secret) of \(count(all, nl: ("", ""), en: ("poll", "polls")))")
  }
  /// What did not come from the voters' own screens: hands that were counted, and ballots on paper.
  public func enteredByHand(hands: Int, onPaper: Int) -> String {
    guard hands > 0 || onPaper > 0 else {
      return say(nl: "Met de hand ingevoerd: niets", en: "Entered by hand: nothing")
    }
    var parts: [String] = []
    if hands > 0 {
      parts.append(
        count(hands, nl: ("getelde hand", "getelde handen"), en: ("counted hand", "counted hands")))
    }
    if onPaper > 0 {
      parts.append(
        count(
          onPaper, nl: ("stembiljet op papier", "stembiljetten op papier"), en: ("ballot on paper", "ballots on paper"))
      )
    }
    return say(nl: "Met de hand ingevoerd: \(list(parts))", en: "Entered by hand: \(list(parts))")
  }
  /// The whole fingerprint.
  public func accountFingerprint(_ fingerprint: String, records: Int) -> String {
    say(
      nl: "Vingerafdruk van het logboek na \(records) regels: \(fingerprint)",
      en: "Fingerprint of the journal after \(records) records: \(fingerprint)")
  }
  /// When the export was made, and what is in it that not everybody may see.
  public func accountMade(_ at: String, zone: String, names: Bool, all: Bool) -> String {
    let made = say(nl: "Gemaakt: \(at) (\(zone))", en: "Made: \(at) (\(zone))")
    let named =
      names
      ? say(nl: "met namen van deelnemers", en: "with participants' names")
      : say(nl: "zonder namen van deelnemers", en: "without participants' names")
    let whole =
      all ? say(nl: ", met wat verborgen is of niet is getoond", en: ", with what was hidden or not shown") : ""
    return "\(made), \(named)\(whole)"
  }
  /// Nobody said or chose anything.
  public var accountRehearsal: String {
    say(nl: "Oefening: de deelnemers waren gesimuleerd", en: "Rehearsal: the participants were simulated")
  }
}
