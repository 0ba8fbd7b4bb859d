import Tally
import Testing
import Workshop

@testable import Engine

/// A small session to try the engine on: two clusters, four participants, two leaders.
struct World {
  static let start = Instant(milliseconds: 1_607_677_200_000)  // 2020-12-11T09:00:00Z

  var session: Session
  var records: [Record] = []
  var now: Instant = World.start
  var present: Set<ParticipantID> = ["ann", "bob", "cas", "dik"]
  private var acts = 0
  /// Chance, for a lot.
  var seed: UInt64? = 12_345
  /// For whom ballots were entered.
  var onPaper: [Scope: Set<ParticipantID>] = [:]
  /// What has been solved for the next command.
  var plan: GroupPlan?
  /// What waits to be applied.
  var proposal: PlanProposal?
  /// Scopes whose key is gone.
  var keyless: Set<Scope> = []

  init(_ workshop: Workshop = World.workshop(), people: [Person] = World.people) {
    let created = Record(
      seq: 0, at: World.start,
      event: .sessionCreated(format: journalFormat, session: workshop, carried: [], rehearsal: nil))
    session = Session(creating: created) ?? World.impossible(created)
    records = [created]
    for person in people {
      append([
        .participantAdded(
          participant: person.id, attributes: person.attributes, leads: person.leads, admitted: nil)
      ])
    }
  }

  private static func impossible(_ record: Record) -> Session {
    preconditionFailure("\(record) does not create a session")
  }

  static let people: [Person] =
    [
      ("ann", "Werkstad"), ("bob", "Werkstad"), ("cas", "Werkstad"), ("dik", "Voorstad"),
    ].map { Person(id: ParticipantID($0.0), name: $0.0, attributes: ["cluster": $0.1]) } + [
      Person(id: "lead-werkstad", name: "Wil", leads: "werkstad"),
      Person(id: "lead-voorstad", name: "Vera", leads: "voorstad"),
    ]

  static func workshop(reveal: Poll.Reveal = .onClose, ballots: Poll.Ballots = .secret, limit: Span? = nil) -> Workshop
  {
    let options = ["a", "b", "c"].map { Option(id: OptionID($0), title: $0.uppercased()) }
    let statements = [Option(id: "past", title: "Past"), Option(id: "onze", title: "Onze")]
    return Workshop(
      id: "klein", title: "Klein", language: .nl, zone: "Europe/Amsterdam", starts: start,
      ends: start + .minutes(60), attributes: ["cluster"],
      groupSets: [
        GroupSet(
          id: "clusters", attribute: "cluster",
          groups: [
            Group(id: "werkstad", title: "Werkstad", lead: "lead-werkstad", place: "tafel 1"),
            Group(id: "voorstad", title: "Voorstad", lead: "lead-voorstad", place: "tafel 2"),
          ])
      ],
      agenda: [
        AgendaItem(
          id: "opening", title: "Opening", length: .minutes(10),
          activities: [
            .poll(
              Poll(
                id: "keuze", prompt: "Kies", question: .choice(options: .fixed(options), max: 1), ballots: ballots,
                reveal: reveal, limit: limit, breakdown: ["cluster"])),
            .collect(
              Collect(id: "vragen", prompt: "Vragen?", perPerson: 2, moderated: true, upvotes: true)),
          ]),
        AgendaItem(
          id: "groepen", title: "Groepen", length: .minutes(20), atLeast: .minutes(10),
          activities: [
            .breakout(
              Breakout(
                id: "uitwisseling", prompt: "Deel", groupSet: "clusters",
                collections: [Harvest(collection: "opgaven", title: "Opgaven")]))
          ]),
        AgendaItem(
          id: "afsluiting", title: "Afsluiting", length: .minutes(20),
          activities: [
            .reportBack(ReportBack(id: "terugkoppeling", prompt: "Vertel", breakout: "uitwisseling")),
            .poll(
              Poll(
                id: "vooruit", prompt: "Verder",
                question: .points(options: .from(collection: "opgaven", top: 2), budget: 5, cap: nil, spendAll: false))),
            .poll(
              Poll(
                id: "schaal", prompt: "Eens?",
                question: .scale(statements: statements, scale: Scale(from: 1, to: 5), noOpinion: true))),
          ]),
      ])
  }

  var here: Circumstances {
    let (keyless, seed, onPaper) = (keyless, seed, onPaper)
    return Circumstances(
      now: now, present: present, newParticipant: "gast-1", plan: plan, proposal: proposal, seed: seed, onPaper: onPaper
    ) {
      scope, person in
      keyless.contains(scope) ? nil : VoterID("\(scope.name):\(person)")
    }
  }

  @discardableResult
  mutating func append(_ events: [Event], command: CommandID? = nil, undoes: Int? = nil) -> [Event] {
    for event in events {
      let record = Record(seq: records.count, at: now, event: event, command: command, undoes: undoes)
      records.append(record)
      evolve(&session, by: record)
    }
    return events
  }

  /// Does a command, or throws its refusal.
  @discardableResult
  mutating func act(
    _ command: Command, as sender: Sender = .facilitator, seeing sight: Sight = Sight(), id: CommandID? = nil
  ) throws(Refusal) -> [Event] {
    let decision = try decide(command, from: sender, seeing: sight, in: session, here)
    acts += 1
    return append(decision.events, command: id ?? CommandID("act-\(acts)"), undoes: decision.undoes)
  }

  /// The refusal that a command meets; nil where it is done.
  mutating func refusal(
    _ command: Command, as sender: Sender = .facilitator, seeing sight: Sight = Sight()
  ) -> Refusal? {
    do throws(Refusal) {
      try act(command, as: sender, seeing: sight)
      return nil
    } catch { return error }
  }

  /// The groups of the first breakout, in their order.
  static func tables(_ world: World) -> [GroupID] {
    for case .breakout(let breakout) in world.session.workshop.activities {
      return world.session.groups(of: breakout).map(\.id)
    }
    return []
  }

  mutating func wait(_ span: Span) { now = now + span }

  mutating func vote(_ person: ParticipantID, _ option: OptionID, round: Int = 1) throws(Refusal) {
    try act(.castBallot(poll: "keuze", round: round, ballot: .choice([option])), as: .participant(person))
  }

  var around: Surroundings {
    Surroundings(
      now: now, zone: .utc, present: present, journal: JournalHealth(records: records.count, fingerprint: ""),
      proposals: proposal.map { ["cafe": $0] } ?? [:])
  }
}
