import Foundation
import TerminalDriver
import Testing

/// Four rounds of a world café, each in a terminal of their own: a facilitator, the wall, two who lead a table, six
/// participants, three who come late and five who never come.
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
        minutes: 80
        activities:
          - breakout: cafe
            groups: tables
            rounds: 4
            minutes: 20
            prompt: What works for you?
            collect: [insights]
      - title: Closing
        minutes: 30

    """
  private static let people = """
    id,name
    a1,Anna Bakker
    b1,Bram Visser
    c1,Chris Jansen
    d1,Dora Smit
    e1,Eva Mol
    f1,Finn Post
    g1,Gijs Vos
    h1,Hanna Berg
    i1,Ilse Kok
    j1,Jan Peters
    k1,Kees Mulder
    l1,Loes Dekker
    m1,Mira Bos
    n1,Nico Haan

    """
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
      people = try [
        "Anna Bakker", "Bram Visser", "Chris Jansen", "Dora Smit", "Eva Mol", "Finn Post",
      ].map { try venue.join($0) }
      try console.waitFor("6/14 present")
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

  @Test func `four rounds, with five who do not come and three who come late`() throws {
    var hall = try Hall()
    try plan(hall)
    try firstRound(&hall)
    try change(hall, to: 2)
    try secondRound(&hall)
    try change(hall, to: 3)
    try thirdRound(&hall)
    try change(hall, to: 4)
    try lastRound(hall)
    try lookBack(hall)
  }

  private func plan(_ hall: Hall) throws {
    try hall.console.waitFor("P plans who is there: 6 participants")
    try hall.console.send("P")
    try hall.console.waitFor("The groups are planned, 4 rounds")
    try hall.console.waitFor("v start round 1 of 4")
    try hall.wall.waitFor("FIND YOUR PLACE · ROUND 1 OF 4")
    try hall.wall.waitFor("Anna Bakker")
    for person in hall.people {
      try person.send("Tab")
      try person.waitFor(/Soon to (North · table 1|South · table 2)/)
    }
    try hall.leaders[0].waitFor("round 1 of 4 · 3 of 3 present")
  }

  private func firstRound(_ hall: inout Hall) throws {
    try hall.console.send("v")
    try hall.console.waitFor("s end round 1 of 4")
    for person in hall.people { try person.waitFor(/(North|South) · round 1 of 4/) }
    try hall.leaders[0].type("Sharing staff")
    try hall.leaders[0].send("Enter")
    try hall.leaders[0].waitFor("✓ Added")

    // Who comes late changes nobody's round, is shown, and gets a place by hand.
    let late = try hall.venue.join("Gijs Vos")
    hall.people.append(late)
    try late.waitFor("You have no group yet.")
    try hall.console.waitFor("1 without a group: Gijs Vos")
    try hall.console.send(":")
    try hall.console.type("move gijs")
    try hall.console.waitFor("move somebody")
    try hall.console.send("Enter")
    try hall.console.waitFor("Which group does Gijs Vos go to?")
    try hall.console.send("s")
    try hall.console.send("Enter")
    try hall.console.waitFor("Gijs Vos to South")
    try late.waitFor("South · round 1 of 4")
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

  private func change(_ hall: Hall, to round: Int) throws {
    try hall.endRound()
    try hall.wall.waitFor("CHANGE PLACES · ROUND \(round) OF 4")
    for person in hall.people.prefix(6) { try person.waitFor(/(Now go to|You stay at|Your place:) (North|South)/) }
    try hall.leaders[0].waitFor("Round \(round - 1) is done. You stay")
    // Planned again with who came late. Who knows a plan gets no other one unseen.
    try hall.console.send("P")
    try hall.console.waitFor("Proposal for round \(round): ")
    try hall.console.waitFor("1 new")
    try hall.console.waitFor("Enter apply")
    try hall.console.send("Enter")
    try hall.console.waitFor("The groups are planned")
    try hall.console.send("v")
    try hall.console.waitFor("s end round \(round) of 4")
    for person in hall.people { try person.waitFor("round \(round) of 4") }
  }

  private func secondRound(_ hall: inout Hall) throws {
    try hall.leaders[0].waitFor("Sharing staff")
    try hall.wall.waitFor("ROUND 2 OF 4")
    // The next who comes late is left where they are: the round after this one has a place for them.
    let late = try hall.venue.join("Hanna Berg")
    hall.people.append(late)
    try late.waitFor("You have no group yet.")
    try hall.console.waitFor("1 without a group: Hanna Berg")
  }

  private func thirdRound(_ hall: inout Hall) throws {
    let late = try hall.venue.join("Ilse Kok")
    hall.people.append(late)
    try late.waitFor("You have no group yet.")
  }

  private func lastRound(_ hall: Hall) throws {
    try hall.wall.waitFor("ROUND 4 OF 4")
    try hall.endRound()
    try hall.console.send("E")
    try hall.console.waitFor("End the session?")
    try hall.console.send("Enter")
    for person in hall.people { try person.waitFor("The session is over") }
  }

  private func lookBack(_ hall: Hall) throws {
    let venue = hall.venue
    let drawn = try venue.records("groupsDrawn").map { venue.data($0)["groups"] as? [String: [String]] ?? [:] }
    #expect(drawn.count == 4)
    let first = ["a1", "b1", "c1", "d1", "e1", "f1"]
    #expect(
      drawn.map { $0.values.joined().sorted() } == [
        first, first + ["g1"], first + ["g1", "h1"], first + ["g1", "h1", "i1"],
      ])
    for groups in drawn {
      let sizes = groups.values.map(\.count)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1, "\(groups)")
    }
    let entries = try venue.records("entryProposed").map { venue.data($0) }
    #expect(entries.map { $0["by"] as? String } == ["lead-north", "g1"])
    #expect(entries.map { $0["group"] as? String } == ["north", "south"])
    let verdict = try venue.beraad("verify", venue.journal)
    #expect(verdict.end == .code(0), "\(verdict.output)\(verdict.errors)")
    let export = try venue.beraad("export", venue.journal, "--to", venue.tmux.folder("out"))
    #expect(export.end == .code(0), "\(export.errors)")
    let report = try #require(venue.tmux.folder.text(of: "out/report.md"))
    for part in ["2 groups, 4 rounds, 9 participants", "Sharing staff", "A shared desk"] {
      #expect(report.contains(part), "\(part) is not in the report")
    }
  }
}
