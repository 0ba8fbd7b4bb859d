import Tally
import Testing
import Workshop

@testable import Engine

/// What a session takes from an earlier one.
@Suite struct TakenTests {
  private static func earlier(ended: Bool = true) -> World {
    var world = World()
    world.append([.sessionStarted(shift: .zero), .itemStarted(item: "opening")])
    for (number, text) in ["Een?", "Twee?", "Drie?", "Vier?"].enumerated() {
      world.append([
        .entryProposed(
          collection: "vragen", entry: EntryID("vragen-\(number + 1)"), text: text, fields: nil, by: nil, voter: nil,
          group: nil, held: number == 3 ? true : nil)
      ])
    }
    world.append([
      .entryHidden(collection: "vragen", entry: "vragen-1"), .entryShortlisted(collection: "vragen", entry: "vragen-3"),
    ])
    if ended { world.append([.itemEnded(item: "opening"), .sessionEnded]) }
    return world
  }

  private static func taking(_ activities: [Activity]) -> Workshop {
    var workshop = World.workshop()
    workshop.id = "vervolg"
    workshop.agenda = [AgendaItem(id: "kiezen", title: "Kiezen", length: .minutes(20), activities: activities)]
    return workshop
  }

  @Test func `shortlisted entries come first, hidden and held ones never`() throws {
    let items = try Self.earlier().session.outcomes(of: "vragen", forRehearsal: false)
    #expect(items.map(\.id) == ["vragen-3", "vragen-2"])
    #expect(items.map(\.title) == ["Drie?", "Twee?"])
    #expect(items.map(\.before) == [0, 1])
  }

  @Test func `nothing is taken from a session that goes on`() {
    #expect(throws: CannotTake.notEnded) {
      try Self.earlier(ended: false).session.outcomes(of: "vragen", forRehearsal: false)
    }
  }

  @Test func `what was never shown is not taken`() {
    #expect(throws: CannotTake.notShown) {
      try Self.earlier().session.outcomes(of: "keuze", forRehearsal: false)
    }
    #expect(throws: CannotTake.noSuchPart) {
      try Self.earlier().session.outcomes(of: "nergens", forRehearsal: false)
    }
  }

  @Test func `a rehearsal serves rehearsals only`() throws {
    var session = Self.earlier().session
    session.rehearsal = true
    #expect(throws: CannotTake.onlyRehearsed) { try session.outcomes(of: "vragen", forRehearsal: false) }
    #expect(try session.outcomes(of: "vragen", forRehearsal: true).count == 2)
  }

  @Test func `a poll gets the best and those level with the last of them, every kind of it`() throws {
    let items = (0..<4).map {
      Taken.Item(id: "o\($0)", title: "O\($0)", fields: nil, before: [0, 1, 1, 3][$0])
    }
    let source = Source(session: "start", part: "vragen", top: 2)
    let taken = Taken(
      carried: [Carried(source: source.text, fingerprint: "f", title: "Start")], items: [source.text: items])
    let questions: [Question] = [
      .choice(options: .fixed([]), max: 1), .scale(statements: [], scale: Scale(from: 1, to: 5), noOpinion: true),
      .rank(options: .fixed([]), method: .schulze, elect: 1, atMost: nil),
      .grid(items: [], columns: [], ordered: false), .statements([], language: .nl),
    ]
    for question in questions {
      let poll = Poll(id: "keuze", prompt: "Kies", question: question, from: source)
      let plan = Self.taking([.poll(poll)]).taking(taken)
      guard case .fixed(let options)? = plan.poll("keuze")?.question.source else {
        Issue.record("no options")
        continue
      }
      #expect(options.map(\.id.text) == ["o0", "o1", "o2"])
      #expect(Self.taking([.poll(poll)]).keepingTaken(of: plan) == plan)
    }
  }

  @Test func `entries that came along are seen, worded as they were, and named by their source`() throws {
    let source = Source(session: "start", part: "vragen")
    let taken = Taken(
      carried: [Carried(source: source.text, fingerprint: "f", title: "Start")],
      items: [source.text: try Self.earlier().session.outcomes(of: "vragen", forRehearsal: false)])
    let workshop = Self.taking([.collect(Collect(id: "verder", prompt: "Hoe verder?", from: source))])
    let events = workshop.entries(from: taken)
    #expect(
      events.first
        == .entryCarried(
          collection: "verder", entry: "verder-1", text: "Drie?", fields: nil, from: "start/vragen", of: "vragen-3"))
    let created = Event.sessionCreated(format: 1, session: workshop, carried: taken.carried, rehearsal: nil)
    let session = try #require(
      Session(
        folding: ([created] + events).enumerated().map { Record(seq: $0.offset, at: World.start, event: $0.element) }))
    let entries = try #require(session.collections["verder"]?.entries)
    #expect(entries.map { $0.fields["text"] } == ["Drie?", "Twee?"])
    #expect(entries.allSatisfy { $0.from == "start/vragen" && $0.isVisible && !$0.isEdited })
    #expect(session.origin("start/vragen") == "Start")
  }

  @Test func `a plan that takes from elsewhere after all is refused`() {
    var world = World()
    var plan = world.session.workshop
    plan.agenda[0].activities.append(
      .collect(Collect(id: "verder", prompt: "Hoe verder?", from: Source(session: "start", part: "vragen"))))
    #expect(world.refusal(.reviseSession(session: plan)) == .notCarried(["start/vragen"]))
  }
}
