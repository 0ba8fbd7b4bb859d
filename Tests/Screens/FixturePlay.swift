import Engine
import Tally
import Testing
import Workshop

/// A session that is played by commands, folded as the host folds it: what screens show in tests is what the engine
/// makes, never a view written by hand.
struct Play {
  private(set) var session: Session
  private(set) var now: Instant
  private(set) var records: [Record]
  var present: Set<ParticipantID> = []
  var names: [ParticipantID: String] = [:]
  var trouble: String?
  /// Plans that wait, as the host keeps them.
  var proposals: [ActivityID: PlanProposal] = [:]
  var zone = Zone(
    name: "Europe/Amsterdam",
    transitions: [Zone.Transition(from: Instant(milliseconds: 1_603_587_600_000), offsetSeconds: 3_600)])

  init(_ workshop: Workshop, people: [Person], at now: Instant, rehearsal: Bool = false) throws {
    let first = Record(
      seq: 0, at: now,
      event: .sessionCreated(format: journalFormat, session: workshop, carried: [], rehearsal: rehearsal ? true : nil))
    session = try #require(Session(creating: first))
    self.now = now
    records = [first]
    for person in people {
      append(
        .participantAdded(
          participant: person.id, attributes: person.attributes, leads: person.leads, admitted: nil))
      names[person.id] = person.name
    }
    append(.hostStarted(away: .zero))
  }

  private mutating func append(_ event: Event, undoes: Int? = nil) {
    let record = Record(seq: records.count, at: now, event: event, command: nil, undoes: undoes)
    records.append(record)
    evolve(&session, by: record)
  }

  /// Lets session time go on.
  mutating func wait(_ span: Span) { now = now + span }

  /// Lets session time go on to a local time of the day, as `10:47:12`.
  mutating func wait(until clock: String) throws {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    try #require(parts.count == 3)
    let local = LocalTime(day: zone.local(now).day, secondOfDay: parts[0] * 3_600 + parts[1] * 60 + parts[2])
    now = zone.instant(local)
  }

  private static func pseudonym(_ scope: Scope, _ person: ParticipantID) -> VoterID {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(scope.name) \(person)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return VoterID(String(repeating: "0", count: 32 - digits.count) + digits)
  }

  /// Who is to sit where, as the host has it solved before a command that needs it.
  private func solved(for command: Command) -> (GroupPlan, PlanProposal.Basis)? {
    let (id, anew): (ActivityID, Bool)
    switch command {
    case .planGroups(let breakout, let isAnew): (id, anew) = (breakout, isAnew)
    case .startGroups(let breakout): (id, anew) = (breakout, false)
    default: return nil
    }
    guard let breakout = session.workshop.breakout(id) else { return nil }
    if case .startGroups = command, session.plans[id]?[session.roundToCome(of: breakout)] != nil { return nil }
    guard let task = MixingTask(breakout, in: session, present: present, anew: anew) else { return nil }
    return (try? task.solved(steps: 5_000)).map { ($0, task.basis) }
  }

  /// Carries out a command as the host would; a refusal is thrown.
  mutating func act(_ command: Command, from sender: Sender = .facilitator, seeing sight: Sight = Sight()) throws {
    let solved = solved(for: command)
    var here = Circumstances(
      now: now, present: present, newParticipant: ParticipantID("nieuw-\(session.seats.count)"), plan: solved?.0,
      seed: 12_345,
      pseudonym: { scope, person in Play.pseudonym(scope, person) })
    if case .applyPlan(let id, _) = command { here.proposal = proposals[id] }
    let decision: Decision
    do {
      decision = try decide(command, from: sender, seeing: sight, in: session, here)
    } catch {
      guard case .alreadyPlanned(let id) = error, let (plan, basis) = solved, case .planGroups(_, let anew) = command
      else { throw error }
      proposals[id] = PlanProposal(number: (proposals[id]?.number ?? 0) + 1, plan: plan, anew: anew, basis: basis)
      return
    }
    if case .applyPlan(let id, _) = command { proposals[id] = nil }
    if case .admitParticipant(let name, _) = command { names[ParticipantID("nieuw-\(session.seats.count)")] = name }
    for event in decision.events { append(event, undoes: decision.undoes) }
  }

  /// Plans again, and takes over what is proposed.
  mutating func replan(_ breakout: ActivityID, anew: Bool = false) throws {
    try act(.planGroups(breakout: breakout, anew: anew))
    guard let number = proposals[breakout]?.number else { return }
    try act(.applyPlan(breakout: breakout, proposal: number))
  }

  var surroundings: Surroundings {
    Surroundings(
      now: now, zone: zone, present: present, names: names,
      journal: JournalHealth(
        records: records.count, fingerprint: "8f3a91c077de40b2" + String(repeating: "5c", count: 24), trouble: trouble),
      joinHint: "ssh workshop@zaal", proposals: proposals)
  }

  var facilitator: FacilitatorView {
    session.facilitatorView(surroundings) { scope, person in Play.pseudonym(scope, person) }
  }

  var wall: WallView { session.wallView(surroundings) }

  func participant(_ id: ParticipantID) throws -> ParticipantView {
    try #require(session.participantView(for: id, surroundings) { scope, person in Play.pseudonym(scope, person) })
  }

  func leader(_ id: ParticipantID, of group: GroupID) throws -> LeaderView {
    try #require(session.leaderView(for: id, of: group, surroundings))
  }

  /// Casts a ballot in the poll's newest round.
  mutating func vote(_ person: ParticipantID, in poll: ActivityID, _ ballot: Ballot) throws {
    let round = try #require(session.polls[poll]?.current?.number)
    try act(.castBallot(poll: poll, round: round, ballot: ballot), from: .participant(person))
  }
}
