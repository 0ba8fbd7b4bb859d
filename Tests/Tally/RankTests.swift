import JSON
import Testing
import Workshop

@testable import Tally

/// Ballots as `3: a > b = c`, a line each.
func ranked(_ options: [OptionID], _ lines: String) -> RankTally {
  var tally = RankTally(options)
  for line in lines.split(separator: "\n") {
    let parts = line.split(separator: ":")
    let ranks =
      parts.count < 2
      ? []
      : parts[1].split(separator: ">").map { rank in
        rank.split(separator: "=").map { OptionID(String($0.filter { !$0.isWhitespace })) }
      }
    tally.add(Ranking(ranks), times: Int(parts[0].filter(\.isNumber)) ?? 1)
  }
  return tally
}

struct RankTests {
  let three: [OptionID] = ["a", "b", "c"]
  let five: [OptionID] = ["a", "b", "c", "d", "e"]
  /// The first example of Schulze's paper.
  let published = """
    5: a > c > b > e > d
    5: a > d > e > c > b
    8: b > e > d > a > c
    3: c > a > b > e > d
    7: c > a > e > b > d
    2: c > b > a > d > e
    7: d > c > e > b > a
    8: e > b > a > d > c
    """

  @Test func `Schulze's own example comes out as in his paper`() {
    let tally = ranked(five, published)
    let result = tally.result()
    #expect(result.order == [["e"], ["a"], ["c"], ["b"], ["d"]])
    #expect(result.winners == ["e"])
    #expect(result.duels.condorcetWinner == nil)
    #expect(result.duels[0, 1] == 20 && result.duels[1, 0] == 25)
    #expect(result.schulze?.paths[4 * 5 + 0] == 25)
    #expect(result.schulze?.paths[0 * 5 + 4] == 24)
    #expect(result.duels.cycle?.count == 3)
    #expect(tally.result(.rankedPairs).winners == ["a"])
    #expect(tally.result(.borda).winners == ["e"])
  }

  @Test func `a cycle of equals is a tie of all, whatever compares pairs`() {
    let tally = ranked(three, "1: a > b > c\n1: b > c > a\n1: c > a > b")
    for method in [RankMethod.schulze, .rankedPairs, .borda] {
      let result = tally.result(method)
      #expect(result.winners == three)
      #expect(result.isTie)
    }
    let pairs = tally.duels.rankedPairs()
    #expect(pairs.dependsOnTies)
    #expect(pairs.order == [three])
    #expect(tally.duels.cycle == ["a", "b", "c"])
    #expect(tally.duels.smithSet == three)
  }

  @Test func `options in no rank are below all others, and tied`() {
    let tally = ranked(["a", "b", "c", "d"], "3: b\n2: a = c > d")
    #expect(tally.duels[1, 0] == 3 && tally.duels[1, 3] == 3)
    #expect(tally.duels[0, 2] == 0 && tally.duels[2, 0] == 0)
    #expect(tally.duels[0, 3] == 2 && tally.duels[3, 0] == 0)
    // b: 3·3 + 2·0; a and c: 3·1 + 2·2.5; d: 3·1 + 2·1.
    #expect(tally.duels.doubledBorda == [16, 18, 16, 10])
  }

  @Test func `blank ballots alone are no preference: nobody wins by any method`() {
    let tally = ranked(three, "5:")
    #expect(tally.ballots == BallotCount(received: 5, spoiled: 0, blank: 5))
    for method in RankMethod.allCases where method != .stv {
      let result = tally.result(method)
      #expect(result.winners.isEmpty)
      #expect(result.order.isEmpty)
      #expect(!result.isTie)
    }
  }

  @Test func `a ballot that breaks the rules is spoiled, and why is told`() {
    var tally = RankTally(three, atMost: 2)
    #expect(tally.add(Ranking([["a"], ["z"]])) == .unknownOption("z"))
    #expect(tally.add(Ranking([["a"], ["a"]])) == .repeated("a"))
    #expect(tally.add(Ranking([["a"], [], ["b"]])) == .emptyRank(2))
    #expect(tally.add(Ranking([["a", "b"], ["c"]])) == .tooMany(max: 2, given: 3))
    #expect(tally.add(Ranking([["a", "b"]])) == nil)
    #expect(tally.ballots == BallotCount(received: 5, spoiled: 4, blank: 0))
    #expect(tally.duels.ballots == 1)
  }

  @Test func `the runoff stops at a tie for the last place and says who can win`() {
    let tally = ranked(five, published)
    let runoff = tally.result(.irv).runoff
    #expect(runoff?.rounds.count == 2)
    #expect(runoff?.rounds[0].eliminated == "d")
    #expect(runoff?.openTie?.tied == ["b", "e"])
    #expect(runoff?.winner == nil)
    #expect(runoff?.winnersByTies == ["c"])
    #expect(tally.result(.irv).isTie)
    let drawn = tally.result(.irv, ties: .lot(["e", "b", "a", "c", "d"])).runoff
    #expect(drawn?.rounds[1].tie == RoundTie(tied: ["b", "e"], taken: "e", rule: .lot))
    #expect(drawn?.winner == "c")
  }

  @Test func `a ballot with two at its next rank stops there until one of them is left`() {
    let tally = ranked(["a", "b", "c", "d"], "5: a\n4: b\n3: c = d > b\n2: d")
    let runoff = tally.result(.irv).runoff
    #expect(runoff?.rounds.first?.votes.map(\.count) == [5, 4, 0, 2])
    #expect(runoff?.rounds.first?.stopped == 3)
    #expect(runoff?.rounds.first?.eliminated == "c")
  }

  @Test func `decided is said only when it is`() {
    let result = ranked(three, "6: a > b > c\n2: b > a > c").result()
    #expect(result.duels.smallestMargin(of: "a") == 4)
    #expect(result.outlook(outstanding: 3).decided)
    #expect(!result.outlook(outstanding: 4).decided)
    #expect(result.outlook(outstanding: 4).alive == ["a", "b"])
    #expect(result.outlook(outstanding: 9).alive == three)
    #expect(ranked(three, "").result().outlook(outstanding: 0).decided == false)
    #expect(ranked(three, "").result().outlook(outstanding: 2).alive == three)
  }

  @Test func `the closest duel is named, its winner first`() throws {
    let duels = ranked(three, "3: a > b > c\n2: b > a > c").duels
    let closest = try #require(duels.closest)
    #expect(closest.a == "a" && closest.b == "b" && closest.margin == 1)
    #expect(RankTally(["a"]).duels.closest == nil)
  }

  @Test func `a ballot stands in a journal as a person would write it, and results come back`() throws {
    let ballot = Ranking([["b"], ["a", "c"]])
    #expect(try JSON(encoding: ballot).text == #"{"rank":[["b"],["a","c"]]}"#)
    #expect(try Ranking(decoding: JSON(encoding: ballot)) == ballot)
    let tally = ranked(five, published)
    for method in RankMethod.allCases {
      let result = tally.result(method, elect: 2, ties: .earlierRoundsThenLot(five))
      #expect(try RankResult(decoding: JSON(encoding: result)) == result)
    }
  }
}
