import Workshop

/// A ballot of ranks, the best first; options in one rank are tied. Options in no rank are below all others and tied
/// among themselves where options are compared in pairs; a count in rounds does not reach them.
///
/// In a journal: `{"rank":[["a"],["b","c"]]}`.
public struct Ranking: Hashable, Sendable, Codable {
  /// Each rank holds at least one option.
  public var ranks: [[OptionID]]

  /// A ballot from its ranks.
  public init(_ ranks: [[OptionID]]) { self.ranks = ranks }

  /// A ballot without ties.
  public init(inOrder options: [OptionID]) { ranks = options.map { [$0] } }

  /// Whether it says nothing at all.
  public var isBlank: Bool { ranks.isEmpty }

  private enum Key: String, CodingKey { case rank }

  /// One member, named by the kind.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(ranks, forKey: .rank)
  }

  /// Reads what `encode` writes.
  public init(from decoder: any Decoder) throws {
    ranks = try decoder.container(keyedBy: Key.self).decode([[OptionID]].self, forKey: .rank)
  }
}
