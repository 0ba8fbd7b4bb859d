import Tally
import Testing
import Workshop

@testable import Engine

@Suite struct AgendaTests {
  var world = World()

  init() throws { try world.act(.startSession(shift: .zero)) }

  @Test mutating func `next ends the item and starts the one after it`() throws {
    world.wait(.minutes(12))
    let events = try world.act(.nextItem)
    #expect(events == [.itemEnded(item: "opening"), .itemStarted(item: "groepen")])
    #expect(world.session.currentItem?.id == "groepen")
  }

  @Test mutating func `the same key pressed by two facilitators moves one item`() throws {
    let sight = Sight(agenda: world.session.moves)
    try world.act(.nextItem, seeing: sight)
    #expect(world.refusal(.nextItem, seeing: sight) == .overtaken(by: nil))
    #expect(world.session.currentItem?.id == "groepen")
  }

  @Test mutating func `back goes on in the item before as if it had not ended`() throws {
    world.wait(.minutes(5))
    try world.act(.nextItem)
    world.wait(.minutes(1))
    try world.act(.previousItem)
    #expect(world.session.runs == [ItemRun(item: "opening", started: World.start, ended: nil, idle: .zero)])
  }

  @Test mutating func `undoing next and undoing back restore what was`() throws {
    world.wait(.minutes(5))
    let before = world.session.runs
    try world.act(.nextItem)
    try world.act(.undo)
    #expect(world.session.runs == before)
    try world.act(.nextItem)
    let after = world.session.runs
    world.wait(.minutes(1))
    try world.act(.previousItem)
    try world.act(.undo)
    #expect(world.session.runs == after)
  }

  @Test mutating func `an undo that somebody else has overtaken is refused`() throws {
    try world.act(.extendItem(by: .minutes(1)))
    let seen = try #require(world.session.lastStep?.seq)
    try world.act(.pause)
    #expect(world.refusal(.undo, seeing: Sight(step: seen)) == .overtaken(by: nil))
  }

  @Test mutating func `minutes that were added are taken back by undo`() throws {
    try world.act(.extendItem(by: .minutes(3)))
    try world.act(.extendItem(by: .minutes(-1)))
    try world.act(.undo)
    #expect(world.session.added["opening"] == .minutes(3))
    #expect(world.refusal(.extendItem(by: .minutes(-13))) == .itemTooShort(left: .zero))
    #expect(world.refusal(.extendItem(by: Span(milliseconds: .max))) == .tooMuchTime)
    #expect(world.refusal(.extendItem(by: Span(milliseconds: .min))) == .tooMuchTime)
  }

  @Test mutating func `a pause does not count, and its undo makes as if it had not been`() throws {
    world.wait(.minutes(1))
    try world.act(.pause)
    world.wait(.minutes(4))
    try world.act(.resume)
    #expect(world.session.currentRun?.idle == .minutes(4))
    try world.act(.undo)
    #expect(world.session.currentRun?.idle == .zero)
    #expect(world.session.pausedSince == World.start + .minutes(1))
    try world.act(.undo)
    #expect(world.session.pausedSince == nil)
    #expect(world.session.currentRun?.idle == .zero)
  }

  @Test mutating func `going on while paused takes the pause along`() throws {
    try world.act(.pause)
    world.wait(.minutes(2))
    try world.act(.nextItem)
    world.wait(.minutes(3))
    try world.act(.resume)
    #expect(world.session.runs.map(\.idle) == [.minutes(2), .minutes(3)])
  }

  @Test mutating func `time that the host was away can be given back once`() throws {
    world.wait(.minutes(7))
    world.append([.hostStarted(away: .minutes(6))])
    #expect(world.session.away == .minutes(6))
    try world.act(.giveTimeBack)
    #expect(world.session.currentRun?.idle == .minutes(6))
    #expect(world.refusal(.giveTimeBack) == .nothingToGiveBack)
    try world.act(.undo)
    #expect(world.session.currentRun?.idle == .zero)
    #expect(world.session.away == .minutes(6))
  }

  @Test mutating func `time away that was not given back adds up over crashes`() throws {
    world.append([.hostStarted(away: .minutes(6)), .hostStarted(away: .seconds(2))])
    #expect(world.session.away == .minutes(6) + .seconds(2))
    try world.act(.giveTimeBack)
    world.append([.hostStarted(away: .seconds(3))])
    #expect(world.session.away == .seconds(3))
  }

  @Test mutating func `what opened with an item that was gone back from is closed again, unless something is in it`()
    throws
  {
    var workshop = World.workshop()
    workshop.agenda[1].activities.append(.collect(Collect(id: "later", prompt: "Straks?")))
    var world = World(workshop)
    try world.act(.startSession(shift: .zero))
    try world.act(.nextItem)
    #expect(world.session.collections["later"]?.isOpen == true)
    try world.act(.undo)
    #expect(world.session.collections["later"]?.isOpen == false)
    try world.act(.nextItem)
    try world.act(.propose(collection: "later", fields: ["text": "een"]), as: .participant("ann"))
    try world.act(.previousItem)
    #expect(world.session.collections["later"]?.isOpen == true)
    let parts = world.session.participantView(for: "ann", world.around, pseudonym: world.here.pseudonym)?.activities
    #expect(parts?.contains { if case .collect(let view) = $0 { view.id == "later" } else { false } } == true)
  }

  @Test mutating func `what cannot be undone says so`() throws {
    try world.act(.openPoll(poll: "keuze"))
    try world.vote("ann", "a")
    #expect(world.refusal(.undo) == .ballotsAlreadyCast(1))
    try world.act(.closePoll(poll: "keuze"))
    #expect(world.refusal(.undo) == .cannotUndo(.revealPoll("keuze")))
  }

  @Test mutating func `what one key did is taken back by one, the last thing first`() throws {
    var workshop = World.workshop()
    workshop.agenda[1].activities.insert(.poll(Poll.opening), at: 0)
    var world = World(workshop)
    try world.act(.startSession(shift: .zero))
    let before = world.session.runs
    try world.act(.nextItem)
    #expect(world.session.phase(of: "meteen").isOpen)
    #expect(
      try world.act(.undo) == [.pollWithdrawn(poll: "meteen", round: 1), .itemReopened(item: "opening")])
    #expect(world.session.runs == before && world.session.phase(of: "meteen") == .pending)
    #expect(world.session.news.count { if case .undone = $0.what { true } else { false } } == 1)
    #expect(Session(folding: world.records) == world.session)

    try world.act(.nextItem)
    try world.act(.castBallot(poll: "meteen", round: 2, ballot: .choice(["a"])), as: .participant("ann"))
    #expect(world.refusal(.undo) == .ballotsAlreadyCast(1))
    #expect(
      world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym).undoRefusal == .ballotsAlreadyCast(1)
    )
  }

  @Test mutating func `a result that showed itself does not stand in the way of undo`() throws {
    var world = World(World.workshop(limit: .minutes(1)))
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
    try world.act(.extendItem(by: .minutes(2)))
    world.wait(.minutes(1))
    for command in world.session.due(at: world.now) {
      let decision = try decide(command, from: .host, in: world.session, world.here)
      world.append(decision.events)
    }
    #expect(world.session.phase(of: "keuze") == .revealed(at: world.now))
    #expect(try world.act(.undo) == [.itemExtended(item: "opening", by: .minutes(-2))])
  }

  @Test mutating func `a poll that nobody voted in yet is withdrawn by undo`() throws {
    try world.act(.openPoll(poll: "keuze"))
    try world.act(.undo)
    #expect(world.session.phase(of: "keuze") == .pending)
  }

  @Test mutating func `ending closes everything that is open, and nothing comes after`() throws {
    try world.act(.openPoll(poll: "keuze"))
    let events = try world.act(.endSession)
    #expect(
      events == [
        .pollClosed(poll: "keuze", round: 1, participants: [], cause: .sessionEnded),
        .pollRevealed(poll: "keuze", round: 1), .itemEnded(item: "opening"), .sessionEnded,
      ])
    #expect(world.refusal(.nextItem) == .sessionOver)
  }

  @Test func `on another day the plan stands as it was made until the session starts`() {
    var world = World()
    world.now = World.start + .minutes(3 * 24 * 60)
    let view = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
    #expect(view.items.map(\.actual) == view.items.map(\.planned))
    #expect(view.over == .zero)
  }

  @Test mutating func `an agenda that a crash cut between two items goes on with the next`() throws {
    world.append([.itemEnded(item: "opening")])
    #expect(try world.act(.nextItem) == [.itemStarted(item: "groepen")])
  }

  @Test mutating func `the last item has no next`() throws {
    try world.act(.nextItem)
    try world.act(.nextItem)
    #expect(world.refusal(.nextItem) == .lastItem)
  }

  @Test mutating func `participants and leaders may not steer`() {
    for sender in [Sender.participant("ann"), .leader("lead-werkstad", of: "werkstad")] {
      for command in [Command.nextItem, .openPoll(poll: "keuze"), .undo, .endSession] {
        #expect(world.refusal(command, as: sender) == .notAllowed)
      }
    }
  }
}

extension Poll {
  fileprivate static let opening = Poll(
    id: "meteen", prompt: "Meteen",
    question: .choice(options: .fixed([Option(id: "a", title: "A"), Option(id: "b", title: "B")]), max: 1),
    opens: .withItem)
}
