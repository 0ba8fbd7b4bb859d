import Testing
import Timeline
import Workshop

@testable import Engine

/// The agenda, changed by hand while it is held, and bent by itself.
@Suite struct AgendaChangeTests {
  var world = World()

  init() throws { try world.act(.startSession(shift: .zero)) }

  private var titles: [String] { world.session.workshop.agenda.map(\.title) }

  private func lines(_ world: World) -> [FacilitatorView.ItemLine] {
    world.session.facilitatorView(world.around) { _, _ in nil }.items
  }

  @Test mutating func `every change is taken back by undo`() throws {
    let before = world.session
    let changes: [Command] = [
      .changeLength(item: "groepen", by: .minutes(3)),
      .insertItem(title: "Energizer", length: .minutes(5), before: "groepen"),
      .insertItem(title: "Napraten", length: .minutes(5), before: nil),
      .splitItem(item: "groepen", rest: .minutes(8)), .splitItem(item: "opening", rest: .minutes(3)),
      .moveItem(item: "afsluiting", before: "groepen"), .moveItem(item: "groepen", before: nil),
      .takeRemedy(step: .shorten("groepen", by: .minutes(2))), .dropItem(item: "groepen", on: true),
      .takeRemedy(step: .runOver(.end, by: .minutes(2))),
      .takeRemedy(step: .runOver(.anchor("groepen"), by: .minutes(2))),
      .wrapUp(on: true), .giveSpare(item: "afsluiting"),
    ]
    for change in changes {
      try world.act(change)
      try world.act(.undo)
      #expect(world.session.workshop == before.workshop, "\(change)")
      #expect(world.session.course == before.course, "\(change)")
      #expect(world.session.wrapUp == nil)
    }
    // All of them, and back again.
    for change in changes { try world.act(change) }
    for _ in changes { try world.act(.undo) }
    #expect(world.session.workshop == before.workshop)
    #expect(world.session.course == before.course)
    #expect(Session(folding: world.records) == world.session)
  }

  @Test mutating func `what is put in, moved and dropped is what is held`() throws {
    try world.act(.insertItem(title: "Energizer", length: .minutes(5), before: "groepen"))
    try world.act(.moveItem(item: "afsluiting", before: "groepen"))
    #expect(titles == ["Opening", "Energizer", "Afsluiting", "Groepen"])
    try world.act(.dropItem(item: "afsluiting", on: true))
    try world.act(.nextItem)
    #expect(world.session.currentItem?.title == "Energizer")
    #expect(world.session.wallView(world.around).agenda.map(\.title) == ["Opening", "Energizer", "Groepen"])
    try world.act(.nextItem)
    #expect(world.session.currentItem?.id == "groepen")
    let all = lines(world)
    #expect(all.map(\.isDropped) == [false, false, true, false])
    #expect(all.map(\.isInserted) == [false, true, false, false])
    // The plan stays what it was.
    #expect(all[3].planned.starts == World.start + .minutes(10))
    #expect(all[2].planned.starts == World.start + .minutes(30))
    #expect(world.refusal(.nextItem) == .lastItem)
  }

  @Test mutating func `two halves make the whole, and activities stay with the first`() throws {
    try world.act(.splitItem(item: "groepen", rest: .minutes(8)))
    let all = lines(world)
    #expect(all[1].actual.length == .minutes(12))
    #expect(all[2].actual.length == .minutes(8))
    #expect(all[2].title == "Groepen" && all[2].activities.isEmpty && !all[1].activities.isEmpty)
    #expect(all[3].actual.starts == World.start + .minutes(30))
    // Of what runs only what is left can be split off.
    world.wait(.minutes(6))
    #expect(world.refusal(.splitItem(item: "opening", rest: .minutes(5))) == .cannotSplit(most: .minutes(4)))
    try world.act(.splitItem(item: "opening", rest: .minutes(3)))
    #expect(lines(world)[0].actual.ends == World.start + .minutes(7))
  }

  @Test mutating func `what an item gives is settled when it begins`() throws {
    world.wait(.minutes(26))
    // 26 + 20 + 20 is six too many; only the groups can give.
    let events = try world.act(.nextItem)
    #expect(
      events == [
        .itemEnded(item: "opening"), .itemStarted(item: "groepen"), .itemBent(item: "groepen", by: .minutes(6)),
      ])
    #expect(world.session.currentRun?.bent == .minutes(6))
    #expect(world.session.course.countdown()?.length == .minutes(14))
    world.wait(.minutes(3))
    #expect(world.session.course.expectedEnd(at: world.now) == World.start + .minutes(40))
    // Minutes by hand come on top, and going back takes the beginning away with all that it settled.
    try world.act(.extendItem(by: .minutes(1)))
    #expect(world.session.course.expectedEnd(at: world.now) == World.start + .minutes(41))
    try world.act(.undo)
    try world.act(.undo)
    #expect(world.session.currentItem?.id == "opening")
    #expect(world.session.course.stops[1].length == .minutes(20))
  }

  @Test mutating func `where the plan fails the console says by how much, and one key mends it`() throws {
    world.wait(.minutes(45))
    var view = world.session.facilitatorView(world.around) { _, _ in nil }
    let short = try #require(view.shortfall)
    #expect(short.fixed == .end)
    #expect(short.by == .minutes(15))
    for remedy in short.remedies {
      var other = world
      try other.act(.takeRemedy(step: remedy.step))
      let after = other.session.facilitatorView(other.around) { _, _ in nil }
      #expect(after.shortfall?.by ?? .zero == remedy.left, "\(remedy.step)")
    }
    try world.act(.takeRemedy(step: .runOver(.end, by: .minutes(15))))
    view = world.session.facilitatorView(world.around) { _, _ in nil }
    #expect(view.shortfall == nil)
    #expect(view.hardEnd == World.start + .minutes(75))
  }

  @Test mutating func `a round less is a round that is not held, and undo brings it back`() throws {
    var workshop = World.workshop()
    workshop.groupSets.append(GroupSet(id: "tafels", groups: [.numbered(1, in: .nl), .numbered(2, in: .nl)]))
    workshop.agenda[1].length = .minutes(30)
    workshop.agenda[1].atLeast = .minutes(30)
    workshop.agenda[1].activities = [
      .breakout(
        Breakout(
          id: "cafe", prompt: "Deel", groupSet: "tafels", length: .minutes(10), mixing: Mixing(rounds: 3)))
    ]
    var world = World(workshop)
    try world.act(.startSession(shift: .zero))
    try world.act(.takeRemedy(step: .leaveOutRound("groepen", saves: .minutes(10))))
    #expect(world.session.workshop.breakout("cafe")?.rounds == 2)
    #expect(lines(world)[1].actual.length == .minutes(20))
    #expect(world.session.lastStep?.name == .agenda(.leaveOutRound("cafe")))
    try world.act(.undo)
    #expect(world.session.workshop.breakout("cafe")?.rounds == 3)
    #expect(lines(world)[1].actual.length == .minutes(30))
  }

  @Test mutating func `a changed session file is taken in beside what was changed by hand`() throws {
    try world.act(.insertItem(title: "Energizer", length: .minutes(5), before: "groepen"))
    try world.act(.moveItem(item: "afsluiting", before: "groepen"))
    var plan = World.workshop()
    plan.agenda[1].title = "In groepen"
    #expect(world.session.filed.changes(to: World.workshop()).isEmpty)
    #expect(try world.act(.reviseSession(session: plan)) == [.sessionRevised(session: plan)])
    #expect(titles == ["Opening", "Energizer", "Afsluiting", "In groepen"])
    #expect(world.session.filed == plan)
    // An item of the file that takes the id of one that was put in.
    plan.agenda.append(AgendaItem(id: "item-1", title: "Ander", length: .minutes(1)))
    #expect(world.refusal(.reviseSession(session: plan)) == .revisionTouchesThePast(["item-1"]))
  }

  @Test mutating func `whoever speaks is asked to wrap up until somebody else does`() throws {
    try world.act(.wrapUp(on: true))
    #expect(world.session.wallView(world.around).head.wrapUp == world.now)
    try world.act(.nextItem)
    #expect(world.session.wallView(world.around).head.wrapUp == nil)
  }

  @Test func `the agenda is not changed without end`() throws {
    var world = World()
    for number in 0..<Limits.agendaChanges {
      try world.act(.moveItem(item: "afsluiting", before: number % 2 == 0 ? "groepen" : nil))
    }
    #expect(
      world.refusal(.moveItem(item: "opening", before: nil)) == .tooManyItems(limit: Limits.agendaChanges))
  }

  @Test func `a forecast is the same within a minute, and tells of what is left`() throws {
    var world = World()
    let first = world.session.facilitatorView(world.around) { _, _ in nil }.forecast
    #expect(first?.runs == Session.forecastRuns)
    world.wait(.seconds(20))
    #expect(world.session.facilitatorView(world.around) { _, _ in nil }.forecast == first)
    try world.act(.startSession(shift: .zero))
    world.wait(.minutes(50))
    let late = try #require(world.session.facilitatorView(world.around) { _, _ in nil }.forecast)
    #expect(late.onTime == 0)
    try world.act(.endSession)
    #expect(world.session.facilitatorView(world.around) { _, _ in nil }.forecast == nil)
  }

  @Test mutating func `a forecast learns from how an earlier session went`() throws {
    world.wait(.minutes(15))
    try world.act(.nextItem)
    world.wait(.minutes(24))
    try world.act(.nextItem)
    world.wait(.minutes(20))
    try world.act(.endSession)
    var habits = Habits.ruleOfThumb
    habits.learn(from: world.session)
    #expect(habits.learned == 3)
    #expect(habits.shares[.plenary]?.last == 1_500)
    #expect(habits.shares[.groups]?.last == 1_200)
    #expect(habits.shares[.reports]?.last == 1_000)
    #expect(habits.starts.last == .zero)
  }
}
