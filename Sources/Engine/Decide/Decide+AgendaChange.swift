import Timeline
import Workshop

/// The agenda, changed while it is held. What has happened stays: only what is to come is moved, dropped or put in.
extension Desk {
  func changeLength(of id: ItemID, by: Span) throws(Refusal) -> [Event] {
    try checkAgenda()
    let item = try unfinished(id)
    if by.magnitude > Limits.longestChange { throw .tooMuchTime }
    let bent = session.currentRun.flatMap { $0.item == id ? $0.bent : nil } ?? .zero
    let length = item.length + session.added[id, default: .zero] - bent + by
    if by == .zero || length < .seconds(1) { throw .itemTooShort(left: length) }
    if length > Limits.longestSpan { throw .tooMuchTime }
    return [.itemExtended(item: id, by: by)]
  }

  func giveSpare(to id: ItemID) throws(Refusal) -> [Event] {
    try checkRunning()
    try checkAgenda()
    _ = try unfinished(id)
    let spare = timetable(of: session.course, at: here.now).spare.map { Span.seconds($0.seconds) }
    guard let spare, spare > .zero else { throw .nothingToSpare }
    return [.itemExtended(item: id, by: spare)]
  }

  func insertItem(_ title: String, length: Span, before: ItemID?) throws(Refusal) -> [Event] {
    try checkAgenda()
    try checkRoom(items: 1)
    if length < .seconds(1) { throw .itemTooShort(left: length) }
    if length > Limits.longestSpan { throw .tooMuchTime }
    if let before { try checkToCome(before) }
    let item = AgendaItem(
      id: idOfNextItem(), title: try cleaned(title, limit: Limits.titleCharacters), length: length)
    return [.itemInserted(item: item, before: before)]
  }

  func splitItem(_ id: ItemID, rest: Span) throws(Refusal) -> [Event] {
    try checkAgenda()
    try checkRoom(items: 1)
    let item = try unfinished(id)
    let course = session.course
    guard let place = session.position(of: id) else { throw .noSuchItem(id) }
    // Of what is running only what is left can be split off.
    let whole = course.stops[place].length
    let most = place == course.current ? course.countdown()?.remaining(at: here.now) ?? .zero : whole
    guard rest >= .seconds(1), rest <= most - .seconds(1) else { throw .cannotSplit(most: max(.zero, most)) }
    let part = AgendaItem(id: idOfNextItem(), title: item.title, length: rest, isBreak: item.isBreak, lead: item.lead)
    return [.itemSplit(item: id, into: part)]
  }

  func moveItem(_ id: ItemID, before: ItemID?) throws(Refusal) -> [Event] {
    try checkAgenda()
    try checkRoom(items: 0)
    try checkNotBegun(id)
    if let before { try checkToCome(before) }
    if id == before || session.follower(of: id) == before { throw .alreadySo }
    return [.itemMoved(item: id, before: before)]
  }

  func dropItem(_ id: ItemID, on: Bool) throws(Refusal) -> [Event] {
    try checkAgenda()
    if on == session.dropped.contains(id) { throw .alreadySo }
    guard on else { return [.itemRestored(item: id)] }
    try checkToCome(id)
    return [.itemDropped(item: id)]
  }

  func take(_ step: Remedy.Step) throws(Refusal) -> [Event] {
    try checkRunning()
    try checkAgenda()
    switch step {
    case .drop(let id): return try dropItem(id, on: true)
    case .shorten(let id, let by):
      return try changeLength(of: id, by: -session.course.change(ofLength: id, shortenedBy: by))
    case .runOver(.end, let by):
      if by <= .zero || by > Limits.longestChange { throw .tooMuchTime }
      return [.endPostponed(by: by)]
    case .runOver(.anchor(let id), let by):
      try checkToCome(id)
      if by <= .zero || by > Limits.longestChange { throw .tooMuchTime }
      return [.itemPostponed(item: id, by: by)]
    case .leaveOutRound(let id, _): return try leaveOutRound(of: id)
    }
  }

  /// The last round is left out, and the item is shorter by it.
  private func leaveOutRound(of id: ItemID) throws(Refusal) -> [Event] {
    let item = try unfinished(id)
    for case .breakout(let breakout) in item.activities where !breakout.isInSteps && breakout.rounds > 1 {
      guard breakout.rounds > session.breakouts[breakout.id]?.round ?? 0,
        let length = breakout.length(of: breakout.rounds)
      else { throw .noRoundToLeaveOut(breakout.id) }
      return [.roundsChanged(breakout: breakout.id, rounds: breakout.rounds - 1)]
        + (try changeLength(of: id, by: -length))
    }
    throw .noRoundToLeaveOut(item.activities.first?.id ?? "")
  }

  func wrapUp(on: Bool) throws(Refusal) -> [Event] {
    try checkRunning()
    if on == (session.wrapUp != nil) { throw .alreadySo }
    guard session.currentRun != nil else { throw .nobodySpeaks }
    return [on ? .wrapUpAsked : .wrapUpWithdrawn]
  }

  private func unfinished(_ id: ItemID) throws(Refusal) -> AgendaItem {
    guard let item = session.item(id) else { throw .noSuchItem(id) }
    if session.dropped.contains(id) { throw .itemDropped(id) }
    if session.currentRun?.item != id { try checkToCome(id) }
    return item
  }

  /// Refuses what runs, or has run, or was passed over.
  private func checkToCome(_ id: ItemID) throws(Refusal) {
    guard let place = session.position(of: id) else { throw .noSuchItem(id) }
    let next = session.runs.last.flatMap { session.position(of: $0.item) }.map { $0 + 1 } ?? 0
    if place < next { throw .itemHasBegun(id) }
  }

  private func checkNotBegun(_ id: ItemID) throws(Refusal) {
    if session.item(id) == nil { throw .noSuchItem(id) }
    if session.runs.contains(where: { $0.item == id }) { throw .itemHasBegun(id) }
  }

  private func checkRoom(items: Int) throws(Refusal) {
    if session.workshop.agenda.count + items > Limits.agendaItems { throw .tooManyItems(limit: Limits.agendaItems) }
    if session.agendaEdits.count >= Limits.agendaChanges { throw .tooManyItems(limit: Limits.agendaChanges) }
  }

  private func idOfNextItem() -> ItemID {
    var number = session.inserted.count + 1
    func id() -> ItemID { ItemID("item-\(number)") }
    while session.item(id()) != nil { number += 1 }
    return id()
  }
}
