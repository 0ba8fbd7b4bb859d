import Rotation
import Workshop

extension Session {
  /// The round that starting the groups would begin, or go on with.
  public func roundToCome(of breakout: Breakout) -> Int {
    guard let state = breakouts[breakout.id] else { return 1 }
    return min(state.round + 1, max(state.round, breakout.rounds))
  }

  /// How many groups a breakout whose people are mixed has: as drawn or planned, else as the file says for so many.
  func groupCount(of breakout: Breakout, among people: Int) -> Int {
    if let drawn = breakouts[breakout.id] { return drawn.groups.count }
    guard let set = workshop.groupSet(breakout.groupSet) else { return 0 }
    guard let size = set.size else { return set.groups.count }
    return max(1, (people + size / 2) / size)
  }

  /// Who sits where in a round that was planned, of those who are there now: who is not is left out; who was not, joins
  /// those to sit with, at a table of their value, else a smallest group, there those met least; a group that is locked only
  /// where all are. Nobody else moves.
  func seating(_ planned: [GroupID: [ParticipantID]], of breakout: Breakout, _ present: Set<ParticipantID>)
    -> [GroupID: [ParticipantID]]
  {
    if breakout.isInSteps { return stepSeating(of: breakout, present) }
    let tables = groups(of: breakout).map(\.id).filter { planned[$0] != nil }
    let unlocked = tables.filter { hands[breakout.id]?.locked.contains($0) != true }
    // A lock holds who sits there; whoever comes is in the room all the same, and needs a chair.
    let order = unlocked.isEmpty ? tables : unlocked
    var seated = planned.mapValues { $0.filter(present.contains) }
    let known = Set(planned.values.joined())
    let new = electorate.filter { present.contains($0.id) && !known.contains($0.id) }
    guard !new.isEmpty else { return seated }
    let met = meetings(in: breakout)
    let toMeet = Set(matchesToMeet(in: breakout).map { Meeting($0.seeker, $0.bringer) })
    let parts = breakout.mixing.map { mixing in
      TablesOfTheirOwn(
        mixing, people: electorate.filter { known.contains($0.id) }, tables: tables.map { planned[$0] ?? [] })
    }
    for seat in new {
      let own = parts?.groups(for: seat.attributes).map { Set($0.map { tables[$0] }) }
      let open = order.filter { own?.contains($0) ?? true }
      func cost(_ group: GroupID) -> (Int, Int, Int, Int) {
        let members = seated[group] ?? []
        let friends = members.count {
          belong(seat.id, $0, in: breakout, parts) || toMeet.contains(Meeting(seat.id, $0))
        }
        let foes = members.count { areApart(seat.id, $0, in: breakout) }
        let meetings = members.reduce(0) { $0 + (met[Meeting(seat.id, $1)] ?? 0) }
        return (foes, -friends, members.count, meetings)
      }
      guard let best = (open.isEmpty ? order : open).min(by: { cost($0) < cost($1) }) else { continue }
      seated[best, default: []].append(seat.id)
    }
    return seated
  }

  /// The host of a table, in the round that runs or as the newest plan has it, where they are among who sits there; nil
  /// where nobody hosts.
  func host(of group: GroupID, in breakout: Breakout, among members: [ParticipantID]) -> ParticipantID? {
    hosts(in: breakout)[group].flatMap { members.contains($0) ? $0 : nil }
  }

  /// Who hosts which table, in the round that runs or as the newest plan has it.
  func hosts(in breakout: Breakout) -> [GroupID: ParticipantID] {
    if let state = breakouts[breakout.id], state.isRunning { return state.hosts }
    return plans[breakout.id]?.hosts ?? [:]
  }

  /// How often each pair has sat together in the rounds so far.
  func meetings(in breakout: Breakout) -> [Meeting: Int] {
    guard let state = breakouts[breakout.id] else { return [:] }
    var met: [Meeting: Int] = [:]
    for members in (state.history + [state.groups]).flatMap(\.values) {
      for (index, one) in members.enumerated() {
        for other in members[(index + 1)...] { met[Meeting(one, other), default: 0] += 1 }
      }
    }
    return met
  }

  /// The people of matches who have not sat together yet in the breakouts that seat them: in the order of confirming,
  /// those first who each bring what the other one seeks.
  func matchesToMeet(in breakout: Breakout) -> [(seeker: ParticipantID, bringer: ParticipantID)] {
    guard let id = breakout.mixing?.meet, let state = collections[id], state.pairing != nil else { return [] }
    let matches = state.standingMatches
    guard !matches.isEmpty else { return [] }
    let (meetings, mutual) = (MatchMeetings(of: id, in: self), state.mutual(among: matches, in: workshop.language))
    let ordered = matches.filter(mutual.contains) + matches.filter { !mutual.contains($0) }
    return ordered.compactMap { state.people(of: $0) }.filter { meetings.met($0.seeker, $0.bringer) == nil }
  }

  /// Whether the rounds of a breakout were planned when this match stood already.
  func wasPlanned(_ match: Match, for breakout: ActivityID) -> Bool {
    plannedMatches[breakout]?.contains { $0.isSamePair(as: match) } ?? false
  }

  /// Whether two who are there were matched after the rounds to come were planned, and sit together in none of them.
  func hasFreshMatches(_ breakout: Breakout, _ present: Set<ParticipantID>) -> Bool {
    guard let id = breakout.mixing?.meet, let state = collections[id] else { return false }
    let meetings = MatchMeetings(of: id, in: self)
    return state.standingMatches.contains { match in
      guard !wasPlanned(match, for: breakout.id), let people = state.people(of: match) else { return false }
      return present.contains(people.seeker) && present.contains(people.bringer)
        && meetings.seat(of: people.seeker, people.bringer) == nil
    }
  }

  private func belong(
    _ a: ParticipantID, _ b: ParticipantID, in breakout: Breakout, _ parts: TablesOfTheirOwn?
  ) -> Bool {
    guard let mixing = breakout.mixing else { return false }
    if mixing.together.contains(where: { $0.contains(a) && $0.contains(b) }) { return true }
    return mixing.alike.contains { attribute in
      guard let value = seat(a)?.attributes[attribute] else { return false }
      // At several tables of their own people need not sit at one.
      if parts?.areDivided(attribute, value) == true { return false }
      return seat(b)?.attributes[attribute] == value
    }
  }

  private func areApart(_ a: ParticipantID, _ b: ParticipantID, in breakout: Breakout) -> Bool {
    breakout.mixing?.apart.contains { $0.contains(a) && $0.contains(b) } ?? false
  }
}

/// Two people, in either order.
struct Meeting: Hashable {
  private let one: ParticipantID
  private let other: ParticipantID

  init(_ a: ParticipantID, _ b: ParticipantID) { (one, other) = a < b ? (a, b) : (b, a) }
}
