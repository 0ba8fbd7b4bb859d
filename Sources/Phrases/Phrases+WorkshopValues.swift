import Workshop

extension WorkshopChange {
  /// One line of what a session file says otherwise than before, with both values where they are short: `Groepen: duur
  /// 40 → 45 min`.
  public func sentence(in language: Language, from old: Workshop, to new: Workshop, _ zone: Zone) -> String {
    let values = Values(language: language, zone: zone)
    switch self {
    case .session(let part): return sentence(in: language) + values.of(part, old, new)
    case .item(let id, _, let part):
      guard let before = old.agenda.first(where: { $0.id == id }), let after = new.agenda.first(where: { $0.id == id })
      else { return sentence(in: language) }
      return sentence(in: language) + values.of(part, before, after)
    case .activity(let id):
      guard let before = old.activity(id), let after = new.activity(id) else { return sentence(in: language) }
      let parts = values.differences(before, after)
      return parts.isEmpty ? sentence(in: language) : "\(id): \(parts.joined(separator: "; "))"
    case .itemAdded, .itemRemoved, .itemsReordered, .activityAdded, .activityRemoved, .activityMoved,
      .activitiesReordered, .groupSetAdded, .groupSetRemoved, .groupAdded, .groupRemoved, .groupsReordered, .group,
      .groupSetAttribute:
      return sentence(in: language)
    }
  }
}

extension Workshop {
  fileprivate func activity(_ id: ActivityID) -> Activity? {
    agenda.lazy.flatMap(\.activities).first { $0.id == id }
  }
}

/// Two values of one thing, the old one and the new one.
private struct Values {
  let language: Language
  let zone: Zone

  func say(_ nl: String, _ en: String) -> String { language.say(nl: nl, en: en) }

  private func arrow(_ old: String, _ new: String) -> String { " \(old) → \(new)" }
  private func texts(_ old: String, _ new: String) -> String { arrow(language.quote(old), language.quote(new)) }
  private func lengths(_ old: Span, _ new: Span) -> String {
    let (before, after) = (language.length(old), language.length(new))
    // One unit is said once.
    let unit = " min"
    return before.hasSuffix(unit) && after.hasSuffix(unit)
      ? arrow(String(before.dropLast(unit.count)), after) : arrow(before, after)
  }
  private func times(_ old: Instant?, _ new: Instant?) -> String {
    let (before, after) = (old.map(zone.local), new.map(zone.local))
    func text(_ time: LocalTime?) -> String {
      guard let time else { return say("geen", "none") }
      return before?.day == after?.day || before == nil || after == nil
        ? time.clock : "\(language.shortDay(time.day)) \(time.day.year) \(time.clock)"
    }
    return arrow(text(before), text(after))
  }
  private func limits(_ old: Span?, _ new: Span?) -> String {
    arrow(old.map(language.length) ?? say("geen", "none"), new.map(language.length) ?? say("geen", "none"))
  }

  func of(_ part: WorkshopChange.Part, _ old: Workshop, _ new: Workshop) -> String {
    switch part {
    case .title: texts(old.title, new.title)
    case .language: arrow(old.language.rawValue, new.language.rawValue)
    case .zone: arrow(old.zone, new.zone)
    case .starts: times(old.starts, new.starts)
    case .ends: times(old.ends, new.ends)
    case .admission: arrow(old.admission.rawValue, new.admission.rawValue)
    case .oneVotePer: arrow(old.oneVotePer ?? "–", new.oneVotePer ?? "–")
    case .minimumGroup: arrow("\(old.minimumGroup)", "\(new.minimumGroup)")
    case .id, .audience, .attributes, .privacy, .map: ""
    }
  }

  func of(_ part: WorkshopChange.ItemPart, _ old: AgendaItem, _ new: AgendaItem) -> String {
    switch part {
    case .title: texts(old.title, new.title)
    case .length: lengths(old.length, new.length)
    case .atLeast: lengths(old.atLeast, new.atLeast)
    case .anchor: times(old.anchor, new.anchor)
    case .priority: arrow(old.priority.map(String.init) ?? "–", new.priority.map(String.init) ?? "–")
    case .lead: texts(old.lead ?? "–", new.lead ?? "–")
    case .isBreak, .notes: ""
    }
  }

  /// What of an activity differs, each by name.
  func differences(_ old: Activity, _ new: Activity) -> [String] {
    var parts: [String] = []
    if old.prompt != new.prompt { parts.append(say("vraag", "prompt") + texts(old.prompt, new.prompt)) }
    switch (old, new) {
    case (.poll(let old), .poll(let new)): parts += differences(old, new)
    case (.collect(let old), .collect(let new)):
      if old.fields != new.fields { parts.append(say("velden", "fields")) }
      if old.perPerson != new.perPerson { parts.append(say("hoeveel per persoon", "how many a person")) }
      if old.moderated != new.moderated { parts.append(say("vooraf beoordelen", "moderation")) }
      if old.upvotes != new.upvotes { parts.append(say("steun geven", "upvotes")) }
      if old.signed != new.signed { parts.append(say("op naam of niet", "signed or not")) }
      if old.contact != new.contact {
        func names(_ collect: Collect) -> String {
          ([say("naam", "name")] + (collect.contact ?? [])).joined(separator: ", ")
        }
        parts.append(say("wat koppelingen krijgen", "what matches get") + arrow(names(old), names(new)))
      }
    case (.breakout(let old), .breakout(let new)):
      if old.groupSet != new.groupSet { parts.append(say("indeling", "group set") + arrow(old.groupSet, new.groupSet)) }
      if old.length != new.length { parts.append(say("duur", "length") + limits(old.length, new.length)) }
      if old.collections != new.collections { parts.append(say("wat de groepen oogsten", "what the groups harvest")) }
      if old.mixing?.meet != new.mixing?.meet { parts.append(say("welke koppelingen", "which matches")) }
    case (.reportBack(let old), .reportBack(let new)):
      if old.breakout != new.breakout { parts.append(say("van welke groepen", "of which groups")) }
      if old.length != new.length { parts.append(say("duur", "length") + limits(old.length, new.length)) }
    case (.talk(let old), .talk(let new)):
      if old.lead != new.lead { parts.append(say("spreker", "speaker") + texts(old.lead ?? "–", new.lead ?? "–")) }
      if old.length != new.length { parts.append(say("duur", "length") + limits(old.length, new.length)) }
    case (_, _): parts.append(say("een andere soort", "another kind"))
    }
    return parts
  }

  private func differences(_ old: Poll, _ new: Poll) -> [String] {
    var parts: [String] = []
    if old.question != new.question {
      let (before, after) = (options(old.question), options(new.question))
      let added = after.filter { !before.contains($0) }, gone = before.filter { !after.contains($0) }
      if !added.isEmpty { parts.append(say("erbij", "added") + " " + language.list(added.map(language.quote))) }
      if !gone.isEmpty { parts.append(say("eraf", "removed") + " " + language.list(gone.map(language.quote))) }
      if added.isEmpty, gone.isEmpty { parts.append(say("mogelijkheden of punten", "options or points")) }
    }
    if old.ballots != new.ballots {
      parts.append(say("stembiljet", "ballots") + arrow(name(old.ballots), name(new.ballots)))
    }
    if old.reveal != new.reveal { parts.append(say("uitslag", "result") + arrow(name(old.reveal), name(new.reveal))) }
    if old.quorum != new.quorum { parts.append(say("quorum", "quorum")) }
    if old.limit != new.limit { parts.append(say("tijd", "time") + limits(old.limit, new.limit)) }
    if old.breakdown != new.breakdown { parts.append(say("uitsplitsing", "breakdown")) }
    if old.tie != new.tie { parts.append(say("bij gelijke stand", "when tied")) }
    if old.receipts != new.receipts { parts.append(say("ontvangstbewijs", "receipts")) }
    if old.opens != new.opens { parts.append(say("wat haar opent", "what opens it")) }
    return parts
  }

  private func options(_ question: Question) -> [String] {
    switch question.source {
    case .fixed(let options): options.map(\.title)
    case .from(let id, _): [id.text]
    case .best(let id, _): [id.text]
    case nil: []
    }
  }

  private func name(_ ballots: Poll.Ballots) -> String {
    switch ballots {
    case .secret: say("geheim", "secret")
    case .named: say("op naam", "by name")
    }
  }

  private func name(_ reveal: Poll.Reveal) -> String {
    switch reveal {
    case .live: say("meteen", "live")
    case .onClose: say("bij het sluiten", "on close")
    case .manual: say("met de hand", "by hand")
    }
  }
}
