import Testing
import Workshop

@testable import Tally

/// What must hold for every poll, over many random ones.
struct PropertyTests {
  static let seeds = 0..<300

  @Test(arguments: seeds)
  func `the order of ballots means nothing`(seed: Int) {
    let poll = RandomPoll(seed: seed)
    var rng = Seeded(seed + 1_000)
    #expect(count(poll.ballots.shuffled(using: &rng), poll.question, poll.options) == poll.tally)
  }

  @Test(arguments: seeds)
  func `adding a ballot and removing it leaves everything as it was`(seed: Int) {
    let poll = RandomPoll(seed: seed)
    var tally = Tally(poll.question, options: poll.options)
    let empty = tally
    for ballot in poll.ballots {
      let before = tally
      tally.add(ballot)
      tally.remove(ballot)
      #expect(tally == before)
      tally.add(ballot)
    }
    for ballot in poll.ballots { tally.remove(ballot) }
    #expect(tally == empty)
  }

  @Test(arguments: seeds)
  func `a merged count is the count of all`(seed: Int) {
    let poll = RandomPoll(seed: seed)
    let cut = poll.ballots.count / 3
    var tally = count(Array(poll.ballots[..<cut]), poll.question, poll.options)
    tally.merge(count(Array(poll.ballots[cut...]), poll.question, poll.options))
    #expect(tally == poll.tally)
    #expect(tally.result == poll.tally.result)
  }

  @Test(arguments: seeds)
  func `reordered options get the same counts`(seed: Int) {
    let poll = RandomPoll(seed: seed)
    var rng = Seeded(seed + 2_000)
    let shuffled = count(poll.ballots, poll.question, poll.options.shuffled(using: &rng)).result
    let result = poll.tally.result
    #expect(shuffled.byOption == result.byOption)
    // What is level and cannot all be paid is told as such, and taken in the order of the poll.
    if case .portfolio(let bought) = result, !bought.openTies.isEmpty { return }
    #expect(Set(shuffled.winners) == Set(result.winners))
    #expect(shuffled.ballots == result.ballots)
  }

  @Test(arguments: seeds)
  func `renamed options get the same counts`(seed: Int) {
    let poll = RandomPoll(seed: seed)
    func renamed(_ id: OptionID) -> OptionID { OptionID("été " + id.text) }
    let options = poll.options.map { Option(id: renamed($0.id), title: $0.title) }
    let ballots = poll.ballots.map { ballot -> Ballot in
      func keyed<Value>(_ given: [OptionID: Value]) -> [OptionID: Value] {
        Dictionary(uniqueKeysWithValues: given.map { (renamed($0), $1) })
      }
      return switch ballot {
      case .choice(let chosen): .choice(chosen.map(renamed))
      case .points(let given): .points(keyed(given))
      case .scale(let answers): .scale(keyed(answers))
      case .quadratic(let votes): .quadratic(keyed(votes))
      case .rank(let ranking): .rank(Ranking(ranking.ranks.map { $0.map(renamed) }))
      case .grades(let given): .grades(keyed(given))
      case .grid(let given): .grid(keyed(given))
      case .pairs(let comparisons): .pairs(comparisons.map { $0.map(renamed) })
      case .statements(let votes): .statements(keyed(votes))
      case .consent, .gradients, .words: ballot
      }
    }
    var question = poll.question
    // What costs have is of the options too.
    if case .portfolio(_, let costs, let budget, let points, let from) = question {
      question = .portfolio(items: options, costs: costs, budget: budget, points: points, from: from)
    }
    let result = count(ballots, question, options).result
    #expect(result.winners == poll.tally.result.winners.map(renamed))
    #expect(Set(result.byOption.values) == Set(poll.tally.result.byOption.values))
  }

  @Test(arguments: seeds)
  func `every ballot is counted, blank or spoiled, as its check says`(seed: Int) {
    let poll = RandomPoll(seed: seed)
    let spoiled = poll.ballots.filter { ballot in
      (try? validate(ballot, for: poll.question, options: poll.options)) == nil
    }
    let valid = poll.ballots.filter { !spoiled.contains($0) }
    let ballots = poll.tally.result.ballots
    #expect(ballots.received == poll.ballots.count)
    #expect(ballots.spoiled == spoiled.count)
    #expect(ballots.blank == valid.filter(\.isBlank).count)
    #expect(ballots.voters == valid.filter { !$0.isBlank }.count)
  }

  @Test(arguments: seeds)
  func `one more approval never makes an option lose`(seed: Int) {
    var rng = Seeded(seed)
    let options = options("a", "b", "c", "d")
    var ballots = (0..<Int.random(in: 1...20, using: &rng)).map { _ in
      options.map(\.id).filter { _ in Bool.random(using: &rng) }
    }
    func winners() -> [OptionID] { count(ballots.map(Ballot.choice), choice(max: 4), options).result.winners }
    for winner in winners() {
      guard let place = ballots.firstIndex(where: { !$0.contains(winner) }) else { continue }
      let before = ballots[place]
      ballots[place].append(winner)
      #expect(winners() == [winner])
      ballots[place] = before
    }
  }

  /// Small cases against the plain meaning of "can still win": try every way in which the rest may vote.
  @Test(arguments: 0..<60)
  func `the options alive are those that some votes still to come make win`(seed: Int) {
    var rng = Seeded(seed)
    let options = options("a", "b", "c")
    let cast = (0..<Int.random(in: 0...7, using: &rng)).compactMap { _ in options.randomElement(using: &rng)?.id }
    let outstanding = Int.random(in: 0...4, using: &rng)
    var ends: [[OptionID]] = [cast]
    for _ in 0..<outstanding { ends = ends.flatMap { end in options.map { end + [$0.id] } } }
    let wins = ends.map { end in count(end.map { .choice([$0]) }, choice(), options).result.winners }
    let outlook = count(cast.map { .choice([$0]) }, choice(), options).result.outlook(outstanding: outstanding)
    #expect(Set(outlook?.alive ?? []) == Set(wins.joined()))
    // Blank ballots are possible too, so nobody is sure to win what nobody has voted in.
    let sure = !cast.isEmpty && Set(wins).count == 1 && wins[0].count == 1
    #expect(outlook?.decided == sure)
  }
}

extension PollResult {
  /// The counts without the order of the options.
  var byOption: [OptionID: [Int]] {
    switch self {
    case .choice(let result): Dictionary(uniqueKeysWithValues: result.options.map { ($0.id, [$0.count]) })
    case .points(let result):
      Dictionary(uniqueKeysWithValues: result.options.map { ($0.id, [$0.total, $0.supporters, $0.highest]) })
    case .scale(let result):
      Dictionary(uniqueKeysWithValues: result.statements.map { ($0.id, $0.counts + [$0.noOpinion]) })
    case .committee(let result): Dictionary(uniqueKeysWithValues: result.approvals.map { ($0.id, [$0.count]) })
    case .quadratic(let result):
      Dictionary(
        uniqueKeysWithValues: result.options.map {
          ($0.id, [$0.total, $0.supporters, $0.opponents, $0.highest, $0.lowest])
        })
    case .rank(let result):
      Dictionary(
        uniqueKeysWithValues: result.duels.options.enumerated().map { a, id in
          (id, result.duels.options.indices.map { result.duels[a, $0] }.sorted())
        })
    case .grades(let result): Dictionary(uniqueKeysWithValues: result.options.map { ($0.id, $0.counts) })
    case .grid(let result): Dictionary(uniqueKeysWithValues: result.items.map { ($0.id, $0.counts + [$0.answered]) })
    case .consent(let result): Dictionary(uniqueKeysWithValues: result.answers.map { ($0.answer.id, [$0.count]) })
    case .gradients(let result):
      Dictionary(uniqueKeysWithValues: result.counts.enumerated().map { (AgreementLevel.id($0 + 1), [$1]) })
    case .pairs(let result):
      Dictionary(uniqueKeysWithValues: result.options.map { ($0.id, [$0.wins, $0.losses]) })
    case .statements(let result):
      Dictionary(uniqueKeysWithValues: result.statements.map { ($0.id, [$0.agree, $0.disagree, $0.pass]) })
    case .portfolio(let result): Dictionary(uniqueKeysWithValues: result.supporters.map { ($0.id, [$0.count]) })
    case .words(let result):
      Dictionary(uniqueKeysWithValues: result.words.map { (OptionID($0.word), [$0.count, $0.voters]) })
    }
  }
}
