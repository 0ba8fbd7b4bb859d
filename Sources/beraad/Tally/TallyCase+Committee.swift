import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// Several options chosen at once from approvals. Rules that are not counted here are named in `refused`.
  func countCommittee() throws(InstanceFault) -> JSONObject {
    let names = try CaseNames(members.need("options").list()).without(Set(try out()))
    let asked = try methods()
    let elect = try electing() ?? 1
    var (tally, spoiled) = (ApprovalTally(names.ids), SpoiledBallots())
    for (index, node) in try ballots().enumerated() {
      guard let approved = try approvals(node) else {
        spoiled.add(index, Spoilage.wrongKind)
        continue
      }
      spoiled.add(index, tally.add(approved))
    }
    var answer = JSONObject()
    var refused: [String] = []
    let methods = asked.isEmpty ? Self.committeeMethods.map(\.name) : asked
    for name in methods {
      guard let method = Self.committeeMethods.first(where: { $0.names.contains(name) })?.method else {
        refused.append(name)
        continue
      }
      let result = tally.committee(method, elect: elect)
      answer.set(name, names.of(result.committees))
      if result.isCutShort { answer.set("\(name)_cut_short", true) }
    }
    if refused.count == methods.count {
      let known = Self.committeeMethods.flatMap(\.names)
      throw InstanceFault(
        .notCounted(refused.joined(separator: ", "), known: known), at: try members.need("method").place)
    }
    answer.set("approvals", JSON(tally.approvals))
    answer.set("refused", .array(refused.map(JSON.string)))
    answer.set("invalid", .array(spoiled.list))
    return answer
  }

  private static let committeeMethods: [(name: String, names: [String], method: CommitteeMethod)] = [
    ("seqphragmen", ["phragmen", "seqphragmen"], .phragmen),
    ("equal-shares", ["equalShares", "equal-shares", "equal shares"], .equalShares),
    ("av", ["approval", "av"], .approval),
  ]

  /// How many are to be elected.
  func electing() throws(InstanceFault) -> Int? {
    for name in ["committeesize", "elect"] {
      if let node = try settings.have(name) { return try node.whole(0...ApprovalLimits.options) }
    }
    return try members.have("seats")?.whole(0...ApprovalLimits.options)
  }

  /// Options that take no part.
  func out() throws(InstanceFault) -> [OptionID] { try names("withdrawn") + names("excluded") }

  /// Nil where the ballot is no list of options; who withdrew is taken off it.
  func approvals(_ node: InstanceNode) throws(InstanceFault) -> [OptionID]? {
    let list = node.json == .null ? [] : node.json.asArray ?? [node.json]
    let out = try out()
    var approved: [OptionID] = []
    for option in list {
      guard let id = try? InstanceNode(option, node.place).optionID() else { return nil }
      if !out.contains(id) { approved.append(id) }
    }
    return approved
  }
}

/// How much a case may ask for.
enum ApprovalLimits {
  /// As many as a poll may have.
  static let options = 500
}
