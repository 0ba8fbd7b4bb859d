import Engine
import Workshop

/// Entries that were wanted equally when a poll was to open, with fewer places on its ballot than there are of them.
struct TieAtTheCut: Equatable, Sendable {
  var collection: CollectionID
  var entries: [EntryID]
  var places: Int

  /// Those among which the cut falls still: none as soon as shortlist, support or hiding have settled it.
  func open(in desk: CollectionDesk) -> Set<EntryID> {
    let all = Set(entries)
    let ranked = desk.entries.filter { all.contains($0.entry.id) && !$0.held && !$0.hidden }.map(\.entry)
      .sorted { ($0.shortlisted ? 1 : 0, $0.upvotes) > ($1.shortlisted ? 1 : 0, $1.upvotes) }
    guard ranked.count > places, places > 0 else { return [] }
    let last = ranked[places - 1]
    func isAlike(_ entry: EntryView) -> Bool { (entry.shortlisted, entry.upvotes) == (last.shortlisted, last.upvotes) }
    return isAlike(ranked[places]) ? Set(ranked.filter(isAlike).map(\.id)) : []
  }
}
