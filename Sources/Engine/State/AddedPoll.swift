import Tally
import Workshop

/// One group of a breakout.
public struct GroupOfBreakout: Codable, Hashable, Sendable {
  /// The breakout.
  public var breakout: ActivityID
  /// Which of its groups.
  public var group: GroupID

  /// All of it, as its members say.
  public init(breakout: ActivityID, group: GroupID) {
    self.breakout = breakout
    self.group = group
  }
}

/// A poll that came up during the session: its file does not have it.
public struct AddedPoll: Equatable, Sendable {
  /// What is asked.
  public let poll: Poll
  /// The group that votes on its own; nil for a poll of everybody.
  public let group: GroupOfBreakout?
  /// The item that ran when it was added; nil of a group's.
  public let item: ItemID?
  /// The round in which that group sat together when the poll was added.
  public let round: Int
  /// Who has a ballot, as the group was drawn; nil for everybody who has one at all.
  public let voters: [ParticipantID]?
}

/// How many people a secret vote inside a group needs: among fewer everybody would know how the others voted.
public let leastGroupVoters = 3

extension Session {
  /// A poll that the session file does not have. Cost: constant.
  public func added(_ id: ActivityID) -> AddedPoll? { addedIndex[id].map { addedPolls[$0] } }

  /// The polls that everybody is asked: those of the agenda, each item's own before those that were added to it.
  public var commonPolls: [Poll] {
    let added = addedPolls.filter { $0.group == nil }
    guard !added.isEmpty else { return workshop.activities.compactMap(\.asPoll) }
    return workshop.agenda.flatMap { item in
      item.activities.compactMap(\.asPoll) + added.filter { $0.item == item.id }.map(\.poll)
    }
  }

  /// The item that a poll belongs to.
  public func item(ofPoll id: ActivityID) -> ItemID? { added(id).map(\.item) ?? workshop.item(of: id)?.id }

  /// Whether a poll is one of a group alone.
  func isOfGroup(_ id: ActivityID) -> Bool { added(id)?.group != nil }

  /// Who has a ballot in a poll.
  public func electorate(of poll: ActivityID) -> [Seat] {
    guard let voters = added(poll)?.voters else { return ballotSeats }
    return voters.compactMap(seat)
  }

  /// Whether somebody has a ballot in a poll.
  func hasBallot(_ seat: Seat, in poll: ActivityID) -> Bool {
    seat.leads == nil && added(poll)?.voters?.contains(seat.id) != false
  }

  /// The votes that a group has held in the round that runs, or ran last, oldest first.
  func votes(of place: GroupOfBreakout) -> [AddedPoll] {
    let round = breakouts[place.breakout]?.round
    return addedPolls.filter { $0.group == place && $0.round == round }
  }

  /// The list whose entries a group votes on.
  public func collection(of vote: AddedPoll) -> CollectionID? {
    guard let place = vote.group, let breakout = workshop.breakout(place.breakout),
      case .choice(.fixed(let options), _) = vote.poll.question, let first = options.first
    else { return nil }
    return breakout.collections.map(\.collection).first { collections[$0]?[EntryID(first.id.text)] != nil }
  }

  /// Polls that are not of the agenda, and of one group, open, as they were added.
  func openVotes(in breakout: ActivityID) -> [AddedPoll] {
    addedPolls.filter { $0.group?.breakout == breakout && phase(of: $0.poll.id).isOpen }
  }

  /// What a vote inside a group says should go along: the most chosen, as far as no tie is in the way; those that are
  /// tied for the places that are left.
  func outcome(of vote: AddedPoll) -> (chosen: [EntryID], tied: [EntryID]) {
    guard let round = polls[vote.poll.id]?.current, case .revealed = round.phase,
      case .choice(let result) = round.result, let state = collection(of: vote).flatMap({ collections[$0] })
    else { return ([], []) }
    // By votes, the order of the poll among equals.
    let wanted = result.options.filter { $0.count > 0 && state[EntryID($0.id.text)]?.isVisible == true }
      .enumerated().sorted { one, other in
        (other.element.count, one.offset) < (one.element.count, other.offset)
      }
      .map { (id: EntryID($0.element.id.text), count: $0.element.count) }
    guard wanted.count > markLimit else { return (wanted.map(\.id), []) }
    let cut = wanted[markLimit].count
    return (
      wanted.prefix(markLimit).filter { $0.count > cut }.map(\.id),
      wanted[markLimit - 1].count == cut ? wanted.filter { $0.count == cut }.map(\.id) : []
    )
  }
}
