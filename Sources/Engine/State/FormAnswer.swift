import Tally
import Workshop

/// What somebody answers to one question of a form. In a journal it is one readable member: that of a ballot, or
/// `{"text":"…"}`, or `{"dontKnow":true}`.
public enum FormAnswer: Hashable, Sendable {
  case ballot(Ballot)
  case text(String)
  /// An answer, and not an empty one.
  case dontKnow

  /// Whether it says nothing at all.
  public var isBlank: Bool {
    switch self {
    case .ballot(let ballot): ballot.isBlank
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .dontKnow: false
    }
  }

  /// What a condition reads of it: the options that were chosen.
  var said: [OptionID]? {
    switch self {
    case .ballot(.choice(let chosen)): chosen
    case .dontKnow: [Condition.dontKnow]
    case .ballot, .text: nil
    }
  }
}

extension FormAnswer: Codable {
  private enum Keys: String, CodingKey { case text, dontKnow }

  /// One member.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .ballot(let ballot): try ballot.encode(to: encoder)
    case .text(let text):
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(text, forKey: .text)
    case .dontKnow:
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(true, forKey: .dontKnow)
    }
  }

  /// Reads what `encode` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    if let text = try container.decodeIfPresent(String.self, forKey: .text) {
      self = .text(text)
    } else if container.contains(.dontKnow) {
      self = .dontKnow
    } else {
      self = .ballot(try Ballot(from: decoder))
    }
  }
}

/// What one person has answered, by question.
public typealias FormAnswers = [QuestionID: FormAnswer]

extension Form {
  /// The questions that are asked of somebody who answered so, in order. What was answered to a question that is not
  /// asked any more does not count for those that depend on it.
  public func asked(given answers: FormAnswers) -> [FormQuestion] {
    var said: [QuestionID: [OptionID]] = [:]
    return questions.filter { question in
      let isAsked = question.condition?.tests.allSatisfy { $0.holds(of: said[$0.question]) } ?? true
      if isAsked { said[question.id] = answers[question.id]?.said }
      return isAsked
    }
  }

  /// The questions that have to be answered still.
  public func missing(given answers: FormAnswers) -> [FormQuestion] {
    asked(given: answers).filter { $0.required && answers[$0.id] == nil }
  }
}
