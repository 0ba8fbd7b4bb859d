import Canvas

/// Neighbouring cells of one style, to be put in one go.
struct Run {
  let column: Int
  let text: String
  let style: Style

  static func runs(of cells: ArraySlice<Cell>) -> [Run] {
    var runs: [Run] = []
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      let end = cells[start...].firstIndex { $0.style != style } ?? cells.endIndex
      var text = ""
      for cell in cells[start..<end] where cell.width > 0 { text.append(cell.glyph) }
      runs.append(Run(column: start - cells.startIndex, text: text, style: style))
      start = end
    }
    return runs
  }
}
