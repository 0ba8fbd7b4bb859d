import TerminalDriver
import Testing

/// A window that changes its size under a session.
@Suite struct ResizeTests {
  /// The first line of a screen that was drawn for so many columns reaches no further, and no row is left from before.
  private func settle(_ pane: Pane, _ columns: Int, _ rows: Int, _ text: some RegexComponent) throws {
    try pane.resize(columns: columns, rows: rows)
    try pane.waitFor("'\(text)' at \(columns)×\(rows)") { screen in
      try screen.contains(text) && pane.value(of: "#{window_width}x#{window_height}") == "\(columns)x\(rows)"
    }
  }

  @Test func `console, ballot and wall are drawn anew at each size, and back as they were`() throws {
    let venue = try Venue()
    let console = try venue.run()
    let wall = try venue.tmux.start([Product.beraad, "screen", venue.session], columns: 120, rows: 40)
    let person = try venue.join("Anna Bakker", columns: 120, rows: 40)
    try venue.begin(console)
    try venue.open(console)
    try person.waitFor("Which colour?")
    try person.send("2")
    try person.waitFor("2 (●)")
    try wall.waitFor("Which colour?")
    for (columns, rows) in [(80, 24), (40, 10), (200, 50), (120, 40)] {
      try settle(console, columns, rows, /[Cc]olour/)
      try settle(person, columns, rows, /\(●\)/)
      try settle(wall, columns, rows, /[Cc]olour/)
    }
    for pane in [console, person] { try settle(pane, 20, 5, /(?i)(room|small|larger|bigger|window)/) }
    try settle(wall, 20, 5, /Choosing/)
    // Too small is no end: what was chosen is still there.
    for pane in [console, wall, person] { try settle(pane, 80, 24, /[Cc]olour/) }
    try person.waitFor("2 (●)")
    try person.send("Enter")
    try person.waitFor("✓ Counted")
    try console.waitFor(/voted +1/)
    for pane in [console, wall, person] { try settle(pane, 1, 1, /.?/) }
    for pane in [console, wall, person] { try settle(pane, 80, 24, /[Cc]olour/) }
  }

  @Test func `a window too small from the start asks for more room, and goes on when it has it`() throws {
    let venue = try Venue()
    let console = try venue.tmux.start([Product.beraad, "run", venue.session], columns: 20, rows: 5)
    try console.waitFor(/(?i)(room|small|larger|bigger|window)/)
    try console.resize(columns: 80, rows: 24)
    try console.waitFor("A small session")
    // The question has no room to be seen in; pressed twice, Ctrl-C leaves all the same.
    try console.resize(columns: 20, rows: 5)
    try console.waitForAbsence(of: "A small session")
    try console.send("C-c", "C-c")
    #expect(try console.exitCode() == 0)
    #expect(try console.leftovers() == [])
  }
}
