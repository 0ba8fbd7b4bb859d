import Workshop

/// The rules of one poll, made ready for reading many ballots.
///
/// What a ballot says is a list of cells of a table with a row for each option: for a choice the row is one cell; for
/// points there is a cell for each number of points from 0; for a scale one for each point and, last, "no opinion".
struct Rules: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case choice(max: Int)
    case points(budget: Int, cap: Int?, spendAll: Bool)
    case scale(from: Int, to: Int, noOpinion: Bool)
  }

  /// The widest table that a count keeps whole: half a megabyte.
  static let longestTable = 65_536

  let kind: Kind
  let options: [OptionID]
  /// The length of a row.
  let width: Int
  let isSparse: Bool
  let places: OptionPlaces

  init(_ kind: Kind, options: [OptionID]) {
    (self.kind, self.options) = (kind, options)
    places = OptionPlaces(options)
    switch kind {
    case .choice:
      width = 1
      isSparse = false
    case .points(let budget, let cap, _):
      width = Swift.max(0, min(budget, cap ?? budget)) + 1
      isSparse = width > Self.longestTable / Swift.max(1, options.count)
    case .scale(let from, let to, _):
      width = Swift.max(0, to - from + 1) + 1
      isSparse = false
    }
  }

  /// Leaves in `said` the cells that the ballot marks, none where it is blank, or throws why it is spoiled.
  func read(_ ballot: Ballot, into said: inout [Int]) throws(Spoilage) {
    said.removeAll(keepingCapacity: true)
    switch (kind, ballot) {
    case (.choice(let max), .choice(let chosen)):
      try readChoice(chosen, max: max, into: &said)
    case (.points(let budget, let cap, let spendAll), .points(let given)):
      try readPoints(given, budget: budget, cap: cap, spendAll: spendAll, into: &said)
    case (.scale(let from, let to, let noOpinion), .scale(let answers)):
      try readScale(answers, from: from, to: to, noOpinion: noOpinion, into: &said)
    case (.choice, _), (.points, _), (.scale, _):
      throw .wrongKind
    }
  }

  private func readChoice(_ chosen: [OptionID], max: Int, into said: inout [Int]) throws(Spoilage) {
    for option in chosen {
      guard let place = places[option] else { throw .unknownOption(option) }
      if said.contains(place) { throw .repeated(option) }
      said.append(place)
    }
    if chosen.count > max { throw .tooMany(max: max, given: chosen.count) }
  }
}
