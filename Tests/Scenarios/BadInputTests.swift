import Foundation
import Glibc
import TerminalDriver
import Testing

/// What cannot be done is said in one sentence on standard error, with the code that sysexits has for it, and nothing
/// is left behind.
@Suite struct BadInputTests {
  typealias Ended = (end: Child.End, output: String, errors: String)

  private func expectOneSentence(
    _ ended: Ended, _ code: Int32, _ part: String, _ place: SourceLocation = #_sourceLocation
  ) {
    #expect(ended.end == .code(code), "\(ended.errors)", sourceLocation: place)
    #expect(ended.output == "", sourceLocation: place)
    #expect(ended.errors.split(separator: "\n").count == 1, "\(ended.errors)", sourceLocation: place)
    #expect(ended.errors.contains(part), "\(ended.errors)", sourceLocation: place)
  }

  /// What a pane shows where the program ended before it drew.
  private func refused(_ pane: Pane, _ code: Int32, _ part: String, _ place: SourceLocation = #_sourceLocation) throws {
    #expect(try pane.exitCode() == code, sourceLocation: place)
    #expect(try pane.leftovers() == [], sourceLocation: place)
    let screen = try pane.capture().replacing("\n", with: "")
    #expect(screen.contains(part), "\(screen)", sourceLocation: place)
  }

  /// What is there besides folders: the session's files and the sockets.
  private func files(_ venue: Venue) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: venue.session).sorted()
      + (FileManager.default.enumerator(atPath: venue.tmux.folder("run"))?.compactMap { $0 as? String } ?? [])
      .filter { $0.contains(".") }.sorted()
  }

  private static let untouched = ["participants.csv", "session.yaml"]

  @Test(arguments: ["run", "serve", "join", "attach", "screen", "check"])
  func `a session file that is not there`(command: String) throws {
    let venue = try Venue()
    let ended = try venue.beraad(command, venue.tmux.folder("nowhere"), environment: ["LC_ALL": "C.UTF-8"])
    expectOneSentence(ended, 66, "nowhere")
    #expect(try files(venue) == Self.untouched)
  }

  @Test(arguments: ["run", "join", "screen"]) func `no terminal`(command: String) throws {
    let venue = try Venue()
    // A host is there for those who need one.
    let host = command == "run" ? nil : try venue.serve()
    let before = try files(venue)
    expectOneSentence(try venue.beraad(command, venue.session), 69, "no terminal")
    #expect(try files(venue) == before)
    host?.kill(SIGTERM)
    #expect(try host?.waitForEnd() ?? .code(0) == .code(0))
  }

  @Test(arguments: [
    ("dumb", "dumb"), ("nothing-of-the-kind", "nothing-of-the-kind"), ("", "TERM"), ("../../etc", "../../etc"),
  ])
  func `a terminal that cannot draw`(type: String, part: String) throws {
    let venue = try Venue()
    let pane = try venue.tmux.start(
      ["/usr/bin/env", "TERM=\(type)", Product.beraad, "run", venue.session], columns: 200)
    try refused(pane, 69, part)
    #expect(try files(venue) == Self.untouched)
    let unset = try venue.tmux.start(
      ["/usr/bin/env", "-u", "TERM", Product.beraad, "run", venue.session], columns: 200)
    try refused(unset, 69, "TERM")
  }

  @Test(arguments: ["join", "attach", "screen"]) func `a host that is not there`(command: String) throws {
    let venue = try Venue()
    if command == "attach" {
      // A session that was: its key is there, its host is gone.
      let host = try venue.serve()
      host.kill()
      try host.waitForEnd()
    }
    let before = try files(venue)
    expectOneSentence(try venue.beraad(command, venue.session), 69, "beraad run")
    #expect(try files(venue) == before)
  }

  @Test func `no session runs at all, and one that is not named`() throws {
    let venue = try Venue()
    expectOneSentence(try venue.beraad("join"), 69, "No session is running")
    #expect(try files(venue) == Self.untouched)
  }

  @Test func `a session that runs already: its journal is held, its socket is in use`() throws {
    let venue = try Venue()
    let first = try venue.run()
    let before = try files(venue)
    expectOneSentence(try venue.beraad("serve", venue.session), 75, "proef.journal is in use")
    try refused(try venue.tmux.start([Product.beraad, "run", venue.session], columns: 250), 75, "beraad attach")
    let other = venue.tmux.folder("other.journal")
    expectOneSentence(try venue.beraad("serve", venue.session, "--journal", other), 75, "somebody listens on")
    #expect(access(other, F_OK) != 0)
    #expect(try files(venue) == before)
    // The first goes on.
    try venue.begin(first)
  }

  @Test func `a journal of another session, and one that is none`() throws {
    let venue = try Venue()
    let host = try venue.serve()
    host.kill(SIGTERM)
    #expect(try host.waitForEnd() == .code(0))
    let copy = try venue.tmux.folder.copy(venue.session, as: "ander")
    let plan = try #require(venue.tmux.folder.text(of: "ander/session.yaml"))
    try venue.tmux.folder.write(plan.replacing("id: proef", with: "id: ander"), to: "ander/session.yaml")
    let journal = try #require(venue.tmux.folder.text(of: "ander/proef.journal"))
    let ended = try venue.beraad("serve", copy, "--journal", "\(copy)/proef.journal")
    expectOneSentence(ended, 65, "is of session 'proef', not of 'ander'")
    #expect(venue.tmux.folder.text(of: "ander/proef.journal") == journal)
    try venue.tmux.folder.write("no journal at all\n", to: "ander/none.journal")
    expectOneSentence(try venue.beraad("serve", copy, "--journal", "\(copy)/none.journal"), 65, "none.journal:1")
    #expect(venue.tmux.folder.text(of: "ander/none.journal") == "no journal at all\n")
    try refused(
      try venue.tmux.start([Product.beraad, "run", copy, "--journal", "\(copy)/none.journal"], columns: 250), 65,
      "none.journal:1")
  }

  @Test func `a people file that is damaged`() throws {
    let venue = try Venue()
    let host = try venue.serve()
    host.kill(SIGTERM)
    #expect(try host.waitForEnd() == .code(0))
    let people = try #require(venue.tmux.folder.text(of: "proef/proef.people.csv"))
    try venue.tmux.folder.write(people + "a2,\"never closed\n", to: "proef/proef.people.csv")
    let journal = try Data(contentsOf: URL(fileURLWithPath: venue.journal))
    expectOneSentence(try venue.beraad("serve", venue.session), 65, "proef.people.csv:")
    #expect(try Data(contentsOf: URL(fileURLWithPath: venue.journal)) == journal)
  }

  @Test func `a folder in which nothing can be made`() throws {
    let venue = try Venue()
    let ended = try venue.beraad("serve", venue.session, "--journal", "/proc/\(getpid())/proef.journal")
    expectOneSentence(ended, 73, "cannot be created")
    let socket = try venue.beraad("serve", venue.session, "--socket", "/proc/\(getpid())/proef.sock")
    expectOneSentence(socket, 73, "/proc/\(getpid()) is not yours or cannot be used")
    #expect(try files(venue) == Self.untouched)
  }

  @Test(arguments: ["C", "POSIX", "nl_NL.ISO-8859-1", "nowhere"])
  func `a locale that is not UTF-8 is no error`(locale: String) throws {
    let venue = try Venue(copyOf: "m50-webinar")
    let variables = ["LANG": locale, "LC_ALL": locale]
    let console = try venue.tmux.start(
      [Product.beraad, "run", venue.session], columns: 120, rows: 40, environment: variables)
    try console.waitFor("Korte pauze (vast)")
    let screen = try console.waitFor("▸ KEUZE · geheim")
    #expect(screen.contains("Opening"))
    // Columns stand where they belong: the rule ends where the window ends.
    #expect(screen.split(separator: "\n").contains { $0.count == 120 && $0.allSatisfy { $0 == "─" } })
  }
}
