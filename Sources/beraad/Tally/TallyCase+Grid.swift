import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// A column for each item.
  func countGrid() throws(InstanceFault) -> JSONObject {
    let options = try members.need("options").anyObject()
    let items = try CaseNames(options.need("items").list()).without(Set(try out()))
    let columns = try CaseNames(options.need("columns").list())
    let out = Set(try out())
    var tally = GridTally(
      items: items.ids, columns: columns.ids, allowsMany: try settings.have("multiple_per_item")?.truth() ?? false)
    var spoiled = SpoiledBallots()
    for (index, ballot) in try ballots().enumerated() {
      guard let object = ballot.json == .null ? JSONObject() : ballot.json.asObject else {
        spoiled.add(index, Spoilage.wrongKind)
        continue
      }
      var given: [OptionID: [OptionID]] = [:]
      for member in object.members where !out.contains(OptionID(member.key)) {
        let list = member.value == .null ? [] : member.value.asArray ?? [member.value]
        given[OptionID(member.key)] = list.map { OptionID($0.asString ?? $0.text) }
      }
      guard let spoilage = tally.add(given) else { continue }
      // What is unknown here is an item; a grid has no options.
      if case .unknownOption = spoilage { spoiled.add(index, "unknown item") } else { spoiled.add(index, spoilage) }
    }
    let result = tally.result
    func each<Value>(_ value: (GridRow) -> Value, _ json: (Value) -> JSON) -> JSON {
      JSON(result.items.map { ($0.id, value($0)) }, json)
    }
    var answer = JSONObject()
    answer.set("valid", .integer(result.ballots.valid))
    answer.set("invalid", .array(spoiled.list))
    answer.set("counts", each({ $0.counts }) { JSON(Array(zip(columns.ids, $0)), JSON.integer) })
    answer.set("answered", each({ $0.answered }, JSON.integer))
    answer.set("top_columns", each({ result.top(of: $0) }) { columns.of($0) })
    answer.set("column_totals", JSON(Array(zip(columns.ids, result.columnTotals)), JSON.integer))
    answer.set("ordered_columns_mean", each({ $0.meanColumn }) { JSON($0) })
    return answer
  }
}
