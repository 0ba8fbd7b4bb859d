import Workshop

/// A vote inside a group as who leads the group may see it: never who has voted.
public struct GroupVoteView: Codable, Equatable, Sendable {
  /// The vote as all in the group may see it.
  public var poll: PollView
  /// The list whose entries it is on.
  public var collection: CollectionID
  /// So many have voted at least: it moves in steps of three.
  public var atLeast: Int
  /// How many have a ballot.
  public var eligible: Int
  /// What it says should go along, in the order of their votes.
  public var chosen: [EntryID]
  /// Entries that are tied for the places that are left.
  public var tied: [EntryID]
  /// How often its phase has changed: what `Sight.subject` wants.
  public var phases: Int
}

/// Who leads a group, as a member sees it.
public enum GroupLead: Codable, Equatable, Sendable {
  /// Whose task it is.
  case leader
  /// Another member, by name.
  case member(String)
  /// The viewer, who took it over.
  case you
  case nobody
}

extension Session {
  /// The newest vote inside a group, of the round that runs or ran last; nil without one.
  func groupVote(of place: GroupOfBreakout, at now: Instant) -> GroupVoteView? {
    guard let vote = votes(of: place).last, let collection = collection(of: vote),
      let view = pollView(vote.poll, at: now), let round = polls[vote.poll.id]?.current
    else { return nil }
    let (chosen, tied) = outcome(of: vote)
    return GroupVoteView(
      poll: view, collection: collection, atLeast: round.ballots.count / Round.step * Round.step,
      eligible: round.eligible ?? electorate(of: vote.poll.id).count, chosen: chosen, tied: tied,
      phases: phases[vote.poll.id, default: 0])
  }

  /// Votes inside the own group that are on somebody's screen: of each list the newest, until the next round or item.
  func groupVotes(for person: ParticipantID) -> [Poll] {
    var newest: [CollectionID: Poll] = [:]
    for vote in addedPolls where vote.voters?.contains(person) == true {
      guard let place = vote.group, let state = breakouts[place.breakout], state.round == vote.round,
        state.isRunning || workshop.item(of: place.breakout)?.id == runs.last?.item,
        let collection = collection(of: vote)
      else { continue }
      newest[collection] = vote.poll
    }
    return newest.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Who leads a group, for one of its members.
  func leading(of place: GroupOfBreakout, for person: ParticipantID, _ around: Surroundings) -> GroupLead {
    switch lead(of: place, around.present) {
    case .leader: .leader
    case .deputy(person): .you
    case .deputy(let deputy): .member(around.name(deputy))
    case .nobody: .nobody
    }
  }
}
