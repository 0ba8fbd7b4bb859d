import Engine
import Host
import Link
import Loop
import Wire
import Workshop

extension Rehearsal {
  /// What came of a command.
  enum Answer {
    case done
    case refused(Refusal)
  }

  /// Puts somebody at a new link and says hello.
  func open(_ figure: Figure, as role: Role, then: @escaping () -> Void) {
    let link = HostLink(
      loop: loop, path: setup.socket, role: role, session: setup.workshop.id,
      random: { [unowned figure] in figure.chance.bytes(16) })
    figure.sit(at: link)
    link.onMessage = { [unowned self, unowned figure] in hear($0, by: figure) }
    expect(figure, "welcome") { [unowned self] message in
      guard case .welcome = message else { return false }
      loop.soon(then)
      return true
    }
    do { try link.start() } catch { fail(.noLink("\(error)")) }
  }

  /// Takes a seat; `nil` came of it when the seat was denied.
  func claim(_ claim: Claim, by figure: Figure, then: @escaping (String) -> Void) {
    expect(figure, "seat") { [unowned self] message in
      switch message {
      case .seated(_, _, _, let code):
        loop.soon { then(code) }
        return true
      case .denied(let denial):
        fail(.denied(denial, seat: "\(claim)"))
        return true
      default: return false
      }
    }
    figure.link?.say(.claim(claim))
  }

  /// Sends a command; `then` is called in a later round, with the answer.
  func send(_ command: Command, _ sight: Sight, by figure: Figure, then: @escaping (Answer) -> Void) {
    guard let link = figure.link else { return goOn() }
    var sent: CommandID?
    expect(figure, "\(command)") { [unowned self] message in
      switch message {
      case .done(let id, _, _) where id == sent:
        (isUnseen, isUnseenByDesk) = (true, true)
        loop.soon { then(.done) }
        return true
      case .refused(let id, let why, _) where id == sent:
        loop.soon { then(.refused(why)) }
        return true
      case .notWritten(let id, let trouble) where id == sent:
        fail(.notWritten(trouble))
        return true
      default: return false
      }
    }
    sent = link.send(command, seeing: sight)
  }

  private func expect(_ figure: Figure, _ what: String, _ take: @escaping (HostMessage) -> Bool) {
    awaited = (figure, what, take)
  }

  private func hear(_ message: HostMessage, by figure: Figure) {
    if case .view(let view) = message { return figure.see(view) }
    guard let expected = awaited, expected.figure === figure else { return }
    if expected.take(message) { awaited = nil }
  }

  /// Calls `then` when all that was sent has arrived.
  ///
  /// What an end of a Unix socket sends can be read at the other end at once, and one round of the loop reads all that
  /// can be read and writes what did not fit before. So when nothing arrived in a few rounds nothing is on its way.
  func whenQuiet(then: @escaping () -> Void) {
    let received = figures.reduce(0) { $0 + $1.received }
    listen(received, quiet: 0, then)
  }

  private func listen(_ before: Int, quiet: Int, _ then: @escaping () -> Void) {
    loop.soon { [weak self] in
      guard let self, self.host != nil else { return }
      let received = self.figures.reduce(0) { $0 + $1.received }
      let rounds = received == before ? quiet + 1 : 0
      if rounds >= Rehearsal.quietRounds { return then() }
      self.listen(received, quiet: rounds, then)
    }
  }

  static var quietRounds: Int { 3 }

  var figures: [Figure] { [desk, wall] + company.players.map(\.figure) }

  /// Closes somebody's screen without a word and goes on when the host has noticed.
  func drop(_ player: Player, then: @escaping () -> Void) {
    guard let host, player.figure.isThere else { return then() }
    let links = host.linkCount
    player.figure.leave()
    counted.dropped += 1
    waitUntilGone(links, rounds: 0, then)
  }

  private func waitUntilGone(_ links: Int, rounds: Int, _ then: @escaping () -> Void) {
    guard let host else { return }
    // A host keeps a link that it still owes a view.
    host.sendViews()
    loop.soon { [weak self] in
      guard let self else { return }
      if host.linkCount < links {
        (self.isUnseen, self.isUrgent) = (true, true)
        return self.whenQuiet(then: then)
      }
      if rounds > 10_000 { return self.fail(.unanswered("a link that went away")) }
      self.waitUntilGone(links, rounds: rounds + 1, then)
    }
  }
}
