/// The attributes that must be spread in a round, as seats are given one by one: of a value that t of n people have, a
/// group of s has from ⌊t·s/n⌋ up to ⌈t·s/n⌉.
struct Evenness {
  struct Column {
    /// The value of each person; −1: none.
    let values: [Int32]
    /// How many values there are, and how many people have each.
    let width: Int
    let total: [Int]
    /// How many of each value sit in each group, by group and value; and how many have no seat yet.
    var count: [Int]
    var rest: [Int]
  }

  private(set) var columns: [Column] = []
  private let people: Int
  private let groups: Int

  init(_ rules: RoundRules) {
    people = rules.attendance.count
    groups = rules.groups
    for case let .balance(values, width) in rules.rules.map(\.kind) {
      var total = [Int](repeating: 0, count: width)
      for person in rules.attendance where values[person] >= 0 { total[Int(values[person])] += 1 }
      columns.append(
        Column(
          values: values, width: width, total: total, count: [Int](repeating: 0, count: width * groups), rest: total))
    }
  }

  func values(of person: Int) -> [Int32] { columns.map { $0.values[person] } }

  mutating func count(_ members: [Int], in group: Int, by step: Int) {
    for column in columns.indices {
      for person in members where columns[column].values[person] >= 0 {
        let value = Int(columns[column].values[person])
        columns[column].count[group * columns[column].width + value] += step
        columns[column].rest[value] -= step
      }
    }
  }

  /// Whether a group that holds at most so many may have these people as well.
  func mayTake(_ members: [Int], in group: Int, of most: Int) -> Bool {
    for column in columns {
      for person in members where column.values[person] >= 0 {
        let value = column.values[person]
        let alike = members.count == 1 ? 1 : members.count { column.values[$0] == value }
        let share = column.total[Int(value)] * most
        if column.count[group * column.width + Int(value)] + alike > (share + people - 1) / people { return false }
      }
    }
    return true
  }

  /// Whether everybody who has no seat yet can still have one as far as counting tells; where nobody is left, whether all
  /// is spread.
  func fits(_ load: [Int], least: [Int], most: [Int]) -> Bool {
    let rest = people - load.reduce(0, +)
    // From which to which size each group may still come.
    var (smallest, largest) = (load, load)
    for group in 0..<groups {
      smallest[group] = max(least[group], load[group])
      largest[group] = min(most[group], load[group] + rest)
    }
    let (few, many) = (smallest.reduce(0, +), largest.reduce(0, +))
    guard few <= people, many >= people else { return false }
    let (low, high) = (smallest, largest)
    for group in 0..<groups {
      smallest[group] = max(low[group], people - (many - high[group]))
      largest[group] = min(high[group], people - (few - low[group]))
      if smallest[group] > largest[group] { return false }
    }
    return columns.allSatisfy { fits($0, load, rest, smallest, largest) }
  }

  private func fits(_ column: Column, _ load: [Int], _ rest: Int, _ smallest: [Int], _ largest: [Int]) -> Bool {
    let free = rest - column.rest.reduce(0, +)
    var lacking = [Int](repeating: 0, count: column.width)
    var room = lacking
    for group in 0..<groups {
      var (needed, possible) = (0, free)
      for value in 0..<column.width {
        let count = column.count[group * column.width + value]
        let fewest = column.total[value] * smallest[group] / max(1, people)
        let highest = (column.total[value] * largest[group] + people - 1) / max(1, people)
        if count > highest { return false }
        let (more, space) = (max(0, fewest - count), min(highest - count, column.rest[value]))
        if more > space { return false }
        lacking[value] += more
        room[value] += space
        needed += more
        possible += space
      }
      if load[group] + needed > largest[group] || load[group] + possible < smallest[group] { return false }
    }
    return (0..<column.width).allSatisfy { lacking[$0] <= column.rest[$0] && room[$0] >= column.rest[$0] }
  }
}
