import Tally
import Testing
import Workshop

@testable import Engine

/// Hands that are counted in the room, and ballots on paper.
@Suite struct CountingTests {
  var world = World(World.workshop(reveal: .live))

  init() throws {
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
  }

  private var outcome: PollOutcome? {
    guard let poll = world.session.poll("keuze"), let round = world.session.polls["keuze"]?.current else { return nil }
    return world.session.wholeOutcome(of: poll, round)
  }

  private func view(_ person: ParticipantID) -> BallotView? {
    var around = world.around
    around.onPaper = world.onPaper
    let view = world.session.participantView(for: person, around, pseudonym: world.here.pseudonym)
    guard case .poll(let ballot) = view?.activities.first else { return nil }
    return ballot
  }

  @Test mutating func `hands count in the total, apart from ballots, and the last count stands`() throws {
    try world.vote("ann", "a")
    try world.act(.countHands(poll: "keuze", round: 1, counts: ["a": 31, "b": 12]))
    try world.act(.countHands(poll: "keuze", round: 1, counts: ["a": 30, "b": 14]))
    #expect(world.refusal(.countHands(poll: "keuze", round: 1, counts: ["a": 30, "b": 14])) == .alreadySo)
    let open = try #require(outcome)
    #expect(open.voters == 45 && open.hands == 44 && open.eligible == 4)
    #expect(open.result.winners == ["a"])
    // They are raised for all to see, so they move no step of three.
    #expect(world.session.polls["keuze"]?.current?.stepped.ballots.received == 44)
    try world.act(.undo)
    #expect(outcome?.hands == 43)
    try world.act(.closePoll(poll: "keuze"))
    guard case .choice(let result)? = outcome?.result else { return }
    #expect(result.options.map(\.count) == [32, 12, 0])
  }

  @Test mutating func `a ballot on paper looks like any other, and one's own takes its place`() throws {
    let scope = Scope.round(poll: "keuze", round: 1)
    world.onPaper[scope] = ["cas"]
    try world.act(.castPaper(poll: "keuze", round: 1, participant: "cas", ballot: .choice(["a"])))
    #expect(view("cas")?.onPaper == true && view("cas")?.mine == .choice(["a"]))
    // It can be mended as long as it is on paper.
    try world.act(.castPaper(poll: "keuze", round: 1, participant: "cas", ballot: .choice(["b"])))
    try world.vote("ann", "b")
    let closing = try world.act(.closePoll(poll: "keuze"))
    #expect(closing.contains(.paperCounted(poll: "keuze", round: 1, count: 1)))
    #expect(outcome?.voters == 2 && outcome?.onPaper == 1)
    try world.act(.openPoll(poll: "keuze"))
    try world.act(.castPaper(poll: "keuze", round: 2, participant: "cas", ballot: .choice(["a"])))
    try world.vote("cas", "c", round: 2)
    #expect(view("cas")?.onPaper == false && view("cas")?.mine == .choice(["c"]))
    try world.act(.closePoll(poll: "keuze"))
    #expect(outcome?.voters == 1 && outcome?.onPaper == 0)
  }

  @Test mutating func `who can still win is told on the desk, in steps where the poll is secret`() throws {
    func outlook() -> Outlook? {
      world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym).polls.first {
        $0.poll.id == "keuze"
      }?
      .outlook
    }
    #expect(outlook() == nil)
    try world.act(.countHands(poll: "keuze", round: 1, counts: ["a": 3, "b": 1]))
    #expect(outlook() == Outlook(outstanding: 4, alive: ["a", "b", "c"], decided: false))
    try world.act(.countHands(poll: "keuze", round: 1, counts: ["a": 9, "b": 1]))
    #expect(outlook() == Outlook(outstanding: 4, alive: ["a"], decided: true))
    try world.act(.closePoll(poll: "keuze"))
    #expect(outlook() == nil)
    world = World(World.workshop(reveal: .onClose))
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
    try world.act(.countHands(poll: "keuze", round: 1, counts: ["a": 9]))
    #expect(outlook() == nil)
  }
}
