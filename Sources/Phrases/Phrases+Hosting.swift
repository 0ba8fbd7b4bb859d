import Workshop

/// What is said when a session is opened to be run, or cannot be.
extension Phrases {
  /// Where a host listens, and where the key for consoles is.
  public func listening(session: SessionID, socket: String, secrets: String) -> String {
    say(
      nl: "\(session): luistert op \(socket); de sleutel voor de facilitator staat in \(secrets)",
      en: "\(session): listening on \(socket); the facilitator's key is in \(secrets)")
  }
  /// A host went on with a journal.
  public func wentOn(_ journal: String, records: Int) -> String {
    say(
      nl: "gaat verder met \(journal), \(records) regels", en: "going on with \(journal), \(records) records")
  }
  /// What a crash left behind was moved aside.
  public func movedTail(_ path: String, bytes: Int) -> String {
    say(
      nl: "een afgebroken staart van \(bytes) bytes is apart gezet in \(path); niets daarvan was als geteld gemeld",
      en: "a torn tail of \(bytes) bytes was moved to \(path); nothing in it had been acknowledged")
  }
  /// The plan in the journal is not that of the file.
  public func planDiffers(_ file: String) -> String {
    say(
      nl: "\(file) is sinds het begin veranderd; de sessie gaat verder met het plan in het logboek",
      en: "\(file) has changed since the beginning; the session goes on with the plan in the journal")
  }
  /// The list of people is not that of the journal.
  public func listDiffers(_ folder: String) -> String {
    say(
      nl: "de deelnemerslijst in \(folder) is sinds het begin veranderd; met beraad run kunt u dat overnemen",
      en: "the list of participants in \(folder) has changed since the beginning; with beraad run you can take that in")
  }
  /// There is no people file any more.
  public func peopleLost(_ file: String) -> String {
    say(
      nl:
        "\(file) is er niet: ids staan in plaats van namen, en niemand vindt zijn naam; bij beraad run kunt u de namen "
        + "van de deelnemerslijst weer overnemen",
      en:
        "\(file) is not there: ids stand in place of names, and nobody finds theirs; with beraad run you can take the "
        + "names of the list in again")
  }
  /// There is no file of secrets any more.
  public func secretsLost(_ file: String) -> String {
    say(
      nl: "\(file) is er niet: terugkeercodes en open geheime stemmingen zijn vervallen, alle plaatsen zijn vrij",
      en: "\(file) is not there: return codes and open secret polls are void, all seats are free")
  }
  /// Somebody else runs this session.
  public func held(_ journal: String, by process: Int32?) -> String {
    let who =
      process.map { say(nl: "proces \($0)", en: "process \($0)") } ?? say(nl: "een ander proces", en: "another process")
    return say(
      nl: "\(journal) is in gebruik bij \(who); doe daar mee met beraad attach, of stop het eerst",
      en: "\(journal) is in use by \(who); join it with beraad attach, or stop it first")
  }
  /// The journal is damaged: what is wrong with which line, and how to look at it.
  public func journalDamaged(
    _ journal: String, line: Int, _ flaw: JournalFlaw, expected: String, found: String
  ) -> String {
    let look = say(nl: "bekijk het met", en: "look at it with")
    return damaged(journal, line: line, flaw, expected: expected, found: found) + "; \(look): beraad verify \(journal)"
  }
  /// A later version wrote the journal.
  public func laterFormat(_ journal: String, format: Int) -> String {
    say(
      nl: "\(journal) is van een latere versie van beraad (formaat \(format)); neem die versie",
      en: "\(journal) is of a later version of beraad (format \(format)); use that version")
  }
  /// The journal tells of another session.
  public func otherSession(_ journal: String, _ found: SessionID, expected: SessionID) -> String {
    say(
      nl: "\(journal) is van sessie '\(found)', niet van '\(expected)'; noem een ander logboek met --journal",
      en: "\(journal) is of session '\(found)', not of '\(expected)'; name another journal with --journal")
  }
  /// The session in the journal is over.
  public func alreadyOver(_ journal: String) -> String {
    say(
      nl: "de sessie in \(journal) is afgelopen; begin opnieuw met --new (het oude logboek blijft bewaard)",
      en: "the session in \(journal) is over; begin afresh with --new (the old journal is kept)")
  }
  /// The people file is damaged.
  public func peopleDamaged(_ file: String, line: Int) -> String {
    say(
      nl:
        "\(file):\(line): beschadigd; herstel die regel, of verwijder het bestand: dan staan er codes in plaats van namen",
      en: "\(file):\(line): damaged; mend that line, or remove the file: then ids stand in place of names")
  }
  /// The file of secrets is damaged.
  public func secretsDamaged(_ file: String, why: String) -> String {
    say(
      nl: "\(file): beschadigd (\(why)); verwijder het: dan vervallen open geheime stemmingen en alle codes",
      en: "\(file): damaged (\(why)); remove it: then open secret polls and all codes are void")
  }
  /// A file cannot be made.
  public func cannotCreate(_ file: String, reason: String) -> String {
    say(
      nl:
        "\(file) kan niet worden gemaakt (\(language.reason(reason))); kies een andere plek met --journal of --socket",
      en: "\(file) cannot be created (\(language.reason(reason))); choose another place with --journal or --socket")
  }
  /// A file that is there cannot be used.
  public func cannotUse(_ file: String, reason: String) -> String {
    say(
      nl: "\(file) is niet te lezen of te schrijven (\(language.reason(reason))); controleer het bestand en de schijf",
      en: "\(file) cannot be read or written (\(language.reason(reason))); check the file and the disk")
  }
  /// Somebody serves the socket.
  public func socketInUse(_ path: String) -> String {
    say(
      nl: "op \(path) luistert al iemand; stop die eerst, of kies een andere met --socket",
      en: "somebody listens on \(path) already; stop them first, or choose another with --socket")
  }
  /// The path of the socket is too long for the system.
  public func socketPathTooLong(_ path: String, bytes: Int) -> String {
    say(
      nl: "\(path) is te lang voor een socket (\(bytes) bytes, hoogstens 107); kies een korter pad met --socket",
      en: "\(path) is too long for a socket (\(bytes) bytes, 107 at most); choose a shorter path with --socket")
  }
  /// The folder for sockets is not ours.
  public func folderNotOurs(_ folder: String, reason: String) -> String {
    say(
      nl:
        "de map \(folder) is niet van u of niet te gebruiken (\(language.reason(reason))); kies een andere plek met --socket",
      en:
        "the folder \(folder) is not yours or cannot be used (\(language.reason(reason))); choose another place with --socket"
    )
  }
  /// No such group of users.
  public func noSuchUnixGroup(_ name: String) -> String {
    say(nl: "deze machine kent geen groep '\(name)'", en: "this machine has no group '\(name)'")
  }
  /// The host stopped while its journal could not be written.
  public func stoppedInTrouble(_ journal: String, reason: String) -> String {
    say(
      nl:
        "gestopt terwijl \(journal) niet te schrijven was (\(language.reason(reason))); wat als geteld gemeld was, is bewaard",
      en:
        "stopped while \(journal) could not be written (\(language.reason(reason))); all that was acknowledged is kept")
  }
}
