extension Design {
  /// For a bundle: with more people than q², those beyond go wherever one of the others goes, so that few pairs meet
  /// always and everybody else once. Nil where no field has as many elements as there are groups.
  static func twins(people: Int, groups: Int, rounds: Int) -> Design? {
    let square = groups * groups
    guard people > square, people <= 2 * square, rounds <= groups, groups <= largestField else { return nil }
    guard var design = known(people: square, groups: groups, rounds: rounds) else { return nil }
    for round in design.rounds.indices { design.rounds[round] += design.rounds[round].prefix(people - square) }
    return design
  }
}
