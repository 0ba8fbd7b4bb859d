import Rotation
import Workshop

extension Session {
  /// Pairs of matched people who have still to sit together, each with the round in which they are to, the next round's
  /// first; none where the breakout seats no matches.
  func meeting(
    _ breakout: Breakout, _ seated: [ParticipantID], at tables: Int
  ) -> [RotationInstance.Pair] {
    guard let mixing = breakout.mixing, mixing.meet != nil else { return [] }
    var places: [ParticipantID: Int] = [:]
    for (place, person) in seated.enumerated() { places[person] = place }
    let matches = matchesToMeet(in: breakout).compactMap { match -> Acquainting.Pair? in
      guard let one = places[match.seeker], let other = places[match.bringer] else { return nil }
      return (one, other)
    }
    guard !matches.isEmpty else { return [] }
    var ties = mixing.together.flatMap { list -> [Acquainting.Pair] in
      let here = list.compactMap { places[$0] }
      return Array(zip(here, here.dropFirst()))
    }
    for attribute in mixing.alike {
      var last: [String: Int] = [:]
      for (place, person) in seated.enumerated() {
        guard let value = seat(person)?.attributes[attribute] else { continue }
        if let before = last.updateValue(place, forKey: value) { ties.append((before, place)) }
      }
    }
    let apart = mixing.apart.flatMap { list -> [Acquainting.Pair] in
      let here = list.compactMap { places[$0] }
      return here.indices.flatMap { one in here[(one + 1)...].map { (here[one], $0) } }
    }
    let first = roundToCome(of: breakout)
    let rounds = Acquainting(people: seated.count, tables: tables, ties: ties, apart: apart)
      .rounds(of: matches, over: breakout.rounds - first + 1)
    let placed = zip(matches, rounds).compactMap { pair, round in round.map { (pair: pair, round: $0) } }
    return placed.enumerated().sorted { ($0.element.round, $0.offset) < ($1.element.round, $1.offset) }.map { _, met in
      RotationInstance.Pair(seated[met.pair.one], seated[met.pair.other], rounds: [first - 1 + met.round])
    }
  }
}
