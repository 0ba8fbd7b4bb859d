import Workshop

extension Desk {
  func propose(_ fields: [String: String], to id: CollectionID, for meant: GroupID?) throws(Refusal) -> [Event] {
    let collection = try knownCollection(id)
    if !collection.isOpen { throw .collectionClosed(id) }
    let wording = try wording(fields, in: collection)
    var by: ParticipantID?
    var voter: VoterID?
    var group: GroupID?
    switch sender {
    case .participant(let person):
      if id == parkingLot {
        if !session.isDeputy(person, here.present) { throw .notAllowed }
        by = person
        break
      }
      // Where participants are asked for it too, they add to it as to any other; a member adds for the own group.
      if collection.harvest, !collection.asked || meant != nil || session.groupAtWork(of: person, into: id) != nil {
        (by, group) = (person, try ownGroup(of: person, id, meant: meant))
      } else if collection.signed {
        by = person
      } else {
        voter = here.pseudonym(.collection(id), person)
        if voter == nil { throw .keyMissing }
      }
    case .leader(let person, let led):
      if !collection.harvest { throw .notAllowed }
      // A line of a group that no breakout has would be nobody's to report.
      if id != parkingLot, !session.takesPart(led, inHarvestOf: id) { throw .notYourGroup }
      (by, group) = (person, id == parkingLot ? nil : led)
    case .facilitator, .host: break
    }
    if case .participant = sender {
      let own = collection.entries.count { $0.by == by && $0.author == voter }
      let limit = collection.perPerson ?? Limits.entriesOfAPerson
      if own >= limit { throw .tooManyEntries(limit: limit) }
    }
    // What groups find is theirs to word.
    let held = collection.moderated && sender != .facilitator && group == nil
    let entry = EntryID("\(id)-\(collection.entries.count + 1)")
    let (text, several) = shortest(wording, in: collection)
    return [
      .entryProposed(
        collection: id, entry: entry, text: text, fields: several, by: by, voter: voter, group: group,
        held: held ? true : nil)
    ]
  }

  func editEntry(_ id: EntryID, of collection: CollectionID, fields: [String: String]) throws(Refusal) -> [Event] {
    let (state, entry) = try knownEntry(id, of: collection)
    try checkOwnGroup(entry, of: collection)
    if let into = entry.mergedInto { throw .entryMerged(into: into) }
    return [edited(id, in: state, try wording(fields, in: state))]
  }

  func upvote(_ id: EntryID, of collection: CollectionID, on: Bool) throws(Refusal) -> [Event] {
    let (state, wanted) = try knownEntry(id, of: collection)
    guard state.upvotes else { throw .noUpvotes(collection) }
    if !state.isOpen { throw .collectionClosed(collection) }
    guard case .participant(let person) = sender else { throw .notEligible }
    // Who has not seen yet that it was merged supports what it goes on as.
    let entry = state.standing(wanted)
    guard entry.isVisible, !wanted.isWithheld else { throw .noSuchEntry(id) }
    var voter: VoterID?
    if !state.namesSupporters {
      voter = here.pseudonym(.collection(collection), person)
      if voter == nil { throw .keyMissing }
    }
    let named = voter == nil ? person : nil
    let key = voter?.text ?? person.text
    let voices = state.voices(of: entry)
    if on {
      if voices.contains(where: { $0.by == person || voter != nil && $0.author == voter }) { throw .ownEntry }
      if state.supporters(of: entry).contains(key) { throw .alreadySo }
      return [.entryUpvoted(collection: collection, entry: entry.id, voter: voter, participant: named)]
    }
    // Taken back from all that was merged, so that nothing of it is left.
    let supported = voices.filter { $0.upvoters.contains(key) }
    if supported.isEmpty { throw .alreadySo }
    return supported.map {
      .upvoteWithdrawn(collection: collection, entry: $0.id, voter: voter, participant: named)
    }
  }

  func mark(_ id: EntryID, of collection: CollectionID, on: Bool) throws(Refusal) -> [Event] {
    let (state, entry) = try knownEntry(id, of: collection)
    try checkOwnGroup(entry, of: collection)
    guard on else { return [.entryUnmarked(collection: collection, entry: id)] }
    let marked = state.entries.count { $0.group == entry.group && $0.marked && !$0.isWithheld && $0.id != id }
    if marked >= markLimit { throw .markLimit(markLimit) }
    return [.entryMarked(collection: collection, entry: id)]
  }

  /// A new entry of the group that goes on from what was written in the step before, which is merged into it: so its words
  /// and whoever wrote them stay to be found.
  func takeAlong(_ id: EntryID, of collection: CollectionID) throws(Refusal) -> [Event] {
    let (state, source) = try knownEntry(id, of: collection)
    guard case .participant(let person) = sender, let place = session.groupAtWork(of: person, into: collection),
      let breakout = session.workshop.breakout(place.breakout)
    else { throw .notAllowed }
    try checkWriter(person, for: place.group, collection)
    if let into = source.mergedInto { throw .entryMerged(into: into) }
    guard session.linesBefore(place.group, of: breakout, in: collection).contains(where: { $0.id == id }) else {
      throw .notYourGroup
    }
    let entry = EntryID("\(collection)-\(state.entries.count + 1)")
    let (text, several) = shortest(source.fields, in: state)
    return [
      .entryProposed(
        collection: collection, entry: entry, text: text, fields: several, by: person, voter: nil, group: place.group,
        held: nil),
      .entriesMerged(collection: collection, into: entry, from: [id]),
    ]
  }

  func move(_ id: EntryID, of collection: CollectionID, before: EntryID?) throws(Refusal) -> [Event] {
    let (state, entry) = try knownEntry(id, of: collection)
    try checkOwnGroup(entry, of: collection)
    if let into = entry.mergedInto { throw .entryMerged(into: into) }
    if let before {
      let (_, other) = try knownEntry(before, of: collection)
      if other.group != entry.group { throw .notYourGroup }
    }
    if before == id || before == state.follower(of: id) { throw .alreadySo }
    return [.entryMoved(collection: collection, entry: id, before: before)]
  }

  func admit(_ id: EntryID, of collection: CollectionID) throws(Refusal) -> [Event] {
    let (_, entry) = try knownEntry(id, of: collection)
    if !entry.held { throw .alreadySo }
    return [.entryAdmitted(collection: collection, entry: id)]
  }

  func hide(_ id: EntryID, of collection: CollectionID) throws(Refusal) -> [Event] {
    let (_, entry) = try knownEntry(id, of: collection)
    if entry.hidden { throw .alreadySo }
    return [.entryHidden(collection: collection, entry: id)]
  }

  func show(_ id: EntryID, of collection: CollectionID) throws(Refusal) -> [Event] {
    let (_, entry) = try knownEntry(id, of: collection)
    if !entry.hidden { throw .alreadySo }
    return [.entryShown(collection: collection, entry: id)]
  }

  /// `fields` is a wording for all of them, where none of theirs is to stand.
  func merge(
    _ from: [EntryID], into: EntryID, of collection: CollectionID, fields: [String: String]?
  ) throws(Refusal) -> [Event] {
    let (state, target) = try knownEntry(into, of: collection)
    if let other = target.mergedInto { throw .entryMerged(into: other) }
    if from.isEmpty || from.contains(into) || Set(from).count != from.count { throw .mergeIntoItself }
    var isShortlisted = target.shortlisted
    var isSeen = target.isVisible
    for id in from {
      let (_, entry) = try knownEntry(id, of: collection)
      if let other = entry.mergedInto { throw .entryMerged(into: other) }
      isShortlisted = isShortlisted || entry.shortlisted
      isSeen = isSeen || entry.isVisible
    }
    // What was seen or chosen stays so under the wording that took it in.
    var events: [Event] = []
    if isSeen, target.held { events.append(.entryAdmitted(collection: collection, entry: into)) }
    if isSeen, target.hidden { events.append(.entryShown(collection: collection, entry: into)) }
    if isShortlisted, !target.shortlisted { events.append(.entryShortlisted(collection: collection, entry: into)) }
    events.append(.entriesMerged(collection: collection, into: into, from: from))
    if let fields {
      let wording = try wording(fields, in: state)
      if wording != target.fields { events.append(edited(into, in: state, wording)) }
    }
    return events
  }

  /// Takes one entry out of the one that it was merged into. The last to go leaves that one its own words.
  func unmerge(_ id: EntryID, of collection: CollectionID) throws(Refusal) -> [Event] {
    let (state, entry) = try knownEntry(id, of: collection)
    guard let into = entry.mergedInto, let target = state[into] else { throw .alreadySo }
    var events: [Event] = []
    if target.merged == [id], target.words != target.fields {
      events.append(edited(into, in: state, target.words))
    }
    return events + [.entriesUnmerged(collection: collection, into: into, from: [id])]
  }

  func shortlist(_ id: EntryID, of collection: CollectionID, on: Bool) throws(Refusal) -> [Event] {
    let (_, entry) = try knownEntry(id, of: collection)
    if let into = entry.mergedInto { throw .entryMerged(into: into) }
    if entry.shortlisted == on { throw .alreadySo }
    return on
      ? [.entryShortlisted(collection: collection, entry: id)] : [.entryUnlisted(collection: collection, entry: id)]
  }

  func putOnWall(_ id: EntryID?, of collection: CollectionID) throws(Refusal) -> [Event] {
    _ = try knownCollection(collection)
    if let id {
      let (_, entry) = try knownEntry(id, of: collection)
      guard entry.isVisible else { throw .noSuchEntry(id) }
    }
    return [.entryPutOnWall(collection: collection, entry: id)]
  }

  func knownCollection(_ id: CollectionID) throws(Refusal) -> CollectionState {
    guard let collection = session.collections[id] else { throw .noSuchCollection(id) }
    return collection
  }

  func knownEntry(_ id: EntryID, of collection: CollectionID) throws(Refusal) -> (CollectionState, Entry) {
    let state = try knownCollection(collection)
    guard let entry = state[id] else { throw .noSuchEntry(id) }
    return (state, entry)
  }

  /// The group of a participant who writes its harvest, while nobody else leads it: the one at work, or whose round has
  /// just ended.
  private func ownGroup(
    of person: ParticipantID, _ collection: CollectionID, meant: GroupID?
  ) throws(Refusal) -> GroupID {
    let groups = session.groupsWritten(by: person, into: collection, at: here.now)
    guard let group = meant == nil ? groups.first : groups.first(where: { $0 == meant }) else {
      throw meant == nil ? .notAllowed : .roundIsOver
    }
    try checkWriter(person, for: group, collection)
    return group
  }

  /// A group that somebody else leads is written for by whoever that is.
  private func checkWriter(_ person: ParticipantID, for group: GroupID, _ collection: CollectionID) throws(Refusal) {
    guard let place = session.groupAtWork(of: person, into: collection), place.group == group else {
      if session.isLed(group, here.present) { throw .leaderWrites }
      return
    }
    switch session.lead(of: place, here.present) {
    case .nobody, .deputy(person): break
    case .deputy, .leader: throw .leaderWrites
    }
  }

  func checkOwnGroup(_ entry: Entry, of collection: CollectionID) throws(Refusal) {
    switch sender {
    case .leader(let person, let group): if entry.group != group && entry.by != person { throw .notYourGroup }
    case .participant(let person):
      if collection == parkingLot {
        if !session.isDeputy(person, here.present) { throw .notAllowed }
        if entry.by != person { throw .notYourGroup }
        return
      }
      let groups = session.groupsWritten(by: person, into: collection, at: here.now)
      if groups.isEmpty { throw .notAllowed }
      guard let group = entry.group, groups.contains(group) else { throw .notYourGroup }
      try checkWriter(person, for: group, collection)
    case .facilitator, .host: break
    }
  }

  /// The fields of an entry, cleaned and complete.
  private func wording(_ fields: [String: String], in collection: CollectionState) throws(Refusal) -> [String: String] {
    var wording: [String: String] = [:]
    for (id, text) in fields.sorted(by: { $0.key < $1.key }) {
      guard collection.fields.contains(where: { $0.id == id }) else { throw .noSuchField(id) }
      if !text.trimmed.isEmpty { wording[id] = try cleaned(text, limit: Limits.entryCharacters) }
    }
    for field in collection.fields where field.required && wording[field.id] == nil {
      throw collection.fields.count == 1 ? .emptyText : .fieldMissing(field.label ?? field.id)
    }
    if wording.isEmpty { throw .emptyText }
    if collection.pairing != nil, wording[Field.bringing] == nil, wording[Field.seeking] == nil {
      throw .neitherOffersNorSeeks
    }
    return wording
  }

  private func edited(_ id: EntryID, in state: CollectionState, _ wording: [String: String]) -> Event {
    let (text, several) = shortest(wording, in: state)
    return .entryEdited(collection: state.id, entry: id, text: text, fields: several)
  }

  /// A collection with one field has its `text`, one with several its `fields`.
  private func shortest(
    _ wording: [String: String], in collection: CollectionState
  ) -> (text: String?, fields: [String: String]?) {
    if collection.fields.count == 1, let only = collection.fields.first { return (wording[only.id], nil) }
    return (nil, wording)
  }
}

/// How many entries of a collection a group may take along to the plenary.
public let markLimit = 3
