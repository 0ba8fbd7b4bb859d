import Rotation
import Workshop

/// Who stays at each table of a world café while the others go round; groups and rounds from 0.
struct Hosting {
  /// Enough for a plan of which only the first tables are looked at.
  static let firstSteps = 2_000

  /// By group; who has no seat of their own, as a leader of the file, is not among them.
  private(set) var hosts: [Int: ParticipantID] = [:]
  /// Groups whose host is to be chosen from who sits there.
  private var open: [Int] = []
  private let future: [Int]
  private let settled: SettledSeats
  /// Whom hands have named.
  private let byHand: [GroupID: ParticipantID]
  /// Who sits with whom by the file: they would all have to stay with a host among them.
  private let bound: Set<ParticipantID>

  /// Nil where the breakout is no world café.
  ///
  /// Whom a hand has named hosts whenever they are there; any other host who is there stays one. Before the first round the file's word comes first, and `anew` also chooses anew; later
  /// who takes over from a host who has gone has sat at that table, the newest round first.
  init?(
    of breakout: Breakout, in session: Session, _ order: [GroupID], _ settled: SettledSeats,
    _ instance: RotationInstance, anew: Bool
  ) {
    guard let mixing = breakout.mixing, mixing.pattern == .worldCafe else { return nil }
    let held = instance.history.count
    future = Array(held..<instance.rounds)
    self.settled = settled
    bound = Set(mixing.together.joined())
    let here = Set(instance.people.filter { $0.rounds?.contains(held) ?? true }.map(\.id))
    let now = anew && held == 0 ? [:] : session.plans[breakout.id]?.hosts ?? [:]
    let groups = session.groups(of: breakout, count: order.count)
    func named(_ group: Int) -> ParticipantID? {
      let hosts = mixing.hosts ?? []
      return hosts.indices.contains(group) ? hosts[group] : nil
    }
    // All who have a claim first, whom a hand has named before them: nobody takes the place of a host of a table further on.
    byHand = session.hands[breakout.id]?.hosts ?? [:]
    for (group, id) in order.enumerated() { hosts[group] = byHand[id].flatMap { here.contains($0) ? $0 : nil } }
    for (group, id) in order.enumerated() where hosts[group] == nil {
      let claims = held == 0 ? [named(group), now[id]] : [now[id], named(group)]
      hosts[group] = claims.lazy.compactMap { $0 }.first { here.contains($0) && !hosts.values.contains($0) }
    }
    for group in order.indices where hosts[group] == nil && groups[group].lead == nil {
      let sat = instance.history.reversed().flatMap { $0[group] }.filter(here.contains)
      if let next = pick(from: sat, for: group, instance) { hosts[group] = next } else { open.append(group) }
    }
  }

  /// Whether hands have named somebody.
  func isNamed(_ person: ParticipantID) -> Bool { byHand.values.contains(person) }

  /// Whether nobody is left to be chosen.
  var isComplete: Bool { open.isEmpty }

  /// One of each table that is still without, from who sits there.
  mutating func choose(from tables: [[ParticipantID]], in instance: RotationInstance) {
    for group in open { hosts[group] = pick(from: tables[group], for: group, instance) }
    open = []
  }

  /// Rather somebody whom no wish of the file ties to others; nobody whom a hand has put elsewhere, and nobody who is to
  /// sit with the host of another table.
  private func pick(
    from people: [ParticipantID], for group: Int, _ instance: RotationInstance
  ) -> ParticipantID? {
    let attributes = Dictionary(instance.people.map { ($0.id, $0.attributes) }) { first, _ in first }
    func isTied(_ one: ParticipantID, _ other: ParticipantID) -> Bool {
      instance.together.contains { ($0.one, $0.other) == (one, other) || ($0.one, $0.other) == (other, one) }
        || instance.same.contains { name in
          attributes[one]?[name].map { $0 == attributes[other]?[name] } ?? false
        }
    }
    let free = people.filter { person in
      isFree(person, for: group) && !hosts.contains { $0.value == person || isTied($0.value, person) }
    }
    return free.first { !bound.contains($0) } ?? free.first
  }

  /// Whether no hand has put somebody elsewhere, or locked them out, in a round to come.
  private func isFree(_ person: ParticipantID, for group: Int) -> Bool {
    future.allSatisfy { settled.allows(person, in: group, round: $0) }
  }

  /// The same question with the hosts at their tables. In a round for which a hand has said otherwise it says otherwise.
  func applied(to instance: RotationInstance) -> RotationInstance {
    var hosted = instance
    for (group, person) in hosts.sorted(by: { $0.key < $1.key }) {
      if isFree(person, for: group) {
        hosted.hosts.append(.init(person, group: group))
        continue
      }
      for round in future where settled.allows(person, in: group, round: round) {
        let isHeld = instance.held.contains { $0.person == person && $0.round == round }
        if !isHeld { hosted.held.append(.init(person, group: group, round: round)) }
      }
    }
    return hosted
  }

  /// By the ids of the groups; nil for nobody.
  func named(_ order: [GroupID]) -> [GroupID: ParticipantID]? {
    hosts.isEmpty ? nil : Dictionary(uniqueKeysWithValues: hosts.map { (order[$0.key], $0.value) })
  }
}
