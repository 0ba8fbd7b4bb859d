import Foundation
import TerminalDriver
import Testing

/// Two rounds of a world café, each in a terminal of their own: a facilitator, the wall, two who lead a table, four
/// participants, one who never comes and one who comes late.
@Suite struct CafeTests {
  private static let plan = """
    beraad: 1
    id: proef
    title: A small world café
    language: en
    zone: Europe/Amsterdam
    date: 2020-12-11
    starts: "10:00"
    ends: "12:00"
    participants: participants.csv
    admission: roster
    privacy: {controller: The organiser, purpose: Trying things out, basis: Consent, keepDays: 2}
    groups:
      tables: {count: 2, leads: tables.csv}
    agenda:
      - title: Rounds
        minutes: 60
        activities:
          - breakout: cafe
            groups: tables
            rounds: 2
            minutes: 20
            prompt: What works for you?
            collect: [insights]
      - title: Closing
        minutes: 30

    """
  private static let people =
    "id,name\na1,Anna Bakker\nb1,Bram Visser\nc1,Chris Jansen\nd1,Dora Smit\ne1,Eva Mol\nf1,Finn Post\n"
  private static let tables = "group,lead,place,brief\nNorth,Lea Noord,table 1,\nSouth,Lou Zuid,table 2,\n"

  private struct Hall {
    let venue: Venue
    let console: Pane
    let wall: Pane
    let leaders: [Pane]
    var people: [Pane]

    init() throws {
      venue = try Venue(plan: CafeTests.plan, people: CafeTests.people, files: ["tables.csv": CafeTests.tables])
      let venue = venue
      console = try venue.run()
      wall = try venue.tmux.start([Product.beraad, "screen", venue.session], columns: 120, rows: 40)
      leaders = try ["Lea Noord", "Lou Zuid"].map { try venue.join($0) }
      people = try ["Anna Bakker", "Bram Visser", "Chris Jansen", "Dora Smit"].map { try venue.join($0) }
      try console.waitFor("4/6 present")
      try venue.begin(console)
    }

    /// The groups at work are sent home before their time.
    func endRound() throws {
      try console.send("s")
      try console.waitFor("End the groups?")
      try console.send("Enter")
      try console.waitFor("The groups have ended")
    }
  }

  @Test func `two rounds, with one who does not come and one who comes late`() throws {
    var hall = try Hall()
    try plan(hall)
    try firstRound(&hall)
    try change(hall)
    try secondRound(hall)
    try lookBack(hall)
  }

  private func plan(_ hall: Hall) throws {
    try hall.console.waitFor("P plans who is there: 4 participants")
    try hall.console.send("P")
    try hall.console.waitFor("The groups are planned, 2 rounds")
    try hall.console.waitFor("v start round 1 of 2")
    try hall.wall.waitFor("FIND YOUR PLACE · ROUND 1 OF 2")
    try hall.wall.waitFor("Anna Bakker")
    for person in hall.people {
      try person.send("Tab")
      try person.waitFor(/Soon to (North · table 1|South · table 2)/)
    }
    try hall.leaders[0].waitFor("round 1 of 2 · 2 of 2 present")
  }

  private func firstRound(_ hall: inout Hall) throws {
    try hall.console.send("v")
    try hall.console.waitFor("s end round 1 of 2")
    for person in hall.people { try person.waitFor(/(North|South) · round 1 of 2/) }
    try hall.leaders[0].type("Sharing staff")
    try hall.leaders[0].send("Enter")
    try hall.leaders[0].waitFor("✓ Added")

    // Who comes late changes nobody's round, is shown, and gets a place by hand.
    let late = try hall.venue.join("Finn Post")
    hall.people.append(late)
    try late.waitFor("You have no group yet.")
    try hall.console.waitFor("1 without a group: Finn Post")
    try hall.console.send(":")
    try hall.console.type("move finn")
    try hall.console.waitFor("move somebody")
    try hall.console.send("Enter")
    try hall.console.waitFor("Which group does Finn Post go to?")
    try hall.console.send("s")
    try hall.console.send("Enter")
    try hall.console.waitFor("Finn Post to South")
    try late.waitFor("South · round 1 of 2")
    try hall.console.waitForAbsence(of: "without a group")

    // South's leader drops out; a member goes on writing.
    try hall.leaders[1].send("C-c")
    #expect(try hall.leaders[1].exitCode() == 0)
    try late.waitFor("Nobody leads your group")
    try late.send("Tab")
    try late.waitFor("Enter write")
    try late.send("Enter")
    try late.type("A shared desk")
    try late.send("Enter")
    try late.waitFor("✓ Added")
    try late.send("Escape")
    try late.waitForAbsence(of: "Enter send")
    try late.send("*")
    try late.waitFor("(1 of 3)")
    try hall.console.waitFor("★1")
  }

  private func change(_ hall: Hall) throws {
    try hall.endRound()
    try hall.wall.waitFor("CHANGE PLACES · ROUND 2 OF 2")
    for person in hall.people { try person.waitFor(/Now go to (North|South) · table/) }
    try hall.leaders[0].waitFor("Round 1 is done. You stay")
    // Planned again with who came late; what was held stays.
    try hall.console.send("P")
    // Who knows a plan gets no other one unseen.
    try hall.console.waitFor("Proposal for round 2: nobody changes, 1 new")
    try hall.console.waitFor("Enter apply")
    try hall.console.send("Enter")
    try hall.console.waitFor("The groups are planned")
  }

  private func secondRound(_ hall: Hall) throws {
    try hall.console.send("v")
    try hall.console.waitFor("s end round 2 of 2")
    for person in hall.people { try person.waitFor(/(North|South) · round 2 of 2/) }
    try hall.leaders[0].waitFor("Sharing staff")
    try hall.wall.waitFor("ROUND 2 OF 2")
    try hall.endRound()
    try hall.console.send("E")
    try hall.console.waitFor("End the session?")
    try hall.console.send("Enter")
    for person in hall.people { try person.waitFor("The session is over") }
  }

  private func lookBack(_ hall: Hall) throws {
    let venue = hall.venue
    let drawn = try venue.records("groupsDrawn").map { venue.data($0)["groups"] as? [String: [String]] ?? [:] }
    #expect(drawn.count == 2)
    #expect(drawn.first?.values.joined().sorted() == ["a1", "b1", "c1", "d1"])
    #expect(drawn.last?.values.joined().sorted() == ["a1", "b1", "c1", "d1", "f1"])
    #expect(drawn.allSatisfy { $0.values.allSatisfy { (2...3).contains($0.count) } })
    let entries = try venue.records("entryProposed").map { venue.data($0) }
    #expect(entries.map { $0["by"] as? String } == ["lead-north", "f1"])
    #expect(entries.map { $0["group"] as? String } == ["north", "south"])
    let verdict = try venue.beraad("verify", venue.journal)
    #expect(verdict.end == .code(0), "\(verdict.output)\(verdict.errors)")
    let export = try venue.beraad("export", venue.journal, "--to", venue.tmux.folder("out"))
    #expect(export.end == .code(0), "\(export.errors)")
    let report = try #require(venue.tmux.folder.text(of: "out/report.md"))
    for part in ["2 groups, 2 rounds, 5 participants", "Sharing staff", "A shared desk"] {
      #expect(report.contains(part), "\(part) is not in the report")
    }
  }
}
