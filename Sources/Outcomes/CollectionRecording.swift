import Engine
import Workshop

/// Goes through the collections of a session and keeps what may be shown of them.
struct CollectionRecording {
  private(set) var records: [CollectionRecord] = []
  private(set) var leftOut = 0
  private let source: OutcomeSource

  init(_ source: OutcomeSource) {
    self.source = source
    for activity in source.session.workshop.activities {
      switch activity {
      case .collect(let collect): add(collect.collection, .participants, of: activity)
      case .breakout(let breakout):
        for harvest in breakout.collections { add(harvest.collection, .groups, of: activity) }
      case .poll, .form, .reportBack, .talk: break
      }
    }
    add(parkingLot, .parkingLot, of: nil)
  }

  /// What the facilitator picked out.
  var shortlist: [EntryReference] {
    records.flatMap { record in
      record.entries.filter(\.shortlisted).map { EntryReference(collection: record.id, entry: $0.id) }
    }
  }

  private mutating func add(_ id: CollectionID, _ origin: CollectionRecord.Source, of activity: Activity?) {
    guard let state = source.session.collections[id], !records.contains(where: { $0.id == id }) else { return }
    let withheld = state.entries.filter { $0.mergedInto == nil && !$0.isVisible }
    let shown = state.ranked + (source.all ? withheld : [])
    let entries = shown.map { record(of: $0, in: state) }
    let left = source.all ? 0 : withheld.count
    leftOut += left
    let authors = Set(shown.flatMap { self.authors(of: $0, in: state) })
    records.append(
      CollectionRecord(
        id: id, item: activity.flatMap { source.session.workshop.item(of: $0.id)?.id }, title: state.title,
        source: origin, fields: state.fields.map { FieldName(id: $0.id, label: $0.label) },
        moderated: state.moderated, upvotes: state.upvotes, signed: state.signed,
        contributors: origin == .participants ? authors.count : nil, entries: entries, leftOut: left,
        matches: matches(in: state)))
  }

  private func matches(in state: CollectionState) -> [MatchRecord]? {
    guard state.pairing != nil else { return nil }
    let standing = state.standingMatches
    let mutual = state.mutual(among: standing, in: source.session.workshop.language)
    let meetings = MatchMeetings(of: state.id, in: source.session)
    return standing.compactMap { match in
      guard let people = state.people(of: match) else { return nil }
      let seat = meetings.met(people.seeker, people.bringer)
      return MatchRecord(
        seeker: match.seeker, bringer: match.bringer, mutual: mutual.contains(match),
        met: seat.map { MetRecord(breakout: $0.breakout, round: $0.round, group: $0.id) },
        names: source.names.map { names in [people.seeker, people.bringer].map { names[$0] ?? $0.text } })
    }
  }

  private func record(of entry: Entry, in state: CollectionState) -> EntryRecord {
    EntryRecord(
      id: entry.id, fields: entry.fields, theme: entry.theme, takenUp: entry.commitment, from: entry.from,
      group: entry.group,
      by: name(of: entry, in: state),
      upvotes: state.upvotes(of: entry), shortlisted: entry.shortlisted, marked: entry.marked, edited: entry.isEdited,
      firstFields: source.all && entry.isEdited ? entry.firstFields : nil,
      own: entry.words == entry.fields ? nil : entry.words, at: entry.group == nil ? nil : entry.proposedAt,
      round: round(of: entry, in: state),
      withheld: entry.hidden ? .hidden : entry.held ? .held : nil,
      merged: merged(into: entry, in: state).compactMap { merged in
        // Merging does not let through what was held back.
        guard source.all || (!merged.held && !merged.hidden) else { return nil }
        return MergedEntry(
          id: merged.id, fields: merged.words,
          firstFields: source.all && merged.words != merged.firstFields ? merged.firstFields : nil,
          group: merged.group, by: name(of: merged, in: state), at: merged.group == nil ? nil : merged.proposedAt,
          round: round(of: merged, in: state),
          step: merged.isPreliminary ? merged.group.flatMap(StepPlace.init)?.step : nil, marked: merged.marked,
          upvotes: merged.upvoters.count)
      })
  }

  private func name(of entry: Entry, in state: CollectionState) -> String? {
    state.signed && !state.harvest ? entry.by.flatMap { source.names?[$0] } : nil
  }

  /// The round in which a group wrote something down; nil where people were not mixed.
  private func round(of entry: Entry, in state: CollectionState) -> Int? {
    guard entry.group != nil else { return nil }
    for case .breakout(let breakout) in source.session.workshop.activities
    where breakout.mixing != nil && breakout.collections.contains(where: { $0.collection == state.id }) {
      guard let held = source.session.breakouts[breakout.id] else { continue }
      let begun = held.past.map(\.started) + [held.startedAt]
      return max(1, begun.count { $0 <= entry.proposedAt })
    }
    return nil
  }

  /// Everything that was merged into an entry, also by way of others, in order of merging.
  private func merged(into entry: Entry, in state: CollectionState) -> [Entry] {
    entry.merged.compactMap { state[$0] }.flatMap { [$0] + merged(into: $0, in: state) }
  }

  private func authors(of entry: Entry, in state: CollectionState) -> [String] {
    ([entry] + merged(into: entry, in: state)).compactMap { $0.author?.text ?? $0.by?.text }
  }
}
