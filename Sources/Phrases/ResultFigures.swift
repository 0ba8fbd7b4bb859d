import Tally
import Workshop

/// A result as a table in words: what screens, plain text and the report show of it in their own ways.
public struct ResultFigures: Equatable, Sendable {
  /// An option, a level, an answer or a word.
  public struct Row: Equatable, Sendable {
    /// Nil where it is no option.
    public var id: OptionID?
    /// As people read it.
    public var title: String
    /// How long its bar is, of `whole`.
    public var value: Int
    /// In the columns after the first.
    public var cells: [String]
    /// Something that cannot stay without a word: `tied`.
    public var note: String?
  }

  /// The heads of the columns, that of the rows first.
  public var heads: [String]
  /// Best first where they have an order.
  public var rows: [Row]
  /// What the longest bar could be; 0 where bars say nothing.
  public var whole: Int
  /// Who won: marked where they stand.
  public var winners: [OptionID]
  /// What stands behind the figure of a column where there is no head above it.
  public var units: [String] = []
  /// Sentences below it: reasons, and what no figure shows.
  public var notes: [String] = []
}

extension Phrases {
  /// The table of a result of a kind that is no sum; nil for choices, points and scales, which have their own.
  ///
  /// - Parameters:
  ///   - title: what an option, a grade or a column is called.
  ///   - text: how a figure, or what somebody wrote, has to stand where it is shown; titles of rows without an option stand
  ///     as they are.
  public func table(
    of result: PollResult, title: (OptionID) -> String, text: (String) -> String = { $0 }
  ) -> ResultFigures? {
    switch result {
    case .choice, .points, .scale: nil
    case .committee(let result): table(of: result, title)
    case .quadratic(let result): table(of: result, title, text)
    case .rank(let result): table(of: result, title, text)
    case .grades(let result): table(of: result, title)
    case .grid(let result): table(of: result, title, text)
    case .consent(let result): table(of: result, text)
    case .gradients(let result): table(of: result)
    case .words(let result): table(of: result)
    case .pairs(let result): table(of: result, title)
    case .statements(let result): table(of: result, title)
    case .portfolio(let result): table(of: result, title)
    }
  }

  /// The same, a line for each row.
  public func figures(_ result: PollResult, _ title: (OptionID) -> String) -> [String] {
    guard let table = table(of: result, title: title) else { return [] }
    let names = table.heads.dropFirst()
    return table.rows.map { row in
      let cells = zip(names, row.cells).map { $0.isEmpty ? $1 : "\($0.lowercased()) \($1)" }
      let note = row.note.map { " (\($0))" } ?? ""
      return "\(row.title)\(note): \(cells.joined(separator: ", "))"
    } + table.notes
  }

  private func table(of result: CommitteeResult, _ title: (OptionID) -> String) -> ResultFigures {
    let chosen = result.isTie ? result.sure : result.steps.map(\.option)
    let order = chosen + result.approvals.sorted { $0.count > $1.count }.map(\.id).filter { !chosen.contains($0) }
    let rows = order.compactMap { id -> ResultFigures.Row? in
      guard let option = result.approvals.first(where: { $0.id == id }) else { return nil }
      return ResultFigures.Row(
        id: id, title: title(id), value: option.count,
        cells: ["\(option.count)", percent(Fraction(option.count, of: result.ballots.voters))],
        note: result.open.contains(id) ? tied : nil)
    }
    return ResultFigures(
      heads: [optionHead, votesHead, shareHead], rows: rows, whole: result.ballots.voters, winners: chosen)
  }

  private func table(
    of result: QuadraticResult, _ title: (OptionID) -> String, _ text: (String) -> String
  ) -> ResultFigures {
    let rows = ordered(result.options, by: \.total).map { option in
      ResultFigures.Row(
        id: option.id, title: title(option.id), value: max(0, option.total),
        cells: [text(signed(option.total)), "\(option.supporters)"]
          + (result.rules.negative ? ["\(option.opponents)"] : []),
        note: result.winners.count > 1 && result.winners.contains(option.id) ? tied : nil)
    }
    return ResultFigures(
      heads: [optionHead, votesHead, say(nl: "Voor", en: "For")]
        + (result.rules.negative ? [say(nl: "Tegen", en: "Against")] : []), rows: rows,
      whole: max(0, result.options.map(\.total).max() ?? 0), winners: result.winners,
      units: ["", say(nl: "voor", en: "for"), say(nl: "tegen", en: "against")])
  }

  private func table(
    of result: RankResult, _ title: (OptionID) -> String, _ text: (String) -> String
  ) -> ResultFigures {
    let duels = result.duels
    let won = duels.options.indices.map { a in duels.options.indices.count { duels.margin(a, $0) > 0 } }
    let order = result.order.isEmpty ? [duels.options] : result.order
    let listed = order.flatMap { $0 }
    var rows: [ResultFigures.Row] = []
    var place = 1
    for rank in order + [duels.options.filter { !listed.contains($0) }] {
      for id in rank {
        guard let a = duels.options.firstIndex(of: id) else { continue }
        let (value, figure) = score(a, won[a], result)
        rows.append(
          ResultFigures.Row(
            id: id, title: title(id), value: value,
            cells: result.order.isEmpty ? ["–", figure] : [text("\(place)."), figure],
            note: result.tied.contains(id) || (rank.count > 1 && result.method != .stv && result.ballots.voters > 0)
              ? tied : nil))
      }
      place += rank.count
    }
    let whole: Int =
      switch result.method {
      case .schulze, .rankedPairs: max(0, duels.count - 1)
      case .borda: result.doubledBorda?.max() ?? 0
      case .irv, .stv: result.ballots.voters
      }
    let unit: String =
      switch result.method {
      case .schulze, .rankedPairs: say(nl: "duels", en: "duels")
      case .borda: say(nl: "punten", en: "points")
      case .irv, .stv: say(nl: "eerst", en: "first")
      }
    let head: String =
      switch result.method {
      case .schulze, .rankedPairs: say(nl: "Duels gewonnen", en: "Duels won")
      case .borda: say(nl: "Punten", en: "Points")
      case .irv, .stv: say(nl: "Eerste keuzes", en: "First choices")
      }
    return ResultFigures(
      heads: [optionHead, say(nl: "Plaats", en: "Place"), head], rows: rows, whole: whole,
      winners: result.isTie && result.method != .stv ? [] : result.winners, units: ["", unit],
      notes: rounds(of: result, title))
  }

  private func score(_ option: Int, _ won: Int, _ result: RankResult) -> (value: Int, text: String) {
    switch result.method {
    case .schulze, .rankedPairs: return (won, "\(won)")
    case .borda:
      let doubled = result.doubledBorda?[option] ?? 0
      return (doubled, decimal(Ratio(doubled, over: 2)))
    case .irv:
      let id = result.duels.options[option]
      let votes = result.runoff?.rounds.first?.votes.first { $0.id == id }?.count ?? 0
      return (votes, "\(votes)")
    case .stv:
      let votes = result.transfers?.steps.first?.votes[option] ?? .zero
      return (Int(votes.value), decimal(votes))
    }
  }

  private func table(of result: GradesResult, _ title: (OptionID) -> String) -> ResultFigures {
    let order = result.order.flatMap { $0 }
    let level = result.order.filter { $0.count > 1 }.flatMap { $0 }
    let ids = order + result.options.map(\.id).filter { !order.contains($0) }
    let rows = ids.compactMap { id -> ResultFigures.Row? in
      guard let option = result.options.first(where: { $0.id == id }) else { return nil }
      let grade = option.majorityGrade.map { title(OptionID(result.grades[$0])) } ?? nobodyAnswered
      return ResultFigures.Row(
        id: id, title: title(id), value: 0, cells: [grade] + option.counts.map { "\($0)" },
        note: level.contains(id) ? tied : nil)
    }
    return ResultFigures(
      heads: [optionHead, say(nl: "Middelste", en: "Middle")] + result.grades.map { title(OptionID($0)) }, rows: rows,
      whole: 0, winners: result.winners.count == 1 ? result.winners : [])
  }

  private func table(
    of result: GridResult, _ title: (OptionID) -> String, _ text: (String) -> String
  ) -> ResultFigures {
    let rows = result.items.map { row in
      let top = result.top(of: row)
      return ResultFigures.Row(
        id: row.id, title: title(row.id), value: 0,
        cells: zip(result.columns, row.counts).map { top.contains($0) && $1 > 0 ? text("\($1)*") : "\($1)" },
        note: top.count > 1 ? tied : nil)
    }
    return ResultFigures(
      heads: [say(nl: "Regel", en: "Row")] + result.columns.map(title), rows: rows, whole: 0, winners: [])
  }

  private func table(of result: ConsentResult, _ text: (String) -> String) -> ResultFigures {
    let rows = result.answers.map {
      ResultFigures.Row(
        id: $0.answer.id, title: $0.answer.title(in: language), value: $0.count, cells: ["\($0.count)"])
    }
    // The same words are told once.
    func told(_ words: [String], _ label: String) -> [String] {
      var seen: Set<String> = []
      return words.filter { seen.insert($0).inserted }.map { said in
        let times = words.count { $0 == said }
        return "\(label)\(times > 1 ? " (\(times)×)" : ""): \(text(said))"
      }
    }
    return ResultFigures(
      heads: [answerHead, countHead], rows: rows, whole: result.ballots.voters, winners: [],
      notes: told(result.objections, say(nl: "Bezwaar", en: "Objection"))
        + told(result.concerns, say(nl: "Zorg", en: "Concern"))
        + told(result.asides, say(nl: "Doet niet mee", en: "Stands aside")))
  }

  private func table(of result: GradientsResult) -> ResultFigures {
    let rows = AgreementLevel.all.reversed().map { level in
      let count = result.counts[level - 1]
      return ResultFigures.Row(
        id: AgreementLevel.id(level), title: AgreementLevel.title(level, in: language), value: count,
        cells: ["\(count)", percent(Fraction(count, of: result.ballots.voters))])
    }
    return ResultFigures(
      heads: [answerHead, countHead, shareHead], rows: rows, whole: result.ballots.voters, winners: [])
  }

  private func table(of result: WordsResult) -> ResultFigures {
    let rows = result.words.prefix(Self.mostWords).map {
      ResultFigures.Row(id: nil, title: $0.word, value: $0.voters, cells: ["\($0.voters)"])
    }
    let rest = result.words.count - rows.count
    return ResultFigures(
      heads: [say(nl: "Woord", en: "Word"), say(nl: "Van", en: "From")], rows: Array(rows),
      whole: result.words.first?.voters ?? 0, winners: [], notes: rest > 0 ? [more(rest)] : [])
  }

  /// As many words as anybody reads.
  static var mostWords: Int { 40 }

  private func ordered<Row>(_ rows: [Row], by score: KeyPath<Row, Int>) -> [Row] {
    rows.enumerated().sorted {
      let (a, b) = ($0.element[keyPath: score], $1.element[keyPath: score])
      return a == b ? $0.offset < $1.offset : a > b
    }.map(\.element)
  }

  var optionHead: String { say(nl: "Optie", en: "Option") }
  private var votesHead: String { say(nl: "Stemmen", en: "Votes") }
  var shareHead: String { say(nl: "Aandeel", en: "Share") }
  private var answerHead: String { say(nl: "Antwoord", en: "Answer") }
  private var countHead: String { say(nl: "Aantal", en: "Count") }
}
