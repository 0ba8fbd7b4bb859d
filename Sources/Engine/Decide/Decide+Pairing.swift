import Workshop

/// Offer and seek: who is matched with whom, and who agrees to be found afterwards.
extension Desk {
  func agreeContact(_ id: CollectionID, on: Bool) throws(Refusal) -> [Event] {
    guard let pairing = try knownCollection(id).pairing else { throw .nobodyOffers(id) }
    guard case .participant(let person) = sender else { throw .notAllowed }
    if pairing.contacts[person] == on { throw .alreadySo }
    return on
      ? [.contactAgreed(collection: id, participant: person)] : [.contactWithdrawn(collection: id, participant: person)]
  }

  func confirmMatch(of id: CollectionID, seeker: EntryID, bringer: EntryID) throws(Refusal) -> [Event] {
    let pairing = try pairing(of: id, seeker, bringer)
    if pairing.match(between: seeker, bringer) != nil { throw .alreadySo }
    return [.matchConfirmed(collection: id, seeker: seeker, bringer: bringer)]
  }

  func dropMatch(of id: CollectionID, seeker: EntryID, bringer: EntryID) throws(Refusal) -> [Event] {
    let pair = Match(seeker: seeker, bringer: bringer)
    // What was confirmed can always be taken back, in the direction in which it was.
    if let match = try knownCollection(id).pairing?.match(between: seeker, bringer) {
      return [.matchDropped(collection: id, seeker: match.seeker, bringer: match.bringer)]
    }
    let pairing = try pairing(of: id, seeker, bringer)
    if pairing.dropped.contains(where: { $0.isSamePair(as: pair) }) { throw .alreadySo }
    return [.matchDropped(collection: id, seeker: seeker, bringer: bringer)]
  }

  /// What two entries can be matched in: both are to be seen, and written by two people who are known.
  private func pairing(of id: CollectionID, _ seeker: EntryID, _ bringer: EntryID) throws(Refusal) -> Pairing {
    guard let pairing = try knownCollection(id).pairing else { throw .nobodyOffers(id) }
    var authors: [ParticipantID] = []
    for entry in [seeker, bringer] {
      let (_, known) = try knownEntry(entry, of: id)
      if let into = known.mergedInto { throw .entryMerged(into: into) }
      if !known.isVisible { throw .noSuchEntry(entry) }
      guard let by = known.by else { throw .nobodysEntry(entry) }
      authors.append(by)
    }
    if authors[0] == authors[1] { throw .matchWithOneself }
    if pairing.matches.count + pairing.dropped.count >= Limits.matchesOfACollection {
      throw .tooManyMatches(limit: Limits.matchesOfACollection)
    }
    return pairing
  }
}
