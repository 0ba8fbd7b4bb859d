import Engine
import Phrases

/// What whoever leads a group wishes of it, or of leading it.
enum LeadWish: Equatable, Sendable {
  case take, leave
  case help(on: Bool)
  case openVote, closeVote, markChosen

  /// What came of it, where the view does not tell.
  func done(_ phrases: Phrases) -> String? {
    switch self {
    case .take: phrases.leadTaken
    case .leave: phrases.leadLeft
    case .help(let on): on ? phrases.helpCalled : phrases.helpWithdrawn
    case .openVote, .closeVote: nil
    case .markChosen: phrases.chosenGoAlong
    }
  }
}

/// Where a vote inside a group stands, for what can be done with it.
enum VoteStage: Equatable, Sendable {
  case none, open
  /// It is over; what it chose does not go along yet, or there is nothing to take along.
  case decided, done

  init(_ vote: GroupVoteView?, _ lists: [CollectView]) {
    guard let vote else {
      self = .none
      return
    }
    if vote.poll.phase.isOpen {
      self = .open
      return
    }
    let marked =
      lists.first { $0.id == vote.collection }.map { $0.entries.filter { $0.marked && $0.goesOn == nil }.map(\.id) }
      ?? []
    self = vote.chosen.isEmpty || Set(marked) == Set(vote.chosen) ? .done : .decided
  }
}

extension GroupVoteView {
  /// How far it is, or what it says; nil while there is nothing to say.
  func status(_ stage: VoteStage, _ phrases: Phrases) -> String? {
    switch poll.phase {
    case .open: return phrases.groupTurnout(atLeast: atLeast, step: leastGroupVoters, of: eligible)
    case .closed: return phrases.groupVoteTooFew(leastGroupVoters)
    case .void: return phrases.voidRound
    case .pending: return nil
    case .revealed:
      if chosen.isEmpty, tied.isEmpty { return phrases.groupChoseNothing }
      let says = chosen.isEmpty ? nil : stage == .done ? phrases.chosenGoAlong : phrases.groupChose(chosen.count)
      let tie = tied.isEmpty ? nil : phrases.groupTie(tied.count)
      return [says, tie].compactMap { $0 }.joined(separator: " ")
    }
  }
}
