import Canvas
import Phrases
import Tally
import Workshop

extension ResultSheet {
  /// People on a plane, near each other who vote alike: a sign for each group, in two dots a cell where several fall.
  mutating func opinionMap(of result: StatementsResult) {
    let places = result.points.filter { $0.group != nil }
    guard places.count > 2, size.columns >= 30, size.rows >= 16 else { return }
    let box = Size(columns: min(60, size.columns - 4), rows: isLarge ? 12 : 9)
    func range(_ values: [Double]) -> (low: Double, high: Double) {
      let (low, high) = (values.min() ?? 0, values.max() ?? 0)
      return high - low < 1e-9 ? (low - 1, high + 1) : (low, high)
    }
    let (x, y) = (range(places.map(\.x)), range(places.map(\.y)))
    var block = Canvas(Size(columns: size.columns, rows: box.rows + 1))
    var count: [Point: [Int: Int]] = [:]
    for place in places {
      let column = Int(((place.x - x.low) / (x.high - x.low) * Double(box.columns - 1)).rounded())
      let row = Int(((y.high - place.y) / (y.high - y.low) * Double(box.rows - 1)).rounded())
      count[Point(x: 2 + column, y: row), default: [:]][place.group ?? 0, default: 0] += 1
    }
    for (at, groups) in count {
      // Of several in one cell the larger part shows.
      guard let most = groups.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
      block.write(Self.signs[most.key % Self.signs.count], at: at, style: Self.styles[most.key % Self.styles.count])
    }
    add(block)
    line(
      result.groups.enumerated().flatMap { index, group -> [(String, Style)] in
        [
          ("\(Self.signs[index % Self.signs.count]) ", Self.styles[index % Self.styles.count]),
          ("\(phrases.opinionGroup(index + 1, of: group.size))   ", .plain),
        ]
      })
    gap()
  }

  private static let signs = ["●", "○", "◆", "□", "▲"]
  private static let styles: [Style] = [.accent.bold, .good.bold, .warning.bold, .bad.bold, .plain.bold]
}
