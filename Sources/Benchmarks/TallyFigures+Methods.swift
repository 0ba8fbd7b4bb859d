import Foundation
import Tally
import Workshop

/// What a whole count costs, and a live result.
extension TallyFigures {
  private static let width = 12
  private static let ids = (1...width).map { OptionID("option-\($0)") }

  /// A method by its name: its cost over all ballots beside one pass over them.
  func methods() throws {
    let big = BigBallots(.trunc, ballots: ballots, options: Self.width, seed: 43)
    try check(big)
    let pile = big.pile
    let approvals = big.bytes
    var report = Report(
      "Whole counts",
      method: """
        \(ballots) ballots over \(Self.width) options in memory, made by the reference set's generator (trunc, seed 43); each \
        method from those ballots to its result, best of \(rounds). Beside it one pass over the same memory that adds each \
        column up. Peers (Python, of PyPI) count \(Self.peerBallots) of the ballots.
        """)
    func row(_ name: String, _ count: () -> Bool) throws {
      let result = try best(of: rounds) {
        let (columns, least) = timed { pass(big.bytes) }
        let (isRight, took) = timed(count)
        guard isRight, columns[0] > 0 else { throw Failure("\(name) counted nothing") }
        return Pairing(figure: (took, least), ratio: Double(took) / Double(least))
      }
      report.add(
        name, time(result.figure.0), aim: "< 200 ms", beside: "plain pass \(time(result.figure.1))", ratio: result.ratio
      )
    }
    func duels() -> Duels {
      var duels = Duels(Self.ids)
      duels.add(pile)
      return duels
    }
    try row("Schulze") { !duels().schulze().winners.isEmpty }
    try row("Ranked pairs") { !duels().rankedPairs().winners.isEmpty }
    try row("Borda") { duels().doubledBorda.contains { $0 > 0 } }
    try row("Instant runoff") { instantRunoff(pile, options: Self.ids).winner != nil }
    for rules in TransferRules.allCases {
      try row("STV, 5 seats, \(rules.rawValue)") {
        singleTransferableVote(pile, options: Self.ids, seats: 5, rules: rules, ties: .lot(Self.ids)).elected.count == 5
      }
    }
    for method in CommitteeMethod.allCases {
      try row("Choosing 5: \(method.rawValue)") {
        // Everybody approves of the first three of their ranking.
        var tally = ApprovalTally(Self.ids)
        for start in stride(from: 0, to: approvals.count, by: Self.width) {
          var bits: UInt64 = 0
          for rank in 0..<3 where approvals[start + rank] > 0 { bits |= 1 << UInt64(approvals[start + rank] - 1) }
          tally.add(bits: ApprovalTally.Approved(SIMD8(bits, 0, 0, 0, 0, 0, 0, 0)))
        }
        return !tally.committee(method, elect: 5).committees.isEmpty
      }
    }
    try row("Pairs, first against second") {
      var tally = PairsTally(Self.ids)
      for start in stride(from: 0, to: approvals.count, by: Self.width) where approvals[start + 1] > 0 {
        tally.add(Int(approvals[start]) - 1, over: Int(approvals[start + 1]) - 1)
      }
      return !tally.result.order.isEmpty
    }
    addPeers(big, &report)
    report.write()
    try live(pile)
  }

  /// The sums of the columns, row by row over memory.
  private func pass(_ bytes: [UInt8]) -> [Int] {
    var columns = [Int](repeating: 0, count: Self.width)
    for start in stride(from: 0, to: bytes.count, by: Self.width) {
      for column in 0..<Self.width { columns[column] &+= Int(bytes[start + column]) }
    }
    return columns
  }

  private struct Known: Decodable {
    struct Ballots: Decodable { var sha256: String }
    var id: String
    var ballots: Ballots
  }

  /// That the ballots are those of the reference set, where it is given.
  private func check(_ big: BigBallots) throws {
    guard let reference, ballots == 1_000_000 else { return }
    let data = try Data(contentsOf: URL(filePath: "\(reference)/big.json"))
    let known = try JSONDecoder().decode([Known].self, from: data).first { $0.id == "big_trunc12" }
    guard known?.ballots.sha256 == big.sha256 else { throw Failure("the ballots are not those of big.json") }
  }

  /// One ballot more among ten thousand, until its result is there.
  private func live(_ pile: RankPile) throws {
    var report = Report(
      "A live result",
      method: "One more ballot among 10,000 over \(Self.width) options, until the result is there; median of 21.")
    var tally = RankTally(Self.ids)
    for ballot in 0..<10_000 { tally.add(ranking(pile, ballot % pile.count)) }
    for method in RankMethod.allCases {
      let isIncremental = method != .irv && method != .stv
      var times: [Int64] = []
      for extra in 0..<21 {
        let ballot = ranking(pile, (10_000 + extra) % pile.count)
        times.append(
          timed {
            tally.add(ballot)
            return tally.result(method, elect: 5, ties: .earlierRoundsThenLot(Self.ids)).ballots.received
          }.nanoseconds)
      }
      report.add(
        method.rawValue, time(times.sorted()[10]), aim: isIncremental ? "< 1 ms" : "< 20 ms", beside: "–", ratio: nil)
    }
    try liveOpinions(&report)
    report.write()
  }

  private func liveOpinions(_ report: inout Report) throws {
    let statements = (0..<30).map { Option(id: OptionID("s\($0)"), title: "s\($0)") }
    var tally = Tally(.statements(statements, language: .nl), options: statements)
    var state: UInt64 = 7
    func ballot(_ person: Int) -> Ballot {
      var votes: [OptionID: OpinionVote] = [:]
      for (place, statement) in statements.enumerated() {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let chance = Int(state >> 33) % 10
        votes[statement.id] = chance == 0 ? .pass : chance == 1 || (person % 3 + place) % 3 == 0 ? .agree : .disagree
      }
      return .statements(votes)
    }
    for person in 0..<10_000 { tally.add(ballot(person)) }
    var times: [Int64] = []
    for person in 10_000..<10_021 {
      let extra = ballot(person)
      times.append(
        timed {
          tally.add(extra)
          return tally.result.ballots.received
        }.nanoseconds)
    }
    report.add("opinion groups, 30 statements", time(times.sorted()[10]), aim: "< 20 ms", beside: "–", ratio: nil)
  }

  private func ranking(_ pile: RankPile, _ ballot: Int) -> Ranking {
    Ranking(
      inOrder: pile.rows[(ballot * pile.width)..<((ballot + 1) * pile.width)].prefix { $0 > 0 }
        .map { Self.ids[Int($0) - 1] })
  }
}
