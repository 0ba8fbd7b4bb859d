import Workshop

/// The running count of a poll in which every item gets a column: areas by scale, effort by effect.
public struct GridTally: Equatable, Sendable {
  /// The rows, in the order of the poll.
  public let items: [OptionID]
  /// The columns, in theirs.
  public let columns: [OptionID]
  /// Whether an item may get more than one column from a voter.
  public let allowsMany: Bool
  var ballots = BallotCount()
  /// Row by row.
  private var cells: [Int]
  /// How many voters put each item in any column.
  private var answered: [Int]
  private let rows: OptionPlaces
  private let places: OptionPlaces

  /// An empty count; each id stands once among items and once among columns.
  public init(items: [OptionID], columns: [OptionID], allowsMany: Bool = false) {
    (self.items, self.columns, self.allowsMany) = (items, columns, allowsMany)
    cells = Array(repeating: 0, count: items.count * columns.count)
    answered = Array(repeating: 0, count: items.count)
    (rows, places) = (OptionPlaces(items), OptionPlaces(columns))
  }

  /// Returns when the ballot is valid or blank; else throws why it is spoiled.
  public func check(_ given: [OptionID: [OptionID]]) throws(Spoilage) {
    let isPlain = given.allSatisfy { item, chosen in
      rows[item] != nil && chosen.count < 2 && chosen.allSatisfy { places[$0] != nil }
    }
    if isPlain { return }
    // A dictionary has no order: what is told is looked up in the order of the ids.
    for item in given.keys.sorted() {
      guard rows[item] != nil else { throw .unknownOption(item) }
      let chosen = given[item] ?? []
      for column in chosen where places[column] == nil { throw .unknownColumn(column) }
      if Set(chosen).count < chosen.count { throw .repeated(item) }
      if chosen.count > 1, !allowsMany { throw .tooManyColumns(item) }
    }
  }

  /// Counts a ballot, columns by item; one that breaks the rules is counted as spoiled, and why is returned.
  @discardableResult
  public mutating func add(_ given: [OptionID: [OptionID]]) -> Spoilage? { count(given, 1) }

  /// Takes back a ballot that was added before.
  @discardableResult
  public mutating func remove(_ given: [OptionID: [OptionID]]) -> Spoilage? { count(given, -1) }

  /// Adds the count of other voters in the same poll.
  public mutating func merge(_ other: GridTally) {
    ballots.add(other.ballots)
    for index in cells.indices { cells[index] += other.cells[index] }
    for index in answered.indices { answered[index] += other.answered[index] }
  }

  private mutating func count(_ given: [OptionID: [OptionID]], _ step: Int) -> Spoilage? {
    let spoilage = whySpoiled { () throws(Spoilage) in try check(given) }
    ballots.take(step, spoilage)
    if let spoilage { return spoilage }
    if given.values.allSatisfy(\.isEmpty) { ballots.blank += step }
    for (item, chosen) in given where !chosen.isEmpty {
      guard let row = rows[item] else { continue }
      answered[row] += step
      for column in chosen {
        if let place = places[column] { cells[row * columns.count + place] += step }
      }
    }
    return nil
  }

  /// What the ballots so far come to.
  public var result: GridResult {
    GridResult(
      ballots: ballots, columns: columns,
      items: items.indices.map { row in
        GridRow(
          id: items[row], counts: Array(cells[(row * columns.count)..<((row + 1) * columns.count)]),
          answered: answered[row])
      })
  }
}

/// How often each item stands in each column.
public struct GridResult: Equatable, Sendable, Codable {
  /// How many ballots there are.
  public var ballots: BallotCount
  /// In the order of the poll.
  public var columns: [OptionID]
  /// In the order of the poll.
  public var items: [GridRow]

  /// The columns with the most of an item; more than one is a tie, none is no answer.
  public func top(of row: GridRow) -> [OptionID] {
    guard let most = row.counts.max(), most > 0 else { return [] }
    return columns.indices.filter { row.counts[$0] == most }.map { columns[$0] }
  }

  /// All marks in each column.
  public var columnTotals: [Int] { columns.indices.map { column in items.reduce(0) { $0 + $1.counts[column] } } }

  /// What `outstanding` ballots can still change of one item's column.
  public func outlook(of row: GridRow, outstanding: Int) -> Outlook {
    Standing(zip(columns, row.counts).map { (id: $0, score: $1) }).outlook(outstanding: outstanding, mostOfABallot: 1)
  }
}

/// An item and how often it stands in each column.
public struct GridRow: Equatable, Sendable, Codable {
  /// The item.
  public var id: OptionID
  /// In the order of the columns.
  public var counts: [Int]
  /// How many voters put it anywhere.
  public var answered: Int

  /// Where columns are ordered: the mean column, from 1; nil where nobody put it anywhere.
  public var meanColumn: Fraction? {
    Fraction(counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }, of: counts.reduce(0, +))
  }
}

extension GridTally: KindTally {
  mutating func take(_ given: [OptionID: [OptionID]], _ step: Int) -> Spoilage? { count(given, step) }
}
