import Canvas
import Engine
import Phrases
import Tally
import Workshop

/// The ballots of a poll of ranks as PrefLib has them (preflib.github.io/PrefLib-Jekyll, format of 2022): equal ballots on
/// one line, the most frequent first.
///
/// 1. The ending says what the orders are: complete or not, without ties (soc, soi) or with them (toc, toi).
/// 2. Header lines begin with `#`; each is one line, whatever a title holds.
/// 3. A blank ballot ranks nothing, which the format cannot say: `BLANK BALLOTS` counts them.
/// 4. No ballot says whose it is, and their order says nothing of when they came.
struct PreflibText {
  let ending: String
  let text: String

  /// Of the ballots of a round.
  init(_ ballots: [Ranking], options: [Option], title: String, name: String, about: [String], on day: String) {
    let numbers = Dictionary(options.enumerated().map { ($1.id, $0 + 1) }) { first, _ in first }
    var counts: [[[Int]]: Int] = [:]
    for ballot in ballots where !ballot.isBlank {
      counts[ballot.ranks.map { $0.compactMap { numbers[$0] }.sorted() }, default: 0] += 1
    }
    let isComplete = counts.keys.allSatisfy { $0.joined().count == options.count }
    let hasTies = counts.keys.contains { $0.contains { $0.count > 1 } }
    ending = "\(hasTies ? "to" : "so")\(isComplete ? "c" : "i")"
    let lines = counts.map { (count: $1, order: Self.order($0)) }
      .sorted { $0.count == $1.count ? $0.order < $1.order : $0.count > $1.count }
    var header = [
      ("FILE NAME", "\(name).\(ending)"), ("TITLE", title), ("DESCRIPTION", about.joined(separator: "; ")),
      ("DATA TYPE", ending), ("MODIFICATION TYPE", "original"), ("PUBLICATION DATE", day),
      ("NUMBER ALTERNATIVES", "\(options.count)"), ("NUMBER VOTERS", "\(lines.reduce(0) { $0 + $1.count })"),
      ("NUMBER UNIQUE ORDERS", "\(lines.count)"), ("BLANK BALLOTS", "\(ballots.count(where: \.isBlank))"),
    ]
    header += options.enumerated().map { ("ALTERNATIVE NAME \($0 + 1)", $1.title) }
    text =
      header.map { "# \($0.0): \(Text.clean($0.1))\n" }.joined()
      + lines.map { "\($0.count): \($0.order)\n" }.joined()
  }

  private static func order(_ ranks: [[Int]]) -> String {
    let parts = ranks.map { rank in
      let numbers = rank.map { "\($0)" }.joined(separator: ",")
      return rank.count == 1 ? numbers : "{\(numbers)}"
    }
    return parts.joined(separator: ",")
  }
}

extension Outcome {
  /// Files of ballots of ranks, one a round that is shown and counts, by their names.
  func preflib(_ source: OutcomeSource, _ words: ReportPhrases, _ zone: Zone) -> [(name: String, text: String)] {
    polls.filter { $0.kind == .rank }.flatMap { poll in
      poll.rounds.compactMap { round -> (name: String, text: String)? in
        guard round.counted != nil, !round.superseded,
          let held = source.session.polls[poll.id]?.rounds.first(where: { $0.number == round.number })
        else { return nil }
        let ballots = held.ballots.values.compactMap { cast -> Ranking? in
          guard case .rank(let ranking) = cast.ballot else { return nil }
          return ranking
        }
        let name = poll.rounds.count > 1 ? "\(poll.id)-\(round.number)" : poll.id.text
        let file = PreflibText(
          ballots, options: round.options, title: poll.prompt, name: name, about: account(words, zone),
          on: zone.local(round.opened).isoDay)
        return ("\(name).\(file.ending)", file.text)
      }
    }
  }
}
