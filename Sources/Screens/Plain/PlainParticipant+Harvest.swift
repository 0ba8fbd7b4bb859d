import Engine
import Phrases
import Workshop

/// What a group found, written down by its members where nobody leads it: the leader's words do the same here.
extension PlainParticipant {
  func harvestHow(_ view: ParticipantView) -> [String] {
    let lists = view.lists
    let titles = lists.enumerated().map {
      phrases.plainList($0.offset + 1, PlainText.flat($0.element.title(phrases)), $0.element.count)
    }
    let step = view.groupAtWork?.step.map(phrases.stepList)
    return [view.groupAtWork?.leading == .you ? phrases.youLead : step ?? phrases.membersWrite]
      + (lists.count > 1 ? titles : [])
      + [phrases.plainAddHow(PlainText.flat(lists.first?.prompt ?? ""))]
  }

  mutating func callHelp(_ view: ParticipantView) -> PlainAnswer {
    guard let card = view.groupAtWork else { return PlainAnswer([phrases.helpOnlyInGroups]) }
    return PlainAnswer([], participation.callHelp(card).map { [$0] } ?? [])
  }

  mutating func harvest(_ word: PlainWord, _ rest: String, _ view: ParticipantView) -> PlainAnswer {
    let lists = view.lists
    guard var collect = lists.first(where: { $0.id == collection }) ?? lists.first else {
      return PlainAnswer([phrases.plainNoHarvest])
    }
    if word == .lists, !rest.isEmpty {
      guard let number = Int(rest), lists.indices.contains(number - 1) else {
        return PlainAnswer([phrases.plainNoSuchNumber(rest, most: lists.count)])
      }
      collect = lists[number - 1]
    }
    collection = collect.id
    if word == .lists {
      return PlainAnswer((collect.isOpen ? harvestHow(view) : [phrases.leaderWrites]) + text.entries(collect))
    }
    guard collect.isOpen else { return PlainAnswer([phrases.leaderWrites]) }
    if collect.isLot, word == .move || word == .mark { return PlainAnswer([phrases.plainNoCollection]) }
    if word == .add { return fields(rest, of: collect, [:], nil) }
    if word == .move {
      switch PlainMove.read(rest, in: collect, phrases) {
      case .failure(let why): return PlainAnswer([why.sentence])
      case .success(let move): return PlainAnswer([], [participation.send(move, in: collect.id)])
      }
    }
    let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
    // Behind the group's own stand the lines of the step before, which can be taken along.
    if word == .mark, let number = parts.first.flatMap({ Int($0) }), number > collect.entries.count,
      collect.lines.indices.contains(number - 1)
    {
      return PlainAnswer([], participation.takeAlong(collect.lines[number - 1].id, in: collect).map { [$0] } ?? [])
    }
    guard let number = parts.first.flatMap({ Int($0) }), collect.entries.indices.contains(number - 1) else {
      return PlainAnswer([phrases.plainNoSuchNumber(parts.first ?? "", most: collect.entries.count)])
    }
    let entry = collect.entries[number - 1]
    if word == .edit { return fields(parts.count > 1 ? parts[1] : "", of: collect, entry.fields, entry.id) }
    guard let intent = participation.mark(entry, in: collect) else {
      return PlainAnswer([phrases.enoughMarked(markLimit)])
    }
    return PlainAnswer([], [intent])
  }

  /// The first field is what was typed behind the word; without it the fields are asked for one by one.
  private mutating func fields(
    _ line: String, of collect: CollectView, _ values: [String: String], _ editing: EntryID?
  ) -> PlainAnswer {
    if !line.isEmpty { return fill(line, collect.id, 0, values, editing) }
    guard let first = collect.fields.first else { return PlainAnswer() }
    asked = .field(collect.id, index: 0, values: values, editing: editing)
    let label = first.label ?? PlainText.flat(collect.title(phrases))
    return PlainAnswer([phrases.plainField(label, required: first.required && editing == nil)])
  }
}
