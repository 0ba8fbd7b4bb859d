extension TurnedRounds {
  /// What leaves a base round as it is: circles take each other's places in cycles, as do those who stay, and places are
  /// multiplied by a factor. Done `fold` times, a prime or one, it leaves everybody where they are.
  struct Symmetry: Equatable {
    let fold: Int
    let factor: Int
    let cycle: Int
    let staying: Int
  }

  /// How people stand: circle after circle, then those who stay.
  struct Shape: Equatable {
    /// Rounds behind those that are turned, each of which turns into itself.
    enum Extra: Equatable {
      case none
      /// So many whose groups have one person of every circle.
      case transversals(Int)
      /// One of which the groups are those who stay, and the cosets of each circle.
      case cosets
    }

    let circles: Int
    let width: Int
    let staying: Int
    /// People of a group.
    let size: Int
    let extra: Extra

    var people: Int { circles * width + staying }
    var groups: Int { people / size }

    /// All that give so many rounds or a few more.
    static func fitting(people: Int, groups: Int, rounds: Int) -> [Shape] {
      guard people % groups == 0 else { return [] }
      let size = people / groups
      var all: [Shape] = []
      if rounds > groups, groups < size * groups - groups {
        all.append(Shape(circles: size, width: groups, staying: 0, size: size, extra: .transversals(rounds - groups)))
      }
      if rounds > 2, people > size, (people - size) % (rounds - 1) == 0, (rounds - 1) % size == 0 {
        let circles = (people - size) / (rounds - 1)
        all.append(Shape(circles: circles, width: rounds - 1, staying: size, size: size, extra: .cosets))
      }
      for width in rounds...rounds + 1 where width > 1 && width < people && people % width <= groups {
        all.append(
          Shape(circles: people / width, width: width, staying: people % width, size: size, extra: .none))
      }
      return all
    }

    /// All symmetries that are tried: none, and those that come back after two or three times. Larger ones and
    /// multiplication by −1 alone were never seen to give a plan.
    var symmetries: [Symmetry] {
      var all = [Symmetry(fold: 1, factor: 1, cycle: 1, staying: 1)]
      for (fold, cycle) in [(2, 2), (3, 1), (3, 3)] where cycle <= circles {
        for factor in 1..<width where factor > 1 || cycle > 1 {
          guard (0..<fold).reduce(1, { product, _ in product * factor % width }) == 1 else { continue }
          all.append(Symmetry(fold: fold, factor: factor, cycle: cycle, staying: 1))
          if staying >= fold { all.append(Symmetry(fold: fold, factor: factor, cycle: cycle, staying: fold)) }
        }
      }
      return all
    }

    /// Where a symmetry takes somebody.
    func image(_ person: Int, _ symmetry: Symmetry) -> Int {
      func next(_ index: Int, of count: Int, in cycle: Int) -> Int {
        let start = index / cycle * cycle
        return start + cycle <= count ? start + (index - start + 1) % cycle : index
      }
      let moving = circles * width
      guard person < moving else { return moving + next(person - moving, of: staying, in: symmetry.staying) }
      return next(person / width, of: circles, in: symmetry.cycle) * width + person % width * symmetry.factor % width
    }

    func turned(_ person: Int, by turn: Int) -> Int {
      person < circles * width ? person / width * width + (person % width + turn) % width : person
    }

    /// All rounds of a base round, and of one group each for rounds of transversals.
    func rounds(base: [[Int]], whole: [[Int]]) -> [[Int32]] {
      func seated(_ groups: some Sequence<[Int]>) -> [Int32] {
        var groupOf = [Int32](repeating: 0, count: people)
        for (number, group) in groups.enumerated() {
          for person in group { groupOf[person] = Int32(number) }
        }
        return groupOf
      }
      var rounds = (0..<width).map { turn in seated(base.map { $0.map { turned($0, by: turn) } }) }
      rounds += whole.map { group in seated((0..<width).map { turn in group.map { turned($0, by: turn) } }) }
      if extra == .cosets {
        let step = width / size
        let cosets = (0..<circles * step).map { number in
          (0..<size).map { number / step * width + number % step + $0 * step }
        }
        rounds.append(seated(cosets + [Array(circles * width..<people)]))
      }
      return rounds
    }
  }

  /// Which pairs a base round has to have once: pairs that turning or the symmetry takes to each other are of one kind.
  struct PairKinds {
    private let people: Int
    /// By two people; −1: they would meet twice.
    private let kind: [Int]
    /// By kind: how many different pairs turning leaves of it.
    let breadth: [Int]
    /// The kinds that a round of cosets has.
    let ofCosets: [Int]

    init(_ shape: Shape, _ image: [Int]) {
      let (people, width, moving) = (shape.people, shape.width, shape.circles * shape.width)
      self.people = people
      /// What turning leaves of a pair, as a number; nil where they would meet twice.
      func difference(_ one: Int, _ other: Int) -> Int? {
        let (low, high) = (min(one, other), max(one, other))
        if high >= moving { return low >= moving ? nil : people * people + (high - moving) * moving + low / width }
        let step = (high % width - low % width + width) % width
        guard low / width == high / width else { return (low / width * people + high / width) * width + step }
        return 2 * step == width ? nil : (low / width * people + high / width) * width + min(step, width - step)
      }
      var numbers = [Int](repeating: -1, count: people * (people + shape.circles + 1) + shape.staying * moving)
      var breadth: [Int] = []
      var kind = [Int](repeating: -1, count: people * people)
      for one in 0..<people {
        for other in 0..<people where one != other {
          guard let first = difference(one, other) else { continue }
          if numbers[first] < 0 {
            var (a, b, count) = (one, other, 0)
            while let next = difference(a, b), numbers[next] < 0 {
              numbers[next] = breadth.count
              count += 1
              (a, b) = (image[a], image[b])
            }
            breadth.append(count)
          }
          kind[one * people + other] = numbers[first]
        }
      }
      (self.kind, self.breadth) = (kind, breadth)
      let step = max(1, width / shape.size)
      ofCosets = (0..<moving).compactMap { person in
        let mate = shape.turned(person, by: step)
        return mate == person ? nil : kind[person * people + mate]
      }.filter { $0 >= 0 }
    }

    @inline(__always) func of(_ one: Int, _ other: Int) -> Int { kind[one * people + other] }
  }
}
