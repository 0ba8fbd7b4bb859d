import Engine
import Workshop

/// Thinking alone, in pairs and in fours: in each step some write, and most take along what they agree on.
extension Rehearsal {
  func plan(_ collect: CollectView, in card: GroupCard, _ player: Player) {
    guard collect.takesEntries, let ends = card.ends,
      player.plannedGroups.insert("\(collect.id)/\(card.breakout)/\(card.round)").inserted
    else { return }
    let left = max(.seconds(10), ends - clock.now)
    func draw(_ act: Act, from first: Double, to last: Double) {
      diary.add(act, at: clock.now + left * player.figure.chance.between(first, last))
    }
    switch card.step {
    case .alone:
      for _ in 0..<max(1, min(2, player.temper.questions)) {
        draw(.ask(player.number, collect.id), from: 0.15, to: 0.85)
      }
    case .pairs, .fours, nil:
      for _ in 0..<2 where player.figure.chance.happens(0.6) {
        draw(.takeAlong(player.number, collect.id), from: 0.2, to: 0.9)
      }
      if player.figure.chance.happens(0.2) { draw(.ask(player.number, collect.id), from: 0.4, to: 0.9) }
    }
  }

  func takeAlong(_ player: Player, _ id: CollectionID) {
    for case .collect(let collect) in player.participantView?.activities ?? [] where collect.id == id {
      guard let line = player.figure.chance.pick(collect.earlier) else { break }
      return send(.takeAlong(collection: id, entry: line.id), Sight(), by: player.figure) { [unowned self] answer in
        if case .done = answer { counted.harvested += 1 }
        step()
      }
    }
    goOn()
  }
}

extension Player {
  /// The own group while it works in a step of 1-2-4-All.
  var stepAtWork: GroupCard? {
    for case .breakout(let card) in participantView?.activities ?? [] where card.running && card.step != nil {
      return card
    }
    return nil
  }
}
