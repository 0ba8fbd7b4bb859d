import Tally
import Workshop

// This one or that one.
extension BallotPaper {
  private var comparisons: [[OptionID]] {
    if case .pairs(let comparisons) = ballot { return comparisons }
    return []
  }

  /// Which comparison is asked, from 1, and of how many.
  var comparing: (number: Int, of: Int)? {
    guard case .versus(let count) = question.shape else { return nil }
    return (comparisons.count + 1, min(count, options.count * (options.count - 1) / 2))
  }

  /// Asks for two that were not compared yet: those that this voter has seen least, in either order.
  mutating func askNext(besides skipped: [OptionID] = []) {
    guard let comparing, comparing.number <= comparing.of else { return duel = [] }
    let done = Set(comparisons.map { Set($0) }).union(skipped.isEmpty ? [] : [Set(skipped)])
    var seen: [OptionID: Int] = [:]
    for id in comparisons.joined() { seen[id, default: 0] += 1 }
    let order = options.map(\.id).shuffled(using: &chance).enumerated()
      .sorted { (seen[$0.element, default: 0], $0.offset) < (seen[$1.element, default: 0], $1.offset) }.map(\.element)
    for (place, one) in order.enumerated() {
      if let other = order[(place + 1)...].first(where: { !done.contains([one, $0]) }) {
        duel = [one, other].shuffled(using: &chance)
        return
      }
    }
    // What was skipped is all that is left.
    if skipped.isEmpty { duel = [] }
  }

  /// Prefers the first or the second of the two.
  mutating func prefer(_ place: Int) {
    guard duel.count == 2, duel.indices.contains(place) else { return }
    isBlankAsked = false
    ballot = .pairs(comparisons + [[duel[place], duel[1 - place]]])
    askNext()
  }

  /// Other two.
  mutating func skipDuel() { askNext(besides: duel) }

  /// Takes the last comparison back, and asks it again.
  mutating func takeBackDuel() {
    guard let last = comparisons.last else { return }
    ballot = .pairs(Array(comparisons.dropLast()))
    duel = last.shuffled(using: &chance)
  }
}
