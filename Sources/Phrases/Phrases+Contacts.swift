/// Matches in the report, and the contact details of those who agreed.
extension ReportPhrases {
  /// How many were matched, and how many of them sat together.
  public func matches(_ count: Int, mutual: Int, met: Int) -> String {
    let all = self.count(count, nl: ("koppeling", "koppelingen"), en: ("match", "matches"))
    return say(
      nl: "\(all) bevestigd, waarvan \(mutual) wederzijds (⇄); \(met) zaten samen aan tafel.",
      en: "\(all) confirmed, \(mutual) of them mutual (⇄); \(met) sat at a table together.")
  }
  /// The heads of the table of matches.
  public var matchColumns: (seeks: String, brings: String, met: String) {
    (say(nl: "Haalt", en: "Seeks"), say(nl: "Brengt", en: "Brings"), say(nl: "Samen", en: "Together"))
  }
  /// The heads of contacts.csv: both people alike, the one who came to fetch first.
  public func contactHeads(_ columns: [String]) -> [String] {
    let each = [say(nl: "naam", en: "name"), say(nl: "haalt", en: "seeks"), say(nl: "brengt", en: "brings")] + columns
    return [say(nl: "verzameling", en: "collection")] + each.map { "\($0) 1" } + each.map { "\($0) 2" }
      + [say(nl: "wederzijds", en: "mutual")]
  }
}

extension Phrases {
  /// After an export with contact details.
  public func contactsWritten(_ count: Int, of matches: Int, isRunning: Bool) -> String {
    let lines = self.count(count, say(nl: "koppeling", en: "match"), say(nl: "koppelingen", en: "matches"))
    let later =
      isRunning
      ? say(
        nl: " De sessie loopt nog: wie dat wil verandert zijn antwoord, dus exporteer na afloop opnieuw.",
        en: " The session is still running: answers may change, so export again when it is over.") : ""
    return say(
      nl:
        "Contactgegevens van \(lines) (van \(matches)) waarbij beiden ja zeiden: alleen voor u om door te geven, aan ieder de eigen regels.",
      en:
        "Contact details of \(lines) (of \(matches)) in which both said yes: for you alone to pass on, to each the lines they stand in."
    ) + later
  }
  /// After an export of a session in which nobody's details may be passed on.
  public func noContacts(matches: Int) -> String {
    say(
      nl:
        "Geen contactgegevens: van geen koppeling (\(matches)) zeiden beiden ja, of hun namen zijn weg; in een repetitie zegt niemand ja.",
      en:
        "No contact details: in no match (\(matches)) did both say yes, or their names are gone; in a rehearsal nobody agrees."
    )
  }
  /// The people file is damaged.
  public func contactsDamaged(_ path: String, line: Int) -> String {
    say(
      nl:
        "\(path):\(line): deze regel van het namenbestand klopt niet; zonder dat bestand zijn er geen contactgegevens",
      en: "\(path):\(line): this line of the people file is wrong; without that file there are no contact details")
  }
  /// Only the owner may read the names.
  public func contactsNotReadable(_ path: String) -> String {
    say(
      nl: "\(path) is voor u niet te lezen: contactgegevens kan alleen de eigenaar exporteren",
      en: "\(path) cannot be read by you: only its owner can export contact details")
  }
}
