extension Canvas {
  /// A horizontal bar of `cells` cells, exact to an eighth of a cell: something for anything above 0, and full only at
  /// the whole. The part that is not filled shows `track` dimmed.
  public mutating func bar(
    _ value: Int, of whole: Int, at point: Point, cells: Int, style: Style = .accent, track: Character = "·"
  ) {
    let filled = (Bar.length(value, of: whole, cells: cells) + 7) / 8
    write(Bar.text(value, of: whole, cells: cells, track: track), at: point, style: .dim, width: cells)
    restyle(Rect(x: point.x, y: point.y, columns: filled, rows: 1)) { _ in style }
  }

  /// How far something is along its time: `▓` for what is past, `░` for what is left. Over time the whole width is
  /// the time it took, and what came after the planned end is `▒` in the tone `over`. Any one unit for both.
  public mutating func progress(
    elapsed: Int, of planned: Int, at point: Point, cells: Int, style: Style = .accent, over: Style = .bad
  ) {
    guard cells > 0 else { return }
    let (elapsed, planned) = (max(0, elapsed), max(0, planned))
    let isOver = elapsed > planned
    // At least one cell shows that it has begun, and one that it is not over yet, or that it is.
    let exact =
      isOver
      ? Share.cells(cells, by: [planned, elapsed - planned]) : Share.cells(cells, by: [elapsed, planned - elapsed])
    var past = exact[0]
    if !isOver, elapsed > 0, cells > 1 { past = max(past, 1) }
    if elapsed != planned { past = min(past, cells - 1) }
    write(String(repeating: "▓", count: past), at: point, style: style)
    write(
      String(repeating: isOver ? "▒" : "░", count: cells - past), at: point.moved(x: past),
      style: isOver ? over : .dim)
  }

  /// One bar of several parts, side by side in proportion; together always `cells` cells (none when all are 0). The
  /// parts are told apart without colour by `signs` in turn, `█ ▓ ▒ ░` where none are given.
  ///
  /// - Returns: how many cells each part got, for a legend.
  @discardableResult
  public mutating func stacked(
    _ parts: [(value: Int, style: Style)], at point: Point, cells: Int, signs: [Character] = []
  ) -> [Int] {
    let signs = signs.isEmpty ? Self.shades : signs
    let lengths = Share.cells(cells, by: parts.map(\.value))
    var x = point.x
    for (index, length) in lengths.enumerated() {
      let sign = String(signs[index % signs.count])
      write(String(repeating: sign, count: length), at: Point(x: x, y: point.y), style: parts[index].style)
      x += length
    }
    return lengths
  }

  /// The sign of part `index` of a stacked bar.
  public static func shade(_ index: Int) -> Character { shades[index % shades.count] }

  private static let shades: [Character] = ["█", "▓", "▒", "░"]

  /// Upright bars side by side, as for how often each step of a scale was chosen, exact to an eighth of a row. The
  /// highest count fills the part; all columns are equally wide with an empty one between them where there is room.
  ///
  /// - Returns: the columns the bars stand on, for labels under them; empty when they do not fit.
  @discardableResult
  public mutating func distribution(_ counts: [Int], in part: Rect, style: Style = .accent) -> [Rect] {
    guard !counts.isEmpty, part.columns >= counts.count, part.rows > 0 else { return [] }
    let gap = part.columns >= counts.count * 2 ? 1 : 0
    let wide = (part.columns - gap * (counts.count - 1)) / counts.count
    let most = counts.max() ?? 0
    return counts.enumerated().map { index, count in
      let x = part.left + index * (wide + gap)
      for (y, sign) in Bar.column(count, of: most, cells: part.rows).enumerated() {
        write(String(repeating: sign, count: wide), at: Point(x: x, y: part.top + y), style: style)
      }
      return Rect(x: x, y: part.top, columns: wide, rows: part.rows)
    }
  }
}
