import Engine
import Host
import Journal
import JSON
import Link
import Loop
import Tally
import Testing
import Wire
import Workshop

struct AdmissionTests {
  @Test func `the roster is found by the beginning of any word, and shows what is taken`() throws {
    let stage = try Stage()
    try stage.open()
    _ = try stage.participant("p2")
    let screen = try stage.link(.participant)
    stage.run { screen.link.state == .connected }
    screen.link.say(.find(prefix: "v", skip: 0))
    stage.run { screen.heard.count == 2 }
    #expect(
      screen.heard.last
        == .found(
          prefix: "v", skip: 0,
          people: [
            RosterLine(id: "p2", name: "Bert de Vries", leads: nil, taken: true),
            RosterLine(id: "p3", name: "Carla Vos", leads: nil, taken: false),
          ], more: 0))
  }

  @Test func `a taken seat opens to its return code alone, and the former screen is told`() throws {
    let stage = try Stage()
    try stage.open()
    let first = try stage.participant("p1")
    let thief = try stage.participant("p1")
    #expect(thief.denial == .seatTaken)
    let code = try #require(first.link.returnCode)
    let back = try stage.link(.participant, code: code.lowercased().replacing("-", with: " "))
    stage.run { back.ballotSide != nil && first.farewell != nil }
    #expect(first.farewell == .cameBackElsewhere)
    #expect(first.link.state == .over)
  }

  @Test func `after five wrong codes a link is held off for a minute`() throws {
    let stage = try Stage()
    try stage.open()
    let screen = try stage.link(.participant)
    stage.run { screen.link.state == .connected }
    for _ in 0..<6 { screen.link.say(.claim(.code("AAAA-AAAA"))) }
    stage.run { screen.heard.count == 7 }
    #expect(screen.heard.dropFirst().prefix(5).allSatisfy { $0 == .denied(.wrongCode) })
    #expect(screen.heard.last == .denied(.heldOff(seconds: 60)))
    stage.clock.pass(.seconds(61))
    screen.link.say(.claim(.code("AAAA-AAAA")))
    stage.run { screen.heard.count == 8 }
    #expect(screen.heard.last == .denied(.wrongCode))
  }

  @Test func `a released seat is free, its code worthless, its ballot kept and not shown to who comes next`() throws {
    let stage = try Stage()
    let host = try stage.open()
    let console = try stage.facilitator()
    let voter = try stage.participant("p1")
    let ids = [
      console.send(.startSession(shift: .zero), seeing: Sight()),
      console.send(.openPoll(poll: "keuze"), seeing: Sight()),
    ]
    stage.run { ids.allSatisfy(console.isDone) }
    let vote = voter.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), seeing: Sight())
    stage.run { voter.isDone(vote) }
    let code = try #require(voter.link.returnCode)
    let release = console.send(.releaseSeat(participant: "p1"), seeing: Sight())
    stage.run { console.isDone(release) && voter.farewell == .seatReleased }
    stage.run { voter.link.state == .connected }
    #expect(voter.link.returnCode == nil, "the link goes on without a seat")
    let old = try stage.link(.participant, code: code)
    stage.run { old.denial == .wrongCode }
    let next = try stage.participant("p1")
    #expect(next.mine == nil)
    #expect(host.session.polls["keuze"]?.current?.ballots.count == 1)
  }

  @Test func `somebody who is not listed is let in under a name that the journal does not hold`() throws {
    let stage = try Stage()
    try stage.open()
    let console = try stage.facilitator()
    let admit = console.send(
      .admitParticipant(name: "Karel Appel", attributes: ["cluster": "Noord"]), seeing: Sight())
    let twice = console.send(.admitParticipant(name: "karel appel", attributes: [:]), seeing: Sight())
    stage.run { console.isDone(admit) && console.refusal(twice) != nil }
    let guest = try stage.participant("guest-1")
    #expect(guest.ballotSide?.name == "Karel Appel")
    let text = try JournalReading.read(stage.files.journal, on: .system).bytes
    #expect(!String(decoding: text, as: UTF8.self).contains("Karel"))
    let people = try PeopleFile.read(stage.files.people, on: .system).file
    #expect(people.people.last?.name == "Karel Appel")
  }

  @Test func `with open admission a name makes a seat, and a leader's name gives the leader's screen`() throws {
    let stage = try Stage()
    try stage.open(.proef(.open), people: Array([Person].proef.suffix(2)))
    let screen = try stage.link(.participant)
    stage.run { screen.link.state == .connected }
    screen.link.say(.claim(.seat(participant: "lead-noord")))
    screen.link.say(.claim(.name("  \u{1B}[31mLeo  ")))
    stage.run { screen.ballotSide != nil }
    #expect(screen.denial == .notAdmittedThisWay(.open))
    #expect(screen.ballotSide?.name == "Leo")
    let leader = try stage.link(.participant)
    stage.run { leader.link.state == .connected }
    leader.link.say(.claim(.name("ida")))
    stage.run { leader.group != nil }
  }

  @Test func `personal codes open their own seat once`() throws {
    let stage = try Stage()
    let host = try stage.open(.proef(.codes))
    let code = try #require(host.personalCodes["p4"])
    let screen = try stage.link(.participant)
    stage.run { screen.link.state == .connected }
    screen.link.say(.claim(.code(code)))
    stage.run { screen.ballotSide?.id == "p4" }
    #expect(screen.link.returnCode != code)
    let other = try stage.link(.participant)
    stage.run { other.link.state == .connected }
    other.link.say(.claim(.code(code)))
    stage.run { other.denial == .seatTaken }
  }

  @Test func `an account is who the kernel says it is`() throws {
    let stage = try Stage()
    try stage.open(.proef(.accounts))
    let screen = try stage.link(.participant)
    stage.run { screen.link.state == .connected }
    screen.link.say(.claim(.account))
    stage.run { screen.ballotSide?.id == "p1" }
  }

  @Test func `a wrong key opens no console`() throws {
    let stage = try Stage()
    try stage.open()
    let screen = try stage.link(.facilitator(key: "0123", label: "x"))
    stage.run { screen.denial == .wrongKey }
    #expect(screen.views.isEmpty)
  }

  @Test func `what is no message ends the link, and so does a line that is too long`() throws {
    let stage = try Stage()
    let host = try stage.open()
    for bytes in [Array("hallo\n".utf8), [UInt8](repeating: 0x20, count: Frame.longestFromClient + 2)] {
      var got: [UInt8] = []
      var isOver = false
      let raw = try stage.loop.connect(to: stage.socket)
      raw.start(onData: { got += $0 }, onClose: { _ in isOver = true })
      raw.send(bytes)
      stage.run { isOver }
      let farewell: HostMessage = try Frame.message(got.dropLast())
      guard case .farewell(.malformed) = farewell else {
        Issue.record("\(farewell)")
        return
      }
    }
    stage.run { host.linkCount == 0 }
  }

  @Test func `who says nothing is cut off, and so is who does not read`() throws {
    let stage = try Stage()
    stage.limits.helloMilliseconds = 50
    stage.limits.unreadBytes = 0
    stage.limits.patienceMilliseconds = 50
    let host = try stage.open()
    var isOver = false
    let silent = try stage.loop.connect(to: stage.socket)
    silent.start(onData: { _ in }, onClose: { _ in isOver = true })
    stage.run { isOver }

    let console = try stage.facilitator()
    let wall = try stage.loop.connect(to: stage.socket)
    wall.start(onData: { _ in }, onClose: { _ in })
    wall.send(try Frame.bytes(of: ClientMessage.hello(wire: Frame.wire, role: .wall, session: nil)))
    stage.run { host.linkCount == 2 }
    wall.pause()
    var last: CommandID?
    while host.linkCount == 2 {
      let id = console.send(.sendMessage(text: String(repeating: "x", count: 1_900)), seeing: Sight())
      last = id
      stage.run { console.isDone(id) }
    }
    #expect(last != nil)
    wall.close()
  }

  @Test func `a script that pipes its messages in gets its answers`() throws {
    let stage = try Stage()
    try stage.open()
    let console = try stage.facilitator()
    let open = console.send(.openPoll(poll: Poll.practiceID), seeing: Sight())
    stage.run { console.isDone(open) }
    let id = CommandID(String(repeating: "1", count: 32))
    var got: [UInt8] = []
    var isOver = false
    let raw = try stage.loop.connect(to: stage.socket)
    raw.start(onData: { got += $0 }, onClose: { _ in isOver = true })
    raw.send(
      try [
        ClientMessage.hello(wire: Frame.wire, role: .participant, session: "proef"), .claim(.seat(participant: "p5")),
        .command(
          id: id, saw: Sight(), command: .castBallot(poll: Poll.practiceID, round: 1, ballot: .choice([]))),
      ].flatMap { try Frame.bytes(of: $0) })
    // Between the seat and the answer views may come.
    stage.run { got.split(separator: 10).contains { $0.starts(with: #"{"done""#.utf8) } }
    let answers: [HostMessage] = try got.split(separator: 10).map { try Frame.message($0) }
    #expect(answers.contains { if case .done(id, _, _) = $0 { true } else { false } })
    raw.close()
    #expect(!isOver)
  }
}
