import Glibc
import TerminalDriver
import Testing

/// The host is stopped in order and run again: everybody is there again without doing anything, and can vote.
@Suite struct StoppedHostTests {
  /// Answers the two statements of the poll with these digits; Enter is still to come.
  private func choose(_ digits: [String], _ person: Pane) throws {
    try person.waitFor("Herkent u uw gemeente")
    try person.send(digits[0], "Down", digits[1])
    try person.waitFor("2 van 2 beantwoord")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a console that hosts is told to stop and run again: all others go on by themselves`(_ signal: Int32) throws {
    let venue = try Venue(copyOf: "m50-webinar")
    let first = try venue.run()
    let people = try ["Gemeente Hilversum", "Gemeente Zeist"].map { try venue.join($0) }
    let leader = try venue.join("Gespreksleider Werkstad")
    let wall = try venue.tmux.start([Product.beraad, "screen", venue.session], columns: 120, rows: 40)
    let plain = try venue.tmux.start(
      [Product.beraad, "join", "--plain", "--name", "Gemeente Waalwijk", venue.session], columns: 140, rows: 40)
    let welcomed = try plain.waitFor("uw terugkeercode")
    #expect(!welcomed.contains("Wie bent u?") && !welcomed.contains("1. Gemeente Waalwijk"))
    try first.waitFor("3/58 aanwezig")
    try venue.begin(first)
    try first.send("n")
    try first.waitFor("SCHAAL")
    try venue.open(first)
    let attached = try venue.attach()
    try choose(["4", "5"], people[0])
    try people[0].send("Enter")
    try people[0].waitFor("✓ Geteld")
    try choose(["2", "3"], people[1])
    try wall.waitFor("1 van 58 gestemd")
    try plain.waitFor("Typ per stelling")

    try first.kill(signal)
    #expect(try first.exitCode() == 128 + signal)
    let others = people + [leader, wall, attached, plain]
    for pane in others { try pane.waitFor("gaat vanzelf verder") }
    // Submitted while nobody is there to count it, and a ballot of the plain client.
    try people[1].send("Enter")
    try plain.type("1=5 2=1")
    try plain.send("Enter")

    let second = try venue.run()
    for pane in people + [leader, wall, attached] { try pane.waitForAbsence(of: "gaat vanzelf verder") }
    try plain.waitFor("Verbonden.")
    try people[1].waitFor("✓ Geteld")
    try plain.waitFor("Indienen? j of nee")
    try plain.type("j")
    try plain.send("Enter")
    try plain.waitFor("✓ Geteld")
    for console in [second, attached] {
      try console.waitFor(/gestemd +3/)
      try console.waitFor("3/58 aanwezig")
      try console.waitFor("2 consoles")
    }
    try wall.waitFor("3 van 58 gestemd")
    try venue.close(attached, activity: 2, result: "3 van 58 gestemd")
    for person in people { try person.waitFor("Het cluster past bij onze gemeente") }
    try leader.waitFor("· 1 van ")
    #expect(try venue.records("ballotCast").count == 3)
    let closed = venue.data(try venue.records("pollClosed").last)
    #expect((closed["participants"] as? [String])?.count == 3)
    #expect(try venue.beraad("verify", venue.journal).end == .code(0))
  }
}
