import Workshop

/// What became of offer and seek in one collection: who was matched with whom, and who lets matches have what.
public struct Pairing: Equatable, Sendable {
  /// The columns of the people file that somebody who agrees lets matches have, beside the name.
  public internal(set) var columns: [String]
  /// In the order of confirming.
  public internal(set) var matches: [Match] = []
  /// What is not suggested any more, in the order of dropping.
  public internal(set) var dropped: [Match] = []
  /// What people answered; who is not in it has not answered, which is no.
  public internal(set) var contacts: [ParticipantID: Bool] = [:]

  init(columns: [String]) { self.columns = columns }

  /// Whether matches of this person may have the name and the columns.
  public func isShared(_ person: ParticipantID) -> Bool { contacts[person] == true }

  /// The match between two entries, in either direction.
  public func match(between one: EntryID, _ other: EntryID) -> Match? {
    let pair = Match(seeker: one, bringer: other)
    return matches.first { $0.isSamePair(as: pair) }
  }

  /// This plan with what has happened so far. Who agreed to fewer columns has not agreed to these, and is asked again.
  func keeping(_ before: Pairing?) -> Pairing {
    guard let before else { return self }
    var kept = before
    kept.columns = columns
    if !Set(columns).isSubset(of: before.columns) { kept.contacts = kept.contacts.filter { !$0.value } }
    return kept
  }
}

/// Two entries whose authors fit: what the one comes to fetch the other one brings.
public struct Match: Codable, Hashable, Sendable {
  /// Whose `haal` it is about.
  public var seeker: EntryID
  /// Whose `breng` it is about.
  public var bringer: EntryID

  /// Two entries.
  public init(seeker: EntryID, bringer: EntryID) {
    self.seeker = seeker
    self.bringer = bringer
  }

  /// Whether it is about the same two, in either direction.
  public func isSamePair(as other: Match) -> Bool {
    self == other || (seeker == other.bringer && bringer == other.seeker)
  }
}

extension CollectionState {
  /// Whose two entries a match is about; nil where one of them is not to be seen any more.
  public func people(of match: Match) -> (seeker: ParticipantID, bringer: ParticipantID)? {
    guard let seeker = self[match.seeker], let bringer = self[match.bringer], !seeker.isWithheld, !bringer.isWithheld,
      let one = seeker.by, let other = bringer.by, one != other
    else { return nil }
    return (one, other)
  }

  /// The matches that stand: both of its entries can be seen, or went into one that took them in.
  public var standingMatches: [Match] { (pairing?.matches ?? []).filter { people(of: $0) != nil } }
}
