import Engine
import Workshop

extension Refusal {
  /// The refusals about forms; any other says nothing here.
  func formSentence(in language: Language, naming titles: Titles) -> String {
    func say(_ nl: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
      language.say(nl: nl(), en: en())
    }
    func title(_ id: ActivityID) -> String { titles.of(id, in: language) }
    func title(_ id: QuestionID) -> String { titles.of(id, in: language) }
    return switch self {
    case .formAlreadyOpen(let id):
      say("Het formulier \(title(id)) is al open.", "The form \(title(id)) is open already.")
    case .formNotOpen(let id):
      say("Het formulier \(title(id)) is niet open.", "The form \(title(id)) is not open.")
    case .formStillOpen(let id):
      say(
        "Het formulier \(title(id)) is nog open; sluit het eerst.",
        "The form \(title(id)) is still open; close it first.")
    case .formNeverOpened(let id):
      say(
        "Het formulier \(title(id)) heeft nog geen uitslag; open het eerst.",
        "The form \(title(id)) has no results yet; open it first.")
    case .questionNotAsked(let id):
      say(
        "De vraag \(title(id)) geldt niet voor wie zo antwoordde.",
        "The question \(title(id)) is not asked of who answered so.")
    case .noSuchQuestion(let id): say("Er is geen vraag \(title(id)).", "There is no question \(title(id)).")
    case .answerDoesNotFit(let id):
      say("Dit antwoord past niet bij de vraag \(title(id)).", "This answer does not fit the question \(title(id)).")
    case .noDontKnow(let id):
      say(
        "Bij de vraag \(title(id)) is ‘weet ik niet’ geen antwoord.", "“Do not know” is no answer to \(title(id)).")
    case .answersMissing(let ids):
      say(
        "Nog niet beantwoord: \(ids.map(title).joined(separator: ", ")).",
        "Not answered yet: \(ids.map(title).joined(separator: ", ")).")
    case .formFilledBy(.interviewer):
      say(
        "Dit vult een interviewer in, met `beraad interview`.", "An interviewer fills this in, with `beraad interview`."
      )
    case .formFilledBy(.participant):
      say("Dit vult iedereen zelf in, met `beraad join`.", "Everybody fills this in alone, with `beraad join`.")
    case .nothingSubmitted(let id):
      say(
        "Het interview \(title(id)) is nog niet afgerond; doe dat eerst.",
        "The interview \(title(id)) is not finished yet; do that first.")
    case .noSuchImport:
      say(
        "Die antwoorden zijn er niet, of zijn al teruggenomen.",
        "Those answers are not there, or were taken back already.")
    case .tooManyResponses(let limit):
      say("Meer dan \(limit) antwoorden gaat niet.", "No more than \(limit) answers fit.")
    default: ""
    }
  }
}
