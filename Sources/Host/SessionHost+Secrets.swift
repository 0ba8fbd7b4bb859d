import Engine
import Loop
import Journal
import Workshop

extension SessionHost {
  /// Makes the keys that these events need and brings them to the disk, before the events are appended: a secret round
  /// that is open in the journal has its key in the file, whatever happens in between.
  func prepareKeys(for events: [Event]) throws(SecretsFile.Failure) {
    for case .pollOpened(let id, let round, _) in events where ahead.poll(id)?.ballots == .secret {
      let key = setup.random(32)
      vault.change { $0.keys[Scope.round(poll: id, round: round).name] = key }
    }
    try vault.save()
  }

  /// Keys for unsigned collections that have none and in which nobody stands by a pseudonym yet. One that was lost is not
  /// replaced: everybody could count twice.
  func makeCollectionKeys() {
    guard !ahead.isOver else { return }
    for (id, collection) in ahead.collections.sorted(by: { $0.key < $1.key })
    where !collection.signed && !vault.hasKey(.collection(id))
      && collection.entries.allSatisfy({ $0.author == nil && $0.upvoters.isEmpty })
    {
      let key = setup.random(32)
      vault.change { $0.keys[Scope.collection(id).name] = key }
    }
  }

  /// Forgets keys of rounds that are over: a host that was killed between a close and the wiping leaves them.
  func dropSpentKeys() {
    var needed = Set(ahead.collections.keys.map { Scope.collection($0).name })
    for (id, state) in ahead.polls {
      if let round = state.current, round.phase.isOpen {
        needed.insert(Scope.round(poll: id, round: round.number).name)
      }
    }
    let spent = vault.secrets.keys.keys.filter { !needed.contains($0) }
    if !spent.isEmpty { vault.change { secrets in for name in spent { secrets.keys[name] = nil } } }
  }

  /// What a record means for secrets and seats, once it is on the disk.
  func settle(_ record: Record) {
    switch record.event {
    case .pollClosed(let id, let round, _, _), .pollWithdrawn(let id, let round), .pollVoided(let id, let round):
      let scope = Scope.round(poll: id, round: round)
      if vault.hasKey(scope) { vault.change { $0.keys[scope.name] = nil } }
    case .seatReleased(let person): vacate(person)
    case .sessionRevised: makeCollectionKeys()
    default: break
    }
  }

  /// Saves changed secrets when this round of the loop is served, and answers the claims that wait for it.
  func saveSecretsSoon() {
    guard vault.isChanged || !claims.isEmpty || session.isOver else { return }
    switch setup.syncing {
    case .inline: settleSecrets()
    case .onWorker: loop.soon { [weak self] in self?.settleSecrets() }
    }
  }

  func settleSecrets() {
    // Who is new to the session also waits for the record that says so.
    let ready = claims.filter { session.seat($0.person) != nil }
    claims.removeAll { session.seat($0.person) != nil }
    do {
      if session.isOver { try wipeOnce() } else { try vault.save() }
      for pending in ready { seatIsTaken(pending.client) }
    } catch {
      let text = error.systemText
      setup.log("the secrets cannot be written: \(error)")
      for pending in ready { seatIsLost(pending, text) }
    }
  }

  private func wipeOnce() throws(SecretsFile.Failure) {
    if !vault.isWiped { try vault.wipe() }
  }

  /// What `decide` is told beside the session.
  func circumstances(newParticipant: ParticipantID? = nil) -> Circumstances {
    Circumstances(
      now: time.now, present: present, newParticipant: newParticipant, pseudonym: vault.pseudonym)
  }
}
