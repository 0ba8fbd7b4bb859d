import Workshop

extension WorkshopChange {
  /// One line of what a session file says otherwise than before.
  public func sentence(in language: Language) -> String {
    func say(_ nl: String, _ en: String) -> String { language.say(nl: nl, en: en) }
    switch self {
    case .session(let part):
      return say("de sessie: \(part.name(in: language))", "the session: \(part.name(in: language))")
    case .itemAdded(_, let title): return say("onderdeel erbij: \(title)", "item added: \(title)")
    case .itemRemoved(_, let title): return say("onderdeel weg: \(title)", "item removed: \(title)")
    case .itemsReordered: return say("andere volgorde van de onderdelen", "another order of the items")
    case .item(_, let title, let part): return "\(title): \(part.name(in: language))"
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

extension WorkshopChange.Part {
  func name(in language: Language) -> String {
    switch self {
    case .id: language.say(nl: "id", en: "id")
    case .title: language.say(nl: "titel", en: "title")
    case .language: language.say(nl: "taal", en: "language")
    case .zone: language.say(nl: "tijdzone", en: "time zone")
    case .starts: language.say(nl: "begin", en: "start")
    case .ends: language.say(nl: "einde", en: "end")
    case .audience: language.say(nl: "voor wie", en: "audience")
    case .attributes: language.say(nl: "kenmerken van deelnemers", en: "attributes of participants")
    case .admission: language.say(nl: "wie meedoet en hoe", en: "who takes part and how")
    case .privacy: language.say(nl: "privacytekst", en: "privacy notice")
    case .oneVotePer: language.say(nl: "wie samen één stem hebben", en: "who has one vote together")
    case .map: language.say(nl: "de kaart van de uitkomsten", en: "the outcome map")
    case .minimumGroup: language.say(nl: "kleinste groep in een uitsplitsing", en: "smallest group in a breakdown")
    }
  }
}

extension WorkshopChange.ItemPart {
  func name(in language: Language) -> String {
    switch self {
    case .title: language.say(nl: "titel", en: "title")
    case .length: language.say(nl: "duur", en: "length")
    case .atLeast: language.say(nl: "kortste duur", en: "least length")
    case .priority: language.say(nl: "of het weg mag", en: "whether it may be dropped")
    case .anchor: language.say(nl: "vaste tijd", en: "fixed time")
    case .isBreak: language.say(nl: "pauze of niet", en: "break or not")
    case .lead: language.say(nl: "wie het leidt", en: "who leads it")
    case .notes: language.say(nl: "aantekeningen", en: "notes")
    }
  }
}
