import Workshop

/// What a voter answers to one statement. "No opinion" is not zero.
public enum ScaleAnswer: Hashable, Sendable {
  case point(Int)
  case noOpinion
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
