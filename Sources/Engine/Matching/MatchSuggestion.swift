import Workshop

/// Two entries that may fit, by their words.
struct MatchSuggestion: Equatable, Sendable {
  /// In the direction in which they fit best.
  var match: Match
  /// Each of the two brings what the other one seeks.
  var isMutual: Bool
  /// 0…1, of the direction in which they fit best.
  var likeness: Double
  /// What they are ordered by: both directions count.
  var weight: Double

  /// Less than this is chance: one common word among many.
  static let least = 0.12
}

extension CollectionState {
  /// What may fit, the likeliest first: what one seeks against what others bring, of entries that can be seen, without
  /// what was confirmed or dropped. Of two entries one suggestion.
  var matchSuggestions: [MatchSuggestion] {
    guard let pairing else { return [] }
    let offers = entries.filter { $0.isVisible && $0.by != nil }
    let settled = Set((pairing.matches + pairing.dropped).flatMap { [$0, $0.reversed] })
    var suggestions: [MatchSuggestion] = []
    var places: [Match: Int] = [:]
    let likeness = Likeness(offers.flatMap { [$0.fields[Field.seeking] ?? "", $0.fields[Field.bringing] ?? ""] })
    let pairs = likeness.pairs(
      from: offers.indices.map { 2 * $0 }, into: offers.indices.map { 2 * $0 + 1 }, atLeast: MatchSuggestion.least)
    for pair in pairs {
      let (seeker, bringer) = (offers[pair.from / 2], offers[pair.into / 2])
      guard seeker.by != bringer.by else { continue }
      let match = Match(seeker: seeker.id, bringer: bringer.id)
      if settled.contains(match) { continue }
      guard let place = places[match.reversed] else {
        places[match] = suggestions.count
        suggestions.append(
          MatchSuggestion(match: match, isMutual: false, likeness: pair.likeness, weight: pair.likeness))
        continue
      }
      let other = suggestions[place]
      suggestions[place] = MatchSuggestion(
        match: pair.likeness > other.likeness ? match : other.match, isMutual: true,
        likeness: max(pair.likeness, other.likeness), weight: pair.likeness + other.likeness)
    }
    return suggestions.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
  }

  /// Of these matches those whose two people fit in both directions: each brings what the other one seeks.
  public func mutual(among matches: [Match]) -> Set<Match> {
    // That the seeker seeks what the bringer brings the facilitator has confirmed. By these two texts alone, so that it
    // does not change with what others write.
    Set(
      matches.filter { match in
        guard let seeks = self[match.bringer]?.fields[Field.seeking],
          let brings = self[match.seeker]?.fields[Field.bringing]
        else { return false }
        return Likeness([seeks, brings]).between(0, 1) >= MatchSuggestion.least
      })
  }
}

extension Match {
  /// The same two in the other direction.
  var reversed: Match { Match(seeker: bringer, bringer: seeker) }
}

extension CollectionDesk {
  /// For matching by hand: every other entry that can be seen, the likeliest first, in the direction in which the two
  /// fit best.
  public func likelyMatches(of id: EntryID) -> [(match: Match, entry: EntryView)] {
    guard let own = entries.first(where: { $0.entry.id == id })?.entry else { return [] }
    let others = entries.filter { !$0.held && !$0.hidden && $0.entry.id != id && $0.entry.by != nil }.map(\.entry)
    func text(_ entry: EntryView, _ field: String) -> String { entry.fields[field] ?? "" }
    let texts = ([own] + others).flatMap { [text($0, Field.seeking), text($0, Field.bringing)] }
    let likeness = Likeness(texts)
    let lines = others.enumerated().map { place, other -> (match: Match, entry: EntryView, weight: Double) in
      let (fetches, brings) = (likeness.between(0, 2 * place + 3), likeness.between(2 * place + 2, 1))
      // Without words in common: who says what is sought, and who what is brought.
      let says = !text(own, Field.seeking).isEmpty && !text(other, Field.bringing).isEmpty
      let isSeeker = fetches == brings ? says || text(other, Field.seeking).isEmpty : fetches > brings
      let match = isSeeker ? Match(seeker: id, bringer: other.id) : Match(seeker: other.id, bringer: id)
      return (match, other, fetches + brings)
    }
    return lines.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map { ($0.element.match, $0.element.entry) }
  }
}
