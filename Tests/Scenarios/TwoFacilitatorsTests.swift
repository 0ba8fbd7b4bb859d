import Glibc
import TerminalDriver
import Testing

/// Two consoles and one session.
@Suite struct TwoFacilitatorsTests {
  @Test func `both press next at once: one item further, and the other hears who was first`() throws {
    let venue = try Venue()
    let host = try venue.serve()
    let consoles = [try venue.attach(), try venue.attach()]
    try venue.begin(consoles[0])
    for console in consoles { try console.waitFor(/▶ Choosing/) }
    // While the host stands still each presses the key, and the help shows that the key was read.
    host.kill(SIGSTOP)
    for console in consoles {
      try console.send("n")
      try console.send("?")
      try console.waitFor("go to the next item")
      try console.send("Escape")
      try console.waitForAbsence(of: "go to the next item")
    }
    #expect(try venue.records("itemStarted").count == 1)
    host.kill(SIGCONT)
    for console in consoles { try console.waitFor(/▶ Talking/) }
    // The refusal may come in just after the view that shows why.
    try consoles[0].waitFor("one who hears who was first") { screen in
      try screen.contains("was there first") || consoles[1].capture().contains("was there first")
    }
    #expect(try consoles.filter { try $0.capture().contains("was there first") }.count == 1)
    let started = try venue.records("itemStarted").compactMap { venue.data($0)["item"] as? String }
    #expect(started == ["choosing", "talking"])
    // Neither is stuck: each moves the session again.
    try consoles[1].send("n")
    for console in consoles { try console.waitFor(/▶ Closing/) }
  }

  @Test func `a poll that one opens, the other closes`() throws {
    let venue = try Venue()
    let (first, second) = (try venue.run(), try venue.attach(columns: 80, rows: 24))
    try venue.begin(first)
    try second.waitFor(/▶ Choosing/)
    try venue.open(first)
    try second.waitFor("open since")
    try second.send("s")
    for console in [first, second] { try console.waitFor(/Result of .* shown/) }
    #expect(try venue.records("pollClosed").count == 1)
  }
}
