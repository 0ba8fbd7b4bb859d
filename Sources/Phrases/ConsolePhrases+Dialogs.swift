import Workshop

/// What the console asks, and says when something cannot be done.
extension ConsolePhrases {
  public var yes: String { say(nl: "ja", en: "yes") }
  public var no: String { say(nl: "nee", en: "no") }
  public var back: String { say(nl: "terug", en: "back") }
  public var send: String { say(nl: "versturen", en: "send") }
  public var save: String { say(nl: "opslaan", en: "save") }
  public var goOn: String { say(nl: "verder", en: "go on") }

  public func askStart(_ title: String) -> String {
    say(nl: "De sessie beginnen met \(language.quote(title))?", en: "Start the session with \(language.quote(title))?")
  }
  public func askStartAnotherTime(planned: String, now: String) -> String {
    say(
      nl: "Het plan begint om \(planned); het is nu \(now). Hoe wilt u beginnen?",
      en: "The plan starts at \(planned); it is now \(now). How do you want to start?")
  }
  public var shiftAll: String { say(nl: "alle tijden schuiven mee", en: "move all times along") }
  public var keepTimes: String { say(nl: "de tijden blijven staan", en: "keep the times") }
  public func askGoTo(_ title: String) -> String {
    say(nl: "Naar \(language.quote(title)) gaan?", en: "Go to \(language.quote(title))?")
  }
  public func askReopen(_ title: String, round: Int) -> String {
    say(
      nl:
        "Ronde \(round) openen van \(language.quote(title))? Iedereen stemt opnieuw; de vorige ronde blijft in het logboek.",
      en:
        "Open round \(round) of \(language.quote(title))? Everybody votes again; the round before stays in the journal."
    )
  }
  public func askClose(missing: Int) -> String {
    say(
      nl:
        "De peiling sluiten? \(missing == 1 ? "1 deelnemer heeft" : "\(missing) deelnemers hebben") nog niet gestemd.",
      en: "Close the poll? \(missing == 1 ? "1 participant has" : "\(missing) participants have") not voted yet.")
  }
  public func askEndGroups(left: String) -> String {
    say(nl: "De groepen beëindigen? Zij hebben \(left).", en: "End the groups? They have \(left).")
  }
  public var askEnd: String {
    say(
      nl: "De sessie beëindigen? Open peilingen en groepen sluiten; hierna verandert niets meer.",
      en: "End the session? Open polls and groups close; nothing changes after it.")
  }
  public var endIt: String { say(nl: "beëindigen", en: "end it") }
  public func askUndo(_ step: String) -> String { say(nl: "Ongedaan maken: \(step)?", en: "Undo: \(step)?") }
  public var undoIt: String { say(nl: "ongedaan maken", en: "undo") }
  public func askRelease(_ name: String) -> String {
    say(
      nl: "De plaats van \(name) vrijgeven? Wie er zit, moet opnieuw kiezen; wat geteld is, blijft.",
      en: "Release the seat of \(name)? Whoever sits there has to choose again; what was counted stays.")
  }
  public var releaseIt: String { say(nl: "vrijgeven", en: "release") }
  public var askQuit: String {
    say(nl: "De console verlaten?", en: "Leave the console?")
  }
  public var sessionGoesOn: String { say(nl: "de sessie gaat door", en: "the session goes on") }
  public var hostStops: String { say(nl: "de host stopt ook", en: "the host stops as well") }

  public var stay: String { say(nl: "blijven", en: "stay") }
  public var notYet: String { say(nl: "nog niet", en: "not yet") }
  public var pickHow: String {
    say(nl: "Kies een activiteit met haar nummer, 1 tot en met 9.", en: "Choose an activity by its number, 1 to 9.")
  }

  public var typeMessage: String { say(nl: "Bericht aan allen", en: "Message to all") }
  public var typeMinutes: String { say(nl: "Minuten erbij (met − eraf)", en: "Minutes to add (with − to take)") }
  public var typeReason: String {
    say(nl: "Waarom deze keuze? Dit komt in het verslag", en: "Why this choice? It goes into the report")
  }
  public var typeEntry: String { say(nl: "Bijdrage bewerken", en: "Edit the entry") }
  public var typeName: String { say(nl: "Naam van wie u toelaat", en: "Name of whom you admit") }
  public func pickValue(_ name: String) -> String {
    say(nl: "Bij welke groep hoort \(name)?", en: "Which group does \(name) belong to?")
  }
  public var noGroup: String { say(nl: "zonder groep", en: "without a group") }
  public func pickTied(_ count: Int) -> String {
    say(nl: "\(count) opties staan gelijk. Welke worden het?", en: "\(count) options are tied. Which ones shall it be?")
  }
  public var toggle: String { say(nl: "kies", en: "choose") }
  public var paletteHint: String { say(nl: "typ wat u wilt doen", en: "type what you want to do") }
  public var nothingFound: String { say(nl: "Geen opdracht heet zo.", en: "No command is called that.") }
  public var helpTitle: String { say(nl: "Hulp", en: "Help") }
  public var helpClose: String { say(nl: "Esc sluit · ↑↓ blader", en: "Esc closes · ↑↓ page") }

  public var noPollHere: String {
    say(
      nl: "Kies eerst een peiling, met Tab en ↑↓ of met haar nummer.",
      en: "Choose a poll first, with Tab and ↑↓ or by its number.")
  }
  public var noGroupsHere: String {
    say(nl: "Kies eerst een activiteit met groepen.", en: "Choose an activity with groups first.")
  }
  public var noReportHere: String { say(nl: "Kies eerst een terugkoppeling.", en: "Choose a report back first.") }
  public var noTalkHere: String { say(nl: "Kies eerst een spreker.", en: "Choose a speaker first.") }
  public var noEntryHere: String {
    say(
      nl: "Kies eerst een bijdrage: Tab naar de vragen, dan ↑↓.",
      en: "Choose an entry first: Tab to the questions, then ↑↓.")
  }
  public var noPersonHere: String {
    say(nl: "Kies eerst iemand: p, dan ↑↓ of / om te zoeken.", en: "Choose somebody first: p, then ↑↓ or / to search.")
  }
  public var nothingMarked: String {
    say(nl: "Merk eerst met m wat hierbij hoort.", en: "Mark what belongs to it with m first.")
  }
  public var noHelpAsked: String { say(nl: "Geen groep vraagt hulp.", en: "No group asks for help.") }
  public var noEntries: String { say(nl: "Er zijn hier geen bijdragen.", en: "There are no entries here.") }
  public var journalWell: String { say(nl: "Met het logboek is niets mis.", en: "Nothing is wrong with the journal.") }
  public func nothingCalled(_ text: String) -> String {
    say(nl: "Niets heet \(language.quote(text)).", en: "Nothing is called \(language.quote(text)).")
  }
  public var notANumber: String {
    say(nl: "Geef een heel aantal minuten, bijvoorbeeld 3 of −2.", en: "Give whole minutes, 3 or −2 for instance.")
  }
}
