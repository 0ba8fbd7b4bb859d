import Tally
import Workshop

extension Phrases {
  /// Why a result is what it is, in at most two sentences.
  ///
  /// - Parameter title: what an option or statement is called.
  public func explanation(_ explanation: Explanation, title: (OptionID) -> String) -> [String] {
    switch explanation {
    case .noVotes(let ballots): [noVotes(ballots)]
    case .chosen(let chosen): [first(of: chosen, title), second(chosen.runnersUp, title, unit: votes)]
    case .mostPoints(let most): [first(of: most, title), second(of: most, title)]
    case .answered(let answered): sentences(of: answered, title)
    case .elected(let elected): sentences(of: elected, title)
    case .mostVotes(let most): [first(of: most, title), second(most.runnersUp, title, unit: votes)]
    case .ranked(let ranked): sentences(of: ranked, title)
    case .graded(let graded): sentences(of: graded, title)
    case .consented(let consented): sentences(of: consented)
    case .agreed(let agreed): sentences(of: agreed)
    case .placed(let placed): sentences(of: placed, title)
    case .written(let written): sentences(of: written)
    case .preferred(let preferred): sentences(of: preferred, title)
    case .divided(let divided): sentences(of: divided, title)
    case .bought(let bought): sentences(of: bought, title)
    }
  }

  private func noVotes(_ ballots: BallotCount) -> String {
    if ballots.received == 0 { return say(nl: "Niemand heeft gestemd.", en: "Nobody voted.") }
    return say(
      nl: "Er is niets gekozen: \(ballots.blank) blanco, \(ballots.spoiled) ongeldig.",
      en: "Nothing was chosen: \(ballots.blank) blank, \(ballots.spoiled) spoiled.")
  }

  private func first(of chosen: Explanation.Chosen, _ title: (OptionID) -> String) -> String {
    let names = list(chosen.winners.map(title))
    if chosen.winners.count > 1 {
      return say(
        nl: "\(names) staan gelijk: elk gekozen door \(share(chosen.votes, of: chosen.voters)).",
        en: "\(names) are tied: each chosen by \(share(chosen.votes, of: chosen.voters)).")
    }
    let isMost = chosen.hasMajority && chosen.voters > 1 && chosen.votes < chosen.voters
    let half = say(
      nl: isMost ? ", meer dan de helft" : "", en: isMost ? ", more than half" : "")
    return say(
      nl: "\(names) is het meest gekozen: door \(share(chosen.votes, of: chosen.voters))\(half).",
      en: "\(names) was chosen most: by \(share(chosen.votes, of: chosen.voters))\(half).")
  }

  func second(
    _ behind: Explanation.Behind?, _ title: (OptionID) -> String, unit: (Int) -> String
  ) -> String {
    guard let behind else { return say(nl: "Een andere optie was er niet.", en: "There was no other option.") }
    let names = list(behind.options.map(title))
    return say(
      nl:
        "\(names) \(behind.options.count > 1 ? "volgen elk" : "volgt") met \(unit(behind.score)), \(behind.margin) minder.",
      en:
        "\(names) \(behind.options.count > 1 ? "follow with" : "follows with") \(unit(behind.score)), \(behind.margin) fewer."
    )
  }

  private func first(of most: Explanation.MostPoints, _ title: (OptionID) -> String) -> String {
    let names = list(most.winners.map(title))
    if most.winners.count > 1 {
      return say(
        nl: "\(names) staan gelijk met elk \(points(most.points)).",
        en: "\(names) are tied with \(points(most.points)) each.")
    }
    let supporters = most.supporters.first ?? 0
    return say(
      nl: "\(names) kreeg de meeste punten: \(most.points), van \(share(supporters, of: most.voters)).",
      en: "\(names) got the most points: \(most.points), from \(share(supporters, of: most.voters)).")
  }

  private func second(of most: Explanation.MostPoints, _ title: (OptionID) -> String) -> String {
    guard let broadest = most.broader.first else { return second(most.runnersUp, title, unit: points) }
    return say(
      nl:
        "Meer stemmers, \(broadest.supporters), gaven punten aan \(title(broadest.id)): breder gesteund, minder zwaar.",
      en: "More voters, \(broadest.supporters), gave points to \(title(broadest.id)): wider support, less weight.")
  }

  private func sentences(of answered: Explanation.Answered, _ name: (OptionID) -> String) -> [String] {
    // Statements are sentences themselves, so they stand between quotation marks.
    func title(_ id: OptionID) -> String { language.quote(name(id)) }
    let highest = list(answered.highest.map(title))
    let lowest = list(answered.lowest.map(title))
    let first = compared(answered, highest: highest, lowest: lowest)
    if !answered.split.isEmpty {
      let split = list(answered.split.map(title))
      let divided = say(
        nl: "Verdeeld, met veel antwoorden aan beide uiteinden, is men over \(split).",
        en: "Opinion is divided, with many answers at both ends, on \(split).")
      return first + [divided]
    }
    if !answered.unanswered.isEmpty {
      let unanswered = list(answered.unanswered.map(title))
      return first + [say(nl: "Niemand antwoordde op \(unanswered).", en: "Nobody answered \(unanswered).")]
    }
    if answered.mostAgreed.isEmpty { return first }
    let agreed = list(answered.mostAgreed.map(title))
    return first + [say(nl: "Het meest eensgezind is men over \(agreed).", en: "Agreement is greatest on \(agreed).")]
  }

  /// How the means compare; nothing where fewer than two statements have one.
  private func compared(_ answered: Explanation.Answered, highest: String, lowest: String) -> [String] {
    if !answered.lowest.isEmpty {
      return [
        say(
          nl: "Het hoogste gemiddelde heeft \(highest), het laagste \(lowest).",
          en: "The highest mean is that of \(highest), the lowest that of \(lowest).")
      ]
    }
    guard answered.highest.count > 1 else { return [] }
    // Those that nobody answered have no mean.
    return [
      answered.unanswered.isEmpty
        ? say(nl: "Alle stellingen hebben hetzelfde gemiddelde.", en: "All statements have the same mean.")
        : say(nl: "\(highest) hebben hetzelfde gemiddelde.", en: "\(highest) have the same mean.")
    ]
  }

  func share(_ part: Int, of voters: Int) -> String {
    if voters == 1, part == 1 { return say(nl: "de enige stemmer", en: "the only voter") }
    if part == voters { return say(nl: "alle \(voters) stemmers", en: "all \(voters) voters") }
    return say(
      nl: "\(part) van de \(count(voters, "stemmer", "stemmers"))",
      en: "\(part) of \(count(voters, "voter", "voters"))")
  }
  func votes(_ count: Int) -> String {
    say(nl: self.count(count, "stem", "stemmen"), en: self.count(count, "vote", "votes"))
  }
  func points(_ count: Int) -> String {
    say(nl: self.count(count, "punt", "punten"), en: self.count(count, "point", "points"))
  }
}
