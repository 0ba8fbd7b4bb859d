import Engine
import Phrases
import Workshop

/// Who sits where in groups that are mixed: planned by one key, proposed where people know a plan already.
extension FacilitatorScreen {
  /// Plans the rounds to come, from the plan that there is or not.
  mutating func plan(anew: Bool, _ view: FacilitatorView) -> [Intent] {
    let mixed = view.breakouts.filter(\.mixed)
    guard
      let desk = breakout ?? mixed.first(where: { $0.item == view.currentItem?.id })
        ?? mixed.first(where: { $0.roundToCome != nil })
    else {
      notice = words.noGroupsHere
      return []
    }
    guard desk.mixed else {
      notice = Refusal.notMixed(desk.id).sentence(in: language, naming: titles)
      return []
    }
    if subject != .breakout(desk.id) { show(.breakout(desk.id)) }
    // What it would change comes on the desk.
    (pane, scroll) = (.desk, 0)
    return send(
      anew ? .planAnew : .planGroups, .planGroups(breakout: desk.id, anew: anew), Sight(subject: desk.phases))
  }

  /// Takes a proposal over, or lets it go: the one on the desk, else the only one that there is.
  mutating func settle(_ action: ConsoleAction, _ view: FacilitatorView) -> [Intent] {
    guard
      let desk = [breakout].compactMap({ $0 }).first(where: { $0.proposal != nil })
        ?? view.breakouts.first(where: { $0.proposal != nil }), let proposal = desk.proposal
    else {
      notice = words.noProposal
      return []
    }
    if subject != .breakout(desk.id) { show(.breakout(desk.id)) }
    return send(
      action,
      action == .applyPlan
        ? .applyPlan(breakout: desk.id, proposal: proposal.number)
        : .dropPlan(breakout: desk.id, proposal: proposal.number))
  }

  /// The proposal that fills the desk.
  var proposal: BreakoutDesk.Proposal? { breakout?.proposal }
}
