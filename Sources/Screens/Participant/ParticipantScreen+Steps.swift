import Canvas
import Engine
import Phrases
import Workshop

/// One's own place in a step of 1-2-4-All: what to do, with whom, and with whom next.
extension ParticipantScreen {
  func write(_ card: GroupCard, in step: WorkStep, _ clock: HeadClock, isSmall: Bool, to prose: inout Prose) {
    func gap() { if !isSmall { prose.gap() } }
    let heading = phrases.stepHeading(step, card.stepLength)
    guard card.running else {
      prose.paragraph(heading, .bold)
      if step == .alone {
        prose.paragraph(phrases.stepStaySeated, .accent.bold)
      } else if let next = card.next {
        prose.paragraph(phrases.stepNow(next.title, with: next.others), .accent.bold)
      }
      if let starts = card.starts, card.round == 1 {
        prose.line((phrases.groupsStart(clock.head.zone.local(starts).clock), .plain))
      }
      gap()
      if !card.prompt.isEmpty { prose.paragraph(card.prompt, .bold) }
      return
    }
    prose.paragraph(step == .alone ? heading : "\(heading) · \(card.title)", .bold)
    if !isSmall, let ends = card.ends {
      let left = clock.left(until: ends)
      prose.line((phrases.countdown(left), left <= card.warning ? .warning : .accent))
    }
    gap()
    // Where little fits, with whom comes first.
    let others = card.members.map(\.name).filter { $0 != view?.name }
    if isSmall, step != .alone, !others.isEmpty { prose.paragraph(phrases.stepWith(others), .accent) }
    if !card.prompt.isEmpty { prose.paragraph(card.prompt, .bold) }
    gap()
    prose.paragraph(phrases.stepTask(step), .accent)
    switch card.leading {
    case .member(let name): prose.paragraph(phrases.leadsNow(name), .accent)
    case .you: prose.paragraph(phrases.youLead, .accent)
    case .nobody where step == .fours: prose.paragraph(phrases.takeLeadHow("l"), .accent)
    case .leader, .nobody: break
    }
    let names = view?.matches(at: card).map(\.name) ?? []
    if !names.isEmpty, step != .alone { prose.paragraph(phrases.matchedHere(names), .accent) }
    gap()
    if step != .alone, !isSmall { prose.members(card.members, phrases) }
    gap()
    if let next = card.next { prose.paragraph(phrases.stepNext(next.title, with: next.others), .plain) }
  }

  /// A next step begins: a line that was opened and not begun is closed, so that keys mean what the page says.
  mutating func rest() {
    for (id, form) in forms where form.isActive && form.isBlank { forms[id]?.isActive = false }
  }

  /// What was written in the step before, below what the group has.
  func drawEarlier(_ collect: CollectView, isTyping: Bool, on canvas: inout Canvas, in part: Rect) {
    guard part.rows >= 2 else { return }
    let title = phrases.beforeStep(view?.groupAtWork?.step, key: "t")
    canvas.write(title, at: part.origin, style: .dim, width: part.columns)
    let here = entryIndex(in: collect) - collect.entries.count
    let list = EntryList(
      entries: collect.earlier, fields: collect.fields, cursor: isTyping || here < 0 ? nil : here, upvotes: false,
      hidden: 0, phrases: phrases)
    list.draw(on: &canvas, in: part.inset(top: 1))
  }

  /// The line of the step before that the cursor is on, else the first of them.
  mutating func takeAlong() -> [Intent] {
    guard case .part(let id) = page, let collect = view?.collection(CollectionID(id.text)), collect.harvest else {
      return []
    }
    let here = entryIndex(in: collect) - collect.entries.count
    guard let entry = collect.earlier.indices.contains(here) ? collect.earlier[here] : collect.earlier.first else {
      notice = Notice(text: phrases.nothingToTake, style: .warning)
      return []
    }
    return participation.takeAlong(entry.id, in: collect).map { [$0] } ?? []
  }
}

extension CollectView {
  /// All lines that the cursor goes over: the group's own, then those of the step before.
  var lines: [EntryView] { entries + earlier }
}

extension LeaderScreen {
  /// How long before its end a step is to be rounded off: a fifth of what it has, two minutes at the most.
  static func warning(of step: Span?) -> Span {
    step.map { min(warning, Span(milliseconds: $0.milliseconds / 5)) } ?? warning
  }
}

extension GroupCard {
  /// How long before the end of a round all are told: two minutes, of a step a fifth of what it has.
  var warning: Span {
    LeaderScreen.warning(of: step == nil ? nil : stepLength)
  }
}

extension GroupCard {
  /// Whether what is written here goes to the plenary: not in the steps before the last.
  var isMarking: Bool { step == nil || step == .fours }
}
