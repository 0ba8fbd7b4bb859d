import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// Comparisons of two: `{"winner": 1, "loser": 2}`.
  func countPairs() throws(InstanceFault) -> JSONObject {
    let names = try CaseNames(members.need("options").list()).without(Set(try out()))
    let out = Set(try out())
    var (tally, spoiled) = (PairsTally(names.ids), SpoiledBallots())
    for (index, ballot) in try ballots().enumerated() {
      guard let winner = ballot.json["winner"], let loser = ballot.json["loser"],
        let a = try? InstanceNode(winner, ballot.place).optionID(),
        let b = try? InstanceNode(loser, ballot.place).optionID()
      else {
        spoiled.add(index, Spoilage.wrongKind)
        continue
      }
      if out.contains(a) || out.contains(b) { continue }
      spoiled.add(index, tally.add(a, over: b))
    }
    let result = tally.result
    func each(_ values: [JSON]) -> JSON {
      names.areNumbers ? .array(values) : JSON(Array(zip(names.ids, values))) { $0 }
    }
    var answer = JSONObject()
    answer.set("wins", each(result.options.map { .integer($0.wins) }))
    answer.set("losses", each(result.options.map { .integer($0.losses) }))
    answer.set("allourideas_score", each(result.options.map { JSON($0.score) }))
    answer.set("mle_exists", .bool(result.isConnected))
    answer.set("bt_ridge_alpha0.1", each(result.options.map { .number($0.strength) }))
    answer.set("standard_error", each(result.options.map { .number($0.error) }))
    let likeliest = tally.likeliest
    answer.set("bt_mle_mean0", likeliest.map { each($0.map(JSON.number)) } ?? .null)
    let strengths = likeliest ?? result.options.map(\.strength)
    // Level to within what doubles can tell is level: in the order of the options.
    let rounded = strengths.map { ($0 * 1e9).rounded() }
    let order = names.ids.indices.sorted { (rounded[$1], $0) < (rounded[$0], $1) }
    answer.set("order", names.of(order.map { names.ids[$0] }))
    answer.set("uncompared", names.of(result.uncompared))
    answer.set("invalid", .array(spoiled.list))
    return answer
  }
}
