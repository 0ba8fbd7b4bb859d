/// What a poll asks, by kind.
public enum Question: Codable, Equatable, Sendable {
  /// One option (`max` 1) or up to `max` (approval).
  case choice(options: OptionSource, max: Int)
  /// `budget` whole points over the options, `cap` at most on each; with `spendAll` none may be left.
  case points(options: OptionSource, budget: Int, cap: Int?, spendAll: Bool)
  /// A point of the scale for each statement.
  case scale(statements: [Option], scale: Scale, noOpinion: Bool)
  /// `elect` options chosen at once from ballots of up to `max`, so that groups of voters get their part.
  case committee(options: OptionSource, max: Int, elect: Int, method: CommitteeMethod)
  /// Votes of which the squares cost from `budget`; with `negative` also votes against.
  case quadratic(options: OptionSource, budget: Int, negative: Bool)
  /// Options in order, ties allowed; `atMost` of them, and `elect` chosen by stv, 1 by the others.
  case rank(options: OptionSource, method: RankMethod, elect: Int, atMost: Int?)
  /// A grade for each option, the best first.
  case grades(options: OptionSource, grades: [Option])
  /// One of five answers to the proposal that the prompt is; an objection says why.
  case consent
  /// One of eight levels of agreement with the proposal that the prompt is.
  case gradients
  /// A column for each item; `ordered` where the columns are a scale.
  case grid(items: [Option], columns: [Option], ordered: Bool)
  /// This one or that one, `perPerson` times, over a long list.
  case pairs(options: OptionSource, perPerson: Int)
  /// Agree, disagree or pass on each.
  case statements([Option], language: Language)
  /// Approvals of items that have a cost, or `points` over them; what fits the budget is chosen so that voters get their
  /// part. A cost for each item, in its order; `from` leaves of them only what came out of something else.
  case portfolio(items: [Option], costs: [Int], budget: Int, points: Int?, from: OptionSource?)
  /// Up to `max` words, small words of the language not counted.
  case words(max: Int, language: Language)

  /// Where its options come from; nil where they are not of the facilitator's making, or not a list.
  public var source: OptionSource? {
    switch self {
    case .choice(let options, _), .points(let options, _, _, _), .committee(let options, _, _, _),
      .quadratic(let options, _, _), .rank(let options, _, _, _), .grades(let options, _), .pairs(let options, _):
      options
    case .scale(let rows, _, _), .grid(let rows, _, _), .statements(let rows, _): .fixed(rows)
    case .portfolio(let rows, _, _, _, let from): from ?? .fixed(rows)
    case .consent, .gradients, .words: nil
    }
  }

  /// What the rows of a ballot can get: grades, columns, or votes on a statement; empty for other kinds.
  public var labels: [Option] {
    switch self {
    case .grades(_, let grades): grades
    case .grid(_, let columns, _): columns
    case .statements(_, let language):
      OpinionVote.allCases.map { Option(id: OptionID($0.rawValue), title: $0.title(in: language)) }
    case .choice, .points, .scale, .committee, .quadratic, .rank, .consent, .gradients, .words, .pairs, .portfolio: []
    }
  }

  /// The points that a ballot of points divides over items that have a cost.
  public static let pointsOfAPortfolio = 10

  /// What an item costs; nil where nothing has a cost.
  public func cost(of id: OptionID) -> Int? {
    guard case .portfolio(let items, let costs, _, _, _) = self, let place = items.firstIndex(where: { $0.id == id }),
      costs.indices.contains(place)
    else { return nil }
    return costs[place]
  }

  /// What a ballot looks like to somebody who fills it in.
  public enum Shape: Equatable, Sendable {
    /// Options to tick, so many at the most.
    case pick(max: Int)
    /// A number of points for each option.
    case points
    /// A number of votes for each option, or against it.
    case votes(negative: Bool)
    /// A rank for each option.
    case ranks
    /// A point of a scale for each statement.
    case scale(Scale, noOpinion: Bool)
    /// One of these for each row.
    case table([Option])
    /// One of two, so many times.
    case versus(count: Int)
    /// A line of text.
    case text
  }

  /// What a ballot looks like.
  public var shape: Shape {
    switch self {
    case .choice(_, let max), .committee(_, let max, _, _): .pick(max: max)
    case .consent, .gradients: .pick(max: 1)
    case .points: .points
    case .quadratic(_, _, let negative): .votes(negative: negative)
    case .rank: .ranks
    case .scale(_, let scale, let noOpinion): .scale(scale, noOpinion: noOpinion)
    case .grades, .grid, .statements: .table(labels)
    case .pairs(_, let perPerson): .versus(count: perPerson)
    case .portfolio(let items, _, _, let points, _): points == nil ? .pick(max: items.count) : .points
    case .words: .text
    }
  }
}

/// How ballots of ranks are counted.
public enum RankMethod: String, Codable, Sendable, CaseIterable {
  case schulze, rankedPairs, borda, irv, stv
}

/// How several options are chosen at once from approvals.
public enum CommitteeMethod: String, Codable, Sendable, CaseIterable {
  /// Phragmén's sequential method: every chosen option is a load of 1 on those who approve of it.
  case phragmen
  /// The method of equal shares, completed by Phragmén's method where the voters' money leaves seats empty.
  case equalShares
  /// Those with the most approvals: a majority can take every seat.
  case approval
}

/// Where the options of a poll come from.
public enum OptionSource: Codable, Equatable, Sendable {
  case fixed([Option])
  /// The entries of a collection when the poll opens: shortlisted ones first, then by upvotes, at most `top`.
  case from(collection: CollectionID, top: Int?)
  /// What came out best in another poll, by its newest result that was shown: at least `top`, all that are level with
  /// the last of them too.
  case best(of: ActivityID, top: Int?)
}

/// An option of a choice or of points, or a statement of a scale.
public struct Option: Codable, Hashable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: OptionID
  /// As people read it.
  public var title: String

  /// All of it, as its members say.
  public init(id: OptionID, title: String) {
    self.id = id
    self.title = title
  }
}

/// Whole points from `from` to `to`, `from` < `to`, at most 11 of them, with words at the ends.
public struct Scale: Codable, Equatable, Sendable {
  /// The lowest point.
  public var from: Int
  /// The highest point.
  public var to: Int
  /// What the lowest point means.
  public var low: String?
  /// What the highest point means.
  public var high: String?

  /// All of it, as its members say.
  public init(from: Int, to: Int, low: String? = nil, high: String? = nil) {
    self.from = from
    self.to = to
    self.low = low
    self.high = high
  }

  /// Every point of it.
  public var points: ClosedRange<Int> { from...to }
}
