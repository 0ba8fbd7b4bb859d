import Foundation
import TerminalDriver
import Testing

/// Offer and seek in terminals: four participants, two of whom fit, a facilitator who matches them, a round that seats them
/// together, and what may be passed on afterwards.
@Suite struct OffersTests {
  private static let plan = """
    beraad: 1
    id: proef
    title: Offer and seek
    language: en
    zone: Europe/Amsterdam
    date: 2020-12-11
    starts: "10:00"
    ends: "12:00"
    participants: participants.csv
    admission: roster
    privacy: {controller: The organiser, purpose: Trying things out, basis: Consent, keepDays: 2}
    agenda:
      - title: What do you bring?
        minutes: 30
        activities:
          - collect: offers
            prompt: What do you bring, and what do you come to fetch?
            signed: true
            fields:
              breng: {label: I bring}
              haal: {label: I seek}
      - title: At the tables
        minutes: 30
        activities:
          - breakout: tables
            groups: {count: 2}
            prompt: Meet
            meet: offers
      - title: Closing
        minutes: 30

    """
  private static let people = """
    id,name,email
    a1,Anna Bakker,anna@example.org
    b1,Bram Visser,bram@example.org
    c1,Chris Jansen,chris@example.org
    d1,Dora Smit,dora@example.org

    """

  private func offer(_ brings: String, _ seeks: String, _ person: Pane) throws {
    try person.send("Enter")
    try person.waitFor("I bring")
    try person.type(brings)
    try person.send("Enter")
    try person.type(seeks)
    try person.send("Enter")
    try person.waitFor("May people you are matched with have your name and e-mail address?")
  }

  private func answer(_ letter: String, _ person: Pane, _ expected: String) throws {
    try person.send(letter)
    try person.waitFor("Enter confirm")
    try person.send("Enter")
    try person.waitFor(expected)
  }

  @Test func `two fit, are matched, sit together, and may be passed on as long as both agree`() throws {
    let venue = try Venue(plan: Self.plan, people: Self.people)
    let console = try venue.run()
    let people = try ["Anna Bakker", "Bram Visser", "Chris Jansen", "Dora Smit"].map { try venue.join($0) }
    try console.waitFor("4/4 present")
    try venue.begin(console)
    for person in people { try person.waitFor("What do you bring, and what do you come to fetch?") }
    try offer("A handbook for heat networks", "Wind turbines on land", people[0])
    try answer("y", people[0], "✓ You share your details with your matches")
    try offer("Wind turbines owned by neighbours", "How to begin a heat network", people[1])
    try answer("y", people[1], "✓ You share your details with your matches")

    // Confirmed by one key, taken back, confirmed again.
    try console.send("i")
    try console.waitFor("1 suggestion ")
    try console.send("K")
    try console.waitFor("mutual")
    try console.send("a")
    try console.waitFor("1 confirmed")
    try people[0].waitFor("You are matched with Bram Visser")
    try people[1].waitFor("You are matched with Anna Bakker")
    try console.send("u")
    try console.waitFor("Undo: matching")
    try console.send("u")
    try console.waitFor("0 confirmed")
    try people[0].waitForAbsence(of: "⇄ You are matched")
    try console.send("a")
    try console.waitFor("1 confirmed")

    // The next round seats them together, and says so at the table.
    try console.send("Escape")
    try console.waitFor("0 suggestions · 1 confirmed")
    try console.send("n")
    try console.waitFor("1 match not at a table together yet")
    try console.send("P")
    try console.waitFor("1 together in round 1")
    try console.send("v")
    try people[0].waitFor("Your match sits here: Bram Visser")
    try people[1].waitFor("Your match sits here: Anna Bakker")

    // Both agreed; then one of them no longer.
    let contacts = "\(venue.session)/proef-outcomes/contacts.csv"
    #expect(try venue.beraad("export", venue.journal).output.contains("Contact details of 1 match (of 1)"))
    let text = try String(contentsOfFile: contacts, encoding: .utf8)
    #expect(text.contains("anna@example.org") && text.contains("bram@example.org"))
    let mode = try FileManager.default.attributesOfItem(atPath: contacts)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try people[0].send("Tab")
    try people[0].waitFor("c contact")
    try people[0].send("c")
    try people[0].waitFor("May people you are matched with")
    try answer("n", people[0], "✓ Your details go to nobody")
    #expect(try venue.beraad("export", venue.journal).output.contains("No contact details"))
    #expect(!FileManager.default.fileExists(atPath: contacts))
  }
}
