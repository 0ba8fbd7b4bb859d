import Workshop

/// The rules of a poll in which votes cost their square (S. Lalley and E. G. Weyl, "Quadratic voting: how mechanism
/// design can radicalize democracy", AEA Papers and Proceedings 108, 2018).
public struct QuadraticRules: Equatable, Sendable, Codable {
  /// What a ballot can spend: v votes for an option, or against it, cost v².
  public var budget: Int
  /// The most votes for or against one option; nil is what the budget pays for.
  public var cap: Int?
  /// Whether votes against an option can be bought too.
  public var negative: Bool
  /// Whether all must be spent.
  public var spendAll: Bool

  /// All of it, as its members say.
  public init(budget: Int, cap: Int? = nil, negative: Bool = false, spendAll: Bool = false) {
    (self.budget, self.cap, self.negative, self.spendAll) = (budget, cap, negative, spendAll)
  }

  /// The most votes that one ballot can give one option.
  public var mostOfABallot: Int { min(cap ?? .max, wholeRoot(max(0, budget))) }
}

/// The greatest whole number whose square is at most `number`.
func wholeRoot(_ number: Int) -> Int {
  var root = Int(Double(number).squareRoot())
  while root > 0, root > number / root { root -= 1 }
  while root + 1 <= number / (root + 1) { root += 1 }
  return root
}

/// The running count of a quadratic poll.
public struct QuadraticTally: Equatable, Sendable {
  /// What a ballot may say.
  public let rules: QuadraticRules
  /// In the order of the poll.
  public let options: [OptionID]
  var ballots = BallotCount()
  /// For each option how many ballots give it each number of votes, from the most against it to the most for it.
  private var cells: [Int]
  private let places: OptionPlaces
  private let most: Int

  /// The widest table that is kept: more votes than this on one option cannot be bought.
  static let mostVotes = 10_000

  /// An empty count; each id stands once in `options`.
  public init(_ options: [OptionID], _ rules: QuadraticRules) {
    (self.options, self.rules) = (options, rules)
    places = OptionPlaces(options)
    most = min(rules.mostOfABallot, Self.mostVotes)
    cells = Array(repeating: 0, count: options.count * (2 * most + 1))
  }

  /// Returns when the ballot is valid or blank; else throws why it is spoiled.
  public func check(_ votes: [OptionID: Int]) throws(Spoilage) {
    var left = rules.budget
    let isPlain = votes.allSatisfy { id, given in
      guard places[id] != nil, given >= (rules.negative ? -most : 0), given <= most else { return false }
      left -= given * given
      return left >= 0
    }
    if isPlain, !rules.spendAll { return }
    try checkInOrder(votes)
  }

  /// A dictionary has no order: what is told of a spoiled ballot is looked up in the order of the ids.
  private func checkInOrder(_ votes: [OptionID: Int]) throws(Spoilage) {
    for id in votes.keys.sorted() where places[id] == nil { throw .unknownOption(id) }
    var spent = 0
    for id in votes.keys.sorted() {
      let given = votes[id, default: 0]
      if given < 0, !rules.negative { throw .negative(id) }
      if let cap = rules.cap, given.magnitude > UInt(max(0, cap)) { throw .overCap(id, cap: cap) }
      let (square, isTooMuch) = given.multipliedReportingOverflow(by: given)
      let (sum, isTooMuchToo) = spent.addingReportingOverflow(square)
      if isTooMuch || isTooMuchToo { throw .overspent(budget: rules.budget, by: .max - rules.budget) }
      spent = sum
    }
    if spent > rules.budget { throw .overspent(budget: rules.budget, by: spent - rules.budget) }
    if rules.spendAll, spent > 0, spent < rules.budget { throw .notAllSpent(left: rules.budget - spent) }
    if let over = votes.keys.sorted().first(where: { abs(votes[$0, default: 0]) > most }) {
      throw .overCap(over, cap: most)
    }
  }

  /// Counts a ballot; one that breaks the rules is counted as spoiled, and why is returned.
  @discardableResult
  public mutating func add(_ votes: [OptionID: Int]) -> Spoilage? { count(votes, 1) }

  /// Takes back a ballot that was added before.
  @discardableResult
  public mutating func remove(_ votes: [OptionID: Int]) -> Spoilage? { count(votes, -1) }

  /// Adds the count of other voters in the same poll.
  public mutating func merge(_ other: QuadraticTally) {
    ballots.add(other.ballots)
    for index in cells.indices { cells[index] += other.cells[index] }
  }

  private mutating func count(_ votes: [OptionID: Int], _ step: Int) -> Spoilage? {
    let spoilage = whySpoiled { () throws(Spoilage) in try check(votes) }
    ballots.take(step, spoilage)
    if let spoilage { return spoilage }
    var isBlank = true
    for (id, given) in votes where given != 0 {
      isBlank = false
      if let place = places[id] { cells[place * (2 * most + 1) + most + given] += step }
    }
    if isBlank { ballots.blank += step }
    return nil
  }

  /// What the ballots so far come to.
  public var result: QuadraticResult {
    var spent = 0
    let width = 2 * most + 1
    let counts = options.indices.map { place in
      var option = QuadraticOption(id: options[place], total: 0, supporters: 0, opponents: 0, highest: 0, lowest: 0)
      for (index, count) in cells[(place * width)..<((place + 1) * width)].enumerated() where count > 0 {
        let votes = index - most
        option.total += votes * count
        if votes > 0 { option.supporters += count } else if votes < 0 { option.opponents += count }
        option.highest = max(option.highest, votes)
        option.lowest = min(option.lowest, votes)
        spent += votes * votes * count
      }
      return option
    }
    return QuadraticResult(ballots: ballots, rules: rules, options: counts, spent: spent)
  }
}

extension QuadraticTally: KindTally {
  mutating func take(_ votes: [OptionID: Int], _ step: Int) -> Spoilage? { count(votes, step) }
}
