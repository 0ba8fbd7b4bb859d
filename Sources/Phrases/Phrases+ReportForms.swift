import Engine
import Workshop

/// Forms in the report.
extension ReportPhrases {
  /// The heading of the chapter.
  public var forms: String { say(nl: "Formulieren en interviews", en: "Forms and interviews") }
  /// Who typed the answers.
  public func formKind(_ by: Form.Filler) -> String {
    by == .interviewer
      ? say(nl: "interviews", en: "interviews") : say(nl: "formulier", en: "form")
  }
  /// Since when, and until when.
  public func openFrom(_ start: String, to end: String?) -> String {
    end.map { say(nl: "van \(start) tot \($0)", en: "from \(start) to \($0)") }
      ?? say(nl: "sinds \(start)", en: "since \(start)")
  }
  /// What counts.
  public func referenceDate(_ time: String, late: Int) -> String {
    let excluded =
      late == 0
      ? "" : say(nl: " \(late) kwamen later binnen en tellen niet mee.", en: " \(late) came in later and do not count.")
    return say(nl: "Peildatum: \(time).", en: "Reference date: \(time).") + excluded
  }
  /// Where answers came from.
  public func imported(_ source: String, at time: String) -> String {
    say(nl: "Van elders ingelezen: \(source), \(time).", en: "Imported from elsewhere: \(source), \(time).")
  }
  /// In place of figures.
  public var formStillOpen: String {
    say(
      nl: "Dit formulier staat nog open; er is nog geen uitslag.", en: "This form is still open; it has no results yet."
    )
  }
  /// Of interviews.
  public func authorised(_ count: Int, of all: Int) -> String {
    say(nl: "\(count) van \(all) geautoriseerd", en: "\(count) of \(all) authorised")
  }
  /// Answers that do not stand here.
  public func notAuthorised(_ count: Int) -> String {
    count == 1
      ? say(
        nl: "Eén antwoord is nog niet geautoriseerd en staat hier niet.",
        en: "One answer is not authorised yet and does not stand here.")
      : say(
        nl: "\(count) antwoorden zijn nog niet geautoriseerd en staan hier niet.",
        en: "\(count) answers are not authorised yet and do not stand here.")
  }
  /// Behind an answer that an interviewer typed.
  public var enteredByHand: String { say(nl: "met de hand ingevoerd", en: "entered by hand") }
  /// Behind an answer that was given elsewhere.
  public var fromElsewhere: String { say(nl: "van elders ingelezen", en: "imported from elsewhere") }
  /// Forms whose results were not shown.
  public func formsLeftOut(_ count: Int) -> String {
    count == 1
      ? say(
        nl: "De uitslag van één formulier is niet getoond en staat hier niet.",
        en: "The results of one form were not shown and are left out here.")
      : say(
        nl: "De uitslagen van \(count) formulieren zijn niet getoond en staan hier niet.",
        en: "The results of \(count) forms were not shown and are left out here.")
  }
}
