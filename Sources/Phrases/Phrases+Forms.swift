import Engine
import Tally
import Workshop

extension Language {
  /// How many forms were sent in.
  package func filledIn(_ count: Int) -> String {
    say(nl: "\(count) ingevuld", en: "\(count) filled in")
  }
}

/// What is said of forms on every screen and in the report.
extension Phrases {
  /// An answer that says that one does not know.
  public var dontKnow: String { say(nl: "weet ik niet", en: "do not know") }

  /// What became of a question: how many answered it, and how.
  public func answers(_ counts: AnswerCounts) -> String {
    var parts = [
      say(
        nl: "\(counts.answered) van \(counts.asked) antwoordden", en: "\(counts.answered) of \(counts.asked) answered")
    ]
    if counts.dontKnow > 0 {
      parts.append(say(nl: "\(counts.dontKnow) weet het niet", en: "\(counts.dontKnow) do not know"))
    }
    return (parts + apart(byHand: counts.byHand, imported: counts.imported)).joined(separator: " · ")
  }

  /// How many filled in a form, and how.
  public func turnout(_ counts: FormCounts) -> String {
    let own = counts.counted - counts.unlisted
    var parts = [say(nl: "\(own) van \(counts.eligible) ingevuld", en: "\(own) of \(counts.eligible) filled in")]
    if counts.unlisted > 0 {
      parts.append(
        say(nl: "\(counts.unlisted) van buiten de lijst", en: "\(counts.unlisted) from outside the list"))
    }
    parts += apart(byHand: counts.byHand, imported: counts.imported)
    if counts.begun > 0 { parts.append(say(nl: "\(counts.begun) niet afgerond", en: "\(counts.begun) not finished")) }
    return (parts + excluded(counts)).joined(separator: " · ")
  }

  /// What does not count, or not as it is now.
  public func excluded(_ counts: FormCounts) -> [String] {
    var parts: [String] = []
    if counts.late > 0 {
      parts.append(
        say(
          nl: "\(counts.late) na de peildatum, telt niet mee",
          en: "\(counts.late) after the reference date, not counted"))
    }
    if counts.changedLate > 0 {
      parts.append(
        say(
          nl: "\(counts.changedLate) sindsdien gewijzigd, telt zoals op de peildatum",
          en: "\(counts.changedLate) changed since, counted as on the reference date"))
    }
    return parts
  }

  private func apart(byHand: Int, imported: Int) -> [String] {
    var parts: [String] = []
    if byHand > 0 {
      parts.append(say(nl: "\(byHand) met de hand ingevoerd", en: "\(byHand) entered by hand"))
    }
    if imported > 0 {
      parts.append(say(nl: "\(imported) van elders ingelezen", en: "\(imported) imported from elsewhere"))
    }
    return parts
  }

  /// An answer in words.
  public func answer(_ answer: FormAnswer?, to question: FormQuestion) -> String {
    switch answer {
    case .ballot(let ballot):
      self.ballot(
        ballot, of: question.question?.formOptions(in: language) ?? [], labels: question.question?.labels ?? [])
    case .text(let text): text
    case .dontKnow: dontKnow
    case nil: say(nl: "–", en: "–")
    }
  }

  /// A condition in words, for whoever reads the plan or the results.
  public func condition(_ condition: Condition, of questions: [FormQuestion]) -> String {
    let parts = condition.tests.map { test -> String in
      let question = questions.first { $0.id == test.question }
      let options = question?.question?.formOptions(in: language) ?? []
      let answers = test.answers.map { id in
        id == Condition.dontKnow ? dontKnow : options.first { $0.id == id }?.title ?? id.text
      }
      let list = answers.map { language.quote($0) }.joined(separator: say(nl: " of ", en: " or "))
      let name = language.quote(question?.prompt ?? test.question.text)
      return test.isWanted
        ? say(nl: "bij \(name) \(list) is geantwoord", en: "\(list) was answered to \(name)")
        : say(
          nl: "bij \(name) iets anders dan \(list) is geantwoord", en: "anything but \(list) was answered to \(name)")
    }
    return parts.joined(separator: say(nl: " en ", en: " and "))
  }
}
