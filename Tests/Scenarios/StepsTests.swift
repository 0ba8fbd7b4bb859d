import Foundation
import TerminalDriver
import Testing

/// 1-2-4-All with six people, each in a terminal of their own: alone, in pairs, in fours, and what the fours take along
/// comes back to all, group after group.
@Suite struct StepsTests {
  private static let plan = """
    beraad: 1
    id: proef
    title: From one to all
    language: en
    zone: Europe/Amsterdam
    date: 2020-12-11
    starts: "10:00"
    ends: "12:00"
    participants: participants.csv
    admission: roster
    privacy: {controller: The organiser, purpose: Trying things out, basis: Consent, keepDays: 2}
    agenda:
      - title: One, two, four, all
        minutes: 40
        activities:
          - breakout: steps
            pattern: oneTwoFourAll
            minutes: [5, 5, 10]
            prompt: What helps?
            collect: [findings]
      - title: Back together
        minutes: 20
        activities:
          - reportBack: back
            of: steps
            minutes: 90s

    """
  private static let people =
    "id,name\na1,Anna Bakker\nb1,Bram Visser\nc1,Chris Jansen\nd1,Dora Smit\ne1,Eva Mol\nf1,Finn Post\n"
  private static let names = ["Anna Bakker", "Bram Visser", "Chris Jansen", "Dora Smit", "Eva Mol", "Finn Post"]

  @Test func `six people go from one to two to four, and the fours report what they took along`() throws {
    let venue = try Venue(plan: Self.plan, people: Self.people)
    let console = try venue.run()
    let wall = try venue.tmux.start([Product.beraad, "screen", venue.session], columns: 80, rows: 24)
    let people = try Self.names.map { try venue.join($0) }
    try console.waitFor("6/6 present")
    try venue.begin(console)
    try console.send("P")
    try console.waitFor("The groups are planned, 3 rounds")
    try console.waitFor("v start first alone")

    try console.send("v")
    try console.waitFor("s end first alone")
    for (index, person) in people.enumerated() {
      try person.waitFor("First alone: 5 minutes")
      try person.send("Tab")
      try person.waitFor("For yourself; your pair sees it next.")
      try person.send("Enter")
      try person.type("Thought \(index + 1)")
      try person.send("Enter")
      try person.waitFor("✓ Added")
      try person.send("Escape")
      try person.waitForAbsence(of: "Enter send")
    }
    // What somebody writes alone is nobody else's yet.
    #expect(try !console.capture().contains("Thought"))
    #expect(try !wall.capture().contains("Thought"))

    try console.send("v")
    try console.waitFor("s end in pairs")
    try wall.waitFor("IN PAIRS")
    for person in people {
      try person.waitFor("In pairs: 5 minutes")
      try person.send("Tab")
      try person.waitFor("Of your pair; your four sees it next.")
      let seen = try person.waitFor("What you wrote alone · t take along")
      // A three is not split: its members see what all of them wrote.
      #expect(seen.matches(of: /Thought \d/).count == 3, "\(seen)")
    }
    try takeAlong(people[0])

    try console.send("v")
    try console.waitFor("s end in fours")
    try people[0].waitFor("In fours: 10 minutes")
    try people[0].send("Tab")
    let four = try people[0].waitFor("From the pairs · t take along")
    #expect(four.matches(of: /Thought \d/).count == 1, "\(four)")
    try takeAlong(people[0])
    try people[0].send("*")
    try people[0].waitFor("(1 of 3)")
    try console.waitFor("★1")

    try console.send("s")
    try console.waitFor("End the groups?")
    try console.send("Enter")
    try console.waitFor("The groups have ended")
    try reportBack(console, wall)
    try lookBack(venue)
  }

  private func takeAlong(_ person: Pane) throws {
    try person.send("t")
    try person.waitFor("Taken along.")
  }

  private func reportBack(_ console: Pane, _ wall: Pane) throws {
    try console.send("n")
    try console.waitFor("▶ Back together")
    try console.waitFor("v next group")
    for group in 1...2 {
      try console.send("v")
      try console.waitFor("Group \(group) · speaking")
      try wall.waitFor("Group \(group)")
    }
    try console.send("s")
    try console.waitForAbsence(of: "· speaking")
    try wall.waitFor(/Thought \d/)
    try console.send("E")
    try console.waitFor("End the session?")
    try console.send("Enter")
    try console.waitFor("has ended")
  }

  private func lookBack(_ venue: Venue) throws {
    let drawn = try venue.records("groupsDrawn").map { venue.data($0)["groups"] as? [String: [String]] ?? [:] }
    let sizes = drawn.map { $0.values.map(\.count).sorted() }
    #expect(sizes == [[1, 1, 1, 1, 1, 1], [3, 3], [3, 3]])
    #expect(drawn.allSatisfy { $0.values.joined().sorted() == ["a1", "b1", "c1", "d1", "e1", "f1"] })
    let verdict = try venue.beraad("verify", venue.journal)
    #expect(verdict.end == .code(0), "\(verdict.output)\(verdict.errors)")
    let export = try venue.beraad("export", venue.journal, "--to", venue.tmux.folder("out"))
    #expect(export.end == .code(0), "\(export.errors)")
    let report = try #require(venue.tmux.folder.text(of: "out/report.md"))
    #expect(report.matches(of: /Thought \d/).count >= 1)
  }
}
