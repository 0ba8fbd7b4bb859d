import Canvas
import Engine
import Loop
import Journal
import Wire
import Workshop

extension SessionHost {
  /// Lines of the roster in one answer.
  static let rosterPage = 50

  /// The roster by the beginning of any word of a name; nothing where people do not choose from it.
  func find(_ typed: String, _ places: Int, for client: Client) {
    let prefix = String(Text.clean(typed, keepingLines: false).prefix(Limits.nameCharacters))
    let skip = max(0, places)
    var people: [RosterLine] = []
    var more = 0
    if session.workshop.admission == .roster {
      let wanted = prefix.lowercased()
      let found = session.seats.lazy
        .map { (seat: $0, name: self.names.name($0.id)) }
        .filter { Self.begins($0.name.lowercased(), with: wanted) }
        .sorted { ($0.name, $0.seat.id) < ($1.name, $1.seat.id) }
      people = found.dropFirst(skip).prefix(Self.rosterPage).map {
        RosterLine(id: $0.seat.id, name: $0.name, leads: $0.seat.leads, taken: isTaken($0.seat.id))
      }
      more = max(0, found.count - people.count - min(skip, found.count))
    }
    client.send(.found(prefix: prefix, skip: skip, people: people, more: more))
  }

  static func begins(_ name: String, with prefix: String) -> Bool {
    if prefix.isEmpty || name.hasPrefix(prefix) { return true }
    return name.indices.contains { place in
      !name[place].isLetter && !name[place].isNumber && name[name.index(after: place)...].hasPrefix(prefix)
    }
  }

  /// A seat is taken from the first join until it is released, whoever is connected.
  func isTaken(_ person: ParticipantID) -> Bool { vault.returnCode(of: person) != nil }

  func take(_ claim: Claim, from client: Client) {
    switch client.standing {
    case .guest: break
    case .seated(let person, _):
      guard claim.isSeat(person) else { return deny(.seatTaken, client) }
      // One that still waits for the disk is answered by that.
      if !claims.contains(where: { $0.client === client }) { tellSeat(client) }
      return
    case .stranger, .facilitator, .interviewer, .wall: return bid(.malformed("a claim from no participant"), client)
    }
    do {
      try admit(claim, client)
    } catch {
      deny(error, client)
    }
  }

  private func deny(_ denial: Denial, _ client: Client) { client.send(.denied(denial)) }

  private func admit(_ claim: Claim, _ client: Client) throws(Denial) {
    let admission = session.workshop.admission
    switch claim {
    case .code(let typed): try admit(code: typed, client)
    case .seat(let person):
      guard admission == .roster else { throw .notAdmittedThisWay(admission) }
      try takeFree(person, client)
    case .account:
      guard admission == .accounts else { throw .notAdmittedThisWay(admission) }
      guard let user = client.connection.peer?.user, let account = setup.accountName(user) else {
        throw .accountNotListed("")
      }
      guard let person = names.byAccount[account], session.seat(person) != nil else {
        throw .accountNotListed(account)
      }
      // The kernel says who that is: this account comes back as itself without a code.
      try sit(person, client)
    case .name(let typed):
      guard admission == .open else { throw .notAdmittedThisWay(admission) }
      try admit(name: typed, client)
    }
  }

  private func admit(code typed: String, _ client: Client) throws(Denial) {
    let now = setup.clock.elapsed()
    if let seconds = client.wrongCodes.heldOff(at: now) { throw .heldOff(seconds: seconds) }
    let code = Code.normal(typed)
    if let person = vault.person(returning: code), session.seat(person) != nil { return try sit(person, client) }
    if session.workshop.admission == .codes, let person = vault.person(withPersonalCode: code) {
      return try takeFree(person, client)
    }
    client.wrongCodes.note(at: now)
    throw .wrongCode
  }

  private func admit(name typed: String, _ client: Client) throws(Denial) {
    let name = tidy(typed)
    guard !name.isEmpty, name.count <= Limits.nameCharacters else { throw .nameNotUsable }
    if let person = names.person(named: name), session.seat(person) != nil { return try takeFree(person, client) }
    if session.isOver { throw .sessionOver }
    if let trouble { throw .journalTrouble(trouble) }
    if let seconds = client.newSeats.heldOff(at: setup.clock.elapsed()) { throw .heldOff(seconds: seconds) }
    let person = nextGuest
    do { try names.add(person, name: name) } catch { throw .journalTrouble(error.systemText) }
    let event = Event.participantAdded(participant: person, attributes: [:], leads: nil, admitted: nil)
    guard append([event]) != nil else { throw .nameNotUsable }
    try sit(person, client)
    commitSoon()
  }

  private func takeFree(_ person: ParticipantID, _ client: Client) throws(Denial) {
    guard session.seat(person) != nil else { throw .noSuchSeat }
    if session.isOver { throw .sessionOver }
    if isTaken(person) { throw .seatTaken }
    try sit(person, client)
  }

  /// Puts a link on a seat; whoever has it on another link has come back here. It is told when its code is on the disk.
  private func sit(_ person: ParticipantID, _ client: Client) throws(Denial) {
    guard let seat = ahead.seat(person) else { throw .noSuchSeat }
    // First: a code that was made for the other link and not told yet goes with it.
    if let former = seats[person], former !== client { bid(.cameBackElsewhere, former) }
    let isNew = vault.returnCode(of: person) == nil
    if isNew {
      let now = setup.clock.elapsed()
      if let seconds = client.newSeats.heldOff(at: now) { throw .heldOff(seconds: seconds) }
      client.newSeats.note(at: now)
      let code = freshCode()
      vault.change { $0.returnCodes[person.text] = code }
    }
    client.standing = .seated(person, leads: seat.leads)
    seats[person] = client
    present.insert(person)
    client.unanswered += 1
    claims.append(PendingSeat(client: client, person: person, isNew: isNew))
    saveSecretsSoon()
    // Where people work in steps a place waits for whoever comes.
    applyDue()
  }

  func freshCode() -> String {
    while true {
      let code = Code.make(setup.random)
      if vault.person(returning: code) == nil, vault.person(withPersonalCode: code) == nil { return code }
    }
  }

  /// The seat's return code is on the disk.
  func seatIsTaken(_ pending: PendingSeat) {
    let client = pending.client
    client.unanswered -= 1
    if !tellSeat(client), pending.isNew {
      free(pending)
      saveSecretsSoon()
    }
    closeIfAnswered(client)
  }

  /// False when nobody is there any more to hear it.
  @discardableResult
  private func tellSeat(_ client: Client) -> Bool {
    guard case .seated(let person, let leads) = client.standing, let code = vault.returnCode(of: person),
      client.send(.seated(participant: person, name: names.name(person), leads: leads, returnCode: code))
    else { return false }
    showArrival(client)
    return true
  }

  /// The return code could not be written: nobody sits down on a seat that a crash would give to somebody else.
  func seatIsLost(_ pending: PendingSeat, _ trouble: String) {
    guard pending.isNew else { return seatIsTaken(pending) }
    let client = pending.client
    client.unanswered -= 1
    free(pending)
    deny(.journalTrouble(trouble), client)
    closeIfAnswered(client)
  }

  /// Takes back what a claim made: nobody was told the code.
  private func free(_ pending: PendingSeat) {
    vault.change { $0.returnCodes[pending.person.text] = nil }
    unseat(pending.client)
    pending.client.standing = .guest
  }

  /// The link goes, or leaves its seat, before it was told a code: nobody could come back with that.
  func dropClaims(of client: Client) {
    let dropped = claims.filter { $0.client === client }
    guard !dropped.isEmpty else { return }
    claims.removeAll { $0.client === client }
    client.unanswered -= dropped.count
    for pending in dropped where pending.isNew { vault.change { $0.returnCodes[pending.person.text] = nil } }
    saveSecretsSoon()
  }

  /// Somebody else uses this screen now; the seat stays its owner's, by the return code.
  func leave(_ client: Client) {
    guard client.seat != nil else { return }
    dropClaims(of: client)
    unseat(client)
    client.standing = .guest
    client.shown = nil
  }

  func unseat(_ client: Client) {
    guard let person = client.seat, seats[person] === client else { return }
    seats[person] = nil
    present.remove(person)
    showPresence(of: person)
  }

  /// The facilitator released the seat: its code is worth nothing any more, and who sat there is told.
  func vacate(_ person: ParticipantID) {
    if vault.returnCode(of: person) != nil { vault.change { $0.returnCodes[person.text] = nil } }
    if let client = seats[person] { bid(.seatReleased, client) }
  }

  /// One line of clean text, its words a space apart.
  func tidy(_ text: String) -> String {
    Text.clean(text, keepingLines: false).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A claim that waits until its return code, and the participant, are on the disk.
struct PendingSeat {
  var client: Client
  var person: ParticipantID
  /// The code was made for this claim.
  var isNew: Bool
}

extension Claim {
  /// Whether it asks for a seat that the link has already: a repeat.
  func isSeat(_ person: ParticipantID) -> Bool {
    switch self {
    case .seat(let wanted): wanted == person
    case .name, .code, .account: false
    }
  }
}
