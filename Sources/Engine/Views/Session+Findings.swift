import Workshop

extension Session {
  /// What a group takes along from a breakout, by collection, in the group's own order: what it marked, where it marked
  /// nothing all that it found. What was merged stands where the group had it, under the wording that took it in.
  ///
  /// - Parameter done: the groups that had their turn before, in that order.
  func findings(
    of group: GroupID, in breakout: Breakout, done: [GroupID], for viewer: Viewer, _ around: Surroundings
  ) -> [Findings] {
    let titles = titles(of: breakout)
    return breakout.collections.compactMap { harvest in
      guard let state = collections[harvest.collection] else { return nil }
      let isTaken = state.isTakenAlong()
      var order: [EntryID] = []
      // In whose turn each was on first.
      var first: [EntryID: Int] = [:]
      for entry in state.entries where isTaken(entry) {
        let standing = state.standing(entry)
        guard standing.isVisible else { continue }
        if entry.group == group {
          if !order.contains(standing.id) { order.append(standing.id) }
        } else if let turn = done.firstIndex(where: { $0 == entry.group }) {
          first[standing.id] = min(first[standing.id] ?? turn, turn)
        }
      }
      let found = order.prefix(Findings.limit).compactMap { id in
        state[id].map { entry in
          finding(
            entry, in: state, titles, for: viewer, around,
            discussed: first[id].map { titles[done[$0]] ?? done[$0].text })
        }
      }
      return findings(found, count: order.count, in: state)
    }
  }

  /// All that groups found in a breakout, by collection.
  func harvestView(_ report: ReportBack, _ around: Surroundings) -> HarvestView? {
    guard let breakout = workshop.breakout(report.breakout) else { return nil }
    let order = groups(of: breakout)
    let titles = titles(of: breakout)
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element.id, $0.offset) })
    let collections = breakout.collections.compactMap { harvest -> Findings? in
      guard let state = self.collections[harvest.collection] else { return nil }
      let found = state.entries.enumerated().compactMap { index, entry -> (Finding, rank: [Int])? in
        guard entry.isVisible, !entry.isPreliminary else { return nil }
        let finding = finding(entry, in: state, titles, for: .everybody, around, discussed: nil)
        guard finding.groups > 0 else { return nil }
        let isShared = finding.groups > 1
        let group = finding.voices.lazy.compactMap(\.group).first.flatMap { place[$0] } ?? order.count
        let rank = [
          isShared ? -finding.groups : 0, isShared ? 0 : group, finding.entry.shortlisted ? 0 : 1,
          -finding.entry.upvotes, finding.voices.contains(where: \.marked) ? 0 : 1, index,
        ]
        return (finding, rank)
      }
      let ranked = found.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.0)
      return findings(Array(ranked.prefix(Findings.limit)), count: ranked.count, in: state)
    }
    let spoken = Set(reports[report.id]?.done ?? [])
    return HarvestView(
      id: report.id, prompt: report.prompt, collections: collections,
      toCome: order.filter { !spoken.contains($0.id) && !members(of: $0, in: breakout).isEmpty }.map(\.title))
  }

  private func findings(_ found: [Finding], count: Int, in state: CollectionState) -> Findings {
    Findings(
      id: state.id, prompt: prompt(of: state), fields: state.fields, upvotes: state.upvotes, findings: found,
      count: count)
  }

  private func finding(
    _ entry: Entry, in state: CollectionState, _ titles: [GroupID: String], for viewer: Viewer, _ around: Surroundings,
    discussed: String?
  ) -> Finding {
    let voices = voices(of: entry, in: state, titles)
    return Finding(
      entry: entryView(entry, in: state, for: viewer, around), voices: Array(voices.prefix(Finding.mostVoices)),
      groups: Set(voices.compactMap(\.group)).count, discussed: discussed)
  }

  /// What all who said it said, without what is kept from others.
  func voices(of entry: Entry, in state: CollectionState, _ titles: [GroupID: String]) -> [Voice] {
    state.voices(of: entry).filter { !$0.isWithheld && !$0.isPreliminary }.map { voice in
      Voice(
        entry: voice.id, group: voice.group, title: voice.group.map { titles[$0] ?? $0.text }, fields: voice.words,
        marked: voice.marked, upvotes: voice.upvoters.count)
    }
  }

  /// What the groups of a breakout are called.
  func titles(of breakout: Breakout) -> [GroupID: String] {
    Dictionary(groups(of: breakout).map { ($0.id, $0.title) }) { first, _ in first }
  }

  /// What the groups are called that fill a collection.
  func titles(filling collection: CollectionID) -> [GroupID: String] {
    var titles: [GroupID: String] = [:]
    for case .breakout(let breakout) in workshop.activities
    where breakout.collections.contains(where: { $0.collection == collection }) {
      titles.merge(self.titles(of: breakout)) { first, _ in first }
    }
    return titles
  }
}
