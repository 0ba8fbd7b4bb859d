import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// The single transferable vote, step by step. A tie that needs a lot is broken by the order of the options, and said.
  ///
  /// `voters` are those who preferred anybody, also somebody who withdrew: the quota is of them.
  func addTransfers(
    _ tally: RankTally, _ voters: Int, _ names: CaseNames, to answer: inout JSONObject
  ) throws(InstanceFault) {
    let rules = try transferRules()
    var seats = 1
    if let node = try members.have("seats") {
      seats = try node.whole(1...1_000)
    } else if let node = try settings.have("elect") {
      seats = try node.whole(1...1_000)
    }
    let ties =
      switch rules {
      case .scottish: RoundTies.earlierRoundsThenLot(names.ids)
      case .wigm: RoundTies.lot(names.ids)
      }
    let count = singleTransferableVote(
      tally.pile, options: names.ids, seats: seats, rules: rules, ties: ties, ballots: voters)
    let places =
      switch rules {
      case .scottish: 5
      case .wigm: 12
      }
    func decimal(_ ratio: Ratio) -> JSON { .string(ratio.decimal(places: places)) }
    answer.set("valid_ballots", .integer(voters))
    answer.set("quota", decimal(count.quota))
    answer.set("elected", names.of(count.elected.sorted()))
    answer.set("elected_order", names.of(count.elected))
    answer.set(
      "actions",
      .array(
        count.steps.map { step in
          [
            "round": .integer(step.round), "action": .string(step.act.name), "text": .string(step.act.text(rules)),
            "votes": JSON(Array(zip(count.options, step.votes)), decimal),
            "nontransferable": decimal(step.nontransferable), "surplus": decimal(step.surplus),
            "quota": decimal(count.quota),
          ]
        }))
    answer.set("lost_to_decimals", decimal(count.lost))
  }

  private func transferRules() throws(InstanceFault) -> TransferRules {
    guard let node = try settings.have("rule") else { return .scottish }
    let name = try node.text()
    switch name {
    case "scotland", "scottish": return .scottish
    case "wigm":
      let arithmetic = try settings.have("arithmetic")?.text() ?? "rational"
      if arithmetic.hasPrefix("rational") { return .wigm }
      throw InstanceFault(.notCounted("wigm, \(arithmetic)", known: ["scottish", "wigm"]), at: node.place)
    case _: throw InstanceFault(.notCounted(name, known: ["scottish", "wigm"]), at: node.place)
    }
  }
}

extension TransferCount.Act {
  fileprivate var name: String {
    switch self {
    case .began: "begin"
    case .newRound: "round"
    case .elected, .electedAsRemaining: "elect"
    case .tie: "tie"
    case .surplusTaken: "unpend"
    case .surplusPassedOn, .defeatedPassedOn: "transfer"
    case .defeated, .defeatedAsRemaining: "defeat"
    case .ended: "end"
    }
  }

  /// As counts by these rules are published.
  fileprivate func text(_ rules: TransferRules) -> String {
    let isScottish = rules == .scottish
    return switch self {
    case .began: "Begin Count"
    case .newRound: "New Round"
    case .elected(let id): "Elect, transfer pending: \(id)"
    case .electedAsRemaining(let id): "Elect remaining\(isScottish ? " candidates" : ""): \(id)"
    case .tie(let tie, let sought): tie.text(sought, rules)
    case .surplusTaken(let id): "Transfer high surplus: \(id)"
    case .surplusPassedOn(let id, let surplus):
      "Surplus transferred: \(id) (\(surplus.decimal(places: isScottish ? 5 : 12)))"
    case .defeated(let id): "Defeat\(isScottish ? " low candidate" : ""): \(id)"
    case .defeatedPassedOn(let id): "Transfer defeated: \(id)"
    case .defeatedAsRemaining(let id): "Defeat remaining\(isScottish ? " candidates" : ""): \(id)"
    case .ended: "Count Complete"
    }
  }
}

extension RoundTie {
  fileprivate func text(_ sought: TransferCount.Sought, _ rules: TransferRules) -> String {
    let what =
      switch (sought, rules) {
      case (.largestSurplus, .scottish): "largest surplus"
      case (.largestSurplus, .wigm): "surplus"
      case (.fewestVotes, .scottish): "defeat low candidate"
      case (.fewestVotes, .wigm): "defeat"
      }
    let how =
      switch rule {
      case .earlierRound: " by prior stage"
      case .lot: rules == .scottish ? " by lot" : ""
      case nil: ""
      }
    let names = tied.map(\.text).joined(separator: ", ")
    return "Break tie\(how) (\(what)): [\(names)] -> \(taken?.text ?? "")"
  }
}
