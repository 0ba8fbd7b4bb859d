import Workshop

/// What the written report of a session says beside what screens say too. Titles and texts that are handed in stand in
/// the sentences as they are: whoever writes Markdown escapes them first.
public struct ReportPhrases: Equatable, Sendable {
  /// What screens say too.
  public let phrases: Phrases

  /// The report in one language.
  public init(_ language: Language) { phrases = Phrases(language) }

  func say(nl: @autoclosure () -> String, en: @autoclosure () -> String) -> String { phrases.say(nl: nl(), en: en()) }
  /// `a, b en c`, all of them.
  public func list(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + say(nl: " en ", en: " and ") + words[words.count - 1]
  }
  func count(_ number: Int, nl: (String, String), en: (String, String)) -> String {
    say(nl: phrases.count(number, nl.0, nl.1), en: phrases.count(number, en.0, en.1))
  }
}

/// Headings and notices.
extension ReportPhrases {
  /// Under the title: when it was. `times` is `10:00–11:58`, or a single time.
  public func subtitle(day: Day, times: String) -> String {
    say(
      nl: "Verslag van de bijeenkomst op \(longDay(day)), \(times) uur",
      en: "Report of the session on \(longDay(day)), \(times)")
  }
  /// For whom it was.
  public func audience(_ audience: String) -> String { say(nl: "Voor: \(audience)", en: "For: \(audience)") }
  /// Above a rehearsal's report.
  public var rehearsal: String {
    say(
      nl: "**Oefening.** De deelnemers waren gesimuleerd: niets in dit verslag is door iemand gezegd of gekozen.",
      en: "**Rehearsal.** The participants were simulated: nothing in this report was said or chosen by anybody.")
  }
  /// The same in a few words, on a picture.
  public var rehearsalInShort: String {
    say(
      nl: "OEFENING: de deelnemers waren gesimuleerd; niets hierop is door iemand gezegd of gekozen.",
      en: "REHEARSAL: the participants were simulated; nothing on this was said or chosen by anybody.")
  }
  /// Above the report of a session that goes on.
  public func running(at time: String) -> String {
    say(
      nl: "**Tussenstand.** De bijeenkomst is nog bezig; dit is de stand van \(time) uur.",
      en: "**So far.** The session is still going on; this is how it stood at \(time).")
  }
  /// Above the report of a session that has not begun.
  public var waiting: String {
    say(nl: "**Nog niet begonnen.** Hier staat alleen het plan.", en: "**Not begun yet.** This is the plan only.")
  }
  /// Above a report with names.
  public var withNames: String {
    say(
      nl: "**Met namen.** Dit verslag noemt deelnemers bij naam; deel het alleen met wie dat mag weten.",
      en: "**With names.** This report names participants; share it only with those who may know.")
  }
  /// Above a report of everything.
  public var withEverything: String {
    say(
      nl: "**Volledig.** Hierin staat ook wat verborgen is of nooit is getoond; het is niet bedoeld om te verspreiden.",
      en: "**Complete.** This includes what was hidden or never shown; it is not meant to be passed on.")
  }
  /// The heading above the few lines that matter most.
  public var inShort: String { say(nl: "In het kort", en: "In short") }
  /// The heading above what was chosen.
  public var whatWasChosen: String { say(nl: "Wat is gekozen", en: "What was chosen") }
  /// The heading above the agenda.
  public var agenda: String { say(nl: "Het programma", en: "The agenda") }
  /// The heading above the polls.
  public var polls: String { say(nl: "De peilingen", en: "The polls") }
  /// The heading above the groups.
  public var groups: String { say(nl: "De groepen", en: "The groups") }
  /// The heading above what participants contributed.
  public var contributions: String { say(nl: "Vragen en bijdragen", en: "Questions and contributions") }
  /// The heading above the parking lot.
  public var parkingLot: String { say(nl: "Parkeerplaats", en: "Parking lot") }
  /// The heading above what a reader needs to check the report.
  public var account: String { say(nl: "Verantwoording", en: "How this was made") }
}

/// The few lines that matter most.
extension ReportPhrases {
  /// How many took part.
  ///
  /// - Parameters:
  ///   - voted: nil where there was nothing to vote on.
  ///   - filledIn: nil where there was no form.
  public func participation(listed: Int, voted: Int?, filledIn: Int?, admitted: Int, leaders: Int) -> String {
    let people = count(listed, nl: ("deelnemer", "deelnemers"), en: ("participant", "participants"))
    var parts: [String] = []
    if let voted {
      parts.append(
        say(
          nl: "\(voted) van de \(people) \(voted == 1 ? "stemde" : "stemden") in minstens één peiling",
          en: "\(voted) of \(people) voted in at least one poll"))
    }
    if let filledIn {
      parts.append(
        say(
          nl: "\(filledIn) van de \(people) \(filledIn == 1 ? "vulde" : "vulden") zelf een formulier in",
          en: "\(filledIn) of \(people) filled in a form for themselves"))
    }
    if parts.isEmpty { parts.append(people) }
    parts[0] = say(nl: "**Deelname:** ", en: "**Taking part:** ") + parts[0]
    if admitted > 0 {
      parts.append(
        say(nl: "\(admitted) zonder vooraf op de lijst te staan", en: "\(admitted) had not been on the list before"))
    }
    if leaders > 0 {
      let noun = count(leaders, nl: ("groep had", "groepen hadden"), en: ("group had", "groups had"))
      parts.append(say(nl: "\(noun) een gespreksleider", en: "\(noun) a leader"))
    }
    return parts.joined(separator: "; ") + "."
  }
  /// When it began and ended against the plan; lateness in whole minutes, below zero where early. `movedFrom` is when
  /// the plan began before all its times were moved.
  public func punctuality(
    began: String, beganLate: Int, movedFrom: String?, ended: String?, endedLate: Int
  ) -> String {
    var start = say(nl: "**Tijd:** begonnen om \(began)", en: "**Time:** began at \(began)")
    if let movedFrom {
      start += say(
        nl: " (gepland om \(movedFrom); alle tijden zijn meegeschoven)",
        en: " (planned for \(movedFrom); all times were moved along)")
    } else {
      start += ", \(lateness(beganLate))"
    }
    guard let ended else { return start + "." }
    return start
      + say(
        nl: "; geëindigd om \(ended), \(lateness(endedLate)).", en: "; ended at \(ended), \(lateness(endedLate)).")
  }
  private func lateness(_ minutes: Int) -> String {
    if minutes == 0 { return say(nl: "zoals gepland", en: "as planned") }
    let length = count(abs(minutes), nl: ("minuut", "minuten"), en: ("minute", "minutes"))
    return minutes > 0
      ? say(nl: "\(length) later dan gepland", en: "\(length) later than planned")
      : say(nl: "\(length) eerder dan gepland", en: "\(length) earlier than planned")
  }
  /// What is in the journal and not here; nil where that is nothing.
  public func leftOut(polls: Int, rounds: Int, entries: Int) -> String? {
    var parts: [String] = []
    if polls > 0 {
      parts.append(
        count(
          polls, nl: ("peiling waarvan de uitslag niet is getoond", "peilingen waarvan de uitslag niet is getoond"),
          en: ("poll whose result was not shown", "polls whose results were not shown")))
    }
    if rounds > 0 {
      parts.append(
        count(
          rounds, nl: ("ronde waarvan de uitslag niet is getoond", "rondes waarvan de uitslag niet is getoond"),
          en: ("round whose result was not shown", "rounds whose results were not shown")))
    }
    if entries > 0 {
      parts.append(
        count(
          entries,
          nl: ("bijdrage die is verborgen of niet toegelaten", "bijdragen die zijn verborgen of niet toegelaten"),
          en: ("contribution that was hidden or not let through", "contributions that were hidden or not let through")))
    }
    if parts.isEmpty { return nil }
    return say(
      nl: "**Niet in dit verslag:** \(list(parts)).", en: "**Not in this report:** \(list(parts)).")
  }
  /// What came from earlier sessions, with their fingerprints' first characters.
  public func carried(_ sources: [String]) -> String {
    say(nl: "**Overgenomen uit:** \(list(sources)).", en: "**Taken over from:** \(list(sources)).")
  }
}

/// The agenda.
extension ReportPhrases {
  /// The heads of the agenda's columns.
  public var agendaColumns: [String] {
    switch phrases.language {
    case .nl: ["Onderdeel", "Gepland", "Werkelijk", "Duur in plan", "Duur", "Verschil"]
    case .en: ["Item", "Planned", "Actual", "Planned length", "Length", "Difference"]
    }
  }
  /// A length in whole minutes.
  public func minutes(_ minutes: Int) -> String { "\(minutes) min" }
  /// A difference in whole minutes, with its sign.
  public func difference(_ minutes: Int) -> String {
    minutes == 0 ? "0" : minutes > 0 ? "+\(minutes) min" : "−\(-minutes) min"
  }
  /// In place of times: it was passed over.
  public var skipped: String { say(nl: "overgeslagen", en: "skipped") }
  /// An item that the facilitator left out.
  public var dropped: String { say(nl: "vervallen", en: "dropped") }
  /// Behind an item that the plan does not have.
  public var insertedItem: String { say(nl: "ingevoegd", en: "inserted") }
  /// In place of times: it has still to come.
  public var toCome: String { say(nl: "komt nog", en: "to come") }
  /// Behind a time from which on something goes on.
  public func since(_ time: String) -> String { say(nl: "sinds \(time)", en: "since \(time)") }
  /// Behind an item's title.
  public var breakItem: String { say(nl: "pauze", en: "break") }
  /// Under the agenda.
  public func pausedFor(_ minutes: Int) -> String {
    let length = count(minutes, nl: ("minuut", "minuten"), en: ("minute", "minutes"))
    return say(
      nl: "De bijeenkomst heeft \(length) stilgestaan; die tijd zit in de werkelijke duur.",
      en: "The session was paused for \(length); that time is part of the actual lengths.")
  }
  /// The last row.
  public var wholeSession: String { say(nl: "Geheel", en: "Whole") }
}
