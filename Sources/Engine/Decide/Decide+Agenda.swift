import Timeline
import Workshop

extension Desk {
  func nextItem() throws(Refusal) -> [Event] {
    try checkRunning()
    try checkAgenda()
    let agenda = session.workshop.agenda
    let first = session.runs.last.flatMap { session.position(of: $0.item) }.map { $0 + 1 } ?? 0
    guard let next = agenda.indices[first...].first(where: { !session.dropped.contains(agenda[$0].id) }) else {
      throw .lastItem
    }
    // A crash between two records can leave no item running: then the next one starts all the same.
    guard let run = session.currentRun else {
      return beginning(agenda[next])
    }
    return moving(to: agenda[next], from: run)
  }

  func previousItem() throws(Refusal) -> [Event] {
    try checkRunning()
    try checkAgenda()
    guard session.runs.count > 1 else { throw .firstItem }
    return [.itemReopened(item: session.runs[session.runs.count - 2].item)]
  }

  func goTo(_ id: ItemID) throws(Refusal) -> [Event] {
    try checkRunning()
    try checkAgenda()
    guard let item = session.item(id) else { throw .noSuchItem(id) }
    guard let run = session.currentRun else { throw .notStarted }
    if run.item == id { throw .alreadyThere(id) }
    if session.dropped.contains(id) { throw .itemDropped(id) }
    return session.runs.contains { $0.item == id } ? [.itemReopened(item: id)] : moving(to: item, from: run)
  }

  func extendItem(by: Span) throws(Refusal) -> [Event] {
    try checkRunning()
    try checkAgenda()
    guard let run = session.currentRun, let item = session.item(run.item) else { throw .notStarted }
    if !(-Limits.longestChange.milliseconds...Limits.longestChange.milliseconds).contains(by.milliseconds) {
      throw .tooMuchTime
    }
    let length = item.length + session.added[item.id, default: .zero] - run.bent + by
    if by == .zero || length < .seconds(1) { throw .itemTooShort(left: length) }
    return [.itemExtended(item: item.id, by: by)]
  }

  func giveTimeBack() throws(Refusal) -> [Event] {
    try checkRunning()
    guard let away = session.away, away > .zero else { throw .nothingToGiveBack }
    return [.timeGivenBack(by: away)]
  }

  private func moving(to item: AgendaItem, from run: ItemRun) -> [Event] {
    [.itemEnded(item: run.item)] + beginning(item)
  }

  /// An item begins, with what the timeline gives it now.
  func beginning(_ item: AgendaItem) -> [Event] {
    [.itemStarted(item: item.id)] + bending(item, in: session.course) + opened(with: item)
  }

  /// What an item gives that begins now, where that is a second or more.
  func bending(_ item: AgendaItem, in course: Course) -> [Event] {
    guard let index = course.stops.firstIndex(where: { $0.id == item.id }) else { return [] }
    let given = course.stops[index].length - settledLength(of: index, in: course, at: here.now)
    return given < .seconds(1) ? [] : [.itemBent(item: item.id, by: .seconds(given.seconds))]
  }

  /// What opens with an item by itself. A poll whose options are not there yet stays for the facilitator to open.
  func opened(with item: AgendaItem) -> [Event] {
    var events: [Event] = []
    for case .poll(let poll) in item.activities where poll.opens == .withItem && session.phase(of: poll.id) == .pending
    {
      if let options = try? options(of: poll) {
        events.append(opening(poll, with: options))
      }
    }
    for case .form(let form) in item.activities
    where form.opens == .withItem && session.form(form.id).phase == .pending {
      events.append(.formOpened(form: form.id))
    }
    return events
  }
}
