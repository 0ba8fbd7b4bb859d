import Glibc
import TerminalDriver
import Testing

/// The host dies without warning and is started again: what was counted is there, and people come back by themselves.
@Suite struct KilledHostTests {
  /// Chooses in a poll of one choice and waits for the word that it counts.
  private func vote(_ digit: String, _ person: Pane) throws {
    try person.waitFor("Which colour?")
    try person.send(digit)
    try person.waitFor("\(digit) (●)")
    try person.send("Enter")
    try person.waitFor("✓ Counted")
  }

  private func change(to digit: String, _ person: Pane) throws {
    try person.send("w")
    try person.waitFor("counts until")
    try person.send(digit)
    try person.waitFor("\(digit) (●)")
    try person.send("Enter")
    try person.waitFor("✓ Counted")
  }

  @Test func `a served host is killed during a poll: ballots stay, people come back and change them`() throws {
    let venue = try Venue()
    let host = try venue.serve()
    let console = try venue.attach()
    let people = try ["Anna Bakker", "Bram Visser", "Chris Jansen"].map { try venue.join($0) }
    try venue.begin(console)
    try venue.open(console)
    try vote("1", people[0])
    try vote("3", people[1])
    // Chosen but not submitted when the host dies.
    try people[2].waitFor("Which colour?")
    try people[2].send("2")
    try people[2].waitFor("2 (●)")

    host.kill()
    #expect(try host.waitForEnd() == .signal(SIGKILL))
    for person in people { try person.waitFor("connection lost") }
    #expect(try venue.ballots(in: "colour").count == 2)

    let second = try venue.serve()
    for pane in people + [console] { try pane.waitForAbsence(of: "connection lost") }
    try console.waitFor(/voted +2/)
    try people[0].waitFor("✓ Counted")
    try people[2].waitFor("2 (●)")
    try people[2].send("Enter")
    try people[2].waitFor("✓ Counted")
    try change(to: "2", people[0])
    try console.waitFor(/voted +3/)
    try venue.close(console, activity: 1, result: "3 of 4 voted")

    let green = #"{"choice":["green"]}"#
    #expect(try venue.ballots(in: "colour") == [#"{"choice":["blue"]}"#, green, green])
    #expect(try venue.records("ballotCast").count == 4)
    let closed = venue.data(try venue.records("pollClosed").last)
    #expect(closed["participants"] as? [String] == ["a1", "b1", "c1"])
    second.kill(SIGTERM)
    #expect(try second.waitForEnd() == .code(0))
    #expect(try venue.records().last?["kind"] as? String == "hostStopped")
    #expect(try venue.beraad("verify", venue.journal).end == .code(0))
  }

  @Test func `a console that hosts is killed during a poll: run again, it goes on where it was`() throws {
    let venue = try Venue()
    let first = try venue.run()
    let people = try ["Anna Bakker", "Bram Visser"].map { try venue.join($0) }
    try venue.begin(first)
    try venue.open(first)
    try vote("1", people[0])
    try first.kill()
    #expect(try first.exitCode() == 128 + SIGKILL)
    for person in people { try person.waitFor("connection lost") }

    let second = try venue.run()
    try second.waitFor("open since")
    try second.waitFor(/voted +1/)
    for person in people { try person.waitForAbsence(of: "connection lost") }
    try vote("2", people[1])
    try second.waitFor(/voted +2/)
    try venue.close(second, activity: 1, result: "2 of 4 voted")
    #expect(try venue.ballots(in: "colour") == [#"{"choice":["green"]}"#, #"{"choice":["red"]}"#])
    #expect(try venue.beraad("verify", venue.journal).end == .code(0))
  }

  @Test func `a vote that is submitted while the host is away is counted once when it is back`() throws {
    let venue = try Venue()
    let host = try venue.serve()
    let console = try venue.attach()
    let anna = try venue.join("Anna Bakker")
    try venue.begin(console)
    try venue.open(console)
    try anna.waitFor("Which colour?")
    try anna.send("1")
    try anna.waitFor("1 (●)")
    host.kill()
    try anna.waitFor("connection lost")
    try anna.send("Enter")
    #expect(try venue.records("ballotCast").isEmpty)
    let second = try venue.serve()
    try anna.waitForAbsence(of: "connection lost")
    // It was sent by itself, or it waits for Enter; never is it lost in silence.
    let screen = try anna.waitFor(/(✓ Counted|Enter: submit)/)
    if !screen.contains("✓ Counted") { try anna.send("Enter") }
    try anna.waitFor("✓ Counted")
    try console.waitFor(/voted +1/)
    #expect(try venue.records("ballotCast").count == 1)
    second.kill(SIGTERM)
    #expect(try second.waitForEnd() == .code(0))
  }
}
