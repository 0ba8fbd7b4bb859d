import Workshop

/// The method of equal shares with seats in place of money (D. Peters and P. Skowron, "Proportionality and the limits of
/// welfarism", EC 2020): a seat costs 1, and everybody has the seats' part of it. What is left over fills the last seats
/// by Phragmén's method, which starts from what everybody has left.
struct CommitteeShares {
  let tally: ApprovalTally
  let seats: Int

  init(_ tally: ApprovalTally, seats: Int) { (self.tally, self.seats) = (tally, seats) }

  func ways() -> CommitteeWays {
    let groups = tally.sorted
    let count = SharesCount(
      groups.map { group in
        .init(count: group.count, worth: Dictionary(uniqueKeysWithValues: group.places.map { ($0, 1) }))
      }, costs: tally.options.map { _ in 1 })
    let start = count.start(
      money: Natural(UInt64(seats)), unit: Natural(UInt64(Swift.max(1, tally.ballots.valid))))
    let phragmen = PhragmenCount(groups, options: tally.options, seats: seats)
    var ways = CommitteeWays()
    var seen: Set<SharesCount.State> = [start]
    var open = [start]
    while let state = open.popLast() {
      let isFirst = ways.sets.isEmpty
      if state.chosen.count >= seats {
        ways.sets.insert(state.chosen)
        continue
      }
      guard let (tied, price) = count.next(state) else {
        let loads = state.money.map { SignedNatural($0, isNegative: true) }
        let rest = phragmen.follow(
          .init(chosen: state.chosen, loads: loads, unit: state.unit), steps: isFirst ? ways.steps : [])
        ways.sets.formUnion(rest.sets)
        ways.isCutShort = ways.isCutShort || rest.isCutShort
        if isFirst {
          let bought = ways.steps.count
          ways.steps = rest.steps
          for index in ways.steps.indices where index >= bought { ways.steps[index].isCompletion = true }
        }
        continue
      }
      if isFirst, let first = tied.first {
        ways.steps.append(
          .init(
            option: tally.options[first], price: Ratio(price, state), tied: tied.map { tally.options[$0] },
            isCompletion: false, isUnsupported: false))
      }
      for place in tied.reversed() {
        var after = count.buy(place, at: price, state)
        after.reduce()
        if seen.count > mostCommitteeStates {
          ways.isCutShort = true
        } else if seen.insert(after).inserted {
          open.append(after)
        }
      }
    }
    return ways
  }
}
