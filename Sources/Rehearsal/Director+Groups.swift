import Engine
import Workshop

extension Director {
  func conduct(_ breakout: Breakout, _ place: Int, _ view: FacilitatorView, _ now: Instant) -> Move? {
    guard let desk = view.breakouts.first(where: { $0.id == breakout.id }), let scene else { return over(place) }
    guard desk.running else {
      if desk.started, desk.round >= desk.rounds { return over(place) }
      self.scene?.stages[place].begun = nil
      self.scene?.stages[place].until = nil
      // What would change has been looked at.
      if let proposal = desk.proposal, !has(tried: "apply/\(breakout.id)/\(proposal.number)") {
        return Move(command: .applyPlan(breakout: breakout.id, proposal: proposal.number), sight: Sight())
      }
      if desk.mixed, desk.isOutdated, !has(tried: "plan/\(breakout.id)/\(desk.round)") {
        return Move(command: .planGroups(breakout: breakout.id, anew: false), sight: Sight(subject: desk.phases))
      }
      return Move(command: .startGroups(breakout: breakout.id), sight: Sight(subject: desk.phases))
    }
    if let late = desk.unseated.first, !has(tried: "seat/\(late.id)/\(desk.round)"),
      let smallest = desk.groups.min(by: { ($0.members, $0.id) < ($1.members, $1.id) })
    {
      return Move(
        command: .moveInGroups(breakout: breakout.id, participant: late.id, group: smallest.id),
        sight: Sight(subject: desk.phases))
    }
    guard let until = scene.stages[place].until, let begun = scene.stages[place].begun else {
      let last = scene.target - scene.reserve(behind: place) - chance.seconds(10, 40)
      // The time that is left, shared over the rounds that are.
      let latest = now + Span(milliseconds: (last - now).milliseconds / max(1, desk.rounds - desk.round + 1))
      let own = breakout.length(of: desk.round).map { now + $0 } ?? latest
      self.scene?.stages[place].begun = now
      self.scene?.stages[place].until = max(now + .seconds(30), min(latest, own))
      return nil
    }
    if desk.recalled { return nil }
    let length = until - begun
    // Every other round is called back with time to round off, unless it was a short one.
    let grace = length >= .minutes(5) && desk.round % 2 == 1 ? Span.seconds(60) : .zero
    if now >= until - grace {
      return Move(
        command: grace > .zero
          ? .recallGroups(breakout: breakout.id, within: grace) : .endGroups(breakout: breakout.id),
        sight: Sight(subject: desk.phases))
    }
    if length >= .minutes(8), now >= begun + length * 0.8, let slow = desk.slowest,
      !has(tried: "more/\(breakout.id)")
    {
      return Move(
        command: .extendGroups(breakout: breakout.id, group: slow, by: .minutes(2)), sight: Sight(subject: desk.phases))
    }
    if length >= .minutes(12), now >= begun + length * 0.5, !has(tried: "half/\(breakout.id)/\(desk.round)") {
      return Move(command: .sendMessage(text: stock.halfway), sight: Sight())
    }
    if length >= .minutes(10), now >= until - .minutes(5), !has(tried: "almost/\(breakout.id)/\(desk.round)") {
      return Move(command: .sendMessage(text: stock.almostDone), sight: Sight())
    }
    return nil
  }

  func conduct(_ report: ReportBack, _ place: Int, _ view: FacilitatorView, _ now: Instant) -> Move? {
    guard let reports = view.reports.first(where: { $0.id == report.id }), let scene else { return over(place) }
    guard let speaking = reports.group else {
      if reports.toCome.isEmpty || !reports.done.isEmpty { return over(place) }
      return next(report, reports, place, now)
    }
    guard let until = scene.stages[place].until, now >= until else {
      return join(reports, place, view, now) ?? shortlist(from: speaking, report, view)
    }
    if reports.toCome.isEmpty { return Move(command: .endReport(reportBack: report.id), sight: Sight()) }
    return next(report, reports, place, now)
  }

  private func next(_ report: ReportBack, _ reports: ReportView, _ place: Int, _ now: Instant) -> Move? {
    guard let scene else { return nil }
    let left = scene.target - now - scene.reserve(behind: place)
    let share = Span(milliseconds: left.milliseconds / max(1, reports.toCome.count))
    let turn = max(.seconds(8), min(report.length ?? .minutes(3), share)) * chance.between(0.85, 1.08)
    self.scene?.stages[place].begun = scene.stages[place].begun ?? now
    self.scene?.stages[place].until = now + turn
    self.scene?.stages[place].turn = now
    self.scene?.stages[place].joined = 0
    return Move(command: .nextReport(reportBack: report.id), sight: Sight())
  }

  /// Some seconds into its turn, what the group that speaks says in other words than a group before it becomes one with
  /// that: under one of both wordings, now and then under a third.
  private func join(_ report: ReportView, _ place: Int, _ view: FacilitatorView, _ now: Instant) -> Move? {
    // A facilitator who listens has hands for a few.
    guard let speaking = report.group, let stage = scene?.stages[place], stage.joined < 3, let since = stage.turn,
      now >= since + .seconds(4)
    else { return nil }
    for findings in report.harvest {
      guard let desk = view.collections.first(where: { $0.id == findings.id }), let first = findings.fields.first
      else { continue }
      func likeness(_ entry: EntryView) -> Likeness { Likeness(entry.fields[first.id] ?? "", in: view.head.language) }
      let others = desk.entries.filter { line in
        !line.held && !line.hidden && line.entry.group != speaking
          && !findings.findings.contains { $0.entry.id == line.entry.id }
      }
      for finding in findings.findings {
        let own = likeness(finding.entry)
        let like = others.filter { own.share(with: likeness($0.entry)) >= 0.6 }
        guard let other = like.first?.entry, !has(tried: "join/\(finding.entry.id)/\(other.id)") else { continue }
        let (into, from) = chance.happens(0.5) ? (finding.entry, other) : (other, finding.entry)
        scene?.stages[place].joined += 1
        var fields: [String: String]?
        if chance.happens(0.3), let text = into.fields[first.id], let more = chance.pick(stock.additions) {
          fields = into.fields
          fields?[first.id] = text + more
        }
        return Move(
          command: .mergeEntries(collection: desk.id, into: into.id, from: [from.id], fields: fields), sight: Sight())
      }
    }
    return nil
  }

  /// While a group reports, what it marked goes on the list that will be voted on.
  private func shortlist(from group: GroupID, _ report: ReportBack, _ view: FacilitatorView) -> Move? {
    guard let breakout = workshop.breakout(report.breakout) else { return nil }
    for harvest in breakout.collections {
      guard let top = wanted(from: harvest.collection),
        let desk = view.collections.first(where: { $0.id == harvest.collection })
      else { continue }
      if let move = shortlist(desk, top: top, of: group) { return move }
    }
    return nil
  }

  /// Somebody comes to a group that calls, after half a minute or so.
  func answerHelp(_ view: FacilitatorView, _ now: Instant) -> Move? {
    for desk in view.breakouts where desk.running {
      for group in desk.groups where group.help {
        guard let seen = helpSeen[group.id] else {
          helpSeen[group.id] = now
          continue
        }
        guard now >= seen + .seconds(25), !has(tried: "help/\(desk.id)/\(group.id)") else { continue }
        return Move(command: .answerHelp(breakout: desk.id, group: group.id), sight: Sight())
      }
    }
    return nil
  }
}

extension BreakoutDesk {
  /// The group that has found least, where others have found more.
  fileprivate var slowest: GroupID? {
    let least = groups.min { ($0.harvested, $0.id) < ($1.harvested, $1.id) }
    guard let least, groups.contains(where: { $0.harvested > least.harvested + 1 }) else { return nil }
    return least.id
  }

  /// Whether nobody has planned the round to come for those who are there now.
  fileprivate var isOutdated: Bool {
    guard let next else { return true }
    if let meet, meet.fresh > 0 { return true }
    return !next.gone.isEmpty || next.groups.joined().contains(where: \.isNew)
  }
}
