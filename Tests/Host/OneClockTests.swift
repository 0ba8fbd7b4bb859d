import Engine
import Host
import Link
import Testing
import Wire
import Workshop

/// The clock of all screens is one clock.
struct OneClockTests {
  /// Views that arrive late by up to nine tenths of a second, in any order of delays, on machines that started at other
  /// moments and sleep now and then.
  @Test(arguments: 0..<50)
  func `two screens never differ by more than a second`(seed: UInt64) throws {
    var rng = SplitMix(seed: seed)
    var (session, boots) = (Instant.proef, [Int64.random(in: 0...9_000_000, using: &rng), 77])
    var clocks = [SessionClock(), SessionClock()]
    for _ in 0..<200 {
      let made = session
      let late = Span(milliseconds: Int.random(in: 0...900, using: &rng))
      for index in clocks.indices {
        let delay = index == 0 ? late : Span(milliseconds: Int.random(in: 0...900, using: &rng))
        clocks[index].hear(made, at: boots[index] + Int64(delay.milliseconds))
      }
      // A laptop that sleeps counts on: the clock is that of what has passed, sleep included.
      let pass = Bool.random(using: &rng) ? Span.seconds(3) : .minutes(Int.random(in: 0...90, using: &rng))
      session = session + pass
      for index in boots.indices { boots[index] += Int64(pass.milliseconds) }
      let shown = try clocks.indices.map { try #require(clocks[$0].now(at: boots[$0])) }
      #expect((shown[0] - shown[1]).magnitude < .seconds(1))
      for one in shown { #expect((one - session).magnitude < .seconds(1)) }
    }
  }

  private func ends(_ screen: Screen) -> Instant? { screen.desk?.head.item?.ends }

  @Test func `a laptop that slept wakes up in the present, and nothing was lost`() throws {
    let stage = try Stage()
    let host = try stage.open()
    let console = try stage.facilitator()
    for command in [Command.startSession(shift: .zero), .openPoll(poll: "kort")] {
      let id = console.send(command, seeing: Sight())
      stage.run { console.isDone(id) }
    }
    stage.run { ends(console) != nil }
    let before = try #require(ends(console))
    // Nothing runs for twenty minutes; the boot clock counts them all the same.
    stage.clock.pass(.minutes(20))
    host.timePassed()
    stage.run { console.desk?.head.now == .proef + .minutes(20) }
    #expect(ends(console) == before)
    #expect(console.desk?.behind == .minutes(10))
    #expect(host.session.phase(of: "kort").isOpen == false)
    #expect(try stage.records().allSatisfy { if case .clockStepped = $0.event { false } else { true } })
  }

  @Test(arguments: [Span.minutes(60), -.minutes(60), .minutes(3), -.seconds(5)])
  func `a wall clock that is set moves no countdown`(by: Span) throws {
    let stage = try Stage()
    let host = try stage.open()
    let console = try stage.facilitator()
    let wall = try stage.link(.wall)
    let id = console.send(.startSession(shift: .zero), seeing: Sight())
    stage.run { console.isDone(id) && wall.wall?.head.item != nil && ends(console) != nil }
    let before = try #require(ends(console))
    stage.clock.wall = stage.clock.wall + by
    stage.clock.pass(.seconds(30))
    host.timePassed()
    stage.run { console.desk?.head.now == .proef + .seconds(30) && wall.wall?.head.now == .proef + .seconds(30) }
    #expect(ends(console) == before && wall.wall?.head.item?.ends == before)
    #expect(console.desk?.behind == .zero)
  }

  @Test func `in a pause every countdown stands still, and goes on from there`() throws {
    let stage = try Stage()
    let host = try stage.open()
    let console = try stage.facilitator()
    let wall = try stage.link(.wall)
    func left(_ head: Head?) -> Span? { head.flatMap { head in head.item.map { $0.ends - head.now } } }
    var id = console.send(.startSession(shift: .zero), seeing: Sight())
    stage.run { console.isDone(id) }
    stage.clock.pass(.minutes(4))
    id = console.send(.pause, seeing: Sight())
    stage.run { console.isDone(id) && wall.wall?.head.pausedSince != nil }
    for _ in 0..<3 {
      stage.clock.pass(.minutes(7))
      host.timePassed()
      let now = host.now
      stage.run { console.desk?.head.now == now && wall.wall?.head.now == now }
      #expect(left(console.desk?.head) == .minutes(6) && left(wall.wall?.head) == .minutes(6))
    }
    id = console.send(.resume, seeing: Sight())
    stage.run { console.isDone(id) && wall.wall?.head.pausedSince == nil }
    #expect(left(wall.wall?.head) == .minutes(6))
    #expect(console.desk?.behind == .minutes(21))
  }

  /// On the night of 28 to 29 March 2026 clocks in Amsterdam go from 02:00 to 03:00, in October from 03:00 to 02:00.
  @Test(arguments: [
    (Instant(milliseconds: 1_774_746_000_000), 3_600, 7_200, ["01:30", "03:00", "03:40"]),
    (Instant(milliseconds: 1_792_890_000_000), 7_200, 3_600, ["02:30", "02:00", "02:40"]),
  ])
  func `clocks that go forward or back change what is shown and no length`(
    turn: Instant, before: Int, after: Int, shown: [String]
  ) throws {
    let zone = Zone(
      name: "Europe/Amsterdam",
      transitions: [
        Zone.Transition(from: turn - .minutes(60 * 24 * 90), offsetSeconds: before),
        Zone.Transition(from: turn, offsetSeconds: after),
      ])
    var workshop = Workshop.proef
    workshop.starts = turn - .minutes(30)
    workshop.ends = turn + .minutes(60)
    workshop.agenda[0].length = .minutes(30)
    workshop.agenda[0].atLeast = .minutes(30)
    workshop.agenda[1].length = .minutes(40)
    workshop.agenda[1].atLeast = .minutes(40)
    workshop.agenda[1].anchor = turn
    let session = Session(beginning: workshop, people: .proef)
    let around = Surroundings(
      now: workshop.starts, zone: zone, present: [], journal: JournalHealth(records: 0, fingerprint: ""), proposals: [:]
    )
    let view = session.facilitatorView(around) { _, _ in nil }
    #expect(view.items.map { view.head.zone.local($0.actual.starts).clock } == shown)
    #expect(view.items.map(\.actual.length) == [.minutes(30), .minutes(40), .minutes(15)])
    #expect(view.behind == .zero && view.over == .zero && view.shortfall == nil)
  }
}
