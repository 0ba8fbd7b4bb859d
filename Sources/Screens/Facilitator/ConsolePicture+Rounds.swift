import Canvas
import Engine
import Phrases
import Workshop

/// Groups that are mixed: who sits where in the round to come, and who has no place in the one that runs.
extension ConsolePicture {
  /// What stands above the list of groups, or in its place; returns the part that is left.
  mutating func drawMixed(_ desk: BreakoutDesk, in part: Rect) -> Rect {
    guard part.rows > 0 else { return part }
    let part = part.inset(top: drawMeet(desk, in: part))
    if desk.running { return drawUnseated(desk, in: part.inset(top: drawDiffering(desk, in: part))) }
    if let next = desk.next {
      drawRound(next, desk, in: part)
      return part
    }
    guard desk.roundToCome != nil else { return part }
    let key = ConsoleBindings(words: words).key(of: .planGroups)
    let used = canvas.write(wrapped: words.noPlan(view.present, key: key), in: part, style: .accent)
    return part.inset(top: used + (part.rows > desk.groups.count + 2 ? 1 : 0))
  }

  /// While a round runs: that the next one is planned for others than are there now, in one row.
  private mutating func drawDiffering(_ desk: BreakoutDesk, in part: Rect) -> Int {
    guard let next = desk.next, next.differs, part.rows > 1 else { return 0 }
    let key = ConsoleBindings(words: words).key(of: .planGroups)
    let text = words.roundDiffers(next.round, next.gone, next.joined, key: key)
    canvas.write(Text.cut("▲ " + text, to: part.columns), at: part.origin, style: .warning, width: part.columns)
    return 1
  }

  private mutating func drawUnseated(_ desk: BreakoutDesk, in part: Rect) -> Rect {
    guard !desk.unseated.isEmpty else { return part }
    let bindings = ConsoleBindings(words: words)
    let hint = words.seatByHand(people: bindings.key(of: .showPeople), move: bindings.key(of: .movePerson))
    let used = warn(words.unseated(desk.unseated.map(\.name)) + " " + hint, rows: 3, in: part)
    return part.inset(top: used + (part.rows > desk.groups.count + used + 2 ? 1 : 0))
  }

  /// A sentence that wants to be read, over so many rows at the most.
  private mutating func warn(_ text: String, rows most: Int, in part: Rect) -> Int {
    let lines = Text.wrap("▲ " + text, width: part.columns)
    var shown = Array(lines.prefix(min(most, part.rows)))
    if shown.count < lines.count, !shown.isEmpty {
      shown.append(Text.cut(shown.removeLast() + " …" + lines[shown.count], to: part.columns))
    }
    canvas.write(lines: shown, in: part, style: .warning)
    return shown.count
  }

  /// The round to come, group by group with names.
  private mutating func drawRound(_ next: BreakoutDesk.NextRound, _ desk: BreakoutDesk, in part: Rect) {
    var rest = part
    let members = next.groups.flatMap { $0 }
    if next.differs {
      let key = ConsoleBindings(words: words).key(of: .planGroups)
      rest = rest.inset(top: warn(words.planDiffers(next.gone, next.joined, key: key), rows: 2, in: rest))
    }
    var legend: [(String, Style)] = []
    if members.contains(where: \.isNew) { legend += [("+ ", Style.accent.bold), (words.newHere + "   ", .dim)] }
    if members.contains(where: \.hosts) { legend += [("⌂ ", Style.accent.bold), (words.hostsTable + "   ", .dim)] }
    if members.contains(where: { $0.again > 0 }) { legend += [("↺ ", .warning), (words.metBefore, .dim)] }
    if desk.groups.contains(where: \.locked) {
      legend += [((legend.isEmpty ? "" : "   ") + "▣ ", Style.accent.bold), (words.locked, .dim)]
    }
    if !legend.isEmpty, rest.rows > 4 {
      canvas.write(legend, at: rest.origin, width: rest.columns)
      rest = rest.inset(top: 1)
    }
    if rest.rows < part.rows, rest.rows > 10 { rest = rest.inset(top: 1) }
    guard rest.rows > 0 else { return }
    let blocks = RoundBlocks(next, columns: rest.columns)
    let chosen = screen.groups.row(in: desk.groups.map(\.id)) ?? 0
    let shown = window(of: blocks.rows, around: blocks.middle(of: chosen), rows: rest.rows)
    for (index, group) in desk.groups.enumerated() where blocks.starts.indices.contains(index) {
      let start = blocks.starts[index]
      if shown.contains(start) {
        let row = rest.row(start - shown.lowerBound)
        drawHeading(group, next.sizes[index], in: row)
        if index == chosen, screen.pane == .desk { select(row, in: .desk) }
      }
      drawNames(next.groups[index], of: next.sizes[index], blocks) { line in
        shown.contains(start + 1 + line) ? rest.row(start + 1 + line - shown.lowerBound) : nil
      }
    }
    if shown.count < blocks.rows { moreSigns(shown, of: blocks.rows, in: rest) }
  }

  private mutating func drawHeading(_ group: BreakoutDesk.GroupLine, _ members: Int, in row: Rect) {
    var pieces: [(String, Style)] = []
    pieces.append(group.lead == nil ? ("  ", .dim) : group.leadPresent ? ("● ", .good) : ("▲ ", .warning))
    pieces.append((group.title, .bold))
    if group.locked { pieces.append((" ▣", Style.accent.bold)) }
    if let place = group.place { pieces.append((" · " + place, .dim)) }
    canvas.write(pieces, at: row.origin, width: max(0, row.columns - 5))
    canvas.write("\(members)", at: Point(x: row.right - 4, y: row.top), style: .dim, width: 4, align: .right)
  }

  private mutating func write(_ member: BreakoutDesk.Member, at point: Point, width: Int) {
    let mark = member.again > 0 ? " ↺\(member.again)" : ""
    let sign = member.isNew ? "+ " : member.present ? "" : "○ "
    let host = member.hosts ? "⌂ " : ""
    let room = width - Text.width(of: mark) - Text.width(of: sign + host)
    canvas.write(
      [
        (host, Style.accent.bold), (sign, member.isNew ? Style.accent.bold : .warning),
        (Text.cut(member.name, to: max(1, room)), member.isNew ? .accent : .plain), (mark, .warning),
      ], at: point, width: width)
  }

  /// Who sits in the chosen group, below the list of groups at work.
  mutating func drawPeople(of group: BreakoutDesk.GroupLine, in part: Rect) {
    guard part.rows >= 2, !group.people.isEmpty else { return }
    canvas.write(group.title, at: part.origin, style: .bold, width: part.columns)
    let blocks = RoundBlocks([group.people], [group.members], columns: part.columns)
    drawNames(group.people, of: group.members, blocks) { $0 + 1 < part.rows ? part.row($0 + 1) : nil }
  }

  /// Names in columns, and how many more there are than the view had room for.
  private mutating func drawNames(
    _ members: [BreakoutDesk.Member], of count: Int, _ blocks: RoundBlocks, row: (Int) -> Rect?
  ) {
    for place in 0..<members.count + (members.count < count ? 1 : 0) {
      guard let row = row(place / blocks.across) else { continue }
      let at = Point(x: row.left + 2 + place % blocks.across * blocks.width, y: row.top)
      let width = min(blocks.width - 1, row.columns - 2)
      if place < members.count {
        write(members[place], at: at, width: width)
      } else {
        canvas.write(words.andMore(count - members.count), at: at, style: .dim, width: width)
      }
    }
  }

  /// About how many rows a breakout fills below its title.
  func rowsNeeded(_ desk: BreakoutDesk, columns: Int) -> Int {
    guard let next = desk.next, !desk.running else {
      let differs = desk.running && desk.next?.differs == true
      return desk.groups.count + (desk.unseated.isEmpty ? 0 : 2) + (differs ? 1 : 0) + (desk.mixed ? 4 : 0)
    }
    return RoundBlocks(next, columns: columns).rows + 4
  }

  /// What the keys of groups do now.
  func relabel(_ row: inout Binding<ConsoleAction>, _ desk: BreakoutDesk) {
    let isFollowing = desk.inSteps && desk.running && row.action == .startGroups
    let number = isFollowing ? min(desk.round + 1, desk.rounds) : desk.roundToCome ?? desk.round
    let round = words.all.round(number, of: desk.rounds, step: desk.step(of: number))
    switch row.action {
    case .startGroups where desk.rounds > 1: row.label = words.startRound(round)
    case .endGroups where desk.rounds > 1: row.label = words.endRound(round)
    case .extendGroups:
      if let group = screen.groups.row(in: desk.groups.map(\.id)).map({ desk.groups[$0] }) {
        let name = canvas.size.columns < 100 ? "" : Text.cut(group.title, to: 16)
        row.label = words.moreFor(name, FacilitatorScreen.moreTime)
      }
    case .planGroups where desk.next != nil: row.label = words.planAgain
    case .lockGroup where screen.groups.row(in: screen.groupIDs).map { desk.groups[$0].locked } == true:
      row.label = words.unlock
    case _: break
    }
  }
}

extension BreakoutDesk.NextRound {
  /// How many who were not planned join because they are there now.
  var joined: Int { groups.joined().count(where: \.isNew) }
  /// Whether it was planned for others than are there now.
  var differs: Bool { !gone.isEmpty || joined > 0 }
}

/// Where the names of each group stand when they stand in columns below its title.
struct RoundBlocks {
  /// How many names stand beside each other, and how wide each is with the space behind it.
  let across: Int
  let width: Int
  /// The row of each group's title, and how many rows there are.
  let starts: [Int]
  let rows: Int

  init(_ next: BreakoutDesk.NextRound, columns: Int) { self.init(next.groups, next.sizes, columns: columns) }

  init(_ groups: [[BreakoutDesk.Member]], _ sizes: [Int], columns: Int) {
    let longest = groups.joined().map { member in
      Text.width(of: member.name) + (member.again > 0 ? 3 : 0) + (member.isNew ? 2 : 0) + (member.hosts ? 2 : 0)
    }.max()
    width = min(max(8, (longest ?? 8) + 2), 36, max(8, columns - 2))
    across = max(1, (columns - 2 + 1) / width)
    var starts: [Int] = []
    var row = 0
    for (group, size) in zip(groups, sizes) {
      starts.append(row)
      let cells = group.count + (group.count < size ? 1 : 0)
      row += 1 + (cells + across - 1) / across
    }
    self.starts = starts
    rows = row
  }

  /// The row in the middle of a group.
  func middle(of group: Int) -> Int {
    guard starts.indices.contains(group) else { return 0 }
    let end = group + 1 < starts.count ? starts[group + 1] : rows
    return (starts[group] + end) / 2
  }
}
