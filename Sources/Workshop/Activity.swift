/// What participants do during an item.
public enum Activity: Equatable, Sendable {
  case poll(Poll)
  case form(Form)
  case collect(Collect)
  case breakout(Breakout)
  case reportBack(ReportBack)
  case talk(Talk)

  /// Its name in ballots, journal and exports.
  public var id: ActivityID {
    switch self {
    case .poll(let poll): poll.id
    case .form(let form): form.id
    case .collect(let collect): collect.id
    case .breakout(let breakout): breakout.id
    case .reportBack(let reportBack): reportBack.id
    case .talk(let talk): talk.id
    }
  }

  /// What is asked, as people read it.
  public var prompt: String {
    switch self {
    case .poll(let poll): poll.prompt
    case .form(let form): form.prompt
    case .collect(let collect): collect.prompt
    case .breakout(let breakout): breakout.prompt
    case .reportBack(let reportBack): reportBack.prompt
    case .talk(let talk): talk.prompt
    }
  }
}

/// One question, live, everybody at once.
public struct Poll: Codable, Equatable, Sendable {
  /// Whether a ballot shows whose it is.
  public enum Ballots: String, Codable, Sendable { case secret, named }
  /// When a result is shown.
  public enum Reveal: String, Codable, Sendable { case live, onClose, manual }
  /// Who or what decides between tied options.
  public enum TieRule: String, Codable, Sendable { case facilitator, runoff, lot }
  /// What opens a poll.
  public enum Opening: String, Codable, Sendable { case byHand, withItem }

  /// Its name in ballots, journal and exports.
  public var id: ActivityID
  /// What is asked, as people read it.
  public var prompt: String
  /// Its kind, and what that kind needs.
  public var question: Question
  /// Secret, or with names.
  public var ballots: Ballots
  /// When its result is shown.
  public var reveal: Reveal
  /// How many must vote; nil asks for none.
  public var quorum: Quorum?
  /// Closes itself this long after it opened.
  public var limit: Span?
  /// Attributes by which the result is also shown, declared before opening and told to the voter.
  public var breakdown: [String]
  /// What decides between tied options.
  public var tie: TieRule
  /// Whether a voter gets a receipt.
  public var receipts: Bool
  /// By hand, or with its item.
  public var opens: Opening
  /// Where its options come from, when that is an earlier session.
  public var from: Source?

  /// All of it, as its members say.
  public init(
    id: ActivityID, prompt: String, question: Question, ballots: Ballots = .secret, reveal: Reveal = .onClose,
    quorum: Quorum? = nil, limit: Span? = nil, breakdown: [String] = [], tie: TieRule = .facilitator,
    receipts: Bool = false, opens: Opening = .byHand, from: Source? = nil
  ) {
    self.id = id
    self.prompt = prompt
    self.question = question
    self.ballots = ballots
    self.reveal = reveal
    self.quorum = quorum
    self.limit = limit
    self.breakdown = breakdown
    self.tie = tie
    self.receipts = receipts
    self.opens = opens
    self.from = from
  }
}

/// How many must have voted for a result to count.
public enum Quorum: Codable, Equatable, Sendable {
  case voters(Int)
  /// Of those admitted, 1…100.
  case percent(Int)
}

/// Contributions into a collection of the same name.
public struct Collect: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: ActivityID
  /// What is asked, as people read it.
  public var prompt: String
  /// What an entry says.
  public var fields: [Field]
  /// The most that one person may propose; nil is no limit.
  public var perPerson: Int?
  /// Shown to others only after the facilitator lets it through.
  public var moderated: Bool
  /// Whether participants can say that they want an entry too.
  public var upvotes: Bool
  /// Whether entries show who proposed them.
  public var signed: Bool
  /// Of offer and seek: the columns of the list of participants that somebody who agrees lets matches have, beside the
  /// name. Nil for other collections.
  public var contact: [String]?
  /// Where its first entries come from, when that is an earlier session.
  public var from: Source?

  /// All of it, as its members say.
  public init(
    id: ActivityID, prompt: String, fields: [Field] = [.text], perPerson: Int? = nil, moderated: Bool = false,
    upvotes: Bool = false, signed: Bool = false, contact: [String]? = nil, from: Source? = nil
  ) {
    self.id = id
    self.prompt = prompt
    self.fields = fields
    self.perPerson = perPerson
    self.moderated = moderated
    self.upvotes = upvotes
    self.signed = signed
    self.contact = contact
    self.from = from
  }

  /// The collection of the same name.
  public var collection: CollectionID { CollectionID(id.text) }
}

/// One thing that an entry of a collection says.
public struct Field: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: String
  /// What a form calls it; nil is the id.
  public var label: String?
  /// Whether an entry must have it.
  public var required: Bool
  /// 1…50.
  public var lines: Int
  /// Whom it is asked for, each of them apart: an advice for a mayor and one for a council member.
  public var audiences: [String]
  /// Of what is asked for several apart, one of them: the name in the session file that all of these share.
  public var partOf: String?

  /// All of it, as its members say.
  public init(
    id: String, label: String? = nil, required: Bool = false, lines: Int = 1, audiences: [String] = [],
    partOf: String? = nil
  ) {
    self.partOf = partOf
    self.id = id
    self.label = label
    self.required = required
    self.lines = lines
    self.audiences = audiences
  }

  /// The only field of a collection whose file names none.
  public static let text = Field(id: "text", required: true)
}

/// A speaker with a timer.
public struct Talk: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: ActivityID
  /// What is asked, as people read it.
  public var prompt: String
  /// Who leads it, as people read it; nil where nobody is named.
  public var lead: String?
  /// How long the speaker has; nil is until the item ends.
  public var length: Span?

  /// All of it, as its members say.
  public init(id: ActivityID, prompt: String, lead: String? = nil, length: Span? = nil) {
    self.id = id
    self.prompt = prompt
    self.lead = lead
    self.length = length
  }
}

extension Collect {
  /// The collection that every session has: always open to the facilitator and the group leaders.
  public static let parkingLot: CollectionID = "parkeerplaats"
}
