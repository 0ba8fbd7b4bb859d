import Engine
import Journal
import Workshop

extension SessionHost {
  /// Begins a session: makes the three files and the first records, on the disk when this returns. Nothing is left
  /// behind when it throws.
  ///
  /// - Parameters:
  ///   - people: participants, then leaders; only id and attributes go into the journal.
  ///   - taken: what the plan takes from earlier sessions.
  public static func create(
    _ workshop: Workshop, people: [Person], taking taken: Taken = .nothing, rehearsal: Bool = false,
    in files: HostFiles, _ setup: HostSetup
  ) throws(HostFailure) -> SessionHost {
    let writer: JournalWriter
    let found = [files.people, files.secrets].filter { files.disk.exists($0) }
    do { writer = try JournalWriter.create(at: files.journal, on: files.disk) } catch { throw .journal(error) }
    do throws(HostFailure) {
      return try begin(workshop, people, taken, rehearsal, files, setup, writer)
    } catch {
      for made in [files.journal, files.people, files.secrets] where !found.contains(made) {
        try? files.disk.remove(made)
      }
      throw error
    }
  }

  /// Takes a journal that was made and never got its first record, as a host that was killed at once leaves it.
  static func begin(
    _ workshop: Workshop, _ people: [Person], _ taken: Taken, _ rehearsal: Bool, _ files: HostFiles, _ setup: HostSetup,
    _ writer: JournalWriter
  ) throws(HostFailure) -> SessionHost {
    let names = Names(listing: people, at: files.people, on: files.disk)
    do { try names.save() } catch { throw .people(error) }
    var vault = Vault.fresh(at: files.secrets, on: files.disk, setup.random)
    if workshop.admission == .codes {
      for person in people {
        let code = Code.make(setup.random)
        vault.change { $0.personalCodes[person.id.text] = code }
      }
    }
    let time = SessionTime(setup.clock, notBefore: nil)
    var events: [Event] = [
      .sessionCreated(
        format: journalFormat, session: workshop.taking(taken), carried: taken.carried,
        rehearsal: rehearsal ? true : nil)
    ]
    for person in people {
      events.append(
        .participantAdded(
          participant: person.id, attributes: person.attributes, leads: person.leads, admitted: nil))
    }
    events += workshop.entries(from: taken)
    do {
      let records = try writer.append(events, at: time.now)
      guard let session = Session(folding: records) else { preconditionFailure("a first record that makes no session") }
      let host = SessionHost(setup, files, writer, session, time, vault, names)
      host.makeCollectionKeys()
      do { try host.vault.save() } catch { throw HostFailure.secrets(error) }
      try writer.sync()
      host.beginRounds()
      return host
    } catch let failure as HostFailure {
      throw failure
    } catch let failure as JournalFailure {
      throw .journal(failure)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// Opens an existing journal, takes its lock, checks it and folds it; nil for one without a record, which `create`
  /// may replace. A torn tail is moved away when the journal is known to be the right one.
  public static func open(_ files: HostFiles, expecting id: SessionID? = nil) throws(HostFailure) -> Resumption? {
    let found: JournalWriter.Found
    do { found = try JournalWriter.find(at: files.journal, on: files.disk) } catch { throw .journal(error) }
    let replay: Replay
    do { replay = try found.contents.replay() } catch { throw .notUnderstood(error, path: files.journal) }
    if replay.isOfLaterVersion { throw .laterFormat(replay.format, path: files.journal) }
    let session = Session(folding: replay.records)
    if let id, let other = session?.workshop.id, other != id {
      throw .otherSession(journal: other, expected: id, path: files.journal)
    }
    let opened: JournalWriter.Opened
    do { opened = try found.goOn() } catch { throw .journal(error) }
    guard let session else { return nil }
    return Resumption(writer: opened.writer, files: files, session: session, torn: opened.torn)
  }

  /// Goes on with a session: what fell due while no host ran is applied first, rounds whose key is missing become void,
  /// and one record says how long it was away. All that is on the disk when this returns.
  ///
  /// - Parameter list: the list of people as it is now, where what it says otherwise is to be taken in.
  public static func resume(
    _ found: Resumption, takingIn list: [Person]? = nil, _ setup: HostSetup
  ) throws(HostFailure) -> SessionHost {
    let files = found.files
    if !files.disk.exists(files.people) { setup.log("\(files.people): not there; people are shown by their ids") }
    if !files.disk.exists(files.secrets) {
      setup.log("\(files.secrets): not there; all seats are free, and there is a new key for facilitators")
    }
    let time = SessionTime(setup.clock, notBefore: found.session.lastAt)
    let lastSeen = found.lastSeen(before: time.now)
    let names = try found.names(setup.log)
    let vault = try found.vault(setup.log) ?? Vault.fresh(at: files.secrets, on: files.disk, setup.random)
    let host = SessionHost(setup, files, found.writer, found.session, time, vault, names)
    host.makeCollectionKeys()
    host.dropSpentKeys()
    if let list { try host.takeIn(list) }
    if !found.session.isOver {
      do { try host.vault.save() } catch { throw .secrets(error) }
    }
    do { try host.catchUp(since: lastSeen) } catch { throw .journal(error) }
    host.beginRounds()
    return host
  }

  private func catchUp(since lastSeen: Instant) throws(JournalFailure) {
    guard !ahead.isOver else { return }
    let away = time.now - lastSeen
    var records: [Record] = []
    func take(_ events: [Event]) throws(JournalFailure) {
      for record in try writer.append(events, at: time.now) {
        evolve(&ahead, by: record)
        records.append(record)
      }
    }
    for (poll, round) in roundsWithoutKey { try take([.pollVoided(poll: poll, round: round)]) }
    for command in ahead.due(at: time.now) {
      if let decision = try? decide(command, from: .host, in: ahead, circumstances()) { try take(decision.events) }
    }
    try take([.hostStarted(away: away)])
    try writer.sync()
    session = ahead
    for record in records { settle(record) }
    settleSecrets()
  }

  /// Open rounds of secret polls that nobody can vote in any more.
  private var roundsWithoutKey: [(ActivityID, Int)] {
    ahead.polls.compactMap { id, state in
      guard let round = state.current, round.phase.isOpen, ahead.poll(id)?.ballots == .secret,
        !vault.hasKey(.round(poll: id, round: round.number))
      else { return nil }
      return (id, round.number)
    }.sorted { $0.0 < $1.0 }
  }
}
