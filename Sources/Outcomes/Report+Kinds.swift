import Phrases
import Tally
import Workshop

extension Report {
  /// The figure of one option among those who share a value, of a kind that is no sum.
  func kindCell(_ result: PollResult, _ option: Int) -> String {
    guard result.ballots.voters > 0 else { return "–" }
    switch result {
    case .committee(let result): return "\(result.approvals[option].count)"
    case .quadratic(let result): return words.phrases.signed(result.options[option].total)
    case .rank(let result):
      // Which place it has among them.
      let id = result.duels.options[option]
      let before = result.order.prefix { !$0.contains(id) }.reduce(0) { $0 + $1.count }
      return result.order.contains { $0.contains(id) } ? "\(before + 1)." : "–"
    case .grades(let result):
      return result.options[option].majorityGrade.map { result.grades[$0] } ?? "–"
    case .grid(let result):
      let row = result.items[option]
      return words.phrases.list(result.top(of: row).map(\.text))
    case .consent(let result): return "\(result.answers[option].count)"
    case .gradients(let result): return "\(result.counts[result.counts.count - 1 - option])"
    case .pairs(let result):
      return "\(result.options[option].wins)/\(result.options[option].wins + result.options[option].losses)"
    case .statements(let result): return "\(result.statements[option].agree)/\(result.statements[option].disagree)"
    case .portfolio(let result): return "\(result.supporters[option].count)"
    case .choice, .points, .scale, .words: return "–"
    }
  }

  /// What the other methods would have said of the same ballots: told after the session, when nobody can shop for it.
  mutating func writeComparison(of rank: RankResult, _ round: RoundRecord) {
    guard let others = round.otherMethods, !others.isEmpty else { return }
    let parts = others.map {
      "\(words.phrases.name(of: $0.method)): \($0.winners.map(round.fullTitle).joined(separator: " = "))"
    }
    let differs = others.contains { $0.winners != rank.winners }
    add("*\(words.phrases.otherMethods(differ: differs))* \(parts.joined(separator: "; ")).")
  }
}
