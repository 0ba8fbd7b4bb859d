import Engine
import Tally
import Workshop

/// A form and what was answered, as far as it may be shown.
struct FormRecord: Encodable, Equatable, Sendable {
  enum State: String, Encodable, Sendable {
    /// Answers are still taken: no figures.
    case open
    /// The results were shown to everybody.
    case revealed
    /// Closed, and never shown: only in an export of everything.
    case unrevealed
  }

  var id: ActivityID
  var item: ItemID?
  var prompt: String
  /// Who typed the answers.
  var by: Form.Filler
  /// Nobody can tell whose answers are whose; else they are named, and people were told so.
  var secret: Bool
  var state: State
  var opened: Instant?
  var closed: Instant?
  /// What closed it where the facilitator did not.
  var cause: ClosingCause?
  /// The reference date: what came in later counts nowhere here.
  var asOf: Instant?
  /// How many filled it in, and what does not count.
  var turnout: FormTurnout
  /// Answers that came from elsewhere.
  var imports: [ImportRecord]
  /// In their order; without figures while it is open.
  var questions: [QuestionRecord]
}

/// How many filled in a form.
struct FormTurnout: Encodable, Equatable, Sendable {
  /// How many could.
  var eligible: Int
  /// Whose answers count.
  var counted: Int
  /// Of the eligible, those whose answers count; nil where nobody could.
  var share: Double?
  /// Of those counted: typed by an interviewer, brought from elsewhere, and of the latter on no list.
  var byHand: Int
  var imported: Int
  var unlisted: Int
  /// Not counted: begun and not sent in; sent in after the reference date.
  var begun: Int
  var late: Int
  /// Counted as they were on the reference date.
  var changedLate: Int
  /// Of those typed by an interviewer, authorised.
  var authorised: Int
  /// As the engine has it.
  var counts: FormCounts

  enum CodingKeys: String, CodingKey {
    case eligible, counted, share, byHand, imported, unlisted, begun, late, changedLate, authorised
  }
}

/// Answers that came from elsewhere in one go.
struct ImportRecord: Encodable, Equatable, Sendable {
  var source: String
  var at: Instant
}

/// One question of a form.
struct QuestionRecord: Encodable, Equatable, Sendable {
  var id: QuestionID
  var prompt: String
  /// That of a poll, or `text`.
  var kind: String
  var required: Bool
  /// What must have been answered for it to be asked; nil where everybody was asked.
  var condition: Condition?
  /// Nil where there are no figures.
  var counts: AnswerCounts?
  var options: [Option]?
  var labels: [Option]?
  var scale: Scale?
  var result: CountedResult?
  /// Open answers.
  var texts: [TextRecord]?
  /// Open answers that are left out, because whoever was interviewed has not agreed.
  var notAuthorised: Int?
  /// The question as the session has it, and its figures, for the report.
  var question: FormQuestion
  var counted: QuestionOutcome?

  enum CodingKeys: String, CodingKey {
    case id, prompt, kind, required, counts, options, labels, scale, result, texts, notAuthorised
    case condition = "if"
  }
}

/// One open answer.
struct TextRecord: Encodable, Equatable, Sendable {
  var text: String
  /// What stands with it in place of a name.
  var role: String?
  /// Whose it is: of a named form, in an export with names.
  var participant: ParticipantID?
  var name: String?
  /// How it came in where nobody typed it for themselves.
  var origin: FormSheets.Origin
}
