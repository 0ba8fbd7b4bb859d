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

  /// What is less alike has a word in common by chance. Lower than where two texts may well say the same: somebody who
  /// seeks says it otherwise than somebody who brings.
  static let least = 0.3

  /// What is compared of what somebody brings or seeks.
  static func text(_ text: String?, in language: Language) -> Likeness {
    let words = Likeness.words(of: text ?? "").filter { !OfferWords.contains($0) }
    return Likeness(words.joined(separator: " "), in: language)
  }
}

extension CollectionState {
  /// What may fit, the likeliest first: what one seeks against what others bring, of entries that can be seen, without
  /// what was confirmed or dropped. Of two entries one suggestion.
  func matchSuggestions(in language: Language) -> [MatchSuggestion] {
    guard let pairing else { return [] }
    let offers = entries.filter { $0.isVisible && $0.by != nil }
    let settled = Set((pairing.matches + pairing.dropped).flatMap { [$0, $0.reversed] })
    func texts(_ field: String) -> [Likeness] {
      offers.map { MatchSuggestion.text($0.words[field], in: language) }
    }
    var suggestions: [MatchSuggestion] = []
    var places: [Match: Int] = [:]
    let pairs = Likeness.pairs(texts(Field.seeking), texts(Field.bringing), atLeast: MatchSuggestion.least)
    for pair in pairs {
      let (seeker, bringer) = (offers[pair.one], offers[pair.other])
      guard seeker.by != bringer.by else { continue }
      let match = Match(seeker: seeker.id, bringer: bringer.id)
      if settled.contains(match) { continue }
      guard let place = places[match.reversed] else {
        places[match] = suggestions.count
        suggestions.append(
          MatchSuggestion(match: match, isMutual: false, likeness: pair.share, weight: pair.share))
        continue
      }
      let other = suggestions[place]
      suggestions[place] = MatchSuggestion(
        match: pair.share > other.likeness ? match : other.match, isMutual: true,
        likeness: max(pair.share, other.likeness), weight: pair.share + other.likeness)
    }
    return suggestions.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
  }

  /// Of these matches those whose two people fit in both directions: each brings what the other one seeks. That the
  /// seeker seeks what the bringer brings the facilitator has confirmed.
  public func mutual(among matches: [Match], in language: Language) -> Set<Match> {
    Set(
      matches.filter { match in
        let seeks = MatchSuggestion.text(self[match.bringer]?.words[Field.seeking], in: language)
        let brings = MatchSuggestion.text(self[match.seeker]?.words[Field.bringing], in: language)
        return seeks.share(with: brings) >= MatchSuggestion.least
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
  public func likelyMatches(of id: EntryID, in language: Language) -> [(match: Match, entry: EntryView)] {
    guard let own = entries.first(where: { $0.entry.id == id })?.entry else { return [] }
    let others = entries.filter { !$0.held && !$0.hidden && $0.entry.id != id && $0.entry.by != nil }.map(\.entry)
    func text(_ entry: EntryView, _ field: String) -> Likeness {
      MatchSuggestion.text(entry.fields[field], in: language)
    }
    func says(_ entry: EntryView, _ field: String) -> Bool { entry.fields[field]?.isEmpty == false }
    let (seeks, brings) = (text(own, Field.seeking), text(own, Field.bringing))
    let lines = others.map { other -> (match: Match, entry: EntryView, weight: Double) in
      let fetches = seeks.share(with: text(other, Field.bringing))
      let gives = brings.share(with: text(other, Field.seeking))
      // Without words in common: who says what is sought, and who what is brought.
      let isUsual = says(own, Field.seeking) && says(other, Field.bringing) || !says(other, Field.seeking)
      let isSeeker = fetches == gives ? isUsual : fetches > gives
      let match = isSeeker ? Match(seeker: id, bringer: other.id) : Match(seeker: other.id, bringer: id)
      return (match, other, fetches + gives)
    }
    return lines.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map { ($0.element.match, $0.element.entry) }
  }
}
