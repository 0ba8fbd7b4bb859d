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

  func draw(on canvas: inout Canvas, in part: Rect, _ phrases: Phrases) {
    let each = rowsPerOption(part.columns)
    let scroll = Scroll(count: options.count, cursor: cursor, rows: part.rows / each)
    // Five cells at the right stay free for how many are out of sight.
    let isCut = scroll.above + scroll.below > 0
    for (index, place) in scroll.range.enumerated() {
      let row = Rect(x: part.left, y: part.top + index * each, columns: part.columns - (isCut ? 6 : 0), rows: each)
      let isHere = place == cursor && isEditable
      if isHere { canvas.fill(row, style: .selected) }
      draw(place, isHere: isHere, on: &canvas, in: row, phrases)
    }
    scroll.draw(
      on: &canvas, in: Rect(x: part.left, y: part.top, columns: part.columns, rows: scroll.range.count * each))
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
      canvas.write(option.title, at: row.origin.moved(x: 8), style: isOn ? base.bold : base, width: row.columns - 8)
    case .points(_, let budget, let cap, _): drawPoints(option, most: cap ?? budget, base, on: &canvas, in: row)
    case .scale(_, let scale, let noOpinion):
      drawScale(option, scale, noOpinion: noOpinion, base, on: &canvas, in: row)
    }
  }

  private func drawPoints(_ option: Option, most: Int, _ base: Style, on canvas: inout Canvas, in row: Rect) {
    let given = points(of: option.id)
    let digits = String(most).count
    let track = most <= 12 ? most : 12
    let wide = track + 3 + digits
    let titles = Swift.min(Swift.max(longest, 12), Swift.max(8, row.columns - 2 - wide - 2))
    canvas.write(option.title, at: row.origin.moved(x: 2), style: given > 0 ? base.bold : base, width: titles)
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
    _ option: Option, _ scale: Scale, noOpinion: Bool, _ base: Style, on canvas: inout Canvas, in row: Rect
  ) {
    let answer = answer(to: option.id)
    let isBeside = row.rows == 1
    let titles = isBeside ? Swift.min(Swift.max(longest, 12), row.columns - 4 - scaleWide) : row.columns - 2
    canvas.write(option.title, at: row.origin.moved(x: 2), style: answer == nil ? base : base.bold, width: titles)
    var at = isBeside ? row.origin.moved(x: 2 + titles + 2) : row.origin.moved(x: 3, y: 1)
    for point in scale.points {
      let isOn = answer == .point(point)
      let text = isOn ? "[\(point)]" : " \(point) "
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
