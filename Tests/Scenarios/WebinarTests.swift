import Foundation
import Glibc
import TerminalDriver
import Testing

/// The webinar from its practice vote to its report: a facilitator, a group leader and three participants, each in a
/// terminal of their own.
@Suite struct WebinarTests {
  /// The webinar with everybody in.
  private struct Hall {
    let venue: Venue
    let console: Pane
    let leader: Pane
    /// Two of the leader's group, and one of another.
    let people: [Pane]

    init() throws {
      let venue = try Venue(copyOf: "m50-webinar")
      self.venue = venue
      console = try venue.run()
      people = try ["Gemeente Hilversum", "Gemeente Zeist", "Gemeente Waalwijk"].map { try venue.join($0) }
      leader = try venue.join("Gespreksleider Aantrekkelijke Woonstad")
      try console.waitFor("3/58 aanwezig")
    }

    /// Everybody presses these keys at this prompt, and is told that it counts.
    func vote(_ prompt: String, _ ballots: [[String]], ready: String) throws {
      for (person, keys) in zip(people, ballots) {
        try person.waitFor(prompt)
        for key in keys { try person.send(key) }
        try person.waitFor(ready)
        try person.send("Enter")
        try person.waitFor("✓ Geteld")
      }
      try console.waitFor(/gestemd +3/)
    }

    func next(_ item: String) throws {
      try console.send("n")
      try console.waitFor("‘\(item)’ begonnen")
    }
  }

  @Test func `the whole agenda, from the practice vote to the report`() throws {
    let hall = try Hall()
    try practise(hall)
    try present(hall)
    try breakOut(hall)
    try close(hall)
    try lookBack(hall)
  }

  private func practise(_ hall: Hall) throws {
    try hall.venue.open(hall.console)
    try hall.vote("Oefenstem", [["1"], ["2"], ["2"]], ready: "(●)")
    try hall.console.send("s")
    try hall.console.waitFor("3 van 58 gestemd")
    try hall.venue.begin(hall.console)
    try hall.console.waitFor("‘Opening’ begonnen")
  }

  private func present(_ hall: Hall) throws {
    let (console, people) = (hall.console, hall.people)
    try hall.next("Presentatie van het onderzoek")
    // Two questions: one is admitted and supported, one stays with the facilitator.
    for (person, question) in [(people[2], "Hoe zijn de clusters bepaald?"), (people[0], "Mag dit weg?")] {
      try person.waitFor("Welke vraag heeft u")
      try person.send("Enter")
      try person.waitFor("Enter versturen")
      try person.type(question)
      try person.waitFor(question)
      try person.send("Enter")
      try person.waitFor("✓ Ontvangen")
      try person.send("Escape")
      try person.waitForAbsence(of: "Enter versturen")
    }
    try console.waitFor("2 te beoordelen")
    try console.send("i")
    try console.waitFor("a toelaten")
    try console.send("a")
    try console.waitFor("‘Hoe zijn de clusters bepaald?’ toegelaten")
    try console.send("Up")
    try console.send("x")
    try console.waitFor("‘Mag dit weg?’ verborgen")
    for person in people[0...1] {
      try person.waitFor("Hoe zijn de clusters bepaald?")
      try person.send("+")
      try person.waitFor("✓ Uw steun is geteld")
      #expect(try !person.capture().contains("Mag dit weg?"))
    }
    try console.send("f")
    try console.waitFor("SCHAAL")
    try hall.venue.open(console)
    try hall.vote(
      "Herkent u uw gemeente", [["4", "Down", "5"], ["4", "Down", "3"], ["2", "Down", "5"]], ready: "2 van 2 beantwoord"
    )
    try hall.venue.close(console, activity: 2, result: "3 van 58 gestemd")
    // The reactions by theme, which stand between, are not asked this time.
    try console.send("4")
    try console.waitFor("PUNTEN")
    try hall.venue.open(console)
    let ballots = [["4", "Down", "3", "Down", "2", "Down", "1"], ["1", "0"], ["Down", "5", "Down", "5"]]
    try hall.vote("Waar ligt voor uw gemeente", ballots, ready: "nog te verdelen: 0")
    try hall.venue.close(console, activity: 4, result: "3 van 58 gestemd")
    try hall.next("Korte pauze")
  }

  private func breakOut(_ hall: Hall) throws {
    let (console, leader, people) = (hall.console, hall.leader, hall.people)
    try hall.next("Interactief deel in zeven groepen")
    try console.waitFor("v start groepen")
    try console.send("v")
    try console.waitFor("7 groepen gestart")
    try people[0].waitFor("Gespreksleider: Gespreksleider Aantrekkelijke Woonstad")
    try people[2].waitFor("Gespreksleider: Gespreksleider Werkstad")
    try leader.waitFor("De groepen zijn begonnen")
    for task in ["Wonen en zorg", "Bereikbaarheid", "Verduurzaming"] {
      try leader.type(task)
      try leader.waitFor(task)
      try leader.send("Enter")
      try leader.waitFor("✓ Toegevoegd")
      try console.waitFor("‘\(task)’")
    }
    try leader.send("Up")
    try leader.waitFor("▸ 3")
    try leader.send("*")
    try leader.waitFor("(1 van 3)")
    try console.waitFor("★1")
    try console.send("s")
    try console.waitFor("De groepen beëindigen?")
    try console.send("Enter")
    try console.waitFor("De groepen zijn klaar")
    try leader.waitFor("De groepen zijn klaar")
  }

  private func close(_ hall: Hall) throws {
    let console = hall.console
    try hall.next("Plenaire afsluiting")
    try console.waitFor("TERUGKOPPELING")
    try console.send("v")
    try console.waitFor("aan het woord")
    try console.waitFor("☆ Verduurzaming")
    try console.send("s")
    try console.waitFor("Terugkoppeling klaar")
    // The shortlist decides what stands first on the ballot.
    try console.send("4")
    try console.waitFor("Opgaven · 3")
    try console.send("Home")
    try console.send("Down")
    try console.send("*")
    try console.waitFor("‘Bereikbaarheid’ op de shortlist")
    try console.send("2")
    try console.waitFor("PUNTEN")
    try hall.venue.open(console)
    try hall.people[0].waitFor("▸ Bereikbaarheid")
    try hall.vote(
      "Met welke opgaven", [["6", "Down", "4"], ["1", "0"], ["Down", "5", "Down", "5"]], ready: "nog te verdelen: 0")
    try hall.venue.close(console, activity: 2, result: "3 van 58 gestemd")
    try hall.people[2].waitFor("Bereikbaarheid kreeg de meeste punten: 16")
    try console.send("E")
    try console.waitFor("De sessie beëindigen?")
    try console.send("Enter")
    try console.waitFor("De sessie is afgelopen")
    for person in hall.people { try person.waitFor("De sessie is afgelopen. Dank u wel.") }
    try console.send("q")
    try console.waitFor("De console verlaten?")
    try console.send("Enter")
    #expect(try console.exitCode() == 0)
    #expect(try console.leftovers() == [])
  }

  private func lookBack(_ hall: Hall) throws {
    let venue = hall.venue
    for (poll, ballots) in [
      "oefenstem": [
        #"{"choice":["eerst-koffie"]}"#, #"{"choice":["eerst-koffie"]}"#, #"{"choice":["ik-heb-er-zin-in"]}"#,
      ],
      "herkenning": [
        #"{"scale":{"cluster":2,"opgaven":5}}"#, #"{"scale":{"cluster":4,"opgaven":3}}"#,
        #"{"scale":{"cluster":4,"opgaven":5}}"#,
      ],
    ] {
      #expect(try venue.ballots(in: poll) == ballots)
    }
    #expect(try venue.records("ballotCast").count == 12)
    #expect(try venue.records("entryUpvoted").count == 2)
    let closed = try venue.records("pollClosed").map { venue.data($0)["participants"] as? [String] }
    #expect(closed == .init(repeating: ["g03", "g04", "g51"], count: 4))
    let items = try venue.records("itemStarted").compactMap { venue.data($0)["item"] as? String }
    #expect(items.count == 5 && Set(items).count == 5)

    let verdict = try venue.beraad("verify", venue.journal)
    #expect(verdict.end == .code(0), "\(verdict.output)\(verdict.errors)")
    let export = try venue.beraad("export", venue.journal, "--to", venue.tmux.folder("out"))
    #expect(export.end == .code(0), "\(export.errors)")
    let report = try #require(venue.tmux.folder.text(of: "out/report.md"))
    for part in [
      "Op zoek naar een gedeeld handelingsperspectief", "Hoe zijn de clusters bepaald?", "Wonen en zorg",
      "Bereikbaarheid", "Verduurzaming",
    ] { #expect(report.contains(part), "\(part) is not in the report") }
    #expect(!report.contains("Mag dit weg?"))
    #expect(venue.tmux.folder.text(of: "out/outcomes.json") != nil)
  }
}
