import TerminalDriver
import Testing

/// Groups at work in a real terminal each: one of them gets more time, everybody is called back, and what somebody was
/// typing as the round ended is kept.
@Suite struct RecallTests {
  private static let plan = """
    beraad: 1
    id: proef
    title: Two tables
    language: en
    zone: Europe/Amsterdam
    date: 2020-12-11
    starts: "10:00"
    ends: "12:00"
    participants: participants.csv
    attributes: [table]
    admission: roster
    privacy: {controller: The organiser, purpose: Trying things out, basis: Consent, keepDays: 2}
    groups:
      tables: {by: table, leads: tables.csv}
    agenda:
      - title: At the tables
        minutes: 40
        activities:
          - breakout: tables
            groups: tables
            minutes: 20
            prompt: What works for you?
            collect: [insights]
      - title: Closing
        minutes: 30

    """
  private static let people = "id,name,table\na1,Anna Bakker,North\nb1,Bram Visser,South\n"
  private static let tables = "group,lead,place,brief\nNorth,Lea Noord,table 1,\nSouth,,table 2,\n"

  @Test func `a group gets time, all are called back, and nothing that is typed is lost`() throws {
    let venue = try Venue(plan: Self.plan, people: Self.people, files: ["tables.csv": Self.tables])
    let console = try venue.run()
    let wall = try venue.tmux.start([Product.beraad, "screen", venue.session], columns: 80, rows: 24)
    let leader = try venue.join("Lea Noord")
    let led = try venue.join("Anna Bakker")
    let alone = try venue.join("Bram Visser")
    try console.waitFor("2/2 present")
    try venue.begin(console)
    try console.send("v")
    try console.waitFor("s end groups")
    try led.waitFor("Place: table 1")
    try alone.waitFor("Nobody leads your group now")

    // Nobody leads South: its member calls for help, and is heard.
    try alone.send("h")
    try alone.waitFor("The facilitator knows that you ask for help.")
    try console.waitFor("asks for help · Bram Visser")
    try console.send("H")
    try alone.waitFor("The call for help was answered.")
    #expect(!(try led.capture()).contains("call help"), "a leader is there to call")

    // Two minutes for South alone.
    try console.send("Down")
    try console.send("T")
    try console.waitFor("South: 2 min more")
    try alone.waitFor(/Your group has 2 min more: 2[12]:\d\d left/)
    try wall.waitFor(/South: 2[012]:\d\d left/)
    #expect((try led.capture()).contains(/(19:\d\d|20:00) left/))
    #expect((try leader.capture()).contains(/(19:\d\d|20:00) left/))

    // Called back while somebody types; the host ends the round by itself.
    try alone.send("Tab")
    try alone.waitFor("Enter write")
    try alone.send("Enter")
    try alone.type("A shared desk")
    try console.send(":")
    try console.type("recall 8s")
    try console.waitFor("call everybody back")
    try console.send("Enter")
    for pane in [led, alone, leader] { try pane.waitFor("Back to the room · 00:0") }
    try wall.waitFor("BACK TO THE ROOM")
    try console.waitFor("called back · 00:0")
    try console.waitFor("The groups have ended")
    try led.waitFor("The groups are done: back to the room.")
    try leader.waitFor("The groups are done: back to the room.")
    try alone.waitFor("What you typed can still be sent")
    #expect((try alone.capture()).contains("A shared desk"))
    try alone.send("Enter")
    try alone.waitFor("✓ Added")

    let entry = try #require(try venue.records("entryProposed").last.map { venue.data($0) })
    #expect(entry["group"] as? String == "south" && entry["by"] as? String == "b1")
    let extended = try #require(try venue.records("groupsExtended").last.map { venue.data($0) })
    #expect(extended["group"] as? String == "south" && extended["by"] as? Int == 120_000 && extended["item"] == nil)
    let ended = try #require(try venue.records("groupsEnded").last)
    #expect(ended["command"] == nil, "nobody pressed a key for it")
  }
}
