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
  public func solved(steps: Int? = nil) throws(RotationProblem) -> GroupPlan { try answer(steps: steps).plan }

  /// The same with what the plan is worth, rounds already held included.
  public func answer(steps: Int? = nil) throws(RotationProblem) -> (plan: GroupPlan, worth: RotationAnswer) {
    var meeting = meeting
    while true {
      do throws(RotationProblem) { return try answer(meeting, steps) } catch {
        guard let fewer = Self.fewer(meeting, after: error) else { throw error }
        meeting = fewer
      }
    }
  }

  private func answer(
    _ meeting: [RotationInstance.Pair], _ steps: Int?
  ) throws(RotationProblem) -> (plan: GroupPlan, worth: RotationAnswer) {
    var instance = instance
    instance.together += meeting
    let answer = try solve(instance, from: old, RotationSearch(seed: seed, steps: steps))
    // Whoever changes from a plan that was told already changes as little as can be.
    let rounds = old == nil ? changingTables(answer.plan.rounds, from: from - 1) : answer.plan.rounds
    let plan = GroupPlan(
      from: from, rounds: rounds[(from - 1)...].map { Dictionary(uniqueKeysWithValues: zip(groups, $0)) })
    return (plan, answer)
  }

  /// What the plan that there is for these rounds is worth, as hands have changed it; nil where there is none.
  public var worth: RotationAnswer? { old.flatMap { try? appraise($0, of: instance) } }

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
