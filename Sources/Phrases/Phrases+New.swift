import Workshop

/// What `beraad new` asks and answers.
extension Phrases {
  /// The eight questions, in the order in which they are asked.
  public enum NewQuestion: Int, Equatable, Sendable, CaseIterable {
    case title, language, date, starts, minutes, zone, admission, question
  }

  /// A question, without what is taken when nothing is answered.
  public func ask(_ question: NewQuestion) -> String {
    switch question {
    case .title: say(nl: "Hoe heet de bijeenkomst?", en: "What is the session called?")
    case .language: say(nl: "In welke taal (nl of en)?", en: "In which language (nl or en)?")
    case .date: say(nl: "Op welke dag (2020-12-11)?", en: "On which day (2020-12-11)?")
    case .starts: say(nl: "Hoe laat begint hij (10:00)?", en: "At what time does it start (10:00)?")
    case .minutes: say(nl: "Hoeveel minuten duurt hij (20 tot 480)?", en: "How many minutes does it take (20 to 480)?")
    case .zone: say(nl: "In welke tijdzone?", en: "In which time zone?")
    case .admission:
      say(
        nl: "Wie doet mee: open (ieder typt een naam), roster (een lijst), codes (een lijst met persoonlijke codes)?",
        en: "Who takes part: open (type a name), roster (a list), codes (a list, with personal codes)?")
    case .question: say(nl: "Wat is de vraag aan de deelnemers?", en: "What is the question to the participants?")
    }
  }

  /// An answer that cannot be taken.
  public func newRefused(_ answer: String, to question: NewQuestion) -> String {
    say(nl: "'\(answer)' kan niet: \(ask(question))", en: "'\(answer)' cannot be: \(ask(question))")
  }

  /// The input ended before the last question.
  public var newEnded: String {
    say(
      nl: "de antwoorden hielden op voor de laatste vraag; er is niets geschreven",
      en: "the answers ended before the last question; nothing was written")
  }

  /// There is something in the place where the session would go.
  public func newExists(_ path: String) -> String {
    say(
      nl: "'\(path)' bestaat al en blijft zoals het is; noem een andere map",
      en: "'\(path)' exists and stays as it is; name another folder")
  }

  /// The folder could not be made.
  public func newFailed(_ path: String, reason: String) -> String {
    say(
      nl: "'\(path)' is niet te maken (\(language.reason(reason))); noem een map waarin u mag schrijven",
      en: "'\(path)' cannot be made (\(language.reason(reason))); name a folder in which you may write")
  }

  /// What to do next.
  public func newDone(_ path: String) -> String {
    say(
      nl: "Geschreven: \(path). Pas het aan in een editor en controleer het met: beraad check \(path)",
      en: "Written: \(path). Change it in an editor and check it with: beraad check \(path)")
  }
}
