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
    answer.set("total", JSON(result.options.map { ($0.id, $0.total) }, JSON.integer))
    answer.set("spent", .integer(result.spent))
    answer.set("voters_for", JSON(result.options.map { ($0.id, $0.supporters) }, JSON.integer))
    answer.set("voters_against", .null)
    answer.set("mean_per_valid", JSON(result.options.map { ($0.id, result.mean(of: $0)) }) { JSON($0) })
    answer.set("max_single", JSON(result.options.map { ($0.id, $0.highest) }, JSON.integer))
    answer.set("winners", names.of(result.winners))
    answer.set("tie", .bool(result.isTie))
    if let eligible = try settings.have("eligible")?.whole(0...1_000_000_000) {
      answer.add(result.outlook(outstanding: eligible - result.ballots.received), names)
    }
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
    answer.set("total", JSON(result.options.map { ($0.id, $0.total) }, JSON.integer))
    answer.set("spent", .integer(result.spent))
    answer.set("voters_for", JSON(result.options.map { ($0.id, $0.supporters) }, JSON.integer))
    answer.set("voters_against", JSON(result.options.map { ($0.id, $0.opponents) }, JSON.integer))
    answer.set("mean_per_valid", JSON(result.options.map { ($0.id, result.mean(of: $0)) }) { JSON($0) })
    answer.set("max_single", JSON(result.options.map { ($0.id, $0.highest) }, JSON.integer))
    answer.set("winners", names.of(result.winners))
    answer.set("tie", .bool(result.isTie))
    if let eligible = try settings.have("eligible")?.whole(0...1_000_000_000) {
      answer.add(result.outlook(outstanding: eligible - result.ballots.received), names)
    }
    return answer
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

extension JSONObject {
  /// How many ballots there are; `wrongKind` are those that the count has not seen.
  mutating func add(_ ballots: BallotCount, _ spoiled: SpoiledBallots, wrongKind: Int) {
    set("received", .integer(ballots.received + wrongKind))
    set("valid", .integer(ballots.valid))
    set("non_blank", .integer(ballots.voters))
    set("invalid", .array(spoiled.list))
  }
}
