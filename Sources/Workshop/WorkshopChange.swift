/// One difference between two plans of the same session, as data; `Phrases` makes the sentence.
public enum WorkshopChange: Equatable, Sendable {
  /// Of the session as a whole.
  public enum Part: String, Equatable, Sendable, CaseIterable {
    case id, title, language, zone, starts, ends, audience, attributes, admission, privacy, minimumGroup, oneVotePer,
      map
  }
  /// Of an agenda item, its activities apart.
  public enum ItemPart: String, Equatable, Sendable, CaseIterable {
    case title, length, atLeast, anchor, isBreak, priority, lead, notes
  }

  case session(Part)
  case itemAdded(ItemID, title: String)
  case itemRemoved(ItemID, title: String)
  /// The items that both plans have follow each other in another order.
  case itemsReordered
  case item(ItemID, title: String, ItemPart)
  case activityAdded(ActivityID, to: ItemID)
  case activityRemoved(ActivityID, from: ItemID)
  case activityMoved(ActivityID, from: ItemID, to: ItemID)
  case activitiesReordered(ItemID)
  /// Something within the activity, or its type.
  case activity(ActivityID)
  case groupSetAdded(String)
  case groupSetRemoved(String)
  case groupAdded(GroupID, set: String)
  case groupRemoved(GroupID, set: String)
  case groupsReordered(set: String)
  case group(GroupID, set: String)
  /// Its groups come from another attribute.
  case groupSetAttribute(String)
}

extension Workshop {
  /// What `other` has otherwise, by ids: session, items, activities, groups. Empty exactly where the two are equal.
  public func changes(to other: Workshop) -> [WorkshopChange] {
    partChanges(to: other) + itemChanges(to: other) + activityChanges(to: other) + groupChanges(to: other)
  }

  private func partChanges(to other: Workshop) -> [WorkshopChange] {
    WorkshopChange.Part.allCases.filter { part in
      switch part {
      case .id: id != other.id
      case .title: title != other.title
      case .language: language != other.language
      case .zone: zone != other.zone
      case .starts: starts != other.starts
      case .ends: ends != other.ends
      case .audience: audience != other.audience
      case .attributes: attributes != other.attributes
      case .admission: admission != other.admission
      case .privacy: privacy != other.privacy
      case .minimumGroup: minimumGroup != other.minimumGroup
      case .oneVotePer: oneVotePer != other.oneVotePer
      case .map: map != other.map
      }
    }.map(WorkshopChange.session)
  }

  private func itemChanges(to other: Workshop) -> [WorkshopChange] {
    var changes: [WorkshopChange] = []
    let difference = Rows(agenda, other.agenda, by: \.id)
    changes += difference.removed.map { .itemRemoved($0.id, title: $0.title) }
    changes += difference.added.map { .itemAdded($0.id, title: $0.title) }
    if difference.isReordered { changes.append(.itemsReordered) }
    for (old, new) in difference.kept {
      for part in WorkshopChange.ItemPart.allCases {
        let isChanged =
          switch part {
          case .title: old.title != new.title
          case .length: old.length != new.length
          case .atLeast: old.atLeast != new.atLeast
          case .anchor: old.anchor != new.anchor
          case .isBreak: old.isBreak != new.isBreak
          case .priority: old.priority != new.priority
          case .lead: old.lead != new.lead
          case .notes: old.notes != new.notes
          }
        if isChanged { changes.append(.item(new.id, title: new.title, part)) }
      }
    }
    return changes
  }

  private func activityChanges(to other: Workshop) -> [WorkshopChange] {
    struct Placed {
      var activity: Activity
      var item: ItemID
    }
    func placed(_ workshop: Workshop) -> [Placed] {
      workshop.agenda.flatMap { item in item.activities.map { Placed(activity: $0, item: item.id) } }
    }
    var changes: [WorkshopChange] = []
    let difference = Rows(placed(self), placed(other), by: \.activity.id)
    changes += difference.removed.map { .activityRemoved($0.activity.id, from: $0.item) }
    changes += difference.added.map { .activityAdded($0.activity.id, to: $0.item) }
    for (old, new) in difference.kept {
      if old.item != new.item { changes.append(.activityMoved(new.activity.id, from: old.item, to: new.item)) }
      if old.activity != new.activity { changes.append(.activity(new.activity.id)) }
    }
    for (old, new) in Rows(agenda, other.agenda, by: \.id).kept
    where Rows(old.activities, new.activities, by: \.id).isReordered {
      changes.append(.activitiesReordered(new.id))
    }
    return changes
  }

  private func groupChanges(to other: Workshop) -> [WorkshopChange] {
    var changes: [WorkshopChange] = []
    let sets = Rows(groupSets, other.groupSets, by: \.id)
    changes += sets.removed.map { .groupSetRemoved($0.id) }
    changes += sets.added.map { .groupSetAdded($0.id) }
    if sets.isReordered { changes += sets.kept.map { .groupsReordered(set: $0.1.id) } }
    for (old, new) in sets.kept {
      if old.attribute != new.attribute { changes.append(.groupSetAttribute(new.id)) }
      let groups = Rows(old.groups, new.groups, by: \.id)
      changes += groups.removed.map { .groupRemoved($0.id, set: new.id) }
      changes += groups.added.map { .groupAdded($0.id, set: new.id) }
      if groups.isReordered { changes.append(.groupsReordered(set: new.id)) }
      changes += groups.kept.filter { $0 != $1 }.map { .group($1.id, set: new.id) }
    }
    return changes
  }
}

/// Two lists of rows with a key: what went, what came, what stayed (in the new order), and whether that moved.
private struct Rows<Row> {
  var removed: [Row]
  var added: [Row]
  var kept: [(Row, Row)]
  var isReordered: Bool

  init<Key: Hashable>(_ old: [Row], _ new: [Row], by key: (Row) -> Key) {
    var rows: [Key: Row] = [:]
    for row in old { rows[key(row)] = row }
    let newKeys = Set(new.map(key))
    removed = old.filter { !newKeys.contains(key($0)) }
    added = new.filter { rows[key($0)] == nil }
    kept = new.compactMap { row in rows[key(row)].map { ($0, row) } }
    isReordered = old.map(key).filter(newKeys.contains) != kept.map { key($0.1) }
  }
}
