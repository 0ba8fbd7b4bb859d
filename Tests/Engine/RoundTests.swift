import Testing
import Timeline
import Workshop

@testable import Engine

/// How long a round of groups lasts, for all of them and for one; the call to come back, and what is typed at the end.
@Suite struct RoundTests {
  private let round: ActivityID = "uitwisseling"
  private let leader = Sender.leader("lead-werkstad", of: "werkstad")

  /// Groups at work since a moment ago, five minutes or as long as their item of twenty.
  private func world(length: Span? = .minutes(5), _ change: (inout Workshop) -> Void = { _ in }) throws -> World {
    var workshop = World.workshop()
    guard case .breakout(var breakout) = workshop.agenda[1].activities[0] else { throw Missing() }
    breakout.length = length
    workshop.agenda[1].activities[0] = .breakout(breakout)
    change(&workshop)
    var world = World(workshop)
    try world.act(.startSession(shift: .zero))
    try world.act(.nextItem)
    try world.act(.startGroups(breakout: round))
    return world
  }

  private struct Missing: Error {}

  private func desk(_ world: World) throws -> BreakoutDesk {
    let view = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
    return try #require(view.breakouts.first)
  }

  private func card(_ person: ParticipantID, _ world: World) -> GroupCard? {
    let view = world.session.participantView(for: person, world.around, pseudonym: world.here.pseudonym)
    for case .breakout(let card) in view?.activities ?? [] { return card }
    return nil
  }

  private func itemEnds(_ world: World) throws -> Instant {
    let view = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
    return try #require(view.head.item).ends
  }

  private func more(_ group: GroupID?, _ by: Span) -> Command { .extendGroups(breakout: round, group: group, by: by) }

  @Test func `one group gets time, and nobody else's clock moves`() throws {
    var world = try world()
    let start = world.now
    try world.act(more("werkstad", .minutes(2)))
    #expect(card("ann", world)?.ends == start + .minutes(7) && card("ann", world)?.added == .minutes(2))
    #expect(card("dik", world)?.ends == start + .minutes(5))
    let lead = world.session.leaderView(for: "lead-werkstad", of: "werkstad", world.around)
    #expect(lead?.ends == start + .minutes(7))
    #expect(try desk(world).ends == start + .minutes(5))
    #expect(try desk(world).groups.map(\.ends) == [start + .minutes(7), nil])
    guard case .groups(_, let seats, let ends, _, recalled: false) = world.session.wallView(world.around).scene else {
      throw Missing()
    }
    #expect(ends == start + .minutes(5) && seats.map(\.ends) == [start + .minutes(7), nil])
    // It still fits in the item.
    #expect(try itemEnds(world) == start + .minutes(20))
    try world.act(more(nil, .minutes(1)))
    #expect(card("ann", world)?.ends == start + .minutes(8) && card("dik", world)?.ends == start + .minutes(6))
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `where a group outlasts the item the item gets as much, and undo takes back both`() throws {
    var world = try world(length: .minutes(18))
    let start = world.now
    try world.act(more("werkstad", .minutes(3)))
    #expect(card("ann", world)?.ends == start + .minutes(21))
    #expect(card("dik", world)?.ends == start + .minutes(18))
    #expect(try itemEnds(world) == start + .minutes(21))
    // What the group gives back the item gives back.
    try world.act(more("werkstad", .minutes(-2)))
    #expect(try itemEnds(world) == start + .minutes(20))
    try world.act(.undo)
    #expect(try itemEnds(world) == start + .minutes(21))
    try world.act(.undo)
    #expect(try itemEnds(world) == start + .minutes(20))
    #expect(card("ann", world)?.ends == start + .minutes(18))
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `a round without minutes of its own is as long as its item`() throws {
    var world = try world(length: nil)
    let start = world.now
    try world.act(more("voorstad", .minutes(2)))
    #expect(card("dik", world)?.ends == start + .minutes(22))
    #expect(card("ann", world)?.ends == start + .minutes(20), "the others' clock stands")
    #expect(try itemEnds(world) == start + .minutes(22))
    try world.act(more(nil, .minutes(3)))
    #expect(card("ann", world)?.ends == start + .minutes(23) && card("dik", world)?.ends == start + .minutes(25))
    #expect(try itemEnds(world) == start + .minutes(25))
    try world.act(.extendItem(by: .minutes(-1)))
    #expect(card("ann", world)?.ends == start + .minutes(22) && card("dik", world)?.ends == start + .minutes(24))
    for _ in 0..<3 { try world.act(.undo) }
    #expect(card("ann", world)?.ends == start + .minutes(20) && card("dik", world)?.ends == start + .minutes(20))
  }

  @Test func `time for one group moves no other group, where something fixed follows either`() throws {
    var world = try world(length: nil) { $0.agenda[2].anchor = World.start + .minutes(15) }
    let start = world.now
    #expect(card("ann", world)?.ends == start + .minutes(15))
    try world.act(more("werkstad", .minutes(2)))
    #expect(card("ann", world)?.ends == start + .minutes(17))
    #expect(card("dik", world)?.ends == start + .minutes(15))
    // The item has as much, and what is fixed is told to be late.
    #expect(try itemEnds(world) == start + .minutes(17))
    #expect(world.session.facilitatorView(world.around) { _, _ in nil }.shortfall?.by == .minutes(2))
  }

  @Test func `time for who is over theirs counts from now, and nobody is done before now`() throws {
    var world = try world()
    world.wait(.minutes(4))
    #expect(world.refusal(more("werkstad", .minutes(-1))) == .roundTooShort(left: .minutes(1)))
    world.wait(.minutes(3))
    #expect(world.refusal(more(nil, .minutes(-1))) == .roundTooShort(left: .zero))
    try world.act(more("werkstad", .minutes(2)))
    #expect(card("ann", world)?.ends == world.now + .minutes(2))
  }

  @Test func `a new round begins with its own time`() throws {
    var world = try world()
    try world.act(more("werkstad", .minutes(2)))
    try world.act(.recallGroups(breakout: round, within: .seconds(30)))
    try world.act(.endGroups(breakout: round))
    try world.act(.undo)
    // What was ended by mistake goes on with the time it had, and is not called back any more.
    #expect(try desk(world).recalled == false && card("ann", world)?.added == .minutes(2))
    try world.act(.endGroups(breakout: round))
    try world.act(.startGroups(breakout: round))
    #expect(card("ann", world)?.ends == world.now + .minutes(5) && card("ann", world)?.added == .zero)
  }

  @Test func `who is called back is done when the grace is over, a pause apart`() throws {
    var world = try world()
    try world.act(.recallGroups(breakout: round, within: .seconds(60)))
    let called = world.now
    #expect(world.session.nextDue == called + .seconds(60))
    #expect(card("ann", world)?.recalled == true && card("ann", world)?.ends == called + .seconds(60))
    let lead = world.session.leaderView(for: "lead-werkstad", of: "werkstad", world.around)
    #expect(lead?.recalled == true && lead?.ends == called + .seconds(60))
    guard case .groups(_, _, called + .seconds(60), _, recalled: true) = world.session.wallView(world.around).scene
    else { throw Missing() }
    world.wait(.seconds(20))
    try world.act(.pause)
    world.wait(.minutes(3))
    #expect(world.session.due(at: world.now).isEmpty && world.session.nextDue == nil)
    try world.act(.resume)
    #expect(world.session.nextDue == called + .minutes(4))
    #expect(world.session.due(at: called + .minutes(4)) == [.endGroups(breakout: round)])
    world.now = called + .minutes(4)
    world.append(try decide(.endGroups(breakout: round), from: .host, in: world.session, world.here).events)
    #expect(world.session.nextDue == nil && card("ann", world)?.over == true)
    guard case .back = world.session.wallView(world.around).scene else { throw Missing() }
    #expect(Session(folding: world.records) == world.session)
    // With the next item everybody is back.
    try world.act(.nextItem)
    #expect(card("ann", world) == nil)
  }

  @Test func `undo takes a call to come back while it counts`() throws {
    var world = try world()
    let start = world.now
    try world.act(.recallGroups(breakout: round, within: .seconds(60)))
    try world.act(.undo)
    #expect(world.session.nextDue == nil && card("ann", world)?.recalled == false)
    #expect(card("ann", world)?.ends == start + .minutes(5))
    #expect(Session(folding: world.records) == world.session)
  }

  private func harvest(_ person: ParticipantID, _ world: World) -> CollectView? {
    let view = world.session.participantView(for: person, world.around, pseudonym: world.here.pseudonym)
    for case .collect(let collect) in view?.activities ?? [] where collect.harvest { return collect }
    return nil
  }

  @Test func `what is being typed when a round ends is taken for a while`() throws {
    var world = try world()
    try world.act(.recallGroups(breakout: round, within: .seconds(10)))
    world.wait(.seconds(10))
    let end = world.now
    world.append(try decide(.endGroups(breakout: round), from: .host, in: world.session, world.here).events)
    #expect(harvest("ann", world)?.isOpen == true && harvest("ann", world)?.until == end + Session.lateHarvest)
    world.wait(.seconds(29))
    let late = Command.propose(collection: "opgaven", fields: ["text": "Wijken"], group: "werkstad")
    let events = try world.act(late, as: .participant("ann"))
    guard case .entryProposed(_, let entry, _, _, by: "ann", _, group: "werkstad", _)? = events.first else {
      throw Missing()
    }
    try world.act(
      .editEntry(collection: "opgaven", entry: entry, fields: ["text": "Buurten"]), as: .participant("bob"))
    #expect(
      world.refusal(
        .editEntry(collection: "opgaven", entry: entry, fields: ["text": "!"]), as: .participant("dik"))
        == .notYourGroup)
    world.wait(.seconds(1))
    #expect(harvest("ann", world) == nil)
    #expect(world.refusal(late, as: .participant("ann")) == .roundIsOver)
    // Who leads a group goes on writing.
    try world.act(.propose(collection: "opgaven", fields: ["text": "Later"]), as: leader)
  }

  @Test func `what was typed in the round before goes to the group of that round`() throws {
    let people = (1...4).map { Person(id: ParticipantID("p\($0)"), name: "P\($0)") }
    var workshop = World.workshop()
    workshop.groupSets = [GroupSet(id: "tafels", groups: (1...2).map { Group.numbered($0, in: .nl) })]
    workshop.agenda[1].activities = [
      .breakout(
        Breakout(
          id: "cafe", prompt: "Deel", groupSet: "tafels", length: .minutes(5),
          collections: [Harvest(collection: "opgaven", title: "Opgaven")], mixing: Mixing(rounds: 2)))
    ]
    var world = World(workshop, people: people)
    world.present = Set(people.map(\.id))
    try world.act(.startSession(shift: .zero))
    try world.act(.nextItem)
    let groups = World.tables(world)
    world.plan = GroupPlan(
      from: 1,
      rounds: [
        [groups[0]: ["p1", "p2"], groups[1]: ["p3", "p4"]], [groups[0]: ["p3", "p2"], groups[1]: ["p1", "p4"]],
      ])
    try world.act(.planGroups(breakout: "cafe", anew: false))
    world.plan = nil
    try world.act(.startGroups(breakout: "cafe"))
    try world.act(.endGroups(breakout: "cafe"))
    try world.act(.startGroups(breakout: "cafe"))
    func written(_ person: ParticipantID, for group: GroupID?) throws -> GroupID? {
      let events = try world.act(
        .propose(collection: "opgaven", fields: ["text": "Een"], group: group), as: .participant(person))
      guard case .entryProposed(_, _, _, _, _, _, let group, _)? = events.first else { throw Missing() }
      return group
    }
    #expect(try written("p1", for: groups[0]) == groups[0])
    #expect(try written("p1", for: nil) == groups[1])
    world.wait(Session.lateHarvest)
    #expect(throws: Refusal.roundIsOver) { try written("p1", for: groups[0]) }
    // At another table nobody ever sat.
    #expect(throws: Refusal.roundIsOver) { try written("p4", for: groups[0]) }
  }

  @Test func `the console and the group itself see who called for help`() throws {
    var world = try world()
    try world.act(.callHelp(breakout: round), as: .participant("bob"))
    #expect(try desk(world).groups.map(\.caller) == ["bob", nil])
    #expect(card("ann", world)?.helpCalled == true && card("dik", world)?.helpCalled == false)
    try world.act(.answerHelp(breakout: round, group: "werkstad"))
    #expect(card("ann", world)?.helpCalled == false)
  }
}
