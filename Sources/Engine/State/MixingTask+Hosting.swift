import Rotation
import Workshop

/// A world café: hosts stay, and everybody else goes round.
extension MixingTask {
  /// What is best by its meetings alone may leave guests where they sat before, as hosts may be met again for another
  /// meeting less. Then it is asked again with more who stay at each table, so that coming back there costs more, and taken
  /// where fewer do.
  func answer(
    _ named: Hosting, steps: Int?
  ) throws(RotationProblem) -> (plan: GroupPlan, worth: RotationAnswer) {
    var hosting = named
    var hosted = hosting.applied(to: instance)
    if !hosting.isComplete {
      // Who sits at a table first is known from a plan without them: a rough one does.
      let rough = min(steps ?? .max, Hosting.firstSteps)
      let first = try answer(to: hosted, from: old, leaving: [], steps: rough)
      hosting.choose(from: first.rounds[from - 1], in: instance)
      hosted = hosting.applied(to: instance)
    }
    // Where a host stays, a group cannot change tables.
    let fixed = hosting.hosts.isEmpty ? [] : Set(from - 1..<instance.rounds)
    var (answer, rounds) = try answer(to: hosted, from: old, leaving: fixed, steps: steps, sharedBy: 2)
    if hosting.returns(in: rounds) > 0, hosted.same.isEmpty,
      let round = try? self.answer(
        to: Hosting.seatingFigures(at: hosted), from: old.map(Hosting.seatingFigures), leaving: fixed, steps: steps,
        sharedBy: 2
      ).rounds
    {
      let without = Hosting.withoutFigures(round)
      if hosting.returns(in: without) < hosting.returns(in: rounds),
        let worth = try? parts.appraise(RotationPlan(rounds: without), of: hosted)
      {
        (answer, rounds) = (worth, without)
      }
    }
    return (plan(rounds, hosting.named(groups)), answer)
  }
}

extension Hosting {
  /// How many more stay at each table, for the solver only.
  private static let figures = 2
  /// No participant's id begins so.
  private static let sign: Character = "⌂"

  private static func figures(at group: Int) -> [ParticipantID] {
    (0..<figures).map { ParticipantID("\(sign)\(group)-\($0)") }
  }

  /// How often guests come back to a table at which they sat before, over all rounds.
  func returns(in rounds: [[[ParticipantID]]]) -> Int {
    let staying = Set(hosts.values)
    var visits: [ParticipantID: Set<Int>] = [:]
    var count = 0
    for (group, members) in rounds.flatMap({ $0.enumerated() }) {
      for person in members where !staying.contains(person) {
        if !visits[person, default: []].insert(group).inserted { count += 1 }
      }
    }
    return count
  }

  static func seatingFigures(at instance: RotationInstance) -> RotationInstance {
    var more = instance
    for group in 0..<instance.groups {
      for figure in figures(at: group) {
        more.people.append(.init(figure))
        more.hosts.append(.init(figure, group: group))
      }
    }
    func larger(_ capacity: [RotationInstance.Capacity]) -> [RotationInstance.Capacity] {
      capacity.map { .init(least: $0.least + figures, most: $0.most == .max ? .max : $0.most + figures) }
    }
    more.capacity = instance.capacity.map(larger)
    more.capacityIn = instance.capacityIn.mapValues(larger)
    more.history = seatingFigures(RotationPlan(rounds: instance.history)).rounds
    return more
  }

  static func seatingFigures(_ plan: RotationPlan) -> RotationPlan {
    RotationPlan(rounds: plan.rounds.map { $0.enumerated().map { $1 + figures(at: $0) } })
  }

  static func withoutFigures(_ rounds: [[[ParticipantID]]]) -> [[[ParticipantID]]] {
    rounds.map { $0.map { $0.filter { $0.text.first != sign } } }
  }
}
