import Engine
import Phrases
import Rotation
import Testing
import Workshop

@testable import Outcomes

extension Held {
  var names: [ParticipantID: String] { Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.name) }) }

  /// A plan of the shipped world café that no search makes: everybody goes on by one, two … tables.
  var turningPlan: GroupPlan {
    let groups = session.workshop.groupSets[0].groups.map(\.id)
    let seats = session.electorate.map(\.id).enumerated()
    let rounds = (0..<4).map { round in
      Dictionary(grouping: seats) { groups[($0.offset + round * (1 + $0.offset / groups.count)) % groups.count] }
        .mapValues { $0.map(\.element) }
    }
    return GroupPlan(from: 1, rounds: rounds)
  }

  /// Paper before anybody is there: groups that are mixed are planned for everybody on the list.
  func provisional(_ language: Language? = nil, steps: Int = 3_000) throws -> PaperSource {
    var source = PaperSource(
      session: session, zone: zone, names: names, phrases: Phrases(language ?? session.workshop.language))
    for breakout in session.breakoutsWithoutPlan {
      let everybody = Set(session.electorate.map(\.id))
      guard let task = MixingTask(breakout, in: session, present: everybody, anew: false) else { continue }
      let answer = try task.answer(steps: steps)
      source.session = source.session.assuming(answer.plan, for: breakout.id)
      source.provisional.insert(breakout.id)
      source.worth[breakout.id] = answer.worth
    }
    return source
  }
}

extension Workshop {
  mutating func change(breakout id: ActivityID, _ change: (inout Breakout) -> Void) {
    for (item, activities) in agenda.map(\.activities).enumerated() {
      for case (let index, .breakout(var breakout)) in activities.enumerated() where breakout.id == id {
        change(&breakout)
        agenda[item].activities[index] = .breakout(breakout)
      }
    }
  }
}

/// Holds what is printed of who sits where against the plan that it should tell, by counting names.
struct SeatChecker {
  let plan: SeatPlan
  /// Who should sit in every round that is to come.
  let people: [Person]

  /// Whatever is wrong, in words.
  var faults: [String] {
    var faults: [String] = []
    let names = people.map(\.name).sorted()
    for (place, round) in plan.rounds.enumerated() {
      let seated = round.seatings.flatMap(\.people)
      if round.state == .toCome, seated.sorted() != names { faults.append("round \(round.number): not everybody once") }
      let sizes = round.seatings.map(\.people.count)
      if let least = sizes.min(), let most = sizes.max(), round.state == .toCome, most - least > 1 {
        faults.append("round \(round.number): sizes \(least) to \(most)")
      }
      for seating in round.seatings {
        // The two lists tell the same.
        let own = plan.people.filter { !$0.leads && $0.tables[place]?.id == seating.table.id }.map(\.name)
        if own.sorted() != seating.people.sorted() { faults.append("round \(round.number): \(seating.table.title)") }
      }
      let mixing = plan.breakout.mixing
      for (list, isTogether) in (mixing?.apart ?? []).map({ ($0, false) })
        + (mixing?.together ?? []).map({ ($0, true) })
      {
        let tables = plan.people.filter { list.contains($0.id) }.compactMap { $0.tables[place]?.id }
        if Set(tables).count != (isTogether ? min(1, tables.count) : tables.count) {
          faults.append("round \(round.number): \(list)")
        }
      }
    }
    return faults
  }
}
