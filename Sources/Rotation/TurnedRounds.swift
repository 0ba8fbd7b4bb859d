/// A search for plans of which a base round is turned through: people are circles, all as wide as there are turns, and a
/// few who stay. What turning leaves of the pairs may be met in rounds that turn into themselves (Ray-Chaudhuri and Wilson,
/// 1971, made Kirkman triple systems so).
///
/// A symmetry leaves the base round as it is; what is left to choose is few enough for backtracking over groups, with
/// restarts.
struct TurnedRounds {
  let shape: Shape
  private let fold: Int
  private let people: Int
  /// Where the symmetry takes everybody.
  private let image: [Int]
  private let kinds: PairKinds
  private var isUsed: [Bool] = []
  private var isSeated: [Bool] = []
  private var order: [Int]
  private var base: [[Int]] = []
  private var whole: [[Int]] = []
  /// How many looks are left before all is begun anew.
  private var looks = 0
  private var chance: Chance
  /// Whether groups that are left as they are, and rounds that turn into themselves, were ever found.
  private(set) var hasBegun = false

  init(_ shape: Shape, _ symmetry: Symmetry, seed: UInt64) {
    self.shape = shape
    fold = symmetry.fold
    people = shape.people
    image = (0..<shape.people).map { shape.image($0, symmetry) }
    kinds = PairKinds(shape, image)
    order = Array(0..<shape.people)
    chance = Chance(seed: seed)
  }

  /// So many looks, and then another beginning.
  static let patience = 4_000
  /// So many looks take no longer than one exchange in a plan.
  static let cheap = 2
  /// Above so many people, or so many of a group, there is too much to choose.
  static let largest = 150, fullest = 6

  /// The rounds, each with the group of everybody, where nobody meets anybody twice; nil where none were found.
  mutating func search(_ budget: inout Budget, steps: Int) -> [[Int32]]? {
    let end = budget.used + steps
    while budget.used < end {
      isUsed = [Bool](repeating: false, count: kinds.breadth.count)
      isSeated = [Bool](repeating: false, count: people)
      (base, whole) = ([], [])
      if shape.extra == .cosets { for kind in kinds.ofCosets { isUsed[kind] = true } }
      chance.shuffle(&order)
      looks = TurnedRounds.patience
      let hasBegun = settle() && traverse()
      if hasBegun { self.hasBegun = true }
      let isFound = hasBegun && fill()
      guard budget.take(max(1, (TurnedRounds.patience - looks) / TurnedRounds.cheap)) else { return nil }
      if isFound { return shape.rounds(base: base, whole: whole) }
    }
    return nil
  }

  /// Takes the kinds of a group into use if none of them is. A group that the symmetry leaves as it is has a kind as often
  /// as the kind is broad, another one has only kinds as broad as the fold.
  private mutating func use(_ group: [Int], isFixed: Bool) -> Bool {
    var taken: [Int] = []
    for (index, one) in group.enumerated() {
      for other in group[..<index] {
        let kind = kinds.of(one, other)
        guard kind >= 0, !isUsed[kind] else { return false }
        taken.append(kind)
      }
    }
    for kind in taken {
      let breadth = kinds.breadth[kind]
      guard taken.count(where: { $0 == kind }) == (isFixed ? breadth : 1), isFixed || breadth == fold else {
        return false
      }
    }
    for kind in taken { isUsed[kind] = true }
    return true
  }

  private func orbit(_ person: Int) -> [Int] {
    var orbit = [person]
    while let last = orbit.last, image[last] != person { orbit.append(image[last]) }
    return orbit
  }

  /// Groups of the base round that the symmetry leaves as they are: they have everybody whom it leaves, and there are as
  /// many more as the others need to come in folds.
  private mutating func settle() -> Bool {
    guard fold > 1 else { return true }
    while true {
      let left = order.first { image[$0] == $0 && !isSeated[$0] }
      if left == nil, (shape.groups - base.count) % fold == 0 { return true }
      guard base.count < shape.groups else { return false }
      var group: [Int] = []
      repeat {
        group = left.map { [$0] } ?? []
        while group.count < shape.size {
          looks -= 1
          if looks < 0 { return false }
          let next = orbit(order[chance.below(people)])
          guard group.count + next.count <= shape.size, !next.contains(where: { isSeated[$0] || group.contains($0) })
          else { continue }
          group += next
        }
      } while !use(group, isFixed: true)
      for person in group { isSeated[person] = true }
      base.append(group)
    }
  }

  /// Rounds that turn into themselves, as one group of each.
  private mutating func traverse() -> Bool {
    guard case .transversals(let goal) = shape.extra else { return true }
    while whole.count < goal {
      looks -= 4
      if looks < 0 { return false }
      let group = (0..<shape.circles).map { $0 * shape.width + ($0 == 0 ? 0 : chance.below(shape.width)) }
      let isFixed = fold > 1 && (goal - whole.count) % fold != 0
      guard use(group, isFixed: isFixed) else { continue }
      whole += images(group, count: isFixed ? 1 : fold)
    }
    return true
  }

  private func images(_ group: [Int], count: Int) -> [[Int]] {
    var all = [group]
    while all.count < count, let last = all.last { all.append(last.map { image[$0] }) }
    return all
  }

  /// The other groups of the base round.
  private mutating func fill() -> Bool {
    guard let first = order.first(where: { !isSeated[$0] }) else { return true }
    return extend([first], from: 0)
  }

  private mutating func extend(_ group: [Int], from start: Int) -> Bool {
    if group.count == shape.size {
      let all = images(group, count: fold)
      for person in all.joined() { isSeated[person] = true }
      base += all
      if fill() { return true }
      base.removeLast(fold)
      for person in all.joined() { isSeated[person] = false }
      return false
    }
    for index in start..<people {
      let person = order[index]
      if isSeated[person] || group.contains(person) { continue }
      looks -= 1
      if looks < 0 { return false }
      var taken = 0
      for mate in group {
        let kind = kinds.of(person, mate)
        if kind < 0 || isUsed[kind] || kinds.breadth[kind] != fold { break }
        isUsed[kind] = true
        taken += 1
      }
      // Whom the symmetry takes to each other sit in different groups of the same round.
      if taken == group.count, !group.contains(where: { orbit($0).contains(person) }),
        extend(group + [person], from: index + 1)
      {
        return true
      }
      for mate in group[..<taken] { isUsed[kinds.of(person, mate)] = false }
    }
    return false
  }
}
