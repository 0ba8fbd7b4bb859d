import Engine
import Mustache
import Tally
import Workshop

extension SessionFigures {
  /// A poll by its newest result that was shown; without one its numbers are 0 and its lists empty.
  func figures(of poll: Poll) -> Value {
    let round = shown(poll)
    let outcome = round.map { session.wholeOutcome(of: poll, $0) }
    let options = round?.options ?? standing(poll)
    let voters = outcome?.voters ?? 0
    let own: [String: Value] = [
      "title": .text(poll.prompt), "shown": .flag(round != nil), "voters": .number(voters),
      "eligible": .number(outcome?.eligible ?? 0), "turnout": .text(words.percent(voters, outcome?.eligible ?? 0)),
      "count": .count(rows(of: poll, round, options)), "from": .text(poll.from?.text ?? ""),
    ]
    let lists = self.lists(of: options, outcome?.result, chosen: outcome.map { chosen($0) } ?? [])
    return .members(own.merging(lists) { first, _ in first })
  }

  /// The options as they were asked, the best first, and those that won.
  func lists(of options: [Option], _ result: PollResult?, chosen: [OptionID]) -> [String: Value] {
    let scores = result?.scores ?? [:]
    func item(_ option: Option, place: Int) -> Value {
      .of([
        "id": .text(option.id.text), "title": .text(option.title), "place": .number(place),
        "score": .number(scores[option.id] ?? 0),
      ])
    }
    let shape = item(Option(id: "", title: ""), place: 0)
    var ranked: [Value] = []
    for level in result?.ranking ?? [] {
      let place = ranked.count + 1
      ranked += level.compactMap { id in options.first { $0.id == id } }.map { item($0, place: place) }
    }
    return [
      "options": .list(options.enumerated().map { item($1, place: $0 + 1) }, shape: shape),
      "ranked": .list(ranked, shape: shape),
      "winners": .list(options.filter { chosen.contains($0.id) }.map { item($0, place: 1) }, shape: shape),
    ]
  }

  private func standing(_ poll: Poll) -> [Option] {
    switch poll.question.source {
    case .fixed(let options)?: options
    case .from?, .best?: []
    case nil: poll.question.standing(in: session.workshop.language) ?? []
    }
  }

  private func chosen(_ outcome: PollOutcome) -> [OptionID] {
    outcome.decided.map { outcome.result.chosen(deciding: $0.chosen) } ?? outcome.result.winners
  }

  /// A row a ballot. Of a secret poll nothing else stands in it, so that no two things of one voter meet; of a named poll
  /// also what the voter said in other named ones that were shown.
  private func rows(of poll: Poll, _ round: Round?, _ options: [Option]) -> Rows {
    guard poll.ballots == .named else {
      return Rows(
        columns: columns(of: poll, options, named: nil),
        rows: (round?.ballots.values.map { cells(of: $0.ballot, named: nil) } ?? []) + hands(in: round))
    }
    let others = session.workshop.activities.compactMap { activity -> Poll? in
      guard case .poll(let other) = activity, other.ballots == .named else { return nil }
      return other
    }
    var columns = columns(of: poll, options, named: nil)
    for other in others {
      columns += self.columns(of: other, shown(other)?.options ?? standing(other), named: other.id.text)
    }
    let rows = (round?.ballots ?? [:]).map { voter, cast in
      var row = cells(of: cast.ballot, named: nil)
      for other in others {
        guard let said = shown(other)?.ballots[voter] else { continue }
        row.merge(cells(of: said.ballot, named: other.id.text)) { first, _ in first }
      }
      return row
    }
    return Rows(columns: columns, rows: rows + hands(in: round))
  }

  /// Hands that were counted in the room: of each nothing is known but what it was raised for.
  private func hands(in round: Round?) -> [[String: [String]]] {
    (round?.hands ?? [:]).flatMap { id, count in Array(repeating: [answerColumn: [id.text]], count: count) }
  }

  /// What conditions call that which was chosen.
  var answerColumn: String {
    switch session.workshop.language {
    case .nl: "antwoord"
    case .en: "answer"
    }
  }

  /// `antwoord` (or `answer`) for what was chosen; a column each for statements and items.
  private func columns(of poll: Poll, _ options: [Option], named name: String?) -> [Rows.Column] {
    columns(of: poll.question, options, named: name)
  }

  func columns(of question: Question, _ options: [Option], named name: String?) -> [Rows.Column] {
    let choices = options.map { (id: $0.id.text, title: $0.title) }
    switch question.shape {
    case .pick: return [Rows.Column(name ?? answerColumn, choices: choices)]
    case .points, .votes, .scale, .ranks:
      return options.map { Rows.Column(column($0.id, name)) }
    case .table(let labels):
      let labels = labels.map { (id: $0.id.text, title: $0.title) }
      return options.map { Rows.Column(column($0.id, name), choices: labels) }
    case .versus, .text: return []
    }
  }

  private func column(_ id: OptionID, _ name: String?) -> String { name.map { "\($0).\(id)" } ?? id.text }

  func cells(of ballot: Ballot, named name: String?) -> [String: [String]] {
    switch ballot {
    case .choice(let chosen): return [name ?? answerColumn: chosen.map(\.text)]
    case .consent(let said): return [name ?? answerColumn: said.answer.map { [$0.id.text] } ?? []]
    case .gradients(let level): return [name ?? answerColumn: level.map { [AgreementLevel.id($0).text] } ?? []]
    case .points(let points): return numbers(points, name)
    case .quadratic(let votes): return numbers(votes, name)
    case .rank(let ranking):
      var ranks: [OptionID: Int] = [:]
      for (index, rank) in ranking.ranks.enumerated() { for id in rank { ranks[id] = index + 1 } }
      return numbers(ranks, name)
    case .scale(let answers):
      return cells(answers, name) { answer in
        if case .point(let point) = answer { "\(point)" } else { nil }
      }
    case .grades(let grades): return cells(grades, name) { $0.text }
    case .grid(let grid): return cells(grid, name) { $0.text }
    case .statements(let votes): return cells(votes, name) { $0.rawValue }
    case .pairs, .words: return [:]
    }
  }

  private func numbers(_ numbers: [OptionID: Int], _ name: String?) -> [String: [String]] {
    cells(numbers, name) { "\($0)" }
  }

  private func cells<Cell>(
    _ all: [OptionID: Cell], _ name: String?, _ text: (Cell) -> String?
  ) -> [String: [String]] {
    var cells: [String: [String]] = [:]
    for (id, cell) in all { if let text = text(cell) { cells[column(id, name)] = [text] } }
    return cells
  }
}

extension PollResult {
  /// What each option got, where that is a whole number.
  fileprivate var scores: [OptionID: Int] {
    switch self {
    case .choice(let result): Self.byID(result.options.map { ($0.id, $0.count) })
    case .points(let result): Self.byID(result.options.map { ($0.id, $0.total) })
    case .quadratic(let result): Self.byID(result.options.map { ($0.id, $0.total) })
    case .committee(let result): Self.byID(result.approvals.map { ($0.id, $0.count) })
    case .scale, .rank, .grades, .grid, .consent, .gradients, .words, .pairs, .statements, .portfolio: [:]
    }
  }

  private static func byID(_ scores: [(OptionID, Int)]) -> [OptionID: Int] {
    Dictionary(scores) { first, _ in first }
  }
}
