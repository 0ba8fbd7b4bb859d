import Workshop

/// From themes to who takes them up: work that the facilitator and group leaders share.
extension Desk {
  /// Puts an entry under a theme, or under none.
  func sort(_ id: EntryID, of collection: CollectionID, under theme: String?) throws(Refusal) -> [Event] {
    let entry = try mayWork(on: id, of: collection)
    var name: String?
    if let theme, !theme.trimmed.isEmpty { name = try cleaned(theme, limit: Limits.nameCharacters) }
    // The same theme in other letters is the same theme.
    if let wanted = name {
      let known = session.collections[collection]?.themes ?? []
      name = known.first { $0.lowercased() == wanted.lowercased() } ?? wanted
    }
    if entry.theme == name { throw .alreadySo }
    return [.entrySorted(collection: collection, entry: id, theme: name)]
  }

  /// Says who takes an entry up; without an owner nobody does any more.
  func takeUp(
    _ id: EntryID, of collection: CollectionID, owner: String, partners: [String], due: String?
  ) throws(Refusal) -> [Event] {
    let entry = try mayWork(on: id, of: collection)
    if owner.trimmed.isEmpty {
      if entry.commitment == nil { throw .alreadySo }
      return [.entryTakenUp(collection: collection, entry: id, commitment: nil)]
    }
    if partners.count > Commitment.mostPartners { throw .tooManyToChoose(limit: Commitment.mostPartners) }
    var commitment = Commitment(owner: try cleaned(owner, limit: Limits.nameCharacters))
    for partner in partners where !partner.trimmed.isEmpty {
      commitment.partners.append(try cleaned(partner, limit: Limits.nameCharacters))
    }
    if let due, !due.trimmed.isEmpty {
      guard let day = Commitment.day(due.trimmed) else { throw .noSuchDay(due.trimmed) }
      commitment.due = Commitment.text(of: day)
    }
    if entry.commitment == commitment { throw .alreadySo }
    return [.entryTakenUp(collection: collection, entry: id, commitment: commitment)]
  }

  private func mayWork(on id: EntryID, of collection: CollectionID) throws(Refusal) -> Entry {
    let (_, entry) = try knownEntry(id, of: collection)
    try checkOwnGroup(entry, of: collection)
    if let into = entry.mergedInto { throw .entryMerged(into: into) }
    return entry
  }
}
