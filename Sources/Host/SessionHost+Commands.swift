import Canvas
import Engine
import Journal
import Wire
import Workshop

extension SessionHost {
  /// Takes a command of a link: answered at once when it is refused, else when it is on the disk.
  ///
  /// - Parameter solved: who is to sit where, and what that was made of, when it has been solved for this command.
  func take(
    _ command: Command, id: CommandID, saw sight: Sight, from client: Client,
    with solved: (plan: GroupPlan, basis: PlanProposal.Basis)? = nil
  ) {
    // Behind the seal comes nothing; who sent it sends it again to the next host.
    guard stopping == nil, !isStopped else { return }
    guard let sender = sender(client) else { return refuse(.notAllowed, id, client) }
    let journalled = journalID(of: command, id, from: sender)
    let tellsSeq = secretScope(of: command, from: sender) == nil
    if let journalled, let answer = ahead.answers[journalled] {
      return repeatAnswer(answer, journalled, id, tellsSeq: tellsSeq, to: client)
    }
    if let trouble { return tellNotWritten(trouble, id, client) }
    if case .dropPlan(let breakout, let number) = command, sender == .facilitator {
      guard drop(breakout, number) else { return refuse(.noProposal(breakout), id, client) }
      client.send(.done(id: id, seq: nil, at: time.now))
      return
    }
    if solved == nil, sender == .facilitator, let task = mixing(for: command) {
      return solve(task) { [weak self, weak client] solved in
        guard let self, let client, !self.isStopped else { return }
        switch solved {
        case .success(let plan): self.take(command, id: id, saw: sight, from: client, with: (plan, task.basis))
        case .failure(let refusal): self.refuse(refusal, id, client)
        }
      }
    }
    var newcomer: ParticipantID?
    if case .admitParticipant(let name, _) = command {
      if names.person(named: tidy(name)) != nil {
        return refuse(.nameTaken(name), id, client)
      }
      newcomer = nextGuest
    }
    let sight = movers.following(sight, of: command, by: client.number, in: ahead)
    let decision: Decision
    do {
      decision = try decide(
        command, from: sender, seeing: sight, in: ahead,
        circumstances(newParticipant: newcomer, plan: solved?.plan, proposal: proposal(for: command), for: command))
    } catch {
      if case .alreadyPlanned(let breakout) = error, let solved, case .planGroups(_, let anew) = command {
        propose(solved.plan, solved.basis, of: breakout, anew: anew)
        client.send(.done(id: id, seq: nil, at: time.now))
        return
      }
      if case .proposalOutdated(let breakout) = error { proposeAgain(breakout) }
      return refuse(error, command, id: id, saw: sight, to: client)
    }
    do {
      try prepareKeys(for: decision.events)
      try noteOnPaper(command, from: sender)
      if let newcomer, case .admitParticipant(let name, _) = command {
        do { try names.add(newcomer, name: tidy(name)) } catch {
          return tellNotWritten(error.systemText, id, client)
        }
      }
    } catch {
      return tellNotWritten(error.systemText, id, client)
    }
    if case .applyPlan(let breakout, _) = command { proposals[breakout] = nil }
    let before = Movers.Mark(ahead)
    guard let records = append(decision.events, command: journalled, undoes: decision.undoes), let first = records.first
    else {
      return refuse(.notAllowed, id, client)
    }
    if case .facilitator(let label) = client.standing {
      movers.note(Movers.Mover(label: label, link: client.number), before, Movers.Mark(ahead))
    }
    client.unanswered += 1
    waiters.append(
      Waiter(
        seq: records[records.count - 1].seq, client: client, command: id, at: first.at, tellsSeq: tellsSeq))
    commitSoon()
  }

  /// A command that came before gets its first answer, when that is on the disk.
  private func repeatAnswer(
    _ answer: Answer, _ journalled: CommandID, _ id: CommandID, tellsSeq: Bool, to client: Client
  ) {
    guard let last = underWay.last(where: { $0.command == journalled })?.seq else {
      client.send(.done(id: id, seq: tellsSeq ? answer.seq : nil, at: answer.at))
      return
    }
    if let trouble { client.send(.notWritten(id: id, trouble: trouble)) }
    client.unanswered += 1
    waiters.append(Waiter(seq: last, client: client, command: id, at: answer.at, tellsSeq: tellsSeq))
  }

  private func refuse(_ why: Refusal, _ command: Command, id: CommandID, saw sight: Sight, to client: Client) {
    guard case .overtaken = why else { return refuse(why, id, client) }
    // Who was quicker than its own screen was overtaken by nobody.
    let mover = movers.who(overtook: command, sight, ahead)
    let by = mover?.link == client.number ? nil : mover?.label
    client.send(.refused(id: id, why: .overtaken(by: by), by: by))
  }

  private func refuse(_ why: Refusal, _ id: CommandID, _ client: Client) {
    client.send(.refused(id: id, why: why, by: nil))
  }

  private func tellNotWritten(_ trouble: String, _ id: CommandID, _ client: Client) {
    client.send(.notWritten(id: id, trouble: trouble))
  }

  private func sender(_ client: Client) -> Sender? {
    switch client.standing {
    case .facilitator, .interviewer: .facilitator
    case .seated(let person, nil): .participant(person)
    case .seated(let person, let group?): .leader(person, of: group)
    case .stranger, .guest, .wall: nil
    }
  }

  /// How the ids begin of those who are on no list.
  static let guestPrefix = "guest-"

  /// The id of whoever is let in next without being listed.
  var nextGuest: ParticipantID {
    var number = 1 + ahead.seats.count { $0.id.text.hasPrefix(Self.guestPrefix) }
    while ahead.seat(ParticipantID("\(Self.guestPrefix)\(number)")) != nil { number += 1 }
    return ParticipantID("\(Self.guestPrefix)\(number)")
  }

  /// Applies what fell due by time; false when nothing came of it.
  @discardableResult
  func applyDue() -> Bool {
    guard trouble == nil, stopping == nil, !isStopped else { return false }
    var isAnyDone = false
    for command in ahead.due(at: time.now) + ahead.due(for: present) {
      guard let decision = try? decide(command, from: .host, in: ahead, circumstances(for: command)) else { continue }
      guard append(decision.events) != nil else { break }
      isAnyDone = true
    }
    if !underWay.isEmpty { commitSoon() }
    return isAnyDone
  }
}

extension Movers {
  /// What commands are compared by.
  struct Mark {
    var moves: Int
    var stage: Session.Stage
    var step: Int?
    var phases: [ActivityID: Int]

    init(_ session: Session) {
      moves = session.moves
      stage = session.stage
      step = session.lastStep?.seq
      phases = session.phases
    }
  }

  /// Notes what a console's command changed.
  mutating func note(_ mover: Mover, _ before: Mark, _ after: Mark) {
    if before.moves != after.moves || before.stage != after.stage { agenda = mover }
    if before.step != after.step { step = mover }
    for (activity, count) in after.phases where before.phases[activity] != count {
      subjects[activity] = mover
      if subjectRuns[activity]?.link != mover.link {
        subjectRuns[activity] = (mover.link, since: before.phases[activity, default: 0])
      }
    }
    if run?.link != mover.link, before.moves != after.moves { run = (mover.link, since: before.moves) }
  }

  /// What a link saw when it wished something, with what it has done to the same itself since: minutes that are added
  /// quickly one after the other all count. Other commands stay bound to what stood on the screen.
  func following(_ sight: Sight, of command: Command, by link: Int, in session: Session) -> Sight {
    var followed = sight
    if case .extendItem = command, let seen = sight.agenda, let run, run.link == link, seen >= run.since {
      followed.agenda = max(seen, session.moves)
    }
    if case .extendGroups(let id, _, _) = command, let seen = sight.subject, let run = subjectRuns[id],
      run.link == link, seen >= run.since
    {
      followed.subject = max(seen, session.phases[id, default: 0])
    }
    return followed
  }

  /// Which console made a command too late, where it is known.
  func who(overtook command: Command, _ sight: Sight, _ session: Session) -> Mover? {
    if let seen = sight.agenda, seen != session.moves { return agenda }
    if let seen = sight.step, seen != session.lastStep?.seq { return step }
    guard sight.subject != nil, let subject = command.subject else { return nil }
    return subjects[subject]
  }
}

extension Command {
  /// The activity whose phase it depends on.
  var subject: ActivityID? {
    switch self {
    case .openPoll(let id), .closePoll(let id), .revealPoll(let id), .decideTie(let id, _, _),
      .editOption(let id, _, _), .withdrawOption(let id, _), .mergeOptions(let id, _, _, _), .splitOption(let id, _, _),
      .countHands(let id, _, _), .castPaper(let id, _, _, _), .seedLot(let id, _), .drawLot(let id),
      .runOff(let id, _, _),
      .castBallot(let id, _, _, _),
      .startGroups(let id), .endGroups(let id), .extendGroups(let id, _, _), .recallGroups(let id, _),
      .planGroups(let id, _), .applyPlan(let id, _), .dropPlan(let id, _),
      .lockGroup(let id, _, _), .nameHost(let id, _, _),
      .moveInGroups(let id, _, _),
      .swapInGroups(let id, _, _), .startReport(let id, _), .nextReport(let id), .endReport(let id),
      .startTalk(let id), .endTalk(let id), .answerHelp(let id, _), .callHelp(let id), .openGroupVote(let id, _),
      .markChosen(let id), .takeLead(let id, _), .openForm(let id), .closeForm(let id), .revealForm(let id),
      .answerForm(let id, _, _, _), .submitForm(let id, _), .authoriseForm(let id, _, _),
      .importResponses(let id, _, _, _), .withdrawImport(let id, _):
      id
    case .startSession, .nextItem, .previousItem, .goTo, .pause, .resume, .extendItem, .changeLength, .giveSpare,
      .insertItem, .splitItem,
      .moveItem, .dropItem, .takeRemedy, .wrapUp, .giveTimeBack, .endSession,
      .undo, .addPoll,
      .sendMessage, .admitEntry, .hideEntry, .showEntry, .mergeEntries, .unmergeEntry, .shortlistEntry, .putOnWall,
      .releaseSeat,
      .admitParticipant, .reviseSession, .propose, .editEntry, .sortEntry, .takeUpEntry, .upvote, .markEntry,
      .moveEntry, .confirmMatch,
      .dropMatch, .agreeContact, .seatLatecomers, .takeAlong:
      nil
    }
  }
}
