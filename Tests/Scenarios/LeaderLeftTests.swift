import Foundation
import TerminalDriver
import Testing

/// The leader of a group drops out: a member leads on, the group votes, and when the leader is back nothing is lost.
@Suite struct LeaderLeftTests {
  private static let plan = """
    beraad: 1
    id: proef
    title: One group
    language: en
    zone: Europe/Amsterdam
    date: 2020-12-11
    starts: "10:00"
    ends: "12:00"
    participants: participants.csv
    admission: roster
    attributes: [table]
    privacy: {controller: The organiser, purpose: Trying things out, basis: Consent, keepDays: 2}
    groups:
      tables: {by: table, leads: tables.csv}
    agenda:
      - title: Talking
        minutes: 60
        activities:
          - breakout: talk
            groups: tables
            minutes: 40
            prompt: What works for you?
            collect: [insights]
      - title: Closing
        minutes: 30

    """
  private static let people =
    "id,name,table\na1,Anna Bakker,North\nb1,Bram Visser,North\nc1,Chris Jansen,North\n"
  private static let tables = "group,lead,place,brief\nNorth,Lea Noord,table 1,brief.md\n"

  @Test func `a member leads on, the group votes, and the leader finds everything`() throws {
    let venue = try Venue(
      plan: Self.plan, people: Self.people, files: ["tables.csv": Self.tables, "brief.md": "Speak in turn.\n"])
    let console = try venue.run()
    let lea = try venue.join("Lea Noord")
    let code = try venue.returnCode(of: lea)
    let anna = try venue.join("Anna Bakker")
    let others = try ["Bram Visser", "Chris Jansen"].map { try venue.join($0) }
    try console.waitFor("3/3 present")
    try venue.begin(console)
    try console.send("v")
    try console.waitFor("s end groups")

    // The leader reads the brief, writes two lines, and is cut off in the middle of a third.
    try lea.waitFor("First read the brief with F2")
    try lea.send("F2")
    try lea.waitFor("Speak in turn.")
    try lea.send("F2")
    for text in ["Sharing staff", "One desk"] {
      try lea.type(text)
      try lea.send("Enter")
      try lea.waitFor("✓ Added")
      try lea.waitFor(text)
    }
    try lea.type("Half a thou")
    try lea.kill()

    // Anna leads on: she writes, puts a line first and has the group vote.
    try anna.waitFor("Nobody leads your group")
    try anna.send("l")
    try anna.waitFor("✓ You lead this group now")
    for other in others { try other.waitFor("Anna Bakker leads your group now") }
    try console.waitFor("◆ Anna Bakker")
    try anna.send("Enter")
    try anna.type("A vote in the open")
    try anna.send("Enter")
    try anna.waitFor("✓ Added")
    try anna.send("Escape")
    try anna.waitForAbsence(of: "Enter send")
    try anna.send("Down")
    try anna.waitFor("▸ 2")
    try anna.send("+")
    try anna.waitFor(/▸ 1 +One desk/)
    try anna.send("v")
    for voter in [anna] + others { try voter.waitFor("Which go along to the plenary report?") }
    for other in others {
      try other.send("1")
      try other.waitFor("1 [x]")
      try other.send("Enter")
      try other.waitFor("✓ Counted")
    }
    try anna.waitFor("Not yet 3 of 3 have voted")
    try console.waitFor("votes 0/3")
    try anna.send("1")
    try anna.send("2")
    try anna.waitFor("2 [x]")
    // With the last vote it closes by itself.
    try anna.send("Enter")
    try anna.waitFor("The group chose 2 lines")
    for other in others { try other.waitFor("3 of 3 voted") }
    try anna.send("m")
    try anna.waitFor("★ What the group chose goes along")
    try console.waitFor("★2")

    // The leader is back by the return code, with everything, and Anna is told.
    let again = try venue.tmux.start([Product.beraad, "join", venue.session, "--code", code])
    try again.waitFor("read, go on")
    try again.send("Enter")
    try again.waitFor("Anna Bakker led your group while you were away")
    try again.waitFor(/1 ★ One desk/)
    try again.waitFor(/2 ★ Sharing staff/)
    try again.waitFor("A vote in the open")
    try anna.waitFor("Your leader is back and leads again")
    try again.type("From the leader")
    try again.send("Enter")
    try again.waitFor("✓ Added")

    try console.send("s")
    try console.waitFor("End the groups?")
    try console.send("Enter")
    try console.send("E")
    try console.waitFor("End the session?")
    try console.send("Enter")
    for pane in others { try pane.waitFor("The session is over") }
    try lookBack(venue)
  }

  private func lookBack(_ venue: Venue) throws {
    let kinds = try venue.records().compactMap { $0["kind"] as? String }
    for (kind, count) in [
      ("leadTaken", 1), ("pollAdded", 1), ("ballotCast", 3), ("pollRevealed", 1), ("entryMoved", 1), ("entryMarked", 2),
      ("entryProposed", 4),
    ] {
      #expect(kinds.count { $0 == kind } == count, "\(kind)")
    }
    let closed = venue.data(try venue.records("pollClosed").last)
    #expect(closed["cause"] as? String == "everybodyVoted")
    #expect(closed["participants"] as? [String] == ["a1", "b1", "c1"])
    #expect(try venue.beraad("verify", venue.journal).end == .code(0))
    let export = try venue.beraad("export", venue.journal, "--to", venue.tmux.folder("out"))
    #expect(export.end == .code(0), "\(export.errors)")
    let report = try #require(venue.tmux.folder.text(of: "out/report.md"))
    for part in ["Vote in the group – Which go along", "closed when everybody had voted", "From the leader"] {
      #expect(report.contains(part), "\(part) is not in the report")
    }
  }
}
