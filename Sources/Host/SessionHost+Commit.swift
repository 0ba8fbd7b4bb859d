import Engine
import Loop
import Journal
import Wire
import Workshop

extension SessionHost {
  /// Appends events and folds them into `ahead`; nil while the journal cannot be written, or for what does not fit it.
  func append(_ events: [Event], command: CommandID? = nil, undoes: Int? = nil) -> [Record]? {
    let records: [Record]
    do {
      records = try writer.append(events, at: time.now, command: command, undoes: undoes)
    } catch {
      setup.log("not appended: \(error)")
      return nil
    }
    for record in records { evolve(&ahead, by: record) }
    underWay += records
    return records
  }

  /// Brings to the disk what was appended, when its waiters are known: at once, or together with all that this round of
  /// the loop brings.
  func commitSoon() {
    switch setup.syncing {
    case .inline: commit()
    case .onWorker:
      guard !commitIsDue else { return }
      commitIsDue = true
      loop.soon { [weak self] in
        self?.commitIsDue = false
        self?.commit()
      }
    }
  }

  /// Brings what was appended to the disk, unless that is under way already.
  func commit() {
    guard let job = writer.beginSync() else { return }
    switch setup.syncing {
    case .inline: finish(job())
    case .onWorker: loop.work(job) { [weak self] outcome in self?.finish(outcome) }
    }
  }

  private func finish(_ outcome: JournalWriter.SyncOutcome) {
    do {
      publish(upTo: try writer.finishSync(outcome))
    } catch {
      fail(error)
    }
    commit()
    stopIfReady()
  }

  /// Records below `count` are on the disk: fold them, tell who waits, show them.
  private func publish(upTo count: Int) {
    let done = underWay.prefix { $0.seq < count }
    underWay.removeFirst(done.count)
    for record in done {
      evolve(&session, by: record)
      settle(record)
    }
    let told = waiters.filter { $0.seq < count }
    waiters.removeAll { $0.seq < count }
    for waiter in told {
      guard let client = waiter.client else { continue }
      client.unanswered -= 1
      client.send(.done(id: waiter.command, seq: waiter.tellsSeq ? waiter.seq : nil, at: waiter.at))
      closeIfAnswered(client)
    }
    ripple(from: Array(done), senders: told)
    saveSecretsSoon()
    setWake()
    if done.contains(where: { $0.event == .sessionEnded }) { setup.ended() }
  }

  /// The journal cannot be written: nobody is told "counted", and every screen says why.
  func fail(_ failure: JournalFailure) {
    let text = failure.systemText
    setup.log("the journal cannot be written: \(failure)")
    trouble = text
    for waiter in waiters { waiter.client?.send(.notWritten(id: waiter.command, trouble: text)) }
    showAll()
    setWake()
    stopIfReady()
  }

  /// What the facilitator does when the cause is gone, of the journal or of the secrets.
  func reopen(_ id: CommandID, from client: Client) {
    do {
      try writer.reopen()
      trouble = nil
    } catch {
      trouble = error.systemText
      client.send(.notWritten(id: id, trouble: error.systemText))
      return showAll()
    }
    settleSecrets()
    if let troubleOfSecrets {
      client.send(.notWritten(id: id, trouble: troubleOfSecrets))
    } else {
      client.send(.done(id: id, seq: session.lastSeq, at: time.now))
    }
    showAll()
    commit()
    applyDue()
    setWake()
  }
}
