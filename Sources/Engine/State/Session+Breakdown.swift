import Workshop

/// How a ballot names the value of those whose group is too small to be shown.
public let otherValue = "other"

/// What the ballots of a round say of who cast them, decided when it opens: so that in the journal, too, nobody is alone
/// under a value, under `other`, or under several values together.
extension Session {
  /// The values that ballots say, by attribute; without attributes that cannot be shown.
  ///
  /// Values that fewer than `minimumGroup` of the electorate share become `other`; where those would be fewer than that
  /// together, the smallest of the others joins them, and so on. An attribute that makes a combination with those before
  /// it that fewer share is left out. Cost: the electorate, for each attribute.
  func shownValues(in poll: Poll) -> [String: [String]] {
    let least = workshop.minimumGroup
    var shown: [String: [String]] = [:]
    for attribute in poll.breakdown {
      let sizes = sizes(of: attribute)
      var values = sizes.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      var others = ballotSeats.count - values.reduce(0) { $0 + sizes[$1, default: 0] }
      while (1..<max(1, least)).contains(others), let smallest = values.popLast() {
        others += sizes[smallest, default: 0]
      }
      if values.isEmpty { continue }
      let more = shown.merging([attribute: values.sorted()]) { $1 }
      if classes(by: more).values.allSatisfy({ $0 >= least }) { shown = more }
    }
    return shown
  }

  /// What somebody's ballot says, by attribute.
  func breakdownValues(of seat: Seat, by shown: [String: [String]]) -> [String: String] {
    var said: [String: String] = [:]
    for (attribute, values) in shown {
      said[attribute] = seat.attributes[attribute].flatMap { values.contains($0) ? $0 : nil } ?? otherValue
    }
    return said
  }

  /// Whether so few say the same as somebody that the ballot would tell whose it is: who was let in after the round had
  /// opened may be the only one without a group.
  func isRecognisable(_ seat: Seat, by shown: [String: [String]]) -> Bool {
    guard !shown.isEmpty else { return false }
    return classes(by: shown)[breakdownValues(of: seat, by: shown), default: 0] < workshop.minimumGroup
  }

  private func classes(by shown: [String: [String]]) -> [[String: String]: Int] {
    ballotSeats.reduce(into: [:]) { $0[breakdownValues(of: $1, by: shown), default: 0] += 1 }
  }
}
