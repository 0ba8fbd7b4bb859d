/// Bounds that see what has been settled: by rounds already held, and by who is tied to whom.
extension Setting {
  /// The sum over pairs of rounds of what they share at least, with what rounds already held do share.
  func provenShared(_ sizes: [[Int]], _ shared: [Int]) -> Int {
    var sum = 0
    for later in 0..<rounds {
      for earlier in 0..<later {
        let least = shared[earlier * rounds + later]
        if later < held {
          var together = [Int](repeating: 0, count: groups * groups)
          for person in 0..<people where presence(earlier, person) && presence(later, person) {
            together[Int(history[earlier * people + person]) * groups + Int(history[later * people + person])] += 1
          }
          sum += together.reduce(0) { $0 + Setting.pairs($1) }
        } else if earlier < held {
          // Those of one group who are still there go to so many groups.
          var classes = [Int](repeating: 0, count: groups)
          for person in attendance[later] where presence(earlier, person) {
            classes[Int(history[earlier * people + person])] += 1
          }
          sum += max(least, classes.reduce(0) { $0 + Setting.spread($1, over: groups) })
        } else {
          sum += least
        }
      }
    }
    return sum
  }

  /// Above so many people pairs are not looked at one by one.
  private static let few = 3_000

  /// The least conflict and the fewest repeats when every pair begins with the meetings it has had, those who are tied
  /// meet whenever both are there, and all other meetings to come go to the pairs that have met least.
  var heldMeetings: (conflict: Int, repeats: Int, most: Int) {
    let hasTies = blocks.contains { !$0.glued.isEmpty }
    guard held > 0 || hasTies, people <= Setting.few else { return (0, 0, 0) }
    var met = [UInt8](repeating: 0, count: people * people)
    for round in 0..<held {
      var members = [[Int]](repeating: [], count: groups)
      for person in attendance[round] { members[Int(history[round * people + person])].append(person) }
      Setting.countPairs(members, people, &met)
    }
    var tied = [UInt8](repeating: 0, count: hasTies ? people * people : 0)
    var rest = 0
    for round in held..<rounds {
      rest += evenSizes(in: round).reduce(0) { $0 + Setting.pairs($1) }
      Setting.countPairs(blocks[round].glued, people, &tied)
    }
    var (conflict, repeats, most) = (0, 0, 0)
    // How many meetings are to be had at which price.
    var offers = [Int](repeating: 0, count: rounds + 1)
    for one in 0..<people {
      for other in one + 1..<max(one + 1, people) {
        let had = Int(met[one * people + other])
        let forced = hasTies ? Int(tied[one * people + other]) : 0
        rest -= forced
        conflict += Setting.pairs(had + forced)
        repeats += max(0, had + forced - 1)
        most = max(most, had + forced)
        // Where they must meet they do, and those meetings are counted; elsewhere they may.
        let common = (held..<rounds).count {
          presence($0, one) && presence($0, other) && !apart[$0][one].contains(other)
        }
        for price in had + forced..<had + max(forced, common) { offers[price] += 1 }
      }
    }
    rest = max(0, rest)
    repeats += max(0, rest - offers[0])
    for (price, count) in offers.enumerated() {
      let taken = min(rest, count)
      conflict += taken * price
      rest -= taken
    }
    return (conflict, repeats, most)
  }

  private static func countPairs(_ groups: [[Int]], _ people: Int, _ counts: inout [UInt8]) {
    for members in groups {
      for one in members {
        for other in members where one < other { counts[one * people + other] += 1 }
      }
    }
  }
}
