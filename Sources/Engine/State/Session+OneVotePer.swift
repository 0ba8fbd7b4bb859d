import Workshop

/// One ballot for all who share a value of an attribute.
///
/// It stands under the first of them on the roster, whoever cast it: the first to vote votes for all, and the last
/// ballot counts. Who has no value votes alone. Votes inside groups are everybody's own.
extension Session {
  /// A seat for each ballot that there is. Cost: the electorate.
  var ballotSeats: [Seat] {
    guard let attribute = workshop.oneVotePer else { return electorate }
    var seen: Set<String> = []
    return electorate.filter { seat in seat.attributes[attribute].map { seen.insert($0).inserted } ?? true }
  }

  /// The seat under which somebody's ballot stands in a poll.
  func ballotSeat(of seat: Seat, in poll: ActivityID) -> Seat {
    guard let attribute = workshop.oneVotePer, let value = seat.attributes[attribute], !isOfGroup(poll) else {
      return seat
    }
    return electorate.first { $0.attributes[attribute] == value } ?? seat
  }

  /// The same by id, for whoever keeps something by voter.
  public func voter(for person: ParticipantID, in poll: ActivityID) -> ParticipantID {
    seat(person).map { ballotSeat(of: $0, in: poll).id } ?? person
  }

  /// For whom else somebody votes: the value that they share; nil where everybody has an own ballot.
  func sharedVote(of seat: Seat, in poll: ActivityID) -> String? {
    isOfGroup(poll) ? nil : workshop.oneVotePer.flatMap { seat.attributes[$0] }
  }
}
