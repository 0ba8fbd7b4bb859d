import ArgumentParser

/// What it costs to plan groups again in the middle of a session.
struct ReplanningFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replanning", abstract: "Groups that are planned again mid-session, beside planning from scratch.",
    discussion: "In this process, as the host does it.")

  @Option(help: "Runs of each, of which the one with the best ratio counts.")
  var rounds = 3

  func run() throws {
    var report = Report(
      "Groups that are planned again",
      method: """
        Groups of eight over four rounds of which one has been; five who were planned are not there and three others are. \
        From the plan that there is, and beside it from scratch; the best ratio of \(rounds). Conflict is over all rounds.
        """)
    for people in [80, 300, 1_000] {
      let replanning = try Replanning(people: people)
      let result = try best(of: rounds) {
        let (again, anew) = (try replanning.plan(anew: false), try replanning.plan(anew: true))
        return Pairing(figure: (again, anew), ratio: again.seconds / max(anew.seconds, 1e-9))
      }
      func told(_ outcome: Replanning.Outcome) -> String {
        "\(time(outcome.seconds * 1e9)), \(outcome.moved) moved, conflict \(outcome.conflict)"
      }
      report.add(
        "\(people) people planned again", told(result.figure.0), aim: "under 1 s", beside: told(result.figure.1),
        ratio: result.ratio)
    }
    report.write()
  }
}
