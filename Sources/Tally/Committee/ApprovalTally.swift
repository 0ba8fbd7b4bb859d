import Workshop

/// The running count of ballots that approve of options, grouped by what they approve of: what choosing several at once,
/// and dividing a budget, count from.
///
/// A voter who changes the ballot costs one look-up; what comes of it costs as much as there are different ballots.
public struct ApprovalTally: Equatable, Sendable {
  /// The options of a ballot by place, a bit each: as many as a poll may have fit.
  public struct Approved: Hashable, Sendable {
    /// The first 64 options in the first word, and so on.
    public var words: SIMD8<UInt64>

    /// From its words.
    public init(_ words: SIMD8<UInt64>) { self.words = words }

    static let none = Approved(.zero)

    func contains(_ place: Int) -> Bool { words[place / 64] & 1 << UInt64(place % 64) != 0 }

    /// One word, in which every bit of all of them has its part: hashing each would take longer than the count.
    public func hash(into hasher: inout Hasher) {
      hasher.combine((words &* SIMD8(1, 3, 5, 7, 11, 13, 17, 19)).wrappedSum())
    }
  }

  /// In the order of the poll.
  public let options: [OptionID]
  /// How many options a ballot may approve of; nil is all of them.
  public let max: Int?
  /// How many ballots there are.
  public internal(set) var ballots = BallotCount()
  /// How many ballots approve of exactly these, blank ones not among them.
  public private(set) var groups: [Approved: Int] = [:]
  private let places: OptionPlaces

  /// An empty count; each id stands once in `options`, of which there are at most 512.
  public init(_ options: [OptionID], max: Int? = nil) {
    precondition(options.count <= Self.mostOptions, "an option for each bit")
    (self.options, self.max) = (options, max)
    places = OptionPlaces(options)
  }

  static let mostOptions = 512

  /// Counts `times` ballots; where they break the rules they are counted as spoiled, and why is returned.
  @discardableResult
  public mutating func add(_ approved: [OptionID], times: Int = 1) -> Spoilage? {
    ballots.received += times
    do {
      count(try read(approved), times)
      return nil
    } catch {
      ballots.spoiled += times
      return error
    }
  }

  /// Takes back ballots that were added before.
  @discardableResult
  public mutating func remove(_ approved: [OptionID], times: Int = 1) -> Spoilage? { add(approved, times: -times) }

  /// Counts valid ballots by the bits of what they approve of.
  public mutating func add(bits: Approved, times: Int = 1) {
    ballots.received += times
    count(bits, times)
  }

  /// Adds the count of other voters in the same poll.
  public mutating func merge(_ other: ApprovalTally) {
    ballots.add(other.ballots)
    groups.merge(other.groups, uniquingKeysWith: +)
  }

  /// Returns when the ballot is valid or blank; else throws why it is spoiled.
  public func check(_ approved: [OptionID]) throws(Spoilage) { _ = try read(approved) }

  /// The bit of an option by its place.
  public static func bit(_ place: Int) -> Approved {
    var bits = Approved.none
    bits.words[place / 64] = 1 << UInt64(place % 64)
    return bits
  }

  private mutating func count(_ bits: Approved, _ times: Int) {
    if bits == .none {
      ballots.blank += times
      return
    }
    let now = groups[bits, default: 0] + times
    groups[bits] = now == 0 ? nil : now
  }

  private func read(_ approved: [OptionID]) throws(Spoilage) -> Approved {
    var bits = Approved.none
    for option in approved {
      guard let place = places[option] else { throw .unknownOption(option) }
      if bits.contains(place) { throw .repeated(option) }
      bits.words |= Self.bit(place).words
    }
    if let max, approved.count > max { throw .tooMany(max: max, given: approved.count) }
    return bits
  }
}

extension ApprovalTally {
  /// The different ballots and how often each was cast, always in the same order.
  var sorted: [(places: [Int], count: Int)] {
    groups.map { group in
      (places: options.indices.filter { group.key.contains($0) }, count: group.value)
    }.sorted { $0.places.lexicographicallyPrecedes($1.places) }
  }

  /// How many ballots approve of each option, in the order of the poll.
  public var approvals: [OptionCount] {
    var counts = options.map { OptionCount(id: $0, count: 0) }
    for (bits, count) in groups {
      for place in options.indices where bits.contains(place) { counts[place].count += count }
    }
    return counts
  }

  /// How many ballots approve of both, for every two options; the row and the column of a place hold the same.
  public var together: [[Int]] {
    var counts = options.map { _ in [Int](repeating: 0, count: options.count) }
    for group in sorted {
      for a in group.places {
        for b in group.places { counts[a][b] += group.count }
      }
    }
    return counts
  }

  /// How many voters approve of none of these; blank ballots are not among them.
  public func withNothing(among chosen: some Sequence<OptionID>) -> Int {
    let bits = chosen.reduce(into: Approved.none) { bits, id in
      if let place = options.firstIndex(of: id) { bits.words |= Self.bit(place).words }
    }
    return groups.reduce(0) { $0 + ($1.key.words & bits.words == .zero ? $1.value : 0) }
  }
}

extension ApprovalTally: KindTally {
  mutating func take(_ approved: [OptionID], _ step: Int) -> Spoilage? { add(approved, times: step) }
}
