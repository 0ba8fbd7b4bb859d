import Workshop

/// What is wrong with a poll that was typed in one line.
public enum TypedPollFault: Error, Equatable, Sendable {
  case nothing
  case unknownKind(String)
  case promptMissing
  case quoteOpen
  case tooFew(PollKind)
  case tooMany(limit: Int)
  case repeated(String)
  case tooLong(String)
  case columnsMissing
  case takesNone(PollKind)
  case number(least: Int, most: Int)
  case takesNoNumber(PollKind)
}

extension ConsolePhrases {
  /// The word for a kind of poll when one is typed; the session file's own word is understood as well.
  package func typed(_ kind: PollKind) -> String {
    switch kind {
    case .choice: say(nl: "keuze", en: "choice")
    case .points: say(nl: "punten", en: "points")
    case .quadratic: say(nl: "kwadratisch", en: "quadratic")
    case .rank: say(nl: "volgorde", en: "rank")
    case .scale: say(nl: "schaal", en: "scale")
    case .grades: say(nl: "oordelen", en: "grades")
    case .consent: say(nl: "consent", en: "consent")
    case .gradients: say(nl: "gradaties", en: "gradients")
    case .grid: say(nl: "raster", en: "grid")
    case .words: say(nl: "woorden", en: "words")
    }
  }

  /// The word that makes a typed poll one with names.
  package var typedNamed: String { say(nl: "opnaam", en: "named") }

  /// What is wrong, and how to mend it.
  package func fault(_ fault: TypedPollFault) -> String {
    let kinds = PollKind.allCases.map(typed).joined(separator: ", ")
    return switch fault {
    case .nothing:
      say(
        nl: "Typ een soort, een vraag en opties: volgorde \"Welke eerst?\" a; b; c. Soorten: \(kinds).",
        en: "Type a kind, a question and options: rank \"Which first?\" a; b; c. Kinds: \(kinds).")
    case .unknownKind(let word):
      say(
        nl: "\(language.quote(word)) is geen soort; er is: \(kinds).",
        en: "\(language.quote(word)) is no kind; there is: \(kinds).")
    case .promptMissing:
      say(nl: "De vraag ontbreekt: \"Welke eerst?\"", en: "The question is missing: \"Which first?\"")
    case .quoteOpen:
      say(nl: "Het aanhalingsteken achter de vraag ontbreekt.", en: "The quote behind the question is missing.")
    case .tooFew(.grid):
      say(
        nl: "Geef onderwerpen en kolommen: wonen; zorg / wijk; regio",
        en: "Give items and columns: housing; care / local; region")
    case .tooFew:
      say(
        nl: "Geef achter de vraag minstens twee opties, met ; ertussen.",
        en: "Give at least two options behind the question, with ; between them.")
    case .tooMany(let limit): say(nl: "Dat zijn er meer dan \(limit).", en: "Those are more than \(limit).")
    case .repeated(let title):
      say(nl: "\(language.quote(title)) staat er twee keer.", en: "\(language.quote(title)) is there twice.")
    case .tooLong(let title): say(nl: "Te lang: \(language.quote(title))", en: "Too long: \(language.quote(title))")
    case .columnsMissing:
      say(
        nl: "Geef achter / minstens twee kolommen: wonen; zorg / wijk; regio",
        en: "Give at least two columns behind /: housing; care / local; region")
    case .takesNone(let kind):
      say(
        nl: "Bij \(typed(kind)) horen geen opties: de vraag is het voorstel.",
        en: "With \(typed(kind)) go no options: the question is the proposal.")
    case .number(let least, let most):
      say(nl: "Neem een getal van \(least) tot en met \(most).", en: "Take a number from \(least) to \(most).")
    case .takesNoNumber(let kind):
      say(nl: "Bij \(typed(kind)) hoort geen getal.", en: "With \(typed(kind)) goes no number.")
    }
  }
}
