import Workshop

/// The running count of one poll, or of one group of its voters.
///
/// Every ballot that was received is in it exactly once: counted, blank, or spoiled. A voter who changes the ballot is
/// `remove(old)` and `add(new)`. The order of ballots means nothing. What a ballot and a result cost says each kind.
public struct Tally: Equatable, Sendable {
  /// What is asked.
  public let question: Question
  // The count of the question's kind, and no other: one of them is there, and changes in place.
  var table: TableTally?
  var committee: ApprovalTally?
  var quadratic: QuadraticTally?
  var rank: RankTally?
  var grades: GradesTally?
  var grid: GridTally?
  var consent: ConsentTally?
  var gradients: GradientsTally?
  var words: WordsTally?
  var pairs: PairsCount?
  var statements: OpinionTally?
  var portfolio: PortfolioTally?
  /// Ballots of another kind, which no count can read: spoiled.
  var strays = 0

  /// `options` are the options, statements or items as they stood when the poll opened, each id once.
  /// - Parameter leastGroup: groups of voters that are smaller, where the count finds any, are not told of.
  public init(_ question: Question, options: [Option], leastGroup: Int = 1) {
    self.question = question
    let ids = options.map(\.id)
    switch question {
    case .choice(_, let max): table = TableTally(Rules(.choice(max: max), options: ids))
    case .points(_, let budget, let cap, let spendAll):
      table = TableTally(Rules(.points(budget: budget, cap: cap, spendAll: spendAll), options: ids))
    case .scale(_, let scale, let noOpinion):
      table = TableTally(Rules(.scale(from: scale.from, to: scale.to, noOpinion: noOpinion), options: ids))
    case .committee(_, let max, _, _): committee = ApprovalTally(ids, max: max)
    case .quadratic(_, let budget, let negative):
      quadratic = QuadraticTally(ids, QuadraticRules(budget: budget, negative: negative))
    case .rank(_, _, _, let atMost): rank = RankTally(ids, atMost: atMost)
    case .grades(_, let names): grades = GradesTally(ids, grades: names.map(\.id.text))
    case .grid(_, let columns, _): grid = GridTally(items: ids, columns: columns.map(\.id))
    case .consent: consent = ConsentTally()
    case .gradients: gradients = GradientsTally()
    case .pairs(_, let perPerson): pairs = PairsCount(ids, most: perPerson)
    case .statements: statements = OpinionTally(ids, leastGroup: leastGroup)
    case .portfolio(_, _, let budget, let points, _):
      portfolio = PortfolioTally(
        ids.map { PricedOption(id: $0, cost: question.cost(of: $0) ?? 0) }, budget: budget, points: points)
    case .words(let max, let language): words = WordsTally(stopWords: StopWords.of(language), max: max)
    }
  }

  /// Returns when the ballot is valid or blank; else throws the reason why it is spoiled.
  public func check(_ ballot: Ballot) throws(Spoilage) {
    switch ballot {
    case .choice(let chosen) where committee != nil: try check(chosen, committee)
    case .choice where portfolio != nil, .points where portfolio != nil: try check(ballot, portfolio)
    case .choice, .points, .scale: try check(ballot, table)
    case .pairs(let comparisons): try check(comparisons, pairs)
    case .statements(let votes): try check(votes, statements)
    case .quadratic(let votes): try check(votes, quadratic)
    case .rank(let ranking): try check(ranking, rank)
    case .grades(let given): try check(try numbers(of: given), grades)
    case .grid(let given): try check(given.mapValues { [$0] }, grid)
    case .consent(let said): try check(said, consent)
    case .gradients(let level): try check(level, gradients)
    case .words(let text): try check(text, words)
    }
  }

  /// Counts a ballot; one that breaks the rules is counted as spoiled, and why is returned.
  @discardableResult
  public mutating func add(_ ballot: Ballot) -> Spoilage? { take(ballot, 1) }

  /// Takes back a ballot that was added before.
  @discardableResult
  public mutating func remove(_ ballot: Ballot) -> Spoilage? { take(ballot, -1) }

  private mutating func take(_ ballot: Ballot, _ step: Int) -> Spoilage? {
    switch ballot {
    case .choice(let chosen) where committee != nil: Self.take(chosen, step, &committee, &strays)
    case .choice where portfolio != nil, .points where portfolio != nil:
      Self.take(ballot, step, &portfolio, &strays)
    case .choice, .points, .scale: Self.take(ballot, step, &table, &strays)
    case .pairs(let comparisons): Self.take(comparisons, step, &pairs, &strays)
    case .statements(let votes): Self.take(votes, step, &statements, &strays)
    case .quadratic(let votes): Self.take(votes, step, &quadratic, &strays)
    case .rank(let ranking): Self.take(ranking, step, &rank, &strays)
    case .grades(let given):
      Self.take((try? numbers(of: given)) ?? given.mapValues { _ in -1 }, step, &grades, &strays)
    case .grid(let given): Self.take(given.mapValues { [$0] }, step, &grid, &strays)
    case .consent(let said): Self.take(said, step, &consent, &strays)
    case .gradients(let level): Self.take(level, step, &gradients, &strays)
    case .words(let text): Self.take(text, step, &words, &strays)
    }
  }

  private static func take<Kind: KindTally>(
    _ paper: Kind.Paper, _ step: Int, _ kind: inout Kind?, _ strays: inout Int
  ) -> Spoilage? {
    guard kind != nil else {
      strays += step
      return .wrongKind
    }
    return kind?.take(paper, step) ?? nil
  }

  private func check<Kind: KindTally>(_ paper: Kind.Paper, _ kind: Kind?) throws(Spoilage) {
    guard let kind else { throw .wrongKind }
    try kind.check(paper)
  }

  /// A ballot's grades by their place from the best.
  private func numbers(of given: [OptionID: OptionID]) throws(Spoilage) -> [OptionID: Int] {
    guard let grades else { throw .wrongKind }
    var numbers: [OptionID: Int] = [:]
    for id in given.keys.sorted() {
      guard let number = given[id].flatMap({ grades.grades.firstIndex(of: $0.text) }) else { throw .unknownGrade(id) }
      numbers[id] = number
    }
    return numbers
  }

  /// Puts more statements to the vote, and takes out `without` of all; of another kind of poll it changes nothing.
  public mutating func offer(_ added: [Option], without: Set<OptionID>) {
    statements?.offer(added.map(\.id), without: without)
  }

  /// Adds the count of other voters in the same poll; of another poll it adds nothing.
  public mutating func merge(_ other: Tally) {
    func add<Kind: KindTally>(_ more: Kind?, to kind: inout Kind?) { if let more { kind?.merge(more) } }
    strays += other.strays
    add(other.table, to: &table)
    add(other.committee, to: &committee)
    add(other.quadratic, to: &quadratic)
    add(other.rank, to: &rank)
    add(other.grades, to: &grades)
    add(other.grid, to: &grid)
    add(other.consent, to: &consent)
    add(other.gradients, to: &gradients)
    add(other.words, to: &words)
    add(other.pairs, to: &pairs)
    add(other.statements, to: &statements)
    add(other.portfolio, to: &portfolio)
  }
}
