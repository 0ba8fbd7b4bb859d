import Workshop

extension Session {
  func pairingDesk(_ state: CollectionState, _ around: Surroundings) -> PairingDesk? {
    guard let pairing = state.pairing else { return nil }
    let suggestions = state.matchSuggestions(in: workshop.language)
    let matches = state.standingMatches
    let mutual = state.mutual(among: matches, in: workshop.language)
    let meetings = MatchMeetings(of: state.id, in: self)
    func line(_ match: Match, isMutual: Bool, likeness: Double?, _ seat: MatchSeat?) -> PairingDesk.Line? {
      guard let people = state.people(of: match) else { return nil }
      func side(_ entry: EntryID, _ person: ParticipantID) -> PairingDesk.Side {
        let fields = state[entry]?.words ?? [:]
        func text(_ field: String) -> String { String((fields[field] ?? "").prefix(PairingDesk.textCharacters)) }
        return PairingDesk.Side(
          name: around.name(person), brings: text(Field.bringing), seeks: text(Field.seeking))
      }
      return PairingDesk.Line(
        match: match, seeker: side(match.seeker, people.seeker), bringer: side(match.bringer, people.bringer),
        isMutual: isMutual, likeness: likeness.map { Int(($0 * 100).rounded()) }, seat: seat,
        isAway: !around.present.contains(people.seeker) || !around.present.contains(people.bringer))
    }
    let authors = Set(state.entries.compactMap(\.by))
    return PairingDesk(
      suggestions: suggestions.prefix(PairingDesk.limit).compactMap {
        line($0.match, isMutual: $0.isMutual, likeness: $0.likeness, nil)
      },
      suggested: suggestions.count,
      matches: matches.prefix(PairingDesk.limit).compactMap { match in
        line(
          match, isMutual: mutual.contains(match), likeness: nil,
          state.people(of: match).flatMap { meetings.seat(of: $0.seeker, $0.bringer) })
      },
      matched: matches.count, agreed: authors.count(where: pairing.isShared), authors: authors.count,
      columns: pairing.columns)
  }

  func ownPairing(_ state: CollectionState, for viewer: ParticipantID, _ around: Surroundings) -> OwnPairing? {
    guard let pairing = state.pairing else { return nil }
    let own = state.standingMatches.compactMap { match -> (entry: EntryID, person: ParticipantID)? in
      guard let people = state.people(of: match) else { return nil }
      if people.seeker == viewer { return (match.bringer, people.bringer) }
      return people.bringer == viewer ? (match.seeker, people.seeker) : nil
    }
    let meetings = own.isEmpty ? nil : MatchMeetings(of: state.id, in: self, nextOnly: true)
    return OwnPairing(
      columns: pairing.columns, agreed: pairing.contacts[viewer],
      hasWritten: state.entries.contains { $0.by == viewer },
      matches: own.prefix(OwnPairing.limit).map { match in
        let fields = state[match.entry]?.words ?? [:]
        return OwnMatch(
          name: around.name(match.person), brings: fields[Field.bringing], seeks: fields[Field.seeking],
          seat: meetings?.seat(of: viewer, match.person))
      },
      matched: own.count)
  }

  /// What the matches of a collection mean for the rounds of a breakout; nil where it seats none.
  func meetDesk(_ breakout: Breakout, _ around: Surroundings) -> MeetDesk? {
    guard let id = breakout.mixing?.meet, let state = collections[id], state.pairing != nil else { return nil }
    let meetings = MatchMeetings(of: id, in: self)
    var desk = MeetDesk(
      collection: id, matched: state.standingMatches.count, open: 0, next: 0, later: 0, away: 0, fresh: 0, unplaced: [],
      unplacedCount: 0)
    let round = roundToCome(of: breakout)
    for match in state.standingMatches {
      guard let people = state.people(of: match), meetings.met(people.seeker, people.bringer) == nil else { continue }
      desk.open += 1
      let seat = meetings.planned(people.seeker, people.bringer, in: breakout.id)
      let isAway = !around.present.contains(people.seeker) || !around.present.contains(people.bringer)
      if isAway {
        desk.away += 1
      } else if let seat {
        if seat.round == round { desk.next += 1 } else { desk.later += 1 }
      } else if plans[breakout.id]?[round] != nil {
        if !wasPlanned(match, for: breakout.id) {
          desk.fresh += 1
          continue
        }
        desk.unplacedCount += 1
        if desk.unplaced.count < MeetDesk.namesLimit {
          desk.unplaced.append([around.name(people.seeker), around.name(people.bringer)])
        }
      }
    }
    return desk
  }
}
