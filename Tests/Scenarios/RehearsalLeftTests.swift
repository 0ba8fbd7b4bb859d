import Foundation
import Glibc
import TerminalDriver
import Testing

/// A rehearsal that is broken off.
@Suite struct RehearsalLeftTests {
  private func contents(_ folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
  }

  @Test func `broken off it leaves nothing, and an earlier one as it was`() throws {
    let venue = try Venue()
    let folder = venue.tmux.folder("made/rehearsal")
    let arguments = [Product.beraad, "rehearse", venue.session, "--headless", "--to", folder]
    func breakOff() throws {
      let child = try Child(arguments + ["--speed", "600"], environment: venue.tmux.environment)
      try child.waitFor("Choosing")
      child.kill(SIGINT)
      #expect(try child.waitForEnd() == .code(130))
    }
    try breakOff()
    #expect(access(venue.tmux.folder("made"), F_OK) != 0)
    let whole = try venue.beraad("rehearse", venue.session, "--headless", "--to", folder)
    #expect(whole.end == .code(0), "\(whole.errors)")
    let files = contents(folder)
    #expect(files.contains("proef.journal") && files.contains("report.md") && !files.contains(".new"))
    let journal = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/proef.journal"))
    try breakOff()
    #expect(contents(folder) == files)
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/proef.journal")) == journal)
    // What is no rehearsal's stays, and nothing is made beside it.
    try venue.tmux.folder.write("mine\n", to: "made/rehearsal/proef.journal")
    #expect(try venue.beraad("rehearse", venue.session, "--headless", "--to", folder).end == .code(73))
    #expect(contents(folder) == files)
  }

  @Test func `its console only looks on, and says what leaving does`() throws {
    let venue = try Venue()
    let folder = venue.tmux.folder("rehearsal")
    let pane = try venue.tmux.start(
      [Product.beraad, "rehearse", venue.session, "--speed", "20", "--to", folder], columns: 120, rows: 40)
    try pane.waitFor("you only look on")
    try pane.send("b")
    try pane.waitFor("This is a rehearsal with simulated people")
    try pane.send("q")
    try pane.waitFor("Break the rehearsal off?")
    try pane.send("q")
    #expect(try pane.exitCode() == 0)
    #expect(access(folder, F_OK) != 0)
  }
}
