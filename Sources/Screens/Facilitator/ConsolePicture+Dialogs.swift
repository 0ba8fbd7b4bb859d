import Canvas
import Engine
import Phrases
import Workshop

extension ConsolePicture {
  mutating func drawDialog(in whole: Rect) {
    switch screen.dialog {
    case nil: return
    case .help(let scroll): drawHelp(scroll, in: whole.inset(top: 1, bottom: 1))
    case .palette(let editor, let row): drawPalette(editor, row, in: whole)
    case .ask(let ask): drawAsk(ask, in: whole)
    case .type(let typing): drawTyping(typing, in: whole)
    case .entries(let choice): drawChoice(choice, in: whole)
    case .tie(let poll, let options, let row, let chosen): drawTie(poll, options, row, chosen, in: whole)
    case .group(let seating, let row): drawSeating(seating, words.pickGroup(seating.name), row, in: whole)
    case .other(let seating, let row): drawSeating(seating, words.pickOther(seating.name), row, in: whole)
    case .spare(let spare, let items, let row):
      drawList(
        words.pickSpare(language.length(spare)), items.map { id in [(itemTitle(id), .plain)] }, row,
        keys: [("↑↓", words.toggle), ("Enter", words.giveIt), ("Esc", words.back)], in: whole)
    case .match(let choice, let row): drawMatchChoice(choice, row, in: whole)
    case .value(let name, _, let values, let row):
      let rows = values + [words.noGroup]
      drawList(
        words.pickValue(name), rows.map { [($0, .plain)] }, row,
        keys: [("↑↓ A–Z", words.toggle), ("Enter", words.goOn), ("Esc", words.back)], in: whole)
    }
  }

  private mutating func drawSeating(_ seating: SeatChange, _ question: String, _ row: Int, in whole: Rect) {
    let wide = min(34, seating.lines.map { Text.width(of: $0.title) }.max() ?? 0)
    var action = ConsoleAction.swapPeople
    if case .group = screen.dialog { action = .movePerson }
    drawList(
      question, seating.lines.map { [(Text.padded($0.title, to: wide), .plain), ("  " + $0.fact, .dim)] }, row,
      keys: [("↑↓ A–Z", words.toggle), ("Enter", words.label(of: action)), ("Esc", words.back)], in: whole)
  }

  /// A sheet in the middle, above the footer: cleared, with a rule above and below. Returns its inside.
  mutating func sheet(columns: Int, rows: Int, in whole: Rect) -> Rect {
    let wide = min(columns + 4, whole.columns), high = min(rows + 2, whole.rows)
    let x = whole.left + (whole.columns - wide) / 2, y = whole.top + max(0, (whole.rows - high) / 2)
    let part = Rect(x: x, y: y, columns: wide, rows: high)
    canvas.fill(part.inset(left: -1, right: -1), style: .plain)
    canvas.cursor = nil
    canvas.box(part, style: .accent)
    return part.inset(left: 2, top: 1, right: 2, bottom: 1)
  }

  /// `Enter versturen   Esc terug`.
  mutating func keys(_ keys: [(String, String)], in row: Rect) {
    let pieces = keys.flatMap { [($0.0, Style.bold), (" " + $0.1 + "   ", Style.dim)] }
    canvas.write(pieces, at: row.origin, width: row.columns)
  }

  private mutating func drawAsk(_ ask: Ask, in whole: Rect) {
    let wide = min(72, whole.columns - 6)
    let lines = Text.wrap(ask.question, width: wide)
    let part = sheet(columns: wide, rows: lines.count + 1 + ask.answers.count, in: whole)
    canvas.write(lines: lines, in: part, style: .bold)
    for (index, answer) in ask.answers.enumerated() {
      let key = index == 0 ? "\(answer.key) / Enter" : "\(answer.key)"
      canvas.write(
        [(Text.padded(key, to: 10), Style.accent.bold), (answer.label, .plain)],
        at: part.row(lines.count + 1 + index).origin, width: part.columns)
    }
  }

  private mutating func drawTyping(_ typing: Typing, in whole: Rect) {
    let wide = min(80, whole.columns - 6)
    var title = ""
    var done = words.send
    switch typing.purpose {
    case .message: title = words.typeMessage
    case .minutes: (title, done) = (words.typeMinutes, words.goOn)
    case .newItem(let before): (title, done) = (words.typeNewItem(before: before.map(itemTitle)), words.goOn)
    case .split(let item): (title, done) = (words.typeSplit(itemTitle(item)), words.label(of: .splitItem))
    case .reason(_, let chosen):
      title = words.typeReason
      let titles = chosen.map { screen.titles.of($0, in: language) }
      title += " (\(language.list(titles)))"
      done = words.save
    case .paper(let poll, _, let name):
      let options = poll.options.enumerated().map { "\($0.offset + 1) \($0.element.title)" }
      title = [
        words.paperHow(name, secret: poll.secret), poll.prompt, options.joined(separator: " · "),
        words.all.plainHow(poll.question),
      ].filter { !$0.isEmpty }.joined(separator: "\n")
      done = words.save
    case .lotReason: (title, done) = (words.typeLotReason, words.lotKey(seeded: false))
    case .entry(let collection, let entry, let fields, _, let at):
      title = entry == nil ? words.typeNewEntry(to: screen.titles.cut(name(of: collection))) : words.typeEntry
      if fields.count > 1 { title += " · \(fields[at].label ?? fields[at].id) (\(at + 1)/\(fields.count))" }
      done = at + 1 < fields.count ? words.goOn : words.save
    case .wording(_, _, let fields, _, let at):
      title = words.typeWording
      if fields.count > 1 { title += " · \(fields[at].label ?? fields[at].id) (\(at + 1)/\(fields.count))" }
      done = at + 1 < fields.count ? words.goOn : words.mergeThem
    case .theme(_, _, let known, let isSuggested):
      (title, done) = (words.all.askTheme(known: known, isSuggested: isSuggested), words.save)
    case .commitment(_, _, let steps, _):
      title = [words.all.askOwner, words.all.askPartners, words.all.askDue][min(2, steps.count)]
      done = steps.count < 2 ? words.goOn : words.save
    case .personName: (title, done) = (words.typeName, words.goOn)
    }
    let lines = Text.wrap(title, width: wide)
    let needed = typing.editor.rowStarts(columns: wide).count
    let rows = min(max(typing.editor.limit > 100 ? 3 : 1, needed), max(1, whole.rows - lines.count - 6))
    let part = sheet(columns: wide, rows: lines.count + 1 + rows + 1, in: whole)
    if let notice = screen.notice {
      canvas.write(
        "▲ " + notice, at: part.row(lines.count + rows).origin, style: Style.warning.bold, width: part.columns)
    }
    canvas.write(lines: lines, in: part, style: .bold)
    canvas.write(
      typing.editor, in: Rect(x: part.left, y: part.top + lines.count, columns: part.columns, rows: rows))
    keys([("Enter", done), ("Esc", words.back)], in: part.row(part.rows - 1))
  }

  private func itemTitle(_ id: ItemID) -> String {
    screen.titles.cut(view.items.first { $0.id == id }?.title ?? id.text)
  }

  private func name(of collection: CollectionID) -> String {
    collection == parkingLot ? words.parkingLot : view.collection(collection)?.title ?? collection.text
  }

  /// Entries with the groups that they come from; those that look alike bear a sign.
  private mutating func drawChoice(_ choice: EntryChoice, in whole: Rect) {
    guard let desk = view.collection(choice.collection) else { return }
    let wide = min(72, whole.columns - 6)
    var lines = choice.entries.enumerated().map { index, id -> [(String, Style)] in
      let line = desk.entries.first { $0.entry.id == id }
      let voice = desk.entries.lazy.flatMap(\.voices).first { $0.entry == id }
      let text = desk.fields.oneLine(line?.entry.fields ?? voice?.fields ?? [:])
      let group = line?.entry.group ?? voice?.group
      let title = group.map { screen.titles.of($0) } ?? (desk.harvest ? words.all.plenary : "")
      let sign = choice.chosen.contains(id) ? "◆ " : index < choice.alike ? "≈ " : "  "
      let room = max(10, wide - Text.width(of: title) - 4)
      return [
        (sign, index < choice.alike && !choice.chosen.contains(id) ? .warning : Style.accent.bold),
        (Text.padded(Text.cut(text, to: room), to: room), .plain), ("  " + title, .dim),
      ]
    }
    switch choice.purpose {
    case .merge(let into):
      drawList(
        words.pickMerge(screen.titles.of(into, in: language)), lines, choice.row,
        keys: [(words.all.spaceBar, words.toggle), ("Enter", words.goOn), ("Esc", words.back)], in: whole)
    case .wording:
      lines.append([("  ", .plain), (words.otherWording, .accent)])
      drawList(
        words.pickWording(choice.entries.count), lines, choice.row,
        keys: [("↑↓", words.toggle), ("Enter", words.mergeThem), ("Esc", words.back)], in: whole)
    case .unmerge(let from):
      drawList(
        words.pickUnmerge(screen.titles.of(from, in: language)), lines, choice.row,
        keys: [("↑↓", words.toggle), ("Enter", words.label(of: .unmergeEntry)), ("Esc", words.back)], in: whole)
    }
  }

  private mutating func drawTie(
    _ poll: ActivityID, _ options: [OptionID], _ row: Int, _ chosen: Set<OptionID>, in whole: Rect
  ) {
    let titles = view.desk(of: poll)?.poll.options ?? []
    let lines = options.map { id -> [(String, Style)] in
      let title = titles.first { $0.id == id }?.title ?? id.text
      return [(chosen.contains(id) ? "◆ " : "  ", Style.accent.bold), (title, .plain)]
    }
    drawList(
      words.pickTied(options.count), lines, row,
      keys: [(words.all.spaceBar, words.toggle), ("Enter", words.goOn), ("Esc", words.back)], in: whole)
  }

  /// Rows to choose from, with a heading.
  mutating func drawList(
    _ title: String, _ lines: [[(String, Style)]], _ chosen: Int, keys hints: [(String, String)], in whole: Rect
  ) {
    let wide = min(72, whole.columns - 6)
    let heading = Text.wrap(title, width: wide)
    let rows = min(lines.count, max(1, whole.rows - heading.count - 8))
    let part = sheet(columns: wide, rows: heading.count + 1 + rows + 2, in: whole)
    canvas.write(lines: heading, in: part, style: .bold)
    let list = Rect(x: part.left, y: part.top + heading.count + 1, columns: part.columns, rows: rows)
    let shown = window(of: lines.count, around: chosen, rows: rows)
    for (row, index) in shown.enumerated() {
      canvas.write(lines[index], at: list.row(row).origin, width: list.columns)
      if index == chosen { canvas.restyle(list.row(row)) { $0.on(.selected) } }
    }
    if shown.count < lines.count { moreSigns(shown, of: lines.count, in: list) }
    keys(hints, in: part.row(part.rows - 1))
  }

  private mutating func drawPalette(_ editor: LineEditor, _ chosen: Int, in whole: Rect) {
    let wide = min(76, whole.columns - 4)
    let lines = screen.paletteLines(editor.text)
    let rows = min(10, max(1, whole.rows - 10))
    let part = sheet(columns: wide, rows: rows + 4, in: whole)
    keys([("↑↓ Enter", words.doIt), ("Tab", words.fillIn), ("Esc", words.back)], in: part.row(part.rows - 1))
    canvas.write(":", at: part.origin, style: Style.accent.bold)
    canvas.write(editor, in: Rect(x: part.left + 2, y: part.top, columns: part.columns - 2, rows: 1))
    if editor.isEmpty {
      canvas.write(words.paletteHint, at: part.origin.moved(x: 3), style: Style.dim.on(.bar), width: part.columns - 3)
    }
    let list = Rect(x: part.left, y: part.top + 2, columns: part.columns, rows: rows)
    if lines.isEmpty {
      canvas.write(words.nothingFound, at: list.origin, style: .dim, width: list.columns)
      return
    }
    let bindings = ConsoleBindings(words: words)
    let row = min(max(0, chosen), lines.count - 1)
    let shown = window(of: lines.count, around: row, rows: rows)
    for (place, index) in shown.enumerated() {
      let line = lines[index]
      let at = list.row(place)
      let key = bindings.key(of: line.action)
      let name = words.name(of: line.action) + (line.argument.isEmpty ? "" : ": " + line.argument)
      canvas.write(
        [(Text.padded(words.verb(of: line.action), to: 16), .accent), (name, .plain)], at: at.origin,
        width: at.columns - 7)
      canvas.write(key, at: Point(x: at.right - 6, y: at.top), style: .bold, width: 6, align: .right)
      if index == row { canvas.restyle(at) { $0.on(.selected) } }
    }
    if shown.count < lines.count { moreSigns(shown, of: lines.count, in: part.row(1)) }
    // What is typed in several parts is read back as it is typed.
    if let reading = screen.reading(lines[row]), list.rows > shown.count + 1 {
      canvas.write(
        wrapped: reading.text, in: list.inset(top: shown.count + 1), style: reading.isFault ? .warning : .good)
    }
  }

  private mutating func drawHelp(_ scroll: Int, in whole: Rect) {
    let part = sheet(columns: min(114, whole.columns - 4), rows: whole.rows - 2, in: whole)
    canvas.write(
      [(words.helpTitle, Style.accent.bold), ("   " + words.helpClose, .dim)], at: part.origin, width: part.columns)
    let blocks = ConsoleAction.Task.allCases.map(helpBlock)
    let rows = part.inset(top: 2)
    var lines: [[(String, Style)]] = []
    if rows.columns >= 96 {
      // Two columns of about the same height, so that all of it stands on the screen that the console is made for.
      let left = Array(blocks[0] + blocks[1] + blocks[2].dropLast())
      let right = Array(blocks[3] + blocks[4] + blocks[5] + blocks[6].dropLast())
      let half = max(rows.columns / 2, min(59, rows.columns - 55))
      for index in 0..<max(left.count, right.count) {
        var line: [(String, Style)] = index < left.count ? cut(left[index], to: half - 2) : []
        let wide = line.reduce(0) { $0 + Text.width(of: $1.0) }
        line.append((String(repeating: " ", count: half - wide), .plain))
        lines.append(line + (index < right.count ? right[index] : []))
      }
    } else {
      lines = blocks.flatMap { $0 }
    }
    canvas.scrollEnd = max(0, lines.count - rows.rows)
    let first = min(max(0, scroll), max(0, lines.count - rows.rows))
    let shown = first..<min(lines.count, first + rows.rows)
    for (row, index) in shown.enumerated() {
      canvas.write(lines[index], at: rows.row(row).origin, width: rows.columns)
    }
    if shown.count < lines.count { moreSigns(shown, of: lines.count, in: part.row(0)) }
  }

  private func cut(_ pieces: [(String, Style)], to width: Int) -> [(String, Style)] {
    var left = width
    return pieces.map { text, style in
      let fitted = Text.cut(text, to: max(0, left))
      left -= Text.width(of: fitted)
      return (fitted, style)
    }
  }

  private func helpBlock(_ task: ConsoleAction.Task) -> [[(String, Style)]] {
    let bindings = ConsoleBindings(words: words)
    let rows = ConsoleAction.allCases.filter { $0.task == task }.map { action -> [(String, Style)] in
      let row = bindings.row(of: action)
      let keys = row?.sign ?? (row?.keys ?? []).map { $0.name(words.all) }.joined(separator: " ")
      return [
        ("  ", .plain), (Text.padded(keys.isEmpty ? ":" + words.verb(of: action) : keys, to: 13), .bold),
        (words.name(of: action), .plain),
      ]
    }
    return [[(words.name(of: task), Style.accent.bold)]] + rows + [[]]
  }
}

extension Canvas {
  /// A frame of light lines around a part, whose inside stays as it is.
  mutating func box(_ part: Rect, style: Style) {
    guard part.columns >= 2, part.rows >= 2 else { return }
    rule(at: part.origin, length: part.columns, style: style)
    rule(at: Point(x: part.left, y: part.bottom - 1), length: part.columns, style: style)
    upright(at: Point(x: part.left, y: part.top + 1), length: part.rows - 2, style: style)
    upright(at: Point(x: part.right - 1, y: part.top + 1), length: part.rows - 2, style: style)
    write("┌", at: part.origin, style: style)
    write("┐", at: Point(x: part.right - 1, y: part.top), style: style)
    write("└", at: Point(x: part.left, y: part.bottom - 1), style: style)
    write("┘", at: Point(x: part.right - 1, y: part.bottom - 1), style: style)
  }
}
