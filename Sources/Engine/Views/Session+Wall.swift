import Workshop

extension Session {
  /// What the wall shows.
  public func wallView(_ around: Surroundings) -> WallView {
    let schedule = schedule(at: around.now)
    let voters = electorate.map(\.id)
    return WallView(
      head: head(around, schedule), scene: scene(around, schedule), agenda: agendaLines(schedule),
      joinHint: around.joinHint, present: voters.count(where: around.present.contains), expected: voters.count,
      voted: isOver ? self.voters.count : nil, records: around.journal.records, fingerprint: around.journal.fingerprint)
  }

  /// The newest of what is going on, an entry that the facilitator put up among it.
  private func scene(_ around: Surroundings, _ schedule: Schedule) -> WallView.Scene {
    if isOver { return .over }
    var newest: (since: Instant, scene: WallView.Scene)?
    func offer(_ since: Instant, _ scene: @autoclosure () -> WallView.Scene?) {
      if let newest, newest.since >= since { return }
      if let scene = scene() { newest = (since, scene) }
    }
    for (_, state) in collections.sorted(by: { $0.key < $1.key }) {
      guard let id = state.onWall, let since = state.onWallSince, let entry = state[id], entry.isVisible else {
        continue
      }
      offer(
        since,
        .entry(
          entryView(entry, in: state, for: .everybody, around, naming: titles(filling: state.id)), fields: state.fields)
      )
    }
    for poll in [Poll.practice(in: workshop.language)] + commonPolls {
      guard let round = polls[poll.id]?.current, isCurrent(poll, round), round.phase != .void else { continue }
      offer(
        round.closed ?? round.opened,
        pollView(poll, at: around.now).map {
          .poll($0, voted: round.ballots.count, eligible: round.eligible ?? electorate(of: poll.id).count)
        })
    }
    for activity in workshop.activities {
      switch activity {
      case .poll: break
      case .form(let form):
        let state = self.form(form.id)
        // Days of filling in are no scene of their own: it stands there when it opens or closes in the running item.
        guard let since = state.closed ?? state.opened, state.phase != .pending,
          stage == .waiting || workshop.item(of: form.id)?.id == currentRun?.item
        else { continue }
        offer(since, .form(formWall(form)))
      case .collect(let collect):
        // Questions stand on the wall while nothing newer asks for it.
        guard let run = currentRun, item(run.item)?.activities.contains(where: { $0.id == collect.id }) == true,
          let view = collectView(collect.collection, for: nil, around, { _, _ in nil }, harvest: false), view.count > 0
        else { continue }
        offer(run.started, .collect(view))
      case .breakout(let breakout):
        if let state = breakouts[breakout.id], state.isRunning {
          offer(state.startedAt, seats(of: breakout, around, schedule))
        } else if let since = backSince(from: breakout) {
          offer(since, .back)
        } else if let since = changes(breakout) {
          offer(since, change(of: breakout, around))
        }
      case .reportBack(let report):
        guard let state = reports[report.id] else { continue }
        if state.group != nil {
          offer(state.since, reportView(report, for: .everybody, of: nil, around, schedule).map { .report($0) })
        } else if let ended = state.ended, workshop.item(of: report.id)?.id == currentRun?.item {
          offer(ended, harvestView(report, around).map { .harvest($0) })
        }
      case .talk(let talk):
        guard let state = talks[talk.id], state.ended == nil else { continue }
        offer(state.since, .talk(talkView(talk, schedule)))
      }
    }
    let minutes = isInLastItem ? minutes : MinutesView()
    // What was over when the last item began gives way to what came of all.
    if let newest, minutes.isEmpty || isGoingOn(newest.scene) || newest.since >= currentRun?.started ?? newest.since {
      return newest.scene
    }
    return minutes.isEmpty ? .agenda : .minutes(minutes)
  }

  /// Whether a scene is of something that has not ended.
  private func isGoingOn(_ scene: WallView.Scene) -> Bool {
    switch scene {
    case .poll(let poll, voted: _, eligible: _): poll.phase.isOpen
    case .form(let form): form.phase.isOpen
    case .groups, .report, .talk: true
    case .agenda, .back, .harvest, .collect, .entry, .minutes, .over: false
    }
  }

  private func seats(of breakout: Breakout, _ around: Surroundings, _ schedule: Schedule) -> WallView.Scene {
    let isMixed = breakout.mixing != nil
    let number = breakouts[breakout.id]?.round ?? 1
    let times = times(of: breakout, schedule)
    let length = times.starts.flatMap { starts in times.ends.map { $0 - starts } }
    return .groups(
      prompt: breakout.prompt,
      seats: breakout.isInSteps
        ? stepSeats(breakouts[breakout.id]?.groups ?? [:], around)
        : seats(of: breakout, around, named: isMixed) {
          (members(of: $0, in: breakout), ownEnd(of: $0, in: breakout, schedule))
        },
      ends: times.ends,
      round: isMixed
        ? WallView.Round(
          number: number, count: breakout.rounds, step: breakout.step(of: number),
          length: breakout.isInSteps ? breakout.length(of: number) : length, running: true) : nil,
      recalled: breakouts[breakout.id]?.recall != nil)
  }

  /// When a group at work is to be done, where that is not when the others are.
  func ownEnd(of group: Group, in breakout: Breakout, _ schedule: Schedule) -> Instant? {
    guard let state = breakouts[breakout.id], state.isRunning, state.recall == nil,
      state.extra[group.id, default: .zero] != .zero
    else { return nil }
    return roundEnd(of: breakout, for: group.id, at: schedule.now)
  }

  /// Since when the groups are back from their last round, in the item itself.
  func backSince(from breakout: Breakout) -> Instant? {
    guard let state = breakouts[breakout.id], case .ended(let at) = state.phase, !isOver,
      roundToCome(of: breakout) <= state.round, workshop.item(of: breakout.id)?.id == currentRun?.item
    else { return nil }
    return at
  }

  /// Since when people may look for their places: after a round, and in the item itself as soon as there is a plan.
  private func changes(_ breakout: Breakout) -> Instant? {
    guard breakout.mixing != nil else { return nil }
    if case .ended(let at) = breakouts[breakout.id]?.phase {
      return workshop.item(of: breakout.id)?.id == currentRun?.item ? at : nil
    }
    guard breakouts[breakout.id] == nil, plans[breakout.id] != nil,
      workshop.item(of: breakout.id)?.id == currentRun?.item
    else { return nil }
    return currentRun?.started
  }

  private func change(of breakout: Breakout, _ around: Surroundings) -> WallView.Scene? {
    guard let (round, seated) = roundAhead(of: breakout, around.present) else { return nil }
    return .groups(
      prompt: breakout.prompt,
      seats: breakout.isInSteps
        ? stepSeats(seated, around)
        : seats(of: breakout, around, named: true) { (seated[$0.id] ?? [], nil) },
      ends: nil,
      round: WallView.Round(
        number: round, count: breakout.rounds, step: breakout.step(of: round),
        length: breakout.isInSteps ? breakout.length(of: round) : nil, running: false), recalled: false)
  }

  /// Where people sit in a step of 1-2-4-All, four by four; none where everybody is alone, who needs no table for it.
  private func stepSeats(_ seated: [GroupID: [ParticipantID]], _ around: Surroundings) -> [WallView.Seats] {
    let hasNames = seated.reduce(0) { $0 + $1.value.count } <= WallView.Seats.mostNames
    var seats: [WallView.Seats] = []
    var last: Int?
    for place in seated.keys.compactMap(StepPlace.init).sorted() where place.step != .alone {
      let names = (seated[place.group(in: workshop.language).id] ?? []).map(around.name)
      if place.four != last {
        let title = Group.numbered(place.four, in: workshop.language).title
        seats.append(WallView.Seats(title: title, people: 0, names: []))
        last = place.four
      }
      seats[seats.count - 1].people += names.count
      guard hasNames else { continue }
      // Who make a pair stand in one line.
      seats[seats.count - 1].names += place.step == .pairs ? [names.joined(separator: " + ")] : names
    }
    return seats
  }

  private func seats(
    of breakout: Breakout, _ around: Surroundings, named isNamed: Bool,
    _ facts: (Group) -> (members: [ParticipantID], ends: Instant?)
  ) -> [WallView.Seats] {
    let all = groups(of: breakout).map { group in
      let facts = facts(group)
      return (group: group, members: facts.members, ends: facts.ends)
    }
    let hasNames = isNamed && all.reduce(0) { $0 + $1.members.count } <= WallView.Seats.mostNames
    return all.map { group, members, ends in
      let host = host(of: group.id, in: breakout, among: members)
      let named = (host.map { [$0] } ?? []) + members.filter { $0 != host }
      // Where nobody is named, the host is: as who leads the table.
      let lead = group.lead ?? (hasNames ? nil : host)
      return WallView.Seats(
        title: group.title, place: group.place, lead: lead.map(around.name), ends: ends, people: members.count,
        names: hasNames ? named.map(around.name) : [], hosted: hasNames && host != nil)
    }
  }
}
