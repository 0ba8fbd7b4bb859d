import Engine
import Link
import Testing
import Wire
import Workshop

@testable import Host

/// Plans that wait for a facilitator, over a socket.
struct ProposalTests {
  private static let people = (1...9).map { Person(id: ParticipantID("p\($0)"), name: "Deelnemer \($0)") }

  private static var workshop: Workshop {
    var workshop = Workshop.proef
    workshop.groupSets.append(GroupSet(id: "cafetafels", groups: (1...3).map { Group.numbered($0, in: .nl) }))
    workshop.agenda[0].activities.append(
      .breakout(Breakout(id: "cafe", prompt: "Deel", groupSet: "cafetafels", mixing: Mixing(rounds: 3))))
    return workshop
  }

  private static func desk(_ screen: Screen) -> BreakoutDesk? {
    screen.desk?.breakouts.first { $0.id == "cafe" }
  }

  /// Eight people sit by a plan, before two consoles; then one goes and the ninth comes.
  private static func room(_ stage: Stage) throws -> (Screen, Screen, people: [Screen]) {
    stage.limits.mixingSteps = 5_000
    try stage.open(workshop, people: people)
    let (one, other) = (try stage.facilitator(), try stage.facilitator())
    var screens: [Screen] = []
    for person in people.prefix(8) { screens.append(try stage.participant(person.id)) }
    #expect(try stage.act(.planGroups(breakout: "cafe", anew: false), by: one) == nil)
    stage.run { desk(other)?.next?.sizes.reduce(0, +) == 8 }
    #expect(desk(other)?.proposal == nil)
    screens[0].link.close()
    screens.append(try stage.participant("p9"))
    stage.run { desk(other)?.next?.gone == ["Deelnemer 1"] && desk(one)?.next?.gone == ["Deelnemer 1"] }
    return (one, other, screens)
  }

  @Test func `both consoles see it, one applies it, and only then it is in the journal`() throws {
    let stage = try Stage()
    let (one, other, _) = try Self.room(stage)
    let records = try #require(stage.host).session.lastSeq
    #expect(try stage.act(.planGroups(breakout: "cafe", anew: false), by: one) == nil)
    stage.run { Self.desk(one)?.proposal != nil && Self.desk(other)?.proposal != nil }
    let proposal = try #require(Self.desk(other)?.proposal)
    #expect(proposal.joining.map(\.id) == ["p9"] && proposal.leaving == ["Deelnemer 1"])
    #expect(stage.host?.session.lastSeq == records)
    #expect(try stage.act(.applyPlan(breakout: "cafe", proposal: proposal.number), by: other) == nil)
    stage.run { Self.desk(one)?.proposal == nil && Self.desk(other)?.proposal == nil }
    #expect(stage.host?.session.lastSeq == records + 1)
    #expect(Self.desk(one)?.next?.gone == [])
    #expect(try stage.act(.planGroups(breakout: "cafe", anew: false), by: one) == .planFits("cafe"))
  }

  @Test func `what was overtaken is refused and made anew, and what was dropped is gone`() throws {
    let stage = try Stage()
    let (one, other, people) = try Self.room(stage)
    #expect(try stage.act(.planGroups(breakout: "cafe", anew: true), by: one) == nil)
    stage.run { Self.desk(other)?.proposal != nil }
    let first = try #require(Self.desk(other)?.proposal)
    people[1].link.close()
    stage.run { Self.desk(other)?.proposal?.outdated == true }
    #expect(
      try stage.act(.applyPlan(breakout: "cafe", proposal: first.number), by: other) == .proposalOutdated("cafe"))
    stage.run { Self.desk(one)?.proposal.map { $0.number > first.number && !$0.outdated } == true }
    let second = try #require(Self.desk(one)?.proposal)
    #expect(second.anew && second.leaving.count == 2)
    #expect(try stage.act(.dropPlan(breakout: "cafe", proposal: first.number), by: one) == .noProposal("cafe"))
    #expect(try stage.act(.dropPlan(breakout: "cafe", proposal: second.number), by: one) == nil)
    stage.run { Self.desk(other)?.proposal == nil }
    #expect(try stage.act(.applyPlan(breakout: "cafe", proposal: second.number), by: other) == .noProposal("cafe"))
  }
}

extension Stage {
  /// Sends a command and waits for the answer: why it was refused; nil where it is done.
  fileprivate func act(_ command: Command, by screen: Screen) throws -> Refusal? {
    let id = screen.send(command, seeing: Sight())
    run { !screen.answers(to: id).isEmpty }
    return screen.refusal(id)?.0
  }
}
