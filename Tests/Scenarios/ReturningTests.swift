import Glibc
import TerminalDriver
import Testing

/// People whose terminal dies, and people who come late.
@Suite struct ReturningTests {
  /// A poll is open; Anna has chosen and not submitted.
  private func choosing() throws -> (venue: Venue, console: Pane, anna: Pane, code: String) {
    let venue = try Venue()
    let console = try venue.run()
    let anna = try venue.join("Anna Bakker")
    try venue.begin(console)
    try venue.open(console)
    try anna.waitFor("Which colour?")
    let code = try venue.returnCode(of: anna)
    try anna.send("1")
    try anna.waitFor("1 (●)")
    return (venue, console, anna, code)
  }

  private func submit(_ digit: String, _ pane: Pane) throws {
    try pane.waitFor("Which colour?")
    try pane.send(digit)
    try pane.waitFor("\(digit) (●)")
    try pane.send("Enter")
    try pane.waitFor("✓ Counted")
  }

  @Test func `killed before submitting, back by the code on the command line: one ballot`() throws {
    let (venue, console, anna, code) = try choosing()
    try anna.kill()
    try console.waitFor("0/4 present")
    #expect(try venue.records("ballotCast").isEmpty)
    let again = try venue.tmux.start([Product.beraad, "join", venue.session, "--code", code])
    try again.waitFor("read, go on")
    try again.send("Enter")
    try submit("2", again)
    try console.waitFor(/voted +1/)
    try console.waitFor("1/4 present")
    #expect(try venue.ballots(in: "colour") == [#"{"choice":["green"]}"#])
    #expect(try venue.records("ballotCast").count == 1)
  }

  @Test func `killed in the moment of submitting, back by F2 and the code: counted once`() throws {
    let (venue, console, anna, code) = try choosing()
    try anna.send("Enter")
    try anna.kill()
    let again = try venue.tmux.start([Product.beraad, "join", venue.session])
    try again.waitFor("read, go on")
    try again.send("Enter")
    try again.waitFor("beginning of your name")
    try again.send("F2")
    try again.waitForAbsence(of: "beginning of your name")
    try again.type(code.lowercased())
    try again.send("Enter")
    let screen = try again.waitFor(/(✓ Counted|Choose first)/)
    if screen.contains("✓ Counted") {
      try again.send("w")
      try again.waitFor("counts until")
    }
    try submit("3", again)
    try console.waitFor(/voted +1/)
    #expect(try venue.ballots(in: "colour") == [#"{"choice":["blue"]}"#])
    try venue.close(console, activity: 1, result: "1 of 4 voted")
    #expect(venue.data(try venue.records("pollClosed").last)["participants"] as? [String] == ["a1"])
  }

  @Test func `who comes late lands in the open poll, and one whose seat is taken is told`() throws {
    let (venue, console, anna, _) = try choosing()
    let dora = try venue.join("Dora Smit")
    try submit("3", dora)
    try console.waitFor(/voted +1/)
    try console.waitFor("2/4 present")
    // Anna's seat is taken while she sits there.
    let other = try venue.tmux.start([Product.beraad, "join", venue.session])
    try other.waitFor("read, go on")
    try other.send("Enter")
    try other.waitFor("▸ Anna Bakker")
    try other.send("Enter")
    try other.waitFor(/(taken|return code)/)
    #expect(try anna.capture().contains("1 (●)"))
    #expect(try venue.ballots(in: "colour") == [#"{"choice":["blue"]}"#])
  }

  @Test func `back in a second terminal, the first says where the seat went and leaves as it came`() throws {
    let (venue, console, anna, code) = try choosing()
    let again = try venue.tmux.start([Product.beraad, "join", venue.session, "--code", code])
    try again.waitFor("read, go on")
    try again.send("Enter")
    try submit("2", again)
    #expect(try anna.exitCode() == 0)
    #expect(try anna.leftovers() == [])
    try console.waitFor("1/4 present")
  }
}
