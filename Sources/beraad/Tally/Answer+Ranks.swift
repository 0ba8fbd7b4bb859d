import JSON
import Tally
import Workshop

extension JSONObject {
  /// What comes of comparing pairs.
  mutating func addPairs(_ tally: RankTally, _ names: CaseNames) {
    let duels = tally.duels
    let count = duels.count
    set("ballots", .integer(tally.ballots.valid))
    set("non_blank", .integer(tally.ballots.voters))
    let rows = (0..<count).map { row in (0..<count).map { duels[row, $0] } }
    set(
      "pairwise",
      names.areNumbers
        ? .array(rows.map { .array($0.map(JSON.integer)) })
        : JSON(zip(names.ids, rows.indices).map { ($0, $1) }) { row in
          JSON(names.ids.indices.filter { $0 != row }.map { (names.ids[$0], rows[row][$0]) }, JSON.integer)
        })
    set("condorcet_winner", names.of(duels.condorcetWinner))
    set("condorcet_loser", names.of(duels.condorcetLoser))
    set("smith_set", names.of(duels.smithSet))
    set("copeland", JSON(Array(zip(names.ids, duels.copeland)), JSON.integer))
    let points = duels.doubledBorda
    set("borda_average", JSON(Array(zip(names.ids, points))) { JSON(doubled: $0) })
    set("borda_winners", names.of(tally.result(.borda).winners))
    for (name, strength) in [("schulze_margins", DuelStrength.margins), ("schulze_winning_votes", .winningVotes)] {
      let schulze = duels.schulze(strength)
      set(name, ["winners": names.of(schulze.winners), "order": names.of(schulze.order)])
      set("\(name)_order", names.of(schulze.order))
    }
    let pairs = duels.rankedPairs()
    set("ranked_pairs_winners_any_tiebreak", names.of(pairs.winners))
    set("ranked_pairs_order", pairs.dependsOnTies ? names.of(pairs.order) : names.of(pairs.order.flatMap(\.self)))
    set("ranked_pairs_equal_margins", .bool(pairs.dependsOnTies))
    set("minimax_winners", names.of(duels.minimaxWinners))
    set("split_cycle_winners", names.of(duels.splitCycleWinners))
  }

  /// Instant runoff, to its end or to a tie.
  mutating func addRunoff(_ tally: RankTally, _ names: CaseNames) {
    let runoff = instantRunoff(tally.pile, options: names.ids)
    set(
      "irv_rounds",
      .array(
        runoff.rounds.map { round in
          var member = JSONObject()
          member.set("tally", JSON(round.votes))
          member.set("exhausted", .integer(round.exhausted))
          if round.stopped > 0 { member.set("stopped_at_tie", .integer(round.stopped)) }
          member.set("majority", .integer(round.majority))
          if let winner = round.winner { member.set("winner", names.of(winner)) }
          if let gone = round.eliminated { member.set("eliminated", names.of(gone)) }
          if let tie = round.tie { member.set("tied_last", names.of(tie.tied)) }
          return .object(member)
        }))
    set("irv_status", runoff.winner != nil ? "winner" : runoff.openTie != nil ? "tie" : "no votes")
    set("irv_winner", names.of(runoff.winner))
    set("irv_winners_any_tiebreak", runoff.winnersByTies.map { names.of($0) } ?? .null)
  }
}
