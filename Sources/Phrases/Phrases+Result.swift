import Engine
import Tally
import Workshop

extension Phrases {
  /// How many took part, with blank and spoiled ballots where there are any.
  public func turnout(_ outcome: PollOutcome) -> String {
    if let counts = outcome.answers { return answers(counts) }
    let ballots = outcome.result.ballots
    let cast = outcome.voters - outcome.hands
    var parts = [say(nl: "\(cast) van \(outcome.eligible) gestemd", en: "\(cast) of \(outcome.eligible) voted")]
    if let attribute = outcome.oneVotePer {
      parts.append(say(nl: "één stem per \(attribute)", en: "one vote per \(attribute)"))
    }
    if outcome.onPaper > 0 {
      parts.append(say(nl: "\(outcome.onPaper) op papier", en: "\(outcome.onPaper) on paper"))
    }
    if outcome.hands > 0 {
      parts.append(hands(outcome.hands))
      parts.append(say(nl: "samen \(outcome.voters)", en: "\(outcome.voters) in all"))
    }
    if ballots.blank > 0 { parts.append(say(nl: "\(ballots.blank) blanco", en: "\(ballots.blank) blank")) }
    if ballots.spoiled > 0 { parts.append(say(nl: "\(ballots.spoiled) ongeldig", en: "\(ballots.spoiled) spoiled")) }
    return parts.joined(separator: " · ")
  }

  /// Hands that were counted in the room.
  public func hands(_ count: Int) -> String {
    say(nl: self.count(count, "hand", "handen"), en: self.count(count, "hand", "hands"))
  }

  /// Who can still win while a poll is open, in words.
  public func outlook(_ outlook: Outlook, title: (OptionID) -> String) -> String {
    let names = outlook.alive.map(title)
    let out = outlook.outstanding
    if outlook.decided, let winner = names.first {
      return out == 0
        ? say(nl: "Beslist: \(winner)", en: "Decided: \(winner)")
        : say(
          nl: "Beslist: \(winner), wat de laatste \(out) ook stemmen",
          en: "Decided: \(winner), whatever the last \(out) vote")
    }
    let votes = say(nl: "Nog \(language.votes(out)) uit", en: "\(language.votes(out)) still out")
    if names.count > 4 {
      return say(
        nl: "\(votes): \(names.count) opties kunnen nog winnen", en: "\(votes): \(names.count) options can still win")
    }
    return say(nl: "\(votes): winnen kan nog \(list(names))", en: "\(votes): \(list(names)) can still win")
  }

  /// While a poll is open: of how many votes the figures are, which is fewer than there are where they move in steps.
  public func soFar(_ votes: Int, secret: Bool) -> String {
    let count = language.votes(votes)
    return secret
      ? say(nl: "Tussenstand na \(count), in stappen van drie", en: "So far, after \(count), in steps of three")
      : say(nl: "Tussenstand na \(count)", en: "So far, after \(count)")
  }

  /// Whether the quorum was reached.
  public func quorum(_ quorum: QuorumState) -> String {
    quorum.reached
      ? say(nl: "quorum van \(quorum.needed) gehaald", en: "quorum of \(quorum.needed) reached")
      : say(nl: "quorum van \(quorum.needed) niet gehaald", en: "quorum of \(quorum.needed) not reached")
  }

  /// In place of figures when nobody said anything.
  public var nobodyVoted: String { say(nl: "niemand heeft gestemd", en: "nobody voted") }
  /// In place of the measures of a statement.
  public var nobodyAnswered: String { say(nl: "niemand heeft geantwoord", en: "nobody answered") }
  /// Beside options that have the same score.
  public var tied: String { say(nl: "gelijk", en: "tied") }
  /// Beside a statement with opinion at both ends.
  public var split: String { say(nl: "verdeeld", en: "divided") }
  /// The middle answer.
  public func median(_ value: Fraction) -> String {
    let whole = value.denominator == 1 ? "\(value.numerator)" : decimal(value)
    return say(nl: "mediaan \(whole)", en: "median \(whole)")
  }
  /// The mean answer.
  public func mean(_ value: Fraction) -> String {
    say(nl: "gemiddeld \(decimal(value))", en: "mean \(decimal(value))")
  }
  /// How many gave no opinion.
  public func withoutOpinion(_ count: Int) -> String {
    say(nl: "\(count) geen mening", en: "\(count) no opinion")
  }
  /// How many answered a statement.
  public func answers(_ count: Int) -> String {
    say(nl: self.count(count, "antwoord", "antwoorden"), en: self.count(count, "answer", "answers"))
  }
  /// How many voters gave an option any points.
  public func supporters(_ count: Int) -> String {
    say(nl: "door \(count)", en: "by \(count)")
  }
  /// Rows that there was no room for.
  public func more(_ count: Int) -> String { say(nl: "… nog \(count)", en: "… \(count) more") }
  /// The heading of a breakdown.
  public func byAttribute(_ attribute: String) -> String { say(nl: "naar \(attribute)", en: "by \(attribute)") }
  /// What the figures of a broken-down scale are.
  public var meansInOrder: String {
    say(nl: "gemiddelden, in de volgorde van de stellingen", en: "means, in the order of the statements")
  }
  /// The values that too few people share.
  public var otherValues: String { say(nl: "overige", en: "other") }
  /// What the ends of a scale mean; nil where the session file says nothing.
  public func ends(of scale: Scale) -> String? {
    let ends = [scale.low.map { "\(scale.from) = \($0)" }, scale.high.map { "\(scale.to) = \($0)" }].compactMap { $0 }
    return ends.isEmpty ? nil : ends.joined(separator: " · ")
  }

  /// A group of people who vote alike, below the map.
  public func opinionGroup(_ number: Int, of size: Int) -> String {
    say(nl: "groep \(number) (\(size))", en: "group \(number) (\(size))")
  }
  /// Above the matrix of duels.
  public var duelMatrix: String {
    say(
      nl: "Duels: hoeveel stemmers de rij boven de kolom zetten",
      en: "Duels: how many voters put the row above the column")
  }

  /// How a tie ended.
  public func decided(_ decision: TieDecision, title: (OptionID) -> String) -> String {
    let chosen = list(decision.chosen.map(title))
    if let seed = decision.seed {
      let why = decision.reason.isEmpty ? "" : " – \(decision.reason)"
      return say(nl: "Geloot: \(chosen) (zaad \(seed))\(why)", en: "By lot: \(chosen) (seed \(seed))\(why)")
    }
    return say(
      nl: "Bij gelijke stand gekozen: \(chosen) – \(decision.reason)",
      en: "Chosen among the tied: \(chosen) – \(decision.reason)")
  }

  /// The seed of a lot before it is drawn, and whom each remainder means: anybody can work it out.
  public func lot(_ lot: TieLot, places: Int, title: (OptionID) -> String) -> String {
    let count = lot.among.count
    let counted = lot.among.enumerated().map { "\($0.offset) \(title($0.element))" }.joined(separator: ", ")
    let why = lot.reason.map { " – \($0)" } ?? ""
    let first = say(
      nl: "Loting: zaad \(lot.seed)\(why). De rest bij deling door \(count) wijst aan: \(counted).",
      en: "Lot: seed \(lot.seed)\(why). The remainder when divided by \(count) points out: \(counted).")
    return places == 1
      ? first
      : first
        + say(nl: " Zo worden er \(places) getrokken.", en: " That is how \(places) are drawn, one after the other.")
  }

  /// That a round among fewer options follows.
  public func runoff(_ runoff: Runoff, title: (OptionID) -> String) -> String {
    let options = list(runoff.options.map(title))
    let why = runoff.reason.map { " – \($0)" } ?? ""
    return say(nl: "Herstemming tussen \(options)\(why)", en: "A runoff between \(options)\(why)")
  }
}
