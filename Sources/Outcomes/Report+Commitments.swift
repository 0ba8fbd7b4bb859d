import Engine
import Phrases
import Workshop

extension Report {
  /// Who takes up what, with whom, by when: the soonest first, those without a day last.
  mutating func writeTakenUp() {
    let all = outcome.collections.flatMap { collection in
      collection.entries.compactMap { entry in entry.takenUp.map { (entry, collection, $0) } }
    }
    guard !all.isEmpty else { return }
    heading(2, words.phrases.takenUpHeading)
    var table = MarkdownTable(words.phrases.takenUpColumns.map { ($0, .left) })
    let order = all.enumerated().sorted { ($0.element.2.due ?? "9", $0.offset) < ($1.element.2.due ?? "9", $1.offset) }
    for (_, (entry, collection, commitment)) in order {
      table.rows.append([
        line(for: entry, in: collection, signs: false, notes: false), Markdown.text(commitment.owner),
        commitment.partners.map { Markdown.text($0) }.joined(separator: ", "),
        commitment.due.flatMap(Commitment.day).map { words.longDay($0) } ?? "–",
      ])
    }
    add(table)
  }
}
