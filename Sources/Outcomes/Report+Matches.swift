import Phrases
import Workshop

extension Report {
  /// Who was matched with whom, by what they sought and brought; names only where the export has them.
  mutating func writeMatches(of collection: CollectionRecord) {
    guard let matches = collection.matches, !matches.isEmpty else { return }
    let met = matches.count { $0.met != nil }
    add(words.matches(matches.count, mutual: matches.count(where: \.mutual), met: met))
    let hasNames = matches.contains { $0.names != nil }
    let heads = words.matchColumns
    var table = MarkdownTable([(heads.seeks, .left), (heads.brings, .left), (heads.met, .left)])
    for match in matches {
      func side(_ entry: EntryID, _ field: String, _ place: Int) -> String {
        let text = Markdown.text(fields(of: entry, in: collection)[field] ?? "–")
        guard hasNames, let name = match.names?[place] else { return text }
        return "**\(Markdown.text(name))**: \(text)"
      }
      table.rows.append([
        side(match.seeker, Field.seeking, 0), (match.mutual ? "⇄ " : "") + side(match.bringer, Field.bringing, 1),
        match.met.map(place) ?? "–",
      ])
    }
    add(table)
  }

  private func fields(of entry: EntryID, in collection: CollectionRecord) -> [String: String] {
    for shown in collection.entries {
      if shown.id == entry { return shown.fields }
      if let merged = shown.merged.first(where: { $0.id == entry }) { return merged.fields }
    }
    return [:]
  }

  private func place(_ met: MetRecord) -> String {
    let breakout = outcome.breakouts.first { $0.id == met.breakout }
    let group = breakout?.groups.first { $0.id == met.group }?.title ?? met.group.text
    let isOne = breakout?.roundsPlanned ?? 1 == 1
    return isOne ? Markdown.text(group) : "\(words.roundHeading(met.round)), \(Markdown.text(group))"
  }
}
