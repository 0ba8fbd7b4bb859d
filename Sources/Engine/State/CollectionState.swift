import Workshop

/// A collection and its entries.
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
  /// True for a collection that a part of the agenda asks participants for.
  public internal(set) var asked = false
  /// Whether something can be added now.
  public internal(set) var isOpen: Bool
  /// In order of proposal, those of a group as it put them; hidden and merged ones included.
  public internal(set) var entries: [Entry] = []
  var index: [EntryID: Int] = [:]
  /// The entry that the wall shows; nil shows none.
  public internal(set) var onWall: EntryID?
  var onWallSince: Instant?
  /// Who was matched with whom; nil where people do not offer and seek.
  public internal(set) var pairing: Pairing?

  /// Whether the journal names who upvotes: never of what groups found, whose entries name who wrote them down only.
  public var namesSupporters: Bool { signed && !harvest }
  /// Whether people stand in it by pseudonyms, whose key it needs.
  public var hasPseudonyms: Bool { !signed || upvotes && !namesSupporters }

  /// The entry of that id. Cost: constant.
  public subscript(id: EntryID) -> Entry? { index[id].map { entries[$0] } }

  /// The next entry of the same group; nil for its last.
  func follower(of id: EntryID) -> EntryID? {
    guard let place = index[id] else { return nil }
    return entries[(place + 1)...].first { $0.group == entries[place].group }?.id
  }
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
  /// What it said when others were first merged into it; nil where none were. The wording may be another one since.
  public internal(set) var ownFields: [String: String]?
  /// Who proposed it, where the collection is signed.
  public let by: ParticipantID?
  /// The author's pseudonym, where it is not.
  public let author: VoterID?
  /// The group that it comes from; nil for the plenary.
  public let group: GroupID?
  /// Written in a step before the last one of 1-2-4-All: the group to come sees it, and nobody else does unless that
  /// takes it along.
  public internal(set) var isPreliminary = false
  /// The earlier session that it came from, as the session has it among `carried`; nil for what was said in this one.
  public internal(set) var from: String?
  /// Waits for the facilitator.
  public internal(set) var held: Bool
  /// Taken from view by the facilitator.
  public internal(set) var hidden = false
  /// Chosen by the facilitator for what comes next.
  public internal(set) var shortlisted = false
  /// The theme that it stands under.
  public internal(set) var theme: String?
  /// Who takes it up.
  public internal(set) var commitment: Commitment?
  /// Goes along to the plenary.
  public internal(set) var marked = false
  /// The entry that took it in.
  public internal(set) var mergedInto: EntryID?
  /// The entries that it took in, in order.
  public internal(set) var merged: [EntryID] = []
  /// Pseudonyms, or participants where the journal names who upvotes.
  public internal(set) var upvoters: Set<String> = []

  /// Its own words, whatever wording it stands under: what it said before others were merged into it.
  public var words: [String: String] { ownFields ?? fields }
  /// Kept from others: it waits for the facilitator, or was hidden.
  public var isWithheld: Bool { held || hidden }
  /// Whether the wording differs from the first one.
  public var isEdited: Bool { fields != firstFields }
  /// What others may see and count.
  public var isVisible: Bool { !isWithheld && mergedInto == nil }
}

extension CollectionState {
  /// How many people want this entry, those of entries merged into it included, each counted once.
  public func upvotes(of entry: Entry) -> Int { supporters(of: entry).count }

  func supporters(of entry: Entry) -> Set<String> {
    entry.merged.reduce(into: entry.upvoters) { all, id in
      if let merged = self[id] { all.formUnion(supporters(of: merged)) }
    }
  }

  /// The entry under which one goes on: itself, or the one that took it in, perhaps by way of others.
  public func standing(_ entry: Entry) -> Entry {
    var entry = entry
    while let into = entry.mergedInto, let next = self[into] { entry = next }
    return entry
  }

  /// Whether it was merged into one that others see.
  func goesOnElsewhere(_ entry: Entry) -> Bool {
    entry.mergedInto != nil && !entry.isWithheld && standing(entry).isVisible
  }

  /// Everything that goes on under an entry, in order of proposal: itself and what was merged into it, also by way of
  /// others.
  public func voices(of entry: Entry) -> [Entry] {
    var all: [Entry] = []
    func add(_ entry: Entry) {
      all.append(entry)
      for id in entry.merged { if let merged = self[id] { add(merged) } }
    }
    add(entry)
    // Places tell of it too, but a group may have moved its own.
    return all.sorted {
      $0.proposedAt == $1.proposedAt
        ? index[$0.id, default: 0] < index[$1.id, default: 0] : $0.proposedAt < $1.proposedAt
    }
  }

  /// Whether an entry is on in its group's turn in the plenary: it is marked, or the group marked nothing.
  func isTakenAlong() -> (Entry) -> Bool {
    let marking = Set(entries.lazy.filter { $0.marked && !$0.isWithheld }.compactMap(\.group))
    return { entry in
      guard let group = entry.group, !entry.isWithheld else { return false }
      return entry.marked || !marking.contains(group)
    }
  }

  /// What can be seen: shortlisted entries first, then by upvotes, then in the order of `entries`.
  public var ranked: [Entry] {
    entries.enumerated().filter { $0.element.isVisible && !$0.element.isPreliminary }
      .map { (entry: $0.element, upvotes: upvotes(of: $0.element), position: $0.offset) }
      .sorted {
        if $0.entry.shortlisted != $1.entry.shortlisted { return $0.entry.shortlisted }
        return $0.upvotes != $1.upvotes ? $0.upvotes > $1.upvotes : $0.position < $1.position
      }
      .map(\.entry)
  }

  /// The themes that its entries stand under, in the order in which they first came.
  public var themes: [String] {
    var themes: [String] = []
    for entry in entries where entry.mergedInto == nil {
      if let theme = entry.theme, !themes.contains(theme) { themes.append(theme) }
    }
    return themes
  }

  /// The one line by which an entry is named: its first field.
  public func headline(of entry: Entry) -> String {
    fields.lazy.compactMap { entry.fields[$0.id] }.first { !$0.isEmpty } ?? ""
  }
}

extension Entry {
  /// One that says nothing: what entries look like, for who wants to know that and no more.
  public static let blank = Entry(
    id: "", proposedAt: Instant(milliseconds: 0), fields: [:], firstFields: [:], by: nil, author: nil, group: nil,
    held: false)
}
