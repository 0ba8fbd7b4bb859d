import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// Rankings, counted by all that is asked for.
  func countRanks() throws(InstanceFault) -> JSONObject {
    if try isRankedChoice() { return try countRankedChoice() }
    let methods = try methods()
    for method in methods where RankMethodName(method) == nil {
      throw InstanceFault(.notCounted(method, known: RankMethodName.known), at: try members.need("method").place)
    }
    let asked = methods.compactMap(RankMethodName.init)
    let all = try CaseNames(members.need("options").list())
    let out = Set(try names("withdrawn") + names("excluded"))
    let names = all.without(out)
    var (tally, spoiled, voters) = (RankTally(names.ids), SpoiledBallots(), 0)
    for (index, node) in try ballots().enumerated() {
      let ballot = try node.anyObject()
      let times = try ballot.have("count")?.whole(1...1_000_000_000) ?? 1
      guard let ranking = try ranking(ballot.need("ranking")) else {
        spoiled.add(index, Spoilage.wrongKind)
        continue
      }
      // Who withdrew is taken off the ballots; who never was in the poll spoils them.
      if let unknown = ranking.ranks.joined().first(where: { !all.ids.contains($0) }) {
        spoiled.add(index, tally.add(Ranking([[unknown]]), times: times))
        continue
      }
      let left = Ranking(
        ranking.ranks.map { rank in out.isEmpty ? rank : rank.filter { !out.contains($0) } }
          .filter { out.isEmpty || !$0.isEmpty })
      let fault = tally.add(left, times: times)
      if fault == nil, !ranking.isBlank { voters += times }
      spoiled.add(index, fault)
    }
    var answer = JSONObject()
    if asked.isEmpty || asked.contains(where: \.isOfPairs) { answer.addPairs(tally, names) }
    if asked.contains(.irv) { answer.addRunoff(tally, names) }
    if asked.contains(.stv) { try addTransfers(tally, voters, names, to: &answer) }
    answer.set("invalid", .array(spoiled.list))
    return answer
  }

  func names(_ member: String) throws(InstanceFault) -> [OptionID] {
    guard let node = try members.have(member) else { return [] }
    return try node.list().map { node throws(InstanceFault) in try node.optionID() }
  }

  /// A rank may be written as a list or, where it has one option, as that.
  private func ranking(_ node: InstanceNode) throws(InstanceFault) -> Ranking? {
    guard let list = node.json.asArray else { return nil }
    var ranks: [[OptionID]] = []
    for rank in list {
      let options = rank.asArray ?? [rank]
      var ids: [OptionID] = []
      for option in options {
        guard let id = try? InstanceNode(option, node.place).optionID() else { return nil }
        ids.append(id)
      }
      ranks.append(ids)
    }
    return Ranking(ranks)
  }
}

/// The names of methods in cases and in session files.
enum RankMethodName: CaseIterable {
  case borda, condorcet, schulze, rankedPairs, irv, stv

  init?(_ name: String) {
    guard let found = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = found
  }

  var names: [String] {
    switch self {
    case .borda: ["borda"]
    case .condorcet: ["condorcet"]
    case .schulze: ["schulze"]
    case .rankedPairs: ["rankedPairs", "ranked_pairs"]
    case .irv: ["irv"]
    case .stv: ["stv"]
    }
  }

  var isOfPairs: Bool {
    switch self {
    case .borda, .condorcet, .schulze, .rankedPairs: true
    case .irv, .stv: false
    }
  }

  static let known = allCases.flatMap(\.names)
}
