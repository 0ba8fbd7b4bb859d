import Phrases
import Workshop

extension Report {
  /// Collections that participants filled; harvests stand with the groups.
  mutating func writeContributions() {
    let collections = outcome.collections.filter { $0.source == .participants }
    guard !collections.isEmpty, outcome.session.state != .waiting else { return }
    heading(2, words.contributions)
    for collection in collections {
      heading(3, Markdown.text(collection.title))
      add(
        words.entries(
          collection.entries.count, contributors: collection.contributors, ranked: collection.upvotes,
          leftOut: collection.leftOut))
      write(collection)
      writeMatches(of: collection)
    }
  }

  mutating func writeParkingLot() {
    guard let collection = outcome.collections.first(where: { $0.source == .parkingLot }), !collection.entries.isEmpty
    else { return }
    heading(2, words.parkingLot)
    list(collection.entries.map { line(for: $0, in: collection) })
  }

  private mutating func write(_ collection: CollectionRecord) {
    guard !collection.entries.isEmpty else { return }
    guard collection.upvotes else {
      list(collection.entries.map { line(for: $0, in: collection) })
      return
    }
    let heads = words.entryColumns
    var table = MarkdownTable([(heads[0], .right), (heads[1], .left)])
    for entry in collection.entries {
      table.rows.append(["\(entry.upvotes)", line(for: entry, in: collection, support: false)])
    }
    add(table)
  }

  /// An entry in one line: signs, the wording field by field, and what happened to it.
  func line(
    for entry: EntryRecord, in collection: CollectionRecord, signs: Bool = true, support: Bool = true,
    notes isAnnotated: Bool = true
  ) -> String {
    var line = ""
    if signs, entry.marked { line += "★ " }
    if signs, entry.shortlisted { line += "✓ " }
    line += wording(entry.fields, in: collection)
    guard isAnnotated else { return line }
    var notes: [String] = []
    if support, collection.upvotes { notes.append(words.support(entry.upvotes)) }
    if let theme = entry.theme { notes.append(words.phrases.theme(Markdown.text(theme))) }
    if let from = entry.from { notes.append(words.phrases.cameFrom(Markdown.text(outcome.title(of: from)))) }
    if let by = entry.by { notes.append(words.by(Markdown.text(by))) }
    if let first = entry.firstFields {
      notes.append(words.edited(from: words.quoted(wording(first, in: collection))))
    } else if entry.edited {
      notes.append(words.edited)
    }
    if let withheld = entry.withheld {
      switch withheld {
      case .held: notes.append(words.held)
      case .hidden: notes.append(words.hidden)
      }
    }
    // What went on from a step before in the same words says nothing new.
    let merged = entry.merged.filter { $0.step == nil || $0.fields != entry.fields }
    if entry.groups.count > 1 {
      // Who said what stands with what more than one group found.
      notes.append(words.phrases.alsoSaid(by: entry.groups.filter { $0 != entry.group }.compactMap(title)))
    } else if !merged.isEmpty {
      notes.append(
        words.merged(
          merged.map { merged in
            words.quoted(wording(merged.fields, in: collection))
          }))
    }
    return notes.isEmpty ? line : "\(line) *(\(notes.joined(separator: "; ")))*"
  }

  /// Fields in their order: the first as it is, the others with their labels.
  func wording(_ fields: [String: String], in collection: CollectionRecord) -> String {
    var parts: [String] = []
    for field in collection.fields {
      guard let text = fields[field.id], !text.isEmpty else { continue }
      let wording = Markdown.text(text)
      parts.append(
        parts.isEmpty && collection.matches == nil ? wording : "\(Markdown.text(field.label ?? field.id)): \(wording)")
    }
    return parts.joined(separator: " – ")
  }

  func title(of group: GroupID) -> String? {
    outcome.breakouts.lazy.flatMap(\.groups).first { $0.id == group }.map { Markdown.text($0.title) }
  }
}
