import Link
import Testing
import Wire
import Workshop

@testable import Engine
@testable import Host

/// A roster that is longer than the wire: the desk says how many it leaves out, and a console finds anybody.
struct PeopleTests {
  /// So many, that their lines with the attribute take more than a view may.
  private static let crowd: [Person] = (1...6_000).map { number in
    let digits = String(10_000 + number)
    return Person(
      id: ParticipantID("p\(digits)"), name: "Gemeente met een lange naam \(digits)", attributes: ["cluster": "Noord"])
  }

  @Test func `what does not fit is counted, and found by a few letters`() throws {
    let stage = try Stage()
    try stage.open(people: Self.crowd)
    let console = try stage.facilitator()
    let desk = try #require(console.desk)
    #expect(desk.morePeople > 0)
    #expect(desk.people.count + desk.morePeople == Self.crowd.count)
    let last = try #require(Self.crowd.last)
    #expect(!desk.people.contains { $0.id == last.id })

    let there = try stage.participant(last.id)
    stage.run { there.ballotSide != nil }
    console.link.say(.find(prefix: "16000", skip: 0))
    stage.run { console.found != nil }
    guard case .people("16000", 0, let people, 0) = console.found else {
      Issue.record("\(String(describing: console.found))")
      return
    }
    #expect(people.map(\.id) == [last.id])
    #expect(people.first?.present == true && people.first?.group == "Noord")
  }

  @Test(arguments: [
    ("gemeente", 50, 5_950), ("lang", 50, 5_950), ("meente", 50, 5_950), ("me", 50, 5_950), ("ng", 0, 0),
  ])
  func `words are found by their beginnings, and from three letters on by anything in them`(
    prefix: String, count: Int, more: Int
  ) throws {
    let stage = try Stage()
    try stage.open(people: Self.crowd)
    let console = try stage.facilitator()
    console.link.say(.find(prefix: prefix, skip: 0))
    stage.run { console.found != nil }
    guard case .people(prefix, 0, let people, more) = console.found else {
      Issue.record("\(String(describing: console.found))")
      return
    }
    #expect(people.count == count)
  }

  @Test func `of groups with more people than the wire has room for each shows some`() throws {
    let stage = try Stage()
    try stage.open()
    var desk = try #require(try stage.facilitator().desk)
    let members = Self.crowd.map { person in
      BreakoutDesk.Member(id: person.id, name: person.name, present: true, isNew: false, again: 0)
    }
    let group = BreakoutDesk.GroupLine(
      id: "a", title: "A", leadPresent: false, members: members.count, present: members.count, harvested: 0, marked: 0,
      help: false, locked: false, people: members)
    desk.breakouts = [
      BreakoutDesk(
        id: "cafe", prompt: "Deel", phases: 0, started: true, running: true, recalled: false, groups: [group, group],
        mixed: true,
        round: 1, rounds: 2, unseated: members,
        next: BreakoutDesk.NextRound(
          round: 2, groups: [members, members], sizes: [members.count, members.count], gone: []))
    ]
    let bytes = try #require(RoleView.facilitator(desk).frame)
    #expect(bytes.count <= Frame.longestFromHost)
  }

  @Test func `of more findings than the wire has room for each screen gets some, and how many there are`() throws {
    let stage = try Stage()
    try stage.open()
    var desk = try #require(try stage.facilitator().desk)
    let texts = ["text": String(repeating: "lang ", count: 400)]
    let voices = (0..<30).map {
      Voice(entry: EntryID("e-\($0)"), group: "a", title: "A", fields: texts, marked: true, upvotes: 1)
    }
    let entry = EntryView(
      id: "e-0", fields: texts, upvotes: 1, shortlisted: false, marked: true, group: "a", by: nil, mine: false,
      own: false, groups: [])
    let finding = Finding(entry: entry, voices: voices, groups: 1, discussed: nil)
    let findings = Findings(
      id: "opgaven", prompt: "Opgaven", fields: [.text], upvotes: true,
      findings: [Finding](repeating: finding, count: 200), count: 200)
    let report = ReportView(
      id: "verslag", prompt: "Vertel", group: "a", groupTitle: "A", since: nil, ends: nil, harvest: [findings],
      ownTitle: nil, own: [], phases: 1, toCome: [], next: nil, done: [])
    desk.reports = [report]
    var wall = WallView(
      head: desk.head, scene: .report(report), agenda: [], joinHint: nil, present: 1, expected: 1, voted: nil,
      records: 1, fingerprint: "")
    var views: [RoleView] = [.facilitator(desk), .wall(wall)]
    wall.scene = .harvest(HarvestView(id: "verslag", prompt: "Vertel", collections: [findings], toCome: []))
    views.append(.wall(wall))
    for view in views { #expect(try #require(view.frame).count <= Frame.longestFromHost) }
    var cut = views[2]
    cut.keepFindings(500)
    guard case .wall(let shown) = cut, case .harvest(let harvest) = shown.scene else { return }
    #expect(harvest.collections[0].findings.count == 100 && harvest.collections[0].count == 200)
  }

  @Test func `where everybody fits nobody is left out, and a participant is told no more than before`() throws {
    let stage = try Stage()
    try stage.open()
    let console = try stage.facilitator()
    #expect(console.desk?.morePeople == 0)
    let guest = try stage.link(.participant)
    stage.run { guest.link.state == .connected }
    guest.link.say(.find(prefix: "", skip: 0))
    stage.run { guest.heard.contains { if case .found = $0 { true } else { false } } }
    #expect(guest.found == nil)
  }
}

extension Screen {
  fileprivate var found: HostMessage? { heard.first { if case .people = $0 { true } else { false } } }
}
