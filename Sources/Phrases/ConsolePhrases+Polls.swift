import Workshop

/// The words of polls before and beside their results.
extension ConsolePhrases {
  package var secret: String { say(nl: "geheim", en: "secret") }
  package var named: String { say(nl: "op naam", en: "by name") }
  package var practice: String { say(nl: "oefenen, telt niet mee", en: "practice, counts nowhere") }
  package func round(_ number: Int) -> String { say(nl: "ronde \(number)", en: "round \(number)") }
  package var voted: String { say(nl: "gestemd", en: "voted") }
  package func stillToVote(_ count: Int) -> String { say(nl: "nog \(count)", en: "\(count) to go") }
  package var everybodyVoted: String { say(nl: "iedereen", en: "everybody") }
  /// Said to the facilitator while a result is hidden.
  package func hidden(until reveal: Poll.Reveal) -> String {
    switch reveal {
    case .live: say(nl: "De uitslag verschijnt bij de eerste stemmen.", en: "The result appears with the first votes.")
    case .onClose:
      say(nl: "De uitslag is verborgen tot de peiling sluit.", en: "The result is hidden until the poll closes.")
    case .manual:
      say(nl: "De uitslag is verborgen tot u haar toont.", en: "The result is hidden until you show it.")
    }
  }
  package var pending: String { say(nl: "nog niet geopend", en: "not opened yet") }
  package func closedAt(_ clock: String) -> String { say(nl: "gesloten om \(clock)", en: "closed at \(clock)") }
  package func revealedAt(_ clock: String) -> String {
    say(nl: "uitslag getoond om \(clock)", en: "result shown at \(clock)")
  }
  package var void: String {
    say(nl: "telt niet: de sleutel van deze ronde is weg", en: "does not count: this round's key is gone")
  }
  package func notVoted(steps: Bool) -> String {
    steps
      ? say(
        nl: "Wie nog niet, per groep (enkele stemmen achter):", en: "Not voted yet, by group (a few votes behind):")
      : say(nl: "Nog niet gestemd:", en: "Not voted yet:")
  }
  package func voidRound(key: String) -> String {
    say(
      nl: "Deze ronde heeft geen uitslag; \(key) opent een nieuwe.",
      en: "This round has no result; \(key) opens a new one.")
  }
  package func tie(_ count: Int) -> String {
    say(nl: "▲ gelijke stand van \(count) opties", en: "▲ \(count) options are tied")
  }
  /// What the key for a tie does where its rule is a lot, and the seed is out or not.
  package func lotKey(seeded: Bool) -> String {
    seeded ? say(nl: "trek het lot", en: "draw the lot") : say(nl: "toon het zaad", en: "show the seed")
  }
  package func askRunoff(_ options: [String]) -> String {
    say(
      nl: "Herstemming openen tussen \(language.list(options))?",
      en: "Open a runoff between \(language.list(options))?")
  }
  package var typeLotReason: String { say(nl: "Waarom beslist het lot?", en: "Why by lot?") }
  package func cameFrom(_ title: String) -> String { Phrases(language).cameFrom(title) }
  package func optionsFrom(_ title: String) -> String {
    say(
      nl: "De opties komen uit \(language.quote(title)) zodra u opent.",
      en: "The options come from \(language.quote(title)) when you open it.")
  }
  package func eligible(_ count: Int) -> String { say(nl: "\(count) kunnen stemmen", en: "\(count) can vote") }
  package func openSince(_ clock: String) -> String { say(nl: "open sinds \(clock)", en: "open since \(clock)") }
  package var openAgain: String { say(nl: "nieuwe ronde", en: "new round") }

  package var optionHow: String {
    say(
      nl: "Typ: optie 2=nieuwe tekst, optie -2 (trek in), optie 1+3 (voeg samen; 1+3=tekst), optie 2=a; b (splits).",
      en: "Type: option 2=new text, option -2 (withdraw), option 1+3 (merge; 1+3=text), option 2=a; b (split).")
  }

  // Hands and paper
  package var handsHow: String {
    say(
      nl: "Typ achter elke optie hoeveel handen: handen 1=31 2=12, of met het begin van de titel; 0 haalt ze weg.",
      en:
        "Type how many hands behind each option: hands 1=31 2=12, or with the beginning of its title; 0 takes them away."
    )
  }
  package func paperHow(_ name: String, secret: Bool) -> String {
    secret
      ? say(
        nl:
          "Papieren stem van \(name). U weet dan wat \(name) stemt; verder is deze stem als elke andere, en niet terug te vinden. Stemt \(name) nog zelf, dan telt dat.",
        en:
          "\(name)'s ballot on paper. You then know how \(name) votes; otherwise it is like any other, and cannot be found. Should \(name) still vote, that counts instead."
      )
      : say(
        nl: "Papieren stem van \(name). Stemt \(name) nog zelf, dan telt dat.",
        en: "\(name)'s ballot on paper. Should \(name) still vote, that counts instead.")
  }
  package var paperNeedsName: String {
    say(nl: "Voor wie? Typ: voor NAAM", en: "For whom? Type: for NAME")
  }
  package var notOpenNow: String { say(nl: "Er is nu geen peiling open.", en: "No poll is open now.") }
}
