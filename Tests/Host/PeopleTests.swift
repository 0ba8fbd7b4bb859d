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
        id: "cafe", prompt: "Deel", phases: 0, started: true, running: true, groups: [group, group], mixed: true,
        round: 1, rounds: 2, unseated: members,
        next: BreakoutDesk.NextRound(
          round: 2, groups: [members, members], sizes: [members.count, members.count], gone: []))
    ]
    let bytes = try #require(RoleView.facilitator(desk).frame)
    #expect(bytes.count <= Frame.longestFromHost)
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
