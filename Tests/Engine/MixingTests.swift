import Testing
import Workshop

@testable import Engine

/// Groups that are mixed anew in each round.
@Suite struct MixingTests {
  private static let people = (1...9).map { number in
    Person(id: ParticipantID("p\(number)"), name: "P\(number)", attributes: ["cluster": number % 2 == 0 ? "A" : "B"])
  }

  private func world(
    _ mixing: Mixing = Mixing(rounds: 4), set: GroupSet? = nil, present: Set<ParticipantID>? = nil
  ) throws -> World {
    var workshop = World.workshop()
    let groups = (1...3).map { Group.numbered($0, in: .nl) }
    workshop.groupSets = [set ?? GroupSet(id: "tafels", groups: groups)]
    workshop.agenda[1].activities = [
      .breakout(Breakout(id: "cafe", prompt: "Deel", groupSet: "tafels", length: .minutes(5), mixing: mixing))
    ]
    var world = World(workshop, people: Self.people)
    world.present = present ?? Set(Self.people.map(\.id))
    try world.act(.startSession(shift: .zero))
    try world.act(.nextItem)
    return world
  }

  private func breakout(_ world: World) throws -> Breakout { try #require(world.session.workshop.breakout("cafe")) }

  private func plan(_ world: inout World, anew: Bool = false) throws {
    let task = try #require(
      MixingTask(try breakout(world), in: world.session, present: world.present, anew: anew))
    let plan = try task.solved(steps: 20_000)
    defer { (world.plan, world.proposal) = (nil, nil) }
    if world.session.plans["cafe"] == nil {
      world.plan = plan
      try world.act(.planGroups(breakout: "cafe", anew: anew))
    } else {
      world.proposal = PlanProposal(number: 1, plan: plan, anew: anew, basis: task.basis)
      try world.act(.applyPlan(breakout: "cafe", proposal: 1))
    }
  }

  private func sits(_ world: World) -> [[ParticipantID]] {
    (world.session.breakouts["cafe"]?.groups ?? [:]).sorted { $0.key < $1.key }.map { $0.value.sorted() }
  }

  @Test func `nine people in threes meet everybody once in four rounds`() throws {
    var world = try world()
    try plan(&world)
    var met: [Meeting: Int] = [:]
    for round in 1...4 {
      let events = try world.act(.startGroups(breakout: "cafe"))
      #expect(events.count == 2)
      #expect(world.session.breakouts["cafe"]?.round == round)
      #expect(sits(world).map(\.count) == [3, 3, 3])
      for group in sits(world) {
        for (index, one) in group.enumerated() {
          for other in group[(index + 1)...] { met[Meeting(one, other), default: 0] += 1 }
        }
      }
      try world.act(.endGroups(breakout: "cafe"))
    }
    #expect(met.count == 36 && met.values.allSatisfy { $0 == 1 })
    // After the last one the groups sit on as they sat.
    let last = sits(world)
    #expect(try world.act(.startGroups(breakout: "cafe")) == [.groupsStarted(breakout: "cafe")])
    #expect(sits(world) == last)
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `people change tables as well as company`() {
    // Four tables of four over four rounds, groups as a solver has them: the first person always in the first.
    let people: [ParticipantID] = (0..<16).map { ParticipantID("p\($0)") }
    var rounds: [[[ParticipantID]]] = []
    for round in 0..<4 {
      rounds.append((0..<4).map { group in (0..<4).map { seat in people[seat * 4 + (group + seat * round) % 4] } })
    }
    let moved = changingTables(rounds, from: 0)
    for (after, before) in zip(moved, rounds) { #expect(Set(after.map { Set($0) }) == Set(before.map { Set($0) })) }
    func mostReturns(_ rounds: [[[ParticipantID]]]) -> Int {
      people.map { person in
        let tables = rounds.compactMap { round in round.firstIndex { $0.contains(person) } }
        return tables.count - Set(tables).count
      }.max() ?? 0
    }
    // Each group has somebody from each table, so some come back; but nobody stays all the time.
    #expect(mostReturns(rounds) == 3 && mostReturns(moved) < 3)
    // What was drawn stays where it was.
    #expect(changingTables(rounds, from: 3).prefix(3).elementsEqual(rounds.prefix(3)))
  }

  @Test func `without a plan nobody is seated, and without people there is none`() throws {
    var world = try world()
    #expect(world.refusal(.startGroups(breakout: "cafe")) == .nobodyToSeat)
    #expect(MixingTask(try breakout(world), in: world.session, present: [], anew: false) == nil)
    world.plan = try MixingTask(try breakout(world), in: world.session, present: world.present, anew: false)?
      .solved(steps: 100)
    let events = try world.act(.startGroups(breakout: "cafe"))
    guard case .groupsPlanned("cafe", from: 1, _, hosts: nil)? = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(events.count == 3)
  }

  @Test func `who is not there is left out, who comes joins the smallest group, and nobody else moves`() throws {
    var world = try world(present: Set(Self.people.prefix(8).map(\.id)))
    try plan(&world)
    let planned = try #require(world.session.plans["cafe"]?[1])
    let gone = try #require(planned.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.value.first)
    world.present.remove(gone)
    world.present.insert("p9")
    let desk = try #require(
      world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym).breakouts.first?.next)
    #expect(desk.gone == [gone.text])
    #expect(desk.groups.flatMap { $0 }.filter(\.isNew).map(\.id) == ["p9"])
    try world.act(.startGroups(breakout: "cafe"))
    let drawn = try #require(world.session.breakouts["cafe"]?.groups)
    #expect(Set(drawn.values.joined()) == world.present)
    for (group, members) in planned {
      #expect(Set(drawn[group] ?? []).subtracting(["p9"]) == Set(members).subtracting([gone]))
    }
    #expect(drawn.values.map(\.count).max() == 3)
  }

  @Test func `a latecomer changes nobody's round, is shown, and can be seated by hand`() throws {
    var world = try world(present: Set(Self.people.prefix(8).map(\.id)))
    try plan(&world)
    try world.act(.startGroups(breakout: "cafe"))
    let before = sits(world)
    world.present.insert("p9")
    func desk(_ world: World) -> BreakoutDesk? {
      world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym).breakouts.first
    }
    #expect(sits(world) == before)
    #expect(desk(world)?.unseated.map(\.id) == ["p9"])
    try world.act(.moveInGroups(breakout: "cafe", participant: "p9", group: "groep-2"))
    #expect(desk(world)?.unseated == [])
    #expect(world.session.breakouts["cafe"]?.groups["groep-2"]?.contains("p9") == true)
    #expect(world.refusal(.moveInGroups(breakout: "cafe", participant: "p9", group: "groep-2")) == .alreadySo)
    #expect(world.refusal(.moveInGroups(breakout: "cafe", participant: "p9", group: "x")) == .noSuchGroup("x"))
    // The rounds to come are planned with everybody, after what has been.
    try world.act(.endGroups(breakout: "cafe"))
    let first = sits(world)
    try plan(&world)
    #expect(world.session.plans["cafe"]?.from == 2 && world.session.plans["cafe"]?.rounds.count == 3)
    #expect(sits(world) == first)
    try world.act(.startGroups(breakout: "cafe"))
    #expect(sits(world).joined().sorted() == Self.people.map(\.id).sorted())
  }

  @Test func `two people swap, in the plan before the round and in the round`() throws {
    var world = try world()
    try plan(&world)
    let planned = try #require(world.session.plans["cafe"]?[1])
    let (one, other) = (try #require(planned["groep-1"]?.first), try #require(planned["groep-2"]?.first))
    try world.act(.swapInGroups(breakout: "cafe", one: one, other: other))
    try world.act(.startGroups(breakout: "cafe"))
    let drawn = try #require(world.session.breakouts["cafe"]?.groups)
    #expect(drawn["groep-1"]?.contains(other) == true && drawn["groep-2"]?.contains(one) == true)
    try world.act(.swapInGroups(breakout: "cafe", one: one, other: other))
    #expect(world.session.breakouts["cafe"]?.groups["groep-1"]?.contains(one) == true)
    #expect(world.refusal(.swapInGroups(breakout: "cafe", one: one, other: one)) == .alreadySo)
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `groups of a size are as many as people need, and are called by number`() throws {
    var world = try world(Mixing(rounds: 2), set: GroupSet(id: "tafels", size: 4, groups: []))
    try plan(&world)
    try world.act(.startGroups(breakout: "cafe"))
    #expect(world.session.breakouts["cafe"]?.groups.keys.sorted() == ["groep-1", "groep-2"])
    #expect(sits(world).map(\.count).sorted() == [4, 5])
    let card = try #require(
      world.session.participantView(for: "p1", world.around, pseudonym: world.here.pseudonym)?.group)
    #expect(card.round == 1 && card.rounds == 2 && card.next?.title.hasPrefix("Groep ") == true)
  }

  private func view(_ person: ParticipantID, _ world: World) throws -> ParticipantView {
    try #require(world.session.participantView(for: person, world.around, pseudonym: world.here.pseudonym))
  }

  private func part(_ person: ParticipantID, _ world: World) throws -> ParticipantView.Part? {
    try view(person, world).activities.first { part in
      switch part {
      case .breakout, .unseated: true
      case .poll, .form, .collect, .report, .talk: false
      }
    }
  }

  @Test func `a participant is told where to go before each round, and a latecomer to wait`() throws {
    var world = try world(Mixing(rounds: 2), present: Set(Self.people.prefix(8).map(\.id)))
    #expect(try view("p1", world).group == nil)
    try plan(&world)
    func table(_ round: Int) -> String? {
      let id = world.session.plans["cafe"]?[round]?.first { $0.value.contains("p1") }?.key
      return id.map { "Groep \($0.text.suffix(1))" }
    }
    // Planned, not drawn: on one's own page, with who will sit there.
    var card = try #require(try view("p1", world).group)
    #expect(card.next?.title == table(1) && card.title == table(1) && card.round == 1 && !card.running)
    #expect(card.members.contains { $0.name == "p1" && $0.present })
    #expect(try part("p1", world) == nil)

    try world.act(.startGroups(breakout: "cafe"))
    world.present.insert("p9")
    guard case .unseated(let waiting)? = try part("p9", world) else {
      Issue.record("a latecomer is not told to wait")
      return
    }
    #expect(waiting.running && waiting.round == 1 && waiting.rounds == 2 && waiting.ends != nil)
    guard case .breakout(let first)? = try part("p1", world) else { return }
    #expect(first.running && first.round == 1 && first.next?.title == table(2))

    // Between the rounds it says where to go; who came late goes where the next round would seat them.
    try world.act(.endGroups(breakout: "cafe"))
    guard case .breakout(let change)? = try part("p1", world), case .breakout(let late)? = try part("p9", world) else {
      Issue.record("nobody is told where to go")
      return
    }
    #expect(change.round == 2 && change.title == table(2) && !change.running && change.starts == nil)
    #expect(late.next != nil && late.members.contains { $0.name == "p9" })

    try world.act(.startGroups(breakout: "cafe"))
    try world.act(.endGroups(breakout: "cafe"))
    // After the last one back to the room, as long as its item lasts.
    guard case .breakout(let last)? = try part("p1", world) else {
      Issue.record("nobody is called back to the room")
      return
    }
    #expect(last.over && last.next == nil && last.round == 2)
    card = try #require(try view("p1", world).group)
    #expect(card == last)
    try world.act(.nextItem)
    #expect(try part("p1", world) == nil)
  }

  @Test func `a leader stays, and sees who comes; the wall says who changes to where`() throws {
    var world = try world(Mixing(rounds: 2))
    try plan(&world)
    func leader() throws -> LeaderView {
      try #require(world.session.leaderView(for: "p1", of: "groep-1", world.around))
    }
    func wall() -> (seats: [WallView.Seats], round: WallView.Round?)? {
      guard case .groups(_, let seats, _, let round, _) = world.session.wallView(world.around).scene else { return nil }
      return (seats, round)
    }
    #expect(try leader().round == 1 && (try leader()).members.count == 3)
    #expect(wall()?.round == WallView.Round(number: 1, count: 2, running: false))
    #expect(wall()?.seats.map(\.names.count) == [3, 3, 3])
    try world.act(.startGroups(breakout: "cafe"))
    #expect(wall()?.round == WallView.Round(number: 1, count: 2, length: .minutes(5), running: true))
    let first = wall()?.seats
    try world.act(.endGroups(breakout: "cafe"))
    let view = try leader()
    #expect(view.round == 2 && !view.over && view.starts == nil)
    #expect(Set(view.members.map(\.name)) == Set(wall()?.seats.first?.names ?? []))
    #expect(wall()?.round == WallView.Round(number: 2, count: 2, running: false) && wall()?.seats != first)
    try world.act(.startGroups(breakout: "cafe"))
    try world.act(.endGroups(breakout: "cafe"))
    #expect(try leader().over && wall() == nil)
  }

  @Test func `wishes hold: together, apart, alike, mixed`() throws {
    let mixing = Mixing(rounds: 3, mix: ["cluster"], apart: [["p1", "p2", "p3"]], together: [["p4", "p5"]])
    var world = try world(mixing)
    try plan(&world)
    for _ in 1...3 {
      try world.act(.startGroups(breakout: "cafe"))
      for group in sits(world) {
        #expect(Set(group).intersection(["p1", "p2", "p3"]).count < 2)
        #expect(group.contains("p4") == group.contains("p5"))
      }
      try world.act(.endGroups(breakout: "cafe"))
    }
  }

  @Test func `impossible wishes name a set of rules`() throws {
    let world = try world(Mixing(apart: [["p1", "p2", "p3", "p4"]]))
    let task = try #require(MixingTask(try breakout(world), in: world.session, present: world.present, anew: false))
    #expect(throws: (any Error).self) { try task.solved(steps: 1_000) }
  }

  @Test func `fixed groups take no plan`() {
    var world = World()
    #expect(world.refusal(.planGroups(breakout: "uitwisseling", anew: false)) == .notMixed("uitwisseling"))
  }
}
