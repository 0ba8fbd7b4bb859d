import Tally
import Testing
import Workshop

@testable import Engine

/// Every command: once done, to the letter, and once refused.
@Suite struct TripleTests {
  static let started: [Event] = [.sessionStarted(shift: .zero), .itemStarted(item: "opening")]
  static let second: [Event] = started + [.itemEnded(item: "opening"), .itemStarted(item: "groepen")]
  static let options = ["a", "b", "c"].map { Option(id: OptionID($0), title: $0.uppercased()) }
  static let opened: [Event] =
    started + [.pollOpened(poll: "keuze", round: 1, options: options, breakdown: nil)]
  static let voted: [Event] =
    opened + [
      .ballotCast(
        poll: "keuze", round: 1, voter: "poll/keuze/1:ann", participant: nil, number: 1, ballot: .choice(["a"]),
        breakdown: nil),
      .ballotCast(
        poll: "keuze", round: 1, voter: "poll/keuze/1:bob", participant: nil, number: 2, ballot: .choice(["b"]),
        breakdown: nil),
    ]
  static let closed: [Event] =
    voted + [.pollClosed(poll: "keuze", round: 1, participants: ["ann", "bob"], cause: nil)]
  static let revealed: [Event] = closed + [.pollRevealed(poll: "keuze", round: 1)]
  static let asked: [Event] =
    started + [
      .entryProposed(
        collection: "vragen", entry: "vragen-1", text: "Een?", fields: nil, by: nil, voter: "collection/vragen:ann",
        group: nil, held: true),
      .entryProposed(
        collection: "vragen", entry: "vragen-2", text: "Twee?", fields: nil, by: nil, voter: "collection/vragen:bob",
        group: nil, held: nil),
    ]
  static let drawn: [Event] =
    second + [
      .groupsDrawn(
        breakout: "uitwisseling", round: 1, groups: ["werkstad": ["ann", "bob", "cas"], "voorstad": ["dik"]],
        present: []),
      .groupsStarted(breakout: "uitwisseling"),
    ]
  static let harvested: [Event] =
    drawn + [
      .entryProposed(
        collection: "opgaven", entry: "opgaven-1", text: "Wonen", fields: nil, by: "lead-werkstad", voter: nil,
        group: "werkstad", held: nil)
    ]
  let ann = Sender.participant("ann")
  let leader = Sender.leader("lead-werkstad", of: "werkstad")

  @Test func `starting the session`() {
    check(
      given: [], when: .startSession(shift: .minutes(3)),
      then: [.sessionStarted(shift: .minutes(3)), .itemStarted(item: "opening")])
    check(given: Self.started, when: .startSession(shift: .zero), refused: .alreadyStarted)
    check(given: [], when: .startSession(shift: .zero), by: ann, refused: .notAllowed)
  }

  @Test func `going on and back`() {
    check(given: Self.started, when: .nextItem, then: [.itemEnded(item: "opening"), .itemStarted(item: "groepen")])
    check(given: [], when: .nextItem, refused: .notStarted)
    check(given: Self.second, when: .previousItem, then: [.itemReopened(item: "opening")])
    check(given: Self.started, when: .previousItem, refused: .firstItem)
    check(
      given: Self.started, when: .goTo(item: "afsluiting"),
      then: [.itemEnded(item: "opening"), .itemStarted(item: "afsluiting")])
    check(given: Self.second, when: .goTo(item: "opening"), then: [.itemReopened(item: "opening")])
    check(given: Self.started, when: .goTo(item: "opening"), refused: .alreadyThere("opening"))
    check(given: Self.started, when: .goTo(item: "nergens"), refused: .noSuchItem("nergens"))
  }

  @Test func `time`() {
    check(given: Self.started, when: .pause, then: [.sessionPaused])
    check(given: Self.started + [.sessionPaused], when: .pause, refused: .alreadyPaused)
    check(given: Self.started + [.sessionPaused], when: .resume, then: [.sessionResumed])
    check(given: Self.started, when: .resume, refused: .notPaused)
    check(
      given: Self.started, when: .extendItem(by: .minutes(-9)), then: [.itemExtended(item: "opening", by: .minutes(-9))]
    )
    check(given: Self.started, when: .extendItem(by: .minutes(-10)), refused: .itemTooShort(left: .zero))
    check(
      given: Self.started + [.hostStarted(away: .minutes(2))], when: .giveTimeBack,
      then: [.timeGivenBack(by: .minutes(2))])
    check(given: Self.started, when: .giveTimeBack, refused: .nothingToGiveBack)
    check(given: Self.started + [.sessionPaused], when: .undo, then: [.sessionResumed])
    check(given: [], when: .undo, refused: .nothingToUndo)
  }

  @Test func `ending the session`() {
    check(
      given: Self.voted, when: .endSession,
      then: [
        .pollClosed(poll: "keuze", round: 1, participants: ["ann", "bob"], cause: .sessionEnded),
        .pollRevealed(poll: "keuze", round: 1), .itemEnded(item: "opening"), .sessionEnded,
      ])
    check(given: Self.started + [.sessionEnded], when: .endSession, refused: .sessionOver)
  }

  @Test func `messages and people`() {
    check(given: [], when: .sendMessage(text: " Nog \u{1B}[31meven\n"), then: [.messageSent(text: "Nog even")])
    check(given: [], when: .sendMessage(text: " \n"), refused: .emptyText)
    check(given: [], when: .releaseSeat(participant: "ann"), then: [.seatReleased(participant: "ann")])
    check(given: [], when: .releaseSeat(participant: "nemo"), refused: .noSuchParticipant("nemo"))
    check(
      given: [], when: .admitParticipant(name: "Eva", attributes: ["cluster": "Werkstad"]),
      then: [.participantAdded(participant: "gast-1", attributes: ["cluster": "Werkstad"], leads: nil, admitted: true)])
    check(given: [], when: .admitParticipant(name: "Eva", attributes: ["x": "y"]), refused: .noSuchField("x"))
    var other = World.workshop()
    other.title = "Anders"
    check(given: Self.started, when: .reviseSession(session: other), then: [.sessionRevised(session: other)])
    other.id = "ander"
    check(given: Self.started, when: .reviseSession(session: other), refused: .revisionTouchesThePast(["id"]))
  }

  @Test func `polls`() {
    check(
      given: Self.started, when: .openPoll(poll: "keuze"),
      then: [.pollOpened(poll: "keuze", round: 1, options: Self.options, breakdown: nil)])
    check(given: Self.opened, when: .openPoll(poll: "keuze"), refused: .pollAlreadyOpen("keuze"))
    check(
      given: Self.voted, when: .closePoll(poll: "keuze"),
      then: [
        .pollClosed(poll: "keuze", round: 1, participants: ["ann", "bob"], cause: nil),
        .pollRevealed(poll: "keuze", round: 1),
      ])
    check(given: Self.closed, when: .closePoll(poll: "keuze"), refused: .pollNotOpen("keuze"))
    check(given: Self.closed, when: .revealPoll(poll: "keuze"), then: [.pollRevealed(poll: "keuze", round: 1)])
    check(given: Self.opened, when: .revealPoll(poll: "keuze"), refused: .pollStillOpen("keuze"))
    check(
      given: Self.revealed, when: .decideTie(poll: "keuze", chosen: ["b"], reason: "Het lot"),
      then: [.tieDecided(poll: "keuze", round: 1, chosen: ["b"], reason: "Het lot")])
    check(
      given: Self.revealed, when: .decideTie(poll: "keuze", chosen: ["a", "b"], reason: "Beide"), refused: .tieNotBroken
    )
    check(
      given: Self.revealed, when: .decideTie(poll: "keuze", chosen: ["c"], reason: "Het lot"),
      refused: .notAmongTheTied(["a", "b"]))
    check(given: Self.revealed, when: .decideTie(poll: "keuze", chosen: ["b"], reason: " "), refused: .reasonMissing)
  }

  @Test func `ballots`() {
    check(
      given: Self.opened, when: .castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), by: ann,
      then: [
        .ballotCast(
          poll: "keuze", round: 1, voter: "poll/keuze/1:ann", participant: nil, number: 1, ballot: .choice(["a"]),
          breakdown: nil)
      ])
    check(
      given: Self.opened, when: .castBallot(poll: "keuze", round: 1, ballot: .choice(["a", "b"])), by: ann,
      refused: .spoiled(.tooMany(max: 1, given: 2)))
    check(
      given: Self.opened, when: .castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), by: leader,
      refused: .notAllowed)
  }

  @Test func `entries of participants`() {
    check(
      given: Self.started, when: .propose(collection: "vragen", fields: ["text": "Een?"]), by: ann,
      then: [
        .entryProposed(
          collection: "vragen", entry: "vragen-1", text: "Een?", fields: nil, by: nil, voter: "collection/vragen:ann",
          group: nil, held: true)
      ])
    check(
      given: [], when: .propose(collection: "vragen", fields: ["text": "Een?"]), by: ann,
      refused: .collectionClosed("vragen"))
    check(
      given: Self.asked, when: .upvote(collection: "vragen", entry: "vragen-2", on: true), by: ann,
      then: [.entryUpvoted(collection: "vragen", entry: "vragen-2", voter: "collection/vragen:ann", participant: nil)])
    check(
      given: Self.asked, when: .upvote(collection: "vragen", entry: "vragen-2", on: true), by: .participant("bob"),
      refused: .ownEntry)
  }

  @Test func `entries and the facilitator`() {
    check(
      given: Self.asked, when: .admitEntry(collection: "vragen", entry: "vragen-1"),
      then: [.entryAdmitted(collection: "vragen", entry: "vragen-1")])
    check(given: Self.asked, when: .admitEntry(collection: "vragen", entry: "vragen-2"), refused: .alreadySo)
    check(
      given: Self.asked, when: .hideEntry(collection: "vragen", entry: "vragen-2"),
      then: [.entryHidden(collection: "vragen", entry: "vragen-2")])
    check(given: Self.asked, when: .hideEntry(collection: "vragen", entry: "x"), refused: .noSuchEntry("x"))
    check(given: Self.asked, when: .showEntry(collection: "vragen", entry: "vragen-2"), refused: .alreadySo)
    check(
      given: Self.asked + [.entryHidden(collection: "vragen", entry: "vragen-2")],
      when: .showEntry(collection: "vragen", entry: "vragen-2"),
      then: [.entryShown(collection: "vragen", entry: "vragen-2")])
    check(
      given: Self.asked, when: .editEntry(collection: "vragen", entry: "vragen-2", fields: ["text": "Anders?"]),
      then: [.entryEdited(collection: "vragen", entry: "vragen-2", text: "Anders?", fields: nil)])
    check(
      given: Self.asked, when: .editEntry(collection: "vragen", entry: "vragen-2", fields: ["text": ""]),
      refused: .emptyText)
    check(
      given: Self.asked, when: .mergeEntries(collection: "vragen", into: "vragen-1", from: ["vragen-2"]),
      then: [
        .entryAdmitted(collection: "vragen", entry: "vragen-1"),
        .entriesMerged(collection: "vragen", into: "vragen-1", from: ["vragen-2"]),
      ])
    check(
      given: Self.asked, when: .mergeEntries(collection: "vragen", into: "vragen-1", from: ["vragen-1"]),
      refused: .mergeIntoItself)
    check(
      given: Self.asked,
      when: .mergeEntries(collection: "vragen", into: "vragen-2", from: ["vragen-1"], fields: ["text": "Een of twee?"]),
      then: [
        .entriesMerged(collection: "vragen", into: "vragen-2", from: ["vragen-1"]),
        .entryEdited(collection: "vragen", entry: "vragen-2", text: "Een of twee?", fields: nil),
      ])
    check(
      given: Self.asked,
      when: .mergeEntries(collection: "vragen", into: "vragen-2", from: ["vragen-1"], fields: ["text": " "]),
      refused: .emptyText)
    let merged = Self.asked + [.entriesMerged(collection: "vragen", into: "vragen-2", from: ["vragen-1"])]
    check(
      given: merged, when: .unmergeEntry(collection: "vragen", entry: "vragen-1"),
      then: [.entriesUnmerged(collection: "vragen", into: "vragen-2", from: ["vragen-1"])])
    check(given: merged, when: .unmergeEntry(collection: "vragen", entry: "vragen-2"), refused: .alreadySo)
    check(
      given: merged, when: .unmergeEntry(collection: "vragen", entry: "vragen-1"), by: ann, refused: .notAllowed)
    check(
      given: Self.asked, when: .shortlistEntry(collection: "vragen", entry: "vragen-2", on: true),
      then: [.entryShortlisted(collection: "vragen", entry: "vragen-2")])
    check(
      given: Self.asked, when: .shortlistEntry(collection: "vragen", entry: "vragen-2", on: false), refused: .alreadySo)
    check(
      given: Self.asked, when: .putOnWall(collection: "vragen", entry: "vragen-2"),
      then: [.entryPutOnWall(collection: "vragen", entry: "vragen-2")])
    check(
      given: Self.asked, when: .putOnWall(collection: "vragen", entry: "vragen-1"), refused: .noSuchEntry("vragen-1"))
  }

  @Test func `groups at work`() {
    check(
      given: Self.second, when: .startGroups(breakout: "uitwisseling"),
      then: [
        .groupsDrawn(
          breakout: "uitwisseling", round: 1, groups: ["werkstad": ["ann", "bob", "cas"], "voorstad": ["dik"]],
          present: ["ann", "bob", "cas", "dik"]), .groupsStarted(breakout: "uitwisseling"),
      ])
    check(
      given: Self.drawn, when: .startGroups(breakout: "uitwisseling"), refused: .groupsAlreadyRunning("uitwisseling"))
    check(given: Self.drawn, when: .endGroups(breakout: "uitwisseling"), then: [.groupsEnded(breakout: "uitwisseling")])
    check(given: Self.second, when: .endGroups(breakout: "uitwisseling"), refused: .groupsNotRunning("uitwisseling"))
    check(
      given: Self.drawn, when: .callHelp(breakout: "uitwisseling"), by: leader,
      then: [.helpCalled(breakout: "uitwisseling", group: "werkstad", by: "lead-werkstad")])
    check(given: Self.drawn, when: .callHelp(breakout: "uitwisseling"), refused: .notAllowed)
    check(
      given: Self.drawn + [.helpCalled(breakout: "uitwisseling", group: "voorstad", by: nil)],
      when: .answerHelp(breakout: "uitwisseling", group: "voorstad"),
      then: [.helpAnswered(breakout: "uitwisseling", group: "voorstad")])
    check(
      given: Self.drawn, when: .answerHelp(breakout: "uitwisseling", group: "voorstad"), refused: .overtaken(by: nil))
    check(
      given: Self.harvested, when: .markEntry(collection: "opgaven", entry: "opgaven-1", on: true), by: leader,
      then: [.entryMarked(collection: "opgaven", entry: "opgaven-1")])
    check(
      given: Self.harvested, when: .markEntry(collection: "opgaven", entry: "opgaven-1", on: true),
      by: .leader("lead-voorstad", of: "voorstad"), refused: .notYourGroup)
  }

  @Test func `time for groups at work, and the call to come back`() {
    // Without minutes of its own the round is the item.
    check(
      given: Self.drawn, when: .extendGroups(breakout: "uitwisseling", group: nil, by: .minutes(3)),
      then: [.groupsExtended(breakout: "uitwisseling", group: nil, by: .minutes(3), item: .minutes(3))])
    check(
      given: Self.drawn, when: .extendGroups(breakout: "uitwisseling", group: "werkstad", by: .minutes(2)),
      then: [.groupsExtended(breakout: "uitwisseling", group: "werkstad", by: .minutes(2), item: .minutes(2))])
    check(
      given: Self.drawn, when: .extendGroups(breakout: "uitwisseling", group: "werkstad", by: .minutes(-2)),
      then: [.groupsExtended(breakout: "uitwisseling", group: "werkstad", by: .minutes(-2), item: nil)])
    check(
      given: Self.drawn, when: .extendGroups(breakout: "uitwisseling", group: "x", by: .minutes(2)),
      refused: .noSuchGroup("x"))
    check(
      given: Self.drawn, when: .extendGroups(breakout: "uitwisseling", group: nil, by: .minutes(-20)),
      refused: .roundTooShort(left: .minutes(20)))
    check(
      given: Self.drawn, when: .extendGroups(breakout: "uitwisseling", group: nil, by: .zero), refused: .alreadySo)
    check(
      given: Self.drawn, when: .extendGroups(breakout: "uitwisseling", group: nil, by: .minutes(1_441)),
      refused: .tooMuchTime)
    check(
      given: Self.second, when: .extendGroups(breakout: "uitwisseling", group: nil, by: .minutes(2)),
      refused: .groupsNotRunning("uitwisseling"))
    check(
      given: Self.drawn, when: .extendGroups(breakout: "uitwisseling", group: nil, by: .minutes(2)), by: ann,
      refused: .notAllowed)

    let recall = Command.recallGroups(breakout: "uitwisseling", within: .seconds(60))
    let recalled = Event.groupsRecalled(breakout: "uitwisseling", within: .seconds(60))
    check(given: Self.drawn, when: recall, then: [recalled])
    check(given: Self.drawn + [recalled], when: recall, refused: .groupsRecalled("uitwisseling"))
    check(
      given: Self.drawn + [recalled], when: .extendGroups(breakout: "uitwisseling", group: nil, by: .minutes(2)),
      refused: .groupsRecalled("uitwisseling"))
    check(given: Self.second, when: recall, refused: .groupsNotRunning("uitwisseling"))
    check(given: Self.drawn, when: recall, by: leader, refused: .notAllowed)
    for within in [Span.zero, .seconds(-1), .minutes(31)] {
      check(
        given: Self.drawn, when: .recallGroups(breakout: "uitwisseling", within: within),
        refused: .recallTooLong(limit: .minutes(30)))
    }
    check(given: Self.drawn + [recalled], when: .undo, then: [.recallWithdrawn(breakout: "uitwisseling")])
    check(
      given: Self.drawn + [recalled], when: .endGroups(breakout: "uitwisseling"),
      then: [.groupsEnded(breakout: "uitwisseling")])
  }

  @Test func `a member calls for help where nobody leads the group`() {
    check(
      given: Self.drawn, when: .callHelp(breakout: "uitwisseling"), by: ann,
      then: [.helpCalled(breakout: "uitwisseling", group: "werkstad", by: "ann")])
    check(
      given: Self.drawn + [.helpCalled(breakout: "uitwisseling", group: "werkstad", by: "bob")],
      when: .callHelp(breakout: "uitwisseling"), by: ann,
      then: [.helpAnswered(breakout: "uitwisseling", group: "werkstad")])
    check(given: Self.drawn, when: .callHelp(breakout: "uitwisseling"), by: .participant("eva"), refused: .notAllowed)
    check(
      given: Self.second, when: .callHelp(breakout: "uitwisseling"), by: ann, refused: .groupsNotRunning("uitwisseling")
    )
    var led = World()
    led.present.insert("lead-werkstad")
    led.append(Self.drawn)
    #expect(led.refusal(.callHelp(breakout: "uitwisseling"), as: ann) == .leaderCalls)
  }

  @Test func `reports and talks`() {
    check(
      given: Self.drawn, when: .startReport(reportBack: "terugkoppeling", group: "voorstad"),
      then: [.reportStarted(reportBack: "terugkoppeling", group: "voorstad")])
    check(
      given: Self.drawn, when: .startReport(reportBack: "terugkoppeling", group: "x"), refused: .noSuchGroup("x"))
    check(
      given: Self.drawn, when: .nextReport(reportBack: "terugkoppeling"),
      then: [.reportStarted(reportBack: "terugkoppeling", group: "werkstad")])
    check(
      given: Self.second, when: .nextReport(reportBack: "terugkoppeling"), refused: .groupsNeverStarted("uitwisseling"))
    check(
      given: Self.drawn + [.reportStarted(reportBack: "terugkoppeling", group: "werkstad")],
      when: .endReport(reportBack: "terugkoppeling"), then: [.reportEnded(reportBack: "terugkoppeling")])
    check(given: Self.drawn, when: .endReport(reportBack: "terugkoppeling"), refused: .noReportRunning)
    check(given: Self.started, when: .startTalk(talk: "praat"), refused: .noSuchActivity("praat"))
    check(given: Self.started, when: .endTalk(talk: "praat"), refused: .noTalkRunning)
  }
}
