import Engine
import SessionFile
import Tally
import Testing
import Workshop

@testable import Outcomes

/// A session that is held in a test: the shipped webinar, through `decide` and `evolve`.
struct Held {
  var session: Session
  var records: [Record]
  var now: Instant
  let zone: Zone
  let people: [Person]

  /// Who is not there.
  var gone: Set<ParticipantID> = []

  /// A shipped session, its plan changed by `change`.
  init(_ name: String = "m50-webinar", _ change: (inout Workshop) -> Void = { _ in }) throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
    let loaded = try SessionFile.load(path: "\(root)/Sessions/\(name)").get()
    var workshop = loaded.workshop
    change(&workshop)
    now = workshop.starts - .minutes(20)
    zone = loaded.zone
    people = loaded.roster
    let created = Record(
      seq: 0, at: now,
      event: .sessionCreated(format: journalFormat, session: workshop, carried: [], rehearsal: nil))
    session = try #require(Session(creating: created))
    records = [created]
    append(
      people.map {
        .participantAdded(participant: $0.id, attributes: $0.attributes, leads: $0.leads, admitted: nil)
      })
  }

  mutating func append(_ events: [Event], undoes: Int? = nil) {
    for event in events {
      let record = Record(seq: records.count, at: now, event: event, undoes: undoes)
      records.append(record)
      evolve(&session, by: record)
    }
  }

  private var present: Set<ParticipantID> { Set(people.map(\.id)).subtracting(gone) }

  /// Who is to sit where, where a command needs it.
  private func plan(for command: Command) throws -> GroupPlan? {
    guard case .planGroups(let id, let anew) = command, let breakout = session.workshop.breakout(id) else { return nil }
    return try MixingTask(breakout, in: session, present: present, anew: anew)?.solved(steps: 5_000)
  }

  mutating func act(_ command: Command, as sender: Sender = .facilitator) throws {
    var (command, circumstances) = (
      command,
      Circumstances(
        now: now, present: present, newParticipant: "gast-1", plan: try plan(for: command), seed: 12_345,
        pseudonym: { scope, person in VoterID("\(scope.name):\(person)") })
    )
    // People know a plan: what would change is proposed, and applied.
    if case .planGroups(let id, let anew) = command, session.plans[id] != nil, let plan = circumstances.plan,
      let breakout = session.workshop.breakout(id),
      let basis = MixingTask(breakout, in: session, present: present, anew: anew)?.basis
    {
      circumstances.proposal = PlanProposal(number: 1, plan: plan, anew: anew, basis: basis)
      command = .applyPlan(breakout: id, proposal: 1)
    }
    let decision = try decide(command, from: sender, in: session, circumstances)
    append(decision.events, undoes: decision.undoes)
  }

  /// Goes on to a time of the day, with seconds or without, in the session's zone.
  mutating func wait(until clock: String) throws {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    let day = zone.local(now).day
    now = zone.instant(
      LocalTime(day: day, secondOfDay: parts[0] * 3_600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)))
  }

  var voters: [ParticipantID] { session.electorate.map(\.id) }

  /// The first `count` voters cast what `ballot` gives for their place.
  mutating func vote(_ poll: ActivityID, _ count: Int, _ ballot: (Int) -> Ballot) throws {
    let round = try #require(session.polls[poll]?.current?.number)
    for (place, voter) in voters.prefix(count).enumerated() {
      try act(.castBallot(poll: poll, round: round, ballot: ballot(place)), as: .participant(voter))
    }
  }

  mutating func poll(_ id: ActivityID, _ count: Int, _ ballot: (Int) -> Ballot) throws {
    try act(.openPoll(poll: id))
    try vote(id, count, ballot)
    try act(.closePoll(poll: id))
  }

  mutating func propose(_ text: String, to collection: CollectionID, by place: Int) throws {
    try act(.propose(collection: collection, fields: ["text": text]), as: .participant(voters[place]))
  }

  mutating func harvest(_ fields: [String: String], to collection: CollectionID, of group: GroupID) throws {
    let lead = try #require(people.first { $0.leads == group }?.id)
    try act(.propose(collection: collection, fields: fields), as: .leader(lead, of: group))
  }

  func outcome(names: Bool = false, all: Bool = false) -> Outcome {
    Outcome(
      OutcomeSource(
        session: session,
        journal: JournalTip(records: records.count, fingerprint: String(repeating: "8f3a91c077de40b2", count: 4)),
        exportedAt: now, names: names ? Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.name) }) : nil,
        all: all))
  }
}

extension Held {
  /// The webinar as it might go: a tie that is decided and one that is not, an empty poll, one that is never revealed, a
  /// void round, a reopened one, an entry that is merged, one that is hidden, one that is not let through.
  static func webinar(english: Bool = false) throws -> Held {
    var held = try Held { workshop in
      if english { workshop.language = .en }
      workshop.agenda[1].activities += [
        .poll(choice("tempo", "Wat moet eerst?", ["Wonen", "Zorg", "Werk"], breakdown: ["cluster"])),
        .poll(choice("vervolg", "Wie doet mee aan het vervolg?", ["Ja", "Nee"], ballots: .named)),
        .poll(choice("leeg", "Waarop antwoordt niemand?", ["Dit", "Dat"])),
        .poll(choice("intern", "Wat blijft onder ons?", ["Geheim een", "Geheim twee"], reveal: .manual)),
        .poll(choice("vergeten", "Waar kwamen we niet aan toe?", ["Dit", "Dat"])),
      ]
    }
    try held.act(.openPoll(poll: Poll.practiceID))
    try held.act(
      .castBallot(
        poll: Poll.practiceID, round: 1,
        ballot: .choice([try #require(held.session.polls[Poll.practiceID]?.current?.options.first?.id)])),
      as: .participant(held.voters[0]))
    try held.opening()
    try held.presentation()
    try held.groups()
    try held.closing()
    return held
  }

  static func choice(
    _ id: ActivityID, _ prompt: String, _ options: [String], ballots: Poll.Ballots = .secret,
    reveal: Poll.Reveal = .onClose, breakdown: [String] = []
  ) -> Poll {
    let options = options.map { Option(id: OptionID(slug($0)), title: $0) }
    return Poll(
      id: id, prompt: prompt, question: .choice(options: .fixed(options), max: 1), ballots: ballots, reveal: reveal,
      breakdown: breakdown)
  }

  private mutating func opening() throws {
    try wait(until: "10:01")
    try act(.startSession(shift: .zero))
    try wait(until: "10:04")
    try act(.nextItem)
  }

  private mutating func presentation() throws {
    for (place, text) in [
      "Hoe zijn de clusters bepaald?", "Geldt dit ook voor de regio?", "Waarom 58 gemeenten?",
      "Hoe kwamen de clusters tot stand?", "Dit hoort hier niet", "Nog niet bekeken",
    ].enumerated() {
      try propose(text, to: "vragen", by: place)
    }
    for number in 1...5 { try act(.admitEntry(collection: "vragen", entry: EntryID("vragen-\(number)"))) }
    for place in 10..<22 {
      try act(.upvote(collection: "vragen", entry: "vragen-1", on: true), as: .participant(voters[place]))
    }
    for place in 20..<25 {
      try act(.upvote(collection: "vragen", entry: "vragen-4", on: true), as: .participant(voters[place]))
    }
    try act(.upvote(collection: "vragen", entry: "vragen-3", on: true), as: .participant(voters[9]))
    try act(.mergeEntries(collection: "vragen", into: "vragen-1", from: ["vragen-4"]))
    try act(.hideEntry(collection: "vragen", entry: "vragen-5"))
    try act(
      .editEntry(collection: "vragen", entry: "vragen-2", fields: ["text": "Geldt dit ook buiten de regio?"]))
    try act(.shortlistEntry(collection: "vragen", entry: "vragen-1", on: true))
    try wait(until: "10:20")
    try poll("herkenning", 54) { place in
      .scale(["cluster": place == 3 ? .noOpinion : .point(1 + place % 5), "opgaven": .point(place % 3 == 0 ? 1 : 5)])
    }
    try wait(until: "10:30")
    try act(.openPoll(poll: "generiek"))
    append([.pollVoided(poll: "generiek", round: 1)])
    for least in [40, 57] {
      try poll("generiek", least) { place in
        .points(["energietransitie": 4, "klimaatadaptatie": place % 2 == 0 ? 6 : 3, "woningaanbod": place % 2 * 3])
      }
      try wait(until: "10:40")
    }
    try poll("tempo", 30) { place in .choice([["wonen", "zorg"][place % 2]]) }
    try act(.decideTie(poll: "tempo", chosen: ["zorg"], reason: "Zorg staat al in de begroting_2021 | zie *bijlage*"))
    try poll("vervolg", 4) { place in .choice([place % 2 == 0 ? "ja" : "nee"]) }
    try poll("leeg", 0) { _ in .choice([]) }
    try poll("intern", 12) { _ in .choice(["geheim-een"]) }
  }

  private mutating func groups() throws {
    try wait(until: "10:55")
    try act(.nextItem)
    try wait(until: "11:00")
    try act(.nextItem)
    try act(.startGroups(breakout: "uitwisseling"))
    try harvest(["text": "Herstructurering van naoorlogse wijken"], to: "opgaven", of: "werkstad")
    try harvest(["text": "Personeel voor de uitvoering"], to: "opgaven", of: "voorstad")
    try harvest(["text": "Te weinig personeel"], to: "opgaven", of: "werkstad")
    try harvest(
      ["aanpak": "Samen inkopen van jeugdzorg", "gemeente": "Waalwijk"], to: "aanpakken", of: "voorstad")
    try harvest(["text": "Volgende keer in Waalwijk"], to: parkingLot, of: "voorstad")
    let lead = try #require(people.first { $0.leads == "werkstad" }?.id)
    try act(.markEntry(collection: "opgaven", entry: "opgaven-1", on: true), as: .leader(lead, of: "werkstad"))
    try act(.mergeEntries(collection: "opgaven", into: "opgaven-2", from: ["opgaven-3"]))
    try act(.shortlistEntry(collection: "opgaven", entry: "opgaven-2", on: true))
    try wait(until: "11:38")
    try act(.endGroups(breakout: "uitwisseling"))
    try act(.nextItem)
  }

  private mutating func closing() throws {
    try act(.nextReport(reportBack: "terugkoppeling"))
    try act(.nextReport(reportBack: "terugkoppeling"))
    try wait(until: "11:50")
    try poll("vooruitblik", 57) { place in .points(["opgaven-1": 5, "opgaven-2": 5].mapValues { $0 - place % 2 }) }
    try wait(until: "11:58")
    try act(.endSession)
  }
}
