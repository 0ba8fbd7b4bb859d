import Engine
import Timeline
import Workshop

/// All that an outcome is made from.
public struct OutcomeSource: Sendable {
  /// What happened.
  public var session: Session
  /// The end of the journal that the session was folded from.
  public var journal: JournalTip
  /// When the export is made.
  public var exportedAt: Instant
  /// What participants are called; nil leaves all names out.
  public var names: [ParticipantID: String]?
  /// Also what was hidden or not revealed.
  public var all: Bool

  /// The source of an export that all may see, unless `names` or `all` say otherwise.
  public init(
    session: Session, journal: JournalTip, exportedAt: Instant, names: [ParticipantID: String]? = nil,
    all: Bool = false
  ) {
    self.session = session
    self.journal = journal
    self.exportedAt = exportedAt
    self.names = names
    self.all = all
  }
}

extension Outcome {
  /// Works out what came out of a session. Pure; costs time in proportion to the ballots.
  public init(_ source: OutcomeSource) {
    let session = source.session
    // What is running has come as far as the journal: an export of the same records is the same at any time.
    let agenda = Outcome.agenda(of: session, at: session.lastAt)
    let polls = PollRecording(source)
    let collections = CollectionRecording(source)
    let forms = FormRecording(source)
    self.init(
      session: SessionOutcome(session, agenda.table), journal: source.journal,
      export: ExportTerms(at: source.exportedAt, names: source.names != nil, all: source.all),
      people: People(session), carried: session.carried, agenda: agenda.items, polls: polls.records,
      forms: forms.records,
      pollsNotHeld: polls.notHeld, decisions: polls.decisions, collections: collections.records,
      shortlist: collections.shortlist, breakouts: Outcome.breakouts(source, collections.records),
      forgotten: session.forgotten.isEmpty ? nil : session.forgotten,
      leftOut: LeftOut(
        polls: polls.hiddenPolls, rounds: polls.hiddenRounds, entries: collections.leftOut, forms: forms.hidden))
  }
}

extension SessionOutcome {
  init(_ session: Session, _ table: Timetable) {
    let workshop = session.workshop
    let plannedStart = workshop.starts + session.shift
    var ended: Instant?
    let state: State
    switch session.stage {
    case .waiting: state = .waiting
    case .running: state = .running
    case .ended(let at):
      state = .ended
      ended = at
    }
    self.init(
      id: workshop.id, title: workshop.title, language: workshop.language, zone: workshop.zone,
      audience: workshop.audience, rehearsal: session.rehearsal, state: state, plannedStart: plannedStart,
      fileStart: session.shift == .zero ? nil : workshop.starts,
      plannedEnd: workshop.ends.map { $0 + session.shift } ?? table.rows.last?.planned.end ?? plannedStart,
      started: session.startedAt, ended: ended,
      pausedMilliseconds: session.runs.reduce(0) { $0 + $1.idle.milliseconds }, lastRecordAt: session.lastAt)
  }
}

extension People {
  init(_ session: Session) {
    let electorate = session.electorate
    self.init(
      listed: electorate.count, admitted: electorate.count(where: \.admitted),
      leaders: session.seats.count { $0.leads != nil }, voted: session.voters.count, filledIn: session.formFillers)
  }
}
