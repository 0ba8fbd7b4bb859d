import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// Whole points over options.
  func countPoints() throws(InstanceFault) -> JSONObject {
    let names = try CaseNames(members.need("options").list()).without(Set(try out()))
    let options = names.ids.map { Option(id: $0, title: $0.text) }
    let question = Question.points(
      options: .fixed(options), budget: try settings.need("budget").whole(0...Decimal.most), cap: try cap(),
      spendAll: try spendAll())
    var (tally, spoiled) = (Tally(question, options: options), SpoiledBallots())
    for (index, node) in try ballots().enumerated() {
      guard let given = try given(node) else {
        spoiled.add(index, Spoilage.wrongKind)
        continue
      }
      spoiled.add(index, tally.add(.points(given)))
    }
    guard case .points(let result) = tally.result else { return JSONObject() }
    var answer = JSONObject()
    answer.add(result.ballots, spoiled, wrongKind: spoiled.list.count - result.ballots.spoiled)
    answer.add(
      result.options.map {
        SummedOption(
          id: $0.id, total: $0.total, supporters: $0.supporters, highest: $0.highest, mean: result.mean(of: $0))
      }, spent: result.spent)
    try finish(&answer, names, result.winners, received: result.ballots.received, result.outlook)
    return answer
  }

  /// Votes that cost their square.
  func countQuadratic() throws(InstanceFault) -> JSONObject {
    let names = try CaseNames(members.need("options").list()).without(Set(try out()))
    // Outside a session votes against are counted unless the case says that there are none.
    let rules = QuadraticRules(
      budget: try settings.need("budget").whole(0...Decimal.most), cap: try cap(),
      negative: try settings.have("negative")?.truth() ?? true, spendAll: try spendAll())
    var (tally, spoiled) = (QuadraticTally(names.ids, rules), SpoiledBallots())
    for (index, node) in try ballots().enumerated() {
      guard let given = try given(node) else {
        spoiled.add(index, Spoilage.wrongKind)
        continue
      }
      spoiled.add(index, tally.add(given))
    }
    let result = tally.result
    var answer = JSONObject()
    answer.add(result.ballots, spoiled, wrongKind: spoiled.list.count - result.ballots.spoiled)
    answer.add(
      result.options.map {
        SummedOption(
          id: $0.id, total: $0.total, supporters: $0.supporters, highest: $0.highest, mean: result.mean(of: $0))
      }, spent: result.spent, against: JSON(result.options.map { ($0.id, $0.opponents) }, JSON.integer))
    try finish(&answer, names, result.winners, received: result.ballots.received, result.outlook)
    return answer
  }

  /// Who won, and who still can where the case says how many may vote.
  private func finish(
    _ answer: inout JSONObject, _ names: CaseNames, _ winners: [OptionID], received: Int,
    _ outlook: (_ outstanding: Int) -> Outlook
  ) throws(InstanceFault) {
    answer.set("winners", names.of(winners))
    answer.set("tie", .bool(winners.count > 1))
    if let eligible = try settings.have("eligible")?.whole(0...1_000_000_000) {
      answer.add(outlook(eligible - received), names)
    }
  }

  private func cap() throws(InstanceFault) -> Int? { try settings.have("cap")?.whole(0...Decimal.most) }

  private func spendAll() throws(InstanceFault) -> Bool {
    for name in ["must_spend_all", "spendAll"] {
      if let node = try settings.have(name) { return try node.truth() }
    }
    return false
  }

  /// Nil where the ballot is no object of whole numbers; who withdrew is taken off it.
  private func given(_ node: InstanceNode) throws(InstanceFault) -> [OptionID: Int]? {
    if node.json == .null { return [:] }
    guard let object = node.json.asObject else { return nil }
    let out = Set(try out())
    var given: [OptionID: Int] = [:]
    for member in object.members where !out.contains(OptionID(member.key)) {
      guard let number = member.value.asInteger else { return nil }
      given[OptionID(member.key)] = number
    }
    return given
  }
}

/// What voters gave one option, summed.
private struct SummedOption {
  var id: OptionID
  var total: Int
  var supporters: Int
  var highest: Int
  var mean: Fraction?
}

extension JSONObject {
  fileprivate mutating func add(_ options: [SummedOption], spent: Int, against: JSON = .null) {
    set("total", JSON(options.map { ($0.id, $0.total) }, JSON.integer))
    set("spent", .integer(spent))
    set("voters_for", JSON(options.map { ($0.id, $0.supporters) }, JSON.integer))
    set("voters_against", against)
    set("mean_per_valid", JSON(options.map { ($0.id, $0.mean) }) { JSON($0) })
    set("max_single", JSON(options.map { ($0.id, $0.highest) }, JSON.integer))
  }

  /// How many ballots there are; `wrongKind` are those that the count has not seen.
  mutating func add(_ ballots: BallotCount, _ spoiled: SpoiledBallots, wrongKind: Int) {
    set("received", .integer(ballots.received + wrongKind))
    set("valid", .integer(ballots.valid))
    set("non_blank", .integer(ballots.voters))
    set("invalid", .array(spoiled.list))
  }
}
