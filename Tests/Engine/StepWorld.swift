import Testing
import Workshop

@testable import Engine

/// A session with one breakout in steps, `stappen`, and all that the host does for it.
struct StepWorld {
  var world: World

  /// - Parameter here: how many are there; nil for all.
  init(
    people count: Int, here: Int? = nil, mix: [String] = [], alike: [String] = [], apart: [[ParticipantID]] = [],
    together: [[ParticipantID]] = [], seed: UInt64 = 1, attributes: (Int) -> [String: String] = { _ in [:] }
  ) throws {
    var workshop = World.workshop()
    workshop.groupSets = [GroupSet(id: "stappen", size: 4, groups: [])]
    let mixing = Mixing(
      rounds: 3, mix: mix, alike: alike, apart: apart, together: together, seed: seed, pattern: .oneTwoFourAll)
    workshop.agenda[1].activities = [
      .breakout(
        Breakout(
          id: "stappen", prompt: "Wat vindt u?", groupSet: "stappen",
          collections: [Harvest(collection: "vondsten", title: "Vondsten")], mixing: mixing,
          lengths: WorkStep.usualLengths))
    ]
    let people = (1...count).map { number in
      Person(id: ParticipantID("p\(number)"), name: "P\(number)", attributes: attributes(number))
    }
    world = World(workshop, people: people)
    world.present = Set(people.prefix(here ?? count).map(\.id))
    try world.act(.startSession(shift: .zero))
    try world.act(.nextItem)
  }

  func breakout() throws -> Breakout { try #require(world.session.workshop.breakout("stappen")) }
  var state: BreakoutState? { world.session.breakouts["stappen"] }
  var groups: [GroupID: [ParticipantID]] { state?.groups ?? [:] }

  /// The next step, as the host has it solved where the plan does not do.
  mutating func start() throws {
    let breakout = try breakout()
    if !world.session.isPlanned(breakout, for: world.present) {
      let task = try #require(MixingTask(breakout, in: world.session, present: world.present, anew: false))
      world.plan = try task.solved(steps: 5_000)
    }
    defer { world.plan = nil }
    try world.act(.startGroups(breakout: "stappen"))
  }

  /// What the host does for who came meanwhile.
  mutating func settle() throws {
    for command in world.session.due(for: world.present) { try world.act(command, as: .host) }
  }

  func group(of person: ParticipantID) -> GroupID? { state?.group(of: person) }

  mutating func write(_ text: String, by person: ParticipantID) throws {
    try world.act(.propose(collection: "vondsten", fields: ["text": text]), as: .participant(person))
  }
}

/// Holds the seats of a step against what it owes, counted from nothing but ids and who was there.
struct StepChecker {
  let step: WorkStep
  let seats: [GroupID: [ParticipantID]]
  let present: Set<ParticipantID>
  var apart: [[ParticipantID]] = []

  var faults: [String] {
    var faults: [String] = []
    let seated = seats.values.flatMap(\.self)
    if seated.sorted() != present.sorted() { faults.append("not everybody sits once") }
    for (group, members) in seats.sorted(by: { $0.key < $1.key }) {
      let isFew = present.count < 3
      let fits =
        switch step {
        case .alone: members.count == 1
        case .pairs: (2...3).contains(members.count) || present.count == 1
        case .fours: (3...5).contains(members.count) || isFew && members.count == present.count
        }
      if !fits { faults.append("\(group): \(members.count) of \(present.count) in \(step)") }
      for list in apart where members.count(where: list.contains) > 1 && step != .alone {
        faults.append("\(group): apart \(list)")
      }
    }
    return faults
  }

  /// Pairs whose people are not all in one four.
  static func torn(_ pairs: [GroupID: [ParticipantID]], by fours: [GroupID: [ParticipantID]]) -> [[ParticipantID]] {
    let all = Set(fours.values.joined())
    return pairs.values.map { $0.filter(all.contains) }.filter { pair in
      pair.count > 1 && !fours.values.contains { $0.contains(pair[0]) && pair.allSatisfy($0.contains) }
    }
  }
}
