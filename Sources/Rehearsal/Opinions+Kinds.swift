import Tally
import Workshop

// Ballots of kinds that are no ticks, points or scales.
extension Opinions {
  func kind(
    of player: Player, in poll: ActivityID, _ question: Question, _ leans: [(id: OptionID, lean: Double)], mood: Int
  ) -> Ballot {
    switch question {
    case .committee(_, let max, let elect, _): .choice(choice(leans, max: min(max, elect + 1)))
    case .quadratic(_, let budget, let negative): .quadratic(votes(leans, budget: budget, negative: negative))
    case .rank(_, _, _, let atMost): .rank(ranking(leans, atMost: atMost))
    case .grades(_, let grades): .grades(labels(of: player, leans, grades.reversed().map(\.id)))
    case .grid(_, let columns, _): .grid(labels(of: player, leans, columns.map(\.id)))
    case .consent: .consent(answer(lean(of: player, to: "\(poll)", mood: mood), player, language))
    case .gradients:
      .gradients(min(8, max(1, 6 + Int((lean(of: player, to: "\(poll)", mood: mood) * 1.6).rounded()))))
    case .words(let max, let language): .words(words(of: player, poll, max: max, language))
    case .pairs(_, let perPerson): .pairs(comparisons(of: player, leans, most: perPerson))
    case .statements: .statements(votes(of: player, leans))
    case .portfolio(_, let costs, let budget, let points, _):
      points.map { .points(self.points(leans, budget: $0, cap: nil, spendAll: true)) }
        ?? .choice(wishes(leans, costs, budget: budget))
    case .choice, .points, .scale: .blank(for: question)
    }
  }

  /// The most for what somebody leans to most, as long as it can be paid.
  private func votes(_ leans: [(id: OptionID, lean: Double)], budget: Int, negative: Bool) -> [OptionID: Int] {
    var (given, left): ([OptionID: Int], Int) = ([:], budget)
    let strongest = leans.enumerated().sorted {
      (abs($1.element.lean), $0.offset) < (abs($0.element.lean), $1.offset)
    }.map(\.element)
    for (id, lean) in strongest where negative || lean > 0 {
      var votes = Int((abs(lean) * 2).rounded())
      while votes > 0, votes * votes > left { votes -= 1 }
      guard votes > 0 else { continue }
      left -= votes * votes
      given[id] = lean > 0 ? votes : -votes
    }
    return given
  }

  /// Two by two, each pair by what somebody leans to more, with a slip here and there.
  private func comparisons(of player: Player, _ leans: [(id: OptionID, lean: Double)], most: Int) -> [[OptionID]] {
    var chance = Chance(seed: seed, for: "pairs/\(player.number)")
    var seen: Set<Set<OptionID>> = []
    var comparisons: [[OptionID]] = []
    let wanted = min(most, leans.count * (leans.count - 1) / 2)
    while comparisons.count < wanted {
      let (a, b) = (leans[chance.below(leans.count)], leans[chance.below(leans.count)])
      guard a.id != b.id, seen.insert([a.id, b.id]).inserted else { continue }
      let isFirst = a.lean + chance.normal() * 0.5 > b.lean
      comparisons.append(isFirst ? [a.id, b.id] : [b.id, a.id])
    }
    return comparisons
  }

  private func votes(of player: Player, _ leans: [(id: OptionID, lean: Double)]) -> [OptionID: OpinionVote] {
    var given: [OptionID: OpinionVote] = [:]
    for (id, lean) in leans where draw("skips/\(player.number)/\(id)") <= 1.7 {
      given[id] = lean > 0.3 ? .agree : lean < -0.3 ? .disagree : .pass
    }
    return given
  }

  /// What somebody wants of what the money could buy.
  private func wishes(_ leans: [(id: OptionID, lean: Double)], _ costs: [Int], budget: Int) -> [OptionID] {
    let liked = ranked(leans).filter { $0.lean > 0 }.map(\.id)
    return leans.map(\.id).filter(liked.isEmpty ? ranked(leans).prefix(1).map(\.id).contains : liked.contains)
  }

  /// As far down as somebody cares; what is as good is tied.
  private func ranking(_ leans: [(id: OptionID, lean: Double)], atMost: Int?) -> Ranking {
    let wanted = ranked(leans)
    let liked = max(2, wanted.prefix { $0.lean > -0.6 }.count)
    var ranks: [[OptionID]] = []
    var last: Double?
    for (id, lean) in wanted.prefix(min(atMost ?? .max, liked)) {
      if let last, last - lean < 0.05 {
        ranks[ranks.count - 1].append(id)
      } else {
        ranks.append([id])
      }
      last = lean
    }
    return Ranking(ranks)
  }

  /// From the lowest label to the highest by how much somebody leans; here and there one is skipped.
  private func labels(
    of player: Player, _ leans: [(id: OptionID, lean: Double)], _ labels: [OptionID]
  ) -> [OptionID: OptionID] {
    var given: [OptionID: OptionID] = [:]
    for (id, lean) in leans where draw("skips/\(player.number)/\(id)") <= 1.7 && !labels.isEmpty {
      let place = (lean + 2) / 4 * Double(labels.count)
      given[id] = labels[min(labels.count - 1, max(0, Int(place)))]
    }
    return given
  }

  private func answer(_ lean: Double, _ player: Player, _ language: Language) -> ConsentBallot {
    func one(of reasons: [(nl: String, en: String)]) -> String {
      let reason = reasons[player.number % reasons.count]
      return language == .nl ? reason.nl : reason.en
    }
    return switch lean {
    case ..<(-2.2): ConsentBallot(.object, reason: one(of: Self.objections))
    case ..<(-1.2): ConsentBallot(.concern, reason: one(of: Self.concerns))
    case ..<(-1.0): ConsentBallot(.standAside)
    case 2.0...: ConsentBallot(.abstain)
    default: ConsentBallot(.consent)
    }
  }

  private static let objections: [(nl: String, en: String)] = [
    ("Dit kost ons te veel tijd in het eerste jaar.", "This takes too much of our time in the first year."),
    ("Bewoners zijn nog niet gevraagd.", "Residents have not been asked yet."),
    ("Er is geen geld voor het beheer.", "There is no money for upkeep."),
  ]

  private static let concerns: [(nl: String, en: String)] = [
    ("Let op de kleine gemeenten.", "Mind the small municipalities."),
    ("De planning is krap.", "The schedule is tight."),
    ("Spreek af wie beslist.", "Agree on who decides."),
    ("Kijk na een jaar of het werkt.", "See after a year whether it works."),
  ]

  private static let words: [(nl: String, en: String)] = [
    ("vertrouwen", "trust"), ("samenwerken", "cooperation"), ("tijd", "time"), ("regio", "region"), ("lef", "courage"),
    ("kennis", "knowledge"), ("geduld", "patience"), ("energie", "energy"), ("ruimte", "space"), ("delen", "sharing"),
  ]

  private func words(of player: Player, _ poll: ActivityID, max: Int, _ language: Language) -> String {
    let wanted = Self.words.enumerated().sorted {
      lean(of: player, to: "\(poll)/\($0.offset)") > lean(of: player, to: "\(poll)/\($1.offset)")
    }.prefix(min(max, 2)).map(\.element)
    return wanted.map { language == .nl ? $0.nl : $0.en }.joined(separator: ", ")
  }
}
