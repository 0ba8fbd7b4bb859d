import Workshop

/// A plan that was made beside the one that there is, and waits for a facilitator: nobody sits by it, and nothing of it is
/// in the journal, until it is applied.
public struct PlanProposal: Equatable, Sendable {
  /// What a plan was made of: who was there, how often the breakout had changed, and who was matched.
  public struct Basis: Equatable, Sendable {
    var present: Set<ParticipantID>
    var phases: Int
    var matches: [Match]
  }

  /// Another one for each proposal.
  public var number: Int
  /// Who would sit where.
  public var plan: GroupPlan
  /// Whether it was made without regard to the plan that there is.
  public var anew: Bool
  /// What it was made of.
  public var basis: Basis

  /// A proposal of `number`, as it was solved from a task.
  public init(number: Int, plan: GroupPlan, anew: Bool, basis: Basis) {
    self.number = number
    self.plan = plan
    self.anew = anew
    self.basis = basis
  }
}

extension Session {
  /// What a plan of a breakout would be made of now.
  func basis(of breakout: Breakout, _ present: Set<ParticipantID>) -> PlanProposal.Basis {
    PlanProposal.Basis(
      present: Set(electorate.map(\.id)).intersection(present), phases: phases[breakout.id, default: 0],
      matches: breakout.mixing?.meet.flatMap { collections[$0]?.standingMatches } ?? [])
  }

  /// Whether two plans seat everybody alike in the rounds to come.
  public func isAsPlanned(_ plan: GroupPlan, of breakout: Breakout) -> Bool {
    guard let old = plans[breakout.id], old.hosts == plan.hosts else { return false }
    return (plan.from..<plan.from + plan.rounds.count).allSatisfy { round in
      guard let before = old[round], let after = plan[round] else { return false }
      return Set(before.keys).union(after.keys).allSatisfy { Set(before[$0] ?? []) == Set(after[$0] ?? []) }
    }
  }
}
