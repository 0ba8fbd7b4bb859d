import Workshop

/// The running count of a poll in which every option gets a grade.
public struct GradesTally: Equatable, Sendable {
  /// The names of the grades, best first.
  public let grades: [String]
  /// In the order of the poll.
  public let options: [OptionID]
  var ballots = BallotCount()
  /// A row for each option, a cell for each grade.
  private var cells: [Int]
  private let places: OptionPlaces

  /// An empty count; each id stands once in `options`, each grade once in `grades`.
  public init(_ options: [OptionID], grades: [String]) {
    (self.options, self.grades) = (options, grades)
    places = OptionPlaces(options)
    cells = Array(repeating: 0, count: options.count * grades.count)
  }

  /// Returns when the ballot is valid or blank; else throws why it is spoiled. Grades are numbers from 0, the best.
  public func check(_ given: [OptionID: Int]) throws(Spoilage) {
    if given.allSatisfy({ places[$0.key] != nil && grades.indices.contains($0.value) }) { return }
    // A dictionary has no order: what is told is looked up in the order of the ids.
    for id in given.keys.sorted() where places[id] == nil { throw .unknownOption(id) }
    for id in given.keys.sorted() where !grades.indices.contains(given[id, default: -1]) { throw .unknownGrade(id) }
  }

  /// Counts a ballot; an option left out has no grade from it. One that breaks the rules is counted as spoiled, and why
  /// is returned.
  @discardableResult
  public mutating func add(_ given: [OptionID: Int]) -> Spoilage? { count(given, 1) }

  /// Takes back a ballot that was added before.
  @discardableResult
  public mutating func remove(_ given: [OptionID: Int]) -> Spoilage? { count(given, -1) }

  /// Adds the count of other voters in the same poll.
  public mutating func merge(_ other: GradesTally) {
    ballots.add(other.ballots)
    for index in cells.indices { cells[index] += other.cells[index] }
  }

  private mutating func count(_ given: [OptionID: Int], _ step: Int) -> Spoilage? {
    let spoilage = whySpoiled { () throws(Spoilage) in try check(given) }
    ballots.take(step, spoilage)
    if let spoilage { return spoilage }
    if given.isEmpty { ballots.blank += step }
    for (id, grade) in given {
      if let place = places[id] { cells[place * grades.count + grade] += step }
    }
    return nil
  }

  /// What the ballots so far come to.
  public var result: GradesResult {
    GradesResult(
      ballots: ballots, grades: grades,
      options: options.indices.map { place in
        GradeProfile(id: options[place], counts: Array(cells[(place * grades.count)..<((place + 1) * grades.count)]))
      })
  }
}

extension GradesTally: KindTally {
  mutating func take(_ given: [OptionID: Int], _ step: Int) -> Spoilage? { count(given, step) }
}
