/// A search for a matrix over an abelian group, a row a layer of people and a column a round, of which no two rows have a
/// difference twice: person b of layer l sits in group b + D[l][x] in round x, and nobody meets anybody twice.
///
/// With all columns these are difference matrices (Colbourn and Dinitz, Handbook of Combinatorial Designs, VI.17). Fewer
/// rounds leave slack, and annealing finds a matrix where annealing of the whole plan fails.
struct Differences: ~Copyable {
  let order: Int
  let rows: Int
  let columns: Int
  private let minus: Slab<Int32>
  private let cells: Slab<Int32>
  /// By pair of rows and difference: how often.
  private let counts: Slab<Int32>
  private(set) var cost = 0
  private var chance: Chance

  init(_ group: AbelianGroup, rows: Int, columns: Int, seed: UInt64) {
    (order, self.rows, self.columns) = (group.order, rows, columns)
    minus = Slab(0, count: group.order * group.order)
    cells = Slab(0, count: rows * columns)
    counts = Slab(0, count: rows * rows * group.order)
    chance = Chance(seed: seed)
    for a in 0..<order {
      for b in 0..<order { minus[a * order + b] = Int32(group.difference(a, b)) }
    }
  }

  /// The matrix by rows; nil where none was found.
  mutating func search(_ budget: inout Budget, steps: Int) -> [Int32]? {
    begin()
    guard rows > 1, columns > 1 else { return matrix }
    let thresholds = Slab<UInt32>(0, count: 64)
    let levels = 40
    var heat = 1.0
    for _ in 0..<levels {
      for cost in 0..<thresholds.count { thresholds[cost] = UInt32(decay(Double(cost) / heat) * 4_294_967_295) }
      for _ in 0..<max(1, steps / levels) {
        guard budget.take() else { return nil }
        // The first row and the first column stay zero: every matrix can be brought to that.
        let row = 1 + chance.below(rows - 1)
        let column = 1 + chance.below(columns - 1)
        let value = Int32(chance.below(order))
        let change = self.change(row, column, value)
        if change > 0 {
          guard change < thresholds.count,
            UInt32(truncatingIfNeeded: chance.next() >> 32) < thresholds[change]
          else { continue }
        }
        set(row, column, value)
        if cost == 0 { return matrix }
      }
      heat *= 0.95
    }
    return nil
  }

  private var matrix: [Int32] { (0..<rows * columns).map { cells[$0] } }

  private mutating func begin() {
    counts.fill(0)
    cost = 0
    for row in 0..<rows {
      for column in 0..<columns {
        cells[row * columns + column] = row == 0 || column == 0 ? 0 : Int32(chance.below(order))
        for other in 0..<row {
          let place = cell(row, other, cells[row * columns + column], column)
          cost += Int(counts[place])
          counts[place] += 1
        }
      }
    }
  }

  /// Where two rows' difference in a column is counted, were the first of them to have a value there.
  @inline(__always) private func cell(_ row: Int, _ other: Int, _ value: Int32, _ column: Int) -> Int {
    let theirs = Int(cells[other * columns + column])
    return other < row
      ? (row * rows + other) * order + Int(minus[Int(value) * order + theirs])
      : (other * rows + row) * order + Int(minus[theirs * order + Int(value)])
  }

  private func change(_ row: Int, _ column: Int, _ value: Int32) -> Int {
    let old = cells[row * columns + column]
    guard old != value else { return 0 }
    var change = 0
    for other in 0..<rows where other != row {
      change += Int(counts[cell(row, other, value, column)]) - Int(counts[cell(row, other, old, column)]) + 1
    }
    return change
  }

  private mutating func set(_ row: Int, _ column: Int, _ value: Int32) {
    let old = cells[row * columns + column]
    guard old != value else { return }
    for other in 0..<rows where other != row {
      let (from, to) = (cell(row, other, old, column), cell(row, other, value, column))
      counts[from] -= 1
      cost -= Int(counts[from])
      cost += Int(counts[to])
      counts[to] += 1
    }
    cells[row * columns + column] = value
  }
}
