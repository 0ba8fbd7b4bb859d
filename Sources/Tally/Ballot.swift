import Workshop

/// What one voter says in one poll. Without options, points or answers it is blank, which is not spoiled.
///
/// In a journal it is one readable member: `{"choice":["a"]}`, `{"points":{"a":4}}`, `{"scale":{"s1":4,"s2":"noOpinion"}}`,
/// `{"quadratic":{"a":-2}}`, `{"rank":[["a"],["b","c"]]}`, `{"grades":{"a":"good"}}`, `{"grid":{"a":"region"}}`,
/// `{"pairs":[["a","b"]]}` (a rather than b), `{"statements":{"a":"agree"}}`, `{"consent":{"answer":"object","reason":"…"}}`, `{"gradients":6}` (0 is blank), `{"words":"trust, time"}`.
public enum Ballot: Hashable, Sendable {
  /// The options chosen; their order means nothing.
  case choice([OptionID])
  /// Whole points by option; an option left out has none.
  case points([OptionID: Int])
  /// An answer by statement; a statement left out is unanswered.
  case scale([OptionID: ScaleAnswer])
  /// Votes for an option, below zero against it; an option left out has none.
  case quadratic([OptionID: Int])
  /// The ranks, the best first.
  case rank(Ranking)
  /// A grade by option; an option left out has none.
  case grades([OptionID: OptionID])
  /// A column by item; an item left out has none.
  case grid([OptionID: OptionID])
  /// An answer to a proposal, and why.
  case consent(ConsentBallot)
  /// A level of agreement; nil is blank.
  case gradients(Int?)
  /// Comparisons of two, each the one preferred and then the other.
  case pairs([[OptionID]])
  /// A vote by statement; a statement left out was not voted on.
  case statements([OptionID: OpinionVote])
  /// Words as they were typed.
  case words(String)

  /// Whether it says nothing at all. "No opinion" is an answer.
  public var isBlank: Bool {
    switch self {
    case .choice(let options): options.isEmpty
    case .points(let given), .quadratic(let given): given.values.allSatisfy { $0 == 0 }
    case .scale(let answers): answers.isEmpty
    case .rank(let ranking): ranking.isBlank
    case .grades(let given), .grid(let given): given.isEmpty
    case .pairs(let comparisons): comparisons.isEmpty
    case .statements(let votes): votes.isEmpty
    case .consent(let ballot): ballot.answer == nil
    case .gradients(let level): level == nil
    case .words(let text): text.allSatisfy(\.isWhitespace)
    }
  }

  /// One that says nothing.
  public static func blank(for question: Question) -> Ballot {
    switch question {
    case .choice, .committee: .choice([])
    case .points: .points([:])
    case .scale: .scale([:])
    case .quadratic: .quadratic([:])
    case .rank: .rank(Ranking([]))
    case .grades: .grades([:])
    case .grid: .grid([:])
    case .consent: .consent(ConsentBallot(nil))
    case .gradients: .gradients(nil)
    case .words: .words("")
    case .pairs: .pairs([])
    case .statements: .statements([:])
    case .portfolio(_, _, _, let points, _): points == nil ? .choice([]) : .points([:])
    }
  }
}

extension Ballot: Codable {
  private enum Kind: String, CodingKey, CaseIterable {
    case choice, points, scale, quadratic, rank, grades, grid, consent, gradients, words, pairs, statements
  }

  /// One member, named by the kind.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Kind.self)
    switch self {
    case .choice(let options): try container.encode(options, forKey: .choice)
    case .points(let points): try container.encode(points, forKey: .points)
    case .scale(let answers): try container.encode(answers, forKey: .scale)
    case .quadratic(let votes): try container.encode(votes, forKey: .quadratic)
    case .rank(let ranking): try container.encode(ranking.ranks, forKey: .rank)
    case .grades(let grades): try container.encode(grades, forKey: .grades)
    case .grid(let columns): try container.encode(columns, forKey: .grid)
    case .consent(let ballot): try container.encode(ballot, forKey: .consent)
    case .gradients(let level): try container.encode(level ?? 0, forKey: .gradients)
    case .words(let text): try container.encode(text, forKey: .words)
    case .pairs(let comparisons): try container.encode(comparisons, forKey: .pairs)
    case .statements(let votes): try container.encode(votes, forKey: .statements)
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
    case .quadratic: self = .quadratic(try container.decode([OptionID: Int].self, forKey: kind))
    case .rank: self = .rank(Ranking(try container.decode([[OptionID]].self, forKey: kind)))
    case .grades: self = .grades(try container.decode([OptionID: OptionID].self, forKey: kind))
    case .grid: self = .grid(try container.decode([OptionID: OptionID].self, forKey: kind))
    case .consent: self = .consent(try container.decode(ConsentBallot.self, forKey: kind))
    case .gradients:
      let level = try container.decode(Int.self, forKey: kind)
      self = .gradients(level == 0 ? nil : level)
    case .words: self = .words(try container.decode(String.self, forKey: kind))
    case .pairs: self = .pairs(try container.decode([[OptionID]].self, forKey: kind))
    case .statements: self = .statements(try container.decode([OptionID: OpinionVote].self, forKey: kind))
    }
  }
}
