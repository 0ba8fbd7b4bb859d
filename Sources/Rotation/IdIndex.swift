import Workshop

/// Who stands where in an instance's list of people.
struct IdIndex {
  private var numbers: [ParticipantID: Int] = [:]

  init(_ instance: RotationInstance) throws(RotationProblem) {
    guard instance.groups > 0, instance.rounds > 0 else { throw .malformed(.nothingToPlan) }
    guard
      instance.people.count <= RotationLimits.people, instance.groups <= RotationLimits.groups,
      instance.rounds <= RotationLimits.rounds
    else { throw .malformed(.tooLarge) }
    guard instance.history.count <= instance.rounds else { throw .malformed(.longHistory(instance.history.count)) }
    for (number, person) in instance.people.enumerated() {
      guard numbers.updateValue(number, forKey: person.id) == nil else {
        throw .malformed(.duplicatePerson(person.id))
      }
    }
  }

  func of(_ id: ParticipantID) throws(RotationProblem) -> Int {
    guard let number = numbers[id] else { throw .malformed(.unknownPerson(id)) }
    return number
  }

  func pairs(_ pairs: [RotationInstance.Pair]) throws(RotationProblem) -> [(Int, Int)] {
    try pairs.map { pair throws(RotationProblem) in
      guard pair.one != pair.other else { throw .malformed(.pairOfOne(pair.one)) }
      return (try of(pair.one), try of(pair.other))
    }
  }
}
