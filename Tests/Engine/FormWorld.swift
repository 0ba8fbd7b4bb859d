import Tally
import Workshop

@testable import Engine

/// A survey of which the second question hangs on the first, and an interview.
extension World {
  static func option(_ id: String) -> Option { Option(id: OptionID(id), title: id.uppercased()) }

  static let interest = FormQuestion(
    id: "interesse", prompt: "Interesse?",
    kind: .poll(.choice(options: .fixed(["zeer", "wel", "nee"].map(option)), max: 1)), required: true, dontKnow: true)
  static let share = FormQuestion(
    id: "bijdrage", prompt: "Waarmee?",
    kind: .poll(.choice(options: .fixed(["kennis", "geld"].map(option)), max: 2)), required: true,
    condition: Condition([Condition.Test(question: "interesse", answers: ["zeer", "wel"])]))
  static let wish = FormQuestion(id: "wens", prompt: "Wens?", kind: .text(lines: 4))

  static func formed(
    ballots: Poll.Ballots = .secret, reveal: Poll.Reveal = .onClose, opens: Form.Opening = .byHand,
    closes: Instant? = nil, asOf: Instant? = nil
  ) -> Workshop {
    var workshop = World.workshop()
    workshop.agenda[0].activities += [
      .form(
        Form(
          id: "enquete", prompt: "Enquête", questions: [interest, share, wish], ballots: ballots, reveal: reveal,
          opens: opens, closes: closes, asOf: asOf)),
      .form(
        Form(
          id: "gesprek", prompt: "Gesprek",
          questions: [FormQuestion(id: "ervaring", prompt: "Ervaring?", kind: .text(lines: 10), required: true)],
          by: .interviewer, quotedBy: "cluster")),
    ]
    return workshop
  }

  /// Answers all that is asked and sends it in.
  mutating func fill(
    _ person: ParticipantID, _ interest: OptionID, _ share: [OptionID]? = nil, wish: String? = nil
  ) throws(Refusal) {
    let me = Sender.participant(person)
    try act(.answerForm(form: "enquete", question: "interesse", answer: .ballot(.choice([interest]))), as: me)
    if let share {
      try act(.answerForm(form: "enquete", question: "bijdrage", answer: .ballot(.choice(share))), as: me)
    }
    if let wish { try act(.answerForm(form: "enquete", question: "wens", answer: .text(wish)), as: me) }
    try act(.submitForm(form: "enquete"), as: me)
  }

  var survey: Form { session.workshop.form("enquete") ?? Form(id: "x", prompt: "", questions: []) }
  func outcome(_ question: QuestionID) -> QuestionOutcome? {
    session.results(of: survey).first { $0.question == question }
  }

  static func response(
    _ respondent: String, _ interest: OptionID, _ share: [OptionID]? = nil, who: ParticipantID? = nil,
    given: Instant? = nil
  ) -> ImportedResponse {
    var answers: FormAnswers = ["interesse": .ballot(.choice([interest]))]
    if let share { answers["bijdrage"] = .ballot(.choice(share)) }
    return ImportedResponse(respondent: respondent, participant: who, given: given, answers: answers)
  }
}
