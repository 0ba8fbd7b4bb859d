import Engine
import Phrases
import Workshop

/// A member who leads the own group line by line: the leader's words do the same here.
extension PlainParticipant {
  mutating func lead(_ word: PlainWord, _ view: ParticipantView) -> PlainAnswer {
    guard let card = view.groupAtWork else { return PlainAnswer([phrases.plainNoHarvest]) }
    if word == .lead {
      let isLeading = card.leading == .you
      return PlainAnswer([], [participation.takeLead(on: !isLeading)].compactMap { $0 })
    }
    guard card.leading == .you else {
      return PlainAnswer([Refusal.leadFirst.sentence(in: phrases.language, naming: participation.titles)])
    }
    let intent: Intent?
    switch word {
    case .callHelp: intent = participation.callHelp()
    case .vote:
      if let vote = card.vote, vote.poll.phase.isOpen { return PlainAnswer(text.vote(vote, view.harvest)) }
      intent = participation.openVote(on: view.harvest.first { $0.id == collection }?.id)
    case .closeVote: intent = participation.closeVote()
    case .top: intent = participation.markChosen()
    case _: intent = nil
    }
    return intent.map { PlainAnswer([], [$0]) } ?? PlainAnswer([phrases.plainNoVote])
  }

  mutating func tell(_ leading: GroupLead, before: GroupLead) -> [String] {
    switch leading {
    case .you: return []
    case .leader: return [before == .you ? phrases.leaderLeadsAgain : phrases.leaderIsBack]
    case .member(let name): return [phrases.nowLeads(name)]
    case .nobody:
      guard let view, !view.harvest.isEmpty else { return [phrases.nobodyLeadsNow, phrases.plainLeadHow] }
      collection = view.harvest.first?.id
      return harvestHow(view) + [phrases.plainLeadHow]
    }
  }

  func tell(_ wish: LeadWish) -> [String] {
    let done = wish.done(phrases) ?? phrases.beingDone
    guard wish == .take, let view else { return [done] }
    // Who leads stands in the first line of that, and the view that knows it comes after this answer.
    return [done] + (view.harvest.isEmpty ? [] : harvestHow(view).dropFirst())
  }
}
