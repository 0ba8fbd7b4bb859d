import Testing
import Timeline
import Workshop

/// What must hold for every agenda, over many random ones.
struct PropertyTests {
  /// A session somewhere on its way: with or without anchors and a hard end, on time or hopelessly late.
  static func course(seed: Int) -> (course: Course, now: Instant) {
    var rng = Seeded(seed)
    let count = Int.random(in: 1...14, using: &rng)
    var clock = at(0)
    var stops: [Stop] = []
    for index in 0..<count {
      let length = Span(milliseconds: Int.random(in: 1...3_600_000, using: &rng))
      let least = Span(milliseconds: Int.random(in: 0...length.milliseconds, using: &rng))
      // An anchor may leave room before it, or not be reachable at all.
      let anchor = Int.random(in: 0..<4, using: &rng) == 0
      stops.append(
        Stop(
          id: ItemID("i\(index)"), planned: length, length: length, atLeast: least,
          anchor: anchor ? clock + .minutes(Int.random(in: -20...20, using: &rng)) : nil,
          isBreak: Int.random(in: 0..<4, using: &rng) == 0,
          priority: Int.random(in: 0..<3, using: &rng) == 0 ? Int.random(in: 0...9, using: &rng) : nil))
      stops[index].isDropped = Int.random(in: 0..<8, using: &rng) == 0
      clock = clock + length
    }
    let ends = Bool.random(using: &rng) ? clock + .minutes(Int.random(in: -60...30, using: &rng)) : nil
    var course = Course(stops: stops, starts: at(0), ends: ends)
    var now = at(Int.random(in: -10...10, using: &rng))
    let current = Int.random(in: -1..<count, using: &rng)
    guard current >= 0 else { return (course, now) }
    for index in 0...current {
      course.stops[index].started = now
      course.stops[index].isDropped = false
      now = now + Span(milliseconds: Int.random(in: 0...5_000_000, using: &rng))
      if index < current { course.stops[index].ended = now }
    }
    course.current = current
    return (course, now)
  }

  static let seeds = 0..<400

  @Test(arguments: seeds)
  func `the parts sum to the whole`(seed: Int) throws {
    let (course, now) = Self.course(seed: seed)
    let table = timetable(of: course, at: now)
    let toCome = table.rows.filter { $0.phase == .toCome }
    let first = course.current.flatMap { table.rows[$0].expected?.end } ?? max(now, course.starts)
    var clock = first
    for row in toCome {
      let expected = try #require(row.expected)
      #expect(row.wait >= .zero)
      #expect(expected.start == clock + row.wait)
      clock = expected.end
    }
    #expect(table.ends == clock)
    var sum = Span.zero
    for (stop, row) in zip(course.stops, table.rows) where row.phase == .toCome {
      sum += stop.length + row.wait - row.given
    }
    #expect(clock - first == sum)
  }

  @Test(arguments: seeds)
  func `no item is under its least, and none is longer than it was given`(seed: Int) throws {
    let (course, now) = Self.course(seed: seed)
    for (stop, row) in zip(course.stops, timetable(of: course, at: now).rows) where row.phase == .toCome {
      let expected = try #require(row.expected)
      #expect(expected.length >= stop.atLeast)
      #expect(expected.length <= stop.length)
      #expect(row.given == stop.length - expected.length)
    }
  }

  @Test(arguments: seeds)
  func `anchored items stay, or are told to be late after all before them gave everything`(seed: Int) throws {
    let (course, now) = Self.course(seed: seed)
    let table = timetable(of: course, at: now)
    for (index, row) in table.rows.enumerated() where row.phase == .toCome {
      guard let anchor = course.stops[index].anchor else { continue }
      let start = try #require(row.expected?.start)
      #expect(start >= anchor)
      #expect(table.missed.first { $0.item == row.id }?.by == (start > anchor ? start - anchor : nil))
      guard start > anchor else { continue }
      // From the anchor before it on, nothing is left to give.
      for earlier in table.rows[..<index].indices.reversed() where table.rows[earlier].phase == .toCome {
        #expect(table.rows[earlier].expected?.length == course.stops[earlier].atLeast)
        if course.stops[earlier].anchor != nil { break }
      }
    }
    if table.overrun > .zero {
      for (stop, row) in zip(course.stops, table.rows).reversed() where row.phase == .toCome {
        #expect(row.expected?.length == stop.atLeast)
        if stop.anchor != nil { break }
      }
    }
  }

  @Test(arguments: seeds)
  func `no time is taken that need not be, and none from a break while others can give`(seed: Int) throws {
    let (course, now) = Self.course(seed: seed)
    let table = timetable(of: course, at: now)
    var leg: [Int] = []
    for index in table.rows.indices where table.rows[index].phase == .toCome {
      if course.stops[index].anchor != nil, !leg.isEmpty {
        check(leg, until: course.stops[index].anchor, course, table)
        leg = []
      }
      leg.append(index)
    }
    check(leg, until: course.ends, course, table)
  }

  func check(_ leg: [Int], until deadline: Instant?, _ course: Course, _ table: Timetable) {
    let given = leg.map { table.rows[$0].given }.reduce(.zero, +)
    guard given > .zero, let last = leg.last, let end = table.rows[last].expected?.end, let deadline else {
      #expect(given == .zero)
      return
    }
    #expect(end >= deadline)
    guard leg.contains(where: { course.stops[$0].isBreak && table.rows[$0].given > .zero }) else { return }
    for index in leg where !course.stops[index].isBreak {
      #expect(table.rows[index].expected?.length == course.stops[index].atLeast)
    }
  }

  @Test(arguments: seeds)
  func `being later makes nothing start earlier, nor later by more than that`(seed: Int) throws {
    let (course, now) = Self.course(seed: seed)
    var rng = Seeded(seed + 10_000)
    let before = timetable(of: course, at: now)
    for _ in 0..<20 {
      let steps = [1, 2, 999, 60_000, Int.random(in: 1...10_000_000, using: &rng)]
      let late = Span(milliseconds: steps.randomElement(using: &rng) ?? 1)
      var later = course
      if let current = course.current, let started = course.stops[current].started {
        later.stops[current].started = started + late
      }
      let after = timetable(of: later, at: now + late)
      for (old, new) in zip(before.rows, after.rows) where old.phase == .toCome {
        let (oldStart, newStart) = (try #require(old.expected?.start), try #require(new.expected?.start))
        #expect(newStart >= oldStart)
        #expect(newStart - oldStart <= late)
        #expect(try #require(new.expected?.end) >= (try #require(old.expected?.end)))
      }
      #expect(after.drift >= before.drift)
      #expect(after.overrun >= before.overrun)
    }
  }

  /// Slack is what it says: so much later nothing more is missed, a millisecond more and something is.
  @Test(arguments: seeds)
  func `the running item can be late by its slack and not by more`(seed: Int) throws {
    let (course, now) = Self.course(seed: seed)
    guard let current = course.current else { return }
    let table = timetable(of: course, at: now)
    guard let slack = table.rows[current].slack, slack >= .zero else { return }
    let end = try #require(table.rows[current].expected?.end)
    let started = try #require(course.stops[current].started)
    func isMissed(_ late: Span) -> Bool {
      var later = course
      later.stops[current].length = end + late - started
      later.stops[current].atLeast = later.stops[current].length
      let after = timetable(of: later, at: now)
      guard let next = course.stops[(current + 1)...].first(where: { $0.anchor != nil && !$0.isDropped }) else {
        return after.overrun > .zero
      }
      return after.missed.contains { $0.item == next.id }
    }
    #expect(!isMissed(slack))
    #expect(isMissed(slack + Span(milliseconds: 1)))
  }

  /// What an item gets when it begins is what it was expected to get, where it begins when it was expected to.
  @Test(arguments: seeds)
  func `what is settled at the beginning is what was expected`(seed: Int) throws {
    let (course, now) = Self.course(seed: seed)
    let table = timetable(of: course, at: now)
    guard let next = table.rows.firstIndex(where: { $0.phase == .toCome }) else { return }
    let expected = try #require(table.rows[next].expected)
    #expect(settledLength(of: next, in: course, at: expected.start) == expected.length)
  }

  @Test(arguments: seeds)
  func `a way out does what it says, and is offered only where it helps`(seed: Int) throws {
    let (course, now) = Self.course(seed: seed)
    let table = timetable(of: course, at: now)
    guard let short = shortfall(of: course, at: now) else {
      #expect(table.overrun < Shortfall.least && table.missed.allSatisfy { $0.by < Shortfall.least })
      return
    }
    #expect(short.by >= Shortfall.least)
    #expect(!short.remedies.isEmpty && short.remedies.count <= Shortfall.mostRemedies)
    for remedy in short.remedies {
      #expect(remedy.left < short.by)
      let after = timetable(of: course.taking(remedy.step), at: now)
      let left: Span =
        switch short.fixed {
        case .end: after.overrun
        case .anchor(let item): after.missed.first { $0.item == item }?.by ?? .zero
        }
      #expect(remedy.left == (left < Shortfall.least ? .zero : left))
    }
    // What is enough stands before what is not, and to run over is always among them, and enough.
    let firstVain = short.remedies.firstIndex { $0.left > .zero } ?? short.remedies.count
    #expect(short.remedies[firstVain...].dropLast().allSatisfy { $0.left > .zero })
    #expect(short.remedies.last?.left == .zero)
    #expect(shortfall(of: course, at: now) == short)
  }

  @Test(arguments: seeds)
  func `a forecast is the same for the same seed, and counts every run once`(seed: Int) {
    let (course, now) = Self.course(seed: seed)
    let manners = course.stops.indices.map { Manner(Pace.allCases[$0 % Pace.allCases.count], turns: $0 % 3) }
    func forecast(_ seed: UInt64) -> Forecast? {
      course.forecast(manners, habits: .ruleOfThumb, runs: 50, seed: seed, at: now)
    }
    guard let first = forecast(1) else { return }
    #expect(first == forecast(1))
    #expect((0...50).contains(first.onTime))
    #expect(first.breaks.reduce(0) { $0 + $1.runs } <= 50)
    #expect(first.breaks.reduce(0) { $0 + $1.runs } >= 50 - first.onTime)
    #expect(first.middle <= first.bad)
  }

  @Test(arguments: seeds)
  func `the same course gives the same timetable`(seed: Int) {
    let (course, now) = Self.course(seed: seed)
    #expect(timetable(of: course, at: now) == timetable(of: course, at: now))
  }
}
