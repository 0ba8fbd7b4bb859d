import Workshop

extension WorkshopChange {
  /// One line of what a session file says otherwise than before.
  public func sentence(in language: Language) -> String {
    func say(_ nl: String, _ en: String) -> String { language.say(nl: nl, en: en) }
    switch self {
    case .session(let part): return say("de sessie: \(part.rawValue)", "the session: \(part.rawValue)")
    case .itemAdded(_, let title): return say("onderdeel erbij: \(title)", "item added: \(title)")
    case .itemRemoved(_, let title): return say("onderdeel weg: \(title)", "item removed: \(title)")
    case .itemsReordered: return say("andere volgorde van de onderdelen", "another order of the items")
    case .item(_, let title, let part): return say("\(title): \(part.rawValue)", "\(title): \(part.rawValue)")
    case .activityAdded(let id, let item): return say("erbij: \(id) (bij \(item))", "added: \(id) (to \(item))")
    case .activityRemoved(let id, let item): return say("weg: \(id) (bij \(item))", "removed: \(id) (from \(item))")
    case .activityMoved(let id, let from, let to):
      return say("\(id): van \(from) naar \(to)", "\(id): from \(from) to \(to)")
    case .activitiesReordered(let item):
      return say("\(item): andere volgorde van wat deelnemers doen", "\(item): another order of its activities")
    case .activity(let id): return say("\(id) is anders", "\(id) differs")
    case .groupSetAdded(let id): return say("indeling erbij: \(id)", "group set added: \(id)")
    case .groupSetRemoved(let id): return say("indeling weg: \(id)", "group set removed: \(id)")
    case .groupAdded(let id, let set): return say("\(set): groep erbij: \(id)", "\(set): group added: \(id)")
    case .groupRemoved(let id, let set): return say("\(set): groep weg: \(id)", "\(set): group removed: \(id)")
    case .groupsReordered(let set): return say("\(set): andere volgorde", "\(set): another order")
    case .group(let id, let set): return say("\(set): groep \(id) is anders", "\(set): group \(id) differs")
    case .groupSetAttribute(let id): return say("\(id): naar een ander kenmerk", "\(id): by another attribute")
    }
  }
}
