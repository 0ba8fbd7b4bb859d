import Engine
import Loop
import Wire
import Workshop

extension SessionHost {
  // Whom a change concerns

  func showAll() { show { _ in true } }

  func showConsoles() { show { $0.isConsole } }

  /// Who is there, and how many have voted, stands on consoles, walls and the screens of those who lead a group.
  func showPresence() {
    show { [session] client in
      switch client.standing {
      case .facilitator, .wall, .seated(_, leads: .some): true
      case .seated(let person, leads: nil): session.leads(person)
      case .stranger, .guest, .interviewer: false
      }
    }
  }

  /// Whether somebody who leads a group is there all in it have to know.
  func showPresence(of person: ParticipantID) { session.leads(person) ? showAll() : showPresence() }

  func showArrival(_ client: Client) {
    client.shown = nil
    showing.add(client.number)
    if let person = client.seat {
      showPresence(of: person)
    } else {
      client.isConsole ? showConsoles() : showPresence()
    }
    scheduleViews()
  }

  /// A ballot changes what consoles, walls and leaders' screens show and the voter's own, but no other participant's,
  /// unless results are shown live. Everything else may change everything.
  func ripple(from records: [Record], senders: [Waiter]) {
    guard !records.isEmpty else { return }
    // What a console enters for somebody stands on that person's screen as well.
    let isByConsole = senders.contains { $0.client?.isConsole == true }
    guard !isByConsole, records.allSatisfy({ isQuiet($0.event) }) else { return showAll() }
    for waiter in senders { if let client = waiter.client { showing.add(client.number) } }
    showPresence()
  }

  private func isQuiet(_ event: Event) -> Bool {
    switch event {
    // Others see figures of it when they are shown, and who is left in steps.
    case .answerGiven(let id, _, _, _, _): return session.workshop.form(id)?.reveal != .live && isOwn
    case _: break
    }
    guard case .ballotCast(let id, _, _, _, _, _, _, _) = event, let poll = session.poll(id) else { return false }
    // It is the ballot of others as well.
    if !isOwn { return false }
    switch poll.reveal {
    case .live: return false
    case .onClose, .manual: return true
    }
  }

  /// Whether what somebody votes or answers is nobody else's as well.
  private var isOwn: Bool { session.workshop.oneVotePer == nil }

  private func show(_ concerns: (Client) -> Bool) {
    for client in clients.values where concerns(client) { showing.add(client.number) }
    scheduleViews()
  }

  // When

  private func scheduleViews() {
    // Who drives the clock says when (`sendViews`).
    guard !setup.sendsViewsByHand else { return }
    guard !showing.isScheduled, !showing.due.isEmpty, !isStopped else { return }
    showing.isScheduled = true
    // Whoever was answered draws that first: fifty screens that draw at once would take the processor from it.
    let wait = max(setup.limits.viewPauseMilliseconds, showing.earliestMilliseconds - Loop.monotonicMilliseconds())
    let go = { [weak self] in
      guard let self else { return }
      self.showing.isScheduled = false
      self.sendSlice(since: Loop.monotonicMilliseconds(), busy: 0)
    }
    if wait <= 0 {
      loop.soon(go)
    } else {
      loop.after(milliseconds: Int(wait), go)
    }
  }

  /// Makes and sends views for a few milliseconds, then lets the loop serve messages before it goes on with the others.
  private func sendSlice(since start: Int64, busy: Int64) {
    let sliceStart = Loop.monotonicMilliseconds()
    var rest = ArraySlice(showing.takeAll())
    let around = surroundings
    var shared = SharedViews()
    while let number = rest.popFirst() {
      if let client = clients[number] { send(to: client, around, &shared) }
      if Loop.monotonicMilliseconds() - sliceStart >= Showing.sliceMilliseconds { break }
    }
    let now = Loop.monotonicMilliseconds()
    let spent = busy + (now - sliceStart)
    for number in rest { showing.add(number) }
    guard rest.isEmpty else {
      showing.isScheduled = true
      return loop.soon { [weak self] in
        guard let self else { return }
        self.showing.isScheduled = false
        self.sendSlice(since: start, busy: spent)
      }
    }
    showing.earliestMilliseconds = max(
      start + Int64(1_000 / setup.limits.viewsPerSecond), now + spent * (Showing.share - 1))
    scheduleViews()
  }

  /// Sends now what is due to anybody, without pace; for who drives the clock.
  public func sendViews() { sendViews { _ in true } }

  /// Sends now what is due to consoles and walls, which show more than what all others see; for who drives the clock.
  public func sendConsoleViews() {
    sendViews { client in
      switch client.standing {
      case .facilitator, .wall: true
      case .stranger, .guest, .seated, .interviewer: false
      }
    }
  }

  private func sendViews(to concerns: (Client) -> Bool) {
    let around = surroundings
    var shared = SharedViews()
    for number in showing.takeAll() {
      guard let client = clients[number] else { continue }
      if concerns(client) { send(to: client, around, &shared) } else { showing.add(number) }
    }
  }

  // What

  /// The frames that several links share within one pass.
  struct SharedViews {
    var wall: (view: RoleView, frame: [UInt8]?)?
    var desk: (view: RoleView, frame: [UInt8]?)?
  }

  var surroundings: Surroundings {
    Surroundings(
      now: time.now, zone: setup.zone, present: present, names: names.byID, journal: health,
      joinHint: setup.joinHint, consoles: clients.values.count(where: \.isConsole),
      proposals: proposals, onPaper: vault.onPaper)
  }

  private func send(to client: Client, _ around: Surroundings, _ shared: inout SharedViews) {
    guard !isFull(client) else { return }
    switch client.standing {
    case .stranger, .guest: return
    case .wall:
      var wall = shared.wall ?? (.wall(session.wallView(around)), nil)
      send(&wall, to: client)
      shared.wall = wall
    case .facilitator:
      var desk = shared.desk ?? (.facilitator(session.facilitatorView(around, pseudonym: vault.pseudonym)), nil)
      send(&desk, to: client)
      shared.desk = desk
    case .interviewer(let person):
      guard let view = session.interviewView(for: person, around, pseudonym: vault.pseudonym) else { return }
      var own: (view: RoleView, frame: [UInt8]?) = (.participant(view), nil)
      send(&own, to: client)
    case .seated(let person, nil):
      guard let view = session.participantView(for: person, around, pseudonym: vault.pseudonym) else { return }
      var own: (view: RoleView, frame: [UInt8]?) = (.participant(view), nil)
      send(&own, to: client)
    case .seated(let person, let group?):
      guard let view = session.leaderView(for: person, of: group, around) else { return }
      var own: (view: RoleView, frame: [UInt8]?) = (.leader(view), nil)
      send(&own, to: client)
    }
    closeIfAnswered(client)
  }

  private func send(_ made: inout (view: RoleView, frame: [UInt8]?), to client: Client) {
    if let shown = client.shown, made.view.saysTheSame(as: shown) { return }
    let frame = made.frame ?? made.view.frame
    guard let frame else { return setup.log("a view is too long for the wire") }
    made.frame = frame
    client.shown = made.view
    client.connection.send(frame)
  }

  /// Whether a link has left so much unread that a further view would only queue up; it gets the newest one when it has
  /// read. One that goes on not reading is cut off.
  private func isFull(_ client: Client) -> Bool {
    guard client.connection.pendingBytes > setup.limits.unreadBytes else {
      client.unreadSince = nil
      return false
    }
    let now = Span(milliseconds: Int(Loop.monotonicMilliseconds()))
    let since = client.unreadSince ?? now
    client.unreadSince = since
    if (now - since).milliseconds >= setup.limits.patienceMilliseconds {
      bid(.tooSlow, client)
    } else {
      showing.add(client.number)
    }
    return true
  }
}
