import Engine
import Workshop

extension Director {
  /// Keeps the collections in order: what waits is let in, what does not belong is hidden, haste is mended, the same
  /// thing said twice becomes one; what many support comes on the shortlist and on the wall.
  func tidy(_ view: FacilitatorView, _ now: Instant) -> Move? {
    for desk in view.collections where desk.id != parkingLot {
      // What groups said twice is merged in their turn.
      let move = moderate(desk) ?? (desk.harvest ? nil : merge(desk)) ?? match(desk) ?? highlight(desk, now)
      if let move { return move }
    }
    return nil
  }

  private func moderate(_ desk: CollectionDesk) -> Move? {
    guard let first = desk.fields.first?.id else { return nil }
    for line in desk.entries where !line.hidden {
      let (id, text) = (line.entry.id, line.entry.fields[first] ?? "")
      if stock.strays.contains(text), !has(tried: "hide/\(id)") {
        return Move(command: .hideEntry(collection: desk.id, entry: id), sight: Sight())
      }
      if let better = stock.slips[text], !has(tried: "mend/\(id)") {
        var fields = line.entry.fields
        fields[first] = better
        return Move(command: .editEntry(collection: desk.id, entry: id, fields: fields), sight: Sight())
      }
      if line.held, !has(tried: "admit/\(id)") {
        return Move(command: .admitEntry(collection: desk.id, entry: id), sight: Sight())
      }
    }
    return nil
  }

  /// Confirms what clearly fits, a few for each person at the most, and puts a doubtful one aside now and then.
  private func match(_ desk: CollectionDesk) -> Move? {
    guard let pairing = desk.pairing, pairing.matched < pairing.authors else { return nil }
    for line in pairing.suggestions {
      let (seeker, bringer) = (line.match.seeker, line.match.bringer)
      guard !has(tried: "match/\(seeker)/\(bringer)") else { continue }
      return (line.likeness ?? 0) >= 20
        ? Move(command: .confirmMatch(collection: desk.id, seeker: seeker, bringer: bringer), sight: Sight())
        : Move(command: .dropMatch(collection: desk.id, seeker: seeker, bringer: bringer), sight: Sight())
    }
    return nil
  }

  private func merge(_ desk: CollectionDesk) -> Move? {
    // Two who bring the same are two people to be matched.
    if desk.pairing != nil { return nil }
    guard let first = desk.fields.first?.id else { return nil }
    var seen: [String: EntryID] = [:]
    for line in desk.entries where !line.held && !line.hidden {
      guard let text = line.entry.fields[first] else { continue }
      let other = seen[text] ?? stock.twins[text].flatMap { seen[$0] } ?? stock.original[text].flatMap { seen[$0] }
      if let other, !has(tried: "merge/\(line.entry.id)") {
        return Move(command: .mergeEntries(collection: desk.id, into: other, from: [line.entry.id]), sight: Sight())
      }
      if seen[text] == nil { seen[text] = line.entry.id }
    }
    return nil
  }

  private func highlight(_ desk: CollectionDesk, _ now: Instant) -> Move? {
    guard let scene, scene.holds(ActivityID(desk.id.text)), desk.upvotes, desk.isOpen else { return nil }
    let ranked = desk.entries.filter { !$0.held && !$0.hidden && $0.entry.upvotes > 1 }.map(\.entry)
      .enumerated().sorted { ($1.element.upvotes, $0.offset) < ($0.element.upvotes, $1.offset) }.map(\.element)
    let past = scene.share(at: now)
    if past > 0.72, desk.entries.count(where: { $0.entry.shortlisted }) < 3 {
      for entry in ranked.prefix(3) where !entry.shortlisted && !has(tried: "list/\(entry.id)") {
        return Move(command: .shortlistEntry(collection: desk.id, entry: entry.id, on: true), sight: Sight())
      }
    }
    if past > 0.78, let top = ranked.first, desk.onWall == nil, !has(tried: "wall/\(desk.id)") {
      return Move(command: .putOnWall(collection: desk.id, entry: top.id), sight: Sight())
    }
    return nil
  }
}

extension Stock {
  /// The question that each twin says in other words.
  var original: [String: String] {
    Dictionary(uniqueKeysWithValues: twins.map { ($0.value, $0.key) })
  }
}
