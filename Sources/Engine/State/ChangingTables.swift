import Workshop

/// The same rounds with the groups at other tables, so that nobody comes back to a table again and again: who sits with
/// whom stays as it is, and so does every round before `from` and every one that is settled.
///
/// Where people are mixed well each group has somebody from every table, so that some come back whatever one does; it is
/// spread over people by counting, for each, returns squared. An assignment of groups to tables for each round, by
/// exchanging pairs as long as that saves anything. Cost: tables squared for each pass of a round, people for each round.
func changingTables(
  _ rounds: [[[ParticipantID]]], from: Int, leaving settled: Set<Int> = []
) -> [[[ParticipantID]]] {
  var rounds = rounds
  var sat: [ParticipantID: [Int]] = [:]
  func note(_ round: [[ParticipantID]]) {
    for (table, members) in round.enumerated() {
      for person in members { sat[person, default: []].append(table) }
    }
  }
  for (index, round) in rounds.enumerated() {
    guard index >= max(1, from), !settled.contains(index) else {
      note(round)
      continue
    }
    // What it costs that a group sits at a table, by group and table.
    let again = round.map { members in
      members.reduce(into: [Int](repeating: 0, count: round.count)) { costs, person in
        let tables = sat[person] ?? []
        let returns = tables.count - Set(tables).count
        for table in tables where costs.indices.contains(table) { costs[table] += 2 * returns + 1 }
      }
    }
    var groupAt = Array(round.indices)
    for _ in 0..<longestSearch {
      var isBetter = false
      for one in groupAt.indices {
        for other in groupAt.indices.dropFirst(one + 1) {
          let now = again[groupAt[one]][one] + again[groupAt[other]][other]
          if again[groupAt[other]][one] + again[groupAt[one]][other] < now {
            groupAt.swapAt(one, other)
            isBetter = true
          }
        }
      }
      if !isBetter { break }
    }
    rounds[index] = groupAt.map { round[$0] }
    note(rounds[index])
  }
  return rounds
}

/// Passes over all pairs of tables; mostly three or four are enough.
private let longestSearch = 30
