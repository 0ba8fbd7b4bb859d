import Engine
import Workshop

extension Rehearsal {
  /// A leader whose group has begun plans the conversation: lines over its length, a word better put, what goes along to
  /// the plenary, and for some a call for help.
  func notice(_ view: LeaderView, _ player: Player) {
    guard view.running, let breakout = view.breakout, player.plannedGroups.insert("\(breakout)/\(view.round)").inserted
    else { return }
    let ends = view.ends ?? view.head.item?.ends ?? clock.now + .minutes(10)
    let span = max(.seconds(40), ends - clock.now)
    func at(_ low: Double, _ high: Double) -> Instant { clock.now + span * player.figure.chance.between(low, high) }
    let lines = span.minutes < 5 ? 2 : 4 + player.figure.chance.below(3)
    for collection in view.harvest {
      for _ in 0..<lines { diary.add(.harvest(player.number, collection.id), at: at(0.12, 0.85)) }
      diary.add(.polish(player.number, collection.id), at: at(0.5, 0.9))
    }
    for collection in view.harvest where player.figure.chance.happens(0.6) {
      diary.add(.order(player.number, collection.id), at: at(0.6, 0.92))
    }
    // One of three groups decides by a vote, where there is time for one.
    if span >= .minutes(4), player.number % 3 == Int(setup.seed % 3) {
      diary.add(.openVote(player.number), at: at(0.62, 0.74))
    }
    let marks = 2 + player.figure.chance.below(2)
    for _ in 0..<marks { diary.add(.mark(player.number), at: at(0.86, 0.94)) }
    // Two leaders of seven.
    if player.number % 7 == Int(setup.seed % 7) || player.number % 7 == Int(setup.seed / 7 % 7) {
      diary.add(.callHelp(player.number), at: at(0.25, 0.6))
    }
    if player.number % 5 == Int(setup.seed % 5) { diary.add(.park(player.number), at: at(0.3, 0.9)) }
  }

  private func running(_ player: Player) -> LeaderView? {
    guard let view = player.leaderView, view.running else { return nil }
    return view
  }

  func harvest(_ player: Player, _ id: CollectionID) {
    guard let view = running(player), let collection = view.harvest.first(where: { $0.id == id }) else { return goOn() }
    var kind = Decks.kind(of: id, collection.prompt)
    // A group is not asked for questions.
    if case .question = kind { kind = collection.fields.count > 1 ? .approach : .task }
    let fields = decks.fields(collection.fields, kind, &player.figure.chance)
    send(.propose(collection: id, fields: fields), Sight(), by: player.figure) { [unowned self] answer in
      if case .done = answer { counted.harvested += 1 }
      step()
    }
  }

  func polish(_ player: Player, _ id: CollectionID) {
    guard let view = running(player), let collection = view.harvest.first(where: { $0.id == id }),
      let first = collection.fields.first,
      let entry = player.figure.chance.pick(collection.entries.filter { $0.group == view.group }),
      let text = entry.fields[first.id], text.count < 200
    else { return goOn() }
    var fields = entry.fields
    fields[first.id] = text + decks.additions.draw()
    send(.editEntry(collection: id, entry: entry.id, fields: fields), Sight(), by: player.figure) {
      [unowned self] _ in step()
    }
  }

  func mark(_ player: Player) {
    guard let view = running(player) else { return goOn() }
    let candidates = view.harvest.flatMap { collection in
      collection.entries.filter { $0.group == view.group && !$0.marked }.map { (collection.id, $0.id) }
    }
    guard let (collection, entry) = player.figure.chance.pick(candidates) else { return goOn() }
    send(.markEntry(collection: collection, entry: entry, on: true), Sight(), by: player.figure) {
      [unowned self] _ in step()
    }
  }

  func order(_ player: Player, _ id: CollectionID) {
    guard let view = running(player), let collection = view.harvest.first(where: { $0.id == id }),
      let entry = player.figure.chance.pick(Array(collection.entries.dropFirst()).filter { $0.goesOn == nil }),
      let before = collection.entries.first
    else { return goOn() }
    send(.moveEntry(collection: id, entry: entry.id, before: before.id), Sight(), by: player.figure) {
      [unowned self] _ in step()
    }
  }

  /// On the longest list.
  func openVote(_ player: Player) {
    guard let view = running(player), let breakout = view.breakout,
      let list = view.harvest.max(by: { ($0.entries.count, $1.id) < ($1.entries.count, $0.id) })
    else { return goOn() }
    send(.openGroupVote(breakout: breakout, collection: list.id), Sight(), by: player.figure) {
      [unowned self] answer in
      if case .done = answer {
        counted.groupVotes += 1
        (isUnseen, isUrgent) = (true, true)
        diary.add(.closeVote(player.number), at: clock.now + player.figure.chance.seconds(50, 90))
      }
      step()
    }
  }

  func closeVote(_ player: Player) {
    guard let view = running(player), let vote = view.vote else { return goOn() }
    diary.add(.takeChosen(player.number), at: clock.now + player.figure.chance.seconds(4, 12))
    guard vote.poll.phase.isOpen else { return goOn() }
    send(.closePoll(poll: vote.poll.id), Sight(subject: vote.phases), by: player.figure) { [unowned self] _ in step() }
  }

  func takeChosen(_ player: Player) {
    guard let view = running(player), let vote = view.vote, !vote.poll.phase.isOpen, !vote.chosen.isEmpty else {
      return goOn()
    }
    send(.markChosen(poll: vote.poll.id), Sight(), by: player.figure) { [unowned self] _ in step() }
  }

  func callHelp(_ player: Player) {
    guard let view = running(player), let breakout = view.breakout, !view.helpCalled else { return goOn() }
    send(.callHelp(breakout: breakout), Sight(), by: player.figure) { [unowned self] _ in step() }
  }

  func park(_ player: Player) {
    guard running(player) != nil else { return goOn() }
    let fields = [Field.text.id: stock.parked]
    send(.propose(collection: parkingLot, fields: fields), Sight(), by: player.figure) { [unowned self] _ in step() }
  }
}
