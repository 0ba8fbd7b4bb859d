import TerminalDriver
import Testing

/// The clock as a room has it: a speaker's own screen, and an agenda that is changed while it is held.
@Suite struct SpeakerTests {
  static let plan = Venue.plan.replacing(
    "  - title: Talking\n    minutes: 30\n",
    with: """
        - title: Talking
          minutes: 30
          lead: Dora Smit
          activities:
            - talk: story
              prompt: The story so far
              lead: Dora Smit
              minutes: 20

      """.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)" }.joined(separator: "\n"))

  @Test func `the facilitator asks to wrap up, and the speaker and the wall say so`() throws {
    let venue = try Venue(plan: Self.plan)
    let console = try venue.run()
    try venue.begin(console)
    let speaker = try venue.tmux.start(
      ["\(Product.beraad)", "screen", venue.session, "--speaker"], columns: 80, rows: 24)
    let wall = try venue.tmux.start(["\(Product.beraad)", "screen", venue.session], columns: 120, rows: 40)
    try speaker.waitFor("Choosing")
    try console.send("n")
    try console.waitFor(/▶ Talking/)
    try console.send("v")
    try speaker.waitFor("The story so far")
    try speaker.waitFor("Next:")
    try console.send("A")
    try speaker.waitFor("PLEASE WRAP UP")
    try wall.waitFor("PLEASE WRAP UP")
    try console.send("A")
    try speaker.waitForAbsence(of: "PLEASE WRAP UP")
    try wall.waitForAbsence(of: "PLEASE WRAP UP")
  }

  @Test func `an item is put in, moved and dropped by keys, and undo takes it back`() throws {
    let venue = try Venue()
    let console = try venue.run()
    try venue.begin(console)
    try console.send("g")
    try console.send("a")
    try console.waitFor("New item before")
    for key in ["1", "0", " ", "S", "t", "r", "e", "t", "c", "h"] { try console.send(key == " " ? "Space" : key) }
    try console.send("Enter")
    try console.waitFor("‘Stretch’ inserted")
    try console.send("j")
    try console.send("]")
    try console.waitFor("‘Stretch’ moved")
    try console.send("x")
    try console.waitFor(/✗ Stretch/)
    try console.send("u")
    try console.send("u")
    try console.waitFor("Undone: dropping ‘Stretch’")
    #expect(try venue.records("itemDropped").count == 1 && venue.records("itemRestored").count == 1)
  }
}
