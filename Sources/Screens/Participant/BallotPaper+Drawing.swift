import Canvas
import Phrases
import Tally
import Workshop

extension BallotPaper {
  /// How many rows an option takes at a width: two where a statement and its scale do not fit beside each other.
  func rowsPerOption(_ columns: Int) -> Int {
    guard case .scale = question else { return 1 }
    return columns - 4 - scaleWide >= min(longest, 24) ? 1 : 2
  }

  private var longest: Int { options.map { Text.width(of: $0.title) }.max() ?? 0 }

  private var scaleWide: Int {
    guard case .scale(_, let scale, let noOpinion) = question else { return 0 }
    return scale.points.reduce(0) { $0 + String($1).count + 2 } + (noOpinion ? 4 : 0)
  }

  /// How far one is: points left, options chosen, statements answered.
  func soFar(_ phrases: Phrases) -> String? {
    switch ballot {
    case .choice(let chosen):
      if case .choice(_, let max) = question, max > 1 { return phrases.chosen(chosen.count, of: max) }
      return nil
    case .points: return pointsLeft.map(phrases.pointsLeft)
    case .scale(let answers): return phrases.answered(answers.count, of: options.count)
    }
  }

  /// How many rows all options take at a width, with room for the longest title in full: so nothing below moves when
  /// the cursor does.
  func rows(_ columns: Int) -> Int {
    let each = rowsPerOption(columns)
    let most = isEditable ? options.indices.map { extraRows(of: $0, columns) }.max() ?? 0 : 0
    return options.count * each + most
  }

  /// Rows that a title takes beyond its first one when it is read in full.
  private func extraRows(of place: Int, _ columns: Int) -> Int {
    guard options.indices.contains(place) else { return 0 }
    return max(0, Text.wrap(options[place].title, width: max(1, titleWide(columns))).count - 1)
  }

  /// Draws the list: the option under the cursor in full, the others on their rows. A ballot that is counted has no
  /// cursor and is scrolled past `offset` options.
  func draw(on canvas: inout Canvas, in part: Rect, from offset: Int = 0, _ phrases: Phrases) {
    var columns = part.columns
    let each = rowsPerOption(columns)
    // Whether it is cut does not hang on where the cursor is.
    let isCut = rows(columns) > part.rows
    if isCut { columns -= Scroll.markWide }
    let extra = isEditable ? min(extraRows(of: cursor, columns), max(0, part.rows - each)) : 0
    let room = max(0, (part.rows - extra) / each)
    let middle = isEditable ? cursor : min(offset, max(0, options.count - room)) + room / 2
    let scroll = Scroll(count: options.count, cursor: middle, rows: room)
    var y = part.top
    for place in scroll.range {
      let isHere = place == cursor && isEditable
      let row = Rect(x: part.left, y: y, columns: columns, rows: each + (isHere ? extra : 0))
      if isHere { canvas.fill(row, style: .selected) }
      draw(place, isHere: isHere, on: &canvas, in: row, phrases)
      y += row.rows
    }
    scroll.draw(on: &canvas, in: Rect(x: part.left, y: part.top, columns: part.columns, rows: y - part.top))
  }

  /// Where titles begin, and how wide they may be, in a row of a width.
  private func titleWide(_ columns: Int) -> Int {
    switch question {
    case .choice: columns - 8
    case .points: pointsLayout(columns).titles
    case .scale:
      rowsPerOption(columns) == 1 ? Swift.min(Swift.max(longest, 12), columns - 4 - scaleWide) : columns - 2
    }
  }

  private func pointsLayout(_ columns: Int) -> (most: Int, digits: Int, track: Int, titles: Int) {
    guard case .points(_, let budget, let cap, _) = question else { return (0, 1, 0, columns) }
    let most = cap ?? budget
    let digits = String(most).count
    let track = most <= 12 ? most : 12
    return (most, digits, track, Swift.min(Swift.max(longest, 12), Swift.max(8, columns - 4 - track - 3 - digits)))
  }

  /// A title: cut to its row, or in full below its beginning where it is the one that is read.
  private func drawTitle(
    _ option: Option, at x: Int, isHere: Bool, style: Style, on canvas: inout Canvas, in row: Rect
  ) -> Int {
    let wide = titleWide(row.columns)
    guard isHere else {
      canvas.write(option.title, at: row.origin.moved(x: x), style: style, width: wide)
      return 1
    }
    let most = row.rows - rowsPerOption(row.columns) + 1
    return canvas.write(
      wrapped: option.title, in: Rect(x: row.left + x, y: row.top, columns: wide, rows: most), style: style)
  }

  private func draw(_ place: Int, isHere: Bool, on canvas: inout Canvas, in row: Rect, _ phrases: Phrases) {
    let option = options[place]
    let base: Style = isHere ? .selected : .plain
    canvas.write(isHere ? "▸" : " ", at: row.origin, style: base.bold)
    switch question {
    case .choice(_, let max):
      let isOn = isChosen(option.id)
      let sign = max == 1 ? (isOn ? "(●)" : "( )") : (isOn ? "[x]" : "[ ]")
      let number = place < 9 ? "\(place + 1)" : " "
      canvas.write(number, at: row.origin.moved(x: 2), style: base.with(.dim))
      canvas.write(sign, at: row.origin.moved(x: 4), style: isOn ? Style.accent.on(base.ground).bold : base)
      _ = drawTitle(option, at: 8, isHere: isHere, style: isOn ? base.bold : base, on: &canvas, in: row)
    case .points: drawPoints(option, isHere: isHere, base, on: &canvas, in: row)
    case .scale(_, let scale, let noOpinion):
      drawScale(option, scale, noOpinion: noOpinion, isHere: isHere, base, on: &canvas, in: row)
    }
  }

  private func drawPoints(_ option: Option, isHere: Bool, _ base: Style, on canvas: inout Canvas, in row: Rect) {
    let given = points(of: option.id)
    let (most, digits, track, titles) = pointsLayout(row.columns)
    _ = drawTitle(option, at: 2, isHere: isHere, style: given > 0 ? base.bold : base, on: &canvas, in: row)
    let at = row.origin.moved(x: 2 + titles + 2)
    if most <= 12 {
      canvas.write(String(repeating: "●", count: given), at: at, style: Style.accent.on(base.ground))
      canvas.write(
        String(repeating: "·", count: most - given), at: at.moved(x: given), style: Style.dim.on(base.ground))
    } else {
      canvas.bar(given, of: most, at: at, cells: track, style: Style.accent.on(base.ground))
    }
    canvas.write(
      String(given), at: at.moved(x: track + 2), style: given > 0 ? base.bold : Style.dim.on(base.ground),
      width: digits, align: .right)
  }

  private func drawScale(
    _ option: Option, _ scale: Scale, noOpinion: Bool, isHere: Bool, _ base: Style, on canvas: inout Canvas,
    in row: Rect
  ) {
    let answer = answer(to: option.id)
    let used = drawTitle(
      option, at: 2, isHere: isHere, style: answer == nil ? base : base.bold, on: &canvas, in: row)
    let isBeside = rowsPerOption(row.columns) == 1
    var at = isBeside ? row.origin.moved(x: 4 + titleWide(row.columns)) : row.origin.moved(x: 3, y: used)
    // Closer together where there is no room.
    let isTight = scaleWide + at.x - row.left > row.columns
    for point in scale.points {
      let isOn = answer == .point(point)
      let text = isOn ? "[\(point)]" : isTight ? "\(point) " : " \(point) "
      at.x += canvas.write(text, at: at, style: isOn ? Style.accent.on(base.ground).bold : Style.dim.on(base.ground))
    }
    if noOpinion {
      let isOn = answer == .noOpinion
      canvas.write(
        isOn ? "[g]" : " g ", at: at.moved(x: 1),
        style: isOn ? Style.accent.on(base.ground).bold : Style.dim.on(base.ground))
    }
  }
}
