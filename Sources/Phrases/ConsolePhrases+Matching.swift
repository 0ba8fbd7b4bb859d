import Engine
import Workshop

/// The words of the console for offer and seek.
extension ConsolePhrases {
  package var suggestions: String { say(nl: "Voorstellen om te koppelen", en: "Suggested matches") }
  package var confirmedMatches: String { say(nl: "Bevestigde koppelingen", en: "Confirmed matches") }
  /// What the key of the page of matches goes to.
  package var toSuggestions: String { say(nl: "voorstellen", en: "suggestions") }
  package var toMatches: String { say(nl: "bevestigd", en: "confirmed") }
  package var toEntries: String { say(nl: "bijdragen", en: "entries") }
  package var seeks: String { say(nl: "haalt", en: "seeks") }
  package var brings: String { say(nl: "brengt", en: "brings") }
  package var mutual: String { say(nl: "wederzijds", en: "mutual") }
  package func matched(_ count: Int) -> String { say(nl: "\(count) bevestigd", en: "\(count) confirmed") }
  package func suggested(_ count: Int) -> String {
    count == 1
      ? say(nl: "1 voorstel", en: "1 suggestion") : say(nl: "\(count) voorstellen", en: "\(count) suggestions")
  }
  package func agreed(_ count: Int, of all: Int) -> String {
    say(nl: "\(count)/\(all) delen contact", en: "\(count)/\(all) share contact")
  }
  package func noSuggestions(_ key: String, anyMatched: Bool) -> String {
    if anyMatched {
      return say(
        nl: "Geen voorstellen meer. Met \(key) koppelt u zelf, bij een bijdrage.",
        en: "No more suggestions. \(key) at an entry matches by hand.")
    }
    return say(
      nl:
        "Geen voorstellen: niemand zoekt in woorden wat een ander brengt. Met \(key) koppelt u zelf, bij een bijdrage.",
      en: "No suggestions: nobody seeks in words what another one brings. \(key) at an entry matches by hand.")
  }
  package var noMatches: String { say(nl: "Er is nog niets bevestigd.", en: "Nothing is confirmed yet.") }
  package func noMatchWith(_ text: String) -> String {
    say(nl: "Niets met \(language.quote(text)).", en: "Nothing with \(language.quote(text)).")
  }
  package var noPairing: String {
    say(
      nl: "Hier wordt niet gekoppeld; kies een verzameling met 'breng' en 'haal'.",
      en: "Nobody is matched here; choose a collection with 'breng' and 'haal'.")
  }
  package var noMatchHere: String { say(nl: "Kies eerst een koppeling.", en: "Choose a match first.") }
  /// Where matched people sit together.
  package func seat(_ seat: MatchSeat) -> String {
    let round = seat.rounds > 1 ? say(nl: "ronde \(seat.round)", en: "round \(seat.round)") + " · " : ""
    switch seat.time {
    case .past: return "✓ \(round)\(seat.group)"
    case .now: return "▶ \(round)\(seat.group)"
    case .toCome: return "\(round)\(seat.group)"
    }
  }
  package var notSeated: String { say(nl: "nog niet samen", en: "not together yet") }
  package var oneIsAway: String { say(nl: "een is er niet", en: "one is away") }
  package func matchByHand(_ name: String) -> String {
    say(nl: "Aan wie koppelt u \(name)?", en: "With whom do you match \(name)?")
  }
  package var isMatched: String { say(nl: "gekoppeld", en: "matched") }
  package var sift: String { say(nl: "zoek", en: "find") }

  /// What matches mean for the rounds of a breakout.
  package func meet(_ desk: MeetDesk, round: Int?, planned: Bool, key: String) -> String {
    if desk.matched == 0 { return say(nl: "Er is nog niemand gekoppeld.", en: "Nobody is matched yet.") }
    if desk.open == 0 { return say(nl: "Alle koppelingen zaten al samen.", en: "All matches have sat together.") }
    guard let round, planned else {
      return say(
        nl: "\(matches(desk.open)) nog niet samen aan tafel.", en: "\(matches(desk.open)) not at a table together yet.")
    }
    var parts = [
      say(nl: "\(desk.next) samen in ronde \(round)", en: "\(desk.next) together in round \(round)")
    ]
    if desk.later > 0 { parts.append(say(nl: "\(desk.later) later", en: "\(desk.later) later")) }
    if desk.away > 0 { parts.append(say(nl: "\(desk.away) niet aanwezig", en: "\(desk.away) away")) }
    if desk.fresh > 0 {
      parts.append(
        say(
          nl: "\(desk.fresh) sinds de indeling (\(key) deelt opnieuw in)",
          en: "\(desk.fresh) since the plan (\(key) plans again)")
      )
    }
    if desk.unplacedCount > 0 {
      let names = desk.unplaced.map { $0.joined(separator: "–") }.joined(separator: ", ")
      let more = desk.unplacedCount > desk.unplaced.count ? ", …" : ""
      parts.append(
        say(
          nl: "\(desk.unplacedCount) in geen ronde: \(names)\(more)",
          en: "\(desk.unplacedCount) in no round: \(names)\(more)"))
    }
    return say(nl: "Koppelingen: ", en: "Matches: ") + parts.joined(separator: " · ")
  }

  private func matches(_ count: Int) -> String {
    count == 1 ? say(nl: "1 koppeling", en: "1 match") : say(nl: "\(count) koppelingen", en: "\(count) matches")
  }
}
