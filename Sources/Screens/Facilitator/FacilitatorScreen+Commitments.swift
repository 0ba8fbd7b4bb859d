import Canvas
import Engine
import Phrases
import Workshop

/// Themes of entries, and who takes them up.
extension FacilitatorScreen {
  /// Asks for the theme, with the one in the line that it has, else one that others like it have.
  mutating func askTheme(_ entry: EntryView, in desk: CollectionDesk) {
    var known: [String] = []
    for line in desk.entries { if let theme = line.entry.theme, !known.contains(theme) { known.append(theme) } }
    let sorted = desk.entries.compactMap { line in
      line.entry.theme.map { (text: desk.fields.oneLine(line.entry.fields), theme: $0) }
    }
    let suggested =
      entry.theme == nil
      ? ThemeSuggestion.theme(
        for: desk.fields.oneLine(entry.fields), among: sorted, in: view?.head.language ?? language)
      : nil
    dialog = .type(
      Typing(
        purpose: .theme(desk.id, entry.id, known: known, isSuggested: suggested != nil),
        editor: LineEditor(entry.theme ?? suggested ?? "", limit: Limits.nameCharacters)))
  }

  mutating func askCommitment(_ entry: EntryView, in desk: CollectionDesk) {
    dialog = .type(
      Typing(
        purpose: .commitment(desk.id, entry.id, done: [], before: entry.commitment),
        editor: LineEditor(entry.commitment?.owner ?? "", limit: Limits.nameCharacters)))
  }

  /// The next of the three lines, or all of them sent. Without an owner there is nothing more to ask.
  mutating func commit(
    _ text: String, _ collection: CollectionID, _ entry: EntryID, _ done: [String], _ before: Commitment?
  ) -> [Intent] {
    let lines = done + [text]
    if lines.count < 3, !lines[0].isEmpty {
      let next = lines.count == 1 ? before?.partners.joined(separator: ", ") : before?.due
      dialog = .type(
        Typing(
          purpose: .commitment(collection, entry, done: lines, before: before),
          editor: LineEditor(next ?? "", limit: Limits.entryCharacters)))
      return []
    }
    if lines.count == 3, !lines[2].isEmpty, Commitment.day(lines[2]) == nil {
      notice = Refusal.noSuchDay(lines[2]).sentence(in: language, naming: titles)
      return []
    }
    dialog = nil
    return send(
      .takeUpEntry,
      .takeUpEntry(
        collection: collection, entry: entry, owner: lines[0], partners: lines.count > 1 ? lines[1].partnersTyped : [],
        due: lines.count > 2 && !lines[2].isEmpty ? lines[2] : nil))
  }
}

extension String {
  /// Those between commas.
  var partnersTyped: [String] { split(separator: ",").map { String($0).trimmingSpaces }.filter { !$0.isEmpty } }
}
