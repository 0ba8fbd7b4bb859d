import Tally
import Workshop

extension Phrases {
  func table(of result: PairsResult, _ title: (OptionID) -> String) -> ResultFigures {
    let strengths = result.options.map(\.strength)
    let (low, high) = (strengths.min() ?? 0, strengths.max() ?? 0)
    let rows = (result.order + result.uncompared).compactMap { id -> ResultFigures.Row? in
      guard let option = result.options.first(where: { $0.id == id }) else { return nil }
      let all = option.wins + option.losses
      // From the weakest to the strongest; what nobody compared has no place between them.
      let value = all == 0 || high - low < 1e-9 ? 0 : Int(((option.strength - low) / (high - low) * 1_000).rounded())
      return ResultFigures.Row(
        id: id, title: title(id), value: value,
        cells: ["\(option.wins)/\(all)", option.score.map { "\(Int($0.value.rounded()))" } ?? "–"],
        note: all == 0 ? say(nl: "niet vergeleken", en: "not compared") : nil)
    }
    return ResultFigures(
      heads: [optionHead, say(nl: "Verkozen", en: "Preferred"), "Score"], rows: rows, whole: 1_000,
      winners: result.winners.count == 1 ? result.winners : [])
  }

  func table(of result: StatementsResult, _ title: (OptionID) -> String) -> ResultFigures {
    let rows = result.statements.enumerated().sorted {
      ($1.element.consensus, $0.offset) < ($0.element.consensus, $1.offset)
    }.map(\.element).map { statement in
      ResultFigures.Row(
        id: statement.id, title: title(statement.id), value: statement.agree,
        cells: ["\(statement.agree)", "\(statement.disagree)", "\(statement.pass)"])
    }
    return ResultFigures(
      heads: [say(nl: "Stelling", en: "Statement")] + OpinionVote.allCases.map { capitalised($0.title(in: language)) },
      rows: rows,
      whole: result.ballots.voters, winners: [], units: OpinionVote.allCases.map { $0.title(in: language) },
      notes: groupNotes(of: result, title))
  }

  /// A line for each group: how many, and what tells it apart.
  private func groupNotes(of result: StatementsResult, _ title: (OptionID) -> String) -> [String] {
    guard result.groups.count > 1 else { return [] }
    return result.groups.enumerated().map { index, group in
      let facts = group.facts.prefix(2).map { fact in
        let side = fact.agrees ? say(nl: "eens met", en: "agree that") : say(nl: "oneens met", en: "disagree that")
        return "\(side) \(language.quote(title(fact.id))) (\(fact.count)/\(fact.seen))"
      }
      return say(nl: "Groep \(index + 1)", en: "Group \(index + 1)") + " (\(group.size)): "
        + facts.joined(separator: "; ")
    }
  }

  func table(of result: PortfolioResult, _ title: (OptionID) -> String) -> ResultFigures {
    let chosen = result.chosen
    let left = result.supporters.sorted { $0.count > $1.count }.map(\.id).filter { !chosen.contains($0) }
    let rows = (chosen + left).compactMap { id -> ResultFigures.Row? in
      guard let item = result.items.first(where: { $0.id == id }) else { return nil }
      let count = result.supporters.first { $0.id == id }?.count ?? 0
      let isLast = id == result.lastIn
      let isNext = result.firstOut.contains(id)
      return ResultFigures.Row(
        id: id, title: title(id), value: count, cells: ["\(count)", number(item.cost)],
        note: isLast
          ? say(nl: "als laatste erbij", en: "last one in")
          : isNext ? say(nl: "als eerste eruit", en: "first one out") : nil)
    }
    let ties = result.openTies.map { tied in
      say(
        nl: "Gelijk, en niet alle te betalen: \(list(tied.map(title))).",
        en: "Level, and not all can be paid: \(list(tied.map(title))).")
    }
    return ResultFigures(
      heads: [optionHead, say(nl: "Stemmers", en: "Voters"), say(nl: "Kosten", en: "Cost")], rows: rows,
      whole: result.ballots.voters, winners: chosen,
      notes: [
        say(
          nl:
            "Besteed \(number(result.cost)) van \(number(result.budget)), over \(number(result.budget - result.cost)).",
          en: "Spent \(number(result.cost)) of \(number(result.budget)), left \(number(result.budget - result.cost)).")
      ] + completion(of: result, title) + ties)
  }

  /// What was added to what the voters' shares could pay for.
  private func completion(of result: PortfolioResult, _ title: (OptionID) -> String) -> [String] {
    let added = result.steps.filter { $0.phase != .shares }.map(\.item)
    guard !added.isEmpty, !result.beforeCompletion.isEmpty else { return [] }
    return [
      say(
        nl: "Uit gelijke delen: \(list(result.beforeCompletion.map(title))); aangevuld met \(list(added.map(title))).",
        en: "From equal shares: \(list(result.beforeCompletion.map(title))); completed with \(list(added.map(title))).")
    ]
  }
}
