import Engine
import Phrases
import Workshop

extension TableMaking {
  /// A row an entry, what was merged into it below it.
  mutating func add(_ collection: CollectionRecord) {
    let groups = Dictionary(
      outcome.breakouts.flatMap(\.groups).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let isNamed = outcome.export.names && collection.signed
    let isWhole = outcome.export.all
    var rows: [[DataTable.Cell]] = []
    for entry in collection.entries {
      let own: [DataTable.Cell] = [
        .init(entry.group.map { groups[$0] ?? $0.text }), .count(entry.upvotes), .yes(entry.shortlisted),
        .yes(entry.marked), .yes(entry.edited), .empty,
      ]
      rows.append(
        [.text(entry.id.text)] + collection.fields.map { .init(entry.fields[$0.id]) } + own
          + (isNamed ? [.init(entry.by)] : []) + (isWhole ? [.init(entry.withheld?.rawValue)] : []))
      for merged in entry.merged {
        let below: [DataTable.Cell] = [
          .init(merged.group.map { groups[$0] ?? $0.text }), .count(merged.upvotes), .yes(false),
          .yes(merged.marked == true), .yes(merged.firstFields != nil), .text(entry.id.text),
        ]
        rows.append(
          [.text(merged.id.text)] + collection.fields.map { .init(merged.fields[$0.id]) } + below
            + (isNamed ? [.init(merged.by)] : []) + (isWhole ? [.empty] : []))
      }
    }
    let fixed = [TableHead.group, .upvotes, .shortlisted, .marked, .edited, .mergedInto].map(words.head)
    add(
      "\(words.tableNames.collection)-\(collection.id)",
      [words.head(.entry)] + collection.fields.map { $0.label ?? $0.id } + fixed
        + (isNamed ? [words.head(.by)] : []) + (isWhole ? [words.head(.withheld)] : []), rows)
  }

  /// A row a group of each round.
  mutating func add(_ breakout: BreakoutRecord) {
    let isNamed = outcome.export.names
    let titles = Dictionary(breakout.groups.map { ($0.id, $0.title) }) { first, _ in first }
    let places = Dictionary(breakout.groups.map { ($0.id, $0.place) }) { first, _ in first }
    func row(
      _ round: Int, _ id: GroupID, _ members: Int, _ names: [String]?, _ start: Instant, _ end: Instant?
    ) -> [DataTable.Cell] {
      let step = StepPlace(id)?.group(in: words.phrases.language).title
      return [
        .count(round), .time(start), .init(end), .text(titles[id] ?? step ?? id.text), .init(places[id] ?? nil),
        .count(members),
      ] + (isNamed ? [.init(names?.joined(separator: "; "))] : [])
    }
    let rows: [[DataTable.Cell]]
    if let rounds = breakout.rounds {
      rows = rounds.flatMap { round in
        round.groups.map { row(round.number, $0.id, $0.members, $0.names, round.started, round.ended) }
      }
    } else {
      rows = breakout.groups.map { row(1, $0.id, $0.members, $0.names, breakout.started, breakout.ended) }
    }
    add(
      "\(words.tableNames.groups)-\(breakout.id)",
      [.round, .start, .end, .group, .seat, .members] + (isNamed ? [.names] : []), rows)
  }
}
