import Canvas
import Engine
import Phrases
import Timeline
import Workshop

/// A session's plan as `beraad plan` prints it: when what is, which groups there are, and who sits where.
public struct PlanSheet: Sendable {
  /// An item with its times as they now stand.
  struct Item: Sendable {
    var item: AgendaItem
    var phase: TimetableRow.Phase
    /// What is expected, or what happened; of an item that was passed over, what was planned.
    var starts: Instant
    var ends: Instant

    var length: Span { ends - starts }
  }

  /// A set of groups.
  struct GroupSetPart: Sendable {
    var set: GroupSet
    var tables: [SeatPlan.Table]
    /// How many belong to each, where an attribute says so.
    var sizes: [Int]?
  }

  let source: PaperSource
  let head: PaperHead
  let items: [Item]
  let ends: Instant
  let sets: [GroupSetPart]
  let plans: [SeatPlan]

  /// The plan of a session.
  public init(_ source: PaperSource) {
    let session = source.session
    self.source = source
    head = PaperHead(source)
    // Before the start it is the plan; later it is as far as the journal had come, so that the same records print the
    // same.
    let now = session.stage == .waiting ? session.workshop.starts + session.shift : session.lastAt
    let table = timetable(of: session.course, at: now)
    items = zip(session.workshop.agenda, table.rows).map { item, row in
      let times = row.expected ?? row.planned
      return Item(item: item, phase: row.phase, starts: times.start, ends: times.end)
    }
    ends = table.ends
    sets = session.workshop.groupSets.map { set in
      GroupSetPart(
        set: set, tables: SeatPlan.Table.all(set.groups, named: source.name),
        sizes: set.attribute.map { attribute in
          set.groups.map { group in session.electorate.count { $0.attributes[attribute] == group.title } }
        })
    }
    plans = SeatPlan.all(source)
  }

  var phrases: Phrases { source.phrases }

  func times(of item: Item) -> String { "\(source.clock(item.starts))–\(source.clock(item.ends))" }

  /// What stands behind an item's title.
  func notes(on item: Item) -> [String] {
    var notes: [String] = []
    if let phase = phrases.paperPhase(item.phase) { notes.append(phase) }
    if item.item.anchor != nil { notes.append(phrases.planAnchored) }
    if item.phase == .toCome, item.item.atLeast < item.item.length {
      notes.append(phrases.planAtLeast(item.item.atLeast))
    }
    if item.phase == .toCome, item.item.priority != nil { notes.append(phrases.planOptional) }
    if rounded(item) != phrases.planLength(item.item.length) { notes.append(phrases.paperPlanned(item.item.length)) }
    return notes
  }

  /// What stands under an activity: where it takes from.
  func origin(of activity: Activity) -> String? {
    activity.source.map { phrases.takesFrom($0, title: source.sourceTitles[$0.session]) }
  }

  /// An item's length as it now is: to the minute, or as the plan has it.
  func rounded(_ item: Item) -> String {
    item.length == item.item.length ? phrases.planLength(item.length) : "\(item.length.nearestMinutes) min"
  }

  /// What is to be known of the whole.
  var notices: [String] {
    var notices: [String] = []
    let session = source.session
    if let journal = source.journal {
      let at = source.zone.local(session.lastAt)
      notices.append(phrases.paperAsOf(at.clock, at.day, journal: journal))
    }
    if session.shift != .zero { notices.append(phrases.paperMoved(from: source.clock(session.workshop.starts))) }
    return notices
  }
}
