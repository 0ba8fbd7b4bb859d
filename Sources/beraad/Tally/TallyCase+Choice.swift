import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// One option, or as many as one approves of.
  func countChoice() throws(InstanceFault) -> JSONObject {
    let asked = try methods()
    if asked.contains(where: { ["phragmen", "seqphragmen", "equalShares", "equal-shares"].contains($0) }) {
      return try countCommittee()
    }
    let known = ["plurality", "approval", "phragmen", "equalShares"]
    for method in asked where !["plurality", "approval"].contains(method) {
      throw InstanceFault(.notCounted(method, known: known), at: try members.need("method").place)
    }
    let names = try CaseNames(members.need("options").list()).without(Set(try out()))
    let isSingle = asked.contains("plurality") || (asked.isEmpty && kindName != "approval")
    let most = try settings.have("max")?.whole(1...ApprovalLimits.options)
    let max = most ?? (isSingle ? 1 : Swift.max(1, names.ids.count))
    let options = names.ids.map { Option(id: $0, title: $0.text) }
    var tally = Tally(.choice(options: .fixed(options), max: max), options: options)
    var (approvals, spoiled) = (ApprovalTally(names.ids, max: max), SpoiledBallots())
    for (index, node) in try ballots().enumerated() {
      guard let chosen = try self.approvals(node) else {
        spoiled.add(index, Spoilage.wrongKind)
        continue
      }
      spoiled.add(index, tally.add(.choice(chosen)))
      approvals.add(chosen)
    }
    guard case .choice(var result) = tally.result else { return JSONObject() }
    result.ballots.received += spoiled.list.count - result.ballots.spoiled
    result.ballots.spoiled = spoiled.list.count
    return try answer(result, approvals, names, spoiled, isSingle: isSingle)
  }

  private func answer(
    _ result: ChoiceResult, _ approvals: ApprovalTally, _ names: CaseNames, _ spoiled: SpoiledBallots, isSingle: Bool
  ) throws(InstanceFault) -> JSONObject {
    var answer = JSONObject()
    answer.set("received", .integer(result.ballots.received))
    answer.set(isSingle ? "valid" : "valid_non_blank", .integer(result.ballots.voters))
    answer.set("blank", .integer(result.ballots.blank))
    answer.set("invalid", .array(spoiled.list))
    answer.set("tally", JSON(result.options))
    answer.set(
      isSingle ? "share" : "share_of_voters", JSON(result.options.map { ($0.id, result.share(of: $0)) }) { JSON($0) })
    answer.set("winners", names.of(result.winners))
    answer.set("tie", .bool(result.isTie))
    if isSingle {
      answer.set("absolute_majority", names.of(result.absoluteMajority))
      answer.set("margin", JSON(result.margin))
    } else {
      answer.set("marks", .integer(result.marks))
      let together = approvals.together
      var pairs: [JSONObject.Member] = []
      for (a, one) in names.ids.enumerated() {
        for b in names.ids.indices.dropFirst(a + 1) {
          pairs.append(.init(key: "\(one)|\(names.ids[b])", value: .integer(together[a][b])))
        }
      }
      answer.set("cooccurrence", .object(JSONObject(pairs)))
    }
    if let eligible = try settings.have("eligible")?.whole(0...1_000_000_000) {
      answer.add(result.outlook(outstanding: eligible - result.ballots.received), names)
    }
    return answer
  }
}

extension JSONObject {
  /// What ballots that are still out can change.
  mutating func add(_ outlook: Outlook, _ names: CaseNames) {
    set("outstanding", .integer(outlook.outstanding))
    set("could_still_win", names.of(outlook.alive))
    set("decided", .bool(outlook.decided))
  }
}
