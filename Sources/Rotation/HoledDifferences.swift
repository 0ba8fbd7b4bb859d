/// A search for a quasi-difference matrix (Colbourn and Dinitz, Handbook of Combinatorial Designs, VI.17.4), with which
/// numbers of groups get plans that have no field and no difference matrix: pairs of orthogonal Latin squares of order
/// 10 (Parker, 1959), three of order 14 (Todorov, 1985).
///
/// All but `holes` of the groups stand in a circle of `order`. People are circles as wide, a column each: in round x,
/// person b of column c sits in group b + D[x][c]. The holes of a row are columns that sit together whole, each in one of
/// the groups outside of the circle. Where no two rows have a difference twice, nobody meets anybody twice.
///
/// With a fold of three the matrix stays as it is when rows and columns move on in threes and entries are multiplied by
/// `factor`, a root of one: a third of the numbers to choose finds what all of them do not.
struct HoledDifferences {
  let order: Int
  let holes: Int
  let rows: Int
  let columns: Int
  let fold: Int
  let factor: Int
  private var cells: [Int]
  private var counts: [Int32]
  private(set) var cost = 0
  /// Cells that have one value between them, each times the factor of the one before; and which values that may be.
  private let orbits: [[Cell]]
  private let values: [[Int]]
  private var chance: Chance

  private struct Cell: Equatable {
    let row: Int
    let column: Int
  }

  /// Nil where there are not columns enough for the holes.
  init?(order: Int, holes: Int, rows: Int, columns: Int, fold: Int, factor: Int, seed: UInt64) {
    guard rows >= fold, columns >= holes * rows else { return nil }
    (self.order, self.holes, self.rows, self.columns) = (order, holes, rows, columns)
    (self.fold, self.factor) = (fold, factor)
    cells = [Int](repeating: 0, count: rows * columns)
    counts = [Int32](repeating: 0, count: rows * rows * order)
    chance = Chance(seed: seed)
    /// The next of `count` things of which as many as can be move on in circles.
    func next(_ index: Int, of count: Int) -> Int {
      let circle = index / fold * fold
      return circle + fold <= count ? circle + (index + 1) % fold : index
    }
    let whole = holes * rows
    func nextColumn(_ column: Int) -> Int {
      column < whole
        ? next(column / holes, of: rows) * holes + column % holes : whole + next(column - whole, of: columns - whole)
    }
    var orbits: [[Cell]] = []
    var isTaken = [Bool](repeating: false, count: rows * columns)
    for row in 0..<rows {
      for column in 0..<columns where column / holes != row && !isTaken[row * columns + column] {
        var (cell, orbit) = (Cell(row: row, column: column), [Cell]())
        repeat {
          orbit.append(cell)
          isTaken[cell.row * columns + cell.column] = true
          cell = Cell(row: next(cell.row, of: rows), column: nextColumn(cell.column))
        } while cell != orbit[0]
        orbits.append(orbit)
      }
    }
    self.orbits = orbits
    values = orbits.map { orbit in
      (0..<order).filter { value in orbit.reduce(value) { value, _ in value * factor % order } == value }
    }
  }

  /// Numbers other than one whose third power is one, and one.
  static func factors(_ order: Int) -> [Int] { (1..<order).filter { $0 * $0 * $0 % order == 1 } }

  /// So many changes of an orbit take no longer than one exchange in a plan.
  private static let cheap = 2

  /// The matrix by rows, −1 where a column sits together; nil where none was found.
  mutating func search(_ budget: inout Budget, steps: Int) -> [Int]? {
    begin()
    var heat = Double(fold)
    let levels = 40
    for _ in 0..<levels {
      for turn in 0..<max(1, steps / levels * HoledDifferences.cheap) {
        if cost == 0 { return matrix }
        if turn % HoledDifferences.cheap == 0, !budget.take() { return nil }
        let orbit = chance.below(orbits.count)
        let value = values[orbit][chance.below(values[orbit].count)]
        let first = orbits[orbit][0]
        let (before, old) = (cost, cells[first.row * columns + first.column])
        if value == old { continue }
        change(orbit, to: value)
        if cost > before, decay(Double(cost - before) / heat) * 4_294_967_296 < Double(chance.next() >> 32) {
          change(orbit, to: old)
        }
      }
      heat *= 0.94
    }
    return cost == 0 ? matrix : nil
  }

  private var matrix: [Int] {
    cells.indices.map { $0 % columns / holes == $0 / columns ? -1 : cells[$0] }
  }

  private mutating func begin() {
    cost = 0
    for index in counts.indices { counts[index] = 0 }
    for orbit in orbits.indices { set(orbit, values[orbit][chance.below(values[orbit].count)]) }
    for row in 0..<rows {
      for column in 0..<columns where column / holes != row {
        for other in 0..<row where column / holes != other { count(row, other, column, 1) }
      }
    }
  }

  private mutating func set(_ orbit: Int, _ value: Int) {
    var value = value
    for cell in orbits[orbit] {
      cells[cell.row * columns + cell.column] = value
      value = value * factor % order
    }
  }

  private mutating func change(_ orbit: Int, to value: Int) {
    recount(orbit, -1)
    set(orbit, value)
    recount(orbit, 1)
  }

  /// Counts the differences that cells of an orbit take part in, those between two of them once.
  private mutating func recount(_ orbit: Int, _ step: Int32) {
    for cell in orbits[orbit] {
      for other in 0..<rows where other != cell.row && cell.column / holes != other {
        if other < cell.row, orbits[orbit].contains(Cell(row: other, column: cell.column)) { continue }
        count(cell.row, other, cell.column, step)
      }
    }
  }

  @inline(__always) private mutating func count(_ row: Int, _ other: Int, _ column: Int, _ step: Int32) {
    let (low, high) = (min(row, other), max(row, other))
    let difference = cells[low * columns + column] - cells[high * columns + column]
    let place = (low * rows + high) * order + (difference < 0 ? difference + order : difference)
    if step < 0 { counts[place] -= 1 }
    cost += Int(step * counts[place])
    if step > 0 { counts[place] += 1 }
  }
}
