import Workshop

/// How often the rest of a session ends on time when things go as they plausibly go, and what breaks first.
public struct Forecast: Codable, Equatable, Sendable {
  /// What can break.
  public enum Break: Codable, Hashable, Sendable {
    /// An anchored item starts late by a minute or more.
    case late(ItemID)
    /// Somebody who speaks in turn gets less than a minute.
    case shortTurns(ItemID)
    /// The session ends late by a minute or more.
    case end
  }

  /// So many runs broke first at that.
  public struct Count: Codable, Equatable, Sendable {
    /// What broke.
    public var what: Break
    /// In how many runs it was the first to.
    public var runs: Int

    /// Broke first in so many runs.
    public init(what: Break, runs: Int) {
      self.what = what
      self.runs = runs
    }
  }

  /// How many runs there were.
  public var runs: Int
  /// In how many of them the session ended on time: less than a minute late.
  public var onTime: Int
  /// What broke first, the most frequent first.
  public var breaks: [Count]
  /// How late the end was in the middle one of all runs, and in the one that nine in ten do not exceed; below zero where
  /// it was early.
  public var middle: Span
  /// See `middle`.
  public var bad: Span

  /// What came of so many runs.
  public init(runs: Int, onTime: Int, breaks: [Count], middle: Span, bad: Span) {
    self.runs = runs
    self.onTime = onTime
    self.breaks = breaks
    self.middle = middle
    self.bad = bad
  }
}

/// What a forecast knows of an item beside its times.
public struct Manner: Equatable, Sendable {
  /// How it runs over.
  public var pace: Pace
  /// How many speak in turn in it; zero where nobody does.
  public var turns: Int

  /// An item in which so many speak in turn.
  public init(_ pace: Pace, turns: Int = 0) {
    self.pace = pace
    self.turns = turns
  }
}

extension Course {
  /// The shortest turn that still is one.
  public static let shortestTurn = Span.minutes(1)

  /// Runs what is left of the course, so many times, as it plausibly goes: each item begins with the length that the
  /// timeline gives it then, and takes its share of that, drawn from the habits. Nothing is dropped or shortened by hand.
  ///
  /// - Parameter manners: one for each stop.
  /// - Returns: the same for the same seed. Nil where nothing is left. Costs time in proportion to items and runs.
  public func forecast(
    _ manners: [Manner], habits: Habits, runs: Int, seed: UInt64, at now: Instant
  ) -> Forecast? {
    guard ended == nil, manners.count == stops.count, runs > 0 else { return nil }
    let toCome = stops.indices[next...].filter { !stops[$0].isDropped }
    guard current != nil || !toCome.isEmpty else { return nil }
    let legs = Legs(toCome.map { stops[$0] }, lastEnd: lastEnd)
    let until = lastEnd ?? starts + stops.reduce(.zero) { $0 + $1.planned }
    let isWaiting = current == nil && !stops.contains { $0.started != nil }
    var rng = SplitMix(seed: seed)
    var ends: [Int] = []
    var breaks: [Forecast.Break: Int] = [:]
    ends.reserveCapacity(runs)
    for _ in 0..<runs {
      var first: Forecast.Break?
      var clock = free(at: now)
      if isWaiting { clock = max(clock, starts + draw(habits.starts, .zero, &rng)) }
      if let current {
        // What it has had so far is known; the rest of it is drawn as of an item of its kind.
        let rest = max(.zero, countdown()?.remaining(at: now) ?? .zero)
        let share = draw(habits.shares[manners[current].pace] ?? [], 1_000, &rng)
        let over = Span(milliseconds: stops[current].length.milliseconds * (share - 1_000) / 1_000)
        clock = max(now, now + rest + (over > .zero ? over : max(over, -rest)))
        if rest == .zero { clock = now + max(.zero, Span(milliseconds: over.milliseconds / 2)) }
      }
      for (place, index) in toCome.enumerated() {
        let stop = stops[index]
        if let fixed = stop.fixed {
          if clock - fixed >= Shortfall.least { first = first ?? .late(stop.id) }
          clock = max(clock, fixed)
        }
        let given = legs.given(place, at: clock)
        let manner = manners[index]
        if manner.turns > 0, given < Span(milliseconds: Self.shortestTurn.milliseconds * manner.turns) {
          first = first ?? .shortTurns(stop.id)
        }
        let share = draw(habits.shares[manner.pace] ?? [], 1_000, &rng)
        clock = clock + Span(milliseconds: given.milliseconds * share / 1_000)
      }
      ends.append((clock - until).milliseconds)
      if clock - until >= Shortfall.least { first = first ?? .end }
      if let first { breaks[first, default: 0] += 1 }
    }
    let sorted = ends.sorted()
    return Forecast(
      runs: runs, onTime: ends.count { $0 < Shortfall.least.milliseconds }, breaks: ranked(breaks),
      middle: Span(milliseconds: sorted[sorted.count / 2]), bad: Span(milliseconds: sorted[(sorted.count - 1) * 9 / 10])
    )
  }

  private func draw<Case>(_ cases: [Case], _ none: Case, _ rng: inout SplitMix) -> Case {
    cases.isEmpty ? none : cases[Int(rng.next() % UInt64(cases.count))]
  }

  /// The most frequent first, what comes first in the agenda before what comes later.
  private func ranked(_ breaks: [Forecast.Break: Int]) -> [Forecast.Count] {
    func place(_ what: Forecast.Break) -> Int {
      switch what {
      case .late(let id): 2 * (stops.firstIndex { $0.id == id } ?? 0)
      case .shortTurns(let id): 2 * (stops.firstIndex { $0.id == id } ?? 0) + 1
      case .end: 2 * stops.count
      }
    }
    return breaks.map { Forecast.Count(what: $0.key, runs: $0.value) }
      .sorted { ($1.runs, place($0.what)) < ($0.runs, place($1.what)) }
  }
}

/// What is to come, summed up from each item to the end of its leg: what one item gets is then known at once, as
/// `settledLength` works it out over all of them.
private struct Legs {
  private var items: [Item] = []

  private struct Item {
    var length: Int
    /// What it can give itself.
    var most: Int
    var isBreak: Bool
    /// From it to the end of its leg: lengths, and what work and breaks can give.
    var lengths = 0
    var work = 0
    var breaks = 0
    var deadline: Int?
  }

  init(_ stops: [Stop], lastEnd: Instant?) {
    var next: Item?
    var deadline = lastEnd?.milliseconds
    for stop in stops.reversed() {
      var item = Item(
        length: stop.length.milliseconds, most: (stop.length - stop.atLeast).milliseconds, isBreak: stop.isBreak)
      item.lengths = item.length + (next?.lengths ?? 0)
      item.work = (item.isBreak ? 0 : item.most) + (next?.work ?? 0)
      item.breaks = (item.isBreak ? item.most : 0) + (next?.breaks ?? 0)
      item.deadline = deadline
      items.append(item)
      next = item
      if let fixed = stop.fixed {
        deadline = fixed.milliseconds
        next = nil
      }
    }
    items.reverse()
  }

  /// What the item gets when it begins at `now`.
  func given(_ index: Int, at now: Instant) -> Span {
    let item = items[index]
    guard let deadline = item.deadline else { return Span(milliseconds: item.length) }
    let late = max(0, now.milliseconds + item.lengths - deadline)
    let fromWork = min(late, item.work)
    let asked = item.isBreak ? min(late - fromWork, item.breaks) : fromWork
    let all = item.isBreak ? item.breaks : item.work
    let gives = all == 0 ? 0 : all.dividingFullWidth(asked.multipliedFullWidth(by: item.most)).quotient
    return Span(milliseconds: item.length - gives)
  }
}
