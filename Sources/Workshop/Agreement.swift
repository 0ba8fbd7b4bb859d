/// What somebody says to a proposal.
public enum ConsentAnswer: String, Codable, Sendable, CaseIterable, Hashable {
  /// No objection.
  case consent
  /// No objection, but something to keep in mind.
  case concern
  /// Takes no part, and does not stand in the way.
  case standAside
  /// Sees harm in it, and says which.
  case object
  /// Says nothing of it.
  case abstain

  /// Its name as an option of a poll.
  public var id: OptionID { OptionID(self == .standAside ? "stand-aside" : rawValue) }

  /// As people read it.
  public func title(in language: Language) -> String {
    switch (self, language) {
    case (.consent, .nl): "Akkoord"
    case (.consent, .en): "Consent"
    case (.concern, .nl): "Akkoord, met een zorg"
    case (.concern, .en): "Consent, with a concern"
    case (.standAside, .nl): "Ik doe niet mee, maar houd niets tegen"
    case (.standAside, .en): "I stand aside, and block nothing"
    case (.object, .nl): "Bezwaar"
    case (.object, .en): "Objection"
    case (.abstain, .nl): "Geen oordeel"
    case (.abstain, .en): "Abstain"
    }
  }
}

/// What somebody says to a statement.
public enum OpinionVote: String, Codable, Sendable, CaseIterable, Hashable {
  case agree, disagree, pass

  /// As people read it.
  public func title(in language: Language) -> String {
    switch (self, language) {
    case (.agree, .nl): "eens"
    case (.agree, .en): "agree"
    case (.disagree, .nl): "oneens"
    case (.disagree, .en): "disagree"
    case (.pass, .nl): "pas"
    case (.pass, .en): "pass"
    }
  }
}

/// How much somebody agrees, from 1, a veto, to 8, whole-hearted (S. Kaner, "Facilitator's Guide to Participatory
/// Decision-Making", 2014).
public enum AgreementLevel {
  /// All levels there are.
  public static let all = 1...8

  /// Its name as an option of a poll.
  public static func id(_ level: Int) -> OptionID { OptionID("\(level)") }

  /// As people read it.
  public static func title(_ level: Int, in language: Language) -> String {
    let words: [(nl: String, en: String)] = [
      ("Veto: ik houd dit tegen", "Veto: I block this"), ("Ernstig bezwaar", "Serious disagreement"),
      ("Oneens, maar ik leg mij erbij neer", "Disagree, but will go along"),
      ("Geen uitgesproken mening", "Abstain: no strong view"), ("Gemengd: meer uitleg nodig", "Mixed: more discussion"),
      ("Steun met kanttekeningen", "Support with reservations"), ("Steun", "Agreement in principle"),
      ("Van harte", "Whole-hearted endorsement"),
    ]
    guard all.contains(level) else { return "\(level)" }
    let both = words[level - 1]
    return language == .nl ? both.nl : both.en
  }
}

extension Question {
  /// The options of a kind whose answers are the same in every poll; nil for other kinds.
  public func standing(in language: Language) -> [Option]? {
    switch self {
    case .consent: ConsentAnswer.allCases.map { Option(id: $0.id, title: $0.title(in: language)) }
    case .gradients:
      AgreementLevel.all.reversed().map {
        Option(id: AgreementLevel.id($0), title: AgreementLevel.title($0, in: language))
      }
    case .words: []
    case .choice, .points, .scale, .committee, .quadratic, .rank, .grades, .grid, .pairs, .statements, .portfolio: nil
    }
  }
}
