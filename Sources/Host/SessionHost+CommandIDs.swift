import Engine
import JSON
import Journal
import Workshop

extension CommandID {
  /// Whether it is 32 lower-case hex digits, as the wire asks.
  var isWellFormed: Bool {
    let digits = text.utf8
    return digits.count == 32
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

extension SessionHost {
  /// What stands in the journal for a command: it binds the sender's id to the sender and to what is wished, so that a
  /// repeat is one in all three. Within a secret scope that takes the scope's key, so that once it is wiped not even
  /// who knows the id can show which record is theirs; nil where it is gone.
  func journalID(of command: Command, _ id: CommandID, from sender: Sender) -> CommandID? {
    guard let content = try? JSON(encoding: command).bytes else { return nil }
    let message = Array("\(id.text)\n\(sender.name)\n".utf8) + content
    let digest: Digest
    if let scope = secretScope(of: command, from: sender) {
      guard let key = vault.key(of: scope) else { return nil }
      digest = .hmac(key: key, message: message)
    } else {
      digest = .sha256(message)
    }
    return CommandID(Digest.hex(digest.bytes.prefix(16)))
  }

  /// Within which the sender stands by a pseudonym; nil for what is done by name.
  func secretScope(of command: Command, from sender: Sender) -> Scope? {
    if case .castPaper(let poll, let round, _, _) = command {
      return ahead.poll(poll)?.ballots == .secret ? .round(poll: poll, round: round) : nil
    }
    // What an interviewer types for somebody is theirs.
    switch command {
    case .answerForm(let id, _, _, _), .submitForm(let id, _), .authoriseForm(let id, _, _):
      return ahead.workshop.form(id)?.ballots == .secret ? .form(id) : nil
    case _: break
    }
    guard case .participant = sender else { return nil }
    switch command {
    case .castBallot(let poll, let round, _, _):
      return ahead.poll(poll)?.ballots == .secret ? .round(poll: poll, round: round) : nil
    case .propose(let id, _, _): return ahead.collections[id]?.signed == false ? .collection(id) : nil
    case .upvote(let id, _, _): return ahead.collections[id]?.namesSupporters == false ? .collection(id) : nil
    case .startSession, .nextItem, .previousItem, .goTo, .pause, .resume, .extendItem, .changeLength, .giveSpare,
      .insertItem, .splitItem,
      .moveItem, .dropItem, .takeRemedy, .wrapUp, .giveTimeBack, .endSession,
      .undo, .sendMessage, .addPoll, .editOption, .withdrawOption, .mergeOptions, .splitOption, .openPoll, .closePoll,
      .revealPoll, .openForm, .closeForm, .revealForm, .answerForm, .submitForm, .authoriseForm, .importResponses,
      .withdrawImport, .decideTie, .countHands, .castPaper, .seedLot, .drawLot, .runOff,
      .admitEntry, .hideEntry, .showEntry,
      .mergeEntries, .unmergeEntry, .shortlistEntry, .putOnWall, .planGroups, .applyPlan, .dropPlan,
      .moveInGroups, .swapInGroups, .nameHost, .lockGroup,
      .startGroups, .extendGroups, .recallGroups, .endGroups,
      .startReport, .nextReport, .endReport,
      .startTalk, .endTalk, .answerHelp, .releaseSeat, .admitParticipant, .reviseSession, .editEntry, .sortEntry,
      .takeUpEntry, .markEntry,
      .moveEntry, .callHelp, .openGroupVote, .markChosen, .takeLead, .confirmMatch,
      .dropMatch, .agreeContact, .seatLatecomers, .takeAlong:
      return nil
    }
  }
}

extension Sender {
  /// No two senders share it: ids hold no space.
  fileprivate var name: String {
    switch self {
    case .facilitator: "facilitator"
    case .leader(let person, let group): "leader \(person) \(group)"
    case .participant(let person): "participant \(person)"
    case .host: "host"
    }
  }
}
