import Rotation
import Workshop

/// What is to be solved before the groups of a breakout can be planned: a value, so that it can be solved elsewhere.
public struct MixingTask: Sendable {
  let instance: RotationInstance
  let old: RotationPlan?
  let groups: [GroupID]
  let from: Int
  private let seed: UInt64
  /// People who were matched, each pair in the round in which it is to meet, the first to be given up last.
  private var meeting: [RotationInstance.Pair]
  /// Of the round to come, from 0: groups whose sizes are as they are.
  private let locked: Set<Int>
  /// Who stays at each table of a world café; nil for another breakout.
  let hosting: Hosting?
  /// Who has tables of their own.
  let parts: TablesOfTheirOwn
  /// Where the groups are the fours of 1-2-4-All: what the steps make of them, and what stands where no better is found.
  private var steps: (toCome: StepsToCome, standing: [GroupID: [ParticipantID]])?
  /// What it is made of.
  public let basis: PlanProposal.Basis

  /// The rounds to come of a breakout whose people are mixed, for those who are there now; nil for another breakout, for
  /// one whose last round has begun, and where nobody is there. What was settled by hand stays.
  ///
  /// - Parameter anew: not from the plan that there is, as far as it reaches.
  public init?(_ breakout: Breakout, in session: Session, present: Set<ParticipantID>, anew: Bool) {
    guard breakout.isInSteps else {
      self.init(breakout, in: session, present: present, anew: anew, groups: nil)
      return
    }
    let state = session.breakouts[breakout.id]
    guard session.roundToCome(of: breakout) > state?.round ?? 0 else { return nil }
    let fours = FoursAlone(of: breakout, in: session, present)
    self.init(fours.breakout, in: fours.session, present: present, anew: anew, groups: fours.count)
    steps = (StepsToCome(of: breakout, in: session), session.foursStanding(of: breakout, present))
    // Who has been a pair goes on in one four, as far as that can be.
    let held = state.flatMap { breakout.step(of: $0.round) == .pairs ? $0.groups : nil } ?? [:]
    let pairs = held.sorted { $0.key < $1.key }.map { $0.value.filter(present.contains) }
    meeting =
      pairs.flatMap { pair in
        pair.indices.flatMap { one in
          pair[(one + 1)...].map { RotationInstance.Pair(pair[one], $0, rounds: [0]) }
        }
      } + meeting
  }

  /// - Parameter wanted: how many groups there are to be; nil for as many as the session says.
  private init?(
    _ breakout: Breakout, in session: Session, present: Set<ParticipantID>, anew: Bool, groups wanted: Int?
  ) {
    guard let mixing = breakout.mixing else { return nil }
    let seated = session.electorate.filter { present.contains($0.id) }
    let state = session.breakouts[breakout.id]
    let round = session.roundToCome(of: breakout)
    guard !seated.isEmpty, round > (state?.round ?? 0), round <= breakout.rounds else { return nil }
    let asked = wanted ?? session.groupCount(of: breakout, among: seated.count)
    let count = min(asked, state == nil ? seated.count : .max)
    let tables = session.groups(of: breakout, count: count)
    let order = tables.map(\.id)
    groups = order
    from = round
    seed = mixing.seed
    basis = session.basis(of: breakout, present)
    let past = state.map { $0.history + [$0.groups] } ?? []
    let history = past.map { drawn in order.map { drawn[$0] ?? [] } }
    let future = Array(round...breakout.rounds)
    let plan = session.plans[breakout.id]
    var settled = SettledSeats(of: breakout, in: session, order, future, present)
    locked = settled.locked
    let now = plan?[round] ?? past.last
    let parts = TablesOfTheirOwn(
      mixing, people: seated, tables: order.map { now?[$0] ?? [] }, locked: settled.locked,
      leads: tables.map { $0.lead.flatMap(session.seat)?.attributes ?? [:] })
    self.parts = parts
    if let next = plan?[round], !settled.locked.isEmpty {
      let start = PlannedRound(round, session.seating(next, of: breakout, present))
      for seat in seated
      where !settled.hasRoom(for: seat.id, in: round - 1, among: parts.parts[parts.part(of: seat.id)].groups) {
        if let group = start.group(of: seat.id).flatMap(order.firstIndex) { settled.seat(seat.id, in: group) }
      }
    }
    var people: [RotationInstance.Person] = []
    for seat in session.electorate {
      let sat = past.enumerated().filter { $0.element.values.contains { $0.contains(seat.id) } }.map(\.offset)
      let isPresent = present.contains(seat.id)
      guard isPresent || !sat.isEmpty else { continue }
      let own = parts.parts[parts.part(of: seat.id)].groups
      let rounds = isPresent ? future.map { $0 - 1 }.filter { settled.hasRoom(for: seat.id, in: $0, among: own) } : []
      people.append(RotationInstance.Person(seat.id, attributes: seat.attributes, rounds: sat + rounds))
    }
    var instance = RotationInstance(people: people, groups: order.count, rounds: breakout.rounds)
    let ids = Set(people.map(\.id))
    // Each with each: of three who sit together two still do when the third has gone.
    func pairs(_ lists: [[ParticipantID]], areTogether: Bool) -> [RotationInstance.Pair] {
      lists.flatMap { list -> [RotationInstance.Pair] in
        let here = list.filter(ids.contains)
        return here.indices.flatMap { one in
          here[(one + 1)...].compactMap { settled.pair(here[one], $0, areTogether: areTogether) }
        }
      }
    }
    instance.together = pairs(mixing.together, areTogether: true)
    instance.apart = pairs(mixing.apart, areTogether: false)
    func isKnown(_ attribute: String) -> Bool { people.contains { $0.attributes[attribute] != nil } }
    instance.same = mixing.alike.filter(isKnown)
    instance.balance = mixing.mix.filter(isKnown)
    instance.history = history
    instance.bundle = mixing.bundle
    instance.held = settled.seats
    for round in future {
      instance.capacityIn[round - 1] = parts.capacity(in: round - 1, people, settled)
    }
    hosting = Hosting(of: breakout, in: session, order, settled, instance, anew: anew)
    self.instance = instance
    meeting = Self.meeting(
      session.matchesToMeet(in: breakout), instance, seated.map(\.id), in: future.map { $0 - 1 }, settled)
    let planned = plan.map { plan in
      RotationPlan(rounds: history + future.map { round in order.map { plan[round]?[$0] ?? [] } })
    }
    old = anew || plan?[round] == nil ? nil : planned
  }

  /// Solves it: a second's worth of steps at the most, mostly far less. The same task gives the same plan.
  ///
  /// From the plan that there was as few people change as can be. Where a wish of the file and what was settled by hand
  /// cannot both be, the wish gives way in that round; matched people meet as long as all of that holds.
  ///
  /// - Parameter steps: as many at the most; nil for about a second's worth.
  public func solved(steps: Int? = nil) throws(RotationProblem) -> GroupPlan {
    do throws(RotationProblem) { return try answer(steps: steps).plan } catch {
      // People wait for the next step: fours that are uneven are better than none.
      guard let standing = self.steps, !standing.standing.isEmpty else { throw error }
      return standing.toCome.plan(standing.standing)
    }
  }

  /// The same with what the plan is worth, rounds already held included.
  public func answer(steps: Int? = nil) throws(RotationProblem) -> (plan: GroupPlan, worth: RotationAnswer) {
    if let hosting { return try answer(hosting, steps: steps) }
    let (answer, rounds) = try answer(to: instance, from: old, leaving: [], steps: steps)
    return (plan(rounds), answer)
  }

  func plan(_ rounds: [[[ParticipantID]]], _ hosts: [GroupID: ParticipantID]? = nil) -> GroupPlan {
    let plan = GroupPlan(
      from: from, rounds: rounds[(from - 1)...].map { Dictionary(uniqueKeysWithValues: zip(groups, $0)) },
      hosts: hosts)
    guard let steps, let fours = plan[from] else { return plan }
    return steps.toCome.plan(fours)
  }

  /// A plan for what is asked, and its rounds at their tables; in `fixed` rounds no group changes tables.
  ///
  /// - Parameter sharedBy: how many such questions there are for about a second.
  func answer(
    to instance: RotationInstance, from old: RotationPlan?, leaving fixed: Set<Int>, steps: Int?, sharedBy: Int = 1
  ) throws(RotationProblem) -> (RotationAnswer, rounds: [[[ParticipantID]]]) {
    var search = RotationSearch(seed: seed, steps: steps, keepsOld: old != nil)
    search.sharedBy = sharedBy
    var (instance, meeting) = (instance, meeting)
    var answer: RotationAnswer?
    while answer == nil {
      var wished = instance
      wished.together += meeting
      do throws(RotationProblem) {
        answer = try parts.solve(wished, from: old, search)
      } catch {
        if let others = Self.postponed(meeting, after: error, before: instance.rounds) {
          meeting = others
          continue
        }
        guard case .impossible(let round, let rules) = error,
          let freer = instance.withoutAWish(
            of: rules, in: round, locked: round == from - 1 ? locked : [],
            isNamed: { hosting?.isNamed($0) ?? false })
        else { throw parts.named(error, of: wished) }
        instance = freer
      }
    }
    guard let answer else { throw .malformed(.nothingToPlan) }
    // Whoever changes from a plan that was told already changes as little as can be; and what is settled is settled at a
    // table.
    let settled = Set(instance.held.map(\.round)).union(instance.capacityIn.keys).union(fixed)
    let rounds =
      old == nil ? parts.changing(answer.plan, from: from - 1, leaving: settled) : answer.plan.rounds
    return (answer, rounds)
  }

  /// What the plan that there is for these rounds is worth, as hands have changed it; nil where there is none.
  public var worth: RotationAnswer? {
    old.flatMap { try? parts.appraise($0, of: hosting?.applied(to: instance) ?? instance) }
  }
}
