import Workshop

/// Files that a command needs or makes: one sentence with the way to mend it, lower case, without a full stop.
extension Phrases {
  /// There is no such file.
  public func missing(_ path: String) -> String {
    say(nl: "\(path) bestaat niet; controleer de naam", en: "\(path) does not exist; check the name")
  }
  /// The file's permissions forbid it.
  public func notAllowed(_ path: String) -> String {
    say(
      nl: "\(path) mag niet worden gelezen; vraag de eigenaar om toegang",
      en: "\(path) may not be read; ask its owner for access")
  }
  /// The system refused to read it; `reason` is the system's own word.
  public func cannotRead(_ path: String, reason: String) -> String {
    say(
      nl: "\(path) is niet te lezen (\(language.reason(reason))); controleer de schijf en de naam",
      en: "\(path) cannot be read (\(language.reason(reason))); check the disk and the name")
  }
  /// The system refused to write it; nothing is left behind.
  public func cannotWrite(_ path: String, reason: String) -> String {
    say(
      nl:
        "\(path) kan niet worden geschreven (\(language.reason(reason))); er is niets achtergebleven, kies een andere map",
      en: "\(path) cannot be written (\(language.reason(reason))); nothing was left behind, choose another folder")
  }
  /// Something has that name already.
  public func exists(_ path: String) -> String {
    say(nl: "\(path) bestaat al; noem een nieuwe naam", en: "\(path) exists already; name a new one")
  }
}

/// What `export` says.
extension Phrases {
  /// A program that a format needs is not installed.
  public func programMissing(_ name: String) -> String {
    say(
      nl: "\(name) is niet geïnstalleerd en is hiervoor nodig; installeer het met: sudo apt install \(name)",
      en: "\(name) is not installed and is needed for this; install it with: sudo apt install \(name)")
  }
  /// It ended without having done it; `reason` is its own word.
  public func programFailed(_ name: String, reason: String) -> String {
    say(
      nl: "\(name) is mislukt (\(reason)); kies een ander formaat, of installeer het opnieuw: sudo apt install \(name)",
      en: "\(name) failed (\(reason)); choose another format, or install it again: sudo apt install \(name)")
  }
  /// It was ended.
  public func programTooSlow(_ name: String, seconds: Int) -> String {
    say(
      nl: "\(name) was na \(seconds) seconden niet klaar en is gestopt; probeer het nog eens of kies een ander formaat",
      en: "\(name) was not done after \(seconds) seconds and was stopped; try again or choose another format")
  }
  /// A file that was written.
  public func written(_ path: String) -> String { say(nl: "geschreven: \(path)", en: "written: \(path)") }
  /// How much of the journal is not in the files; nil where that is nothing.
  public func leftOut(polls: Int, rounds: Int, entries: Int) -> String? {
    var parts: [String] = []
    if polls > 0 { parts.append(say(nl: count(polls, "peiling", "peilingen"), en: count(polls, "poll", "polls"))) }
    if rounds > 0 {
      parts.append(
        say(
          nl: count(rounds, "ronde van een andere peiling", "rondes van andere peilingen"),
          en: count(rounds, "round of another poll", "rounds of other polls")))
    }
    if entries > 0 {
      parts.append(say(nl: count(entries, "bijdrage", "bijdragen"), en: count(entries, "entry", "entries")))
    }
    if parts.isEmpty { return nil }
    return say(
      nl: "verborgen of niet getoond, en daarom weggelaten: \(list(parts)) (met --all komen ze erbij)",
      en: "hidden or not revealed, and so left out: \(list(parts)) (--all includes them)")
  }
  /// The names are not there.
  public func noNames(_ path: String) -> String {
    say(
      nl: "de namen staan niet meer bij het logboek (\(path)); laat --names weg",
      en: "the names are not beside the journal (\(path)); leave out --names")
  }
  /// The people file is damaged.
  public func damagedPeople(_ path: String, line: Int) -> String {
    say(
      nl: "\(path):\(line): deze regel van het namenbestand klopt niet; herstel hem, of laat --names weg",
      en: "\(path):\(line): this line of the people file is wrong; mend it, or leave out --names")
  }
  /// Only the owner may have everything.
  public func notOwner(_ path: String) -> String {
    say(
      nl: "--all en --names zijn alleen voor de eigenaar van \(path)",
      en: "--all and --names are for the owner of \(path) only")
  }
  /// Records of a later version are passed over.
  public func unknownRecords(_ number: Int) -> String {
    say(
      nl: "\(count(number, "regel", "regels")) van een latere versie van beraad niet begrepen en overgeslagen",
      en: "\(count(number, "record", "records")) of a later version of beraad not understood and passed over")
  }
  /// A session whose time zone this machine does not have.
  public func unknownZone(_ name: String) -> String {
    say(
      nl: "de tijdzone \(name) is hier niet bekend; de tijden staan in UTC (installeer tzdata)",
      en: "the time zone \(name) is not known here; times are in UTC (install tzdata)")
  }
}
