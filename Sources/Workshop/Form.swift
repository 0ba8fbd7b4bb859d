/// Several questions at one's own pace: a survey, or an interview that somebody fills in for another.
public struct Form: Codable, Equatable, Sendable {
  /// Who types the answers.
  public enum Filler: String, Codable, Sendable { case participant, interviewer }
  /// What opens a form.
  public enum Opening: Codable, Equatable, Sendable {
    case byHand, withItem
    /// By itself, whether or not the session has started.
    case at(Instant)
  }

  /// Its name in journal and exports.
  public var id: ActivityID
  /// What it is about, as people read it.
  public var prompt: String
  /// In the order in which they are asked; at least one.
  public var questions: [FormQuestion]
  /// Who types the answers.
  public var by: Filler
  /// Whether answers show whose they are.
  public var ballots: Poll.Ballots
  /// When its results are shown.
  public var reveal: Poll.Reveal
  /// What opens it.
  public var opens: Opening
  /// When it closes by itself.
  public var closes: Instant?
  /// The reference date: what came in later is kept, and counts in no result.
  public var asOf: Instant?
  /// The attribute that stands with an open answer where no name may.
  public var quotedBy: String?

  /// All of it, as its members say.
  public init(
    id: ActivityID, prompt: String, questions: [FormQuestion], by: Filler = .participant,
    ballots: Poll.Ballots = .secret, reveal: Poll.Reveal = .onClose, opens: Opening = .byHand, closes: Instant? = nil,
    asOf: Instant? = nil, quotedBy: String? = nil
  ) {
    self.id = id
    self.prompt = prompt
    self.questions = questions
    self.by = by
    self.ballots = ballots
    self.reveal = reveal
    self.opens = opens
    self.closes = closes
    self.asOf = asOf
    self.quotedBy = quotedBy
  }

  /// The question of that id.
  public func question(_ id: QuestionID) -> FormQuestion? { questions.first { $0.id == id } }
}

/// One question of a form.
public struct FormQuestion: Codable, Equatable, Sendable {
  /// What an answer looks like.
  public enum Kind: Codable, Equatable, Sendable {
    /// That of a poll, its options fixed.
    case poll(Question)
    /// Words of one's own, in so many lines of the screen: with one, a single line.
    case text(lines: Int)
  }

  /// Its name in journal and exports.
  public var id: QuestionID
  /// What is asked, as people read it.
  public var prompt: String
  /// What an answer looks like.
  public var kind: Kind
  /// Whether a form without its answer cannot be sent in.
  public var required: Bool
  /// Whether "do not know" can be answered, which is not the same as no answer.
  public var dontKnow: Bool
  /// When it is asked; nil is always.
  public var condition: Condition?

  /// All of it, as its members say.
  public init(
    id: QuestionID, prompt: String, kind: Kind, required: Bool = false, dontKnow: Bool = false,
    condition: Condition? = nil
  ) {
    self.id = id
    self.prompt = prompt
    self.kind = kind
    self.required = required
    self.dontKnow = dontKnow
    self.condition = condition
  }

  /// Its question as a poll has it; nil of an open one.
  public var question: Question? {
    switch kind {
    case .poll(let question): question
    case .text: nil
    }
  }
}

/// When a question is asked: each of these holds of what was answered before.
public struct Condition: Codable, Equatable, Sendable {
  /// What is wanted of one earlier question, which is a choice.
  public struct Test: Codable, Equatable, Sendable {
    /// Which question.
    public var question: QuestionID
    /// Options of it, or `Condition.dontKnow`.
    public var answers: [OptionID]
    /// Whether one of them is wanted, or none of them.
    public var isWanted: Bool

    /// All of it, as its members say.
    public init(question: QuestionID, answers: [OptionID], isWanted: Bool = true) {
      self.question = question
      self.answers = answers
      self.isWanted = isWanted
    }

    /// Whether it holds of what was answered: `said` is nil where nothing was, of which nothing holds.
    public func holds(of said: [OptionID]?) -> Bool {
      said.map { $0.contains(where: answers.contains) == isWanted } ?? false
    }
  }

  /// What all has to hold; at least one.
  public var tests: [Test]

  /// All of it, as its members say.
  public init(_ tests: [Test]) { self.tests = tests }

  /// How a condition names the answer that says that one does not know: no option can have that id.
  public static let dontKnow: OptionID = "dontKnow"
}
