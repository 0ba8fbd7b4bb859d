import Workshop

/// The strength of each option from comparisons of two.
public struct PairsResult: Equatable, Sendable, Codable {
  /// How many comparisons there are.
  public var ballots: BallotCount
  /// In the order of the poll.
  public var options: [PairsOption]
  /// Whether strengths exist without a ridge: every option beats every other one, straight or by way of others.
  public var isConnected: Bool

  /// The ridge: what a strength costs, times its square. Small beside the comparisons, and enough to hold an option that
  /// never lost.
  public static let ridge = 0.1

  /// All options that were compared, the strongest first; level ones in the order of the poll.
  public var order: [OptionID] {
    options.enumerated().filter { $0.element.wins + $0.element.losses > 0 }
      .sorted { ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset) }.map(\.element.id)
  }

  /// Nobody compared them.
  public var uncompared: [OptionID] { options.filter { $0.wins + $0.losses == 0 }.map(\.id) }

  /// The strongest, where anything was compared; more than one where strengths are equal.
  public var winners: [OptionID] {
    let compared = options.filter { $0.wins + $0.losses > 0 }
    guard let most = compared.map(\.strength).max() else { return [] }
    // Equal comparisons give strengths that differ in their last bits only.
    return compared.filter { most - $0.strength < 1e-9 }.map(\.id)
  }

  /// The options that may be the strongest as far as chance goes: those within two standard errors of the difference.
  public var contenders: [OptionID] {
    guard let best = options.filter({ $0.wins + $0.losses > 0 }).max(by: { $0.strength < $1.strength }) else {
      return []
    }
    return options.filter {
      let spread = ($0.error * $0.error + best.error * best.error).squareRoot()
      return $0.wins + $0.losses > 0 && best.strength - $0.strength <= 2 * spread
    }.map(\.id)
  }
}

/// An option and how it fared in comparisons.
public struct PairsOption: Equatable, Sendable, Codable {
  /// The option.
  public var id: OptionID
  /// How often it was preferred.
  public var wins: Int
  /// How often the other one was.
  public var losses: Int
  /// The logarithm of its strength in Bradley and Terry's model with a ridge; 0 is the middle of the list. Shown, and
  /// close only where comparisons are many: see `error`.
  public var strength: Double
  /// The standard error of `strength`.
  public var error: Double

  /// All Our Ideas' score: the chance in hundredths that it beats one taken blindly, with one win and one loss added
  /// (M. Salganik and K. Levy, "Wiki surveys", PLoS ONE 10, 2015).
  public var score: Fraction? { Fraction(100 * (wins + 1), of: wins + losses + 2) }
}

extension PairsResult {
  init(_ tally: PairsTally) {
    let n = tally.options.count
    let model = BradleyTerry(wins: tally.wins, count: n)
    let (strengths, errors) = model.fit(ridge: Self.ridge)
    ballots = tally.ballots
    options = (0..<n).map { i in
      PairsOption(
        id: tally.options[i], wins: (0..<n).reduce(0) { $0 + tally.wins[i * n + $1] },
        losses: (0..<n).reduce(0) { $0 + tally.wins[$1 * n + i] }, strength: strengths[i], error: errors[i])
    }
    isConnected = model.isConnected
  }
}

extension PairsTally {
  /// Strengths of the most likely model without a ridge, their mean zero; nil where there are none because some options
  /// never lost to the others.
  public var likeliest: [Double]? {
    let model = BradleyTerry(wins: wins, count: options.count)
    return model.isConnected ? model.fit(ridge: 0).strengths : nil
  }
}
