import Engine
import Wire
import Workshop

/// To whom views are due, and when the next ones go out.
struct Showing {
  /// By number of the link.
  private(set) var due: Set<Int> = []
  var isScheduled = false
  /// By the loop's clock.
  var earliestMilliseconds: Int64 = 0

  /// How long the host makes views before it looks at messages again: acknowledgements never wait longer for views.
  static let sliceMilliseconds: Int64 = 3
  /// Views take at most the fourth part of the host's time.
  static let share: Int64 = 4

  func isDue(_ client: Client) -> Bool { due.contains(client.number) }

  mutating func add(_ number: Int) { due.insert(number) }

  mutating func takeAll() -> [Int] {
    defer { due = [] }
    return due.sorted()
  }
}

extension RoleView {
  var now: Instant {
    switch self {
    case .participant(let view): view.head.now
    case .leader(let view): view.head.now
    case .wall(let view): view.head.now
    case .facilitator(let view): view.head.now
    }
  }

  /// Whether it says the same, but for when it was made: a screen's clock goes on by itself.
  func saysTheSame(as other: RoleView) -> Bool {
    switch (self, other) {
    case (.participant(let a), .participant(var b)):
      b.head.now = a.head.now
      return a == b
    case (.leader(let a), .leader(var b)):
      b.head.now = a.head.now
      return a == b
    case (.wall(let a), .wall(var b)):
      b.head.now = a.head.now
      return a == b
    case (.facilitator(let a), .facilitator(var b)):
      b.head.now = a.head.now
      return a == b
    case (.participant, _), (.leader, _), (.wall, _), (.facilitator, _): return false
    }
  }

  /// The line that carries it. What is too long for the wire is cut where it is longest: the lists of people, of entries
  /// and of who sits in which group on the facilitator's desk, which screens search by other ways; for all, what groups
  /// found.
  var frame: [UInt8]? {
    var view = self
    for limit in [2_000, 500, 100, 20] {
      if case .facilitator(var desk) = view {
        let left = max(0, desk.people.count - limit)
        desk.people.removeLast(left)
        desk.morePeople += left
        for index in desk.collections.indices where desk.collections[index].entries.count > limit {
          desk.collections[index].entries.removeLast(desk.collections[index].entries.count - limit)
        }
        for index in desk.collections.indices { desk.collections[index].pairing?.keepLines(limit) }
        for index in desk.breakouts.indices { desk.breakouts[index].keepNames(limit) }
        view = .facilitator(desk)
      }
      if limit < 2_000 { view.keepFindings(limit) }
      guard let bytes = try? Frame.bytes(of: HostMessage.view(view)) else { return nil }
      if bytes.count <= Frame.longestFromHost { return bytes }
    }
    return nil
  }
}

extension PairingDesk {
  /// So many lines of each kind at the most.
  fileprivate mutating func keepLines(_ limit: Int) {
    suggestions = Array(suggestions.prefix(limit))
    matches = Array(matches.prefix(limit))
  }
}

extension BreakoutDesk {
  /// So many names at the most of who sits where, evenly from all groups.
  fileprivate mutating func keepNames(_ limit: Int) {
    let each = max(1, limit / max(1, groups.count))
    for index in groups.indices { groups[index].people = Array(groups[index].people.prefix(each)) }
    if let some = next?.groups { next?.groups = some.map { Array($0.prefix(each)) } }
    unseated = Array(unseated.prefix(limit))
    if let some = proposal {
      proposal?.moves = Array(some.moves.prefix(limit))
      proposal?.joining = Array(some.joining.prefix(limit))
    }
  }
}
