import Workshop

extension Session {
  /// Who looks at entries: which of them are their own, and which they upvoted.
  struct Viewer {
    var person: ParticipantID?
    var pseudonym: VoterID?
    /// Nobody in particular: the wall, the facilitator.
    static let everybody = Viewer()

    func supports(_ supporters: Set<String>, in state: CollectionState) -> Bool {
      (state.namesSupporters ? person?.text : pseudonym?.text).map(supporters.contains) ?? false
    }

    /// Whether it is the viewer's own, or took one in that is.
    func wrote(_ entry: Entry, in state: CollectionState) -> Bool {
      guard person != nil else { return false }
      return entry.merged.isEmpty ? wrote(entry) : state.voices(of: entry).contains(where: wrote)
    }

    private func wrote(_ entry: Entry) -> Bool {
      person != nil && entry.by == person || pseudonym != nil && entry.author == pseudonym
    }
  }

  /// A collection as one viewer may see it. `viewer` is nil for the wall.
  ///
  /// - Parameter harvest: whether the viewer's own group fills it here, rather than that all read it.
  func collectView(
    _ id: CollectionID, for viewer: ParticipantID?, _ around: Surroundings,
    _ pseudonym: (Scope, ParticipantID) -> VoterID?, harvest: Bool, takesEntries: Bool = true,
    where wanted: (Entry) -> Bool = { _ in true }, ranked isRanked: Bool = true
  ) -> CollectView? {
    guard let state = collections[id] else { return nil }
    let viewer = Viewer(
      person: viewer, pseudonym: viewer.flatMap { state.hasPseudonyms ? pseudonym(.collection(id), $0) : nil })
    let titles = state.harvest ? titles(filling: id) : [:]
    // Who fills it keeps what was merged, in the own words: the others go on without it.
    let all = isRanked ? state.ranked : state.entries.filter { $0.isVisible || harvest && state.goesOnElsewhere($0) }
    let visible = all.filter(wanted)
    let ownHeld = state.entries.count { $0.held && !$0.hidden && viewer.wrote($0, in: state) }
    return CollectView(
      id: id, prompt: prompt(of: state), fields: state.fields, isOpen: state.isOpen,
      takesEntries: state.isOpen && takesEntries, moderated: state.moderated,
      upvotes: state.upvotes && !harvest, signed: state.signed, harvest: harvest,
      entries: visible.prefix(CollectView.limit).map { entry in
        let view = entryView(entry, in: state, for: viewer, around, naming: harvest ? [:] : titles)
        return harvest ? ownWords(entry, view, in: state, titles) : view
      },
      count: visible.count, ownHeld: ownHeld, pairing: viewer.person.flatMap { ownPairing(state, for: $0, around) })
  }

  func entryView(
    _ entry: Entry, in state: CollectionState, for viewer: Viewer, _ around: Surroundings,
    naming titles: [GroupID: String] = [:]
  ) -> EntryView {
    let supporters = state.supporters(of: entry)
    let signed = state.signed && !state.harvest ? entry.by.map(around.name) : nil
    return EntryView(
      id: entry.id, fields: entry.fields, upvotes: supporters.count, shortlisted: entry.shortlisted,
      marked: entry.marked, group: entry.group, by: signed, mine: viewer.supports(supporters, in: state),
      own: viewer.wrote(entry, in: state),
      groups: titles.isEmpty ? [] : state.voices(of: entry).filter { !$0.isPreliminary }.titles(titles),
      theme: entry.theme, commitment: entry.commitment, from: origin(entry.from))
  }

  /// What was merged into another entry as whoever wrote it sees it.
  private func ownWords(
    _ entry: Entry, _ view: EntryView, in state: CollectionState, _ titles: [GroupID: String]
  ) -> EntryView {
    guard entry.mergedInto != nil else { return view }
    let standing = state.standing(entry)
    let group = standing.group.flatMap { $0 == entry.group ? nil : titles[$0] ?? $0.text }
    var own = view
    own.fields = entry.words
    own.goesOn = EntryView.Standing(entry: standing.id, fields: standing.fields, group: group)
    return own
  }

  func prompt(of state: CollectionState) -> String {
    if case .collect(let collect) = workshop.activity(ActivityID(state.id.text)) { return collect.prompt }
    return state.title
  }

  /// The item that a collection is filled in: by its own activity, or by the breakout that harvests into it.
  private func item(of id: CollectionID) -> AgendaItem? {
    workshop.item(of: ActivityID(id.text))
      ?? workshop.agenda.first { item in
        item.activities.contains { activity in
          if case .breakout(let breakout) = activity { return breakout.collections.contains { $0.collection == id } }
          return false
        }
      }
  }

  func collectionDesk(_ state: CollectionState, _ around: Surroundings) -> CollectionDesk {
    let ranked = state.ranked
    let held = state.entries.filter { $0.held && !$0.hidden && $0.mergedInto == nil }
    let hidden = state.entries.filter { $0.hidden && $0.mergedInto == nil }
    let all = held + ranked + hidden
    let titles = state.harvest ? titles(filling: state.id) : [:]
    return CollectionDesk(
      id: state.id, title: prompt(of: state), item: item(of: state.id)?.id,
      fields: state.fields, isOpen: state.isOpen, moderated: state.moderated, upvotes: state.upvotes,
      harvest: state.harvest, onWall: state.onWall,
      entries: all.prefix(state.pairing == nil ? CollectionDesk.limit : CollectionDesk.limitOfOffers).map { entry in
        DeskEntry(
          entry: entryView(entry, in: state, for: .everybody, around), held: entry.held, hidden: entry.hidden,
          at: entry.proposedAt, first: entry.isEdited ? entry.firstFields : nil,
          voices: entry.merged.allSatisfy { state[$0]?.isPreliminary ?? true }
            ? [] : voices(of: entry, in: state, titles))
      },
      count: ranked.count, held: held.count, pairing: pairingDesk(state, around))
  }
}

extension [Entry] {
  /// The groups that they come from, as people read them, each once and in their order.
  fileprivate func titles(_ titles: [GroupID: String]) -> [String] {
    var seen: Set<GroupID> = []
    return compactMap { entry in
      guard let group = entry.group, !entry.isWithheld, seen.insert(group).inserted else { return nil }
      return titles[group] ?? group.text
    }
  }
}
