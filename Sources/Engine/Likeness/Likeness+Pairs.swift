extension Likeness {
  /// Two texts, by their places in lists of them.
  struct Pair: Equatable {
    var one: Int
    var other: Int
    var share: Double
  }

  /// All pairs of one of `texts` and one of `others` that are alike by at least `least`, in their order. As `share` has it
  /// for each; only those are looked at that have a trigram in common, by way of lists of who has which. Cost: the trigrams
  /// of all texts, each as often as others have it.
  static func pairs(_ texts: [Likeness], _ others: [Likeness], atLeast least: Double) -> [Pair] {
    var holders: [UInt64: [Int]] = [:]
    for (place, other) in others.enumerated() {
      for trigram in other.trigrams { holders[trigram, default: []].append(place) }
    }
    var common = Array(repeating: 0, count: others.count)
    var pairs: [Pair] = []
    for (one, text) in texts.enumerated() {
      var met: [Int] = []
      for trigram in text.trigrams {
        for other in holders[trigram] ?? [] {
          if common[other] == 0 { met.append(other) }
          common[other] += 1
        }
      }
      for other in met.sorted() {
        let shorter = min(text.trigrams.count, others[other].trigrams.count)
        let share = text.share(with: others[other], having: common[other], of: shorter)
        common[other] = 0
        if share >= least { pairs.append(Pair(one: one, other: other, share: share)) }
      }
    }
    return pairs
  }
}
