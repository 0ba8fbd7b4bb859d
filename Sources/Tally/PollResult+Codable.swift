extension PollResult: Codable {
  private enum Kind: String, CodingKey, CaseIterable {
    case choice, points, scale, committee, quadratic, rank, grades, grid, consent, gradients, words, pairs, statements,
      portfolio
  }

  /// One member, named by the kind.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Kind.self)
    switch self {
    case .choice(let result): try container.encode(result, forKey: .choice)
    case .points(let result): try container.encode(result, forKey: .points)
    case .scale(let result): try container.encode(result, forKey: .scale)
    case .committee(let result): try container.encode(result, forKey: .committee)
    case .quadratic(let result): try container.encode(result, forKey: .quadratic)
    case .rank(let result): try container.encode(result, forKey: .rank)
    case .grades(let result): try container.encode(result, forKey: .grades)
    case .grid(let result): try container.encode(result, forKey: .grid)
    case .consent(let result): try container.encode(result, forKey: .consent)
    case .gradients(let result): try container.encode(result, forKey: .gradients)
    case .words(let result): try container.encode(result, forKey: .words)
    case .pairs(let result): try container.encode(result, forKey: .pairs)
    case .statements(let result): try container.encode(result, forKey: .statements)
    case .portfolio(let result): try container.encode(result, forKey: .portfolio)
    }
  }

  /// Throws where there is not exactly one member of a known kind.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Kind.self)
    guard container.allKeys.count == 1, let kind = container.allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no result of exactly one known kind"))
    }
    switch kind {
    case .choice: self = .choice(try container.decode(ChoiceResult.self, forKey: kind))
    case .points: self = .points(try container.decode(PointsResult.self, forKey: kind))
    case .scale: self = .scale(try container.decode(ScaleResult.self, forKey: kind))
    case .committee: self = .committee(try container.decode(CommitteeResult.self, forKey: kind))
    case .quadratic: self = .quadratic(try container.decode(QuadraticResult.self, forKey: kind))
    case .rank: self = .rank(try container.decode(RankResult.self, forKey: kind))
    case .grades: self = .grades(try container.decode(GradesResult.self, forKey: kind))
    case .grid: self = .grid(try container.decode(GridResult.self, forKey: kind))
    case .consent: self = .consent(try container.decode(ConsentResult.self, forKey: kind))
    case .gradients: self = .gradients(try container.decode(GradientsResult.self, forKey: kind))
    case .words: self = .words(try container.decode(WordsResult.self, forKey: kind))
    case .pairs: self = .pairs(try container.decode(PairsResult.self, forKey: kind))
    case .statements: self = .statements(try container.decode(StatementsResult.self, forKey: kind))
    case .portfolio: self = .portfolio(try container.decode(PortfolioResult.self, forKey: kind))
    }
  }
}
