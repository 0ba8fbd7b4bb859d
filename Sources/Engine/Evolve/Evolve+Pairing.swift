import Workshop

extension Session {
  mutating func evolvePairing(_ record: Record) {
    switch record.event {
    case .contactAgreed(let collection, let participant): collections[collection]?.pairing?.contacts[participant] = true
    case .contactWithdrawn(let collection, let participant):
      collections[collection]?.pairing?.contacts[participant] = false
    case .matchConfirmed(let collection, let seeker, let bringer):
      change(collection, Match(seeker: seeker, bringer: bringer), record) { $0.matches.append($1) }
      tellMatch(record, collection, seeker, bringer, .confirm)
    case .matchDropped(let collection, let seeker, let bringer):
      change(collection, Match(seeker: seeker, bringer: bringer), record) { $0.dropped.append($1) }
      tellMatch(record, collection, seeker, bringer, .drop)
    case .matchReopened(let collection, let seeker, let bringer):
      change(collection, Match(seeker: seeker, bringer: bringer), record) { _, _ in }
    default: break
    }
  }

  /// What was taken back stands where it stood; else a pair leaves the one list for the other.
  private mutating func change(
    _ collection: CollectionID, _ match: Match, _ record: Record, _ place: (inout Pairing, Match) -> Void
  ) {
    guard var pairing = collections[collection]?.pairing else { return }
    if let prior = undonePrior(record), let matches = prior.matches, let dropped = prior.dropped {
      (pairing.matches, pairing.dropped) = (matches, dropped)
    } else {
      pairing.matches.removeAll { $0.isSamePair(as: match) }
      pairing.dropped.removeAll { $0.isSamePair(as: match) }
      place(&pairing, match)
    }
    collections[collection]?.pairing = pairing
  }

  private mutating func tellMatch(
    _ record: Record, _ collection: CollectionID, _ seeker: EntryID, _ bringer: EntryID, _ step: Undoable.MatchStep
  ) {
    let (one, other) = (author(of: seeker, collection), author(of: bringer, collection))
    tell(record, .matchChanged(seeker: one, bringer: other, step))
  }

  /// Who wrote an entry; the entry's own id stands for nobody.
  func author(of entry: EntryID, _ collection: CollectionID) -> ParticipantID {
    collections[collection]?[entry]?.by ?? ParticipantID(entry.text)
  }
}
