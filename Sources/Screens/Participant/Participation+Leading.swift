import Engine
import Workshop

/// What a member wishes who leads the own group, or wants to.
extension Participation {
  /// Takes over leading the group, or gives it up; nil where no group of one's own is at work.
  mutating func takeLead(on: Bool) -> Intent? {
    guard let card = view?.groupAtWork else { return nil }
    return wish(on ? .take : .leave, .takeLead(breakout: card.breakout, on: on))
  }

  mutating func callHelp() -> Intent? {
    guard let card = view?.groupAtWork, card.leading == .you else { return nil }
    return wish(.help(on: !card.helpCalled), .callHelp(breakout: card.breakout))
  }

  /// Begins a vote on a list, the first one where none is given.
  mutating func openVote(on list: CollectionID?) -> Intent? {
    guard let card = view?.groupAtWork, card.leading == .you, let list = list ?? view?.harvest.first?.id else {
      return nil
    }
    return wish(.openVote, .openGroupVote(breakout: card.breakout, collection: list))
  }

  mutating func closeVote() -> Intent? {
    guard let vote = view?.groupAtWork?.vote, voteStage == .open else { return nil }
    return wish(.closeVote, .closePoll(poll: vote.poll.id), Sight(subject: vote.phases))
  }

  mutating func markChosen() -> Intent? {
    guard let vote = view?.groupAtWork?.vote, voteStage == .decided else { return nil }
    return wish(.markChosen, .markChosen(poll: vote.poll.id))
  }

  var voteStage: VoteStage { VoteStage(view?.groupAtWork?.vote, view?.harvest ?? []) }

  /// Nil while the same waits for its answer.
  private mutating func wish(_ wish: LeadWish, _ command: Command, _ sight: Sight = Sight()) -> Intent? {
    guard !waiting.values.contains(.wish(wish)) else { return nil }
    return .send(command, sight, tag: tag(for: .wish(wish)))
  }
}
