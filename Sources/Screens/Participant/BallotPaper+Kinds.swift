import Canvas
import Tally
import Workshop

// Filling in the kinds of ballots that are no ticks, points or scales.
extension BallotPaper {
  /// Takes over from the ballot what the paper holds beside it: ranks, and a line of text.
  mutating func spread() {
    switch ballot {
    case .rank(let ranking):
      numbers = [:]
      for (rank, ids) in ranking.ranks.enumerated() { for id in ids { numbers[id] = rank + 1 } }
    case .words(let text): line = InputLine(text, limit: Limits.wordsCharacters)
    case .consent(let said): line = InputLine(said.reason ?? "", limit: Limits.wordsCharacters)
    case .choice, .points, .scale, .quadratic, .grades, .grid, .gradients, .pairs, .statements: break
    }
  }

  /// The answer to a proposal, or a rank: chosen, or taken back where it is chosen.
  mutating func mark(_ option: OptionID) -> Bool {
    switch ballot {
    case .consent(let said):
      let answer = ConsentAnswer.allCases.first { $0.id == option }
      ballot = .consent(ConsentBallot(said.answer == answer ? nil : answer, reason: said.reason))
      takeLine()
      // Whoever objects says why, at once.
      isTyping = asksReason && line?.isBlank != false && said.answer != answer
    case .gradients(let level):
      let chosen = AgreementLevel.all.first { AgreementLevel.id($0) == option }
      ballot = .gradients(level == chosen ? nil : chosen)
    case .rank:
      return setRank(numbers[option] == nil ? (numbers.values.max() ?? 0) + 1 : nil, for: option)
    case .choice, .points, .scale, .quadratic, .grades, .grid, .words, .pairs, .statements: break
    }
    return true
  }

  /// Whether the answer that is chosen wants words, or may have them.
  var asksReason: Bool {
    guard case .consent(let said) = ballot, let answer = said.answer else { return false }
    switch answer {
    case .object, .concern, .standAside: return true
    case .consent, .abstain: return false
    }
  }

  /// What was typed becomes part of the ballot.
  mutating func takeLine() {
    switch ballot {
    case .words: ballot = .words(line?.trimmed ?? "")
    case .consent(let said):
      let reason = asksReason ? line?.trimmed ?? "" : ""
      ballot = .consent(ConsentBallot(said.answer, reason: reason.isEmpty ? nil : reason))
    case .choice, .points, .scale, .quadratic, .rank, .grades, .grid, .gradients, .pairs, .statements: break
    }
  }

  // Ranks

  /// Puts an option at a rank, from 1, or at none; a rank may hold several. What it says is whether there was room.
  mutating func setRank(_ rank: Int?, for option: OptionID) -> Bool {
    guard case .rank(_, _, _, let atMost) = question else { return true }
    isBlankAsked = false
    guard let rank, rank > 0 else {
      numbers[option] = nil
      ballot = .rank(ranking)
      return true
    }
    if numbers[option] == nil, let atMost, numbers.count >= atMost { return false }
    numbers[option] = min(rank, options.count)
    ballot = .rank(ranking)
    return rank <= options.count
  }

  /// Numbers without their gaps, options of one rank in the order of the poll.
  private var ranking: Ranking {
    Ranking(
      Set(numbers.values).sorted().map { rank in options.map(\.id).filter { numbers[$0] == rank } })
  }

  // Votes

  /// Whether the number could be given: its square has to be paid for.
  mutating func setVotes(_ number: Int, for option: OptionID) -> Bool {
    guard case .quadratic(_, let budget, let negative) = question, case .quadratic(var votes) = ballot else {
      return false
    }
    isBlankAsked = false
    if number < 0, !negative { return false }
    votes[option] = nil
    let left = budget - votes.values.reduce(0) { $0 + $1 * $1 }
    let (square, isTooMuch) = number.multipliedReportingOverflow(by: number)
    guard !isTooMuch, square <= left else { return false }
    votes[option] = number == 0 ? nil : number
    ballot = .quadratic(votes)
    return true
  }

  // Rows of a table

  /// The grade or column of a row; nil where it has none.
  func label(of row: OptionID) -> OptionID? {
    switch ballot {
    case .grades(let given), .grid(let given): given[row]
    case .statements(let votes): votes[row].map { OptionID($0.rawValue) }
    case .choice, .points, .scale, .quadratic, .rank, .consent, .gradients, .words, .pairs: nil
    }
  }

  mutating func setLabel(_ label: OptionID?, of row: OptionID) {
    isBlankAsked = false
    switch ballot {
    case .grades(var given):
      given[row] = label
      ballot = .grades(given)
    case .grid(var given):
      given[row] = label
      ballot = .grid(given)
    case .statements(var votes):
      votes[row] = label.flatMap { OpinionVote(rawValue: $0.text) }
      ballot = .statements(votes)
    case .choice, .points, .scale, .quadratic, .rank, .consent, .gradients, .words, .pairs: break
    }
  }

  mutating func stepLabel(by step: Int, among labels: [Option], of row: OptionID) {
    guard !labels.isEmpty else { return }
    let here = label(of: row).flatMap { id in labels.firstIndex { $0.id == id } }
    // The first press lands on the end that it comes from.
    let next = here.map { min(max(0, $0 + step), labels.count - 1) } ?? (step > 0 ? 0 : labels.count - 1)
    setLabel(labels[next].id, of: row)
  }
}
