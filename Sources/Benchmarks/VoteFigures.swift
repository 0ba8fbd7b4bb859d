import ArgumentParser

/// How long somebody who votes waits, and how long the facilitator does.
struct VoteFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vote", abstract: "From the key to \"counted\", and to the facilitator's screen.")

  @Option(help: "Participants that are connected, the voter among them.")
  var clients = 50

  @Option(help: "Ballots a round.")
  var ballots = 200

  @Option(help: "Rounds, of which the best one counts.")
  var rounds = 3

  /// The counts of a live poll change on every screen with every ballot; those of a secret one would in steps only.
  private static let session = """
    beraad: 1
    id: figures
    title: Figures
    language: en
    zone: UTC
    date: 2026-01-01
    starts: "10:00"
    participants: participants.csv
    attributes: []
    admission: roster
    agenda:
      - title: Vote
        minutes: 600
        activities:
          - poll: which
            prompt: Which one?
            kind: choice
            ballots: named
            reveal: live
            options:
              - {id: a, title: Alfa}
              - {id: b, title: Bravo}
              - {id: c, title: Charlie}

    """

  func run() throws {
    var report = Report(
      "A vote",
      method: """
        \(clients) `beraad join` and `beraad run`, each in a terminal of 120×40. One voter changes a ballot \(ballots) \
        times, some 100 ms apart; from writing Enter to its terminal until "✓ Counted" stands on its screen, and until \
        the option's row on the facilitator's screen has changed; the poll is named and live, so all screens are drawn anew each \
        time. Between two ballots 200 bytes are appended to a file and synced. Best of \(rounds) rounds.
        """)
    let stand = try Stand(text: Self.session, people: clients)
    let console = try stand.host("run")
    try stand.open("which", inItem: 0)
    let joined = try stand.join(clients, until: "Bravo")
    let voter = joined[0]
    for other in joined.dropFirst() { other.isFollowed = false }
    // What is measured is read first.
    stand.terminals.all = [voter, console] + joined.dropFirst()
    stand.terminals.rest(milliseconds: 1_500)
    let bare = try BareAppend(stand.scratch("bare"))

    var number = 0
    let result = try best(of: rounds) {
      var (counted, shown, synced) = (Samples(), Samples(), Samples())
      for _ in 0..<ballots {
        number += 1
        synced.add(try bare.append(recordBytes))
        let times = try cast(number, voter, console, stand.terminals)
        counted.add(times.counted)
        shown.add(times.shown)
        // Not in step with the clocks of the screens; more than 50 ms, the pause between two views of one client.
        stand.terminals.rest(milliseconds: 70 + Int64(number * 37 % 61))
      }
      let ratio = Double(counted.percentile(99)) / Double(synced.percentile(99))
      return Pairing(figure: (counted, shown, synced), ratio: ratio)
    }
    let (counted, shown, synced) = result.figure
    for (what, samples, aim) in [
      ("Key to \"counted\"", counted, "p99 under 5 ms"), ("Key to the facilitator's screen", shown, "–"),
    ] {
      for percent in [50.0, 99] {
        report.add(
          "\(what), p\(Int(percent))", time(samples.percentile(percent)), aim: percent == 99 ? aim : "–",
          beside: "append and sync \(time(synced.percentile(percent)))",
          ratio: Double(samples.percentile(percent)) / Double(synced.percentile(percent)))
      }
    }
    report.write()
  }

  /// Casts the voter's next ballot, for another option than the one before.
  private func cast(
    _ number: Int, _ voter: PseudoTerminal, _ console: PseudoTerminal, _ terminals: Terminals
  ) throws -> (counted: Int64, shown: Int64) {
    let (chosen, title) = number % 2 == 1 ? (1, "Alfa") : (2, "Bravo")
    if number > 1 {
      try voter.type("c")
      try terminals.wait(for: "ballot to change") { voter.picture.row(of: "✓ Counted") == nil }
    }
    try voter.type("\(chosen)")
    terminals.rest(milliseconds: 20)
    guard let row = console.picture.row(of: title) else {
      throw Failure("the console does not show \(title):\n\(console.picture.text)")
    }
    let before = console.picture.line(row)
    var (counted, shown): (Int64?, Int64?)
    let begin = now()
    try voter.type("\r")
    try terminals.wait(for: "counted (\(counted == nil)) and shown (\(before)) in\n\(console.picture.text)\n") {
      if counted == nil, voter.picture.row(of: "✓ Counted") != nil { counted = now() }
      if shown == nil, console.picture.line(row) != before { shown = now() }
      return counted != nil && shown != nil
    }
    return ((counted ?? begin) - begin, (shown ?? begin) - begin)
  }
}
