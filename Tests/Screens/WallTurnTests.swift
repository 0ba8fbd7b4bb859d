import Canvas
import Engine
import Phrases
import Screens
import Tally
import Testing
import Workshop

/// A wall takes no keys: what does not fit comes by itself.
struct WallTurnTests {
  /// All that a wall shows within a minute.
  private func shown(_ hall: Hall, _ size: Size) -> String {
    var screen = WallScreen(language: .nl)
    screen.update(hall.wall)
    return stride(from: 0, to: 60, by: 4).map { second in
      screen.canvas(Frame(size: size, now: hall.now + .seconds(second))).text
    }.joined(separator: "\n")
  }

  @Test func `every group is shown in its turn`() throws {
    var hall = try Hall()
    try hall.harvest()
    for size in [Size(columns: 40, rows: 8), Size(columns: 40, rows: 10), Size(columns: 80, rows: 24)] {
      let text = shown(hall, size)
      for cluster in Hall.clusters { #expect(text.contains(cluster.title.prefix(8)), "\(cluster.title) at \(size)") }
    }
  }

  @Test func `every option, entry and statement is shown in its turn`() throws {
    let tasks = (1...30).map { Option(id: OptionID("t\($0)"), title: "Opgave nummer \($0).") }
    var hall = try Hall(Hall.workshop(tasks: tasks))
    try hall.start(at: "afsluiting")
    try hall.act(.openPoll(poll: "samen"))
    #expect(shown(hall, Size(columns: 80, rows: 24)).contains("Opgave nummer 30."))
    try hall.act(.castBallot(poll: "samen", round: 1, ballot: .choice(["t30"])), as: .participant("oss"))
    try hall.act(.closePoll(poll: "samen"))
    let result = shown(hall, Size(columns: 80, rows: 24))
    for task in tasks { #expect(result.contains(task.title), "\(task.title)") }
    #expect(!result.contains("… nog"))
    hall = try Hall()
    try hall.askQuestions()
    let questions = shown(hall, Size(columns: 40, rows: 10))
    #expect(questions.contains("Komt er een vervolg?") && questions.contains("clusters bepaald"))
    #expect(!questions.contains("… en nog"))
  }

  @Test func `a long message is shown in its turns`() throws {
    var hall = try Hall()
    try hall.start(at: "onderzoek")
    try hall.act(.sendMessage(text: (1...60).map { "woord\($0)" }.joined(separator: " ")))
    let text = shown(hall, Size(columns: 80, rows: 24))
    for number in 1...60 { #expect(text.contains("woord\(number)")) }
  }

  @Test func `after the end the wall shows the fingerprint large, and nothing of taking part`() throws {
    var hall = try Hall()
    try hall.start(at: "afsluiting")
    try hall.act(.openPoll(poll: "eerst"))
    try hall.voteAll(in: "eerst")
    try hall.act(.closePoll(poll: "eerst"))
    try hall.act(.sendMessage(text: "Nog vijf minuten"))
    try hall.act(.endSession)
    for size in [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)] {
      let text = shown(hall, size)
      #expect(text.contains("8f3a 91c0 77de 40b2"))
      #expect(text.contains("14 van de 16 deelnemers stemden mee"))
      #expect(!text.contains("meedoen") && !text.contains("Nog vijf minuten"))
    }
    #expect(shown(hall, Size(columns: 120, rows: 40)).contains("██"))
    #expect(shown(hall, Size(columns: 120, rows: 40)).contains("\(hall.records.count) regels"))
  }
}
