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

struct HardeningTests {
  private func openPolls(_ stage: Stage, _ polls: [ActivityID]) throws -> Screen {
    try stage.open()
    let console = try stage.facilitator()
    let ids =
      [console.send(.startSession(shift: .zero), seeing: Sight())]
      + polls.map { console.send(.openPoll(poll: $0), seeing: Sight()) }
    stage.run { ids.allSatisfy(console.isDone) }
    return console
  }

  private func done(_ screen: Screen, _ id: CommandID) -> (seq: Int?, at: Instant)? {
    for case .done(id, let seq, let at) in screen.heard { return (seq, at) }
    return nil
  }

  private func seats(_ screen: Screen) -> Int { screen.heard.count { if case .seated = $0 { true } else { false } } }

  @Test(.timeLimit(.minutes(1)))
  func `a poll whose time is up while the journal cannot be written does not keep the host busy`() throws {
    let stage = try Stage()
    stage.clock.runsByItself = true
    let console = try openPolls(stage, ["kort", "keuze"])
    let voter = try stage.participant("p1")
    stage.faults.fail(ENOSPC)
    let vote = voter.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["b"])), seeing: Sight())
    stage.run { voter.heard.contains(.notWritten(id: vote, trouble: "No space left on device")) }
    stage.clock.pass(.minutes(2))
    let host = try #require(stage.host)
    host.timePassed()
    stage.run { console.desk?.head.trouble != nil }
    #expect(host.session.phase(of: "kort").isOpen)
    stage.faults.fail(nil)
    let again = console.reopenJournal()
    stage.run { console.isDone(again) && host.session.phase(of: "kort") == .closed(at: .proef + .minutes(2)) }
  }

  @Test func `an id that was not made as the wire asks ends the link`() throws {
    let stage = try Stage()
    try stage.open()
    for id in ["1", "", String(repeating: "G", count: 32), String(repeating: "A", count: 32), "\u{1B}[2J"] {
      var got: [UInt8] = []
      var isOver = false
      let raw = try stage.loop.connect(to: stage.socket)
      raw.start(onData: { got += $0 }, onClose: { _ in isOver = true })
      raw.send(
        try [
          ClientMessage.hello(wire: Frame.wire, role: .participant, session: "proef"),
          .command(id: CommandID(id), saw: Sight(), command: .callHelp(breakout: "tafels")),
        ].flatMap { try Frame.bytes(of: $0) })
      stage.run { isOver }
      let last: HostMessage = try Frame.message(try #require(got.split(separator: 10).last))
      guard case .farewell(.malformed) = last else {
        Issue.record("\(id): \(last)")
        continue
      }
    }
  }

  @Test func `a ballot under the id of somebody else's counts, and so does another one under the own id`() throws {
    let stage = try Stage()
    _ = try openPolls(stage, ["keuze"])
    let bytes = [UInt8](repeating: 0xAB, count: 16)
    let one = try stage.participant("p1", id: bytes)
    let two = try stage.participant("p2", id: bytes)
    let vote = one.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), seeing: Sight())
    stage.run { one.isDone(vote) }
    let same = two.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), seeing: Sight())
    #expect(same == vote)
    stage.run { two.isDone(vote) }
    #expect(try #require(stage.host).session.polls["keuze"]?.current?.ballots.count == 2)
    one.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["b"])), seeing: Sight())
    stage.run { one.dones(vote) == 2 && one.mine == .choice(["b"]) }
    // The same once more is a repeat.
    one.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["b"])), seeing: Sight())
    stage.run { one.dones(vote) == 3 }
    #expect(try #require(stage.host).session.polls["keuze"]?.current?.casts == 3)
    #expect(try stage.records().allSatisfy { $0.command != vote })
  }

  @Test func `a command of another role under a known id is decided on its own merits`() throws {
    let stage = try Stage()
    try stage.open()
    let bytes = [UInt8](repeating: 0xCD, count: 16)
    let leader = try stage.participant("lead-noord", id: bytes)
    let voter = try stage.participant("p1", id: bytes)
    let note = leader.send(.propose(collection: parkingLot, fields: ["text": "Later"]), seeing: Sight())
    stage.run { leader.isDone(note) }
    voter.send(.propose(collection: parkingLot, fields: ["text": "Later"]), seeing: Sight())
    stage.run { !voter.answers(to: note).isEmpty }
    #expect(voter.refusal(note)?.0 == .notAllowed)
  }

  @Test func `who voted in secret is not told which record it is`() throws {
    let stage = try Stage()
    _ = try openPolls(stage, ["keuze", "open"])
    let voter = try stage.participant("p1")
    let secret = voter.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), seeing: Sight())
    let named = voter.send(.castBallot(poll: "open", round: 1, ballot: .choice(["a"])), seeing: Sight())
    stage.run { voter.isDone(secret) && voter.isDone(named) }
    #expect(try #require(done(voter, secret)).seq == nil)
    #expect(try #require(done(voter, named)).seq == stage.records().last?.seq)
  }

  @Test func `secrets that cannot be written stop no vote, are told, and mended with one key`() throws {
    let stage = try Stage()
    let console = try openPolls(stage, ["keuze"])
    let voter = try stage.participant("p1")
    let secrets = stage.files.secrets
    try #require(rename(secrets, "\(secrets).kept") == 0)
    try #require(mkdir(secrets, 0o700) == 0 && mkdir("\(secrets)/x", 0o700) == 0)
    let late = try stage.participant("p2")
    guard case .journalTrouble = late.denial else {
      Issue.record("\(String(describing: late.denial))")
      return
    }
    stage.run { voter.ballotSide?.head.trouble != nil && console.desk?.head.trouble != nil }
    #expect(console.desk?.head.trouble?.contains("proef.secrets") == true)
    let vote = voter.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), seeing: Sight())
    stage.run { !voter.answers(to: vote).isEmpty }
    #expect(voter.isDone(vote))
    let early = console.reopenJournal()
    stage.run { !console.answers(to: early).isEmpty }
    #expect(!console.isDone(early))
    try #require(rmdir("\(secrets)/x") == 0 && rmdir(secrets) == 0)
    let again = console.reopenJournal()
    stage.run { console.isDone(again) && console.desk?.head.trouble == nil && voter.ballotSide?.head.trouble == nil }
    #expect(try stage.secrets().keys["poll/keuze/1"]?.count == 32)
  }

  @Test func `a seat whose code was never told is free again`() throws {
    let stage = try Stage()
    let host = try stage.open()
    // Gone at once.
    let raw = try stage.loop.connect(to: stage.socket)
    raw.start(onData: { _ in }, onClose: { _ in })
    raw.send(
      try [
        ClientMessage.hello(wire: Frame.wire, role: .participant, session: "proef"), .claim(.seat(participant: "p3")),
      ].flatMap { try Frame.bytes(of: $0) })
    raw.close()
    let console = try stage.facilitator()
    stage.run { host.linkCount == 1 && console.desk != nil }
    let third = try stage.participant("p3")
    #expect(third.denial == nil && third.ballotSide?.id == "p3")
    // Left in one breath.
    let screen = try stage.link(.participant)
    stage.run { screen.link.state == .connected }
    screen.link.say(.claim(.seat(participant: "p4")))
    screen.link.say(.leave)
    screen.link.say(.claim(.seat(participant: "p5")))
    stage.run { screen.ballotSide != nil }
    #expect(screen.ballotSide?.id == "p5")
    #expect(seats(screen) == 1)
    let fourth = try stage.participant("p4")
    #expect(fourth.denial == nil && fourth.ballotSide?.id == "p4")
    stage.run { (try? stage.secrets())?.returnCodes.count == 3 }
  }

  @Test func `a link takes three new seats a minute`() throws {
    let stage = try Stage()
    try stage.open()
    let screen = try stage.link(.participant)
    stage.run { screen.link.state == .connected }
    for number in 1...3 {
      screen.link.say(.claim(.seat(participant: ParticipantID("p\(number)"))))
      stage.run { seats(screen) == number }
      screen.link.say(.leave)
    }
    screen.link.say(.claim(.seat(participant: "p4")))
    stage.run { screen.denial != nil }
    #expect(screen.denial == .heldOff(seconds: 60))
    stage.clock.pass(.seconds(61))
    screen.link.say(.claim(.seat(participant: "p4")))
    stage.run { seats(screen) == 4 }
  }

  @Test func `a round that was withdrawn and opened again at once keeps its key`() throws {
    let stage = try Stage()
    let console = try openPolls(stage, [])
    let voter = try stage.participant("p1")
    let ids = [Command.openPoll(poll: "keuze"), .undo, .openPoll(poll: "keuze")].map {
      console.send($0, seeing: Sight())
    }
    stage.run { ids.allSatisfy { !console.answers(to: $0).isEmpty } }
    #expect(ids.allSatisfy(console.isDone))
    let round = try #require(stage.host?.session.polls["keuze"]?.current?.number)
    let vote = voter.send(.castBallot(poll: "keuze", round: round, ballot: .choice(["a"])), seeing: Sight())
    stage.run { !voter.answers(to: vote).isEmpty }
    #expect(voter.isDone(vote))
  }

  @Test func `who comes when there is no room is told so`() throws {
    let stage = try Stage()
    stage.limits.links = 1
    try stage.open()
    _ = try stage.facilitator()
    var got: [UInt8] = []
    var isOver = false
    let raw = try stage.loop.connect(to: stage.socket)
    raw.start(onData: { got += $0 }, onClose: { _ in isOver = true })
    stage.run { isOver }
    #expect(!got.isEmpty)
    guard !got.isEmpty else { return }
    let farewell: HostMessage = try Frame.message(got.dropLast())
    #expect(farewell == .farewell(.full))
  }

  @Test func `a search is cut to what a name can be`() throws {
    let stage = try Stage()
    try stage.open()
    let screen = try stage.link(.participant)
    stage.run { screen.link.state == .connected }
    screen.link.say(.find(prefix: String(repeating: "e\u{301}", count: 9_000), skip: -7))
    stage.run { screen.heard.count == 2 }
    guard case .found(let prefix, 0, [], 0) = screen.heard.last else {
      Issue.record("\(screen.heard)")
      return
    }
    #expect(prefix.count == Limits.nameCharacters)
  }
}
