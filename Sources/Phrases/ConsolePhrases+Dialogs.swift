import Workshop

/// What the console asks, and says when something cannot be done.
extension ConsolePhrases {
  package var yes: String { say(nl: "ja", en: "yes") }
  /// The letter for yes: `j` in Dutch, `y` in English.
  package var yesKey: Character { all.yesKey }
  package var no: String { say(nl: "nee", en: "no") }
  package var back: String { say(nl: "terug", en: "back") }
  package var send: String { say(nl: "versturen", en: "send") }
  package var save: String { say(nl: "opslaan", en: "save") }
  package var goOn: String { say(nl: "verder", en: "go on") }

  package func askStart(_ title: String) -> String {
    say(
      nl: "De sessie beginnen met \(language.quote(title))?",
      en: asked("Start the session with \(language.quote(title))"))
  }
  package func askStartAnotherTime(planned: LocalTime, now: LocalTime) -> String {
    guard planned.day != now.day else {
      return say(
        nl: "Het plan begint om \(planned.clock); het is nu \(now.clock). Hoe wilt u beginnen?",
        en: "The plan starts at \(planned.clock); it is now \(now.clock). How do you want to start?")
    }
    let day = language.shortDay(planned.day, seenFrom: now.day), today = language.shortDay(now.day)
    return say(
      nl: "Het plan begint op \(day) om \(planned.clock); het is nu \(today), \(now.clock). Hoe wilt u beginnen?",
      en: "The plan starts on \(day) at \(planned.clock); it is now \(today), \(now.clock). How do you want to start?")
  }
  package var shiftAll: String { say(nl: "alle tijden schuiven mee", en: "move all times along") }
  package var keepTimes: String { say(nl: "de tijden blijven staan", en: "keep the times") }
  package func askGoTo(_ title: String) -> String {
    say(nl: "Naar \(language.quote(title)) gaan?", en: asked("Go to \(language.quote(title))"))
  }
  package func askReopen(_ title: String, round: Int) -> String {
    say(
      nl:
        "Ronde \(round) openen van \(language.quote(title))? Iedereen stemt opnieuw; de vorige ronde blijft in het logboek.",
      en:
        "Open round \(round) of \(language.quote(title))? Everybody votes again; the round before stays in the journal."
    )
  }
  package func askEndGroups(left: String) -> String {
    say(nl: "De groepen beëindigen? Zij hebben \(left).", en: "End the groups? They have \(left).")
  }
  /// A plan waits to be applied.
  package var askStartUnapplied: String {
    say(
      nl: "Er ligt een voorstel dat niet is toegepast (Enter past het toe). Toch beginnen met de oude indeling?",
      en: "A proposal has not been applied (Enter applies it). Start with the old groups all the same?")
  }
  /// Other groups are at work, maybe of the same people.
  package func askStartBeside(_ prompt: String) -> String {
    say(
      nl: "De groepen van \(prompt) zijn nog bezig. Toch beginnen? Deelnemers zitten dan in twee groepen.",
      en: "The groups of \(prompt) are still at work. Start all the same? Participants then sit in two groups.")
  }
  /// The answer that starts them.
  package var startIt: String { say(nl: "toch beginnen", en: "start") }
  /// `closing` are the titles of what is still going on.
  package func askEnd(closing titles: [String]) -> String {
    guard !titles.isEmpty else {
      return say(
        nl: "De sessie beëindigen? Hierna verandert niets meer.",
        en: "End the session? Nothing changes after it.")
    }
    let list = titles.map(language.quote).joined(separator: ", ")
    return say(
      nl: "De sessie beëindigen? Dit sluit \(list); hierna verandert niets meer.",
      en: "End the session? This closes \(list); nothing changes after it.")
  }
  package var endIt: String { say(nl: "beëindigen", en: "end it") }
  package func askUndo(_ step: String) -> String { asked(say(nl: "Ongedaan maken: \(step)", en: "Undo: \(step)")) }
  /// A question of it, but for one that ends in a question already: a title in quotation marks.
  private func asked(_ sentence: String) -> String {
    ["?’", "!’", ".’"].contains { sentence.hasSuffix($0) } ? sentence : sentence + "?"
  }
  package var undoIt: String { say(nl: "ongedaan maken", en: "undo") }
  package func askRelease(_ name: String) -> String {
    say(
      nl: "De plaats van \(name) vrijgeven? Wie er zit, moet opnieuw kiezen; wat geteld is, blijft.",
      en: "Release the seat of \(name)? Whoever sits there has to choose again; what was counted stays.")
  }
  package func askMergeIntoUnseen(_ title: String, hidden: Bool) -> String {
    hidden
      ? say(
        nl: "\(title) is verborgen. Samenvoegen toont haar aan iedereen, in de plaats van wat al te zien was.",
        en: "\(title) is hidden. Merging shows it to everybody, in place of what could be seen.")
      : say(
        nl:
          "\(title) is nog niet toegelaten. Samenvoegen toont haar aan iedereen, in de plaats van wat al te zien was.",
        en: "\(title) is not admitted yet. Merging shows it to everybody, in place of what could be seen.")
  }
  package var mergeAndShow: String { say(nl: "samenvoegen en tonen", en: "merge and show") }
  package var releaseIt: String { say(nl: "vrijgeven", en: "release") }
  package var askQuit: String { say(nl: "De console verlaten?", en: "Leave the console?") }
  package var askQuitAttached: String {
    say(
      nl: "De console verlaten? Dit scherm sluit; de sessie gaat door.",
      en: "Leave the console? This screen closes; the session goes on.")
  }
  package var askQuitHosting: String {
    say(
      nl: "Stoppen? De sessie staat dan stil en is bewaard; verder met beraad run.",
      en: "Stop? The session then stands still and is kept; go on with beraad run.")
  }
  package var askBreakOff: String {
    say(
      nl: "De repetitie afbreken? Er blijft niets van bewaard; een eerdere repetitie blijft zoals zij is.",
      en: "Break the rehearsal off? Nothing of it is kept; an earlier rehearsal stays as it is.")
  }
  package var breakOff: String { say(nl: "afbreken", en: "break off") }
  package var spectatorOnlyLooks: String {
    say(
      nl: "Dit is een repetitie met gesimuleerde mensen: rondkijken kan, ingrijpen niet.",
      en: "This is a rehearsal with simulated people: look around, but you cannot step in.")
  }
  package func spectatorStrip(quit: String) -> String {
    say(
      nl: "Repetitie: gesimuleerde mensen spelen de sessie; u kijkt alleen mee. \(quit) breekt af",
      en: "Rehearsal: simulated people play the session; you only look on. \(quit) breaks it off")
  }
  package var leave: String { say(nl: "verlaten", en: "leave") }
  package var stop: String { say(nl: "stoppen", en: "stop") }
  package var stay: String { say(nl: "blijven", en: "stay") }
  package var notYet: String { say(nl: "nog niet", en: "not yet") }
  package var pickHow: String {
    say(nl: "Kies een activiteit met haar nummer, 1 tot en met 9.", en: "Choose an activity by its number, 1 to 9.")
  }

  package var typeMessage: String { say(nl: "Bericht aan allen", en: "Message to all") }
  package var typeMinutes: String { say(nl: "Minuten erbij (met − eraf)", en: "Minutes to add (with − to take)") }
  package var typeReason: String {
    say(nl: "Waarom deze keuze? Dit komt in het verslag", en: "Why this choice? It goes into the report")
  }
  package var typeEntry: String { say(nl: "Bijdrage bewerken", en: "Edit the entry") }
  package func typeNewEntry(to title: String) -> String {
    say(nl: "Opschrijven bij \(language.quote(title))", en: "Write down under \(language.quote(title))")
  }
  package var typeName: String { say(nl: "Naam van wie u toelaat", en: "Name of whom you admit") }
  package func pickValue(_ name: String) -> String {
    say(nl: "Bij welke groep hoort \(name)?", en: "Which group does \(name) belong to?")
  }
  package func pickGroup(_ name: String) -> String {
    say(nl: "Naar welke groep gaat \(name)?", en: "Which group does \(name) go to?")
  }
  package func pickOther(_ name: String) -> String {
    say(nl: "Met wie ruilt \(name) van groep?", en: "With whom does \(name) swap groups?")
  }
  package var sitsHere: String { say(nl: "zit hier", en: "sits here") }
  package var noGroup: String { say(nl: "zonder groep", en: "without a group") }
  package func pickTied(_ count: Int) -> String {
    say(nl: "\(count) opties staan gelijk. Welke worden het?", en: "\(count) options are tied. Which ones shall it be?")
  }
  package var toggle: String { say(nl: "kies", en: "choose") }
  package var doIt: String { say(nl: "doen", en: "do it") }
  package var fillIn: String { say(nl: "woord invullen", en: "fill in the word") }
  package var paletteHint: String { say(nl: "typ wat u wilt doen", en: "type what you want to do") }
  package var nothingFound: String { say(nl: "Geen opdracht heet zo.", en: "No command is called that.") }
  package var helpTitle: String { say(nl: "Hulp", en: "Help") }
  package var helpClose: String { say(nl: "Esc sluit · ↑↓ blader", en: "Esc closes · ↑↓ page") }

  package var noPollHere: String {
    say(
      nl: "Kies eerst een peiling, met Tab en ↑↓ of met haar nummer.",
      en: "Choose a poll first, with Tab and ↑↓ or by its number.")
  }
  package var noGroupsHere: String {
    say(nl: "Kies eerst een activiteit met groepen.", en: "Choose an activity with groups first.")
  }
  package var nobodySeated: String {
    say(nl: "Er is niemand ingedeeld in groepen die gemengd worden.", en: "Nobody is seated in groups that are mixed.")
  }
  package func leadsAndStays(_ name: String) -> String {
    say(nl: "\(name) leidt een groep en blijft daar.", en: "\(name) leads a group and stays there.")
  }
  package func isNotSeated(_ name: String) -> String {
    say(nl: "\(name) heeft nog geen groep om te ruilen.", en: "\(name) has no group yet to swap.")
  }
  package var noCafe: String {
    say(nl: "Er is hier geen wereldcafé met gastheren.", en: "There is no world café with hosts here.")
  }
  package func hostsNoTable(_ name: String) -> String {
    say(
      nl: "\(name) zit nog nergens; noem de tafel erbij: gastheer \(name), tafel 2.",
      en: "\(name) has no table yet; name it too: host \(name), table 2.")
  }
  package var noReportHere: String { say(nl: "Kies eerst een terugkoppeling.", en: "Choose a report back first.") }
  package var noTalkHere: String { say(nl: "Kies eerst een spreker.", en: "Choose a speaker first.") }
  package var noEntryHere: String {
    say(
      nl: "Kies eerst een bijdrage: Tab naar de vragen, dan ↑↓.",
      en: "Choose an entry first: Tab to the questions, then ↑↓.")
  }
  package var noPersonHere: String {
    say(nl: "Kies eerst iemand: p, dan ↑↓ of / om te zoeken.", en: "Choose somebody first: p, then ↑↓ or / to search.")
  }
  package var nothingMarked: String {
    say(nl: "Merk eerst met m wat hierbij hoort.", en: "Mark what belongs to it with m first.")
  }
  package var noFindingHere: String {
    say(nl: "Kies eerst met ↑↓ iets van deze groep.", en: "Choose something of this group first, with ↑↓.")
  }
  package var nothingToMerge: String {
    say(nl: "Er is niets om dit mee samen te voegen.", en: "There is nothing to merge this with.")
  }
  package var nothingMerged: String { say(nl: "Hierin is niets samengevoegd.", en: "Nothing was merged into this.") }
  package func pickMerge(_ entry: String) -> String {
    say(nl: "Wat zegt hetzelfde als \(entry)?", en: "What says the same as \(entry)?")
  }
  package func pickWording(_ count: Int) -> String {
    say(
      nl: "Onder welke woorden gaan deze \(count) samen verder? Ieders eigen woorden blijven bewaard.",
      en: "Under which words do these \(count) go on? Everybody's own words are kept.")
  }
  package var otherWording: String { say(nl: "andere woorden …", en: "other words …") }
  package var typeWording: String { say(nl: "De woorden voor alles samen", en: "The words for all of them") }
  package var mergeThem: String { say(nl: "samenvoegen", en: "merge") }
  package func pickUnmerge(_ entry: String) -> String {
    say(nl: "Wat hoort niet bij \(entry)?", en: "What does not belong to \(entry)?")
  }
  package var noHelpAsked: String { say(nl: "Geen groep vraagt hulp.", en: "No group asks for help.") }
  package var noEntries: String { say(nl: "Er zijn hier geen bijdragen.", en: "There are no entries here.") }
  package var journalWell: String { say(nl: "Met het logboek is niets mis.", en: "Nothing is wrong with the journal.") }
  package func nothingCalled(_ text: String) -> String {
    say(nl: "Niets heet \(language.quote(text)).", en: "Nothing is called \(language.quote(text)).")
  }
  package var notATime: String {
    say(nl: "Geef een tijd, bijvoorbeeld 3, 90s of −2.", en: "Give a time, 3, 90s or −2 for instance.")
  }
  package var notANumber: String {
    say(nl: "Geef een heel aantal minuten, bijvoorbeeld 3 of −2.", en: "Give whole minutes, 3 or −2 for instance.")
  }
}
