import Workshop

extension Desk {
  func nextItem() throws(Refusal) -> [Event] {
    try checkRunning()
    try checkAgenda()
    let agenda = session.workshop.agenda
    let next = session.runs.last.flatMap { session.position(of: $0.item) }.map { $0 + 1 } ?? 0
    guard next < agenda.count else { throw .lastItem }
    // A crash between two records can leave no item running: then the next one starts all the same.
    guard let run = session.currentRun else {
      return [.itemStarted(item: agenda[next].id)] + opened(with: agenda[next])
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
    return session.runs.contains { $0.item == id } ? [.itemReopened(item: id)] : moving(to: item, from: run)
  }

  func extendItem(by: Span) throws(Refusal) -> [Event] {
    try checkRunning()
    try checkAgenda()
    guard let run = session.currentRun, let item = session.item(run.item) else { throw .notStarted }
    if !(-Limits.longestChange.milliseconds...Limits.longestChange.milliseconds).contains(by.milliseconds) {
      throw .tooMuchTime
    }
    let length = item.length + session.added[item.id, default: .zero] + by
    if by == .zero || length < .seconds(1) { throw .itemTooShort(left: length) }
    return [.itemExtended(item: item.id, by: by)]
  }

  func giveTimeBack() throws(Refusal) -> [Event] {
    try checkRunning()
    guard let away = session.away, away > .zero else { throw .nothingToGiveBack }
    return [.timeGivenBack(by: away)]
  }

  private func moving(to item: AgendaItem, from run: ItemRun) -> [Event] {
    [.itemEnded(item: run.item), .itemStarted(item: item.id)] + opened(with: item)
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
