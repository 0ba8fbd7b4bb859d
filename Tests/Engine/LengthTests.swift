import Tally
import Testing
import Workshop

@testable import Engine

/// Clocks of their own within an item.
@Suite struct LengthTests {
  private func world(_ change: (inout Workshop) -> Void) throws -> World {
    var workshop = World.workshop(limit: .minutes(2))
    change(&workshop)
    var world = World(workshop)
    try world.act(.startSession(shift: .zero))
    return world
  }

  @Test func `minutes that the item gets the groups at work get too, and undo takes them back`() throws {
    var world = try world { workshop in
      guard case .breakout(var breakout) = workshop.agenda[1].activities[0] else { return }
      breakout.length = .minutes(5)
      workshop.agenda[1].activities[0] = .breakout(breakout)
    }
    try world.act(.nextItem)
    try world.act(.startGroups(breakout: "uitwisseling"))
    let start = world.now
    func ends(_ world: World) -> Instant? {
      world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym).breakouts.first?.ends
    }
    #expect(ends(world) == start + .minutes(5))
    try world.act(.extendItem(by: .minutes(2)))
    #expect(ends(world) == start + .minutes(7))
    try world.act(.undo)
    #expect(ends(world) == start + .minutes(5))
  }

  @Test func `a pause stops a poll's limit, and its end moves it`() throws {
    var world = try world { _ in }
    try world.act(.openPoll(poll: "keuze"))
    world.wait(.minutes(1))
    try world.act(.pause)
    world.wait(.minutes(5))
    #expect(world.session.nextDue == nil && world.session.due(at: world.now).isEmpty)
    try world.vote("ann", "a")
    try world.act(.resume)
    #expect(world.session.nextDue == World.start + .minutes(7))
    #expect(world.session.due(at: World.start + .minutes(7)) == [.closePoll(poll: "keuze")])
    let late = Command.castBallot(poll: "keuze", round: 1, ballot: .choice(["b"]))
    world.wait(.minutes(1))
    #expect(world.refusal(late, as: .participant("ann")) == .timeUp)
  }
}
