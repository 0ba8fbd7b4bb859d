import Tally

/// Who votes alike stands close together: a mark a voter, its shape and shade the group's.
struct OpinionPicture {
  private static let height = 300.0
  private static let edge = 14.0

  var result: StatementsResult
  /// What a group is called, with how many it has.
  var group: (Int) -> String
  /// Those who voted on too little to be in one.
  var outside: String

  var drawing: Drawing? {
    let xs = result.points.map(\.x)
    let ys = result.points.map(\.y)
    guard result.groups.count > 1, let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max()
    else { return nil }
    var drawing = Drawing(height: 0)
    let top = drawLegend(&drawing) + 6
    let room = (Drawing.width - 2 * Self.edge, Self.height - 2 * Self.edge)
    drawing.rect(0.5, top, Drawing.width - 1, Self.height, .white, line: .grey)
    for point in result.points {
      let x = right - left > 1e-9 ? (point.x - left) / (right - left) : 0.5
      let y = high - low > 1e-9 ? (high - point.y) / (high - low) : 0.5
      drawing.mark(
        point.group ?? 0, Self.edge + x * room.0, top + Self.edge + y * room.1,
        point.group.map { Shade.groups[$0 % Shade.groups.count] } ?? .grey)
    }
    drawing.height = top + Self.height + 2
    return drawing
  }

  private func drawLegend(_ drawing: inout Drawing) -> Double {
    var (x, y) = (0.0, 4.0)
    func entry(_ words: String, _ number: Int, _ shade: Shade) {
      let width = 18 + Drawing.width(of: words, size: 12) + 14
      if x > 0, x + width > Drawing.width { (x, y) = (0, y + 20) }
      drawing.mark(number, x + 6, y + 6.5, shade)
      drawing.text(words, x + 18, y + 11, size: 12)
      x += width
    }
    for place in result.groups.indices { entry(group(place), place, Shade.groups[place % Shade.groups.count]) }
    if result.points.contains(where: { $0.group == nil }) { entry(outside, 0, .grey) }
    return y + 18
  }
}
