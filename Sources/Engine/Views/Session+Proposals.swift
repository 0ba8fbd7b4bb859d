import Workshop

extension Session {
  /// A plan that waits, as what it would change; nil where there is none for the round to come.
  func proposal(of breakout: Breakout, _ around: Surroundings) -> BreakoutDesk.Proposal? {
    let round = roundToCome(of: breakout)
    guard let proposal = around.proposals[breakout.id], proposal.plan.from == round,
      round > breakouts[breakout.id]?.round ?? 0, let old = plans[breakout.id], let before = old[round],
      let after = proposal.plan[round]
    else { return nil }
    let titles = Dictionary(groups(of: breakout).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let (was, will) = (PlannedRound(round, before), PlannedRound(round, after))
    func title(_ group: GroupID?) -> String? { group.map { titles[$0] ?? $0.text } }
    var (moves, joining, leaving): ([BreakoutDesk.Move], [BreakoutDesk.Move], [String]) = ([], [], [])
    for seat in electorate {
      let (from, to) = (was.group(of: seat.id), will.group(of: seat.id))
      let move = BreakoutDesk.Move(id: seat.id, name: around.name(seat.id), from: title(from), to: title(to))
      switch (from, to) {
      case (let from?, let to?): if from != to { moves.append(move) }
      case (nil, .some): joining.append(move)
      case (.some, nil): leaving.append(move.name)
      case (nil, nil): break
      }
    }
    return BreakoutDesk.Proposal(
      number: proposal.number, anew: proposal.anew,
      outdated: proposal.basis != basis(of: breakout, around.present), round: round, moves: moves,
      moved: moves.count, joining: joining, joined: joining.count, leaving: leaving,
      rounds: rounds(of: breakout, old, proposal.plan, around.present))
  }

  /// How the rounds to come change: who sits elsewhere, and who meets again, with who is there now.
  private func rounds(
    of breakout: Breakout, _ old: GroupPlan, _ new: GroupPlan, _ present: Set<ParticipantID>
  ) -> [BreakoutDesk.RoundChange] {
    let held = meetings(in: breakout)
    var (metBefore, metAfter) = (held, held)
    return (new.from..<new.from + new.rounds.count).compactMap { round in
      guard let after = new[round] else { return nil }
      let before = old[round].map { seating($0, of: breakout, present) }
      let (was, will) = (PlannedRound(round, old[round] ?? [:]), PlannedRound(round, after))
      return BreakoutDesk.RoundChange(
        round: round,
        moved: present.count { person in
          guard let from = was.group(of: person), let to = will.group(of: person) else { return false }
          return from != to
        },
        before: before.map { Session.again($0, &metBefore) }, after: Session.again(after, &metAfter))
    }
  }

  /// How many pairs sit together who have met before; afterwards all of them have.
  private static func again(_ groups: [GroupID: [ParticipantID]], _ met: inout [Meeting: Int]) -> Int {
    var count = 0
    for members in groups.values {
      for (index, one) in members.enumerated() {
        for other in members[(index + 1)...] {
          let pair = Meeting(one, other)
          if met[pair] != nil { count += 1 }
          met[pair, default: 0] += 1
        }
      }
    }
    return count
  }
}
