import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// An election office's settings, by the names of RCTab. What changes nothing for one winner is not looked at; what
  /// would count otherwise is refused by its name.
  func rankedChoiceRules(_ all: [String], _ declared: Int) throws(InstanceFault) -> RankedChoiceRules {
    try refuse("winnerElectionMode", unless: ["singleWinnerMajority"])
    if try flag("hareQuota") { throw try notCounted("hareQuota", "true", known: ["false"]) }
    let seed = try whole("randomSeed") ?? 0
    var rules = RankedChoiceRules(ties: try ties(all, declared, seed: seed))
    if let name = try text("overvoteRule") {
      guard let rule = RankedChoiceRules.Overvotes(rawValue: name) else {
        throw try notCounted("overvoteRule", name, known: RankedChoiceRules.Overvotes.allCases.map(\.rawValue))
      }
      rules.overvotes = rule
    }
    rules.blankRanks = try whole("maxSkippedRanksAllowed")
    rules.repeatsExhaust = try flag("exhaustOnDuplicateCandidate")
    rules.batches = try flag("batchElimination")
    rules.untilTwoRemain = try flag("continueUntilTwoCandidatesRemain")
    rules.firstRoundThreshold = try flag("doesFirstRoundDetermineThreshold")
    if try flag("nonIntegerWinningThreshold") {
      rules.decimals = min(6, max(0, try whole("decimalPlacesForVoteArithmetic") ?? 4))
    }
    rules.fewestVotes = try whole("minimumVoteThreshold") ?? 0
    rules.lastRound = try whole("stopTabulationEarlyAfterRound")
    return rules
  }

  private func ties(
    _ all: [String], _ declared: Int, seed: Int
  ) throws(InstanceFault) -> RankedChoiceRules.Ties {
    let modes = [
      "useCandidateOrder", "usePermutationInConfig", "random", "previousRoundCountsThenRandom", "generatePermutation",
    ]
    let mode = try text("tiebreakMode") ?? "useCandidateOrder"
    switch mode {
    case "useCandidateOrder", "usePermutationInConfig": return .order(Array(all.indices))
    case "random": return .chance(seed: seed)
    case "previousRoundCountsThenRandom": return .earlierRounds(seed: seed)
    case "generatePermutation":
      // By name first, so that the order of the file changes nothing.
      let named = all.indices.sorted { all[$0] < all[$1] }
      var chance = LinearChance(seed: seed)
      return .order(chance.shuffled(named.count).map { named[$0] })
    case _: throw try notCounted("tiebreakMode", mode, known: modes)
    }
  }

  private func refuse(_ key: String, unless known: [String]) throws(InstanceFault) {
    guard let name = try text(key), !known.contains(name) else { return }
    throw try notCounted(key, name, known: known)
  }

  private func notCounted(_ key: String, _ name: String, known: [String]) throws(InstanceFault) -> InstanceFault {
    InstanceFault(.notCounted("\(key) \(name)", known: known), at: try settings.need(key).place)
  }

  private func text(_ key: String) throws(InstanceFault) -> String? { try settings.have(key)?.text() }

  private func flag(_ key: String) throws(InstanceFault) -> Bool {
    guard let node = try settings.have(key) else { return false }
    return node.json == .bool(true) || node.json == .string("true")
  }

  /// Numbers are written as such or as text; a word such as `unlimited` or `max` is none.
  private func whole(_ key: String) throws(InstanceFault) -> Int? {
    guard let node = try settings.have(key) else { return nil }
    if let number = node.json.asInteger { return number }
    return Int(try node.text())
  }
}
