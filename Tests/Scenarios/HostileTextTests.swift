import Foundation
import Glibc
import TerminalDriver
import Testing

/// Text that is made to harm a terminal comes in by paste and past every program, and reaches no screen raw.
@Suite struct HostileTextTests {
  private static let plan = Venue.plan.replacing("admission: roster", with: "admission: open")
    .replacing("participants: participants.csv\n", with: "")

  /// Colours, a title, the cursor home, a bell, C1 controls, an override, isolates, a tag, a null.
  private static let evil =
    "A\u{1B}[31mred\u{1B}]0;title\u{7}\u{1B}[2J\u{1B}[H\u{9B}5mB\u{85}\u{202E}evil\u{2066}C\u{E0041}\u{0}\u{8}\u{7F}D\u{200F}"

  /// Nothing in a journal or on a screen is a control or turns the direction of text.
  private func expectClean(_ text: String, _ place: SourceLocation = #_sourceLocation) {
    let bad = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E...0x200F, 0xE0000...0xE007F: true
      case _: false
      }
    }
    #expect(bad.isEmpty, "\(bad.map { String($0.value, radix: 16) })", sourceLocation: place)
  }

  /// A screen with its colours: only tmux's own sequences for attributes are in it.
  private func expectCleanScreen(_ pane: Pane, _ place: SourceLocation = #_sourceLocation) throws {
    let styled = try pane.capture(styled: true)
    expectClean(styled.replacing(/\u{1B}\[[0-9;:]*m|\u{0E}|\u{0F}/, with: ""), place)
    #expect(try pane.value(of: "#{pane_title}") != "title", sourceLocation: place)
  }

  /// A client that keeps to no rule but that of lines.
  private func raw(_ venue: Venue, _ lines: [[String: Any]]) throws -> String {
    let script = """
      import socket, sys
      s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); s.settimeout(10)
      s.sendall(sys.stdin.buffer.read())
      got = b""
      while b'"seated"' not in got and b'"denied"' not in got and b'"farewell"' not in got:
        part = s.recv(65536)
        if not part: break
        got += part
      sys.stdout.write(got.decode())
      """
    let text = try lines.map { String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) + "\n" }
    let (end, output, errors) = try Child.run(
      ["/usr/bin/python3", "-c", script, venue.tmux.folder("run/beraad/proef.sock")],
      environment: venue.tmux.environment, input: text.joined())
    #expect(end == .code(0), "\(errors)")
    return output
  }

  private func paste(_ text: String, _ pane: Pane) throws {
    try pane.type("\u{1B}[200~\(text)\u{1B}[201~")
  }

  @Test func `a question full of escapes, pasted: cleaned in the journal and on every screen`() throws {
    let venue = try Venue()
    let console = try venue.run()
    let wall = try venue.tmux.start([Product.beraad, "screen", venue.session], columns: 120, rows: 40)
    try wall.waitFor("A small session")
    let (anna, bram) = (try venue.join("Anna Bakker"), try venue.join("Bram Visser"))
    try venue.begin(console)
    try anna.waitFor("What do you want to ask?")
    try anna.send("Enter")
    try anna.waitFor("Enter send")
    try paste(Self.evil.replacing("\u{0}", with: ""), anna)
    try anna.waitFor(/D/)
    try anna.send("Enter")
    try anna.waitFor("✓")
    for pane in [console, bram] { try pane.waitFor(/A.*red.*/) }
    for pane in [console, wall, anna, bram] { try expectCleanScreen(pane) }
    // Ten thousand letters are cut to what a question may be.
    try paste(String(repeating: "x", count: 10_000), anna)
    try anna.waitFor("xxxx")
    try anna.send("Enter")
    try bram.waitFor("xxxx")
    let entries = try venue.records("entryProposed").compactMap { venue.data($0)["text"] as? String }
    #expect(entries.count == 2)
    for entry in entries { expectClean(entry) }
    #expect(entries.allSatisfy { $0.count <= 2_000 }, "\(entries.map(\.count))")
    for pane in [console, wall, anna, bram] { try expectCleanScreen(pane) }
    expectClean(try #require(venue.tmux.folder.text(of: "proef/proef.journal")))
  }

  @Test(arguments: [evil, String(repeating: "é", count: 10_000)])
  func `a name sent past every program is cleaned or refused by the host`(name: String) throws {
    let venue = try Venue(plan: Self.plan)
    let host = try venue.serve()
    let console = try venue.attach()
    let answer = try raw(
      venue,
      [
        ["hello": ["wire": 1, "role": ["participant": [:] as [String: String]]] as [String: Any]],
        ["claim": ["name": name]],
      ])
    expectClean(answer.replacing(/\\u[0-9a-f]{4}/, with: ""))
    try console.send("p")
    try console.waitFor(/(?i)people/)
    try expectCleanScreen(console)
    expectClean(venue.tmux.folder.text(of: "proef/proef.people") ?? "")
    expectClean(try #require(venue.tmux.folder.text(of: "proef/proef.journal")))
    host.kill(SIGTERM)
    #expect(try host.waitForEnd() == .code(0))
  }
}
