/// What a session takes from an earlier one of its programme: a collection, or the result of a poll.
public struct Source: Codable, Hashable, Sendable {
  /// The session, by the name that the programme has for it: its folder or its file.
  public var session: String
  /// The collection or poll in it.
  public var part: String
  /// How many at the most, those that are level with the last of them included; nil takes all.
  public var top: Int?

  /// All of it, as its members say.
  public init(session: String, part: String, top: Int? = nil) {
    self.session = session
    self.part = part
    self.top = top
  }

  /// As a session file writes it: `1-enquete/themas`.
  public var text: String { "\(session)/\(part)" }
}

extension Workshop {
  /// What the session takes from earlier ones, in the order of the agenda.
  public var sources: [Source] { activities.compactMap(\.source) }
}

extension Activity {
  /// What it takes from an earlier session.
  public var source: Source? {
    switch self {
    case .poll(let poll): poll.from
    case .collect(let collect): collect.from
    case .form, .breakout, .reportBack, .talk: nil
    }
  }
}

extension Question {
  /// The same question about these options, or statements, or items.
  public func about(_ options: [Option]) -> Question {
    switch self {
    case .choice(_, let max): .choice(options: .fixed(options), max: max)
    case .points(_, let budget, let cap, let spendAll):
      .points(options: .fixed(options), budget: budget, cap: cap, spendAll: spendAll)
    case .scale(_, let scale, let noOpinion): .scale(statements: options, scale: scale, noOpinion: noOpinion)
    case .committee(_, let max, let elect, let method):
      .committee(options: .fixed(options), max: max, elect: elect, method: method)
    case .quadratic(_, let budget, let negative):
      .quadratic(options: .fixed(options), budget: budget, negative: negative)
    case .rank(_, let method, let elect, let atMost):
      .rank(options: .fixed(options), method: method, elect: elect, atMost: atMost)
    case .grades(_, let grades): .grades(options: .fixed(options), grades: grades)
    case .grid(_, let columns, let ordered): .grid(items: options, columns: columns, ordered: ordered)
    case .pairs(_, let perPerson): .pairs(options: .fixed(options), perPerson: perPerson)
    case .statements(_, let language): .statements(options, language: language)
    // What has a cost has it from its own file.
    case .portfolio, .consent, .gradients, .words: self
    }
  }
}
