import Engine
import Phrases
import Tally
import Workshop

extension TableMaking {
  mutating func addPolls() {
    addTurnouts()
    for poll in outcome.polls {
      addResults(of: poll)
      addBreakdowns(of: poll)
      addVotes(of: poll)
    }
  }

  /// A row a round of each poll.
  private mutating func addTurnouts() {
    var rows: [[DataTable.Cell]] = []
    for poll in outcome.polls {
      for round in poll.rounds {
        let winners = round.superseded ? [] : round.tie?.decision?.chosen ?? round.counted?.result.winners ?? []
        rows.append([
          .text(poll.id.text), .init(poll.item?.text), .text(poll.prompt), .text(poll.kind.rawValue), .yes(poll.secret),
          .count(round.number), .text(round.state.rawValue), .time(round.opened), .init(round.closed),
          .init(round.turnout?.eligible), .init(round.turnout?.voters), .init(round.turnout?.share),
          .init(round.turnout.map { $0.hands ?? 0 }), .init(round.turnout.map { $0.onPaper ?? 0 }),
          .init(round.turnout?.blank), .init(round.turnout?.spoiled),
          .text(winners.map(round.rawTitle).joined(separator: "; ")),
        ])
      }
    }
    add(
      words.tableNames.polls,
      [
        .poll, .item, .prompt, .kind, .secret, .round, .state, .opened, .closed, .eligible, .voters, .share, .hands,
        .onPaper, .blank, .spoiled, .winners,
      ], rows)
  }

  /// A row an option of each round that is shown.
  private mutating func addResults(of poll: PollRecord) {
    var heads: [String] = []
    var rows: [[DataTable.Cell]] = []
    for round in poll.rounds {
      guard let counted = round.counted else { continue }
      let figures = FigureRows(counted.result, round, words)
      heads = figures.heads
      rows += figures.rows.map { [.count(round.number), .text(round.state.rawValue)] + $0 }
    }
    add("\(words.head(.poll))-\(poll.id)", [words.head(.round), words.head(.state)] + heads, rows)
  }

  /// A row an option for each value of an attribute, as far as enough people share it.
  private mutating func addBreakdowns(of poll: PollRecord) {
    var heads: [String] = []
    var rows: [[DataTable.Cell]] = []
    for round in poll.rounds {
      for part in round.breakdown {
        let figures = FigureRows(part.counted, round, words)
        heads = figures.heads
        rows += figures.rows.map {
          [
            .count(round.number), .text(part.attribute), .text(part.value ?? words.phrases.otherValues),
            .count(part.eligible), .count(part.voters),
          ] + $0
        }
      }
    }
    let fixed = [TableHead.round, .attribute, .value, .eligible, .voters].map(words.head)
    add("\(words.head(.poll))-\(poll.id)-\(words.tableNames.by)", fixed + heads, rows)
  }

  /// A row a voter of a poll on name, where names are asked for.
  private mutating func addVotes(of poll: PollRecord) {
    let rows = poll.rounds.flatMap { round in
      (round.votes ?? []).map { vote -> [DataTable.Cell] in
        let said = words.phrases.ballot(vote.ballot, of: round.options, labels: round.labels ?? [])
        return [
          .count(round.number), .text(vote.name ?? vote.participant.text),
          .text(vote.ballot.isBlank ? words.blank : said),
        ]
      }
    }
    add("\(words.head(.poll))-\(poll.id)-\(words.tableNames.votes)", [.round, .participant, .ballot], rows)
  }
}
