import Rotation
import Workshop

/// What is to be solved before the groups of a breakout can be planned: a value, so that it can be solved elsewhere.
public struct MixingTask: Sendable {
  private let instance: RotationInstance
  private let old: RotationPlan?
  private let groups: [GroupID]
  private let from: Int
  private let seed: UInt64
  /// People who were matched, each pair in the round in which it is to meet, the first to be given up last.
  private let meeting: [RotationInstance.Pair]

  /// The rounds to come of a breakout whose people are mixed, for those who are there now; nil for another breakout, for
  /// one whose last round has begun, and where nobody is there.
  ///
  /// - Parameter anew: not from the plan that there is, as far as it reaches.
  public init?(_ breakout: Breakout, in session: Session, present: Set<ParticipantID>, anew: Bool) {
    guard let mixing = breakout.mixing else { return nil }
    let seated = session.electorate.filter { present.contains($0.id) }
    let state = session.breakouts[breakout.id]
    let round = session.roundToCome(of: breakout)
    guard !seated.isEmpty, round > (state?.round ?? 0), round <= breakout.rounds else { return nil }
    let count = min(session.groupCount(of: breakout, among: seated.count), state == nil ? seated.count : .max)
    groups = session.groups(of: breakout, count: count).map(\.id)
    from = round
    seed = mixing.seed
    let past = state.map { $0.history + [$0.groups] } ?? []
    let order = groups
    let history = past.map { drawn in order.map { drawn[$0] ?? [] } }
    var people: [RotationInstance.Person] = []
    let future = Array(round...breakout.rounds)
    for seat in session.electorate {
      let sat = past.enumerated().filter { $0.element.values.contains { $0.contains(seat.id) } }.map(\.offset)
      let isPresent = present.contains(seat.id)
      guard isPresent || !sat.isEmpty else { continue }
      people.append(
        RotationInstance.Person(
          seat.id, attributes: seat.attributes, rounds: sat + (isPresent ? future.map { $0 - 1 } : [])))
    }
    var instance = RotationInstance(people: people, groups: groups.count, rounds: breakout.rounds)
    let ids = Set(people.map(\.id))
    instance.together = mixing.together.flatMap { list in
      let here = list.filter(ids.contains)
      return zip(here, here.dropFirst()).map { RotationInstance.Pair($0, $1) }
    }
    instance.apart = mixing.apart.flatMap { list -> [RotationInstance.Pair] in
      let here = list.filter(ids.contains)
      return here.indices.flatMap { one in here[(one + 1)...].map { RotationInstance.Pair(here[one], $0) } }
    }
    func isKnown(_ attribute: String) -> Bool { people.contains { $0.attributes[attribute] != nil } }
    instance.same = mixing.alike.filter(isKnown)
    instance.balance = mixing.mix.filter(isKnown)
    instance.history = history
    instance.bundle = mixing.bundle
    self.instance = instance
    meeting = session.meeting(breakout, seated.map(\.id), at: groups.count)
    let plan = anew ? nil : session.plans[breakout.id]
    let planned = plan.map { plan in
      RotationPlan(rounds: history + future.map { round in order.map { plan[round]?[$0] ?? [] } })
    }
    old = plan?[round] == nil ? nil : planned
  }

  /// Solves it: a second's worth of steps at the most, mostly far less. The same task gives the same plan.
  ///
  /// Matched people meet as long as all else holds: where it would not, the last ones of that round give way.
  ///
  /// - Parameter steps: as many at the most; nil for about a second's worth.
  public func solved(steps: Int? = nil) throws(RotationProblem) -> GroupPlan {
    var meeting = meeting
    while true {
      do throws(RotationProblem) { return try solved(meeting, steps) } catch {
        guard let fewer = Self.fewer(meeting, after: error) else { throw error }
        meeting = fewer
      }
    }
  }

  private func solved(_ meeting: [RotationInstance.Pair], _ steps: Int?) throws(RotationProblem) -> GroupPlan {
    var instance = instance
    instance.together += meeting
    let answer = try solve(instance, from: old, RotationSearch(seed: seed, steps: steps))
    // Whoever changes from a plan that was told already changes as little as can be.
    let rounds = old == nil ? changingTables(answer.plan.rounds, from: from - 1) : answer.plan.rounds
    return GroupPlan(
      from: from, rounds: rounds[(from - 1)...].map { Dictionary(uniqueKeysWithValues: zip(groups, $0)) })
  }

  /// What may still meet where no plan was found; nil where that is not for those who meet. One pair less where a proof
  /// names it, half of the round's where the search gave up, which took its time.
  private static func fewer(
    _ meeting: [RotationInstance.Pair], after problem: RotationProblem
  ) -> [RotationInstance.Pair]? {
    let (round, rules, share): (Int, [RotationRule], Int)
    switch problem {
    case .malformed: return nil
    case .impossible(let at, let of): (round, rules, share) = (at, of, .max)
    case .notFound(let at, let of): (round, rules, share) = (at, of, 2)
    }
    let here = meeting.indices.filter { meeting[$0].rounds == [round] }
    guard let last = here.last else { return nil }
    let named = here.last { place in
      let pair = meeting[place]
      return rules.contains(.together(pair.one, pair.other)) || rules.contains(.together(pair.other, pair.one))
    }
    let gone = share == .max ? [named ?? last] : Array(here.suffix((here.count + share - 1) / share))
    return meeting.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
  }
}

extension Session {
  /// Pairs of matched people who have still to sit together, each with the round in which they are to, the next round's
  /// first; none where the breakout seats no matches.
  fileprivate func meeting(
    _ breakout: Breakout, _ seated: [ParticipantID], at tables: Int
  ) -> [RotationInstance.Pair] {
    guard let mixing = breakout.mixing, mixing.meet != nil else { return [] }
    var places: [ParticipantID: Int] = [:]
    for (place, person) in seated.enumerated() { places[person] = place }
    let matches = matchesToMeet(in: breakout).compactMap { match -> Acquainting.Pair? in
      guard let one = places[match.seeker], let other = places[match.bringer] else { return nil }
      return (one, other)
    }
    guard !matches.isEmpty else { return [] }
    var ties = mixing.together.flatMap { list -> [Acquainting.Pair] in
      let here = list.compactMap { places[$0] }
      return Array(zip(here, here.dropFirst()))
    }
    for attribute in mixing.alike {
      var last: [String: Int] = [:]
      for (place, person) in seated.enumerated() {
        guard let value = seat(person)?.attributes[attribute] else { continue }
        if let before = last.updateValue(place, forKey: value) { ties.append((before, place)) }
      }
    }
    let apart = mixing.apart.flatMap { list -> [Acquainting.Pair] in
      let here = list.compactMap { places[$0] }
      return here.indices.flatMap { one in here[(one + 1)...].map { (here[one], $0) } }
    }
    let first = roundToCome(of: breakout)
    let rounds = Acquainting(people: seated.count, tables: tables, ties: ties, apart: apart)
      .rounds(of: matches, over: breakout.rounds - first + 1)
    let placed = zip(matches, rounds).compactMap { pair, round in round.map { (pair: pair, round: $0) } }
    return placed.enumerated().sorted { ($0.element.round, $0.offset) < ($1.element.round, $1.offset) }.map { _, met in
      RotationInstance.Pair(seated[met.pair.one], seated[met.pair.other], rounds: [first - 1 + met.round])
    }
  }
}
