import Engine
import Workshop

/// Forms on the console.
extension ConsolePhrases {
  package var formKind: String { say(nl: "Formulier", en: "Form") }
  package var interviewKind: String { say(nl: "Interviews", en: "Interviews") }
  package var filledIn: String { say(nl: "ingevuld", en: "filled in") }
  package func stillToFillIn(_ count: Int) -> String { say(nl: "nog \(count)", en: "\(count) to go") }
  package func referenceDate(_ time: String) -> String { say(nl: "peildatum \(time)", en: "reference date \(time)") }
  package func openUntil(_ time: String) -> String { say(nl: "▶ open tot \(time)", en: "▶ open until \(time)") }
  package func opensAt(_ time: String) -> String { say(nl: "gaat open \(time)", en: "opens \(time)") }
  package func questionCount(_ count: Int) -> String {
    say(nl: count == 1 ? "1 vraag" : "\(count) vragen", en: count == 1 ? "1 question" : "\(count) questions")
  }
  package func lastImport(_ source: String, at time: String) -> String {
    say(nl: "laatst ingelezen: \(source), \(time)", en: "imported last: \(source), \(time)")
  }
  package func notFilledIn(_ count: Int, steps: Bool) -> String {
    steps
      ? say(
        nl: "nog niet ingevuld (per drie bijgewerkt), \(count):", en: "not filled in (updated by threes), \(count):")
      : say(nl: "nog niet ingevuld, \(count):", en: "not filled in, \(count):")
  }
  package var noFormHere: String { say(nl: "Hier is geen formulier.", en: "There is no form here.") }
  package func askReopenForm(_ title: String) -> String {
    say(
      nl: "Formulier \(language.quote(title)) heropenen? De antwoorden blijven staan en kunnen wijzigen.",
      en: "Reopen the form \(language.quote(title))? Its answers stay and can change.")
  }
  /// What is apart in the count, and what does not count.
  package func notes(_ counts: FormCounts, by: Form.Filler) -> [String] {
    var notes: [String] = []
    if by == .interviewer, counts.byHand > 0 {
      notes.append(
        say(
          nl: "\(counts.authorised) van \(counts.byHand) geautoriseerd",
          en: "\(counts.authorised) of \(counts.byHand) authorised"))
    }
    if counts.imported > 0 {
      notes.append(say(nl: "\(counts.imported) van elders ingelezen", en: "\(counts.imported) imported from elsewhere"))
    }
    if counts.unlisted > 0 {
      notes.append(say(nl: "\(counts.unlisted) van buiten de lijst", en: "\(counts.unlisted) from outside the list"))
    }
    if counts.begun > 0 { notes.append(say(nl: "\(counts.begun) niet afgerond", en: "\(counts.begun) not finished")) }
    return notes + all.excluded(counts)
  }
}
