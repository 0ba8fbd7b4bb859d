import Engine
import Tally
import Timeline
import Workshop

/// Commands as people and their mistakes send them: mostly about what is there, sometimes about what is not.
struct RandomCommands {
  private var generator: SplitMix
  init(seed: UInt64) { generator = SplitMix(seed: seed) }

  struct Wish {
    var command: Command
    var sender: Sender
    var sight: Sight
    var pass: Span
  }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
  private mutating func often() -> Bool { below(8) > 0 }
  private mutating func pick<T>(_ from: [T], else other: T) -> T {
    from.isEmpty || !often() ? other : from[below(from.count)]
  }

  mutating func next(in session: Session) -> Wish {
    let sender: Sender =
      switch below(10) {
      case 0...4: .facilitator
      case 5: .leader(below(2) == 0 ? "lead-noord" : "lead-zuid", of: below(2) == 0 ? "noord" : "zuid")
      default: .participant(ParticipantID("p\(1 + below(9))"))
      }
    var sight = Sight()
    if below(3) == 0 { sight.agenda = session.moves - below(2) }
    if below(4) == 0 { sight.step = session.lastStep?.seq }
    return Wish(
      command: command(for: sender, in: session), sender: sender, sight: sight, pass: .seconds(below(40)))
  }

  private mutating func command(for sender: Sender, in session: Session) -> Command {
    switch sender {
    case .participant: return participantCommand(session)
    case .leader: return leaderCommand(session)
    case .facilitator, .host: return below(2) == 0 ? stepCommand(session) : deskCommand(session)
    }
  }

  private mutating func poll() -> ActivityID { pick(["keuze", "open", "kort", "top"], else: Poll.practiceID) }
  private mutating func item() -> ItemID { pick(["begin", "groepen", "slot"], else: "elders") }
  private mutating func collection() -> CollectionID { pick(["vragen", "opgaven", parkingLot], else: "niets") }
  private mutating func entry(of id: CollectionID, _ session: Session) -> EntryID {
    pick(session.collections[id]?.entries.map(\.id) ?? [], else: "niets-1")
  }
  private mutating func later(_ id: CollectionID, _ session: Session) -> EntryID? {
    often() ? entry(of: id, session) : nil
  }
  private mutating func text() -> String {
    pick(["Meer groen", "Wonen & zorg?", "é\u{301}n\nregel", " \u{1B}[2J ", "日本"], else: "")
  }

  private mutating func vote(_ session: Session, _ command: (ActivityID) -> Command) -> Command {
    command(pick(session.addedPolls.map(\.poll.id), else: "keuze"))
  }

  private mutating func participantCommand(_ session: Session) -> Command {
    switch below(6) {
    case 4: return .takeLead(breakout: "tafels", on: often())
    case 5: return leaderCommand(session)
    case 0, 1:
      let id = below(2) == 0 ? poll() : session.addedPolls.last?.poll.id ?? poll()
      let round = (session.polls[id]?.current?.number ?? 1) - (often() ? 0 : 1)
      let options = session.polls[id]?.current?.options.map(\.id) ?? []
      let ballot: Ballot =
        id == "kort"
        ? .points([pick(options, else: "x"): below(7)]) : .choice(below(5) == 0 ? [] : [pick(options, else: "x")])
      return .castBallot(poll: id, round: round, ballot: ballot)
    case 2:
      if below(4) == 0 { return .callHelp(breakout: "tafels") }
      return .propose(collection: collection(), fields: ["text": text()], group: often() ? nil : "noord")
    default:
      let id = collection()
      return .upvote(collection: id, entry: entry(of: id, session), on: often())
    }
  }

  private mutating func leaderCommand(_ session: Session) -> Command {
    let id = collection()
    switch below(8) {
    case 5: return .openGroupVote(breakout: "tafels", collection: id)
    case 6: return vote(session) { .closePoll(poll: $0) }
    case 7: return vote(session) { .markChosen(poll: $0) }
    case 4: return .moveEntry(collection: id, entry: entry(of: id, session), before: later(id, session))
    case 0: return .callHelp(breakout: "tafels")
    case 1: return .propose(collection: id, fields: ["text": text()])
    case 2: return .editEntry(collection: id, entry: entry(of: id, session), fields: ["text": text()])
    default: return .markEntry(collection: id, entry: entry(of: id, session), on: often())
    }
  }

  private mutating func stepCommand(_ session: Session) -> Command {
    switch below(16) {
    case 0: .startSession(shift: .minutes(below(3)))
    case 1, 2: .nextItem
    case 3: .previousItem
    case 4: .goTo(item: item())
    case 5: .pause
    case 6: .resume
    case 7: .extendItem(by: .minutes(below(9) - 4))
    case 8: .giveTimeBack
    case 9, 10: .undo
    case 11: .startGroups(breakout: "tafels")
    case 12: roundCommand()
    case 13: .nextReport(reportBack: "verslag")
    case 14: below(2) == 0 ? .startTalk(talk: "woord") : .endTalk(talk: "woord")
    default: below(20) == 0 ? .endSession : .endReport(reportBack: "verslag")
    }
  }

  private mutating func roundCommand() -> Command {
    switch below(4) {
    case 0: .endGroups(breakout: "tafels")
    case 1: .recallGroups(breakout: "tafels", within: .seconds(10 * below(5)))
    default: .extendGroups(breakout: "tafels", group: often() ? "zuid" : nil, by: .minutes(below(9) - 4))
    }
  }

  /// Changes of the agenda while it is held.
  private mutating func agendaCommand(_ session: Session) -> Command {
    let all = session.workshop.agenda.map(\.id)
    let (item, other) = (pick(all, else: "elders"), pick(all, else: "elders"))
    switch below(9) {
    case 0: return .changeLength(item: item, by: .minutes(below(20) - 10))
    case 1: return .giveSpare(item: item)
    case 2: return .insertItem(title: text(), length: .minutes(below(10)), before: often() ? other : nil)
    case 3: return .splitItem(item: item, rest: .minutes(below(8)))
    case 4: return .moveItem(item: item, before: often() ? other : nil)
    case 5, 6: return .dropItem(item: item, on: often())
    case 7: return .wrapUp(on: often())
    default:
      let steps: [Remedy.Step] = [
        .drop(item), .shorten(item, by: .minutes(below(9))), .leaveOutRound(item, saves: .minutes(5)),
        .runOver(.end, by: .minutes(below(9))), .runOver(.anchor(item), by: .minutes(below(9))),
      ]
      return .takeRemedy(step: steps[below(steps.count)])
    }
  }

  private mutating func deskCommand(_ session: Session) -> Command {
    let id = collection()
    if below(6) == 0 { return agendaCommand(session) }
    switch below(15) {
    case 0, 1, 2: return .openPoll(poll: poll())
    case 3, 4: return .closePoll(poll: poll())
    case 5: return .revealPoll(poll: poll())
    case 6: return .admitEntry(collection: id, entry: entry(of: id, session))
    case 7: return .hideEntry(collection: id, entry: entry(of: id, session))
    case 8: return .showEntry(collection: id, entry: entry(of: id, session))
    case 9: return .shortlistEntry(collection: id, entry: entry(of: id, session), on: often())
    case 10:
      return .mergeEntries(collection: id, into: entry(of: id, session), from: [entry(of: id, session)])
    case 14: return .unmergeEntry(collection: id, entry: entry(of: id, session))
    case 11: return .sendMessage(text: text())
    case 12: return .decideTie(poll: poll(), chosen: ["a"], reason: text())
    default: return .putOnWall(collection: id, entry: often() ? entry(of: id, session) : nil)
    }
  }
}
