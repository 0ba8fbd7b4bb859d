import JSON
import Phrases
import Tally
import Workshop

/// What election offices call write-ins that nobody declared.
private let writeInsName = "Undeclared Write-ins"

extension TallyCase {
  /// Whether the ballots are as the machines of election offices read them: a list of `ranks`, blanks among them.
  func isRankedChoice() throws(InstanceFault) -> Bool {
    guard let first = try ballots().first?.json.asObject else { return false }
    return first["ranks"] != nil
  }

  /// Instant runoff by an election office's rules, with its report of rounds.
  func countRankedChoice() throws(InstanceFault) -> JSONObject {
    for method in try methods() where method != "irv" {
      throw InstanceFault(.notCounted(method, known: ["irv"]), at: try members.need("method").place)
    }
    let declared = try CaseNames(members.need("options").list()).ids.map(\.text)
    let excluded = try names("excluded").map(\.text)
    var all = declared + excluded.filter { !declared.contains($0) }
    var (read, spoiled) = ([RankedChoiceBallot](), SpoiledBallots())
    for (index, node) in try ballots().enumerated() {
      let ballot = try node.anyObject()
      let times = try ballot.have("count")?.whole(1...1_000_000_000) ?? 1
      switch try marks(ballot.need("ranks"), &all) {
      case .success(let marks): read.append(RankedChoiceBallot(marks: marks, times: times))
      case .failure(let spoilage): spoiled.add(index, spoilage)
      }
    }
    let writeIns = all.firstIndex(of: writeInsName)
    let rules = try rankedChoiceRules(all, declared.count)
    let count = rankedChoice(
      read, names: all, excluded: Set(excluded.compactMap(all.firstIndex(of:))), writeIns: writeIns, rules: rules)
    var answer = JSONObject()
    answer.set("rounds", .array(count.rounds.enumerated().map { json($1, number: $0 + 1, all, rules) }))
    answer.set(
      "summary",
      [
        "finalThreshold": .string(threshold(count.rounds.last?.threshold ?? 0, rules)),
        "numCandidates": .integer(all.count), "numWinners": .integer(1),
        "totalNumBallots": .string("\(count.ballots)"), "undervotes": .integer(count.blank),
      ])
    answer.set("winner", count.winner.map { .string(all[$0]) } ?? .null)
    answer.set("invalid", .array(spoiled.list))
    return answer
  }

  private typealias Marks = [(rank: Int, mark: RankedChoiceBallot.Mark)]

  /// A rank is a name, several names, null where it was left blank, `UWI`, or `OVERVOTE`.
  private func marks(_ node: InstanceNode, _ all: inout [String]) throws(InstanceFault) -> Read<Marks> {
    var marks: Marks = []
    for (index, rank) in try node.list().enumerated() where rank.json != .null {
      if rank.json == .string("OVERVOTE") {
        marks.append((index + 1, .overvote))
        continue
      }
      var places: [Int] = []
      for name in rank.json.asArray ?? [rank.json] {
        var text = try InstanceNode(name, rank.place).optionID().text
        if text == "UWI" {
          text = writeInsName
          if !all.contains(text) { all.append(text) }
        }
        guard let place = all.firstIndex(of: text) else { return .failure(.unknownOption(OptionID(text))) }
        places.append(place)
      }
      marks.append((index + 1, .options(places)))
    }
    return .success(marks)
  }

  private enum Read<Value> {
    case success(Value)
    case failure(Spoilage)
  }

  private func json(
    _ round: RankedChoiceCount.Round, number: Int, _ all: [String], _ rules: RankedChoiceRules
  ) -> JSON {
    func votes(_ number: Int) -> JSON { .string("\(number)") }
    let inactive = ["exhaustedChoices", "overvotes", "repeatedRankings", "skippedRankings"]
    return [
      "round": .integer(number),
      "tally": .object(JSONObject(round.votes.map { .init(key: all[$0.option], value: votes($0.votes)) })),
      "tallyResults": .array(
        round.decisions.sorted { all[$0.option] < all[$1.option] }.map { decision in
          var transfers = JSONObject(
            decision.transfers.sorted { $0.key < $1.key }.map { .init(key: all[$0.key], value: votes($0.value)) })
          if decision.exhausted > 0 { transfers.set("exhausted", votes(decision.exhausted)) }
          return [
            decision.isElected ? "elected" : "eliminated": .string(all[decision.option]),
            "transfers": .object(transfers),
          ]
        }),
      "threshold": .string(threshold(round.threshold, rules)),
      "inactiveBallots": .object(
        JSONObject(zip(inactive, round.inactive).map { .init(key: $0.0, value: votes($0.1)) })),
    ]
  }

  private func threshold(_ units: Int, _ rules: RankedChoiceRules) -> String {
    guard rules.decimals > 0 else { return "\(units)" }
    let tail = "\(units % rules.unit)"
    return "\(units / rules.unit)." + String(repeating: "0", count: rules.decimals - tail.count) + tail
  }
}
