import Engine
import Host
import Wire
import Workshop

extension Rehearsal {
  func perform(_ act: Act) {
    switch act {
    case .arrive(let number): arrive(company.players[number])
    case .drop(let number): drop(company.players[number]) { [unowned self] in step() }
    case .comeBack(let number): comeBack(company.players[number])
    case .vote(let number, let poll, let round): vote(company.players[number], poll, round, mood: 0)
    case .reconsider(let number, let poll, let round): vote(company.players[number], poll, round, mood: 1)
    case .fill(let number, let form): fill(company.players[number], form)
    case .ask(let number, let collection): ask(company.players[number], collection)
    case .takeAlong(let number, let collection): takeAlong(company.players[number], collection)
    case .browse(let number, let collection): browse(company.players[number], collection)
    case .agree(let number, let collection): agree(company.players[number], collection)
    case .harvest(let number, let collection): harvest(company.players[number], collection)
    case .polish(let number, let collection): polish(company.players[number], collection)
    case .mark(let number): mark(company.players[number])
    case .order(let number, let collection): order(company.players[number], collection)
    case .openVote(let number): openVote(company.players[number])
    case .closeVote(let number): closeVote(company.players[number])
    case .takeChosen(let number): takeChosen(company.players[number])
    case .callHelp(let number): callHelp(company.players[number])
    case .park(let number): park(company.players[number])
    case .direct: direct()
    }
  }

  /// What somebody makes of a new view: plans, for moments that are drawn now.
  func notice(_ view: RoleView, _ player: Player) {
    switch view {
    case .participant(let view): notice(view, player)
    case .leader(let view): notice(view, player)
    case .wall, .facilitator: break
    }
  }

  // Coming and going

  /// Most come in the ten minutes before the start, leaders a little earlier, some when it is well under way.
  func writeArrivals() {
    let starts = setup.workshop.starts
    let length = setup.workshop.plannedLength
    for player in company.players {
      let at: Instant
      switch player.temper.arrival {
      case .never: continue
      case .inTime where player.leads != nil: at = starts - player.figure.chance.seconds(400, 780)
      case .inTime: at = starts - player.figure.chance.seconds(5, 600)
      case .late: at = starts + player.figure.chance.span(.seconds(30), length * 0.2)
      }
      diary.add(.arrive(player.number), at: at)
    }
  }

  private func arrive(_ player: Player) {
    guard let host else { return }
    let claim: Claim
    switch (player.identity, setup.workshop.admission) {
    case (.walkIn(let name), _): claim = .name(name)
    case (.listed(let person), .open): claim = .name(person.name)
    case (.listed(let person), .roster): claim = .seat(participant: person.id)
    case (.listed(let person), .codes): claim = .code(host.personalCodes[person.id] ?? "")
    case (.listed(let person), .accounts):
      account = person.account
      claim = .account
    }
    open(player.figure, as: .participant) { [unowned self] in
      self.claim(claim, by: player.figure) { [unowned self] code in
        player.returnCode = code
        if player.leads == nil { counted.participants += 1 } else { counted.leaders += 1 }
        (isUnseen, isUnseenByDesk) = (true, true)
        step()
      }
    }
  }

  private func comeBack(_ player: Player) {
    guard let code = player.returnCode, !player.figure.isThere else { return goOn() }
    open(player.figure, as: .participant) { [unowned self] in
      claim(.code(code), by: player.figure) { [unowned self] _ in
        counted.returned += 1
        // The moments that were drawn went by unseen.
        player.plannedRounds = []
        player.plannedForms = []
        player.answers = [:]
        (isUnseen, isUnseenByDesk, isUrgent) = (true, true, true)
        step()
      }
    }
  }

  // The facilitator

  /// The facilitator sees what is new, does one thing, and looks again a little later.
  private func direct() {
    guard let host else { return }
    guard isUnseenByDesk else { return decideAtDesk() }
    isUnseenByDesk = false
    host.sendConsoleViews()
    whenQuiet { [unowned self] in
      tellDesk()
      decideAtDesk()
    }
  }

  private func decideAtDesk() {
    guard case .facilitator(let view)? = desk.view else {
      diary.add(.direct, at: clock.now + .seconds(5))
      isUnseenByDesk = true
      return goOn()
    }
    guard let move = director.move(view, at: clock.now) else {
      diary.add(.direct, at: clock.now + director.idle)
      return goOn()
    }
    send(move.command, move.sight, by: desk) { [unowned self] answer in
      switch answer {
      case .done:
        director.hear(move.command, refused: nil, at: clock.now)
        isUrgent = isUrgent || move.command.isNoticedAtOnce
      case .refused(let why): director.hear(move.command, refused: why, at: clock.now)
      }
      diary.add(.direct, at: clock.now + director.busy)
      step()
    }
  }
}

extension Command {
  /// Whether all screens change so much that everybody looks up.
  var isNoticedAtOnce: Bool {
    switch self {
    case .startSession, .nextItem, .previousItem, .goTo, .pause, .resume, .endSession, .undo, .addPoll, .openPoll,
      .closePoll,
      .revealPoll, .runOff, .drawLot, .planGroups, .applyPlan, .moveInGroups, .swapInGroups, .nameHost, .lockGroup,
      .startGroups,
      .openForm, .closeForm, .revealForm,
      .endGroups,
      .extendGroups, .recallGroups,
      .startReport,
      .nextReport,
      .endReport, .startTalk, .endTalk,
      .releaseSeat, .reviseSession:
      true
    case .dropPlan, .sendMessage, .extendItem, .changeLength, .giveSpare, .insertItem, .splitItem,
      .moveItem, .dropItem, .takeRemedy, .wrapUp, .giveTimeBack, .decideTie, .editOption, .withdrawOption,
      .mergeOptions,
      .splitOption, .countHands, .castPaper, .seedLot, .admitEntry, .hideEntry, .showEntry,
      .mergeEntries,
      .unmergeEntry,
      .shortlistEntry,
      .putOnWall, .answerHelp, .admitParticipant, .castBallot, .propose, .editEntry, .sortEntry, .takeUpEntry, .upvote,
      .markEntry, .moveEntry,
      .callHelp, .openGroupVote, .markChosen, .takeLead, .confirmMatch,
      .dropMatch, .agreeContact, .seatLatecomers, .takeAlong, .answerForm, .submitForm, .authoriseForm,
      .importResponses, .withdrawImport:
      false
    }
  }
}
