import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// Opinion groups from votes: `[participant, statement, vote]`, or a row for each participant with null for unseen.
  func countStatements() throws(InstanceFault) -> JSONObject {
    let node = try members.need("ballots")
    if node.json["distance"] != nil { return try countSilhouettes(node) }
    let count = try members.need("options").anyObject().need("statements").whole(1...ApprovalLimits.options)
    var rows: [Int: [Int: Int8]] = [:]
    let list = try node.list()
    let isTable = list.first?.json.asArray.map { $0.count == count && count != 3 } ?? true
    for (index, ballot) in list.enumerated() {
      let cells = try ballot.list()
      if isTable {
        guard cells.count == count else { throw InstanceFault(.outside(cells.count, count...count), at: ballot.place) }
        rows[index] = [:]
        for (statement, cell) in cells.enumerated() where cell.json != .null {
          rows[index]?[statement] = Int8(try cell.whole(-1...1))
        }
      } else {
        guard cells.count == 3 else { throw InstanceFault(.outside(cells.count, 3...3), at: ballot.place) }
        let (participant, statement) = (try cells[0].whole(0...1_000_000), try cells[1].whole(0...1_000_000))
        // The last vote of a participant on a statement counts.
        rows[participant, default: [:]][statement] = Int8(try cells[2].whole(-1...1))
      }
    }
    // Where statements were taken out their numbers have gaps; then those that were voted on are the statements.
    let seen = Set(rows.values.flatMap(\.keys)).sorted()
    let numbers = (seen.last ?? 0) < count ? Array(0..<count) : seen
    guard numbers.count <= ApprovalLimits.options else {
      throw InstanceFault(.outside(numbers.count, 1...ApprovalLimits.options), at: node.place)
    }
    var votes = OpinionVotes(numbers.map { OptionID("\($0)") })
    let participants = rows.keys.sorted()
    for participant in participants {
      votes.add(row: numbers.map { rows[participant]?[$0] ?? OpinionVotes.unseen })
    }
    let answer = try answer(votes, participants, votes.groups(without: try moderated()))
    return answer
  }

  /// Statements that were moderated out: they do not count for groups and are not told.
  private func moderated() throws(InstanceFault) -> Set<OptionID> {
    // What a conversation's moderators took out stands beside its groups, as it is no result of them.
    var node = try settings.have("mod_out")
    if node == nil, let told = try members.have("expected") { node = try told.anyObject().have("mod_out") }
    guard let node else { return [] }
    var out: Set<OptionID> = []
    for one in try node.list() { out.insert(try one.optionID()) }
    return out
  }

  private func answer(
    _ votes: OpinionVotes, _ participants: [Int], _ groups: OpinionGroups
  ) throws(InstanceFault) -> JSONObject {
    let out = try moderated()
    let inside = votes.rows.indices.filter { groups.group[$0] != nil }
    let members = (0..<groups.count).map { groups.members(of: $0) }
    var answer = JSONObject()
    answer.set("n", .integer(participants.count))
    answer.set("n_statements", .integer(votes.statements.count))
    answer.set("in_conv", .array(inside.map { .integer(participants[$0]) }))
    answer.set("k", .integer(groups.count))
    answer.set(
      "groups",
      .array(
        members.enumerated().map { id, members in
          ["id": .integer(id), "members": .array(members.map { .integer(participants[$0]) })]
        }))
    answer.set("labels", .array(groups.group.map { JSON($0) }))
    answer.set("places", .array(groups.places.map { [.number($0.x), .number($0.y)] }))
    answer.set("silhouettes", .array(groups.silhouettes.map(JSON.number)))
    let consensus = votes.consensus(without: out)
    answer.set("consensus", ["agree": json(consensus.agree), "disagree": json(consensus.disagree)])
    var (repness, groupVotes): (JSONObject, JSONObject) = (JSONObject(), JSONObject())
    for (id, group) in members.enumerated() {
      let others = inside.filter { groups.group[$0] != id }
      repness.set("\(id)", json(votes.distinguishing(group, from: others, without: out)))
      let counts = zip(votes.statements, votes.votes(of: group)).map { ($0, $1) }
      groupVotes.set(
        "\(id)",
        [
          "n-members": .integer(group.count),
          "votes": JSON(counts) { ["A": .integer($0.agree), "D": .integer($0.disagree), "S": .integer($0.seen)] },
        ])
    }
    answer.set("repness", .object(repness))
    answer.set("group_votes", .object(groupVotes))
    answer.set(
      "group_aware_consensus", JSON(Array(zip(votes.statements, votes.agreementAcross(members))), JSON.number))
    return answer
  }

  private func json(_ facts: [StatementFact]) -> JSON {
    .array(
      facts.map { fact in
        var member = JSONObject()
        member.set("tid", Int(fact.id.text).map(JSON.integer) ?? .string(fact.id.text))
        member.set("n-success", .integer(fact.count))
        member.set("n-trials", .integer(fact.seen))
        member.set("p-success", .number(fact.part))
        member.set("p-test", .number(fact.test))
        if let ratio = fact.ratio, let test = fact.ratioTest {
          member.set("repness", .number(ratio))
          member.set("repness-test", .number(test))
          member.set("repful-for", fact.agrees ? "agree" : "disagree")
        }
        return .object(member)
      })
  }

  /// How well given groups are apart by given distances.
  private func countSilhouettes(_ node: InstanceNode) throws(InstanceFault) -> JSONObject {
    var distances: [[Double]] = []
    for row in try node.anyObject().need("distance").list() {
      var cells: [Double] = []
      for cell in try row.list() {
        guard let number = cell.json.asNumber else { throw InstanceFault(.sort(.whole), at: cell.place) }
        cells.append(number)
      }
      distances.append(cells)
    }
    var labels = [Int](repeating: 0, count: distances.count)
    for (label, cluster) in try settings.need("clusters").list().enumerated() {
      for member in try cluster.list() { labels[try member.whole(0...max(0, distances.count - 1))] = label }
    }
    for row in distances where row.count != distances.count {
      throw InstanceFault(.outside(row.count, distances.count...distances.count), at: "\(node.place).distance")
    }
    let each = silhouetteWidths(labels) { distances[$0][$1] }
    var answer = JSONObject()
    for (member, value) in each.enumerated() { answer.set("member\(member)", .number(value)) }
    answer.set("mean", .number(each.reduce(0, +) / Double(max(1, each.count))))
    return answer
  }
}
