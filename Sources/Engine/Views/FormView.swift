import Tally
import Workshop

/// A form with what its reader has answered.
public struct FormView: Codable, Equatable, Sendable {
  /// Its name in journal and exports.
  public var id: ActivityID
  /// What it is about, as people read it.
  public var prompt: String
  /// Where it stands.
  public var phase: PollPhase
  /// When it closes by itself.
  public var closesAt: Instant?
  /// Whether nobody can tell whose answers are whose.
  public var secret: Bool
  /// Who types the answers.
  public var by: Form.Filler
  /// When its results will be seen, told while they are hidden.
  public var reveal: Poll.Reveal
  /// The attribute that stands with open answers in place of a name.
  public var quotedBy: String?
  /// All of them, in order; which of them are asked follows from the answers.
  public var questions: [FormQuestion]
  /// By question.
  public var answers: FormAnswers
  /// Whether the reader can answer.
  public var writable: Bool
  /// When it was sent in first; nil while it was not. Of a secret form the minute only.
  public var submittedAt: Instant?
  /// Whether something was answered otherwise since.
  public var changed: Bool
  /// When whoever was interviewed said that it may stand.
  public var authorisedAt: Instant?
  /// For whom the reader answers, where who shares that value has one form together.
  public var sharedBy: String?
  /// What may be seen of the results; nil is hidden.
  public var results: [QuestionOutcome]?
  /// Where the reader is: a place among the questions that are asked, or behind the last of them. The host says the first
  /// that has no answer; a screen moves it.
  public var place: Int

  /// The questions that are asked, as it was answered.
  public var asked: [FormQuestion] { form.asked(given: answers) }
  /// What has to be answered before it can be sent in.
  public var missing: [FormQuestion] { form.missing(given: answers) }
  /// The question that the reader is at; nil behind the last.
  public var current: FormQuestion? {
    let asked = asked
    return asked.indices.contains(place) ? asked[place] : nil
  }

  /// The question that its reader is at as a ballot, so that what is made for polls fills it in; nil of an open question,
  /// and behind the last.
  public func ballot(in language: Language) -> BallotView? {
    guard let current, let number = questions.firstIndex(where: { $0.id == current.id }) else { return nil }
    let phase = writable || !phase.isOpen ? phase : PollPhase.closed(at: Instant(milliseconds: 0))
    guard
      let poll = current.pollView(
        of: id, number: number + 1, phase: phase, closesAt: closesAt, secret: secret, result: nil, reveal: reveal,
        in: language)
    else { return nil }
    var mine: Ballot?
    if case .ballot(let ballot) = answers[current.id] { mine = ballot }
    return BallotView(
      poll: poll, eligible: writable, mine: mine, countedAt: nil, breakdownValues: [:], sharedBy: sharedBy)
  }

  private var form: Form { Form(id: id, prompt: prompt, questions: questions) }
}

/// What became of one question of a form.
public struct QuestionOutcome: Codable, Equatable, Sendable {
  /// Which question.
  public var question: QuestionID
  /// What became of it.
  public var counts: AnswerCounts
  /// The count; nil of an open question.
  public var result: PollResult?
}

/// How many were asked a question and what they did with it.
public struct AnswerCounts: Codable, Equatable, Sendable {
  /// Whose forms count and whom it was asked of.
  public var asked = 0
  /// Those who answered it, "do not know" among them.
  public var answered = 0
  /// Those who answered that they do not know.
  public var dontKnow = 0
  /// Of the answers, those that an interviewer typed.
  public var byHand = 0
  /// Of the answers, those that came from elsewhere.
  public var imported = 0

  /// Nobody yet.
  public init() {}
}

/// How many filled in a form.
public struct FormCounts: Codable, Equatable, Sendable {
  /// How many could.
  public var eligible = 0
  /// Whose answers count.
  public var counted = 0
  /// Of those, typed by an interviewer.
  public var byHand = 0
  /// Of those, from elsewhere.
  public var imported = 0
  /// Of those from elsewhere, whom nobody knows on the list.
  public var unlisted = 0
  /// Begun and not sent in, or lacking an answer since.
  public var begun = 0
  /// Excluded: came in after the reference date.
  public var late = 0
  /// Counted as they were on the reference date.
  public var changedLate = 0
  /// Of those typed by an interviewer, authorised.
  public var authorised = 0
}

/// A form on the facilitator's desk.
public struct FormDesk: Codable, Equatable, Sendable {
  /// Its name in journal and exports.
  public var id: ActivityID
  /// The item that it belongs to.
  public var item: ItemID?
  /// How often its phase has changed: what `Sight.subject` wants.
  public var phases: Int
  /// What it is about, as people read it.
  public var prompt: String
  /// Where it stands.
  public var phase: PollPhase
  /// When it opens by itself; nil where somebody opens it.
  public var opensAt: Instant?
  /// When it closes by itself.
  public var closesAt: Instant?
  /// The reference date.
  public var asOf: Instant?
  /// Whether nobody can tell whose answers are whose.
  public var secret: Bool
  /// Who types the answers.
  public var by: Form.Filler
  /// When its results are shown.
  public var reveal: Poll.Reveal
  /// In their order.
  public var questions: [FormQuestion]
  /// How many filled it in.
  public var counts: FormCounts
  /// Who has not sent it in, by name; of a secret one in steps of three. At most `FormDesk.mostNames`.
  public var missing: [String]
  /// How many there are in all.
  public var missingCount: Int
  /// What may be seen of the results; nil is hidden.
  public var results: [QuestionOutcome]?
  /// The last import that stands.
  public var lastImport: FormImport?

  /// The most names that a view carries.
  public static let mostNames = 500
}

/// A form on the wall.
public struct FormWall: Codable, Equatable, Sendable {
  /// What it is about, as people read it.
  public var prompt: String
  /// Where it stands.
  public var phase: PollPhase
  /// When it closes by itself.
  public var closesAt: Instant?
  /// How many filled it in.
  public var counts: FormCounts
  /// In their order.
  public var questions: [FormQuestion]
  /// What may be seen of the results; nil is hidden.
  public var results: [QuestionOutcome]?
}
