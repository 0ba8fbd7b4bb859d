import Workshop

@testable import Tally

/// Numbers that a seed gives, the same on every machine (splitmix64: Steele, Lea and Flood, 2014).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func options(_ ids: String...) -> [Option] { ids.map { Option(id: OptionID($0), title: $0) } }

func choice(max: Int = 1) -> Question { .choice(options: .fixed([]), max: max) }

func points(_ budget: Int, cap: Int? = nil, spendAll: Bool = false) -> Question {
  .points(options: .fixed([]), budget: budget, cap: cap, spendAll: spendAll)
}

func scale(_ from: Int = 1, _ to: Int = 5, noOpinion: Bool = true) -> Question {
  .scale(statements: [], scale: Scale(from: from, to: to), noOpinion: noOpinion)
}

func count(_ ballots: [Ballot], _ question: Question, _ options: [Option]) -> Tally {
  var tally = Tally(question, options: options)
  for ballot in ballots { tally.add(ballot) }
  return tally
}

extension PollResult {
  var choice: ChoiceResult? { if case .choice(let result) = self { result } else { nil } }
  var points: PointsResult? { if case .points(let result) = self { result } else { nil } }
  var scale: ScaleResult? { if case .scale(let result) = self { result } else { nil } }
}

extension Explanation {
  var chosen: Chosen? { if case .chosen(let facts) = self { facts } else { nil } }
  var mostPoints: MostPoints? { if case .mostPoints(let facts) = self { facts } else { nil } }
  var answered: Answered? { if case .answered(let facts) = self { facts } else { nil } }
}

/// A poll of any kind with ballots that are mostly valid: some are blank, some break a rule.
struct RandomPoll {
  var question: Question
  var options: [Option]
  var ballots: [Ballot]

  init(seed: Int) {
    var rng = Seeded(seed)
    let names = (0..<Int.random(in: 1...13, using: &rng)).map { "optie-\($0)" }
    options = names.map { Option(id: OptionID($0), title: $0) }
    let ids = options.map(\.id) + (Int.random(in: 0..<4, using: &rng) == 0 ? ["unknown"] : [])
    let voters = Int.random(in: 0...60, using: &rng)
    switch Int.random(in: 0..<18, using: &rng) {
    case 0:
      question = choice()
      ballots = (0..<voters).map { _ in
        .choice(Array(ids.shuffled(using: &rng).prefix([0, 1, 1, 1, 1, 1, 2].randomElement(using: &rng) ?? 1)))
      }
    case 1:
      question = choice(max: Int.random(in: 2...6, using: &rng))
      ballots = (0..<voters).map { _ in
        .choice(Array(ids.shuffled(using: &rng).prefix(Int.random(in: 0...5, using: &rng))))
      }
    case 2:
      // A large budget is counted in another way than a small one.
      let budget = [3, 10, 100, 1_000_000].randomElement(using: &rng) ?? 10
      question = points(budget, cap: Bool.random(using: &rng) ? budget / 2 + 1 : nil)
      ballots = (0..<voters).map { _ in
        var given: [OptionID: Int] = [:]
        var left = budget
        for id in ids.shuffled(using: &rng).prefix(4) {
          given[id] = Int.random(in: 0...left, using: &rng)
          left -= given[id, default: 0]
        }
        return .points(given)
      }
    case 3:
      question = .committee(
        options: .fixed([]), max: 4, elect: Int.random(in: 1...3, using: &rng),
        method: CommitteeMethod.allCases.randomElement(using: &rng) ?? .phragmen)
      ballots = (0..<voters).map { _ in
        .choice(Array(ids.shuffled(using: &rng).prefix(Int.random(in: 0...5, using: &rng))))
      }
    case 4:
      question = .quadratic(options: .fixed([]), budget: 16, negative: Bool.random(using: &rng))
      ballots = (0..<voters).map { _ in
        .quadratic(
          Dictionary(
            uniqueKeysWithValues: ids.shuffled(using: &rng).prefix(3).map {
              ($0, Int.random(in: -2...3, using: &rng))
            }))
      }
    case 5, 6:
      let method = RankMethod.allCases.randomElement(using: &rng) ?? .schulze
      question = .rank(options: .fixed([]), method: method, elect: method == .stv ? 2 : 1, atMost: 6)
      ballots = (0..<voters).map { _ in
        var ranks: [[OptionID]] = []
        for id in ids.shuffled(using: &rng).prefix(Int.random(in: 0...7, using: &rng)) {
          if ranks.isEmpty || Int.random(in: 0..<4, using: &rng) > 0 {
            ranks.append([id])
          } else {
            ranks[ranks.count - 1].append(id)
          }
        }
        return .rank(Ranking(ranks))
      }
    case 7, 8:
      let isGrid = Bool.random(using: &rng)
      let labels = ["goed", "redelijk", "slecht"].map { Option(id: OptionID($0), title: $0) }
      question =
        isGrid ? .grid(items: [], columns: labels, ordered: true) : .grades(options: .fixed([]), grades: labels)
      ballots = (0..<voters).map { _ in
        var given: [OptionID: OptionID] = [:]
        for id in ids where Bool.random(using: &rng) {
          given[id] = Int.random(in: 0..<40, using: &rng) == 0 ? "nergens" : labels.randomElement(using: &rng)?.id
        }
        return isGrid ? .grid(given) : .grades(given)
      }
    case 9:
      question = .consent
      ballots = (0..<voters).map { _ in
        .consent(
          ConsentBallot(
            (ConsentAnswer.allCases + [nil]).randomElement(using: &rng) ?? nil,
            reason: [nil, " ", "te duur", "te laat"].randomElement(using: &rng) ?? nil))
      }
    case 10:
      question = .gradients
      ballots = (0..<voters).map { _ in .gradients([nil, 1, 2, 3, 4, 5, 6, 7, 8, 9].randomElement(using: &rng) ?? nil) }
    case 12:
      question = .pairs(options: .fixed([]), perPerson: 3)
      ballots = (0..<voters).map { _ in
        .pairs(
          (0..<Int.random(in: 0...4, using: &rng)).map { _ in
            [ids.randomElement(using: &rng) ?? "a", ids.randomElement(using: &rng) ?? "b"]
          })
      }
    case 13:
      question = .statements([], language: .nl)
      ballots = (0..<voters).map { _ in
        var votes: [OptionID: OpinionVote] = [:]
        for id in ids where Bool.random(using: &rng) { votes[id] = OpinionVote.allCases.randomElement(using: &rng) }
        return .statements(votes)
      }
    case 14:
      let costs = options.map { _ in Int.random(in: 1...9, using: &rng) }
      question = .portfolio(
        items: options, costs: costs, budget: 12, points: Bool.random(using: &rng) ? 5 : nil, from: nil)
      ballots = (0..<voters).map { _ in
        let some = ids.shuffled(using: &rng).prefix(2)
        return Bool.random(using: &rng)
          ? .choice(Array(some)) : .points(Dictionary(uniqueKeysWithValues: some.map { ($0, 2) }))
      }
    case 11:
      question = .words(max: 2, language: .nl)
      ballots = (0..<voters).map { _ in
        .words(["", "lef", "lef en tijd", "Tijd", "lef, tijd, ruimte"].randomElement(using: &rng) ?? "")
      }
    default:
      let from = Int.random(in: -2...1, using: &rng)
      let to = from + Int.random(in: 1...10, using: &rng)
      question = scale(from, to, noOpinion: Bool.random(using: &rng))
      ballots = (0..<voters).map { _ in
        var answers: [OptionID: ScaleAnswer] = [:]
        for id in ids where Bool.random(using: &rng) {
          answers[id] =
            Int.random(in: 0..<9, using: &rng) == 0 ? .noOpinion : .point(Int.random(in: from...to, using: &rng))
        }
        return .scale(answers)
      }
    }
  }

  var tally: Tally { count(ballots, question, options) }
}
