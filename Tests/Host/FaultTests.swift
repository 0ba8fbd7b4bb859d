import Engine
import Glibc
import Host
import Journal
import Link
import Loop
import Tally
import Testing
import Wire
import Workshop

struct FaultTests {
  private func openPoll(_ stage: Stage) throws -> (Screen, Screen) {
    try stage.open()
    let console = try stage.facilitator()
    let voter = try stage.participant("p1")
    let ids = [
      console.send(.startSession(shift: .zero), seeing: Sight()),
      console.send(.openPoll(poll: "keuze"), seeing: Sight()),
    ]
    stage.run { ids.allSatisfy(console.isDone) && voter.ballotSide?.activities.isEmpty == false }
    return (console, voter)
  }

  @Test func `after a failed sync nobody is told counted, every screen says why, and reopening goes on`() throws {
    let stage = try Stage()
    let (console, voter) = try openPoll(stage)
    stage.faults.fail(ENOSPC)
    let vote = voter.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["b"])), seeing: Sight())
    stage.run { voter.ballotSide?.head.trouble != nil && console.desk?.head.trouble != nil }
    #expect(voter.heard.contains(.notWritten(id: vote, trouble: "No space left on device")))
    #expect(!voter.isDone(vote))
    #expect(voter.mine == nil)
    let next = console.send(.nextItem, seeing: Sight())
    stage.run { console.heard.contains(.notWritten(id: next, trouble: "No space left on device")) }
    let again = console.reopenJournal()
    stage.run { !console.answers(to: again).isEmpty }
    #expect(!console.isDone(again))

    stage.faults.fail(nil)
    let mended = console.reopenJournal()
    stage.run { console.isDone(mended) && voter.ballotSide?.head.trouble == nil }
    // What was on its way counts a little later, and now its voter hears so.
    stage.run { voter.isDone(vote) && voter.mine == .choice(["b"]) }
    #expect(try #require(stage.host).session == Session(folding: try stage.records()))
  }

  @Test func `a participant reopens no journal`() throws {
    let stage = try Stage()
    let (_, voter) = try openPoll(stage)
    let id = voter.reopenJournal()
    stage.run { voter.refusal(id) != nil }
    #expect(voter.refusal(id)?.0 == .notAllowed)
  }

  @Test func `a host that is killed during a vote loses and doubles nothing`() throws {
    let stage = try Stage()
    let (console, voter) = try openPoll(stage)
    let first = voter.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), seeing: Sight())
    stage.run { voter.isDone(first) && voter.mine != nil }
    let code = voter.link.returnCode
    try stage.kill()
    stage.run { voter.link.state == .lost && console.link.state == .lost }
    let change = voter.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["b"])), seeing: Sight())
    stage.clock.pass(.minutes(3))
    try stage.resume()
    stage.run { voter.isDone(change) && voter.mine == .choice(["b"]) }
    #expect(voter.link.returnCode == code)
    stage.run { console.desk?.away == .minutes(3) }
    #expect(console.desk?.polls.first { $0.poll.id == "keuze" }?.voted == 1)
    #expect(try Set(stage.casts()).count == 2)
    #expect(try stage.casts().count == 2)
  }

  @Test func `a command whose answer was lost with the host is answered, and stands once`() throws {
    let stage = try Stage()
    let (_, voter) = try openPoll(stage)
    stage.faults.hold()
    let syncs = stage.faults.syncs
    let vote = voter.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), seeing: Sight())
    stage.run { stage.faults.syncs > syncs }
    // The sync goes through, but the host dies before it can say so.
    try stage.kill()
    stage.faults.letGo()
    // The lock goes with the sync that still runs.
    stage.run { (try? stage.resume()) != nil }
    stage.run { voter.isDone(vote) }
    #expect(try stage.casts().count == 1)
  }

  @Test func `what comes while the host stops is done by the next one, and nothing stands behind the seal`() throws {
    let stage = try Stage()
    let (_, voter) = try openPoll(stage)
    stage.faults.hold()
    let syncs = stage.faults.syncs
    var isStopped = false
    try #require(stage.host).stop { isStopped = true }
    stage.run { stage.faults.syncs > syncs }
    let vote = voter.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), seeing: Sight())
    var passed = false
    let pause = stage.loop.after(milliseconds: 50) { passed = true }
    stage.run { passed }
    pause.cancel()
    stage.faults.letGo()
    stage.run { isStopped }
    #expect(try stage.records().last?.event == .hostStopped)
    try stage.kill()
    try stage.resume()
    stage.run { voter.isDone(vote) }
    #expect(try stage.casts().count == 1)
  }

  @Test func `a round whose key is missing becomes void`() throws {
    let stage = try Stage()
    _ = try openPoll(stage)
    try stage.kill()
    try SecretsFile.wipe(stage.files.secrets, on: .system)
    let host = try stage.resume()
    #expect(host.session.phase(of: "keuze") == .void)
    #expect(try stage.records().contains { $0.event == .pollVoided(poll: "keuze", round: 1) })
  }

  @Test func `what fell due while the host was down is applied first`() throws {
    let stage = try Stage()
    let (console, _) = try openPoll(stage)
    let open = console.send(.openPoll(poll: "kort"), seeing: Sight())
    stage.run { console.isDone(open) }
    try stage.kill()
    stage.clock.pass(.minutes(5))
    let host = try stage.resume()
    #expect(host.session.phase(of: "kort") == .closed(at: .proef + .minutes(5)))
    #expect(host.session.phase(of: "keuze").isOpen)
    #expect(try stage.records().last?.event == .hostStarted(away: .minutes(5)))
    #expect(try stage.secrets().keys["poll/kort/1"] == nil)
    #expect(try stage.secrets().keys["poll/keuze/1"] != nil)
  }

  @Test func `a call to come back that fell due while the host was down is applied first`() throws {
    let stage = try Stage()
    try stage.open()
    let console = try stage.facilitator()
    for command in [
      Command.startSession(shift: .zero), .nextItem, .startGroups(breakout: "tafels"),
      .recallGroups(breakout: "tafels", within: .seconds(60)),
    ] {
      let id = console.send(command, seeing: Sight())
      stage.run { console.isDone(id) }
    }
    #expect(try #require(stage.host).nextDue == .proef + .seconds(60))
    try stage.kill()
    stage.clock.pass(.seconds(40))
    #expect(try stage.resume().session.breakouts["tafels"]?.isRunning == true, "twenty seconds are left")
    try stage.kill()
    stage.clock.pass(.seconds(40))
    #expect(try stage.resume().session.breakouts["tafels"]?.phase == .ended(at: .proef + .seconds(80)))
    #expect(try stage.records().last?.event == .hostStarted(away: .seconds(40)))
  }

  @Test func `time away counts from when the host was killed, however long nothing had been written`() throws {
    let stage = try Stage()
    let (console, _) = try openPoll(stage)
    _ = console
    stage.clock.pass(.minutes(10))
    try #require(stage.host).beat()
    try stage.kill()
    stage.clock.pass(.seconds(40))
    _ = try stage.resume()
    #expect(try stage.records().last?.event == .hostStarted(away: .seconds(40)))
  }

  @Test func `session time goes on from the last record when the wall clock is behind it`() throws {
    let stage = try Stage()
    try stage.open()
    try stage.kill()
    stage.clock.wall = .proef - .minutes(30)
    let host = try stage.resume()
    #expect(host.now == .proef)
    stage.clock.pass(.seconds(5))
    #expect(host.now == .proef + .seconds(5))
  }

  @Test func `the journal of another session is refused and left alone`() throws {
    let stage = try Stage()
    try stage.open()
    try stage.kill()
    #expect {
      _ = try SessionHost.open(stage.files, expecting: "anders")
    } throws: {
      $0 as? HostFailure == .otherSession(journal: "proef", expected: "anders", path: stage.files.journal)
    }
    #expect(try SessionHost.open(stage.files, expecting: "proef") != nil)
  }

  @Test func `a second host is told who holds the journal`() throws {
    let stage = try Stage()
    try stage.open()
    #expect { _ = try SessionHost.open(stage.files) } throws: {
      guard case .journal(.held) = $0 as? HostFailure else { return false }
      return true
    }
    #expect { try #require(stage.host).listen(at: stage.socket) } throws: {
      $0 as? HostFailure == .socketInUse(path: stage.socket)
    }
  }

  @Test func `an orderly stop seals the journal and tells the screens`() throws {
    let stage = try Stage()
    let (console, voter) = try openPoll(stage)
    var stopped = false
    try #require(stage.host).stop { stopped = true }
    stage.run { stopped && console.farewell == .hostStopped && voter.farewell == .hostStopped }
    #expect(try stage.records().last?.event == .hostStopped)
    #expect(access(stage.socket, F_OK) != 0)
  }

  @Test func `all secrets are wiped when the session ends`() throws {
    let stage = try Stage()
    let (console, voter) = try openPoll(stage)
    #expect(access(stage.files.secrets, F_OK) == 0)
    let end = console.send(.endSession, seeing: Sight())
    stage.run { console.isDone(end) && voter.ballotSide?.head.stage == .ended(at: .proef) }
    stage.run { access(stage.files.secrets, F_OK) != 0 }
    #expect(try stage.records().last?.event == .sessionEnded)
  }

  @Test func `a key is on the disk before its round is in the journal, and a poll that cannot have one stays shut`()
    throws
  {
    let stage = try Stage()
    try stage.open()
    let console = try stage.facilitator()
    let start = console.send(.startSession(shift: .zero), seeing: Sight())
    stage.run { console.isDone(start) }
    stage.faults.fail(EIO)
    let open = console.send(.openPoll(poll: "keuze"), seeing: Sight())
    stage.run { !console.answers(to: open).isEmpty }
    #expect(!console.isDone(open))
    stage.faults.fail(nil)
    let again = console.send(.openPoll(poll: "keuze"), seeing: Sight())
    stage.run { console.isDone(again) }
    #expect(try stage.secrets().keys["poll/keuze/1"]?.count == 32)
  }
}
