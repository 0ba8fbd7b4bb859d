import Engine
import Workshop

/// What is said of programmes, and of what a session takes from an earlier one.
extension Phrases {
  /// Nothing can be taken: the earlier session has no journal.
  public func sourceNotHeld(_ title: String, journal: String) -> String {
    say(
      nl: "deze sessie neemt over uit \(language.quote(title)), en die is nog niet gehouden (\(journal) is er niet); "
        + "houd die eerst, of oefen het hele programma met: beraad rehearse",
      en: "this session takes from \(language.quote(title)), which was not held yet (\(journal) is not there); "
        + "hold it first, or try the whole programme with: beraad rehearse")
  }

  /// Nothing can be taken: why.
  public func cannotTake(_ part: String, from title: String, _ why: CannotTake) -> String {
    let session = language.quote(title)
    return switch why {
    case .notEnded:
      say(
        nl: "deze sessie neemt over uit \(session), en die is nog niet afgelopen; beëindig die eerst",
        en: "this session takes from \(session), which has not ended yet; end it first")
    case .onlyRehearsed:
      say(
        nl: "het logboek van \(session) is van een generale repetitie; wat daarin staat is van niemand",
        en: "the journal of \(session) is of a dress rehearsal; what it says is nobody's")
    case .noSuchPart:
      say(
        nl: "het logboek van \(session) kent geen '\(part)'; kijk of het bij dit sessiebestand hoort",
        en: "the journal of \(session) has no '\(part)'; see whether it belongs to that session file")
    case .notShown:
      say(
        nl: "de uitslag van '\(part)' in \(session) is nooit getoond en wordt dus niet overgenomen",
        en: "the result of '\(part)' in \(session) was never shown, so it is not taken over")
    case .empty:
      say(
        nl: "'\(part)' in \(session) heeft niets opgeleverd dat iedereen kon zien",
        en: "'\(part)' in \(session) brought nothing that all could see")
    }
  }

  /// Where something came from: `uit: Enquête onder gemeenten`.
  public func cameFrom(_ title: String) -> String { say(nl: "uit: \(title)", en: "from: \(title)") }

  /// Under an activity of a plan: what it will take, and how much of it at the most.
  public func takesFrom(_ source: Source, title: String?) -> String {
    let name = title.map { "\($0) (\(source.text))" } ?? source.text
    guard let top = source.top else { return say(nl: "neemt over uit: \(name)", en: "takes from: \(name)") }
    return say(nl: "neemt de hoogste \(top) over uit: \(name)", en: "takes the best \(top) from: \(name)")
  }

  /// `Programma van 3 sessies`.
  public func programmeOf(_ count: Int) -> String {
    language.count(
      count, nl: ("sessie in dit programma", "sessies in dit programma"),
      en: ("session in this programme", "sessions in this programme"))
  }

  /// The heading of one session of a programme.
  public func programmePart(_ number: Int, of count: Int, _ title: String) -> String {
    say(nl: "Sessie \(number) van \(count): \(title)", en: "Session \(number) of \(count): \(title)")
  }

  /// Of a session of a programme that has no journal.
  public func notHeldYet(_ journal: String) -> String {
    say(nl: "nog niet gehouden (\(journal) is er niet)", en: "not held yet (\(journal) is not there)")
  }

  /// No session of the programme has a journal.
  public var nothingHeldYet: String {
    say(
      nl: "van dit programma is nog geen sessie gehouden: er is niets om te schrijven",
      en: "no session of this programme was held yet: there is nothing to write")
  }

  /// Where only one session can be meant.
  public var oneSessionOnly: String {
    say(
      nl: "dit kan van een sessie tegelijk; noem een sessie van het programma",
      en: "this is possible of one session at a time; name a session of the programme")
  }
}

/// `programme.md`.
extension Phrases {
  /// A session that is still to be held.
  public var programmeNotHeld: String { say(nl: "Nog niet gehouden.", en: "Not held yet.") }
  /// A session whose journal was begun, and no more.
  public var programmeWaiting: String { say(nl: "Nog niet begonnen.", en: "Not begun yet.") }
  /// A session that goes on.
  public var programmeRunning: String { say(nl: "Nog aan de gang.", en: "Still going on.") }
  /// A session that was held.
  public func programmeEnded(listed: Int, voted: Int) -> String {
    say(
      nl: "Gehouden: \(language.people(listed)) op de lijst, \(voted) stemden ten minste een keer.",
      en: "Held: \(language.people(listed)) on the list, \(voted) voted at least once.")
  }
  /// What a session took, and from which state of the earlier one.
  public func programmeTook(_ source: String, _ title: String, _ fingerprint: String) -> String {
    say(
      nl: "Overgenomen: \(source), uit \(language.quote(title)) (vingerafdruk \(fingerprint)).",
      en: "Taken over: \(source), from \(language.quote(title)) (fingerprint \(fingerprint)).")
  }
  /// The end of its journal.
  public func programmeJournal(records: Int, fingerprint: String) -> String {
    let count = language.count(records, nl: ("regel", "regels"), en: ("record", "records"))
    return say(
      nl: "Logboek: \(count), vingerafdruk \(fingerprint).", en: "Journal: \(count), fingerprint \(fingerprint).")
  }
}

/// The outcome map.
extension Phrases {
  /// What a map was worked out from: a journal as it was.
  public func mapAccount(_ title: String, day: Day, fingerprint: String) -> String {
    let short = fingerprint.prefix(16)
    return say(
      nl: "Geteld uit het logboek van \(language.quote(title)) tot en met \(longDay(day)), vingerafdruk \(short).",
      en: "Counted from the journal of \(language.quote(title)) up to \(longDay(day)), fingerprint \(short).")
  }
  /// A claim that is not on the map since the figures do not bear it out.
  public func offTheMap(_ text: String, doesNotHold condition: String) -> String {
    say(
      nl: "Niet op de kaart, want het klopt niet met de cijfers (\(condition)): \(language.quote(text))",
      en: "Not on the map, as the figures do not bear it out (\(condition)): \(language.quote(text))")
  }
  /// A claim that is not on the map since it tells of results that nobody saw.
  public func offTheMap(_ text: String, notShown polls: [String]) -> String {
    let list = polls.joined(separator: ", ")
    return say(
      nl: "Niet op de kaart, want de uitslag is niet getoond (\(list)): \(language.quote(text))",
      en: "Not on the map, as the result was not shown (\(list)): \(language.quote(text))")
  }
}
