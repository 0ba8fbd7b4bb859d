import Canvas
import Engine
import Phrases
import Workshop

/// A member who leads the own group because nobody else is there to: what the leader's screen does, beside the own
/// ballot.
extension ParticipantScreen {
  var isLeading: Bool { view?.groupAtWork?.leading == .you }

  /// What can be done on this page in a group of one's own that nobody else leads.
  var leadOffer: LeadOffer {
    guard let view, let card = view.groupAtWork else { return .nothing }
    switch card.leading {
    case .leader, .member: return .nothing
    // One or two people need nobody to lead them.
    case .nobody where card.step == .alone || card.step == .pairs: return .nothing
    case .nobody: return isOnGroupPage || harvestOnPage != nil ? .lead : .nothing
    case .you:
      if isOnVotePage { return .leading(.vote(participation.voteStage)) }
      if harvestOnPage != nil { return .leading(.list) }
      return isOnGroupPage || isOnLot ? .leading(.other) : .nothing
    }
  }

  var isOnVotePage: Bool { page == view?.groupAtWork?.vote.map { .part($0.poll.id) } }

  private var isOnGroupPage: Bool { page == view.flatMap { $0.groupAtWork.map { .part($0.breakout) } } }

  private var isOnLot: Bool { page == .part(ActivityID(parkingLot.text)) }

  private var harvestOnPage: CollectionID? {
    guard case .part(let id) = page, let collect = view?.collection(CollectionID(id.text)), collect.harvest,
      !collect.isLot
    else { return nil }
    return collect.id
  }

  mutating func lead(_ action: ParticipantAction) -> [Intent] {
    let intent: Intent?
    switch action {
    case .takeLead: intent = participation.takeLead(on: true)
    case .leaveLead: intent = participation.takeLead(on: false)
    case .openVote:
      if let vote = view?.groupAtWork?.vote, vote.poll.phase.isOpen {
        page = .part(vote.poll.id)
        return []
      }
      let here = view?.groupAtWork?.vote.flatMap { page == .part($0.poll.id) ? $0.collection : nil }
      intent = participation.openVote(on: harvestOnPage ?? here)
    case .closeVote: intent = participation.closeVote()
    case .markChosen: intent = participation.markChosen()
    case _: intent = nil
    }
    return intent.map { [$0] } ?? []
  }

  /// A group has another lead, or none.
  mutating func tell(_ leading: GroupLead, before: GroupLead) {
    let lists = phrases.language.list(
      view?.harvest.map { phrases.language.quote(Text.cut($0.prompt, to: 24)) } ?? [])
    let text: String? =
      switch leading {
      // Its answer says so.
      case .you: nil
      case .leader: before == .you ? phrases.leaderLeadsAgain : phrases.leaderIsBack
      case .member(let name): phrases.nowLeads(name)
      // A host keeps the table together.
      case .nobody where view?.groupAtWork?.host != nil: nil
      case .nobody: lists.isEmpty ? phrases.nobodyLeadsNow : phrases.nobodyLeads(lists)
      }
    // Giving it up was one's own wish.
    if let text, leading != .nobody || before != .you { notice = Notice(text: text, style: .accent) }
  }

  mutating func tell(_ wish: LeadWish) {
    if let text = wish.done(phrases) { notice = Notice(text: text, style: .good) }
    if wish == .take, let list = view?.harvest.first { page = .part(ActivityID(list.id.text)) }
  }

  /// What whoever leads the group has to know while it lasts.
  var standingNote: (text: String, style: Style)? {
    guard let card = view?.groupAtWork, card.leading == .you else { return nil }
    if let vote = card.vote, page == .part(vote.poll.id) {
      return vote.status(participation.voteStage, phrases).map { ($0, .accent) }
    }
    return card.helpCalled ? (phrases.helpIsCalled, .accent) : nil
  }
}
