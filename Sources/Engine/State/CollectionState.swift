import Workshop

/// A collection and its entries, in order of proposal.
public struct CollectionState: Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public let id: CollectionID
  /// Its prompt, or the name that the breakout gives it.
  public internal(set) var title: String
  /// What an entry of it says.
  public internal(set) var fields: [Field]
  /// Whether entries wait for the facilitator before others see them.
  public internal(set) var moderated: Bool
  /// Whether participants can say that they want an entry too.
  public internal(set) var upvotes: Bool
  /// Whether entries show who proposed them.
  public internal(set) var signed: Bool
  /// The most that one person may propose; nil is the general limit.
  public internal(set) var perPerson: Int?
  /// True for a collection that groups fill, by who leads them, else by a member, and the facilitator.
  public internal(set) var harvest: Bool
  /// Whether something can be added now.
  public internal(set) var isOpen: Bool
  /// In order of proposal, hidden and merged ones included.
  public internal(set) var entries: [Entry] = []
  var index: [EntryID: Int] = [:]
  /// The entry that the wall shows; nil shows none.
  public internal(set) var onWall: EntryID?
  var onWallSince: Instant?
  /// Who was matched with whom; nil where people do not offer and seek.
  public internal(set) var pairing: Pairing?

  /// The entry of that id. Cost: constant.
  public subscript(id: EntryID) -> Entry? { index[id].map { entries[$0] } }
}

/// The collection that every session has, open to the facilitator and the group leaders.
public let parkingLot: CollectionID = "parkeerplaats"

/// A contribution as it stands now, with its first wording kept.
public struct Entry: Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public let id: EntryID
  /// When it was proposed.
  public let proposedAt: Instant
  /// The wording as it is now.
  public internal(set) var fields: [String: String]
  /// The wording as it was proposed.
  public let firstFields: [String: String]
  /// Who proposed it, where the collection is signed.
  public let by: ParticipantID?
  /// The author's pseudonym, where it is not.
  public let author: VoterID?
  /// The group that it comes from; nil for the plenary.
  public let group: GroupID?
  /// Waits for the facilitator.
  public internal(set) var held: Bool
  /// Taken from view by the facilitator.
  public internal(set) var hidden = false
  /// Chosen by the facilitator for what comes next.
  public internal(set) var shortlisted = false
  /// Goes along to the plenary.
  public internal(set) var marked = false
  /// The entry that took it in.
  public internal(set) var mergedInto: EntryID?
  /// The entries that it took in, in order.
  public internal(set) var merged: [EntryID] = []
  /// Pseudonyms, or participants where the collection is signed.
  public internal(set) var upvoters: Set<String> = []

  /// Whether the wording differs from the first one.
  public var isEdited: Bool { fields != firstFields }
  /// What others may see and count.
  public var isVisible: Bool { !held && !hidden && mergedInto == nil }
}

extension CollectionState {
  /// How many people want this entry, those of entries merged into it included, each counted once.
  public func upvotes(of entry: Entry) -> Int { supporters(of: entry).count }

  func supporters(of entry: Entry) -> Set<String> {
    entry.merged.reduce(into: entry.upvoters) { all, id in
      if let merged = self[id] { all.formUnion(supporters(of: merged)) }
    }
  }

  /// What can be seen: shortlisted entries first, then by upvotes, then in order of proposal.
  public var ranked: [Entry] {
    entries.enumerated().filter { $0.element.isVisible }
      .map { (entry: $0.element, upvotes: upvotes(of: $0.element), position: $0.offset) }
      .sorted {
        if $0.entry.shortlisted != $1.entry.shortlisted { return $0.entry.shortlisted }
        return $0.upvotes != $1.upvotes ? $0.upvotes > $1.upvotes : $0.position < $1.position
      }
      .map(\.entry)
  }

  /// The one line by which an entry is named: its first field.
  public func headline(of entry: Entry) -> String {
    fields.lazy.compactMap { entry.fields[$0.id] }.first { !$0.isEmpty } ?? ""
  }
}
