import Engine
import Phrases
import Workshop

extension FacilitatorScreen {
  mutating func performInSession(
    _ action: ConsoleAction, _ argument: String, _ view: FacilitatorView, at now: Instant
  ) -> [Intent] {
    let sight = Sight(agenda: view.sight)
    switch action {
    case .start: start(view, at: now)
    case .next: return send(action, .nextItem, sight)
    case .back: return send(action, .previousItem, sight)
    case .goTo: goTo(argument, view)
    case .pause: return send(action, view.head.pausedSince == nil ? .pause : .resume, sight)
    case .addMinute, .takeMinute:
      let sign = action == .takeMinute ? -1 : 1
      if pane == .agenda, argument.isEmpty, let line = itemChosen, line.state == .toCome {
        return send(action, .changeLength(item: line.id, by: .minutes(sign)), sight)
      }
      return argument.isEmpty
        ? send(action, .extendItem(by: .minutes(sign)), sight) : minutes(argument, view, sign: sign)
    case .minutes: return minutes(argument, view)
    case .giveTimeBack: return send(action, .giveTimeBack, sight)
    case .message: return message(argument)
    case .end:
      if case .ended = view.head.stage {
        notice = Refusal.sessionOver.sentence(in: language, naming: titles)
        return []
      }
      ask(words.askEnd(closing: closing(view)), key: "E", words.endIt, .endSession, sight)
    case .undo:
      guard let step = view.undo else {
        notice = Refusal.nothingToUndo.sentence(in: language, naming: titles)
        return []
      }
      if let refusal = view.undoRefusal {
        notice = refusal.sentence(in: language, naming: titles)
        return []
      }
      ask(
        words.askUndo(step.sentence(in: language, naming: titles)), key: "u", words.undoIt, .undo,
        Sight(step: view.undoStep))
    case _: break
    }
    return []
  }

  /// What the end of the session closes, by title.
  private func closing(_ view: FacilitatorView) -> [String] {
    view.polls.filter(\.poll.phase.isOpen).map { titles.cut($0.poll.prompt) }
      + view.breakouts.filter(\.running).map { titles.cut($0.prompt) }
  }

  private mutating func start(_ view: FacilitatorView, at now: Instant) {
    guard view.head.stage == .waiting else {
      notice = Refusal.alreadyStarted.sentence(in: language, naming: titles)
      return
    }
    let sight = Sight(agenda: view.sight)
    let shift = Span.minutes((now - view.head.starts).floorMinutes)
    let now = view.head.zone.local(now), planned = view.head.zone.local(view.head.starts)
    if startsNow == nil, shift.magnitude >= Self.askFrom {
      dialog = .ask(
        Ask(
          question: words.askStartAnotherTime(planned: planned, now: now),
          answers: [
            Ask.Answer(key: "s", label: words.shiftAll, outcome: .send(.startSession(shift: shift), sight)),
            Ask.Answer(key: "h", label: words.keepTimes, outcome: .send(.startSession(shift: .zero), sight)),
            Ask.Answer(key: "n", label: words.notYet, outcome: .nothing),
          ]))
    } else {
      ask(
        words.askStart(view.items.first?.title ?? ""), key: words.yesKey, words.yes,
        .startSession(shift: startsNow == true ? shift : .zero), sight)
    }
  }

  private mutating func goTo(_ argument: String, _ view: FacilitatorView) {
    var line = items.row(in: view.items.map(\.id)).map { view.items[$0] }
    if !argument.isEmpty {
      line = best(argument, in: view.items, \.title, id: \.id.text)
      if line == nil { notice = words.nothingCalled(argument) }
    } else if pane != .agenda {
      pane = .agenda
      return
    }
    guard let line else { return }
    guard view.head.stage == .running else {
      let refusal: Refusal = view.isOver ? .sessionOver : .notStarted
      notice = refusal.sentence(in: language, naming: titles)
      return
    }
    ask(words.askGoTo(line.title), key: words.yesKey, words.yes, .goTo(item: line.id), Sight(agenda: view.sight))
  }

  private mutating func minutes(_ argument: String, _ view: FacilitatorView, sign: Int = 1) -> [Intent] {
    if argument.isEmpty {
      dialog = .type(Typing(purpose: .minutes, editor: LineEditor(limit: 8)))
      return []
    }
    let digits = argument.filter { $0 != " " && $0 != "+" }.map { $0 == "−" ? "-" : $0 }
    guard let count = Int(String(digits)), count != 0, abs(count) <= 600 else {
      notice = words.notANumber
      return []
    }
    return send(.minutes, .extendItem(by: .minutes(sign * count)), Sight(agenda: view.sight))
  }

  private mutating func message(_ argument: String) -> [Intent] {
    if !argument.isEmpty { return send(.message, .sendMessage(text: argument)) }
    dialog = .type(Typing(purpose: .message, editor: LineEditor(limit: Limits.entryCharacters)))
    return []
  }
}
