import Canvas
import Phrases
import Tally
import Workshop

extension BallotPaper {
  /// How many rows an option takes at a width: two where a statement and its scale do not fit beside each other.
  func rowsPerOption(_ columns: Int) -> Int {
    switch question.shape {
    case .pick, .points, .votes, .ranks, .versus, .text: 1
    case .scale, .table: columns - 4 - scaleWide >= min(longest, 24) ? 1 : 2
    }
  }

  private var longest: Int { options.map { Text.width(of: title(of: $0)) }.max() ?? 0 }

  private var scaleWide: Int {
    switch question.shape {
    case .pick, .points, .votes, .ranks, .versus, .text: 0
    case .scale(let scale, let noOpinion):
      scale.points.reduce(0) { $0 + String($1).count + 2 } + (noOpinion ? 4 : 0)
    case .table(let labels): labels.count * 3
    }
  }

  /// How far one is: points left, options chosen, statements answered.
  func soFar(_ phrases: Phrases) -> String? {
    switch ballot {
    case .choice(let chosen):
      if case .pick(let max) = question.shape, max > 1 { return phrases.chosen(chosen.count, of: max) }
      return nil
    case .points: return pointsLeft.map(phrases.pointsLeft)
    case .quadratic: return pointsLeft.map(phrases.creditLeft)
    case .scale(let answers): return phrases.answered(answers.count, of: options.count)
    case .grades(let given), .grid(let given): return phrases.answered(given.count, of: options.count)
    case .rank: return phrases.ranked(numbers.count, of: options.count)
    case .statements(let votes): return phrases.answered(votes.count, of: options.count)
    case .pairs:
      guard let comparing else { return nil }
      return duel.isEmpty ? phrases.comparedAll : phrases.comparison(comparing.number, of: comparing.of)
    case .consent(let said): return said.reason.map(phrases.reason)
    case .gradients, .words: return nil
    }
  }

  /// How many rows all options take at a width, with room for the longest title in full: so nothing below moves when
  /// the cursor does.
  func rows(_ columns: Int) -> Int {
    if question.shape == .text { return 1 }
    if comparing != nil { return isEditable ? duelLines(columns).reduce(1) { $0 + $1.count } : 1 }
    let each = rowsPerOption(columns)
    let extra = options.indices.map { extraRows(of: $0, columns) }
    let most = isEditable ? extra.max() ?? 0 : options.indices.filter(isSaidOf).reduce(0) { $0 + extra[$1] }
    return options.count * each + most
  }

  /// Whether the ballot says something of the option at a place.
  private func isSaidOf(_ place: Int) -> Bool { isSaid(of: options[place].id) }

  /// Rows that a title takes beyond its first one when it is read in full.
  private func extraRows(of place: Int, _ columns: Int) -> Int {
    guard options.indices.contains(place) else { return 0 }
    return max(0, Text.wrap(title(of: options[place]), width: max(1, titleWide(columns))).count - 1)
  }

  /// Draws the list: the option under the cursor in full, the others on their rows. A ballot that is counted has no
  /// cursor and is scrolled past `offset` options.
  func draw(on canvas: inout Canvas, in part: Rect, from offset: Int = 0, _ phrases: Phrases) {
    if question.shape == .text {
      line?.draw(on: &canvas, in: part.row(0), isActive: isTyping, hint: isEditable ? phrases.wordsHint : "")
      return
    }
    if comparing != nil { return drawDuel(on: &canvas, in: part, phrases) }
    var columns = part.columns
    var each = rowsPerOption(columns)
    // Whether it is cut does not hang on where the cursor is.
    let isCut = (isEditable ? rows(columns) : options.count * each) > part.rows
    // What was voted for stands in full where there is room for all of it.
    let isInFull = !isEditable && rows(columns) <= part.rows
    if isCut { columns -= Scroll.markWide }
    each = rowsPerOption(columns)
    let extra = isEditable ? min(extraRows(of: cursor, columns), max(0, part.rows - each)) : 0
    let room = max(0, (part.rows - extra) / each)
    let middle = isEditable ? cursor : min(offset, max(0, options.count - room)) + room / 2
    if !isEditable, canvas.scrollEnd == nil { canvas.scrollEnd = max(0, options.count - room) }
    let scroll = Scroll(count: options.count, cursor: middle, rows: room)
    var y = part.top
    for place in scroll.range {
      let isHere = place == cursor && isEditable
      let more = isHere ? extra : isInFull && isSaidOf(place) ? extraRows(of: place, columns) : 0
      let row = Rect(x: part.left, y: y, columns: columns, rows: each + more)
      if isHere { canvas.fill(row, style: .selected) }
      draw(place, isHere: isHere, on: &canvas, in: row, phrases)
      y += row.rows
    }
    scroll.draw(on: &canvas, in: Rect(x: part.left, y: part.top, columns: part.columns, rows: y - part.top))
  }

  /// Where titles begin, and how wide they may be, in a row of a width.
  private func titleWide(_ columns: Int) -> Int {
    switch question.shape {
    case .pick, .versus, .text: columns - 8
    case .ranks: columns - 9
    case .votes: columns - 14
    case .points: pointsLayout(columns).titles
    case .scale, .table:
      rowsPerOption(columns) == 1 ? Swift.min(Swift.max(longest, 12), columns - 4 - scaleWide) : columns - 2
    }
  }

  private func pointsLayout(_ columns: Int) -> (most: Int, digits: Int, track: Int, titles: Int) {
    let most: Int
    switch question {
    case .points(_, let budget, let cap, _): most = cap ?? budget
    case .portfolio(_, _, _, let points?, _): most = points
    case _: return (0, 1, 0, columns)
    }
    let digits = String(most).count
    let track = most <= 12 ? most : 12
    return (most, digits, track, Swift.min(Swift.max(longest, 12), Swift.max(8, columns - 4 - track - 3 - digits)))
  }

  /// A title: cut to its row, or in full below its beginning where it is the one that is read.
  private func drawTitle(
    _ option: Option, at x: Int, isHere: Bool, style: Style, on canvas: inout Canvas, in row: Rect
  ) -> Int {
    let wide = titleWide(row.columns)
    guard isHere || row.rows > rowsPerOption(row.columns) else {
      canvas.write(title(of: option), at: row.origin.moved(x: x), style: style, width: wide)
      return 1
    }
    let most = row.rows - rowsPerOption(row.columns) + 1
    return canvas.write(
      wrapped: title(of: option), in: Rect(x: row.left + x, y: row.top, columns: wide, rows: most), style: style)
  }

  private func draw(_ place: Int, isHere: Bool, on canvas: inout Canvas, in row: Rect, _ phrases: Phrases) {
    let option = options[place]
    let base: Style = isHere ? .selected : .plain
    canvas.write(isHere ? "▸" : " ", at: row.origin, style: base.bold)
    switch question.shape {
    case .text, .versus: break
    case .ranks:
      let number = numbers[option.id].map { "\($0)" } ?? ""
      let style: Style = number.isEmpty ? Style.dim.on(base.ground) : Style.accent.on(base.ground).bold
      canvas.write("[\(padded(number, to: 3))]", at: row.origin.moved(x: 2), style: style)
      _ = drawTitle(
        option, at: 9, isHere: isHere, style: number.isEmpty ? base : base.bold, on: &canvas, in: row)
    case .votes: drawVotes(option, isHere: isHere, base, on: &canvas, in: row)
    case .table(let labels): drawTable(option, labels, isHere: isHere, base, on: &canvas, in: row)
    case .pick(let max):
      let isOn = isChosen(option.id)
      let sign = max == 1 ? (isOn ? "(●)" : "( )") : (isOn ? "[x]" : "[ ]")
      let number = place < 9 ? "\(place + 1)" : " "
      canvas.write(number, at: row.origin.moved(x: 2), style: base.with(.dim))
      canvas.write(sign, at: row.origin.moved(x: 4), style: isOn ? Style.accent.on(base.ground).bold : base)
      _ = drawTitle(option, at: 8, isHere: isHere, style: isOn ? base.bold : base, on: &canvas, in: row)
    case .points: drawPoints(option, isHere: isHere, base, on: &canvas, in: row)
    case .scale(let scale, let noOpinion):
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

  /// `[ -2] ▮▮  costs 4`: votes below zero are against.
  private func drawVotes(_ option: Option, isHere: Bool, _ base: Style, on canvas: inout Canvas, in row: Rect) {
    let votes = points(of: option.id)
    let style: Style =
      votes == 0 ? Style.dim.on(base.ground) : (votes > 0 ? Style.accent : Style.warning).on(base.ground).bold
    let sign = votes > 0 ? "+\(votes)" : votes == 0 ? "0" : "−\(-votes)"
    canvas.write("[\(padded(sign, to: 4))]", at: row.origin.moved(x: 2), style: style)
    if votes != 0 {
      canvas.write(
        "\(votes * votes)", at: row.origin.moved(x: 8), style: Style.dim.on(base.ground), width: 5, align: .right)
    }
    _ = drawTitle(option, at: 14, isHere: isHere, style: votes == 0 ? base : base.bold, on: &canvas, in: row)
  }

  /// As a scale, with a number for each grade or column.
  private func drawTable(
    _ option: Option, _ labels: [Option], isHere: Bool, _ base: Style, on canvas: inout Canvas, in row: Rect
  ) {
    let chosen = label(of: option.id)
    let used = drawTitle(
      option, at: 2, isHere: isHere, style: chosen == nil ? base : base.bold, on: &canvas, in: row)
    let isBeside = rowsPerOption(row.columns) == 1
    var at = isBeside ? row.origin.moved(x: 4 + titleWide(row.columns)) : row.origin.moved(x: 3, y: used)
    for (index, label) in labels.enumerated() {
      let isOn = label.id == chosen
      at.x += canvas.write(
        isOn ? "[\(index + 1)]" : " \(index + 1) ", at: at,
        style: isOn ? Style.accent.on(base.ground).bold : Style.dim.on(base.ground))
    }
    // What the number means, where there is room to say so.
    if let name = labels.first(where: { $0.id == chosen })?.title, row.right - at.x >= 8 {
      canvas.write(name, at: at.moved(x: 2), style: Style.accent.on(base.ground), width: row.right - at.x - 2)
    }
  }

  private func padded(_ figure: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - figure.count)) + figure
  }

  /// With what it costs, thousands apart.
  private func title(of option: Option) -> String {
    guard let cost = question.cost(of: option.id) else { return option.title }
    return "\(option.title) · \(thousandsApart(cost, by: " "))"
  }

  private func duelLines(_ columns: Int) -> [[String]] {
    duel.map { id in Text.wrap(options.first { $0.id == id }?.title ?? id.text, width: max(1, columns - 8)) }
  }

  /// The two below each other, each with its keys.
  private func drawDuel(on canvas: inout Canvas, in part: Rect, _ phrases: Phrases) {
    guard isEditable, duel.count == 2 else { return }
    var y = part.top
    for (place, lines) in duelLines(part.columns).enumerated() {
      canvas.write(place == 0 ? "← 1" : "→ 2", at: Point(x: part.left + 2, y: y), style: .accent.bold)
      canvas.write(
        lines: lines, in: Rect(x: part.left + 8, y: y, columns: part.columns - 8, rows: max(0, part.bottom - y)),
        style: .bold)
      y += lines.count + 1
    }
  }
}
