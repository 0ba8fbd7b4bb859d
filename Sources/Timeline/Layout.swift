import Workshop

/// Items laid one after the other, bent where that is needed to meet what is fixed.
///
/// 1. An item starts when the one before it ends, an anchored one not before its anchor.
/// 2. The items from one anchor up to the next, or to the hard end, form a leg. A leg that would end too late gives as
///    much as it must and can: each item in proportion to what it can give (`length` − `atLeast`), breaks only after
///    all others gave everything.
/// 3. What was given is whole milliseconds and sums to the whole. The sums from the front of the leg are rounded, not
///    the parts: largest remainders would sum to the whole too, but there one millisecond more to give can make an item
///    give less (the Alabama paradox), and a later start would make a later item start earlier.
/// 4. So a start that is later by some time makes no item start earlier, nor later by more than that time.
struct Layout {
  struct Load {
    var length: Int
    var atLeast: Int
    var anchor: Int?
    var isBreak: Bool
  }

  struct Place {
    var start: Int
    var end: Int
    /// What it could be late, all after it in the leg bending: see `TimetableRow.slack`.
    var slack: Int?
  }

  private(set) var places: [Place] = []
  /// The slack of whatever comes before the first item.
  private(set) var slackBefore: Int?
  /// Time between the end of the first leg and what is fixed after it.
  private(set) var spare: Int?

  init(_ loads: [Load], from start: Int, hardEnd: Int?) {
    places.reserveCapacity(loads.count)
    var cursor = start
    var first = 0
    // What comes before an anchored item is a leg of its own, without items.
    if let anchor = loads.first?.anchor {
      slackBefore = anchor - start
      spare = max(0, anchor - start)
    } else if loads.isEmpty {
      slackBefore = hardEnd.map { $0 - start }
      spare = slackBefore.map { max(0, $0) }
    }
    while first < loads.count {
      let next = loads.indices[(first + 1)...].first { loads[$0].anchor != nil } ?? loads.count
      let leg = loads[first..<next]
      let deadline = next < loads.count ? loads[next].anchor : hardEnd
      cursor = max(cursor, leg.first?.anchor ?? cursor)
      let isFirst = first == 0 && loads[0].anchor == nil
      if isFirst { slackBefore = deadline.map { $0 - cursor - leg.reduce(0) { $0 + $1.atLeast } } }
      cursor = lay(leg, from: cursor, deadline: deadline)
      if isFirst { spare = deadline.map { max(0, $0 - cursor) } }
      first = next
    }
  }

  /// Lays one leg and returns when it ends.
  private mutating func lay(_ leg: ArraySlice<Load>, from start: Int, deadline: Int?) -> Int {
    let wanted = leg.reduce(0) { $0 + $1.length }
    let late = max(0, deadline.map { start + wanted - $0 } ?? 0)
    var work = Giving(leg.reduce(0) { $0 + ($1.isBreak ? 0 : $1.length - $1.atLeast) }, asked: late)
    var breaks = Giving(leg.reduce(0) { $0 + ($1.isBreak ? $1.length - $1.atLeast : 0) }, asked: late - work.asked)
    var least = leg.reduce(0) { $0 + $1.atLeast }
    var cursor = start
    for load in leg {
      let most = load.length - load.atLeast
      let given = load.isBreak ? breaks.take(most) : work.take(most)
      let end = cursor + load.length - given
      least -= load.atLeast
      places.append(Place(start: cursor, end: end, slack: deadline.map { $0 - end - least }))
      cursor = end
    }
    return cursor
  }
}

/// Shares out what is asked over those who give, in proportion to what each can, front to back.
private struct Giving {
  let all: Int
  let asked: Int
  private var passed = 0
  private var given = 0

  init(_ all: Int, asked: Int) {
    self.all = all
    self.asked = min(asked, all)
  }

  mutating func take(_ most: Int) -> Int {
    guard all > 0 else { return 0 }
    passed += most
    let sum = all.dividingFullWidth(asked.multipliedFullWidth(by: passed)).quotient
    defer { given = sum }
    return sum - given
  }
}
