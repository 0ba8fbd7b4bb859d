import Tally
import Workshop

/// Every option against every other one: how many voters put the row's above the column's. Dark is a duel that the row
/// won.
struct DuelPicture {
  /// More options than a sheet can hold; the table stands for itself then.
  static let mostOptions = 12

  var duels: Duels
  /// All options, the best first.
  var order: [OptionID]
  var title: (OptionID) -> String

  var drawing: Drawing? {
    let places = order.compactMap { id in duels.options.firstIndex(of: id) }
    guard (2...Self.mostOptions).contains(places.count), duels.ballots > 0 else { return nil }
    let names = places.count <= 6 ? 210.0 : places.count <= 9 ? 160.0 : 112.0
    let cell = min(40, (Drawing.width - names) / Double(places.count))
    let size = cell < 34 ? 12.0 : Drawing.letter
    var drawing = Drawing(height: 24 + cell * Double(places.count) + 2)
    for (row, a) in places.enumerated() {
      let y = 24 + cell * Double(row)
      let middle = y + cell / 2 + size * 0.36
      drawing.text("\(row + 1)", names + cell * (Double(row) + 0.5), 17, .middle, size: size)
      drawing.text(
        Drawing.fitted("\(row + 1)  \(title(duels.options[a]))", to: names - 6, size: size), 0, middle, size: size)
      for (column, b) in places.enumerated() {
        let x = names + cell * Double(column)
        if a == b {
          drawing.rect(x, y, cell, cell, .pale, line: .white)
          continue
        }
        let shade: Shade = duels.margin(a, b) > 0 ? .blue : duels.margin(a, b) == 0 ? .step(1, of: 4) : .white
        drawing.rect(x, y, cell, cell, shade, line: .grey)
        drawing.text("\(duels[a, b])", x + cell / 2, middle, .middle, size: size, on: shade)
      }
    }
    return drawing
  }
}
