import Workshop

extension Session {
  /// The session as its first record makes it; nil unless that is `sessionCreated`.
  public init?(creating record: Record) {
    guard case .sessionCreated(_, let workshop, let carried, let rehearsal) = record.event else { return nil }
    self.init(creating: workshop, at: record.at, rehearsal: rehearsal ?? false, carried: carried, seq: record.seq)
  }

  /// A session that record `seq` makes, with nobody in it.
  init(creating workshop: Workshop, at now: Instant, rehearsal: Bool = false, carried: [Carried] = [], seq: Int = 0) {
    self.init(
      filed: workshop, workshop: workshop, createdAt: now, rehearsal: rehearsal, carried: carried, lastSeq: seq,
      lastAt: now)
    collections = CollectionState.all(of: workshop)
  }

  /// The session that a whole journal tells; nil for an empty one or one that does not begin with `sessionCreated`.
  /// Cost: one pass.
  public init?(folding records: some Sequence<Record>) {
    var rest = records.makeIterator()
    guard let first = rest.next(), var folded = Session(creating: first) else { return nil }
    while let record = rest.next() { folded.fold(record) }
    self = folded
  }
}

/// Folds one record into the session. Never refuses: what stands in the journal has happened. An event about something
/// that the session does not know leaves it as it is.
public func evolve(_ session: inout Session, by record: Record) { session.fold(record) }

extension Session {
  mutating func fold(_ record: Record) {
    let step = step(for: record)
    let isFirstOfUndo = record.undoes != nil && undoing?.seq != record.undoes
    if record.undoes == nil { undoing = nil }
    if isFirstOfUndo { undoing = steps.last { $0.seq == record.undoes } }
    apply(record)
    if let undone = record.undoes {
      if isFirstOfUndo, let undoing { tell(record, .undone(undoing.name)) }
      steps.removeAll { $0.seq >= undone }
    } else if let step {
      add(step)
    }
    if let command = record.command, answers[command] == nil {
      answers[command] = Answer(seq: record.seq, at: record.at)
    }
    lastSeq = record.seq
    lastAt = max(lastAt, record.at)
  }

  private mutating func apply(_ record: Record) {
    switch record.event {
    case .sessionCreated, .formatRaised: break
    case .participantAdded, .participantRevised, .participantRemoved, .seatReleased, .sessionRevised, .sessionStarted,
      .sessionPaused, .sessionResumed,
      .sessionEnded, .messageSent, .hostStarted, .hostStopped, .clockStepped, .textForgotten:
      evolveSession(record)
    case .itemStarted, .itemEnded, .itemReopened, .itemExtended, .itemBent, .timeGivenBack: evolveAgenda(record)
    case .pollAdded, .pollDropped, .pollOpened, .pollWithdrawn, .pollClosed, .pollRevealed, .pollVoided, .tieDecided,
      .handsCounted, .paperCounted,
      .lotSeeded,
      .lotDrawn, .runoffCalled, .ballotCast:
      evolvePoll(record)
    case .optionEdited, .optionWithdrawn, .optionsMerged, .optionSplit, .optionsRestored: evolveOptions(record)
    case .formOpened, .formWithdrawn, .answerGiven, .formSubmitted, .formAuthorised, .authorisationWithdrawn,
      .formClosed,
      .formRevealed, .responsesImported, .importWithdrawn:
      evolveForm(record)
    case .entryProposed, .entryCarried, .entryHeld, .entryAdmitted, .entryHidden, .entryShown, .entryEdited,
      .entriesMerged,
      .entriesUnmerged, .entryShortlisted, .entryUnlisted, .entryUpvoted, .upvoteWithdrawn, .entryMarked,
      .entryUnmarked, .entryMoved, .entrySorted, .entryTakenUp, .entryPutOnWall:
      evolveCollection(record)
    case .itemInserted, .itemRemoved, .itemSplit, .itemMoved, .itemDropped, .itemRestored, .itemPostponed,
      .endPostponed,
      .roundsChanged, .wrapUpAsked, .wrapUpWithdrawn:
      evolveAgendaChange(record)
    case .contactAgreed, .contactWithdrawn, .matchConfirmed, .matchDropped, .matchReopened: evolvePairing(record)
    case .groupsPlanned, .participantMoved, .participantSeated, .hostNamed, .groupLocked, .groupUnlocked, .groupsDrawn,
      .groupsStarted, .groupsEnded,
      .leadTaken, .leadLeft:
      evolveGroups(record)
    case .groupsExtended, .groupsRecalled, .recallWithdrawn, .helpCalled, .helpAnswered: evolveRound(record)
    case .reportStarted, .reportEnded, .talkStarted, .talkEnded: evolveSpeakers(record)
    }
  }

  mutating func tell(_ record: Record, _ what: News.What) {
    news.append(News(seq: record.seq, at: record.at, what: what))
    if news.count > Session.newsLimit { news.removeFirst(news.count - Session.newsLimit) }
  }
}
