import Workshop

/// The answer to a command: what has happened by it.
public struct Decision: Equatable, Sendable {
  /// What happened, in order.
  public var events: [Event]
  /// The step that these events take back.
  public var undoes: Int?

  init(_ events: [Event], undoes: Int? = nil) {
    self.events = events
    self.undoes = undoes
  }
}

/// Decides on a command: the events that it leads to, at least one, or a refusal. Changes nothing, reads no clock and
/// no chance; what a command needs of them is in the circumstances.
public func decide(
  _ command: Command, from sender: Sender, seeing sight: Sight = Sight(), in session: Session, _ here: Circumstances
) throws(Refusal) -> Decision {
  if session.isOver { throw .sessionOver }
  let desk = Desk(session: session, sender: sender, sight: sight, here: here)
  try desk.checkRole(command)
  switch command {
  case .startSession(let shift): return Decision(try desk.startSession(shift: shift))
  case .nextItem: return Decision(try desk.nextItem())
  case .previousItem: return Decision(try desk.previousItem())
  case .goTo(let item): return Decision(try desk.goTo(item))
  case .pause: return Decision(try desk.pause())
  case .resume: return Decision(try desk.resume())
  case .extendItem(let by): return Decision(try desk.extendItem(by: by))
  case .changeLength(let item, let by): return Decision(try desk.changeLength(of: item, by: by))
  case .giveSpare(let item): return Decision(try desk.giveSpare(to: item))
  case .insertItem(let title, let length, let before):
    return Decision(try desk.insertItem(title, length: length, before: before))
  case .splitItem(let item, let rest): return Decision(try desk.splitItem(item, rest: rest))
  case .moveItem(let item, let before): return Decision(try desk.moveItem(item, before: before))
  case .dropItem(let item, let on): return Decision(try desk.dropItem(item, on: on))
  case .takeRemedy(let step): return Decision(try desk.take(step))
  case .wrapUp(let on): return Decision(try desk.wrapUp(on: on))
  case .giveTimeBack: return Decision(try desk.giveTimeBack())
  case .endSession: return Decision(try desk.endSession())
  case .undo: return try desk.undo()
  case .sendMessage(let text): return Decision(try desk.sendMessage(text))
  case .addPoll(let poll): return Decision(try desk.addPoll(poll))
  case .editOption(let poll, let option, let title):
    return Decision(try desk.editOption(poll, option, title: title))
  case .withdrawOption(let poll, let option): return Decision(try desk.withdrawOption(poll, option))
  case .mergeOptions(let poll, let into, let from, let title):
    return Decision(try desk.mergeOptions(poll, into: into, from: from, title: title))
  case .splitOption(let poll, let option, let titles):
    return Decision(try desk.splitOption(poll, option, titles: titles))
  case .openPoll(let poll): return Decision(try desk.openPoll(poll))
  case .closePoll(let poll): return Decision(try desk.closePoll(poll))
  case .revealPoll(let poll): return Decision(try desk.revealPoll(poll))
  case .decideTie(let poll, let chosen, let reason):
    return Decision(try desk.decideTie(poll, chosen: chosen, reason: reason))
  case .countHands(let poll, let round, let counts):
    return Decision(try desk.countHands(poll, round: round, counts: counts))
  case .castPaper(let poll, let round, let participant, let ballot):
    return Decision(try desk.castPaper(poll, round: round, for: participant, ballot: ballot))
  case .seedLot(let poll, let reason): return Decision(try desk.seedLot(poll, reason: reason))
  case .drawLot(let poll): return Decision(try desk.drawLot(poll))
  case .runOff(let poll, let top, let reason): return Decision(try desk.runOff(poll, top: top, reason: reason))
  case .castBallot(let poll, let round, let ballot, let receipt):
    return Decision(try desk.castBallot(poll, round: round, ballot: ballot, receipt: receipt))
  case .openForm(let form): return Decision(try desk.openForm(form))
  case .closeForm(let form): return Decision(try desk.closeForm(form))
  case .revealForm(let form): return Decision(try desk.revealForm(form))
  case .answerForm(let form, let question, let answer, let person):
    return Decision(try desk.answer(form, question, answer, of: person))
  case .submitForm(let form, let person): return Decision(try desk.submit(form, of: person))
  case .authoriseForm(let form, let on, let person): return Decision(try desk.authorise(form, on: on, of: person))
  case .importResponses(let form, let run, let source, let responses):
    return Decision(try desk.importResponses(responses, to: form, run: run, source: source))
  case .withdrawImport(let form, let run): return Decision(try desk.withdrawImport(run, of: form))
  case .propose(let collection, let fields, let group):
    return Decision(try desk.propose(fields, to: collection, for: group))
  case .editEntry(let collection, let entry, let fields):
    return Decision(try desk.editEntry(entry, of: collection, fields: fields))
  case .sortEntry(let collection, let entry, let theme):
    return Decision(try desk.sort(entry, of: collection, under: theme))
  case .takeUpEntry(let collection, let entry, let owner, let partners, let due):
    return Decision(try desk.takeUp(entry, of: collection, owner: owner, partners: partners, due: due))
  case .upvote(let collection, let entry, let on): return Decision(try desk.upvote(entry, of: collection, on: on))
  case .markEntry(let collection, let entry, let on): return Decision(try desk.mark(entry, of: collection, on: on))
  case .takeAlong(let collection, let entry): return Decision(try desk.takeAlong(entry, of: collection))
  case .moveEntry(let collection, let entry, let before):
    return Decision(try desk.move(entry, of: collection, before: before))
  case .admitEntry(let collection, let entry): return Decision(try desk.admit(entry, of: collection))
  case .hideEntry(let collection, let entry): return Decision(try desk.hide(entry, of: collection))
  case .showEntry(let collection, let entry): return Decision(try desk.show(entry, of: collection))
  case .mergeEntries(let collection, let into, let from, let fields):
    return Decision(try desk.merge(from, into: into, of: collection, fields: fields))
  case .unmergeEntry(let collection, let entry): return Decision(try desk.unmerge(entry, of: collection))
  case .shortlistEntry(let collection, let entry, let on):
    return Decision(try desk.shortlist(entry, of: collection, on: on))
  case .putOnWall(let collection, let entry): return Decision(try desk.putOnWall(entry, of: collection))
  case .confirmMatch(let collection, let seeker, let bringer):
    return Decision(try desk.confirmMatch(of: collection, seeker: seeker, bringer: bringer))
  case .dropMatch(let collection, let seeker, let bringer):
    return Decision(try desk.dropMatch(of: collection, seeker: seeker, bringer: bringer))
  case .agreeContact(let collection, let on): return Decision(try desk.agreeContact(collection, on: on))
  case .planGroups(let breakout, _): return Decision(try desk.planGroups(breakout))
  case .applyPlan(let breakout, let proposal): return Decision(try desk.applyPlan(breakout, proposal))
  // Nothing that happened: who keeps proposals does it.
  case .dropPlan(let breakout, _): throw .noProposal(breakout)
  case .moveInGroups(let breakout, let participant, let group):
    return Decision(try desk.moveInGroups(breakout, participant, to: group))
  case .swapInGroups(let breakout, let one, let other):
    return Decision(try desk.swapInGroups(breakout, one, other))
  case .nameHost(let breakout, let participant, let group):
    return Decision(try desk.nameHost(breakout, participant, of: group))
  case .lockGroup(let breakout, let group, let on): return Decision(try desk.lockGroup(breakout, group, on: on))
  case .startGroups(let breakout): return Decision(try desk.startGroups(breakout))
  case .seatLatecomers(let breakout): return Decision(try desk.seatLatecomers(breakout))
  case .extendGroups(let breakout, let group, let by):
    return Decision(try desk.extendGroups(breakout, group, by: by))
  case .recallGroups(let breakout, let within): return Decision(try desk.recallGroups(breakout, within: within))
  case .endGroups(let breakout): return Decision(try desk.endGroups(breakout))
  case .callHelp(let breakout): return Decision(try desk.callHelp(breakout))
  case .openGroupVote(let breakout, let collection):
    return Decision(try desk.openGroupVote(breakout, on: collection))
  case .markChosen(let poll): return Decision(try desk.markChosen(poll))
  case .takeLead(let breakout, let on): return Decision(try desk.takeLead(breakout, on: on))
  case .answerHelp(let breakout, let group): return Decision(try desk.answerHelp(breakout, group))
  case .startReport(let report, let group): return Decision(try desk.startReport(report, group))
  case .nextReport(let report): return Decision(try desk.nextReport(report))
  case .endReport(let report): return Decision(try desk.endReport(report))
  case .startTalk(let talk): return Decision(try desk.startTalk(talk))
  case .endTalk(let talk): return Decision(try desk.endTalk(talk))
  case .releaseSeat(let participant): return Decision(try desk.releaseSeat(participant))
  case .admitParticipant(let name, let attributes):
    return Decision(try desk.admitParticipant(name: name, attributes: attributes))
  case .reviseSession(let workshop): return Decision(try desk.reviseSession(workshop))
  }
}

/// All that one decision looks at; its verbs stand in a file for each topic.
struct Desk {
  let session: Session
  let sender: Sender
  let sight: Sight
  let here: Circumstances

  /// Who may wish what.
  func checkRole(_ command: Command) throws(Refusal) {
    switch sender {
    case .facilitator, .host: return
    case .participant:
      switch command {
      case .castBallot, .answerForm, .submitForm, .authoriseForm, .propose, .upvote, .editEntry, .markEntry, .moveEntry,
        .callHelp, .openGroupVote, .closePoll,
        .markChosen, .takeLead, .agreeContact, .takeAlong:
        return
      default: throw .notAllowed
      }
    case .leader:
      switch command {
      case .propose, .editEntry, .markEntry, .moveEntry, .sortEntry, .takeUpEntry, .callHelp, .openGroupVote,
        .closePoll,
        .markChosen:
        return
      default: throw .notAllowed
      }
    }
  }

  /// Refuses what was wished for an agenda that has moved on since.
  func checkAgenda() throws(Refusal) {
    if let seen = sight.agenda, seen != session.moves { throw .overtaken(by: nil) }
  }

  /// Refuses what was wished for another phase of an activity.
  func checkPhase(of activity: ActivityID) throws(Refusal) {
    if let seen = sight.subject, seen != session.phases[activity, default: 0] { throw .overtaken(by: nil) }
  }

  func checkRunning() throws(Refusal) {
    if session.stage == .waiting { throw .notStarted }
  }
}
