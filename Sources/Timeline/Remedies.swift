import Workshop

/// What cannot be met any more, though all that is to come gives what it can, and the cheapest ways out.
public struct Shortfall: Codable, Equatable, Sendable {
  /// What has a fixed time.
  public enum Fixed: Codable, Hashable, Sendable {
    /// The start of an anchored item.
    case anchor(ItemID)
    /// The hard end.
    case end
  }

  /// What fails first.
  public var fixed: Fixed
  /// By how much.
  public var by: Span
  /// The cheapest first, at most `mostRemedies`.
  public var remedies: [Remedy]

  /// Less than this is no failure.
  public static let least = Span.minutes(1)
  /// How many ways out are offered.
  public static let mostRemedies = 4

  /// Something that fails by so much, with the ways out.
  public init(fixed: Fixed, by: Span, remedies: [Remedy]) {
    self.fixed = fixed
    self.by = by
    self.remedies = remedies
  }
}

/// One way out, and what it leads to.
public struct Remedy: Codable, Equatable, Sendable {
  /// What is done.
  public enum Step: Codable, Hashable, Sendable {
    /// An optional item is left out.
    case drop(ItemID)
    /// An item gets shorter; the running one within its least, one to come below it.
    case shorten(ItemID, by: Span)
    /// The last of the rounds that repeat in an item is left out.
    case leaveOutRound(ItemID, saves: Span)
    /// What is fixed becomes later.
    case runOver(Shortfall.Fixed, by: Span)
  }

  /// What is done.
  public var step: Step
  /// By how much the same thing fails even so; zero where this is enough.
  public var left: Span

  /// A step with its effect.
  public init(step: Step, left: Span) {
    self.step = step
    self.left = left
  }
}

/// What fails first at `now`, and the cheapest ways out: nil while all that is fixed can be met within a minute.
///
/// Ways out that are enough stand before those that are not; among them what the plan allows (the running item down to
/// its least, optional items with the lowest priority first, a round) before what it does not (an item below its least),
/// and to run over last of all. Every effect is worked out by planning anew.
public func shortfall(of course: Course, at now: Instant) -> Shortfall? {
  guard course.ended == nil, let (fixed, by) = failure(of: course, at: now) else { return nil }
  var ranked: [(rank: Rank, remedy: Remedy)] = []
  for (step, rank) in steps(against: fixed, by: by, in: course, at: now) {
    let left = failure(of: fixed, in: course.taking(step), at: now)
    let counts = left >= Shortfall.least ? left : .zero
    guard counts < by else { continue }
    var rank = rank
    rank.isEnough = counts > .zero ? 1 : 0
    ranked.append((rank, Remedy(step: step, left: counts)))
  }
  ranked.sort { $0.rank < $1.rank }
  var chosen = ranked.prefix(Shortfall.mostRemedies - 1).map(\.remedy)
  let minutes = Span.minutes((by.milliseconds + 59_999) / 60_000)
  chosen.append(Remedy(step: .runOver(fixed, by: minutes), left: .zero))
  return Shortfall(fixed: fixed, by: by, remedies: chosen)
}

/// Where a way out stands: the lowest first.
private struct Rank: Comparable {
  var isEnough = 0
  var tier: Int
  var priority = 0
  var loss: Int

  static func < (a: Rank, b: Rank) -> Bool {
    (a.isEnough, a.tier, a.priority, a.loss) < (b.isEnough, b.tier, b.priority, b.loss)
  }
}

private func failure(of course: Course, at now: Instant) -> (fixed: Shortfall.Fixed, by: Span)? {
  let table = timetable(of: course, at: now)
  if let missed = table.missed.first(where: { $0.by >= Shortfall.least }) { return (.anchor(missed.item), missed.by) }
  return table.overrun >= Shortfall.least ? (.end, table.overrun) : nil
}

private func failure(of fixed: Shortfall.Fixed, in course: Course, at now: Instant) -> Span {
  let table = timetable(of: course, at: now)
  switch fixed {
  case .end: return table.overrun
  case .anchor(let item): return table.missed.first { $0.item == item }?.by ?? .zero
  }
}

/// All that could help, at most a few dozen: what lies between now and what fails.
private func steps(
  against fixed: Shortfall.Fixed, by: Span, in course: Course, at now: Instant
) -> [(Remedy.Step, Rank)] {
  var steps: [(Remedy.Step, Rank)] = []
  let minutes = Span.minutes((by.milliseconds + 59_999) / 60_000)
  if let current = course.current, let left = course.countdown()?.remaining(at: now) {
    let stop = course.stops[current]
    let most = min(stop.length - stop.atLeast, left)
    if most >= Shortfall.least {
      let by = min(minutes, Span.minutes(most.minutes))
      steps.append((.shorten(stop.id, by: by), Rank(tier: 0, loss: by.milliseconds)))
    }
    steps += round(of: stop)
  }
  var longest: [(Remedy.Step, Rank)] = []
  for stop in course.stops[course.next...] where !stop.isDropped {
    if fixed == .anchor(stop.id) { break }
    if let priority = stop.priority {
      steps.append((.drop(stop.id), Rank(tier: 1, priority: priority, loss: stop.length.milliseconds)))
    }
    steps += round(of: stop)
    // Half of its least is the least of all: below that it is not the same item any more.
    let by = min(minutes, Span.minutes(stop.atLeast.minutes / 2))
    guard by > .zero else { continue }
    let share = by.milliseconds * 1_000 / max(1, stop.atLeast.milliseconds)
    let rank = Rank(isEnough: by < minutes ? 1 : 0, tier: 2, loss: share + (stop.isBreak ? 1_000 : 0))
    longest.append((.shorten(stop.id, by: by), rank))
  }
  // What loses the smallest share of itself.
  steps += longest.sorted { $0.1 < $1.1 }.prefix(2)
  return Array(steps.sorted { $0.1 < $1.1 }.prefix(24))
}

private func round(of stop: Stop) -> [(Remedy.Step, Rank)] {
  guard let rounds = stop.rounds, rounds.count > 0, rounds.length < stop.length else { return [] }
  return [(.leaveOutRound(stop.id, saves: rounds.length), Rank(tier: 1, loss: rounds.length.milliseconds))]
}

extension Course {
  /// What an item's length loses when that way out is taken: the running one as much as it is shortened; one to come
  /// also what it would give anyway, for it is to be shorter than its least.
  public func change(ofLength id: ItemID, shortenedBy by: Span) -> Span {
    guard let index = stops.firstIndex(where: { $0.id == id }), index != current else { return by }
    return stops[index].length - stops[index].atLeast + by
  }

  /// The course as it would be with that step taken.
  public func taking(_ step: Remedy.Step) -> Course {
    var course = self
    func change(_ id: ItemID, _ change: (inout Stop) -> Void) {
      guard let index = course.stops.firstIndex(where: { $0.id == id }) else { return }
      change(&course.stops[index])
    }
    switch step {
    case .drop(let id): change(id) { $0.isDropped = true }
    case .shorten(let id, let by):
      let whole = self.change(ofLength: id, shortenedBy: by)
      change(id) { $0.shorten(by: whole) }
    case .leaveOutRound(let id, let by):
      change(id) { stop in
        stop.atLeast = max(.zero, stop.atLeast - by)
        stop.shorten(by: by)
      }
    case .runOver(.anchor(let id), let by): change(id) { $0.postponed += by }
    case .runOver(.end, let by): course.postponed += by
    }
    return course
  }
}

extension Stop {
  fileprivate mutating func shorten(by: Span) {
    length = max(.zero, length - by)
    atLeast = min(length, atLeast)
  }
}
