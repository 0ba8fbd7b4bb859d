import Engine
import Rotation
import Workshop

/// Groups of eight over four rounds of which one has been: then five who were planned are not there, and three others are.
struct Replanning {
  let people: Int
  private let session: Session
  private let present: Set<ParticipantID>
  private let breakout: Breakout

  /// Held up to the break after the first round.
  init(people: Int) throws {
    self.people = people
    let id: ActivityID = "cafe"
    let groups = (1...max(1, people / 8)).map { Group.numbered($0, in: .en) }
    let starts = Instant(milliseconds: 1_607_677_200_000)
    let breakout = Breakout(
      id: id, prompt: "Share", groupSet: "tables", length: .minutes(15), collections: [], mixing: Mixing(rounds: 4))
    let workshop = Workshop(
      id: "cafe", title: "Café", language: .en, zone: "Europe/Amsterdam", starts: starts, ends: starts + .minutes(60),
      attributes: [], groupSets: [GroupSet(id: "tables", groups: groups)],
      agenda: [AgendaItem(id: "rounds", title: "Rounds", length: .minutes(60), activities: [.breakout(breakout)])])
    let all = (1...people + Self.latecomers).map { ParticipantID("p\($0)") }
    let first = Set(all.prefix(people))
    var events: [Event] = [
      .sessionCreated(format: journalFormat, session: workshop, carried: [], rehearsal: nil)
    ]
    events += all.map { .participantAdded(participant: $0, attributes: [:], leads: nil, admitted: nil) }
    events += [.sessionStarted(shift: .zero), .itemStarted(item: "rounds")]
    guard var session = Session(folding: Self.records(events, from: 0, at: starts)),
      let task = MixingTask(breakout, in: session, present: first, anew: true)
    else { throw Failure("no session to plan for") }
    let here = Circumstances(now: starts, present: first, plan: try task.solved()) { _, _ in nil }
    for command in [Command.planGroups(breakout: id, anew: true), .startGroups(breakout: id), .endGroups(breakout: id)]
    {
      let events = try decide(command, from: .facilitator, in: session, here).events
      for record in Self.records(events, from: session.lastSeq + 1, at: starts) { evolve(&session, by: record) }
    }
    self.session = session
    self.breakout = breakout
    // From all over the list.
    let gone = (0..<Self.absent).map { all[$0 * people / Self.absent] }
    present = Set(all).subtracting(gone)
  }

  static let absent = 5
  static let latecomers = 3

  private static func records(_ events: [Event], from first: Int, at now: Instant) -> [Record] {
    events.enumerated().map { Record(seq: first + $0, at: now, event: $1) }
  }

  /// What came of planning the rounds that are left.
  struct Outcome {
    /// Round by round, who sits where.
    var rounds: [[GroupID: [ParticipantID]]]
    /// Who sits elsewhere in the next round than was planned, of those who were planned and are there.
    var moved: Int
    /// Meetings again over all rounds.
    var conflict: Int
    var seconds: Double
  }

  /// - Parameter steps: as many at the most; nil as the program does it.
  func plan(anew: Bool, steps: Int? = nil) throws -> Outcome {
    var found: (plan: GroupPlan, conflict: Int)?
    let time = try ContinuousClock().measure {
      guard let task = MixingTask(breakout, in: session, present: present, anew: anew) else { return }
      let answer = try task.answer(steps: steps)
      found = (answer.plan, answer.worth.measures.conflict)
    }
    guard let (plan, conflict) = found else { throw Failure("nothing to plan") }
    let before = session.plans[breakout.id]?[plan.from] ?? [:]
    let moved = (plan[plan.from] ?? [:]).reduce(0) { count, table in
      let stay = Set(before[table.key] ?? [])
      let planned = Set(before.values.joined())
      return count + table.value.count { planned.contains($0) && !stay.contains($0) }
    }
    return Outcome(
      rounds: plan.rounds, moved: moved, conflict: conflict,
      seconds: Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
  }
}
