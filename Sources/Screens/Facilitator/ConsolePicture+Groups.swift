import Canvas
import Engine
import Phrases
import Workshop

extension ConsolePicture {
  /// The groups: who leads and is there, what they found, who asks for help.
  mutating func drawBreakout(_ desk: BreakoutDesk, in part: Rect) {
    let round = desk.roundToCome ?? desk.round
    var facts =
      desk.rounds > 1
      ? [words.all.round(round, of: desk.rounds, step: desk.step(of: round))] : [language.groups(desk.groups.count)]
    let leaders = desk.groups.count { $0.leadPresent }, led = desk.groups.count { $0.lead != nil }
    if led > 0 { facts.append(words.leadersPresent(leaders, of: led)) }
    var time: (String, Style)? = (words.notStarted, .dim)
    if desk.running {
      time =
        desk.ends.map { ends in
          roundTime(until: ends, of: desk.since.map { ends - $0 } ?? .minutes(30), warning: desk.warning)
        } ?? (words.working, .accent)
      if desk.recalled, let ends = desk.ends {
        let left = max(.zero, screen.left(until: ends, at: now))
        time = ("◀ " + words.calledBack(language.countdown(left)), Style.warning.bold)
      }
    } else if desk.started {
      let done = desk.step(of: desk.round).map(words.stepDone) ?? words.roundDone(desk.round)
      time = (desk.roundToCome == nil || desk.rounds == 1 ? words.done : done, .dim)
    }
    var rest = drawTitle(words.kindBreakout, facts, time: time, prompt: desk.prompt, in: part)
    if let proposal = desk.proposal { return drawProposal(proposal, in: rest) }
    if desk.mixed {
      rest = drawMixed(desk, in: rest)
      if desk.next != nil, !desk.running { return }
    }
    guard rest.rows > 0, !desk.groups.isEmpty else { return }
    let columns = GroupColumns(desk, words, in: rest)
    canvas.write(columns.heads(words), at: rest.origin, style: .dim, width: rest.columns)
    let rows = rest.inset(top: 1)
    let chosen = screen.groups.row(in: desk.groups.map(\.id))
    let shown = window(of: desk.groups.count, around: chosen, rows: rows.rows)
    for (row, index) in shown.enumerated() { drawGroup(desk.groups[index], columns, in: rows.row(row)) }
    if screen.pane == .desk, let chosen, shown.contains(chosen) {
      select(rows.row(chosen - shown.lowerBound), in: .desk)
    }
    if shown.count < desk.groups.count { moreSigns(shown, of: desk.groups.count, in: rows) }
    if desk.mixed, let chosen, desk.step(of: desk.round) != .alone {
      drawPeople(of: desk.groups[chosen], in: rows.inset(top: shown.count + 1))
    }
  }

  /// The countdown of a round: its last two minutes are told however short it is.
  private func roundTime(
    until ends: Instant, of length: Span, warning: Span = LeaderScreen.warning
  ) -> (String, Style) {
    let (text, style) = countdown(until: ends, of: length)
    guard style == .good, screen.left(until: ends, at: now) <= warning else { return (text, style) }
    return ("▲" + text.dropFirst(), .warning)
  }

  private mutating func drawGroup(_ group: BreakoutDesk.GroupLine, _ columns: GroupColumns, in whole: Rect) {
    let row = whole.inset(right: columns.time)
    if let ends = group.ends {
      let (text, style) = roundTime(until: ends, of: .zero)
      canvas.write(
        text, at: Point(x: row.right, y: row.top), style: style, width: columns.time, align: .right)
    }
    var x = row.left
    func at() -> Point { Point(x: x, y: row.top) }
    let mark = group.locked ? " ▣" : ""
    let title = Text.cut(group.title, to: max(1, columns.title - Text.width(of: mark)))
    canvas.write(
      [(title, group.help ? Style.warning.bold : .plain), (mark, Style.accent.bold)], at: at(), width: columns.title)
    x += columns.title + 2
    canvas.write("\(group.present)/\(group.members)", at: at(), width: 6, align: .right)
    x += 8
    canvas.write(
      group.harvested == 0 ? "·" : "\(group.harvested)", at: at(), style: group.harvested == 0 ? .dim : .plain,
      width: 5,
      align: .right)
    x += 6
    canvas.write(
      group.marked == 0 ? "·" : "★\(group.marked)", at: at(), style: group.marked == 0 ? .dim : .accent, width: 4,
      align: .right)
    x += 6
    // Nobody leads a pair.
    if columns.lead == 0, !group.help { return }
    if group.help {
      let whole = words.asksHelp(group.caller)
      let fits = Text.width(of: whole) <= row.right - x
      canvas.write(
        fits ? whole : "▲ " + words.helpAsked(group.caller ?? ""), at: at(), style: Style.warning.bold,
        width: row.right - x)
      return
    }
    var pieces: [(String, Style)] = []
    if let voting = group.voting {
      pieces.append((words.groupVotes(voting.atLeast, of: voting.eligible) + " · ", .accent))
    }
    if let deputy = group.deputy {
      pieces += [("◆ ", .good), (deputy, .plain)]
    } else {
      let host = group.lead == nil ? group.host : nil
      pieces.append(
        host != nil
          ? ("⌂ ", .accent) : group.lead == nil ? ("  ", .dim) : group.leadPresent ? ("● ", .good) : ("▲ ", .warning))
      pieces.append(
        host.map { ($0, .plain) } ?? group.leadName.map { ($0, group.leadPresent ? .plain : .warning) }
          ?? (words.noLeader, .dim))
    }
    canvas.write(pieces, at: at(), width: columns.lead)
    x += columns.lead + 2
    if columns.place > 0, let place = group.place {
      canvas.write(place, at: at(), style: .dim, width: min(columns.place, row.right - x))
    }
  }

  /// A speaker with a timer, readable from a distance.
  mutating func drawTalk(_ talk: TalkView, in part: Rect) {
    let time: (String, Style)? = talk.ends.flatMap { ends in talk.since.map { countdown(until: ends, of: ends - $0) } }
    let rest = drawTitle(
      words.kindTalk, [talk.speaker].compactMap { $0 }, time: time, prompt: talk.title, in: part)
    guard rest.rows > 0 else { return }
    guard let ends = talk.ends, let since = talk.since else {
      canvas.write(talk.phases > 0 ? words.speakerDone : words.speakerReady, at: rest.origin, style: .dim)
      return
    }
    let left = screen.left(until: ends, at: now)
    let text = (left < .zero ? "+" : "") + language.clock(left)
    let (_, style) = countdown(until: ends, of: ends - since)
    guard let digits = BigDigits(text, fitting: Size(columns: rest.columns, rows: min(10, rest.rows - 2))) else {
      return
    }
    canvas.write(digits, at: rest.origin, style: style)
    canvas.progress(
      elapsed: (ends - since - left).seconds, of: (ends - since).seconds,
      at: Point(x: rest.left, y: rest.top + digits.rows + 1), cells: rest.columns, style: style)
  }
}

extension BreakoutDesk.GroupLine {
  /// Who leads it, without the group's own title, which stands in the same row.
  fileprivate var leadName: String? {
    guard let lead, lead.count > title.count + 1, lead.hasSuffix(" " + title) else { return lead }
    return String(lead.dropLast(title.count + 1))
  }
}

/// How wide the columns of the list of groups are.
struct GroupColumns {
  let title: Int
  let lead: Int
  let place: Int
  /// At the right, where a group has more or less time than the others.
  let time: Int

  init(_ desk: BreakoutDesk, _ words: ConsolePhrases, in part: Rect) {
    time = desk.groups.contains { $0.ends != nil } ? 14 : 0
    let fixed = 2 + 8 + 6 + 6 + time
    let room = max(0, part.columns - fixed)
    let longestTitle = desk.groups.map { Text.width(of: $0.title) + ($0.locked ? 2 : 0) }.max() ?? 0
    let longestLead =
      (desk.groups.map { group in
        let vote = group.voting.map { Text.width(of: words.groupVotes($0.atLeast, of: $0.eligible)) + 3 } ?? 0
        return vote + Text.width(of: group.deputy ?? group.leadName ?? group.host ?? words.noLeader)
      }.max() ?? 0) + 2
    // The groups' own names first: a leader is found by the group.
    title = min(max(longestTitle, desk.inSteps ? Text.width(of: words.group) : 0), max(12, room - 3))
    if desk.inSteps {
      (lead, place) = (0, 0)
      return
    }
    let longestPlace = desk.groups.map { Text.width(of: $0.place ?? "") }.max() ?? 0
    let fitting = min(longestLead, max(0, room - title))
    // A place that lacks a few cells gets them.
    let lacking = longestPlace - (room - title - fitting - 2)
    lead = (1...4).contains(lacking) && fitting > 16 ? fitting - lacking : fitting
    let rest = room - title - lead - 2
    place = rest >= 6 ? rest : 0
  }

  func heads(_ words: ConsolePhrases) -> String {
    Text.padded(words.group, to: title) + "  " + Text.padded(words.present, to: 6, .right) + "  "
      + Text.padded(words.harvest, to: 5, .right) + " " + Text.padded(words.marked, to: 4, .right) + "  "
      + (lead > 0 ? Text.padded(words.leader, to: lead) : "") + (place > 0 ? "  " + words.place : "")
  }
}

extension BreakoutDesk.GroupLine {
  /// Who stays at the table in a world café.
  var host: String? { people.first(where: \.hosts)?.name }
}

extension BreakoutDesk {
  /// What a round is in 1-2-4-All; nil in other groups.
  func step(of round: Int) -> WorkStep? {
    inSteps && WorkStep.allCases.indices.contains(round - 1) ? WorkStep.allCases[round - 1] : nil
  }

  /// How long a step has; nil in other groups.
  func length(of round: Int) -> Span? {
    guard let lengths, lengths.indices.contains(round - 1) else { return nil }
    return lengths[round - 1]
  }

  /// How long before the end of a round that is told: of a step a fifth of what it has.
  var warning: Span { LeaderScreen.warning(of: length(of: round)) }
}
