import Tally
import Testing
import Workshop

@testable import Engine

/// One ballot for all who share a value of an attribute.
@Suite struct OneVotePerTests {
  var world: World

  init() throws {
    var workshop = World.workshop(ballots: .named)
    workshop.oneVotePer = "cluster"
    world = World(workshop)
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
  }

  private func view(_ person: ParticipantID) -> BallotView? {
    let view = world.session.participantView(for: person, world.around, pseudonym: world.here.pseudonym)
    guard case .poll(let ballot) = view?.activities.first else { return nil }
    return ballot
  }

  @Test mutating func `the first to vote votes for all, and the last ballot counts`() throws {
    #expect(view("cas")?.sharedBy == "Werkstad" && view("cas")?.mine == nil)
    try world.vote("bob", "a")
    #expect(view("ann")?.mine == .choice(["a"]) && view("cas")?.mine == .choice(["a"]))
    #expect(view("dik")?.mine == nil)
    try world.vote("cas", "b")
    try world.vote("dik", "a")
    let desk = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym).polls[0]
    #expect(desk.voted == 2 && desk.eligible == 2 && desk.missing?.names == [])
    try world.act(.closePoll(poll: "keuze"))
    let round = try #require(world.session.polls["keuze"]?.current)
    #expect(round.eligible == 2 && round.tookPart == ["ann", "dik"] && round.result.winners == ["a", "b"])
  }

  @Test mutating func `a secret ballot is one under one pseudonym as well`() throws {
    var workshop = World.workshop()
    workshop.oneVotePer = "cluster"
    world = World(workshop)
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
    try world.vote("bob", "a")
    try world.vote("ann", "b")
    #expect(world.session.polls["keuze"]?.current?.ballots.keys.sorted() == ["poll/keuze/1:ann"])
    #expect(view("cas")?.mine == .choice(["b"]))
    workshop.oneVotePer = nil
    #expect(
      world.refusal(.reviseSession(session: workshop)) == .revisionTouchesThePast(["keuze", "oneVotePer"])
        || world.refusal(.reviseSession(session: workshop)) == .revisionTouchesThePast(["oneVotePer"]))
  }
}
