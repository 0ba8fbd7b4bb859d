import Engine
import Phrases
import Workshop

/// What the console shows and what its keys act on, worked out from the view and what was chosen.
extension FacilitatorScreen {
  /// What stands on the desk.
  var subject: Subject? { chosen ?? lingering ?? view?.foremost(lines) }

  /// What a key that begins something means while a counted poll lingers on the desk: what comes next in the item.
  var following: Subject? {
    guard chosen == nil, lingering != nil, let poll, poll.tied.isEmpty, case .revealed = poll.poll.phase else {
      return nil
    }
    return view?.pending(lines)
  }

  /// The list of activities as it is shown: at hand first, then what comes, then what was.
  var listed: [ActivityLine] {
    guard let view else { return [] }
    let hand = view.atHand(lines)
    let ids = Set(hand.map(\.subject))
    let rest = lines.filter { !ids.contains($0.subject) }
    return hand + rest.filter { $0.state != .done } + rest.filter { $0.state == .done }
  }

  var poll: PollDesk? {
    if case .poll(let id) = subject { return view?.desk(of: id) }
    return nil
  }
  var breakout: BreakoutDesk? {
    if case .breakout(let id) = subject { return view?.breakout(id) }
    return nil
  }
  var report: ReportView? {
    if case .report(let id) = subject { return view?.report(id) }
    return nil
  }
  var talk: TalkView? {
    if case .talk(let id) = subject { return view?.talk(id) }
    return nil
  }

  /// The collection that fills the desk, where one does.
  var collectionOnDesk: CollectionDesk? {
    if case .collection(let id) = subject { return view?.collection(id) }
    return nil
  }

  /// The collection whose entries are shown: the one on the desk, else the one that asks for the facilitator.
  var collectionShown: CollectionDesk? {
    if let desk = collectionOnDesk { return desk }
    guard let view else { return nil }
    let here = view.currentItem?.id
    let some = view.collections.filter { $0.id != parkingLot && ($0.count > 0 || $0.held > 0 || $0.isOpen) }
    return some.first { $0.held > 0 && $0.item == here && here != nil } ?? some.first { $0.held > 0 }
      ?? some.first { $0.item == here && here != nil && !$0.harvest }
      ?? some.first { $0.isOpen && !$0.harvest }
  }

  var entryIDs: [EntryID] { collectionShown?.entries.map(\.entry.id) ?? [] }

  var entry: DeskEntry? {
    guard let desk = collectionShown, let row = entries.row(in: entryIDs) else { return nil }
    return desk.entries[row]
  }

  /// The groups that the desk lists.
  var groupIDs: [GroupID] {
    if let breakout { return breakout.groups.map(\.id) }
    if report != nil { return reportGroups.map(\.id) }
    return []
  }

  /// The groups that a report back can call, in order.
  var reportGroups: [BreakoutDesk.GroupLine] {
    guard let report, let view else { return [] }
    let titles = Set(report.toCome + report.done + [report.groupTitle].compactMap { $0 })
    let all = view.breakouts.map(\.groups).first { Set($0.map(\.title)).isSuperset(of: titles) } ?? []
    return all.filter { titles.contains($0.title) }
  }

  var peopleShown: [FacilitatorView.PersonLine] {
    let all = view?.people ?? []
    guard let wanted = search?.text.lowercased(), !wanted.isEmpty else { return all }
    if let answer {
      // What the view has of them is newer.
      return answer.people.map { one in all.first { $0.id == one.id } ?? one }
    }
    func begins(_ person: FacilitatorView.PersonLine) -> Bool {
      let name = person.name.lowercased()
      return name.hasPrefix(wanted) || name.contains(" " + wanted) || name.contains("-" + wanted)
    }
    // Beginnings of words first; from three letters on, whoever has them anywhere comes after.
    let inside = wanted.count > 2 ? all.filter { !begins($0) && $0.name.lowercased().contains(wanted) } : []
    return all.filter(begins) + inside
  }

  /// What the host found for what stands in the search line now.
  private var answer: FoundPeople? {
    guard let view, view.morePeople > 0, let found, found.prefix == search?.text else { return nil }
    return found
  }

  /// How many there are who do not stand in the list.
  var peopleNotShown: Int {
    guard let view, view.morePeople > 0 else { return 0 }
    return search?.isEmpty == false ? answer?.more ?? 0 : view.morePeople
  }

  var person: FacilitatorView.PersonLine? {
    let shown = peopleShown
    return people.row(in: shown.map(\.id)).map { shown[$0] }
  }

  /// The parts that Tab goes through now.
  var panes: [Pane] {
    var panes: [Pane] = isSomebodySpeaking ? [.desk, .groups] : [.desk]
    if collectionOnDesk == nil, collectionShown != nil { panes.append(.entries) }
    return panes + [.agenda, .activities, .people]
  }

  /// Where keys about entries and groups act: a collection on the desk makes the desk its entries, a group that speaks
  /// what it takes along.
  var effectivePane: Pane {
    guard pane == .desk else { return pane }
    return collectionOnDesk != nil ? .entries : isSomebodySpeaking ? .findings : .desk
  }

  /// What is left of something that ends, standing still while the session is paused.
  func left(until ends: Instant, at now: Instant) -> Span {
    ends - ((view?.head.pausedSince).flatMap { _ in view?.head.now } ?? now)
  }
}
