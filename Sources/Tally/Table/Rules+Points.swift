import Workshop

extension Rules {
  /// The most that one ballot can give to one option.
  var mostOfABallot: Int { width - 1 }

  func readPoints(
    _ given: [OptionID: Int], budget: Int, cap: Int?, spendAll: Bool, into said: inout [Int]
  ) throws(Spoilage) {
    var left = budget
    for (option, points) in given {
      guard let place = places[option], points >= 0, points <= mostOfABallot, points <= left else {
        throw faultOfPoints(given, budget: budget, cap: cap)
      }
      if points > 0 { said.append(place * width + points) }
      left -= points
    }
    // Who gives nothing at all is blank, also where all must be spent.
    if spendAll, left > 0, !said.isEmpty { throw .notAllSpent(left: left) }
  }

  /// A dictionary has no order, so what is told about a spoiled ballot is looked up again in the order of the ids.
  private func faultOfPoints(_ given: [OptionID: Int], budget: Int, cap: Int?) -> Spoilage {
    let options = given.keys.sorted()
    if let unknown = options.first(where: { places[$0] == nil }) { return .unknownOption(unknown) }
    if let negative = options.first(where: { given[$0, default: 0] < 0 }) { return .negative(negative) }
    if let cap, let over = options.first(where: { given[$0, default: 0] > cap }) { return .overCap(over, cap: cap) }
    let spent = given.values.reduce(0) { sum, points in
      let (total, isTooMuch) = sum.addingReportingOverflow(points)
      return isTooMuch ? .max : total
    }
    return .overspent(budget: budget, by: spent - budget)
  }
}
