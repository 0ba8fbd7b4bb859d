import Phrases
import Workshop

/// What more than one group found: once, with who said what, in which words and when.
extension Report {
  mutating func writeShared(in breakout: BreakoutRecord) {
    for harvest in breakout.groups.first?.harvest ?? [] {
      guard let collection = collection(harvest.collection) else { continue }
      // The most found first, else in the order of the collection.
      let shared = collection.entries.enumerated().filter { $0.element.groups.count > 1 }.sorted {
        let (one, other) = ($0.element.groups.count, $1.element.groups.count)
        return one == other ? $0.offset < $1.offset : one > other
      }
      guard !shared.isEmpty else { continue }
      add("**\(words.foundByMore(Markdown.text(collection.title)))**")
      list(
        shared.flatMap { _, entry in
          let found = "\(line(for: entry, in: collection, notes: false)) *(\(facts(of: entry, in: collection)))*"
          return [Block.ListLine(text: found)]
            + entry.voices.map { Block.ListLine(isUnder: true, text: told(by: $0, in: collection)) }
        })
    }
  }

  private func facts(of entry: EntryRecord, in collection: CollectionRecord) -> String {
    var facts = [words.foundBy(groups: entry.groups.count)]
    if collection.upvotes { facts.append(words.support(entry.upvotes)) }
    return facts.joined(separator: "; ")
  }

  /// `Tafel 1, ronde 2, 14:03: ‘…’`.
  private func told(by voice: MergedEntry, in collection: CollectionRecord) -> String {
    let who = [
      voice.group.flatMap(title) ?? words.phrases.plenary, voice.by.map { Markdown.text($0) },
      voice.round.map(words.inRound), voice.at.map(clock),
    ].compactMap { $0 }
    let sign = voice.marked ? "★ " : ""
    return "\(who.joined(separator: ", ")): \(sign)\(words.quoted(wording(voice.fields, in: collection)))"
  }

  /// What a group found that goes on under another entry: where.
  func mergedLines(of harvest: GroupHarvest, in collection: CollectionRecord) -> [String] {
    (harvest.merged ?? []).compactMap { id in
      guard let entry = collection.entries.first(where: { $0.merged.contains { $0.id == id } }),
        let voice = entry.merged.first(where: { $0.id == id })
      else { return nil }
      let group = entry.group == voice.group ? nil : entry.group.flatMap(title)
      let onward = words.goesOn(as: words.quoted(wording(entry.fields, in: collection)), of: group)
      return "\(voice.marked ? "★ " : "")\(wording(voice.fields, in: collection)) *(\(onward))*"
    }
  }
}

extension EntryRecord {
  /// The groups that said it, each once; the steps that led to a four are that four.
  var groups: [GroupID] {
    var seen: Set<GroupID> = []
    return ([group] + merged.filter { $0.step == nil }.map(\.group)).compactMap { $0 }.filter {
      seen.insert($0).inserted
    }
  }

  /// Itself in its own words, and all that was merged into it, in order of time.
  var voices: [MergedEntry] {
    let own = MergedEntry(
      id: id, fields: own ?? fields, firstFields: nil, group: group, by: by, at: at, round: round, marked: marked,
      upvotes: upvotes)
    return ([own] + merged.filter { $0.step == nil }).enumerated().sorted {
      ($0.element.at?.milliseconds ?? .max, $0.offset) < ($1.element.at?.milliseconds ?? .max, $1.offset)
    }.map(\.element)
  }
}
