import Engine
import Phrases
import Tally
import Workshop

/// A result as rows of plain numbers: an option, an answer, a statement or a word each.
struct FigureRows {
  private(set) var heads: [String] = []
  private(set) var rows: [[DataTable.Cell]] = []
  private let round: RoundRecord
  private let words: ReportPhrases

  init(_ result: PollResult, _ round: RoundRecord, _ words: ReportPhrases) {
    (self.round, self.words) = (round, words)
    let chosen = round.tie?.decision.map { result.chosen(deciding: $0.chosen) } ?? result.winners
    func option(_ id: OptionID) -> [DataTable.Cell] {
      [.text(id.text), .text(round.rawTitle(of: id)), .yes(chosen.contains(id))]
    }
    func named(_ id: OptionID) -> [DataTable.Cell] { Array(option(id).prefix(2)) }
    switch result {
    case .choice(let result):
      set([.option, .title, .chosen, .votes, .share])
      rows = result.options.map { option($0.id) + [.count($0.count), .init(result.share(of: $0)?.value)] }
    case .points(let result):
      set([.option, .title, .chosen, .points, .share, .supporters, .highest])
      rows = result.options.map {
        option($0.id) + [
          .count($0.total), .init(Fraction($0.total, of: result.spent)?.value), .count($0.supporters),
          .count($0.highest),
        ]
      }
    case .scale(let result):
      set([.option, .title, .answers, .noOpinion, .mean, .median, .agreement])
      heads += (result.from...result.to).map { "\($0)" }
      rows = result.statements.map { statement in
        let measures: [DataTable.Cell] = [
          .init(statement.mean?.value), .init(statement.median?.value), .init(statement.agreement?.value),
        ]
        return named(statement.id) + [.count(statement.answers), .count(statement.noOpinion)] + measures
          + statement.counts.map { .count($0) }
      }
    case .committee(let result):
      set([.option, .title, .chosen, .votes])
      rows = result.approvals.map { option($0.id) + [.count($0.count)] }
    case .quadratic(let result):
      set([.option, .title, .chosen, .votes, .supporters, .opponents])
      rows = result.options.map {
        option($0.id) + [.count($0.total), .count($0.supporters), .count($0.opponents)]
      }
    case .rank(let result): addRanks(result, option)
    case .grades(let result):
      set([.option, .title, .chosen, .middleGrade])
      heads += result.grades.map { round.rawTitle(of: OptionID($0)) }
      rows = result.options.map { profile in
        let middle = profile.majorityGrade.map { round.rawTitle(of: OptionID(result.grades[$0])) }
        return option(profile.id) + [.init(middle)] + profile.counts.map { .count($0) }
      }
    case .grid(let result):
      set([.option, .title])
      heads += result.columns.map(round.rawTitle)
      rows = result.items.map { named($0.id) + $0.counts.map { .count($0) } }
    case .consent(let result):
      set([.option, .title, .votes])
      rows = result.answers.map {
        [.text($0.answer.id.text), .text($0.answer.title(in: words.phrases.language)), .count($0.count)]
      }
    case .gradients(let result):
      set([.option, .title, .votes])
      rows = AgreementLevel.all.reversed().map { level in
        [
          .text(AgreementLevel.id(level).text), .text(AgreementLevel.title(level, in: words.phrases.language)),
          .count(result.counts[level - 1]),
        ]
      }
    case .words(let result):
      set([.word, .voters])
      rows = result.words.map { [.text($0.word), .count($0.voters)] }
    case .pairs(let result):
      set([.option, .title, .chosen, .wins, .losses, .score])
      rows = result.options.map { option($0.id) + [.count($0.wins), .count($0.losses), .init($0.score?.value)] }
    case .statements(let result):
      set([.option, .title, .agree, .disagree, .pass])
      rows = result.statements.map { named($0.id) + [.count($0.agree), .count($0.disagree), .count($0.pass)] }
    case .portfolio(let result):
      set([.option, .title, .chosen, .supporters, .cost])
      let supporters = Dictionary(result.supporters.map { ($0.id, $0.count) }) { first, _ in first }
      rows = result.items.map { option($0.id) + [.count(supporters[$0.id] ?? 0), .count($0.cost)] }
    }
  }

  private mutating func set(_ heads: [TableHead]) { self.heads = heads.map(words.head) }

  private mutating func addRanks(_ result: RankResult, _ option: (OptionID) -> [DataTable.Cell]) {
    let duels = result.duels
    var places: [OptionID: Int] = [:]
    var before = 0
    for rank in result.order {
      for id in rank { places[id] = before + 1 }
      before += rank.count
    }
    set([.option, .title, .chosen, .place, .duelsWon])
    if result.doubledBorda != nil { heads.append(words.head(.bordaPoints)) }
    if result.runoff != nil || result.transfers != nil { heads.append(words.head(.firstChoices)) }
    rows = duels.options.enumerated().map { a, id in
      var cells = option(id) + [.init(places[id]), .count(duels.options.indices.count { duels.margin(a, $0) > 0 })]
      if let points = result.doubledBorda { cells.append(.number(Double(points[a]) / 2)) }
      if let runoff = result.runoff {
        cells.append(.count(runoff.rounds.first?.votes.first { $0.id == id }?.count ?? 0))
      }
      if let transfers = result.transfers { cells.append(.number(transfers.steps.first?.votes[a].value ?? 0)) }
      return cells
    }
  }
}
