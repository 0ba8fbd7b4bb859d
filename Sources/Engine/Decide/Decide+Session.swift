import Canvas
import Workshop

extension Desk {
  func startSession(shift: Span) throws(Refusal) -> [Event] {
    try checkAgenda()
    guard session.stage == .waiting else { throw .alreadyStarted }
    let longest = Limits.longestShift.milliseconds
    if !(-longest...longest).contains(shift.milliseconds) { throw .tooMuchTime }
    guard let first = session.workshop.agenda.first(where: { !session.dropped.contains($0.id) }) else {
      throw .lastItem
    }
    var events: [Event] = []
    if session.phase(of: Poll.practiceID).isOpen { events += closing(Poll.practiceID, cause: .practiceOver) }
    // Clock times move along: what the first item gets is worked out with them moved.
    var shifted = session
    shifted.shift = shift
    events += [.sessionStarted(shift: shift), .itemStarted(item: first.id)]
    return events + bending(first, in: shifted.course) + opened(with: first)
  }

  func pause() throws(Refusal) -> [Event] {
    try checkRunning()
    if session.pausedSince != nil { throw .alreadyPaused }
    return [.sessionPaused]
  }

  func resume() throws(Refusal) -> [Event] {
    if session.pausedSince == nil { throw .notPaused }
    return [.sessionResumed]
  }

  func endSession() throws(Refusal) -> [Event] {
    try checkAgenda()
    var events: [Event] = []
    for added in session.addedPolls where session.phase(of: added.poll.id).isOpen {
      events += closing(added.poll.id, cause: .sessionEnded)
    }
    for activity in [Poll.practiceID] + session.workshop.activities.map(\.id) {
      if session.phase(of: activity).isOpen {
        events += closing(activity, cause: activity == Poll.practiceID ? .practiceOver : .sessionEnded)
      }
      if session.form(activity).phase.isOpen { events += closingForm(activity, cause: .sessionEnded) }
      if session.breakouts[activity]?.isRunning == true { events.append(.groupsEnded(breakout: activity)) }
      if session.reports[activity]?.group != nil { events.append(.reportEnded(reportBack: activity)) }
      if let talk = session.talks[activity], talk.ended == nil { events.append(.talkEnded(talk: activity)) }
    }
    if let run = session.currentRun { events.append(.itemEnded(item: run.item)) }
    return events + [.sessionEnded]
  }

  func sendMessage(_ text: String) throws(Refusal) -> [Event] {
    [.messageSent(text: try cleaned(text, limit: Limits.entryCharacters))]
  }

  func releaseSeat(_ participant: ParticipantID) throws(Refusal) -> [Event] {
    guard session.seat(participant) != nil else { throw .noSuchParticipant(participant) }
    return [.seatReleased(participant: participant)]
  }

  func admitParticipant(name: String, attributes: [String: String]) throws(Refusal) -> [Event] {
    _ = try cleaned(name, limit: Limits.nameCharacters)
    guard let id = here.newParticipant else { throw .notAllowed }
    if session.seat(id) != nil { throw .nameTaken(name) }
    for attribute in attributes.keys.sorted() where !session.workshop.attributes.contains(attribute) {
      throw .noSuchField(attribute)
    }
    return [.participantAdded(participant: id, attributes: attributes, leads: nil, admitted: true)]
  }

  func reviseSession(_ filed: Workshop) throws(Refusal) -> [Event] {
    // What the facilitator changed in the agenda stays changed.
    let workshop = session.edited(filed)
    var touched: [String] = []
    let ids = workshop.agenda.map(\.id)
    for id in session.inserted.sorted() where ids.count(where: { $0 == id }) > 1 { touched.append(id.text) }
    if workshop.id != session.workshop.id { touched.append("id") }
    if session.stage != .waiting, workshop.starts != session.workshop.starts { touched.append("starts") }
    if workshop.oneVotePer != session.workshop.oneVotePer, session.polls.contains(where: { $0.key != Poll.practiceID })
    {
      touched.append("oneVotePer")
    }
    if workshop.attributes != session.workshop.attributes { touched.append("attributes") }
    for run in session.runs where !workshop.agenda.contains(where: { $0.id == run.item }) {
      touched.append(run.item.text)
    }
    for (id, state) in session.polls.sorted(by: { $0.key < $1.key }) where !state.rounds.isEmpty {
      if id != Poll.practiceID, workshop.poll(id) != session.workshop.poll(id) { touched.append(id.text) }
    }
    for (id, _) in session.breakouts.sorted(by: { $0.key < $1.key })
    where workshop.breakout(id) != session.workshop.breakout(id) {
      touched.append(id.text)
    }
    for (id, state) in session.forms.sorted(by: { $0.key < $1.key })
    where !state.isEmpty && workshop.form(id)?.withoutTimes != session.workshop.form(id)?.withoutTimes {
      touched.append(id.text)
    }
    let planned = CollectionState.all(of: workshop)
    for (id, state) in session.collections.sorted(by: { $0.key < $1.key }) where !state.entries.isEmpty {
      guard let plan = planned[id], plan.signed == state.signed, plan.fields == state.fields,
        plan.harvest == state.harvest
      else {
        touched.append(id.text)
        continue
      }
    }
    if !touched.isEmpty { throw .revisionTouchesThePast(touched) }
    // What is taken from earlier sessions was copied when this one began.
    let taken = Set(session.carried.map(\.source))
    let missing = workshop.sources.map(\.text).filter { !taken.contains($0) }
    if !missing.isEmpty { throw .notCarried(missing) }
    return [.sessionRevised(session: filed)]
  }

  /// Text as it may stand in the journal and on a screen; refused when nothing is left of it, or too much.
  func cleaned(_ text: String, limit: Int) throws(Refusal) -> String {
    let clean = Text.clean(text, keepingLines: true).trimmed
    if clean.isEmpty { throw .emptyText }
    if clean.count > limit { throw .textTooLong(limit: limit) }
    return clean
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    var part = Substring(self)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
