import Tally
import Testing
import Workshop

@testable import Engine

/// A vote inside a group on what goes along to the plenary.
@Suite struct GroupVoteTests {
  private static let begun: [Event] = [
    .sessionStarted(shift: .zero), .itemStarted(item: "groepen"),
    .groupsDrawn(
      breakout: "uitwisseling", round: 1, groups: ["werkstad": ["ann", "bob", "cas", "eva"], "voorstad": ["dik"]],
      present: []), .groupsStarted(breakout: "uitwisseling"),
  ]
  private static let options = (1...5).map { Option(id: OptionID("opgaven-\($0)"), title: "Opgave \($0)") }
  private static let written = begun + (1...5).map { wrote($0) }
  private static let poll = Poll.ofGroup("groupvote-1", on: nil, options: options, max: 3, in: .nl)
  private static let added = Event.pollAdded(
    poll: poll, group: GroupOfBreakout(breakout: "uitwisseling", group: "werkstad"))
  private static let opened = Event.pollOpened(poll: "groupvote-1", round: 1, options: options, breakdown: nil)
  private static let voting = written + [added, opened]
  private static let leader = Sender.leader("lead-werkstad", of: "werkstad")
  private static let open = Command.openGroupVote(breakout: "uitwisseling", collection: "opgaven")

  private static func wrote(_ number: Int, by: GroupID = "werkstad") -> Event {
    .entryProposed(
      collection: "opgaven", entry: EntryID("opgaven-\(number)"), text: "Opgave \(number)", fields: nil,
      by: ParticipantID("lead-\(by)"), voter: nil, group: by, held: nil)
  }

  private static func cast(_ person: ParticipantID, _ numbers: Int...) -> Command {
    .castBallot(
      poll: "groupvote-1", round: 1, ballot: .choice(numbers.map { OptionID("opgaven-\($0)") }))
  }

  /// Werkstad with a fourth member, at work with five entries.
  private static func world(_ events: [Event] = voting) -> World {
    var world = World(
      people: World.people + [Person(id: "eva", name: "eva", attributes: ["cluster": "Werkstad"])])
    world.present.insert("eva")
    world.append(events)
    return world
  }

  @Test func `the leader has the group vote on what it sees of a list`() {
    check(given: Self.written, when: Self.open, by: Self.leader, then: [Self.added, Self.opened])
    // What was hidden or merged is no option.
    let some =
      Self.written + [
        .entryHidden(collection: "opgaven", entry: "opgaven-5"),
        .entriesMerged(collection: "opgaven", into: "opgaven-3", from: ["opgaven-4"]), Self.wrote(6, by: "voorstad"),
      ]
    let three = Array(Self.options[..<3])
    check(
      given: some, when: Self.open, by: Self.leader,
      then: [
        .pollAdded(
          poll: .ofGroup("groupvote-1", on: nil, options: three, max: 3, in: .nl),
          group: GroupOfBreakout(breakout: "uitwisseling", group: "werkstad")),
        .pollOpened(poll: "groupvote-1", round: 1, options: three, breakdown: nil),
      ])
  }

  @Test func `no vote where it would not be secret, or nothing is to be chosen`() {
    check(given: Self.begun + [Self.wrote(1)], when: Self.open, by: Self.leader, refused: .tooFewToChoose)
    check(given: Self.voting, when: Self.open, by: Self.leader, refused: .pollAlreadyOpen("groupvote-1"))
    let unknown = Command.openGroupVote(breakout: "uitwisseling", collection: "vragen")
    check(given: Self.written, when: unknown, by: Self.leader, refused: .noSuchCollection("vragen"))
    let ended = Self.written + [.groupsEnded(breakout: "uitwisseling")]
    check(given: ended, when: Self.open, by: Self.leader, refused: .groupsNotRunning("uitwisseling"))
    check(given: Self.written, when: Self.open, refused: .notAllowed)
    check(given: Self.written, when: Self.open, by: .participant("ann"), refused: .leadFirst)
    var few = Self.world(Self.written)
    few.present = ["ann", "bob", "dik", "lead-werkstad"]
    #expect(few.refusal(Self.open, as: Self.leader) == .tooFewVoters(least: 3))
    few.present.insert("cas")
    #expect(few.refusal(Self.open, as: Self.leader) == nil)
  }

  @Test func `only members of the group have a ballot, and a leader none`() {
    check(given: Self.voting, when: Self.cast("dik", 1), by: .participant("dik"), refused: .notEligible)
    check(given: Self.voting, when: Self.cast("x", 1), by: .participant("lead-werkstad"), refused: .notEligible)
    check(
      given: Self.voting, when: Self.cast("ann", 2, 1), by: .participant("ann"),
      then: [
        .ballotCast(
          poll: "groupvote-1", round: 1, voter: "poll/groupvote-1/1:ann", participant: nil, number: 1,
          ballot: .choice(["opgaven-2", "opgaven-1"]), breakdown: nil)
      ])
    check(
      given: Self.voting, when: Self.cast("ann", 1, 2, 3, 4), by: .participant("ann"),
      refused: .spoiled(.tooMany(max: 3, given: 4)))
  }

  @Test func `it closes when all who are there have voted, and marks what was chosen`() throws {
    var world = Self.world()
    world.present.remove("eva")
    try world.act(Self.cast("ann", 1, 2, 3), as: .participant("ann"))
    try world.act(Self.cast("bob", 1, 2, 4), as: .participant("bob"))
    // A changed ballot is no further voter.
    try world.act(Self.cast("bob", 1, 2, 5), as: .participant("bob"))
    #expect(world.session.phase(of: "groupvote-1").isOpen)
    let last = try world.act(Self.cast("cas", 1, 2, 3), as: .participant("cas"))
    #expect(last.count == 3)
    #expect(
      last.dropFirst().first
        == .pollClosed(
          poll: "groupvote-1", round: 1, participants: ["ann", "bob", "cas"], cause: .everybodyVoted))
    #expect(last.last == .pollRevealed(poll: "groupvote-1", round: 1))
    #expect(world.session.polls["groupvote-1"]?.current?.eligible == 4)

    try world.act(.markEntry(collection: "opgaven", entry: "opgaven-5", on: true), as: Self.leader)
    let marked = try world.act(.markChosen(poll: "groupvote-1"), as: Self.leader)
    #expect(
      marked == [
        .entryUnmarked(collection: "opgaven", entry: "opgaven-5"),
        .entryMarked(collection: "opgaven", entry: "opgaven-1"),
        .entryMarked(collection: "opgaven", entry: "opgaven-2"),
        .entryMarked(collection: "opgaven", entry: "opgaven-3"),
      ])
    #expect(world.refusal(.markChosen(poll: "groupvote-1"), as: Self.leader) == .alreadySo)
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `while links come back to a host that was started again, no vote counts as complete`() throws {
    var world = Self.world()
    for person in ["ann", "bob"] as [ParticipantID] { try world.act(Self.cast(person, 1), as: .participant(person)) }
    world.append([.hostStarted(away: .seconds(20))])
    // The third is back first, the fourth is on the way.
    world.present = ["cas"]
    try world.act(Self.cast("cas", 1), as: .participant("cas"))
    #expect(world.session.phase(of: "groupvote-1").isOpen)
    world.wait(Session.linksReturn - .seconds(1))
    try world.act(Self.cast("cas", 2), as: .participant("cas"))
    #expect(world.session.phase(of: "groupvote-1").isOpen)
    let early = world
    // All have voted: nobody need be waited for.
    world.present.insert("eva")
    try world.act(Self.cast("eva", 1), as: .participant("eva"))
    #expect(!world.session.phase(of: "groupvote-1").isOpen)
    // Who has not come back by then is not there.
    world = early
    world.wait(.seconds(1))
    try world.act(Self.cast("cas", 1), as: .participant("cas"))
    #expect(!world.session.phase(of: "groupvote-1").isOpen)
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `what a tie leaves open the group decides itself`() throws {
    var world = Self.world()
    try world.act(Self.cast("ann", 1, 2, 3), as: .participant("ann"))
    try world.act(Self.cast("bob", 1, 2, 4), as: .participant("bob"))
    try world.act(Self.cast("cas", 1), as: .participant("cas"))
    try world.act(.closePoll(poll: "groupvote-1"), as: Self.leader)
    let view = world.session.leaderView(for: "lead-werkstad", of: "werkstad", world.around)
    #expect(view?.vote?.chosen == ["opgaven-1", "opgaven-2"])
    #expect(view?.vote?.tied == ["opgaven-3", "opgaven-4"])
    #expect(
      try world.act(.markChosen(poll: "groupvote-1"), as: Self.leader) == [
        .entryMarked(collection: "opgaven", entry: "opgaven-1"),
        .entryMarked(collection: "opgaven", entry: "opgaven-2"),
      ])
    // All tied: nothing to take along.
    try world.act(Self.open, as: Self.leader)
    for (person, number) in [("ann", 1), ("bob", 2), ("cas", 3), ("eva", 4)] as [(ParticipantID, Int)] {
      try world.act(
        .castBallot(poll: "groupvote-2", round: 1, ballot: .choice([OptionID("opgaven-\(number)")])),
        as: .participant(person))
    }
    #expect(
      world.refusal(.markChosen(poll: "groupvote-2"), as: Self.leader)
        == .tieInGroup(["opgaven-1", "opgaven-2", "opgaven-3", "opgaven-4"]))
    // Blank ballots choose nothing.
    try world.act(Self.open, as: Self.leader)
    for person in ["ann", "bob", "cas", "eva"] as [ParticipantID] {
      try world.act(.castBallot(poll: "groupvote-3", round: 1, ballot: .choice([])), as: .participant(person))
    }
    #expect(world.refusal(.markChosen(poll: "groupvote-3"), as: Self.leader) == .nothingChosen)
  }

  @Test func `fewer than three ballots give no result`() throws {
    var world = Self.world()
    try world.act(Self.cast("ann", 1), as: .participant("ann"))
    try world.act(Self.cast("bob", 1), as: .participant("bob"))
    #expect(
      try world.act(.closePoll(poll: "groupvote-1"), as: Self.leader) == [
        .pollClosed(poll: "groupvote-1", round: 1, participants: ["ann", "bob"], cause: nil)
      ])
    #expect(world.session.leaderView(for: "lead-werkstad", of: "werkstad", world.around)?.vote?.poll.result == nil)
    #expect(world.refusal(.revealPoll(poll: "groupvote-1")) == .noSuchActivity("groupvote-1"))
    #expect(world.refusal(.openPoll(poll: "groupvote-1")) == .noSuchActivity("groupvote-1"))
    #expect(world.refusal(.markChosen(poll: "groupvote-1"), as: Self.leader) == .pollNeverOpened("groupvote-1"))
  }

  @Test func `only who leads the group closes it, and the facilitator`() throws {
    let close = Command.closePoll(poll: "groupvote-1")
    check(given: Self.voting, when: close, by: .leader("lead-voorstad", of: "voorstad"), refused: .notYourGroup)
    check(given: Self.voting, when: close, by: .participant("ann"), refused: .leadFirst)
    check(given: Self.voting, when: .closePoll(poll: "keuze"), by: Self.leader, refused: .notAllowed)
    for sender in [Self.leader, .facilitator] {
      check(
        given: Self.voting, when: close, by: sender,
        then: [.pollClosed(poll: "groupvote-1", round: 1, participants: [], cause: nil)])
    }
  }

  @Test func `it ends with the round, and with the session`() throws {
    check(
      given: Self.voting, when: .endGroups(breakout: "uitwisseling"),
      then: [
        .pollClosed(poll: "groupvote-1", round: 1, participants: [], cause: .groupsEnded),
        .groupsEnded(breakout: "uitwisseling"),
      ])
    var world = Self.world()
    for person in ["ann", "bob", "cas"] as [ParticipantID] {
      try world.act(Self.cast(person, 1), as: .participant(person))
    }
    let ends = try world.act(.endGroups(breakout: "uitwisseling"))
    #expect(ends.contains(.pollRevealed(poll: "groupvote-1", round: 1)))
    // One key takes the end of the groups back; the vote stays closed.
    try world.act(.undo)
    #expect(world.session.breakouts["uitwisseling"]?.isRunning == true)
    #expect(!world.session.phase(of: "groupvote-1").isOpen)
    var over = Self.world()
    let last = try over.act(.endSession)
    #expect(last.first == .pollClosed(poll: "groupvote-1", round: 1, participants: [], cause: .sessionEnded))
    #expect(Session(folding: over.records) == over.session)
  }

  @Test func `nobody but the group, its leader and the facilitator hears of it`() throws {
    var world = Self.world()
    func polls(_ person: ParticipantID) -> [ActivityID] {
      let view = world.session.participantView(for: person, world.around, pseudonym: world.here.pseudonym)
      return (view?.activities ?? []).compactMap { part in
        if case .poll(let ballot) = part { return ballot.poll.id }
        return nil
      }
    }
    #expect(polls("ann") == ["groupvote-1"])
    #expect(polls("dik") == [])
    if case .poll = world.session.wallView(world.around).scene { #expect(Bool(false), "it is on the wall") }
    let desk = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
    #expect(!desk.polls.contains { $0.poll.id == "groupvote-1" })
    #expect(desk.undo != .openPoll("groupvote-1"))
    #expect(!desk.news.contains { if case .pollOpened("groupvote-1", _, _) = $0.what { true } else { false } })
    let line = desk.breakouts.first?.groups.first
    #expect(line?.voting == BreakoutDesk.Voting(atLeast: 0, eligible: 4))
    // Of a vote that is open a leader hears in steps of three.
    for (person, atLeast) in [("ann", 0), ("bob", 0), ("cas", 3)] as [(ParticipantID, Int)] {
      try world.act(Self.cast(person, 1), as: .participant(person))
      let view = world.session.leaderView(for: "lead-werkstad", of: "werkstad", world.around)
      #expect(view?.vote?.atLeast == atLeast)
      #expect(view?.vote?.poll.result == nil)
      #expect(view?.turnout == nil, "it is no turnout of all")
    }
    try world.act(.closePoll(poll: "groupvote-1"), as: Self.leader)
    #expect(polls("ann") == ["groupvote-1"], "the result")
    #expect(polls("dik") == [])
    #expect(world.session.voters == ["ann", "bob", "cas"], "they took part")
  }

  @Test func `what all are asked comes first`() throws {
    var world = Self.world(Self.written)
    try world.act(.openPoll(poll: "keuze"))
    world.wait(.seconds(60))
    try world.act(Self.open, as: Self.leader)
    let view = world.session.participantView(for: "ann", world.around, pseudonym: world.here.pseudonym)
    let polls = (view?.activities ?? []).compactMap { part -> ActivityID? in
      if case .poll(let ballot) = part { return ballot.poll.id }
      return nil
    }
    #expect(polls == ["keuze", "groupvote-1"])
  }
}
