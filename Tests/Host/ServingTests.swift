import Engine
import Host
import Journal
import Link
import Loop
import Tally
import Testing
import Wire
import Workshop

struct ServingTests {
  @Test func `a facilitator opens a poll and a participant's ballot is counted once, after it is on the disk`() throws {
    let stage = try Stage()
    try stage.open()
    let console = try stage.facilitator()
    let voter = try stage.participant("p1")
    #expect(voter.ballotSide?.name == "Anna Bos")

    let start = console.send(.startSession(shift: .zero), seeing: Sight(agenda: 0))
    let open = console.send(.openPoll(poll: "keuze"), seeing: Sight(subject: 0))
    stage.run { console.isDone(start) && console.isDone(open) && voter.ballotSide?.activities.isEmpty == false }

    stage.faults.hold()
    let vote = voter.send(.castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), seeing: Sight())
    let before = stage.faults.syncs
    stage.run { stage.faults.syncs > before }
    for _ in 0..<20 { stage.loop.runOnce(waiting: false) }
    #expect(voter.answers(to: vote).isEmpty)
    #expect(voter.mine == nil)
    #expect(console.desk?.polls.first { $0.poll.id == "keuze" }?.voted == 0)

    stage.faults.letGo()
    stage.run { voter.isDone(vote) && voter.mine == .choice(["a"]) }
    stage.run { console.desk?.polls.first { $0.poll.id == "keuze" }?.voted == 1 }
    #expect(voter.dones(vote) == 1)
    let casts = try stage.casts()
    #expect(casts.count == 1)
    // By the voter's own id anybody could be shown which ballot it is.
    #expect(casts.first != vote)
  }

  @Test func `a secret ballot shows in the turnout of leaders, and in no other participant's view`() throws {
    let stage = try Stage()
    try stage.open()
    let console = try stage.facilitator()
    let (voter, other) = (try stage.participant("p1"), try stage.participant("p2"))
    let leader = try stage.participant("lead-noord")
    let open = console.send(.openPoll(poll: Poll.practiceID), seeing: Sight())
    stage.run { console.isDone(open) && leader.group?.turnout?.voted == 0 && other.ballotSide?.activities.count == 1 }
    let before = other.views.count
    voter.send(.castBallot(poll: Poll.practiceID, round: 1, ballot: .choice([])), seeing: Sight())
    stage.run { leader.group?.turnout?.voted == 1 }
    #expect(other.views.count == before)
    let close = console.send(.closePoll(poll: Poll.practiceID), seeing: Sight())
    stage.run { console.isDone(close) && leader.group.map { $0.turnout == nil } == true }
  }

  @Test func `minutes that one console adds quickly all count, and it is not told that somebody else was first`() throws
  {
    let stage = try Stage()
    try stage.open()
    let console = try stage.facilitator("anna")
    let start = console.send(.startSession(shift: .zero), seeing: Sight(agenda: 0))
    stage.run { console.isDone(start) }
    let seen = try #require(stage.host?.session.moves)
    let quick = (1...5).map { _ in console.send(.extendItem(by: .minutes(1)), seeing: Sight(agenda: seen)) }
    stage.run { quick.allSatisfy { !console.answers(to: $0).isEmpty } }
    #expect(quick.allSatisfy(console.isDone))
    #expect(stage.host?.session.added["begin"] == .minutes(5))
    // What goes further than minutes stays bound to what stood on the screen, and names nobody.
    let next = console.send(.nextItem, seeing: Sight(agenda: seen))
    stage.run { console.refusal(next) != nil }
    #expect(console.refusal(next)?.0 == .overtaken(by: nil))
    // Another console's move is another's.
    let other = try stage.facilitator("bert")
    let moves = try #require(stage.host?.session.moves)
    let there = other.send(.nextItem, seeing: Sight(agenda: moves))
    stage.run { other.isDone(there) }
    let late = console.send(.extendItem(by: .minutes(1)), seeing: Sight(agenda: moves))
    stage.run { console.refusal(late) != nil }
    #expect(console.refusal(late)?.0 == .overtaken(by: "bert"))
  }

  @Test func `commands that come while a sync runs share the next one`() throws {
    let stage = try Stage()
    try stage.open()
    let console = try stage.facilitator()
    let voters = try (1...6).map { try stage.participant(ParticipantID("p\($0)")) }
    let open = console.send(.openPoll(poll: Poll.practiceID), seeing: Sight())
    stage.run { console.isDone(open) && voters.allSatisfy { $0.ballotSide?.activities.isEmpty == false } }
    let before = stage.faults.syncs
    stage.faults.hold()
    let votes = voters.map {
      $0.send(.castBallot(poll: Poll.practiceID, round: 1, ballot: .choice([])), seeing: Sight())
    }
    stage.run { stage.faults.syncs > before }
    for _ in 0..<20 { stage.loop.runOnce(waiting: false) }
    stage.faults.letGo()
    stage.run { zip(voters, votes).allSatisfy { $0.isDone($1) } }
    #expect(stage.faults.syncs - before <= 2)
  }

  @Test func `a wall and a leader see what is theirs`() throws {
    let stage = try Stage()
    try stage.open()
    let wall = try stage.link(.wall)
    let leader = try stage.participant("lead-noord")
    _ = try stage.participant("p2")
    stage.run { wall.wall?.present == 1 && leader.group?.members.contains { $0.present } == true }
    #expect(wall.wall?.joinHint == "beraad join")
    #expect(leader.group?.title == "Noord")
    #expect(leader.views.allSatisfy { if case .leader = $0 { true } else { false } })
    let note = leader.send(.propose(collection: parkingLot, fields: ["text": "Later"]), seeing: Sight())
    stage.run { leader.isDone(note) }
    let vote = leader.send(.openPoll(poll: "keuze"), seeing: Sight())
    stage.run { leader.refusal(vote) != nil }
    #expect(leader.refusal(vote)?.0 == .notAllowed)
  }

  @Test func `of two facilitators who press next at once one is told who was first`() throws {
    let stage = try Stage()
    try stage.open()
    let (one, two) = (try stage.facilitator("voor"), try stage.facilitator("achter"))
    let start = one.send(.startSession(shift: .zero), seeing: Sight())
    stage.run { one.isDone(start) && two.desk?.sight == 1 }
    let sight = Sight(agenda: 1)
    let (a, b) = (one.send(.nextItem, seeing: sight), two.send(.nextItem, seeing: sight))
    stage.run { !one.answers(to: a).isEmpty && !two.answers(to: b).isEmpty }
    let refusal = try #require(one.refusal(a) ?? two.refusal(b))
    let winner = one.refusal(a) == nil ? "voor" : "achter"
    #expect(refusal.0 == .overtaken(by: winner))
    #expect(refusal.1 == winner)
    stage.run { one.desk?.current == 1 && two.desk?.current == 1 }
  }

  @Test func `views come without being asked for, the latest stands for all, and only where something changed`() throws
  {
    let stage = try Stage()
    stage.limits.viewsPerSecond = 20
    try stage.open()
    let console = try stage.facilitator()
    let other = try stage.participant("p1")
    let seen = other.views.count
    let ids = (0..<40).map { _ in console.send(.sendMessage(text: "hallo"), seeing: Sight()) }
    stage.run { ids.allSatisfy(console.isDone) && other.ballotSide?.head.message?.text == "hallo" }
    #expect(other.views.count - seen < 20)
    let quiet = other.views.count
    try #require(stage.host).timePassed()
    try #require(stage.host).sendViews()
    let note = console.send(.openPoll(poll: "niets"), seeing: Sight())
    stage.run { !console.answers(to: note).isEmpty }
    #expect(other.views.count == quiet)
  }

  @Test func `a poll with a limit closes by itself when its time has passed`() throws {
    let stage = try Stage()
    let host = try stage.open()
    let console = try stage.facilitator()
    let ids = [
      console.send(.startSession(shift: .zero), seeing: Sight()),
      console.send(.openPoll(poll: "kort"), seeing: Sight()),
    ]
    stage.run { ids.allSatisfy(console.isDone) }
    #expect(host.nextDue == .proef + .minutes(2))
    #expect(try stage.secrets().keys["poll/kort/1"] != nil)
    stage.clock.pass(.minutes(2))
    host.timePassed()
    stage.run { console.desk?.polls.first { $0.poll.id == "kort" }?.poll.phase == .closed(at: .proef + .minutes(2)) }
    stage.run { (try? stage.secrets())?.keys["poll/kort/1"] == nil }
  }

  @Test func `minutes that one console gives a group quickly one after the other all count`() throws {
    let stage = try Stage()
    let host = try stage.open()
    let console = try stage.facilitator()
    let other = try stage.facilitator("achter")
    for command in [Command.startSession(shift: .zero), .nextItem, .startGroups(breakout: "tafels")] {
      let id = console.send(command, seeing: Sight())
      stage.run { console.isDone(id) }
    }
    stage.run { console.desk?.breakouts.first?.running == true && other.desk?.breakouts.first?.running == true }
    let sight = Sight(subject: console.desk?.breakouts.first?.phases)
    let more = Command.extendGroups(breakout: "tafels", group: "noord", by: .minutes(2))
    let ids = [console.send(more, seeing: sight), console.send(more, seeing: sight)]
    stage.run { ids.allSatisfy(console.isDone) }
    stage.run {
      console.desk?.breakouts.first.map { $0.groups.first?.ends == $0.ends.map { $0 + .minutes(4) } } ?? false
    }
    // Of two consoles that press the same key the second is told so.
    let late = other.send(more, seeing: sight)
    stage.run { !other.answers(to: late).isEmpty }
    #expect(!other.isDone(late))
    #expect(host.session.news.count { if case .groupsExtended = $0.what { true } else { false } } == 2)
  }

  @Test func `a step of the wall clock is told and does not move session time`() throws {
    let stage = try Stage()
    let host = try stage.open()
    stage.clock.wall = stage.clock.wall + .minutes(60)
    stage.clock.pass(.seconds(10))
    host.timePassed()
    stage.run { host.session.lastSeq == 11 }
    #expect(try stage.records().last?.event == .clockStepped(by: .minutes(60)))
    #expect(host.now == .proef + .seconds(10))
  }
}
