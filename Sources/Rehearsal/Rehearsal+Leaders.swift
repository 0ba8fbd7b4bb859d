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
