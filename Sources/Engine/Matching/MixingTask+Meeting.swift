import Rotation
import Workshop

/// People who were matched, in the rounds in which they are to sit together.
extension MixingTask {
  /// Pairs of matched people, each with the round in which it is to meet, the next round's first; without those whom no
  /// round takes.
  ///
  /// - Parameters:
  ///   - matches: people who have not met, in the order in which they are to.
  ///   - rounds: those to come, from 0.
  static func meeting(
    _ matches: [(seeker: ParticipantID, bringer: ParticipantID)], _ instance: RotationInstance,
    _ seated: [ParticipantID], in rounds: [Int], _ settled: SettledSeats
  ) -> [RotationInstance.Pair] {
    var places: [ParticipantID: Int] = [:]
    for (place, person) in seated.enumerated() { places[person] = place }
    func pairs(_ wishes: [RotationInstance.Pair], in round: Int) -> [Acquainting.Pair] {
      wishes.compactMap { wish in
        guard wish.rounds?.contains(round) ?? true, let one = places[wish.one], let other = places[wish.other] else {
          return nil
        }
        return (one, other)
      }
    }
    let wanted = matches.compactMap { match -> Acquainting.Pair? in
      guard let one = places[match.seeker], let other = places[match.bringer] else { return nil }
      return (one, other)
    }
    guard !wanted.isEmpty else { return [] }
    let same = alike(instance, places)
    let conditions = rounds.map { round in
      var condition = Acquainting.Round(
        ties: pairs(instance.together, in: round) + same, apart: pairs(instance.apart, in: round))
      for seat in settled.seats where seat.round == round {
        if let place = places[seat.person] { condition.tables[place] = seat.group }
      }
      if round == rounds.first { condition.closed = settled.locked }
      return condition
    }
    let placed = Acquainting(people: seated.count, tables: instance.groups).rounds(of: wanted, over: conditions)
    return rounds.indices.flatMap { index in
      zip(wanted, placed).filter { $0.1 == index }.map { pair, _ in
        RotationInstance.Pair(seated[pair.one], seated[pair.other], rounds: [rounds[index]])
      }
    }
  }

  /// Those who sit together because they share the value of an attribute, each tied to the one before.
  private static func alike(_ instance: RotationInstance, _ places: [ParticipantID: Int]) -> [Acquainting.Pair] {
    instance.same.flatMap { attribute -> [Acquainting.Pair] in
      var last: [String: Int] = [:]
      return instance.people.compactMap { person in
        guard let place = places[person.id], let value = person.attributes[attribute],
          let before = last.updateValue(place, forKey: value)
        else { return nil }
        return (before, place)
      }
    }
  }

  /// Who is to meet where no plan was found, some of them a round later than was tried, or no more after the last; nil
  /// where that is not for those who meet. One pair where a proof names it; half of the round's where the search gave up,
  /// which took its time.
  static func postponed(
    _ meeting: [RotationInstance.Pair], after problem: RotationProblem, before rounds: Int
  ) -> [RotationInstance.Pair]? {
    var late: [Int]
    let round: Int
    switch problem {
    case .malformed: return nil
    case .impossible(let at, let rules):
      round = at
      let named = meeting.indices.last { place in
        let pair = meeting[place]
        return pair.rounds == [at]
          && (rules.contains(.together(pair.one, pair.other)) || rules.contains(.together(pair.other, pair.one)))
      }
      late = named.map { [$0] } ?? []
    case .notFound(let at, _):
      round = at
      let here = meeting.indices.filter { meeting[$0].rounds == [at] }
      late = Array(here.suffix((here.count + 1) / 2))
    }
    if late.isEmpty { return nil }
    let kept = meeting.indices.filter { !late.contains($0) }.map { meeting[$0] }
    if round + 1 >= rounds { return kept }
    return kept + late.map { RotationInstance.Pair(meeting[$0].one, meeting[$0].other, rounds: [round + 1]) }
  }
}
