import Workshop

/// What `beraad rehearse` says around the session.
extension Phrases {
  /// The first line: `Generale repetitie van ‘…’ · zaad 1`.
  public func rehearsalBegins(_ title: String, seed: UInt64) -> String {
    say(
      nl: "Generale repetitie van \(language.quote(title)) · zaad \(seed)",
      en: "Dress rehearsal of \(language.quote(title)) · seed \(seed)")
  }

  /// What stands under every number that a rehearsal gives.
  public var rehearsalOnly: String {
    say(
      nl: "Alle deelnemers zijn gesimuleerd: wat zij stemden en schreven is van niemand een mening.",
      en: "All participants are simulated: what they voted and wrote is nobody's opinion.")
  }

  /// `56 deelnemers en 7 gespreksleiders kwamen, 2 bleven weg`.
  public func rehearsalCame(participants: Int, leaders: Int, absent: Int) -> String {
    let leading = language.count(
      leaders, nl: ("gespreksleider", "gespreksleiders"), en: ("group leader", "group leaders"))
    let came = leaders == 0 ? language.people(participants) : language.list([language.people(participants), leading])
    let away = absent == 0 ? "" : say(nl: ", \(absent) bleven weg", en: ", \(absent) stayed away")
    return say(nl: "\(came) kwamen\(away)", en: "\(came) came\(away)")
  }

  /// `213 stembiljetten, waarvan 12 veranderd; 3 waren ongeldig en zijn geweigerd`.
  public func rehearsalVoted(ballots: Int, changed: Int, refused: Int) -> String {
    let counted = language.ballots(ballots)
    let turned = changed == 0 ? "" : say(nl: ", waarvan \(changed) veranderd", en: ", \(changed) of them changed")
    let wrong =
      refused == 0
      ? "" : say(nl: "; \(refused) ongeldig en geweigerd", en: "; \(refused) spoiled and refused")
    return counted + turned + wrong
  }

  /// `51 vragen en ideeën met 240 keer steun, 83 regels uit de groepen`.
  public func rehearsalWrote(questions: Int, upvotes: Int, harvested: Int) -> String {
    say(
      nl: "\(questions) vragen en ideeën, \(upvotes) keer gesteund; \(harvested) regels uit de groepen",
      en: "\(questions) questions and ideas, supported \(upvotes) times; \(harvested) lines from the groups")
  }

  /// Forms that participants sent in.
  public func rehearsalFilledIn(_ count: Int) -> String {
    say(
      nl: count == 1 ? "1 formulier ingestuurd" : "\(count) formulieren ingestuurd",
      en: count == 1 ? "1 form sent in" : "\(count) forms sent in")
  }

  /// `4 schermen vielen uit, 4 kwamen terug met hun terugkeercode`.
  public func rehearsalDropped(_ dropped: Int, returned: Int) -> String {
    say(
      nl: "\(dropped) keer viel een scherm uit, \(returned) keer kwam het terug met zijn terugkeercode",
      en: "\(dropped) times a screen fell away, \(returned) times it came back with its return code")
  }

  /// How much later or earlier than planned the session ended.
  public func rehearsalDrift(_ drift: Span) -> String {
    let length = language.length(.minutes(drift.magnitude.minutes))
    if drift.magnitude < .minutes(1) { return say(nl: "op tijd klaar", en: "ended on time") }
    return drift < .zero
      ? say(nl: "\(length) eerder klaar dan gepland", en: "ended \(length) early")
      : say(nl: "\(length) later klaar dan gepland", en: "ended \(length) late")
  }

  /// The end of the journal, as `beraad verify` prints it.
  public func rehearsalSealed(records: Int, fingerprint: String) -> String {
    say(nl: "\(records) regels, vingerafdruk \(fingerprint)", en: "\(records) records, fingerprint \(fingerprint)")
  }

  /// The folder holds something that a rehearsal may not take the place of.
  public func rehearsalInTheWay(_ path: String) -> String {
    say(
      nl: "\(path) is niet van een repetitie en blijft staan; kies met --to een andere map",
      en: "\(path) is no rehearsal's and stays; choose another folder with --to")
  }

  /// Another rehearsal writes there now.
  public func rehearsalHeld(_ path: String) -> String {
    say(
      nl: "\(path) is in gebruik door een andere repetitie; wacht of kies met --to een andere map",
      en: "\(path) is in use by another rehearsal; wait, or choose another folder with --to")
  }

  /// It was broken off by who looked on.
  public var rehearsalBrokenOff: String {
    say(
      nl: "De repetitie is afgebroken; er is niets van bewaard.",
      en: "The rehearsal was broken off; nothing of it was kept.")
  }

  /// It did not come to its end; `why` is for whoever mends beraad.
  public func rehearsalFailed(_ why: String) -> String {
    say(
      nl: "de repetitie liep vast (\(why)); dat is een fout in beraad of in deze machine",
      en: "the rehearsal got stuck (\(why)); that is a defect of beraad or of this machine")
  }
}
