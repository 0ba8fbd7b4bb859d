import Tally
import Testing
import Workshop

@testable import Engine

@Suite struct PollTests {
  var world = World()

  init() throws { try world.act(.startSession(shift: .zero)) }

  @Test mutating func `a ballot is refused while no poll is open`() {
    let refused = world.refusal(
      .castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), as: .participant("ann"))
    #expect(refused == .pollNotOpen("keuze"))
  }

  @Test mutating func `the last ballot of a person counts, and only that one`() throws {
    try world.act(.openPoll(poll: "keuze"))
    try world.vote("ann", "a")
    try world.vote("ann", "b")
    let round = try #require(world.session.polls["keuze"]?.current)
    #expect(round.ballots.count == 1)
    #expect(round.casts == 2)
    #expect(round.tally.result.winners == ["b"])
  }

  @Test mutating func `a secret ballot carries a pseudonym and no name`() throws {
    try world.act(.openPoll(poll: "keuze"))
    try world.vote("ann", "a")
    guard case .ballotCast(_, _, let voter, let participant, _, _, let breakdown, _) = world.records.last?.event else {
      Issue.record("no ballot")
      return
    }
    #expect(participant == nil)
    #expect(voter == "poll/keuze/1:ann")
    // One person in the other group would be alone under `other`.
    #expect(breakdown == nil)
  }

  @Test mutating func `a voter whose group is too small is broken down under other`() throws {
    let more = ["Voorstad", "Stad", "Stad", "Dorp", "Dorp", "Dorp"].enumerated().map {
      Person(id: ParticipantID("x\($0)"), name: "x", attributes: ["cluster": $1])
    }
    world = World(World.workshop(), people: World.people + more)
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
    try world.vote("dik", "a")
    guard case .ballotCast(_, _, _, _, _, _, let breakdown, _) = world.records.last?.event else {
      Issue.record("no ballot")
      return
    }
    #expect(breakdown == ["cluster": otherValue])
  }

  @Test mutating func `a breakdown shows no value that too few voted under, nor leaves one to be worked out`() throws {
    var people = World.people
    for (number, cluster) in ["Voorstad", "Voorstad", "Voorstad", "Stad", "Stad", "Stad"].enumerated() {
      people.append(
        Person(id: ParticipantID("x\(number)"), name: "x", attributes: ["cluster": cluster]))
    }
    world = World(World.workshop(), people: people)
    try world.act(.startSession(shift: .zero))
    func shown(_ voters: [ParticipantID]) throws -> [String?] {
      try world.act(.openPoll(poll: "keuze"))
      let round = try #require(world.session.polls["keuze"]?.current?.number)
      for voter in voters { try world.vote(voter, "a", round: round) }
      try world.act(.closePoll(poll: "keuze"))
      let poll = try #require(world.session.poll("keuze"))
      let current = try #require(world.session.polls["keuze"]?.current)
      return try #require(world.session.outcome(of: poll, current)).breakdown.map(\.value)
    }
    #expect(try shown(["ann", "bob", "cas", "x0", "x1", "x2"]) == ["Voorstad", "Werkstad"])
    #expect(try shown(["ann", "bob", "cas", "x0"]) == [])
    #expect(try shown(["ann", "bob", "cas", "dik", "x0", "x1", "x2", "x3"]) == ["Voorstad", nil])
  }

  @Test mutating func `closing names who took part and shows the result as the file says`() throws {
    try world.act(.openPoll(poll: "keuze"))
    try world.vote("dik", "a")
    try world.vote("ann", "b")
    let events = try world.act(.closePoll(poll: "keuze"))
    #expect(
      events == [
        .pollClosed(poll: "keuze", round: 1, participants: ["ann", "dik"], cause: nil),
        .pollRevealed(poll: "keuze", round: 1),
      ])
  }

  @Test mutating func `a poll with manual reveal hides its result from everyone until it is shown`() throws {
    world = World(World.workshop(reveal: .manual))
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
    try world.vote("ann", "a")
    try world.act(.closePoll(poll: "keuze"))
    let desk = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym).polls[0]
    #expect(desk.poll.result == nil)
    try world.act(.revealPoll(poll: "keuze"))
    let shown = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym).polls[0]
    #expect(shown.poll.result?.result.winners == ["a"])
  }

  @Test mutating func `live results of a secret poll move in steps of three voters, and so does what closing adds`()
    throws
  {
    let people = (0..<10).map { Person(id: ParticipantID("v\($0)"), name: "v", attributes: ["cluster": "Werkstad"]) }
    world = World(World.workshop(reveal: .live), people: people)
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
    var seen: [Int] = []
    for person in people {
      try world.vote(person.id, "a")
      // One person who changes a ballot again and again makes no step.
      for _ in 0..<4 { try world.vote(person.id, "b") }
      seen.append(world.session.wallView(world.around).scene.shownBallots ?? 0)
    }
    #expect(seen == [0, 0, 0, 0, 0, 3, 3, 3, 6, 6])
    let desk = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym).polls[0]
    #expect(desk.missing?.count == 4)
    try world.act(.closePoll(poll: "keuze"))
    #expect(world.session.wallView(world.around).scene.shownBallots == 10)
  }

  @Test mutating func `a round that was withdrawn leaves its number to nobody`() throws {
    try world.act(.openPoll(poll: "keuze"))
    try world.act(.undo)
    #expect(
      try world.act(.openPoll(poll: "keuze")).first
        == .pollOpened(
          poll: "keuze", round: 2, options: world.session.polls["keuze"]?.current?.options ?? [], breakdown: nil))
  }

  @Test mutating func `reopening is a new round without the ballots of the one before`() throws {
    try world.act(.openPoll(poll: "keuze"))
    try world.vote("ann", "a")
    try world.act(.closePoll(poll: "keuze"))
    try world.act(.openPoll(poll: "keuze"))
    #expect(world.session.polls["keuze"]?.rounds.map(\.number) == [1, 2])
    #expect(world.session.polls["keuze"]?.current?.ballots.isEmpty == true)
    let late = world.refusal(.castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), as: .participant("bob"))
    #expect(late == .roundOver(current: 2))
  }

  @Test mutating func `a ballot after the limit is refused and the poll falls due`() throws {
    world = World(World.workshop(limit: .seconds(90)))
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
    #expect(world.session.nextDue == world.now + .seconds(90))
    world.wait(.seconds(90))
    #expect(
      world.refusal(.castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), as: .participant("ann")) == .timeUp)
    #expect(world.session.due(at: world.now) == [.closePoll(poll: "keuze")])
    let events = try world.act(.closePoll(poll: "keuze"), as: .host)
    #expect(events.first == .pollClosed(poll: "keuze", round: 1, participants: [], cause: .limit))
  }

  @Test mutating func `who takes a released seat does not see what was voted there before`() throws {
    try world.act(.openPoll(poll: "keuze"))
    try world.vote("ann", "a")
    func mine() throws -> Ballot? {
      let view = try #require(
        world.session.participantView(for: "ann", world.around, pseudonym: world.here.pseudonym))
      guard case .poll(let ballot) = view.activities.first else { return nil }
      return ballot.mine
    }
    #expect(try mine() == .choice(["a"]))
    try world.act(.releaseSeat(participant: "ann"))
    #expect(try mine() == nil)
    #expect(world.session.polls["keuze"]?.current?.ballots.count == 1)
    try world.vote("ann", "b")
    #expect(try mine() == .choice(["b"]))
    #expect(world.session.polls["keuze"]?.current?.ballots.count == 1)
  }

  @Test mutating func `a leader has no ballot`() throws {
    try world.act(.openPoll(poll: "keuze"))
    let refused = world.refusal(
      .castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), as: .participant("lead-werkstad"))
    #expect(refused == .notEligible)
  }

  @Test mutating func `a spoiled ballot is refused with its reason`() throws {
    try world.act(.openPoll(poll: "keuze"))
    let refused = world.refusal(
      .castBallot(poll: "keuze", round: 1, ballot: .choice(["z"])), as: .participant("ann"))
    #expect(refused == .spoiled(.unknownOption("z")))
  }

  @Test mutating func `a ballot is refused when the key of the round is gone`() throws {
    try world.act(.openPoll(poll: "keuze"))
    world.keyless = [.round(poll: "keuze", round: 1)]
    let refused = world.refusal(
      .castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), as: .participant("ann"))
    #expect(refused == .keyMissing)
  }

  @Test mutating func `a tie is shown as a tie until the facilitator decides with a reason`() throws {
    try world.act(.openPoll(poll: "keuze"))
    try world.vote("ann", "a")
    try world.vote("bob", "b")
    try world.act(.closePoll(poll: "keuze"))
    #expect(world.refusal(.decideTie(poll: "keuze", chosen: ["a"], reason: " ")) == .reasonMissing)
    #expect(world.refusal(.decideTie(poll: "keuze", chosen: ["c"], reason: "x")) == .notAmongTheTied(["a", "b"]))
    try world.act(.decideTie(poll: "keuze", chosen: ["a"], reason: "Sluit aan bij de opdracht"))
    #expect(world.session.polls["keuze"]?.current?.decided?.chosen == ["a"])
  }

  @Test mutating func `options from a collection are the most wanted, and a tie at the cut is the facilitator's`()
    throws
  {
    try world.act(.nextItem)
    try world.act(.startGroups(breakout: "uitwisseling"))
    for text in ["een", "twee", "drie"] {
      try world.act(
        .propose(collection: "opgaven", fields: ["text": text]), as: .leader("lead-werkstad", of: "werkstad"))
    }
    let cut = world.refusal(.openPoll(poll: "vooruit"))
    #expect(cut == .tieAtTheCut(collection: "opgaven", tied: ["opgaven-1", "opgaven-2", "opgaven-3"], places: 2))
    try world.act(.shortlistEntry(collection: "opgaven", entry: "opgaven-3", on: true))
    try world.act(.shortlistEntry(collection: "opgaven", entry: "opgaven-2", on: true))
    let events = try world.act(.openPoll(poll: "vooruit"))
    #expect(
      events == [
        .pollOpened(
          poll: "vooruit", round: 1,
          options: [Option(id: "opgaven-2", title: "twee"), Option(id: "opgaven-3", title: "drie")],
          breakdown: nil)
      ])
  }

  @Test mutating func `the practice vote is open before the start only, and ends with it`() throws {
    world = World()
    try world.act(.openPoll(poll: Poll.practiceID))
    try world.act(
      .castBallot(poll: Poll.practiceID, round: 1, ballot: .choice(["eerst-koffie"])), as: .participant("ann"))
    let events = try world.act(.startSession(shift: .zero))
    #expect(
      events.first
        == .pollClosed(poll: Poll.practiceID, round: 1, participants: ["ann"], cause: .practiceOver))
    #expect(world.refusal(.openPoll(poll: Poll.practiceID)) == .practiceOver)
  }
}

extension WallView.Scene {
  var shownBallots: Int? {
    if case .poll(let poll, _, _) = self { return poll.result?.result.ballots.received }
    return nil
  }
}
