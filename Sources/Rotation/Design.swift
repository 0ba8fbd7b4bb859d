/// A plan for people who are all there in every round and of whom nothing is known: round → the group of each.
///
/// Of one that is made in layers, the people of a layer are numbered one after the other, and in the first layer they sit
/// in the group of their number in every round but those that `hasWholeLayers` leaves out.
struct Design: Equatable, Sendable {
  let groups: Int
  var rounds: [[Int32]]
  /// Whether the first layer sits in the group of its number in every round.
  var isAnchored = false

  var people: Int { rounds.first?.count ?? 0 }

  /// Whether sizes differ by one at most in every round.
  var isEven: Bool {
    rounds.allSatisfy { round in
      var size = [Int](repeating: 0, count: groups)
      for group in round { size[Int(group)] += 1 }
      return (size.max() ?? 0) - (size.min() ?? 0) <= 1
    }
  }

  /// The first `count` people, over the first `length` rounds; more rounds than there are begin anew.
  func cut(people count: Int, rounds length: Int) -> Design {
    Design(
      groups: groups, rounds: (0..<length).map { Array(rounds[$0 % rounds.count].prefix(count)) },
      isAnchored: isAnchored)
  }

  /// Layers of as many people as there are groups: person b of layer l sits in group `goal(l, b, x)` in round x.
  init(layers: Int, groups: Int, rounds: Int, isAnchored: Bool, _ goal: (Int, Int, Int) -> Int) {
    self.groups = groups
    self.isAnchored = isAnchored
    self.rounds = (0..<rounds).map { round in
      (0..<layers).flatMap { layer in (0..<groups).map { Int32(goal(layer, $0, round)) } }
    }
  }

  init(groups: Int, rounds: [[Int32]], isAnchored: Bool = false) {
    (self.groups, self.rounds, self.isAnchored) = (groups, rounds, isAnchored)
  }
}
