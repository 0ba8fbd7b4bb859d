import Rotation
import RotationRules
import Workshop

@testable import Engine

extension MixedWorld {
  /// Whatever is wrong with the rounds to come, by the check that shares nothing with what planned them: what was asked is
  /// put together here from the session file, who is there, and what hands have settled.
  ///
  /// - Parameter same: attributes whose values each sit at one table.
  func faults(keepingTogether same: [String] = []) throws -> [String] {
    let (asked, plan) = try question(keepingTogether: same)
    return RuleChecker(instance: asked, plan: plan).faults
  }

  /// How often the same two meet, and how far from even values are spread, in rounds held and to come.
  func measures(keepingTogether same: [String] = []) throws -> (conflict: Int, imbalance: Int) {
    let (asked, plan) = try question(keepingTogether: same)
    let measures = RuleChecker(instance: asked, plan: plan).measures
    return (measures.conflict, measures.imbalance)
  }

  private func question(keepingTogether same: [String]) throws -> (RotationInstance, RotationPlan) {
    let (session, breakout) = (world.session, try breakout())
    let mixing = breakout.mixing ?? Mixing()
    let order = session.groups(of: breakout).map(\.id)
    let number = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let past = session.breakouts["cafe"].map { $0.history + [$0.groups] } ?? []
    let held = past.map { round in order.map { round[$0] ?? [] } }
    let future = past.count + 1...max(past.count + 1, breakout.rounds)
    let people = session.electorate.map { seat in
      let sat = held.indices.filter { held[$0].joined().contains(seat.id) }
      let coming = world.present.contains(seat.id) ? future.map { $0 - 1 } : []
      return RotationInstance.Person(seat.id, attributes: seat.attributes, rounds: sat + coming)
    }
    func pairs(_ lists: [[ParticipantID]]) -> [RotationInstance.Pair] {
      lists.flatMap { list in
        list.enumerated().flatMap { index, one in list[(index + 1)...].map { RotationInstance.Pair(one, $0) } }
      }
    }
    var asked = RotationInstance(people: people, groups: order.count, rounds: breakout.rounds)
    asked.history = held
    (asked.together, asked.apart) = (pairs(mixing.together), pairs(mixing.apart))
    (asked.same, asked.balance) = (same, mixing.mix)
    asked.hosts = (session.plans["cafe"]?.hosts ?? [:]).compactMap { group, person in
      number[group].map { .init(person, group: $0) }
    }
    for (round, seats) in session.hands["cafe"]?.seats ?? [:] where future.contains(round) {
      asked.held += seats.compactMap { person, group in
        number[group].map { .init(person, group: $0, round: round - 1) }
      }
    }
    let planned = future.map { round in order.map { self.planned(round)[$0] ?? [] } }
    return (asked, RotationPlan(rounds: held + planned))
  }
}
