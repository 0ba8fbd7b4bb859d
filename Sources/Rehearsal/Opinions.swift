import Tally
import Workshop

/// What people think: alike within a group, apart between groups, and nobody quite like another. Drawn from the seed by
/// name, so that an opinion is the same however often it is asked for.
struct Opinions: Equatable, Sendable {
  let seed: UInt64
  /// The attribute that opinions hang together with.
  let attribute: String?
  let language: Language

  init(seed: UInt64, workshop: Workshop) {
    self.seed = seed
    language = workshop.language
    attribute = workshop.groupSets.lazy.compactMap(\.attribute).first ?? workshop.attributes.first
  }

  /// How somebody leans towards something; about −2.5 to 2.5.
  func lean(of player: Player, to subject: String, mood: Int = 0) -> Double {
    let camp = attribute.flatMap { player.attributes[$0] } ?? "camp-\(player.number % 3)"
    return draw("all/\(subject)") * 0.9 + draw("camp/\(camp)/\(subject)") * 0.9
      + draw("one/\(player.number)/\(subject)/\(mood)") * 0.6
  }

  func draw(_ name: String) -> Double {
    var chance = Chance(seed: seed, for: name)
    return chance.normal()
  }

  /// A ballot that somebody may hand in. `mood` counts the times of thinking again.
  func ballot(of player: Player, in poll: ActivityID, _ question: Question, _ options: [Option], mood: Int) -> Ballot {
    let leans = options.map { (id: $0.id, lean: lean(of: player, to: "\(poll)/\($0.id)", mood: mood)) }
    switch question {
    case .choice(_, let max): return .choice(choice(leans, max: max))
    case .points(_, let budget, let cap, let spendAll):
      return .points(points(leans, budget: budget, cap: cap, spendAll: spendAll))
    case .scale(_, let scale, let noOpinion):
      return .scale(answers(of: player, leans, scale, noOpinion: noOpinion))
    case .committee, .quadratic, .rank, .grades, .grid, .consent, .gradients, .words, .pairs, .statements, .portfolio:
      return kind(of: player, in: poll, question, leans, mood: mood)
    }
  }

  /// One that is refused: one option, point or step too many.
  func spoiled(_ question: Question, _ options: [Option]) -> Ballot {
    switch question {
    case .choice(_, let max):
      let chosen = options.prefix(max + 1).map(\.id)
      return .choice(chosen.count > max ? chosen : chosen + chosen.prefix(1))
    case .points(_, let budget, _, _):
      return .points(Dictionary(uniqueKeysWithValues: options.prefix(1).map { ($0.id, budget + 1) }))
    case .scale(_, let scale, _):
      return .scale(Dictionary(uniqueKeysWithValues: options.prefix(1).map { ($0.id, .point(scale.to + 1)) }))
    case .committee: return .choice(options.prefix(1).flatMap { [$0.id, $0.id] })
    case .quadratic(_, let budget, _):
      return .quadratic(Dictionary(uniqueKeysWithValues: options.prefix(1).map { ($0.id, budget + 1) }))
    case .rank: return .rank(Ranking(options.prefix(1).flatMap { [[$0.id], [$0.id]] }))
    case .grades: return .grades(Dictionary(uniqueKeysWithValues: options.prefix(1).map { ($0.id, "nergens") }))
    case .grid: return .grid(Dictionary(uniqueKeysWithValues: options.prefix(1).map { ($0.id, "nergens") }))
    case .consent: return .consent(ConsentBallot(.object))
    case .pairs: return .pairs(options.prefix(1).map { [$0.id, $0.id] })
    case .statements: return .statements(["nergens": .agree])
    case .portfolio(_, _, _, let points, _):
      return points == nil ? .choice(["nergens"]) : .points(["nergens": 1])
    case .gradients: return .gradients(9)
    case .words(let max, _):
      return .words((0...max).map { "woord\($0)" }.joined(separator: " "))
    }
  }

  func choice(_ leans: [(id: OptionID, lean: Double)], max: Int) -> [OptionID] {
    let wanted = ranked(leans)
    let liked = wanted.prefix { $0.lean > 0.4 }.count
    let chosen = wanted.prefix(min(max, Swift.max(1, liked))).map(\.id)
    // As a screen sends it: in the order of the ballot.
    return leans.map(\.id).filter(chosen.contains)
  }

  /// Shares by how much somebody leans, rounded by the largest remainder.
  func points(
    _ leans: [(id: OptionID, lean: Double)], budget: Int, cap: Int?, spendAll: Bool
  ) -> [OptionID: Int] {
    // Nobody spreads points over a long list: the five that appeal most.
    let wanted = ranked(leans).prefix(5).map { (id: $0.id, weight: weight($0.lean)) }
    let sum = wanted.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return [:] }
    let most = cap ?? budget
    var given: [OptionID: Int] = [:]
    var left = budget
    for (id, weight) in wanted {
      let share = min(Int(Double(budget) * weight / sum), most, left)
      given[id] = share
      left -= share
    }
    // What rounding and the cap left over goes to the most wanted that may still get something.
    for (id, _) in ranked(leans) where left > 0 {
      let more = min(left, most - given[id, default: 0], spendAll ? left : 2)
      given[id, default: 0] += more
      left -= more
    }
    return given.filter { $0.value > 0 }
  }

  private func answers(
    of player: Player, _ leans: [(id: OptionID, lean: Double)], _ scale: Scale, noOpinion: Bool
  ) -> [OptionID: ScaleAnswer] {
    let middle = Double(scale.from + scale.to) / 2 + Double(scale.to - scale.from) * 0.1
    let width = Double(scale.to - scale.from) / 4
    var answers: [OptionID: ScaleAnswer] = [:]
    for (id, lean) in leans {
      let rare = draw("skips/\(player.number)/\(id)")
      if rare > 1.7 {
        if noOpinion { answers[id] = .noOpinion }
        continue
      }
      let point = Int((middle + lean * width).rounded(.toNearestOrAwayFromZero))
      answers[id] = .point(min(scale.to, max(scale.from, point)))
    }
    return answers
  }

  /// Most wanted first; as the ballot has them where nothing lies between.
  func ranked(_ leans: [(id: OptionID, lean: Double)]) -> [(id: OptionID, lean: Double)] {
    leans.enumerated().sorted { ($1.element.lean, $0.offset) < ($0.element.lean, $1.offset) }.map(\.element)
  }

  private func weight(_ lean: Double) -> Double {
    let positive = max(0.2, lean + 1)
    return positive * positive
  }
}
