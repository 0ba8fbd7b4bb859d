import Engine
import Phrases
import Workshop

/// One thing that the desk can show.
enum Subject: Hashable, Sendable {
  case poll(ActivityID)
  case form(ActivityID)
  case collection(CollectionID)
  case breakout(ActivityID)
  case report(ActivityID)
  case talk(ActivityID)
}

/// A line in the list of activities.
struct ActivityLine: Equatable, Sendable {
  enum State: Equatable, Sendable { case going, ready, done }
  var subject: Subject
  var title: String
  var item: ItemID?
  var state: State
}

extension FacilitatorView {
  func desk(of poll: ActivityID) -> PollDesk? { polls.first { $0.poll.id == poll } }
  func form(_ id: ActivityID) -> FormDesk? { forms.first { $0.id == id } }
  func collection(_ id: CollectionID) -> CollectionDesk? { collections.first { $0.id == id } }
  func breakout(_ id: ActivityID) -> BreakoutDesk? { breakouts.first { $0.id == id } }
  func report(_ id: ActivityID) -> ReportView? { reports.first { $0.id == id } }
  func talk(_ id: ActivityID) -> TalkView? { talks.first { $0.id == id } }
  var isOver: Bool {
    if case .ended = head.stage { true } else { false }
  }
  var currentItem: ItemLine? { current.flatMap { items.indices.contains($0) ? items[$0] : nil } }

  /// The breakout whose people can be moved by hand: at work, else to come.
  var seated: BreakoutDesk? {
    let some = breakouts.filter { $0.mixed && !$0.seats.isEmpty }
    return some.first(where: \.running) ?? some.first { $0.item == currentItem?.id } ?? some.first { !$0.started }
      ?? some.last
  }

  func item(of activity: ActivityID) -> ItemID? { items.first { $0.activities.contains(activity) }?.id }

  /// All activities in the order of the agenda, each harvest behind its breakout, the parking lot last.
  func activities(_ words: ConsolePhrases) -> [ActivityLine] {
    var lines: [ActivityLine] = []
    for desk in polls where desk.poll.practice { lines.append(line(desk)) }
    for item in items {
      for activity in item.activities {
        if let desk = desk(of: activity) {
          lines.append(line(desk))
        } else if let desk = form(activity) {
          lines.append(line(desk))
        } else if let desk = breakout(activity) {
          lines.append(
            ActivityLine(
              subject: .breakout(desk.id), title: desk.prompt, item: item.id,
              state: desk.running ? .going : desk.started && desk.roundToCome == nil ? .done : .ready))
          lines += collections.filter { $0.harvest && $0.item == item.id }.map { line($0, words) }
        } else if let report = report(activity) {
          lines.append(
            ActivityLine(
              subject: .report(report.id), title: report.prompt, item: item.id,
              state: report.group != nil ? .going : report.toCome.isEmpty && !report.done.isEmpty ? .done : .ready))
        } else if let talk = talk(activity) {
          lines.append(
            ActivityLine(
              subject: .talk(talk.id), title: talk.title, item: item.id,
              state: talk.since != nil ? .going : talk.phases > 0 ? .done : .ready))
        } else if let desk = collection(CollectionID(activity.text)) {
          lines.append(line(desk, words))
        }
      }
    }
    let listed = Set(lines.map(\.subject))
    lines += collections.filter { !listed.contains(.collection($0.id)) }.map { line($0, words) }
    for index in lines.indices where lines[index].title.isEmpty { lines[index].title = lines[index].subject.text }
    return lines
  }

  private func line(_ desk: PollDesk) -> ActivityLine {
    let state: ActivityLine.State =
      switch desk.poll.phase {
      case .pending: .ready
      case .open: .going
      case .closed: desk.reveal == .manual && !isOver ? .going : .done
      case .revealed: desk.tied.isEmpty || isOver ? .done : .going
      case .void: .ready
      }
    return ActivityLine(subject: .poll(desk.poll.id), title: desk.poll.prompt, item: desk.item, state: state)
  }

  private func line(_ desk: FormDesk) -> ActivityLine {
    let state: ActivityLine.State =
      switch desk.phase {
      case .pending, .void: .ready
      case .open: .going
      case .closed: desk.reveal == .manual && !isOver ? .going : .done
      case .revealed: .done
      }
    return ActivityLine(subject: .form(desk.id), title: desk.prompt, item: desk.item, state: state)
  }

  private func line(_ desk: CollectionDesk, _ words: ConsolePhrases) -> ActivityLine {
    ActivityLine(
      subject: .collection(desk.id), title: desk.id == parkingLot ? words.parkingLot : desk.title, item: desk.item,
      state: desk.isOpen ? .going : desk.count > 0 ? .done : .ready)
  }

  /// What the desk shows when nobody has chosen: what goes on in the running item, what is still to come in it, what
  /// goes on elsewhere.
  func foremost(_ lines: [ActivityLine]) -> Subject? {
    if isOver { return nil }
    let here = currentItem?.id
    let going = lines.filter(isGoing)
    if let mine = going.first(where: { $0.item == here }) { return mine.subject }
    if let pending = pending(lines) { return pending }
    if let other = going.first { return other.subject }
    if head.stage == .waiting { return lines.first.map(\.subject) }
    let mine = lines.filter { $0.item == here && here != nil }
    return (mine.first { $0.state != .done } ?? mine.last)?.subject
  }

  /// The first activity of the running item that has still to begin.
  func pending(_ lines: [ActivityLine]) -> Subject? {
    guard let here = currentItem?.id else { return nil }
    return lines.first { line in
      if case .collection = line.subject { return false }
      return line.item == here && line.state == .ready
    }?.subject
  }

  /// Whether it keeps the facilitator busy: people work at it, or a result waits to be shown or decided.
  private func isGoing(_ line: ActivityLine) -> Bool {
    switch line.subject {
    case .poll, .breakout, .report, .talk: line.state == .going
    // For days it keeps nobody busy, but in the item that it belongs to.
    case .form: line.state == .going && line.item == currentItem?.id
    case .collection: false
    }
  }

  /// The activities that digits choose: those of the running item first, so that their digits stay while it runs, then
  /// whatever else is going on, then the parking lot when something stands in it.
  func atHand(_ lines: [ActivityLine]) -> [ActivityLine] {
    let here = currentItem?.id
    func isOwn(_ line: ActivityLine) -> Bool {
      if line.subject == .collection(parkingLot) { return false }
      return line.item == here && line.item != nil || head.stage == .waiting && line.item == nil
    }
    return lines.filter(isOwn)
      + lines.filter { line in
        if line.subject == .collection(parkingLot) { return (collection(parkingLot)?.count ?? 0) > 0 }
        return !isOwn(line) && line.state == .going
      }
  }
}
