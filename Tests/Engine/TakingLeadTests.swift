import Tally
import Testing
import Workshop

@testable import Engine

/// A member leads the group because nobody else is there to.
@Suite struct TakingLeadTests {
  private static let begun: [Event] = [
    .sessionStarted(shift: .zero), .itemStarted(item: "groepen"),
    .groupsDrawn(
      breakout: "uitwisseling", round: 1, groups: ["werkstad": ["ann", "bob", "cas"], "voorstad": ["dik"]], present: []),
    .groupsStarted(breakout: "uitwisseling"),
  ]
  private static let led = begun + [.leadTaken(breakout: "uitwisseling", group: "werkstad", participant: "ann")]
  private static let take = Command.takeLead(breakout: "uitwisseling", on: true)
  private static let leave = Command.takeLead(breakout: "uitwisseling", on: false)
  private static let propose = Command.propose(collection: "opgaven", fields: ["text": "Wijken"])

  private func leading(_ person: ParticipantID, _ world: World) -> GroupLead? {
    world.session.participantView(for: person, world.around, pseudonym: world.here.pseudonym)?.group?.leading
  }

  @Test func `any member takes it over, one at a time`() {
    check(
      given: Self.begun, when: Self.take, by: .participant("ann"),
      then: [.leadTaken(breakout: "uitwisseling", group: "werkstad", participant: "ann")])
    check(given: Self.led, when: Self.take, by: .participant("bob"), refused: .alreadyLed)
    check(given: Self.led, when: Self.take, by: .participant("ann"), refused: .alreadySo)
    check(given: Self.led, when: Self.leave, by: .participant("bob"), refused: .alreadySo)
    check(
      given: Self.led, when: Self.leave, by: .participant("ann"),
      then: [.leadLeft(breakout: "uitwisseling", group: "werkstad")])
    for sender in [Sender.leader("lead-werkstad", of: "werkstad"), .facilitator] {
      check(given: Self.begun, when: Self.take, by: sender, refused: .notAllowed)
    }
    let ended = Self.led + [.groupsEnded(breakout: "uitwisseling")]
    check(given: ended, when: Self.take, by: .participant("bob"), refused: .groupsNotRunning("uitwisseling"))
  }

  @Test func `who took it over does what a leader does, and others only read`() throws {
    var world = World()
    world.append(Self.led)
    try world.act(Self.propose, as: .participant("ann"))
    try world.act(.propose(collection: "opgaven", fields: ["text": "Wonen"]), as: .participant("ann"))
    try world.act(
      .editEntry(collection: "opgaven", entry: "opgaven-1", fields: ["text": "Buurt"]), as: .participant("ann"))
    try world.act(.moveEntry(collection: "opgaven", entry: "opgaven-2", before: "opgaven-1"), as: .participant("ann"))
    try world.act(.markEntry(collection: "opgaven", entry: "opgaven-1", on: true), as: .participant("ann"))
    try world.act(.callHelp(breakout: "uitwisseling"), as: .participant("ann"))
    #expect(world.session.breakouts["uitwisseling"]?.help.map(\.group) == ["werkstad"])
    try world.act(.openGroupVote(breakout: "uitwisseling", collection: "opgaven"), as: .participant("ann"))
    // With a ballot of the own.
    for person in ["ann", "bob", "cas"] as [ParticipantID] {
      try world.act(
        .castBallot(poll: "groupvote-1", round: 1, ballot: .choice(["opgaven-2"])), as: .participant(person))
    }
    try world.act(.markChosen(poll: "groupvote-1"), as: .participant("ann"))
    #expect(world.session.collections["opgaven"]?.entries.map(\.marked) == [true, false])
    #expect(world.refusal(Self.propose, as: .participant("bob")) == .leaderWrites)
    #expect(world.refusal(.callHelp(breakout: "uitwisseling"), as: .participant("bob")) == .alreadyLed)
    #expect(leading("ann", world) == .you)
    #expect(leading("bob", world) == .member("ann"))
    #expect(leading("dik", world) == .nobody)
    let desk = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
    #expect(desk.breakouts.first?.groups.map(\.deputy) == ["ann", nil])
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `who took it over has a parking lot, as a leader has`() throws {
    let park = Command.propose(collection: parkingLot, fields: ["text": "De bus"])
    func lot(_ person: ParticipantID, _ world: World) -> [String]? {
      let view = world.session.participantView(for: person, world.around, pseudonym: world.here.pseudonym)
      for case .collect(let collect) in view?.activities ?? [] where collect.id == parkingLot {
        return collect.entries.map { $0.fields["text"] ?? "" }
      }
      return nil
    }
    var world = World()
    world.append(Self.led)
    #expect(lot("ann", world) == [] && lot("bob", world) == nil)
    #expect(
      try world.act(park, as: .participant("ann")) == [
        .entryProposed(
          collection: parkingLot, entry: "parkeerplaats-1", text: "De bus", fields: nil, by: "ann", voter: nil,
          group: nil, held: nil)
      ])
    let edit = Command.editEntry(collection: parkingLot, entry: "parkeerplaats-1", fields: ["text": "De trein"])
    try world.act(edit, as: .participant("ann"))
    #expect(lot("ann", world) == ["De trein"])
    #expect(world.refusal(park, as: .participant("bob")) == .notAllowed)
    #expect(world.refusal(edit, as: .participant("bob")) == .notAllowed)
    // Who takes over after that has a lot of the own, and the leader does not read along.
    world.present.remove("ann")
    try world.act(Self.take, as: .participant("bob"))
    #expect(lot("bob", world) == [])
    #expect(world.refusal(edit, as: .participant("bob")) == .notYourGroup)
    #expect(world.refusal(edit, as: .participant("ann")) == .notAllowed)
    world.present.insert("lead-werkstad")
    #expect(lot("bob", world) == nil)
    #expect(world.refusal(park, as: .participant("bob")) == .notAllowed)
    let desk = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
    #expect(desk.collections.first { $0.id == parkingLot }?.count == 1)
  }

  @Test func `when the leader is back the leader leads, and nothing is lost`() throws {
    var world = World()
    world.append(Self.led)
    try world.act(Self.propose, as: .participant("ann"))
    world.present.insert("lead-werkstad")
    #expect(leading("ann", world) == .leader)
    #expect(world.refusal(Self.propose, as: .participant("ann")) == .leaderWrites)
    #expect(world.refusal(Self.take, as: .participant("bob")) == .alreadyLed)
    let view = world.session.leaderView(for: "lead-werkstad", of: "werkstad", world.around)
    #expect(view?.deputy == "ann")
    #expect(view?.harvest.first?.entries.map(\.fields) == [["text": "Wijken"]])
    // Gone again: who led before leads on, also for a host that was started anew.
    world.present.remove("lead-werkstad")
    #expect(leading("ann", world) == .you)
    world.session = try #require(Session(folding: world.records))
    #expect(leading("ann", world) == .you)
  }

  @Test func `another one takes over when the first one drops out`() throws {
    var world = World()
    world.append(Self.led)
    world.present.remove("ann")
    #expect(leading("bob", world) == .nobody)
    try world.act(Self.propose, as: .participant("cas"))
    try world.act(Self.take, as: .participant("bob"))
    #expect(leading("bob", world) == .you)
    world.present.insert("ann")
    #expect(leading("ann", world) == .member("bob"))
    // Moved to another group nobody leads the former one.
    world.append([
      .participantMoved(breakout: "uitwisseling", round: 1, participant: "bob", group: "voorstad")
    ])
    #expect(leading("ann", world) == .nobody)
  }

  @Test func `it ends with the round`() throws {
    var world = World()
    world.append(Self.led + [.groupsEnded(breakout: "uitwisseling")])
    #expect(leading("ann", world) == .nobody)
    // Groups that were ended by mistake go on as they were.
    world.append(Self.begun.suffix(1))
    #expect(leading("ann", world) == .you)
    world.append([
      .groupsEnded(breakout: "uitwisseling"),
      .groupsDrawn(
        breakout: "uitwisseling", round: 2, groups: ["werkstad": ["ann", "dik"], "voorstad": ["bob", "cas"]],
        present: []), .groupsStarted(breakout: "uitwisseling"),
    ])
    #expect(leading("ann", world) == .nobody)
  }
}
