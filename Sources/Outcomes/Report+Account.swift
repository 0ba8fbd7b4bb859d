import Phrases
import Workshop

extension Report {
  /// What a reader must know to trust the figures, and to check them.
  mutating func writeAccount() {
    heading(2, words.account)
    var lines: [String] = []
    if !outcome.polls.isEmpty {
      lines.append(words.secretPolls(outcome.polls.count(where: \.secret), of: outcome.polls.count) + ".")
      lines.append(words.enteredByHand(hands: outcome.hands, onPaper: outcome.onPaper) + ".")
    }
    if outcome.polls.contains(where: \.secret) { lines.append(words.secretMeans) }
    if outcome.polls.contains(where: { !$0.secret }) { lines.append(words.namedMeans) }
    if outcome.polls.contains(where: { $0.kind == .scale }) { lines.append(words.scaleMeans) }
    if outcome.polls.contains(where: { $0.rounds.contains { !$0.breakdown.isEmpty } }) {
      lines.append(words.breakdownMeans)
    }
    lines += outcome.forgottenLines(words).map { "\(Markdown.text($0))." }
    let journal = outcome.journal
    lines.append(
      words.madeFrom(records: journal.records, fingerprint: journal.fingerprint, wall: journal.onWall))
    lines.append(words.verifyBy("\(outcome.session.id).journal"))
    let made = zone.local(outcome.export.at)
    lines.append(
      words.made(day: words.longDay(made.day), time: made.clock, zone: Markdown.text(outcome.session.zone)))
    list(lines)
  }
}
