import Tally
import Workshop

/// A form's answers, and where it stands.
public struct FormState: Equatable, Sendable {
  /// Whether answers are taken.
  public internal(set) var phase: PollPhase = .pending
  /// When it opened first.
  public internal(set) var opened: Instant?
  /// When it closed last; nil while it is open.
  public internal(set) var closed: Instant?
  /// Why it closed by itself.
  public internal(set) var cause: ClosingCause?
  /// Whose answers counted when it closed, sorted.
  public internal(set) var tookPart: [ParticipantID] = []
  /// By pseudonym, or by participant in a named form.
  var sheets: [String: FormSheet] = [:]
  /// By respondent, as the source names them: what came, the newest last.
  var imported: [String: [ImportedVersion]] = [:]
  /// The imports that stand, in their order.
  public internal(set) var runs: [FormImport] = []
  /// Of a secret form: who may be told of as having sent it in. It moves in steps of three, as `Round.stepped` does.
  var told: Set<String> = []
  /// Those who will be told of with the next step, and those who come after.
  var toBeTold: [String] = []
  var untold: [String] = []

  /// Of a form that was never opened.
  public init() {}

  /// Whether nobody has answered anything.
  public var isEmpty: Bool { sheets.isEmpty && imported.isEmpty }

  mutating func noteSubmission(_ key: String) {
    guard !told.contains(key), !toBeTold.contains(key), !untold.contains(key) else { return }
    untold.append(key)
    guard untold.count >= Round.step else { return }
    told.formUnion(toBeTold)
    (toBeTold, untold) = (untold, [])
  }
}

/// What one person has answered.
public struct FormSheet: Equatable, Sendable {
  /// By question, those that are not asked any more among them.
  public internal(set) var answers: FormAnswers = [:]
  /// When it was sent in first.
  public internal(set) var submitted: Instant?
  /// Nothing was answered otherwise since it was sent in.
  var isUnchanged = false
  /// When whoever was interviewed said that it may stand.
  public internal(set) var authorised: Instant?
  /// As it was on the reference date, where it was answered otherwise since.
  var frozen: FormAnswers?
  /// What stands with its open answers in place of a name.
  var role: String?
  /// The last record that was about it.
  var lastSeq = 0
}

/// One import.
public struct FormImport: Codable, Equatable, Sendable {
  /// What it is taken back by.
  public var run: String
  /// Where it came from, as the facilitator calls it.
  public var source: String
  /// When, in session time.
  public var at: Instant
}

/// What came of one respondent with one import.
struct ImportedVersion: Equatable, Sendable {
  var run: String
  var at: Instant
  var response: ImportedResponse
}

/// What one person answered elsewhere.
public struct ImportedResponse: Codable, Equatable, Sendable {
  /// What the source calls them: the same again is the same respondent.
  public var respondent: String
  /// Whom of the list it is; nil where nobody knows. In a secret form the journal has `voter` in its place.
  public var participant: ParticipantID?
  /// The pseudonym, in a secret form.
  public var voter: VoterID?
  /// When it was given, where the source says so.
  public var given: Instant?
  /// By question.
  public var answers: FormAnswers
  /// What stands with its open answers in place of a name.
  public var role: String?

  /// What one person answered elsewhere.
  public init(respondent: String, participant: ParticipantID? = nil, given: Instant? = nil, answers: FormAnswers) {
    self.respondent = respondent
    self.participant = participant
    self.given = given
    self.answers = answers
  }

  /// Under what their own answers would stand.
  var person: String? { voter?.text ?? participant?.text }
}
