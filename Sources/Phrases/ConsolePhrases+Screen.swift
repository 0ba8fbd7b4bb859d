import Engine
import Workshop

/// The words of the facilitator's console.
extension ConsolePhrases {
  // The first line
  package func behind(minutes: Int) -> String {
    if minutes == 0 { return say(nl: "op tijd", en: "on time") }
    return minutes < 0
      ? say(nl: "\(long(-minutes)) voor", en: "\(long(-minutes)) ahead")
      : say(nl: "\(long(minutes)) achter", en: "\(long(minutes)) behind")
  }
  /// The same where there is room for little.
  package func behindInShort(minutes: Int) -> String {
    if minutes == 0 { return say(nl: "op tijd", en: "on time") }
    let text = minutes.magnitude < 120 ? "\(minutes.magnitude)" : long(Int(minutes.magnitude))
    return minutes < 0 ? say(nl: "\(text) voor", en: "\(text) early") : say(nl: "\(text) achter", en: "\(text) late")
  }
  /// Minutes, as hours or days where there are many.
  private func long(_ minutes: Int) -> String { language.length(.minutes(minutes)) }
  package func overEnd(minutes: Int) -> String {
    let text = minutes < 120 ? "\(minutes)" : long(minutes)
    return say(nl: "\(text) over het einde", en: "\(text) past the end")
  }
  package func present(_ count: Int, of all: Int) -> String {
    say(nl: "\(count)/\(all) aanwezig", en: "\(count)/\(all) present")
  }
  package func startsIn(_ time: String) -> String { say(nl: "begint over \(time)", en: "starts in \(time)") }
  package func plannedFor(_ day: String) -> String { say(nl: "gepland voor \(day)", en: "planned for \(day)") }
  package func startedLate(_ time: String) -> String {
    say(nl: "had \(time) geleden moeten beginnen", en: "should have started \(time) ago")
  }
  package func consoles(_ count: Int) -> String { say(nl: "\(count) consoles", en: "\(count) consoles") }
  package var rehearsal: String { say(nl: "REPETITIE", en: "REHEARSAL") }
  package var paused: String { say(nl: "PAUZE", en: "PAUSED") }
  package var ended: String { say(nl: "afgelopen", en: "over") }
  package func endedAt(_ clock: String, behind minutes: Int) -> String {
    if minutes == 0 { return say(nl: "Afgelopen om \(clock), zoals gepland.", en: "Ended at \(clock), as planned.") }
    return minutes < 0
      ? say(
        nl: "Afgelopen om \(clock), \(language.minutes(-minutes)) eerder dan gepland.",
        en: "Ended at \(clock), \(language.minutes(-minutes)) earlier than planned.")
      : say(
        nl: "Afgelopen om \(clock), \(language.minutes(minutes)) later dan gepland.",
        en: "Ended at \(clock), \(language.minutes(minutes)) later than planned.")
  }
  package func journalClosed(records: Int, fingerprint: String) -> String {
    say(
      nl: "Logboek van \(language.records(records)), vingerafdruk \(fingerprint).",
      en: "Journal of \(language.records(records)), fingerprint \(fingerprint).")
  }
  package var exportHint: String {
    say(nl: "beraad export maakt er het verslag van.", en: "beraad export makes the report from it.")
  }
  package var connecting: String { say(nl: "Verbinding maken met de sessie …", en: "Connecting to the session …") }
  package var linkLost: String {
    say(
      nl: "▲ Verbinding weg; wij proberen steeds opnieuw. Wat u ziet kan verouderd zijn.",
      en: "▲ The link is lost; it is tried all the time. What you see may be old.")
  }
  package func journalTrouble(_ trouble: String, key: String) -> String {
    say(
      nl: "■ Het logboek schrijft niet (\(language.reason(trouble))): niets telt nu. \(key): opnieuw openen",
      en: "■ The journal cannot be written (\(language.reason(trouble))): nothing counts now. \(key): open it again")
  }
  package func notWritten(_ trouble: String) -> String {
    say(
      nl: "Niet gedaan: het logboek kan niet worden geschreven (\(language.reason(trouble))).",
      en: "Not done: the journal cannot be written (\(language.reason(trouble))).")
  }
  package func messageAt(_ clock: String, _ text: String) -> String {
    say(nl: "Bericht aan allen, \(clock): \(text)", en: "Message to all, \(clock): \(text)")
  }
  package func awayToGiveBack(_ time: String, key: String) -> String {
    say(
      nl: "Onderbroken geweest: \(time). \(key) geeft die tijd terug",
      en: "Interrupted for \(time). \(key) gives that time back")
  }

  /// Groups that have called for the facilitator.
  package func helpAsked(_ groups: String) -> String { say(nl: "hulp: \(groups)", en: "help: \(groups)") }

  // Room
  package var moreRoom: String {
    say(
      nl: "Maak dit venster groter: 80×24 is fijn, 40×10 het minste.",
      en: "Make this window larger: 80×24 is nice, 40×10 the least.")
  }
  package func moreAbove(_ count: Int) -> String { "▴ \(count)" }
  package func moreBelow(_ count: Int) -> String { say(nl: "▾ nog \(count)", en: "▾ \(count) more") }

  // The agenda
  package var agenda: String { say(nl: "Agenda", en: "Agenda") }
  package var planned: String { say(nl: "plan", en: "plan") }
  package var actual: String { say(nl: "nu", en: "now") }
  package var minutesShort: String { say(nl: "min", en: "min") }
  package var end: String { say(nl: "Einde", en: "End") }
  package var fixed: String { say(nl: "vast", en: "fixed") }
  package func spare(minutes: Int) -> String { say(nl: "\(minutes) min ruimte", en: "\(minutes) min to spare") }
  package var noActivity: String {
    say(nl: "Bij dit onderdeel hoort geen activiteit.", en: "There is no activity with this item.")
  }
  package var thenComes: String { say(nl: "Hierna:", en: "Next:") }
  package var minute: String { say(nl: "minuut", en: "minute") }

  // Activities
  package var activities: String { say(nl: "Activiteiten", en: "Activities") }
  package func newOnes(_ count: Int) -> String { say(nl: "\(count) nieuw", en: "\(count) new") }
  package func awaiting(_ count: Int) -> String { say(nl: "\(count) te beoordelen", en: "\(count) to judge") }
  package var working: String { say(nl: "bezig", en: "at work") }
  package var done: String { say(nl: "klaar", en: "done") }
  package var open: String { say(nl: "open", en: "open") }
  package var closed: String { say(nl: "gesloten", en: "closed") }
  package var parkingLot: String { say(nl: "Parkeerplaats", en: "Parking lot") }
  package var kindChoice: String { say(nl: "KEUZE", en: "CHOICE") }
  package var kindApproval: String { say(nl: "MEERKEUZE", en: "APPROVAL") }
  package var kindPoints: String { say(nl: "PUNTEN", en: "POINTS") }
  package var kindScale: String { say(nl: "SCHAAL", en: "SCALE") }
  /// `VOLGORDE · Schulze`: a kind of which the method of counting is worth knowing.
  package func kind(_ question: Question) -> String {
    switch question {
    case .choice(_, let max): max == 1 ? kindChoice : kindApproval
    case .points: kindPoints
    case .scale: kindScale
    case .committee(_, _, let elect, let method):
      "\(say(nl: "KIES \(elect)", en: "ELECT \(elect)")) · \(Phrases(language).name(of: method))"
    case .quadratic: say(nl: "KWADRATISCH", en: "QUADRATIC")
    case .rank(_, let method, let elect, _):
      "\(say(nl: "VOLGORDE", en: "RANKING")) · \(Phrases(language).name(of: method))\(elect > 1 ? " · \(elect)" : "")"
    case .grades: say(nl: "OORDELEN", en: "GRADES")
    case .grid: say(nl: "RASTER", en: "GRID")
    case .consent: "CONSENT"
    case .gradients: say(nl: "INSTEMMING", en: "AGREEMENT")
    case .words: say(nl: "WOORDEN", en: "WORDS")
    case .pairs: say(nl: "PAREN", en: "PAIRS")
    case .statements: say(nl: "STELLINGEN", en: "STATEMENTS")
    case .portfolio: say(nl: "PORTFOLIO", en: "PORTFOLIO")
    }
  }
  package var kindBreakout: String { say(nl: "GROEPEN", en: "GROUPS") }
  package var kindReport: String { say(nl: "TERUGKOPPELING", en: "REPORT BACK") }
  package var kindTalk: String { say(nl: "SPREKER", en: "SPEAKER") }
}
