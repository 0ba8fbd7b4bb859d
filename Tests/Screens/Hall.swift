import Canvas
import Engine
import Phrases
import Screens
import Tally
import Testing
import Workshop

/// A real session in memory to look at screens with: commands are decided and folded as the host does.
struct Hall {
  static let start = Instant(milliseconds: 1_607_677_200_000)  // 2020-12-11, 10:00 in Amsterdam
  static let zone = Zone(
    name: "Europe/Amsterdam", transitions: [.init(from: start - .minutes(9_000), offsetSeconds: 3_600)])

  var session: Session
  var records: [Record] = []
  var now: Instant
  var present: Set<ParticipantID>
  var trouble: String?
  let people: [Person]

  init(_ workshop: Workshop = Hall.workshop(), people: [Person] = Hall.roster, rehearsal: Bool = false) throws {
    let created = Record(
      seq: 0, at: Hall.start,
      event: .sessionCreated(format: journalFormat, session: workshop, carried: [], rehearsal: rehearsal ? true : nil))
    session = try #require(Session(creating: created))
    now = Hall.start
    records = [created]
    self.people = people
    present = Set(people.map(\.id)).subtracting(["tilburg", "zwolle"])
    for person in people {
      append([
        .participantAdded(participant: person.id, attributes: person.attributes, leads: person.leads, admitted: nil)
      ])
    }
  }

  private mutating func append(_ events: [Event], undoes: Int? = nil) {
    for event in events {
      let record = Record(seq: records.count, at: now, event: event, undoes: undoes)
      records.append(record)
      evolve(&session, by: record)
    }
  }

  static func pseudonym(_ scope: Scope, _ person: ParticipantID) -> VoterID? { VoterID("\(scope.name):\(person)") }

  mutating func act(_ command: Command, as sender: Sender = .facilitator) throws {
    let here = Circumstances(now: now, present: present, newParticipant: "gast-1", pseudonym: Hall.pseudonym)
    let decision = try decide(command, from: sender, seeing: Sight(), in: session, here)
    append(decision.events, undoes: decision.undoes)
  }

  mutating func wait(_ span: Span) { now = now + span }

  var around: Surroundings {
    Surroundings(
      now: now, zone: Hall.zone, present: present,
      names: Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.name) }),
      journal: JournalHealth(
        records: records.count, fingerprint: "8f3a91c077de40b2aa17c0de5eed0123456789abcdef00112233445566778899",
        trouble: trouble),
      joinHint: "ssh workshop@zaal")
  }

  func participant(_ id: ParticipantID = "waalwijk") throws -> ParticipantView {
    try #require(session.participantView(for: id, around, pseudonym: Hall.pseudonym))
  }

  func leader(_ id: ParticipantID = "lead-werkstad", of group: GroupID = "werkstad") throws -> LeaderView {
    try #require(session.leaderView(for: id, of: group, around))
  }

  var wall: WallView { session.wallView(around) }

  /// Carries out what a screen sends, and tells the screen what came of it, as the executable does over the link.
  mutating func carryOut(
    _ intents: [Intent], as sender: Sender, answer: (Signal) -> Void
  ) throws {
    for case .send(let command, _, let tag) in intents {
      do throws(Refusal) {
        let here = Circumstances(now: now, present: present, pseudonym: Hall.pseudonym)
        let decision = try decide(command, from: sender, in: session, here)
        append(decision.events, undoes: decision.undoes)
        answer(.done(tag: tag, at: now))
      } catch {
        answer(.refused(tag: tag, error, by: nil))
      }
    }
  }
}
