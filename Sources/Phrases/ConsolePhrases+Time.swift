import Engine
import Timeline
import Workshop

/// The console's words for an agenda that bends, and for one that does not bend far enough.
extension ConsolePhrases {
  /// `7 min te kort voor ‘Pauze’ om 10:55`.
  package func short(_ shortfall: Shortfall, _ clock: String, naming titles: Titles) -> String {
    let minutes = wholeMinutes(shortfall.by)
    switch shortfall.fixed {
    case .end:
      return say(
        nl: "\(minutes) min te kort voor het einde om \(clock)", en: "\(minutes) min short for the end at \(clock)")
    case .anchor(let id):
      let title = titles.of(id, in: language)
      return say(
        nl: "\(minutes) min te kort voor \(title) om \(clock)", en: "\(minutes) min short for \(title) at \(clock)")
    }
  }
  /// What a way out does.
  package func remedy(_ remedy: Remedy, naming titles: Titles) -> String {
    func item(_ id: ItemID) -> String { titles.of(id, in: language) }
    return switch remedy.step {
    case .drop(let id): say(nl: "\(item(id)) vervalt", en: "drop \(item(id))")
    case .shorten(let id, let by):
      say(nl: "\(item(id)) \(wholeMinutes(by)) min korter", en: "\(item(id)) \(wholeMinutes(by)) min shorter")
    case .leaveOutRound(let id, _): say(nl: "\(item(id)): een ronde minder", en: "\(item(id)): one round fewer")
    case .runOver(.end, let by):
      say(nl: "\(wholeMinutes(by)) min uitlopen", en: "run over by \(wholeMinutes(by)) min")
    case .runOver(.anchor(let id), let by):
      say(nl: "\(item(id)) \(wholeMinutes(by)) min later", en: "\(item(id)) \(wholeMinutes(by)) min later")
    }
  }
  /// What is left to be short of then.
  package func remedyLeaves(_ left: Span) -> String {
    left <= .zero
      ? say(nl: "past", en: "fits")
      : say(nl: "nog \(wholeMinutes(left)) te kort", en: "still \(wholeMinutes(left)) short")
  }
  /// Minutes that are counted when they have begun.
  private func wholeMinutes(_ span: Span) -> Int { (span.milliseconds + 59_999) / 60_000 }

  package var nothingShort: String {
    say(nl: "Alles past nog; er is geen uitweg nodig.", en: "Everything fits; no way out is needed.")
  }
  package var wayOutHow: String {
    say(nl: "Kies een uitweg met zijn nummer, 1 tot en met 4.", en: "Choose a way out by its number, 1 to 4.")
  }
  package func pickSpare(_ spare: String) -> String {
    say(nl: "Wie krijgt de \(spare) die over is?", en: "Who gets the \(spare) that is left?")
  }
  package var giveIt: String { say(nl: "geven", en: "give") }
  package var optional: String { say(nl: "mag weg", en: "optional") }
  package var addedItem: String { say(nl: "extra", en: "extra") }
  package func typeNewItem(before title: String?) -> String {
    let place =
      title.map { say(nl: "vóór \(language.quote($0))", en: "before \(language.quote($0))") }
      ?? say(nl: "aan het eind", en: "at the end")
    return say(
      nl: "Nieuw onderdeel \(place): minuten en titel, bijvoorbeeld 10 Energizer",
      en: "New item \(place): minutes and title, 10 Energizer for instance")
  }
  package func typeSplit(_ title: String) -> String {
    say(
      nl: "Hoeveel minuten van het eind van \(language.quote(title)) worden een eigen onderdeel?",
      en: "How many minutes of the end of \(language.quote(title)) become an item of their own?")
  }
  package var newItemHow: String {
    say(
      nl: "Geef minuten en een titel, bijvoorbeeld 10 Energizer.",
      en: "Give minutes and a title, 10 Energizer for instance.")
  }
  package var noItemHere: String {
    say(nl: "Kies eerst een onderdeel: g, dan ↑↓.", en: "Choose an item first: g, then ↑↓.")
  }
  package var wrapUpAsked: String { say(nl: "afronden gevraagd", en: "wrap-up asked") }
  package var wrapUpNoMore: String { say(nl: "toch doorgaan", en: "go on after all") }
  package var restoreIt: String { say(nl: "toch houden", en: "restore") }
}
