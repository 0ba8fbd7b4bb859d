import Engine
import Journal
import Link
import Tally
import Workshop

extension Rehearsal {
  func notice(_ view: ParticipantView, _ player: Player) {
    for part in view.activities {
      switch part {
      case .poll(let ballot): plan(ballot, player)
      case .form(let form): plan(form, player)
      case .collect(let collect): plan(collect, until: view.head.item?.ends, player)
      case .breakout, .unseated, .report, .talk: break
      }
    }
  }

  // Voting

  private func plan(_ ballot: BallotView, _ player: Player) {
    let poll = ballot.poll
    guard case .open(let since) = poll.phase, ballot.eligible, ballot.mine == nil else { return }
    guard player.plannedRounds.insert("\(poll.id)/\(poll.round)").inserted else { return }
    guard player.figure.chance.happens(player.temper.votes) else { return }
    var wait = Span.seconds(4) + player.figure.chance.seconds(0.3, 1.7) * player.temper.seconds
    if let closes = poll.closesAt { wait = min(wait, (closes - since) * player.figure.chance.between(0.2, 1.02)) }
    diary.add(.vote(player.number, poll.id, round: poll.round), at: clock.now + wait)
  }

  func vote(_ player: Player, _ id: ActivityID, _ round: Int, mood: Int) {
    guard let ballot = openBallot(player, id, round) else { return goOn() }
    let poll = ballot.poll
    if let dropping = player.temper.dropping, !player.hasDropped, !poll.practice {
      return vote(player, ballot, dropping)
    }
    if player.temper.isClumsy, !player.hasSpoiled {
      player.hasSpoiled = true
      let spoiled = opinions.spoiled(poll.question, poll.options)
      return send(cast(spoiled, in: poll, by: player), Sight(), by: player.figure) {
        [unowned self] answer in
        if case .refused = answer { counted.refused += 1 }
        diary.add(.vote(player.number, id, round: round), at: clock.now + player.figure.chance.seconds(6, 14))
        step()
      }
    }
    let chosen = opinions.ballot(of: player, in: id, poll.question, poll.options, mood: mood)
    send(cast(chosen, in: poll, by: player), Sight(), by: player.figure) { [unowned self] answer in
      if case .done = answer {
        counted.ballots += 1
        if mood > 0 { counted.changed += 1 }
        if mood == 0, player.temper.isFickle, player.figure.chance.happens(0.7) {
          let at = clock.now + player.figure.chance.seconds(8, 35)
          diary.add(.reconsider(player.number, id, round: round), at: at)
        }
      }
      step()
    }
  }

  private func openBallot(_ player: Player, _ id: ActivityID, _ round: Int) -> BallotView? {
    for case .poll(let ballot) in player.participantView?.activities ?? []
    where ballot.poll.id == id && ballot.poll.round == round && ballot.poll.phase.isOpen {
      return ballot
    }
    return nil
  }

  /// The screen goes away in the middle of a vote; its owner comes back after a while.
  /// The command that hands a ballot in, with the hash of a receipt where the poll gives them.
  private func cast(_ ballot: Ballot, in poll: PollView, by player: Player) -> Command {
    var hash: String?
    if poll.receipts {
      let bytes = (0..<64).map { _ in UInt8(player.figure.chance.below(256)) }
      hash = Receipt.make(of: bytes).map {
        Digest.sha256(Receipt.message(poll: poll.id.text, round: poll.round, $0)).hex
      }
    }
    return .castBallot(poll: poll.id, round: poll.round, ballot: ballot, receipt: hash)
  }

  private func vote(_ player: Player, _ ballot: BallotView, _ dropping: Temper.Dropping) {
    player.hasDropped = true
    diary.add(.comeBack(player.number), at: clock.now + player.figure.chance.seconds(15, 70))
    let poll = ballot.poll
    switch dropping {
    case .beforeSending: break
    case .beforeAnswer:
      let chosen = opinions.ballot(of: player, in: poll.id, poll.question, poll.options, mood: 0)
      player.figure.link?.send(cast(chosen, in: poll, by: player), seeing: Sight())
      counted.ballots += 1
    }
    drop(player) { [unowned self] in
      (isUnseen, isUnseenByDesk) = (true, true)
      step()
    }
  }

  // Asking and supporting

  private func plan(_ collect: CollectView, until ends: Instant?, _ player: Player) {
    guard collect.isOpen else { return }
    if collect.harvest, let card = player.stepAtWork { return plan(collect, in: card, player) }
    let span = max(.seconds(30), (ends ?? clock.now + .minutes(10)) - clock.now)
    if collect.takesEntries, player.plannedCollections.insert(collect.id).inserted {
      // Where people are asked in turn what they bring and seek, nobody stays behind.
      let least = collect.pairing == nil ? 0 : 1
      let most = max(least, min(player.temper.questions, collect.pairing != nil || span.minutes < 5 ? 1 : 3))
      for _ in 0..<most {
        diary.add(.ask(player.number, collect.id), at: clock.now + span * player.figure.chance.between(0.04, 0.85))
      }
    }
    // What groups found can be supported once they tell of it.
    guard collect.upvotes, player.plannedSupport.insert(collect.id).inserted else { return }
    for _ in 0..<player.temper.reading {
      diary.add(.browse(player.number, collect.id), at: clock.now + span * player.figure.chance.between(0.15, 0.95))
    }
  }

  private func collection(_ player: Player, _ id: CollectionID) -> CollectView? {
    for case .collect(let collect) in player.participantView?.activities ?? [] where collect.id == id && collect.isOpen
    {
      return collect
    }
    return nil
  }

  func ask(_ player: Player, _ id: CollectionID) {
    guard let collect = collection(player, id), collect.takesEntries else { return goOn() }
    let fields = decks.fields(collect.fields, Decks.kind(of: id, collect.prompt), &player.figure.chance)
    send(.propose(collection: id, fields: fields), Sight(), by: player.figure) { [unowned self] answer in
      if case .done = answer {
        counted.questions += 1
        if let pairing = collect.pairing, pairing.agreed == nil {
          diary.add(.agree(player.number, id), at: clock.now + player.figure.chance.seconds(4, 20))
        }
      }
      step()
    }
  }

  /// Most agree; some do not, and some think again later.
  func agree(_ player: Player, _ id: CollectionID) {
    for case .collect(let collect) in player.participantView?.activities ?? [] where collect.id == id {
      let before = collect.pairing?.agreed
      let on = before == nil ? player.figure.chance.happens(0.85) : !(before ?? false)
      if before == nil, player.figure.chance.happens(0.06) {
        diary.add(.agree(player.number, id), at: clock.now + player.figure.chance.seconds(60, 240))
      }
      return send(.agreeContact(collection: id, on: on), Sight(), by: player.figure) { [unowned self] _ in step() }
    }
    goOn()
  }

  /// Reads a few entries that are new to this person and supports the one that appeals most, if one does.
  func browse(_ player: Player, _ id: CollectionID) {
    guard let collect = collection(player, id) else { return goOn() }
    let mine = collect.entries.first { $0.mine }
    if let mine, player.figure.chance.happens(0.04) {
      return send(.upvote(collection: id, entry: mine.id, on: false), Sight(), by: player.figure) { [unowned self] _ in
        step()
      }
    }
    let fresh = collect.entries.filter { !$0.mine && !$0.own && !player.read.contains($0.id) }
    let looked = player.figure.chance.shuffled(fresh).prefix(4)
    for entry in looked { player.read.insert(entry.id) }
    // What many support is supported more easily.
    let liked = looked.map { entry in
      (entry: entry, lean: opinions.lean(of: player, to: "\(entry.id)") + Double(min(entry.upvotes, 12)) * 0.08)
    }
    guard let best = liked.max(by: { $0.lean < $1.lean }), best.lean > 0.5 else { return goOn() }
    send(.upvote(collection: id, entry: best.entry.id, on: true), Sight(), by: player.figure) { [unowned self] answer in
      if case .done = answer { counted.upvotes += 1 }
      step()
    }
  }
}
