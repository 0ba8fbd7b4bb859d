import Engine
import Phrases
import Timeline
import Workshop

extension Outcome {
  /// What every export tells of itself, a fact a line, in plain text: which session and when, how many took part, what
  /// was secret, what was entered by hand, and the fingerprint.
  func account(_ words: ReportPhrases, _ zone: Zone) -> [String] {
    let start = session.started ?? session.plannedStart
    let local = zone.local(start)
    let end = session.state == .running ? nil : session.ended ?? session.plannedEnd
    let made = zone.local(export.at)
    return [
      words.accountOf(
        title: session.title, id: session.id.text, day: words.longDay(local.day),
        times: local.clock + (end.map { "–\(zone.local($0).clock)" } ?? "")),
      words.tookPart(voted: people.voted, of: people.listed),
      words.secretPolls(polls.count(where: \.secret), of: polls.count),
      words.enteredByHand(hands: hands, onPaper: onPaper),
      words.accountFingerprint(journal.fingerprint, records: journal.records),
      words.accountMade(
        "\(words.longDay(made.day)), \(made.clock)", zone: session.zone, names: export.names, all: export.all),
    ] + forgottenLines(words) + (session.rehearsal ? [words.accountRehearsal] : [])
  }

  /// One line for all of them, with the fingerprint from before the first.
  func forgottenLines(_ words: ReportPhrases) -> [String] {
    guard let forgotten, let first = forgotten.first else { return [] }
    return [words.accountForgotten(forgotten.count, original: first.fingerprint)]
  }

  private var turnouts: [Turnout] { polls.flatMap(\.rounds).filter { !$0.superseded }.compactMap(\.turnout) }
  /// Hands that were counted in the room, in the rounds that count.
  var hands: Int { turnouts.reduce(0) { $0 + ($1.hands ?? 0) } }
  /// Ballots on paper that were entered, in the rounds that count.
  var onPaper: Int { turnouts.reduce(0) { $0 + ($1.onPaper ?? 0) } }
}
