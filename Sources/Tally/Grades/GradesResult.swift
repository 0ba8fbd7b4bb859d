import Workshop

/// The grades of every option, and the order that majority judgment gives.
public struct GradesResult: Equatable, Sendable, Codable {
  /// How many ballots there are.
  public var ballots: BallotCount
  /// The names of the grades, best first.
  public var grades: [String]
  /// In the order of the poll.
  public var options: [GradeProfile]

  /// A result from its counts.
  public init(ballots: BallotCount, grades: [String], options: [GradeProfile]) {
    (self.ballots, self.grades, self.options) = (ballots, grades, options)
  }

  /// All options that anybody graded, the best rank first; together only those that stay level to their last grade.
  public var order: [[OptionID]] {
    let graded = options.filter { $0.total > 0 }
    let common = graded.reduce(1) { common, option in
      common / Int(Natural.commonDivisor(Natural(UInt64(common)), Natural(UInt64(option.total))).small ?? 1)
        * option.total
    }
    let profiles = graded.enumerated().map { place, option in
      (id: option.id, place: place, counts: option.counts.map { $0 * (common / option.total) })
    }.sorted { a, b in
      let difference = compareByMajority(a.counts, b.counts)
      return difference == 0 ? a.place < b.place : difference < 0
    }
    var (ranks, before): ([[OptionID]], [Int]?) = ([], nil)
    for profile in profiles {
      if let before, before == profile.counts {
        ranks[ranks.count - 1].append(profile.id)
      } else {
        ranks.append([profile.id])
      }
      before = profile.counts
    }
    return ranks
  }

  /// Whoever stands highest; more than one is a tie to the last grade.
  public var winners: [OptionID] { order.first ?? [] }

  /// What `outstanding` ballots can still change: whoever would stand at least level with the leader if it got the best
  /// grade from all of them and the leader the worst.
  public func outlook(outstanding: Int) -> Outlook {
    let (outstanding, winners) = (max(0, outstanding), winners)
    if outstanding == 0 || grades.isEmpty {
      return Outlook(outstanding: outstanding, alive: winners, decided: winners.count == 1)
    }
    guard let leader = options.first(where: { winners.contains($0.id) }) else {
      return Outlook(outstanding: outstanding, alive: options.map(\.id), decided: false)
    }
    let alive = options.filter { option in
      if winners.contains(option.id) { return true }
      var (one, other) = (option, leader)
      one.counts[0] += outstanding
      other.counts[grades.count - 1] += outstanding
      return GradesResult(ballots: ballots, grades: grades, options: [other, one]).winners.contains(option.id)
    }.map(\.id)
    return Outlook(outstanding: outstanding, alive: alive, decided: alive.count == 1 && alive == winners)
  }
}

/// How often each grade was given to an option.
public struct GradeProfile: Equatable, Sendable, Codable {
  /// The option.
  public var id: OptionID
  /// For each grade, the best first.
  public var counts: [Int]

  /// A profile from its counts.
  public init(id: OptionID, counts: [Int]) { (self.id, self.counts) = (id, counts) }

  /// How many graded it.
  public var total: Int { counts.reduce(0, +) }

  /// The middle grade as a place from the best; of two middle ones the lower. Nil when nobody graded it.
  public var majorityGrade: Int? {
    var passed = 0
    // From the best on, the lower of two middle ones is at half of an even number.
    return total == 0
      ? nil
      : counts.indices.first { grade in
        passed += counts[grade]
        return passed > total / 2
      }
  }

  /// How many gave a better grade than the middle one.
  public var better: Int { majorityGrade.map { counts[..<$0].reduce(0, +) } ?? 0 }
  /// How many gave a worse one.
  public var worse: Int { majorityGrade.map { counts[($0 + 1)...].reduce(0, +) } ?? 0 }
}

/// Below zero where the first profile ranks above the second, zero where they are level in every grade.
///
/// M. Balinski and R. Laraki, "Majority Judgment" (MIT Press 2011): compare the middle grades, the lower one of two; where
/// they are equal take one of it away from both and compare again. What is taken away goes outward from the middle, a
/// grade below and a grade above in turn; runs of equal grades are passed in one step. Both profiles have as many grades.
func compareByMajority(_ a: [Int], _ b: [Int]) -> Int {
  let total = a.reduce(0, +)
  // Places from the best: the first one taken is at half; then above and below it in turn.
  var (low, high) = (total / 2, total / 2 - 1)
  func grade(_ counts: [Int], at place: Int) -> (grade: Int, first: Int, end: Int) {
    var passed = 0
    for (grade, count) in counts.enumerated() {
      if place < passed + count { return (grade, passed, passed + count) }
      passed += count
    }
    return (counts.count, passed, passed)
  }
  // Even: the lower middle first, then the upper one. Odd: the middle, then the one below it, then the one above.
  if total % 2 == 1, total > 0 {
    let (x, y) = (grade(a, at: low), grade(b, at: low))
    if x.grade != y.grade { return x.grade < y.grade ? -1 : 1 }
    low += 1
  }
  while low < total || high >= 0 {
    let (lowA, lowB) = (grade(a, at: low), grade(b, at: low))
    if low < total, lowA.grade != lowB.grade { return lowA.grade < lowB.grade ? -1 : 1 }
    let (highA, highB) = (grade(a, at: max(0, high)), grade(b, at: max(0, high)))
    if high >= 0, highA.grade != highB.grade { return highA.grade < highB.grade ? -1 : 1 }
    // As far as none of the four changes.
    var steps = Int.max
    if low < total { steps = min(steps, lowA.end - low, lowB.end - low) }
    if high >= 0 { steps = min(steps, high - highA.first + 1, high - highB.first + 1) }
    low += steps
    high -= steps
  }
  return 0
}
