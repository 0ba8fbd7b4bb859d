import Canvas
import Engine
import Phrases
import Workshop

/// Who sits where in groups that are mixed: changed by hand.
extension FacilitatorScreen {
  /// Moves somebody to another group, or has two change places.
  mutating func performOnSeats(_ action: ConsoleAction, _ argument: String, _ view: FacilitatorView) -> [Intent] {
    guard let desk = breakout.flatMap({ $0.mixed && !$0.seats.isEmpty ? $0 : nil }) ?? view.seated else {
      notice = words.nobodySeated
      return []
    }
    let seated = desk.people
    if action == .swapPeople, let (one, other) = both(argument, in: seated) {
      return send(
        .swapPeople, .swapInGroups(breakout: desk.id, one: one.id, other: other.id), Sight(subject: desk.phases))
    }
    guard let (id, name) = meant(argument, in: seated, view) else { return [] }
    if action == .swapPeople, !seated.contains(where: { $0.id == id }) {
      notice = words.isNotSeated(name)
      return []
    }
    let here = desk.seats.firstIndex { $0.contains { $0.id == id } }
    switch action {
    case .movePerson:
      let lines = zip(desk.groups, desk.seats).enumerated().map { index, pair in
        let facts = [pair.0.place, "\(pair.1.count)", index == here ? words.sitsHere : nil].compactMap { $0 }
        return SeatChange.Line(id: pair.0.id.text, title: pair.0.title, fact: facts.joined(separator: " · "))
      }
      dialog = .group(SeatChange(breakout: desk.id, person: id, name: name, lines: lines), row: here ?? 0)
    case _:
      let lines = zip(desk.groups, desk.seats).enumerated().filter { $0.offset != here }.flatMap { _, pair in
        pair.1.map { SeatChange.Line(id: $0.id.text, title: $0.name, fact: pair.0.title) }
      }
      dialog = .other(SeatChange(breakout: desk.id, person: id, name: name, lines: lines), row: 0)
    }
    return []
  }

  /// Locks a group, or unlocks it: the one that is named, else that of the person chosen in the list of people, else the
  /// one chosen on the desk.
  mutating func lock(_ name: String, _ view: FacilitatorView) -> [Intent] {
    guard let desk = breakout.flatMap({ $0.mixed ? $0 : nil }) ?? view.breakouts.first(where: { $0.next != nil }) else {
      notice = words.noGroupsHere
      return []
    }
    let group: BreakoutDesk.GroupLine?
    if !name.isEmpty {
      group = best(name, in: desk.groups, \.title, id: \.id.text)
      if group == nil { notice = words.nothingCalled(name) }
    } else if pane == .people {
      let seats = desk.next?.groups ?? desk.seats
      group = person.flatMap { chosen in
        zip(desk.groups, seats).first { $0.1.contains { $0.id == chosen.id } || $0.0.id == chosen.leads }?.0
      }
      if group == nil { notice = words.noGroupChosen }
    } else {
      group = groups.row(in: groupIDs).flatMap { desk.groups.indices.contains($0) ? desk.groups[$0] : nil }
      if group == nil { notice = words.noGroupChosen }
    }
    guard let group else { return [] }
    return send(
      .lockGroup, .lockGroup(breakout: desk.id, group: group.id, on: !group.locked), Sight(subject: desk.phases))
  }

  /// Who is to move: by name, else the one chosen in the list of people.
  mutating func meant(
    _ argument: String, in seated: [BreakoutDesk.Member], _ view: FacilitatorView
  ) -> (ParticipantID, String)? {
    if argument.isEmpty {
      guard pane == .people, let person else {
        pane = .people
        notice = words.noPersonHere
        return nil
      }
      guard person.leads == nil else {
        notice = words.leadsAndStays(person.name)
        return nil
      }
      return (person.id, person.name)
    }
    if let member = best(argument, in: seated, \.name, id: \.id.text) { return (member.id, member.name) }
    let others = view.people.filter { $0.leads == nil }
    if let person = best(argument, in: others, \.name, id: \.id.text) { return (person.id, person.name) }
    notice = words.nothingCalled(argument)
    return nil
  }

  /// The two who are named: parted by a comma, else wherever what stands before and behind a space are two people.
  private func both(
    _ argument: String, in seated: [BreakoutDesk.Member]
  ) -> (BreakoutDesk.Member, BreakoutDesk.Member)? {
    func two(_ one: Substring, _ other: Substring) -> (BreakoutDesk.Member, BreakoutDesk.Member)? {
      guard let one = best(String(one).trimmingSpaces, in: seated, \.name, id: \.id.text),
        let other = best(String(other).trimmingSpaces, in: seated, \.name, id: \.id.text), one.id != other.id
      else { return nil }
      return (one, other)
    }
    if let comma = argument.firstIndex(of: ",") {
      return two(argument[..<comma], argument[argument.index(after: comma)...])
    }
    // One name of several words is one person.
    if best(argument, in: seated, \.name, id: \.id.text) != nil { return nil }
    return argument.indices.lazy.filter { argument[$0] == " " }.compactMap { two(argument[..<$0], argument[$0...]) }
      .first
  }

  /// Keys in the pickers of a group and of somebody to change places with.
  mutating func seat(_ key: Key, _ seating: SeatChange, _ row: Int) -> [Intent] {
    guard let dialog, !seating.lines.isEmpty else { return [] }
    var row = row
    switch key {
    case .down: row = min(seating.lines.count - 1, row + 1)
    case .up: row = max(0, row - 1)
    case .pageDown: row = min(seating.lines.count - 1, row + 10)
    case .pageUp: row = max(0, row - 10)
    case .home: row = 0
    case .end: row = seating.lines.count - 1
    case .character(let letter): row = Self.next(letter, in: seating.lines.map(\.title), after: row)
    case .enter:
      let id = seating.lines[row].id
      let sight = Sight(subject: view?.breakout(seating.breakout)?.phases)
      self.dialog = nil
      if case .group = dialog {
        return send(
          .movePerson, .moveInGroups(breakout: seating.breakout, participant: seating.person, group: GroupID(id)), sight
        )
      }
      return send(
        .swapPeople, .swapInGroups(breakout: seating.breakout, one: seating.person, other: ParticipantID(id)), sight)
    case .shiftUp, .shiftDown, .tab, .backTab, .escape, .backspace, .delete, .insert, .left, .right, .function,
      .control, .alt, .paste,
      .resize:
      return []
    }
    if case .group = dialog { self.dialog = .group(seating, row: row) } else { self.dialog = .other(seating, row: row) }
    return []
  }
}

extension BreakoutDesk {
  /// The round that starting the groups begins; nil while they work and after the last one.
  var roundToCome: Int? {
    if running { return nil }
    if !started { return 1 }
    return round < rounds ? round + 1 : nil
  }

  /// Who sits in each group, in the order of the groups: at work, else as planned; empty where nobody has a place.
  var seats: [[Member]] {
    if running { return groups.map(\.people) }
    return next?.groups ?? []
  }

  /// Everybody who has a place.
  var people: [Member] { seats.flatMap { $0 } }
}
