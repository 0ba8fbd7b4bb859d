import Workshop

/// What simulated people write. All of it is made up; none of it is anybody's opinion.
struct Stock: Equatable, Sendable {
  /// What participants ask.
  let questions: [String]
  /// The same question in other words, by the question: asked by a second person, merged by the facilitator.
  let twins: [String: String]
  /// As somebody types it in haste, and as the facilitator words it.
  let slips: [String: String]
  /// Belongs somewhere else: the facilitator hides it.
  let strays: [String]
  /// What a group wants taken up.
  let tasks: [String]
  /// The same task in other words, by the task: another group may well write it so.
  let echoes: [String: String]
  /// What helped elsewhere.
  let approaches: [String]
  /// How a leader words a line better: put behind it.
  let additions: [String]
  /// For a field that asks where to go for more.
  let contacts: [String]
  /// For further fields.
  let remarks: [String]
  /// What people bring and come to fetch.
  let offers: [Offer]
  let halfway: String
  let almostDone: String
  let technical: String
  let parked: String
  let tieReasons: [String]

  static func of(_ language: Language) -> Stock {
    switch language {
    case .nl: .dutch
    case .en: .english
    }
  }
}

/// Lines in a drawn order, none twice before all were used.
struct Deck: Equatable, Sendable {
  private let lines: [String]
  private var left: [String] = []
  private var chance: Chance

  init(_ lines: [String], chance: Chance) {
    self.lines = lines
    self.chance = chance
  }

  mutating func draw() -> String {
    if left.isEmpty { left = chance.shuffled(lines) }
    return left.popLast() ?? ""
  }
}
