import Engine
import Loop
import Wire
import Workshop

extension SessionHost {
  /// Lets people in at a socket file. Call once.
  public func listen(at path: String, mode: UInt32 = 0o600) throws(HostFailure) {
    do {
      listener = try loop.listen(at: path, mode: mode) { [weak self] in self?.admit($0) }
    } catch {
      throw error == .inUse ? .socketInUse(path: path) : .socket(error, path: path)
    }
  }

  func admit(_ connection: Loop.Connection) {
    guard !isStopped else { return connection.close() }
    guard clients.count < setup.limits.links else { return turnAway(connection) }
    lastClient += 1
    let client = Client(number: lastClient, connection, setup.limits, at: setup.clock.elapsed())
    clients[client.number] = client
    connection.mostPendingBytes = setup.limits.mostUnreadBytes
    connection.start(
      onData: { [weak self, weak client] bytes in if let self, let client { self.read(bytes, of: client) } },
      onEnd: { [weak self, weak client] in
        guard let self, let client else { return }
        client.hasEnded = true
        self.closeIfAnswered(client)
      },
      onClose: { [weak self, weak client] _ in if let self, let client { self.forget(client) } })
    loop.after(milliseconds: setup.limits.helloMilliseconds) { [weak self, weak client] in
      if let self, let client, client.standing == .stranger { self.bid(.malformed("no hello"), client) }
    }
  }

  /// No room: says so to whoever came, and keeps nothing of them. A new link's buffer takes the line whole.
  private func turnAway(_ connection: Loop.Connection) {
    if let bytes = try? Frame.bytes(of: HostMessage.farewell(.full)) { connection.send(bytes) }
    connection.close()
  }

  private func read(_ bytes: [UInt8], of client: Client) {
    do {
      client.waiting += try client.splitter.lines(adding: bytes)
    } catch {
      return bid(.malformed("\(error)"), client)
    }
    if !client.isHeldBack { serve(client) }
  }

  /// Looks at what a link has said, as far as it may say that much: the rest waits, in the end in its own socket.
  private func serve(_ client: Client) {
    var index = 0
    while index < client.waiting.count, clients[client.number] != nil {
      if setup.clock.runsByItself, let pause = client.messages.take(at: setup.clock.elapsed()) {
        holdBack(client, milliseconds: pause)
        break
      }
      let line = client.waiting[index]
      index += 1
      do {
        answer(try Frame.message(line), from: client)
      } catch {
        return bid(.malformed("\(error)"), client)
      }
    }
    client.waiting.removeFirst(index)
    closeIfAnswered(client)
  }

  private func holdBack(_ client: Client, milliseconds: Int) {
    client.isHeldBack = true
    client.connection.pause()
    loop.after(milliseconds: milliseconds) { [weak self, weak client] in
      guard let self, let client, client.connection.isOpen else { return }
      client.isHeldBack = false
      self.serve(client)
      if !client.isHeldBack { client.connection.resume() }
    }
  }

  private func answer(_ message: ClientMessage, from client: Client) {
    if client.standing == .stranger {
      guard case .hello(let wire, let role, let session) = message else { return bid(.malformed("no hello"), client) }
      return hello(wire, role, session, from: client)
    }
    switch message {
    case .hello: bid(.malformed("a second hello"), client)
    case .find(let prefix, let skip):
      client.isConsole ? findPeople(prefix, skip, for: client) : find(prefix, skip, for: client)
    case .claim(let claim): take(claim, from: client)
    case .leave: leave(client)
    case .command(let id, let saw, let command):
      guard id.isWellFormed else { return bid(.malformed("no id of a command"), client) }
      take(command, id: id, saw: saw, from: client)
    case .reopenJournal(let id):
      guard id.isWellFormed else { return bid(.malformed("no id of a command"), client) }
      if client.isConsole {
        reopen(id, from: client)
      } else {
        client.send(.refused(id: id, why: .notAllowed, by: nil))
      }
    }
  }

  private func hello(_ wire: Int, _ role: Role, _ id: SessionID?, from client: Client) {
    let workshop = session.workshop
    if wire != Frame.wire { return turnAway(.otherWire(host: Frame.wire), client) }
    if let id, id != workshop.id { return turnAway(.otherSession(host: workshop.id), client) }
    switch role {
    case .facilitator(let key, let label):
      guard admits(key, client) else { return }
      client.standing = .facilitator(label: tidy(label))
    case .interviewer(let key, let who):
      guard admits(key, client) else { return }
      guard let person = interviewee(who) else {
        client.send(.denied(.noSuchSeat))
        return
      }
      client.standing = .interviewer(of: person)
    case .participant: client.standing = .guest
    case .wall: client.standing = .wall
    }
    client.send(
      .welcome(
        wire: Frame.wire, session: workshop.id, title: workshop.title, language: workshop.language,
        admission: workshop.admission, privacy: workshop.privacy))
    switch client.standing {
    case .facilitator, .interviewer, .wall: showArrival(client)
    case .stranger, .guest, .seated: break
    }
  }

  /// Whether that is the facilitator's key; says so where it is not.
  private func admits(_ key: String, _ client: Client) -> Bool {
    if let seconds = client.wrongCodes.heldOff(at: setup.clock.elapsed()) {
      client.send(.denied(.heldOff(seconds: seconds)))
      return false
    }
    guard vault.isFacilitator(key) else {
      client.wrongCodes.note(at: setup.clock.elapsed())
      client.send(.denied(.wrongKey))
      return false
    }
    return true
  }

  /// Whom an interviewer means: somebody's id, or their whole name.
  private func interviewee(_ who: String) -> ParticipantID? {
    let id = ParticipantID(who)
    if session.seat(id)?.leads == nil, session.seat(id) != nil { return id }
    return names.person(named: tidy(who)).flatMap { session.seat($0)?.leads == nil ? $0 : nil }
  }

  private func turnAway(_ denial: Denial, _ client: Client) {
    client.send(.denied(denial))
    client.connection.finish()
    forget(client)
  }

  /// Says farewell and ends the link; who does not read it is not waited for.
  func bid(_ farewell: Farewell, _ client: Client) {
    guard client.connection.isOpen else { return }
    client.send(.farewell(farewell))
    forget(client)
    let connection = client.connection
    guard connection.pendingBytes == 0 else { return connection.close() }
    connection.finish()
  }

  func forget(_ client: Client) {
    guard clients.removeValue(forKey: client.number) != nil else { return }
    dropClaims(of: client)
    unseat(client)
    if client.isConsole { showConsoles() }
  }

  /// A script that sends no more goes when it has been answered, and shown what it asked for.
  func closeIfAnswered(_ client: Client) {
    guard client.hasEnded, client.unanswered == 0, client.waiting.isEmpty, !showing.isDue(client),
      clients[client.number] != nil
    else { return }
    client.connection.finish()
    forget(client)
  }
}
