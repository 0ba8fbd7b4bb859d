import Engine
import Workshop

/// What is said to whoever fills in a form.
extension Phrases {
  /// Where one is.
  public func questionNumber(_ number: Int, of count: Int) -> String {
    say(nl: "Vraag \(number) van \(count)", en: "Question \(number) of \(count)")
  }
  /// Told with the first question.
  public func formSecrecy(secret: Bool) -> String {
    secret
      ? say(
        nl: "Uw antwoorden staan niet op naam.", en: "Your answers do not carry your name.")
      : say(nl: "Uw antwoorden staan op naam.", en: "Your answers carry your name.")
  }
  /// For whom one answers.
  public func sharedForm(_ value: String) -> String {
    say(
      nl: "U vult dit samen in voor \(value): wie iets wijzigt, wijzigt het voor allen.",
      en: "You fill this in together for \(value): what one changes is changed for all.")
  }
  /// What an open question wants.
  public var openAnswer: String { say(nl: "Antwoord in uw eigen woorden.", en: "Answer in your own words.") }
  /// A form cannot be sent in without it.
  public var requiredQuestion: String { say(nl: "Deze vraag is verplicht.", en: "This question must be answered.") }
  /// A form can be sent in without it.
  public var optionalQuestion: String { say(nl: "Overslaan mag.", en: "You may skip it.") }
  /// Of an empty text.
  public var hintAnswer: String { say(nl: "typ hier", en: "type here") }
  /// The host has it.
  public var answerKept: String { say(nl: "✓ bewaard", en: "✓ kept") }
  /// Not answered, and it has to be.
  public var answerMissing: String { say(nl: "▲ nog niet beantwoord", en: "▲ not answered yet") }
  /// How many have to be answered still.
  public func requiredMissing(_ count: Int) -> String {
    count == 1
      ? say(nl: "Nog één verplichte vraag is niet beantwoord.", en: "One required question is not answered yet.")
      : say(
        nl: "Nog \(count) verplichte vragen zijn niet beantwoord.",
        en: "\(count) required questions are not answered yet.")
  }
  /// The button.
  public func sendFormButton(_ by: Form.Filler) -> String {
    by == .interviewer
      ? say(nl: "Enter: interview afronden", en: "Enter: finish the interview")
      : say(nl: "Enter: insturen", en: "Enter: send in")
  }
  /// The button of an interviewer before the first interview.
  public var openFormButton: String { say(nl: "Enter: openen en beginnen", en: "Enter: open and begin") }
  /// Nothing to fill in for anybody.
  public var noInterviews: String {
    say(
      nl: "Deze sessie heeft geen formulier met ‘by: interviewer’.",
      en: "This session has no form with “by: interviewer”.")
  }
  /// Whose answers are typed.
  public func interviewWith(_ name: String) -> String {
    say(nl: "Interview met: \(name)", en: "Interview with: \(name)")
  }
  /// It is in.
  public func formSent(at time: String, by: Form.Filler) -> String {
    by == .interviewer
      ? say(nl: "✓ Afgerond om \(time)", en: "✓ Finished at \(time)")
      : say(nl: "✓ Ingestuurd om \(time)", en: "✓ Sent in at \(time)")
  }
  /// Just sent in.
  public var thanksForForm: String { say(nl: "Dank u, het is binnen.", en: "Thank you, it is in.") }
  /// It is not.
  public var formNotSent: String { say(nl: "U stuurde niets in.", en: "You sent nothing in.") }
  /// It was answered otherwise since it was sent in.
  public var formChanged: String {
    say(
      nl: "Gewijzigd sinds het insturen; de wijziging telt al mee.",
      en: "Changed since it was sent in; the change counts already.")
  }
  /// It lacks answers since.
  public func formCountsNoMore(_ missing: Int) -> String {
    say(
      nl:
        "Telt nu niet mee: \(missing == 1 ? "een verplichte vraag is" : "\(missing) verplichte vragen zijn") niet beantwoord.",
      en:
        "Does not count now: \(missing == 1 ? "one required question is" : "\(missing) required questions are") not answered."
    )
  }
  /// Until when answers are taken.
  public func formOpenUntil(_ time: String) -> String {
    say(nl: "Invullen en wijzigen kan tot \(time).", en: "Open to answers and changes until \(time).")
  }
  /// It takes no answers.
  public func formClosed(reveal: Poll.Reveal, answered: Bool) -> String {
    let closed = say(nl: "Het formulier is gesloten.", en: "The form is closed.")
    return answered || reveal != .manual
      ? closed : closed + " " + formNotSent
  }
  /// Whoever was interviewed stands by it.
  public func authorised(at time: String) -> String {
    say(nl: "✓ Geautoriseerd om \(time)", en: "✓ Authorised at \(time)")
  }
  /// Whoever was interviewed has not said so yet.
  public func notAuthorised(quotedBy attribute: String?) -> String {
    let named = attribute.map { say(nl: ", met alleen de \($0) erbij", en: ", with only the \($0) beside it") } ?? ""
    return say(
      nl: "Nog niet geautoriseerd: de tekst komt pas na akkoord van de geïnterviewde in het verslag\(named).",
      en: "Not authorised yet: the text is in the report only when the interviewee agrees\(named).")
  }
  /// Of a question that not everybody is asked.
  public func askedOnlyWhere(_ condition: Condition, of questions: [FormQuestion]) -> String {
    say(
      nl: "Alleen gevraagd waar \(self.condition(condition, of: questions))",
      en: "Asked only where \(self.condition(condition, of: questions))")
  }
  /// A tab.
  public var formTab: String { say(nl: "Formulier", en: "Form") }
  /// A tab.
  public var interviewTab: String { say(nl: "Interview", en: "Interview") }
  /// What was done.
  public func authorisedNow(on: Bool) -> String {
    on
      ? say(nl: "Geautoriseerd: de tekst mag in het verslag.", en: "Authorised: the text may stand in the report.")
      : say(nl: "De autorisatie is ingetrokken.", en: "The authorisation is withdrawn.")
  }
  /// Above a form on the wall.
  public var wallFormOpen: String { say(nl: "Vul in op uw eigen scherm", en: "Fill in on your own screen") }
  /// Above a form on the wall.
  public var wallFormClosed: String { say(nl: "Gesloten", en: "Closed") }
  /// How an open question is answered line by line.
  public func plainOpenHow(lines: Int) -> String {
    lines == 1
      ? say(
        nl: "Typ uw antwoord. ‘verder’ slaat over, ‘vorige’ gaat terug.",
        en: "Type your answer. “next” skips it, “previous” goes back.")
      : say(
        nl:
          "Typ uw antwoord, zo veel regels als u wilt; een regel met alleen een punt sluit het af. ‘verder’ slaat over, ‘vorige’ gaat terug.",
        en:
          "Type your answer, as many lines as you like; a line with only a full stop ends it. “next” skips it, “previous” goes back."
      )
  }
  /// How "do not know" is typed.
  public var plainDontKnowHow: String { say(nl: "‘weetniet’: weet ik niet.", en: "“dontknow”: do not know.") }
  /// What one answered before.
  public func plainAnswered(_ answer: String) -> String {
    say(nl: "Uw antwoord: \(answer)", en: "Your answer: \(answer)")
  }
  /// Behind the last question.
  public var plainFormEnd: String {
    say(
      nl: "Dat waren alle vragen. ‘instuur’ stuurt het formulier in.",
      en: "Those were all questions. “send” sends the form in.")
  }
  /// There is none.
  public var plainNoForm: String { say(nl: "Er is nu geen formulier open.", en: "No form is open now.") }
  /// What it can be answered by.
  public var plainNoDontKnow: String { say(nl: "Dat is hier geen antwoord.", en: "That is no answer here.") }
  /// A footer label.
  public var keyForward: String { say(nl: "verder", en: "next") }
  /// A footer label.
  public var keyBackward: String { say(nl: "terug", en: "back") }
  /// A footer label.
  public var keyKeepOn: String { say(nl: "bewaren", en: "keep") }
  /// A footer label.
  public var keyStopAnswer: String { say(nl: "uit de tekst", en: "leave the text") }
  /// A footer label.
  public var keySendForm: String { say(nl: "insturen", en: "send in") }
  /// A footer label.
  public var keyAuthorise: String { say(nl: "autoriseren", en: "authorise") }
  /// A footer label.
  public var keyTypeAnswer: String { say(nl: "typen", en: "type") }
  /// A line of help.
  public var helpForward: String {
    say(nl: "bewaart het antwoord en gaat naar de volgende vraag", en: "keeps the answer and goes to the next question")
  }
  /// A line of help.
  public var helpBackward: String { say(nl: "naar de vorige vraag", en: "to the question before") }
  /// A line of help.
  public var helpDontKnow: String { say(nl: "antwoordt: weet ik niet", en: "answers: do not know") }
  /// A line of help.
  public var helpSendForm: String {
    say(
      nl: "stuurt het formulier in; wijzigen kan tot het sluit",
      en: "sends the form in; it can be changed until it closes")
  }
  /// A line of help.
  public var helpAuthorise: String {
    say(
      nl: "de geïnterviewde staat achter de tekst, of trekt dat in",
      en: "the interviewee stands by the text, or no longer")
  }
  /// A line of help.
  public var helpTypeAnswer: String { say(nl: "typt het antwoord", en: "types the answer") }
  /// A line of help.
  public var helpStopAnswer: String {
    say(nl: "bewaart wat er staat en laat de tekst los", en: "keeps what stands there and leaves the text")
  }
}
