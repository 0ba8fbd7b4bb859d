import Engine
import Loop
import Journal
import Workshop

extension SessionHost {
  /// Makes the keys that these events need and brings them to the disk, before the events are appended: a secret round
  /// that is open in the journal, and whoever stands in it by a pseudonym, has the key in the file, whatever happens in
  /// between. Events that need none wait for no file of secrets.
  func prepareKeys(for events: [Event]) throws(SecretsFile.Failure) {
    var made: [Scope] = []
    for case .pollOpened(let id, let round, _, _) in events where isSecret(id, addedBy: events) {
      let key = setup.random(32)
      let scope = Scope.round(poll: id, round: round)
      vault.change { $0.keys[scope.name] = key }
      made.append(scope)
    }
    guard !(made + events.compactMap(\.scopeOfPseudonym)).allSatisfy(vault.isOnDisk) else { return }
    do { try saveSecrets() } catch {
      vault.change { secrets in for scope in made { secrets.keys[scope.name] = nil } }
      throw error
    }
  }

  /// Of a poll that these events add the session does not know yet.
  private func isSecret(_ id: ActivityID, addedBy events: [Event]) -> Bool {
    for case .pollAdded(let poll, _) in events where poll.id == id { return poll.ballots == .secret }
    return ahead.poll(id)?.ballots == .secret
  }

  /// Keys for collections with pseudonyms and for secret forms that have none and in which nobody stands by a pseudonym yet. One that was lost is not
  /// replaced: everybody could count twice.
  func makeCollectionKeys() {
    guard !ahead.isOver else { return }
    for case .form(let form) in ahead.workshop.activities
    where form.ballots == .secret && !vault.hasKey(.form(form.id)) && ahead.form(form.id).isEmpty {
      let key = setup.random(32)
      vault.change { $0.keys[Scope.form(form.id).name] = key }
    }
    for (id, collection) in ahead.collections.sorted(by: { $0.key < $1.key })
    where collection.hasPseudonyms && !vault.hasKey(.collection(id))
      && collection.entries.allSatisfy({ $0.author == nil && $0.upvoters.isEmpty })
    {
      let key = setup.random(32)
      vault.change { $0.keys[Scope.collection(id).name] = key }
    }
  }

  /// Forgets keys of rounds that are over: a host that was killed between a close and the wiping leaves them.
  func dropSpentKeys() {
    var needed = Set(ahead.collections.keys.map { Scope.collection($0).name })
    for case .form(let form) in ahead.workshop.activities { needed.insert(Scope.form(form.id).name) }
    for (id, state) in ahead.polls {
      if let round = state.current, round.phase.isOpen {
        needed.insert(Scope.round(poll: id, round: round.number).name)
      }
    }
    let spent = (Array(vault.secrets.keys.keys) + Array(vault.secrets.onPaper.keys)).filter { !needed.contains($0) }
    if !spent.isEmpty { vault.change { secrets in for name in spent { secrets.forget(name) } } }
  }

  /// What a record means for secrets and seats, once it is on the disk.
  func settle(_ record: Record) {
    switch record.event {
    case .pollClosed(let id, let round, _, _), .pollWithdrawn(let id, let round), .pollVoided(let id, let round):
      let scope = Scope.round(poll: id, round: round)
      let isKept = vault.hasKey(scope) || vault.secrets.onPaper[scope.name] != nil
      if isKept, !isOpenAhead(id, round) { vault.change { $0.forget(scope.name) } }
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
      try saveSecrets()
      for pending in ready { seatIsTaken(pending) }
    } catch {
      let text = error.systemText
      for pending in ready { seatIsLost(pending, text) }
    }
  }

  /// Brings changed secrets to the disk, or wipes them once the session is over. Every screen says so when that fails.
  private func saveSecrets() throws(SecretsFile.Failure) {
    do {
      if session.isOver { try wipeOnce() } else { try vault.save() }
      noteSecrets(nil)
    } catch {
      noteSecrets("\(files.secrets.split(separator: "/").last ?? ""): \(error.systemText)")
      throw error
    }
  }

  private func noteSecrets(_ trouble: String?) {
    guard troubleOfSecrets != trouble else { return }
    troubleOfSecrets = trouble
    setup.log(trouble.map { "the secrets cannot be written: \($0)" } ?? "the secrets are written again")
    showAll()
  }

  /// Whether votes still come in under that number.
  private func isOpenAhead(_ poll: ActivityID, _ round: Int) -> Bool {
    ahead.polls[poll]?.rounds.contains { $0.number == round && $0.phase.isOpen } ?? false
  }

  private func wipeOnce() throws(SecretsFile.Failure) {
    if !vault.isErased { try vault.wipe() }
  }

  /// Whose ballot is one that was entered, before the ballot is appended: a host that is killed in between counts it as
  /// none, or as somebody's own.
  func noteOnPaper(_ command: Command, from sender: Sender) throws(SecretsFile.Failure) {
    switch (command, sender) {
    case (.castPaper(let poll, let round, let person, _), .facilitator):
      vault.note(ahead.voter(for: person, in: poll), onPaper: true, in: .round(poll: poll, round: round))
      try saveSecrets()
    // Saved when the round of the loop is served: nobody's own vote waits for it.
    case (.castBallot(let poll, let round, _, _), .participant(let person)):
      vault.note(ahead.voter(for: person, in: poll), onPaper: false, in: .round(poll: poll, round: round))
    case (_, _): return
    }
  }

  /// Whether a command may have to seed a lot.
  private func needsSeed(_ command: Command) -> Bool {
    switch command {
    case .seedLot: true
    case .closePoll(let poll), .revealPoll(let poll): ahead.poll(poll)?.tie == .lot
    case _: false
    }
  }

  private var randomNumber: UInt64 { setup.random(8).reduce(0) { $0 << 8 | UInt64($1) } }

  /// What `decide` is told beside the session.
  func circumstances(
    newParticipant: ParticipantID? = nil, plan: GroupPlan? = nil, proposal: PlanProposal? = nil,
    for command: Command? = nil
  ) -> Circumstances {
    Circumstances(
      now: time.now, present: present, newParticipant: newParticipant, plan: plan, proposal: proposal,
      seed: command.flatMap { needsSeed($0) ? randomNumber : nil }, onPaper: vault.onPaper,
      pseudonym: vault.pseudonym)
  }
}

extension Secrets {
  /// Wipes what a scope had.
  fileprivate mutating func forget(_ scope: String) {
    keys[scope] = nil
    onPaper[scope] = nil
  }
}

extension Event {
  /// The scope in which somebody stands by a pseudonym in it.
  fileprivate var scopeOfPseudonym: Scope? {
    switch self {
    case .ballotCast(let poll, let round, .some, _, _, _, _, _): .round(poll: poll, round: round)
    case .answerGiven(let form, _, _, .some, _), .formSubmitted(let form, .some, _, _),
      .formAuthorised(let form, .some, _),
      .authorisationWithdrawn(let form, .some, _):
      .form(form)
    case .responsesImported(let form, _, _, let responses): responses.contains { $0.voter != nil } ? .form(form) : nil
    case .entryProposed(let collection, _, _, _, _, .some, _, _), .entryUpvoted(let collection, _, .some, _),
      .upvoteWithdrawn(let collection, _, .some, _):
      .collection(collection)
    default: nil
    }
  }
}
