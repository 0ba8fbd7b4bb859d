import Workshop

/// What one voter says in one poll. Without options, points or answers it is blank, which is not spoiled.
///
/// In a journal it is one readable member: `{"choice":["a"]}`, `{"points":{"a":4}}`,
/// `{"scale":{"s1":4,"s2":"noOpinion"}}`.
public enum Ballot: Hashable, Sendable {
  /// The options chosen; their order means nothing.
  case choice([OptionID])
  /// Whole points by option; an option left out has none.
  case points([OptionID: Int])
  /// An answer by statement; a statement left out is unanswered.
  case scale([OptionID: ScaleAnswer])

  /// Whether it says nothing at all. "No opinion" is an answer.
  public var isBlank: Bool {
    switch self {
    case .choice(let options): options.isEmpty
    case .points(let points): points.values.allSatisfy { $0 == 0 }
    case .scale(let answers): answers.isEmpty
    }
  }
}

/// What a voter answers to one statement. "No opinion" is not zero.
public enum ScaleAnswer: Hashable, Sendable {
  case point(Int)
  case noOpinion
}

extension Ballot: Codable {
  private enum Kind: String, CodingKey, CaseIterable { case choice, points, scale }

  /// One member, named by the kind.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Kind.self)
    switch self {
    case .choice(let options): try container.encode(options, forKey: .choice)
    case .points(let points): try container.encode(points, forKey: .points)
    case .scale(let answers): try container.encode(answers, forKey: .scale)
    }
  }

  /// Throws where there is not exactly one member of a known kind.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Kind.self)
    guard container.allKeys.count == 1, let kind = container.allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no ballot of exactly one known kind"))
    }
    switch kind {
    case .choice: self = .choice(try container.decode([OptionID].self, forKey: kind))
    case .points: self = .points(try container.decode([OptionID: Int].self, forKey: kind))
    case .scale: self = .scale(try container.decode([OptionID: ScaleAnswer].self, forKey: kind))
    }
  }
}

extension ScaleAnswer: Codable {
  private static let noOpinionText = "noOpinion"

  /// A point is its number, no opinion the word `"noOpinion"`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .point(let point): try container.encode(point)
    case .noOpinion: try container.encode(Self.noOpinionText)
    }
  }

  /// Throws for any other text or number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let point = try? container.decode(Int.self) {
      self = .point(point)
      return
    }
    guard try container.decode(String.self) == Self.noOpinionText else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "an answer is a whole number or \"\(Self.noOpinionText)\"")
    }
    self = .noOpinion
  }
}
