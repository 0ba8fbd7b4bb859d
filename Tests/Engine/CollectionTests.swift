import Testing
import Workshop

@testable import Engine

@Suite struct CollectionTests {
  var world = World()

  init() throws { try world.act(.startSession(shift: .zero)) }

  mutating func ask(_ text: String, _ person: ParticipantID) throws(Refusal) {
    try world.act(.propose(collection: "vragen", fields: ["text": text]), as: .participant(person))
  }

  @Test mutating func `a question waits for the facilitator and is then seen`() throws {
    try ask("Hoe zijn de clusters bepaald?", "ann")
    let waiting = try #require(world.session.participantView(for: "bob", world.around, pseudonym: world.here.pseudonym))
    #expect(waiting.questions?.entries.isEmpty == true)
    try world.act(.admitEntry(collection: "vragen", entry: "vragen-1"))
    let shown = try #require(world.session.participantView(for: "bob", world.around, pseudonym: world.here.pseudonym))
    #expect(shown.questions?.entries.map(\.fields) == [["text": "Hoe zijn de clusters bepaald?"]])
  }

  @Test mutating func `upvotes of merged entries carry over and nobody is counted twice`() throws {
    try ask("een", "ann")
    try ask("twee", "bob")
    for id in ["vragen-1", "vragen-2"] { try world.act(.admitEntry(collection: "vragen", entry: EntryID(id))) }
    for id in ["vragen-1", "vragen-2"] {
      try world.act(.upvote(collection: "vragen", entry: EntryID(id), on: true), as: .participant("cas"))
    }
    try world.act(.upvote(collection: "vragen", entry: "vragen-2", on: true), as: .participant("dik"))
    try world.act(.mergeEntries(collection: "vragen", into: "vragen-1", from: ["vragen-2"]))
    let state = try #require(world.session.collections["vragen"])
    #expect(state.ranked.map { state.upvotes(of: $0) } == [2])
    try world.act(.undo)
    #expect(world.session.collections["vragen"]?.ranked.count == 2)
  }

  @Test mutating func `taking off the wall is a step of its own, and comes back by undo`() throws {
    try ask("een", "ann")
    try world.act(.admitEntry(collection: "vragen", entry: "vragen-1"))
    try world.act(.putOnWall(collection: "vragen", entry: "vragen-1"))
    try world.act(.putOnWall(collection: "vragen", entry: nil))
    #expect(world.session.lastStep?.name == .entry("vragen-1", .takeOffWall))
    #expect(try world.act(.undo) == [.entryPutOnWall(collection: "vragen", entry: "vragen-1")])
    #expect(world.session.collections["vragen"]?.onWall == "vragen-1")
    #expect(world.session.lastStep?.name == .entry("vragen-1", .putOnWall))
  }

  @Test mutating func `an edit keeps the first wording and undo brings it back`() throws {
    try ask("een", "ann")
    try world.act(.editEntry(collection: "vragen", entry: "vragen-1", fields: ["text": "Eén"]))
    #expect(world.session.collections["vragen"]?["vragen-1"]?.firstFields == ["text": "een"])
    try world.act(.undo)
    #expect(world.session.collections["vragen"]?["vragen-1"]?.fields == ["text": "een"])
  }

  @Test mutating func `nobody upvotes the own entry or a hidden one`() throws {
    try ask("een", "ann")
    #expect(
      world.refusal(.upvote(collection: "vragen", entry: "vragen-1", on: true), as: .participant("bob"))
        == .noSuchEntry("vragen-1"))
    try world.act(.admitEntry(collection: "vragen", entry: "vragen-1"))
    #expect(
      world.refusal(.upvote(collection: "vragen", entry: "vragen-1", on: true), as: .participant("ann")) == .ownEntry)
  }

  @Test mutating func `more than perPerson is refused`() throws {
    try ask("een", "ann")
    try ask("twee", "ann")
    let third = world.refusal(.propose(collection: "vragen", fields: ["text": "drie"]), as: .participant("ann"))
    #expect(third == .tooManyEntries(limit: 2))
  }

  @Test(arguments: ["", "   ", "\u{1B}[31m", "\u{202E}"])
  mutating func `text of which nothing is left is refused`(text: String) {
    let refused = world.refusal(.propose(collection: "vragen", fields: ["text": text]), as: .participant("ann"))
    #expect(refused == .emptyText)
  }

  @Test mutating func `escape sequences and overrides never reach the journal`() throws {
    try ask("rood \u{1B}[31mgevaar\u{1B}[0m \u{202E}omgekeerd\u{07}", "ann")
    guard case .entryProposed(_, _, let text?, _, _, _, _, _) = world.records.last?.event else {
      Issue.record("no entry")
      return
    }
    #expect(!text.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
    #expect(text.contains("gevaar"))
  }

  @Test mutating func `a leader fills the harvest of the own group and marks at most three`() throws {
    try world.act(.nextItem)
    let leader = Sender.leader("lead-werkstad", of: "werkstad")
    #expect(
      world.refusal(.propose(collection: "opgaven", fields: ["text": "x"]), as: leader) == .collectionClosed("opgaven"))
    try world.act(.startGroups(breakout: "uitwisseling"))
    for number in 1...4 {
      try world.act(.propose(collection: "opgaven", fields: ["text": "opgave \(number)"]), as: leader)
    }
    for number in 1...3 {
      try world.act(.markEntry(collection: "opgaven", entry: EntryID("opgaven-\(number)"), on: true), as: leader)
    }
    #expect(
      world.refusal(.markEntry(collection: "opgaven", entry: "opgaven-4", on: true), as: leader) == .markLimit(3))
    let other = Sender.leader("lead-voorstad", of: "voorstad")
    #expect(
      world.refusal(.editEntry(collection: "opgaven", entry: "opgaven-1", fields: ["text": "y"]), as: other)
        == .notYourGroup)
  }

  @Test mutating func `groups are drawn by attribute and a latecomer joins the own one`() throws {
    try world.act(.nextItem)
    let events = try world.act(.startGroups(breakout: "uitwisseling"))
    #expect(
      events.first
        == .groupsDrawn(
          breakout: "uitwisseling", round: 1, groups: ["werkstad": ["ann", "bob", "cas"], "voorstad": ["dik"]],
          present: ["ann", "bob", "cas", "dik"]))
    try world.act(.admitParticipant(name: "Eva", attributes: ["cluster": "Voorstad"]))
    #expect(world.session.breakouts["uitwisseling"]?.groups["voorstad"] == ["dik", "gast-1"])
  }

  @Test mutating func `groups report in turn, each once`() throws {
    try world.act(.nextItem)
    try world.act(.startGroups(breakout: "uitwisseling"))
    try world.act(.endGroups(breakout: "uitwisseling"))
    try world.act(.nextItem)
    try world.act(.nextReport(reportBack: "terugkoppeling"))
    try world.act(.nextReport(reportBack: "terugkoppeling"))
    #expect(world.session.reports["terugkoppeling"]?.group == "voorstad")
    #expect(world.refusal(.nextReport(reportBack: "terugkoppeling")) == .lastGroup)
    try world.act(.undo)
    #expect(world.session.reports["terugkoppeling"]?.group == "werkstad")
    #expect(world.session.reports["terugkoppeling"]?.done == [])
  }

  @Test mutating func `a pause gives the group that reports its time back`() throws {
    try world.act(.nextItem)
    try world.act(.startGroups(breakout: "uitwisseling"))
    try world.act(.nextItem)
    try world.act(.nextReport(reportBack: "terugkoppeling"))
    func left() throws -> Span {
      let view = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
      return try #require(view.reports[0].ends) - world.now
    }
    let before = try left()
    try world.act(.pause)
    world.wait(.minutes(2))
    #expect(try left() == before)
    try world.act(.resume)
    #expect(try left() == before)
  }

  @Test mutating func `what was shortlisted or seen stays so under the entry that takes it in`() throws {
    try ask("een", "ann")
    try ask("twee", "bob")
    try world.act(.admitEntry(collection: "vragen", entry: "vragen-2"))
    try world.act(.shortlistEntry(collection: "vragen", entry: "vragen-2", on: true))
    try world.act(.mergeEntries(collection: "vragen", into: "vragen-1", from: ["vragen-2"]))
    let state = try #require(world.session.collections["vragen"])
    #expect(state.ranked.map(\.id) == ["vragen-1"])
    #expect(state["vragen-1"]?.shortlisted == true)
  }

  @Test mutating func `the wall shows what began last, also after an entry was put up`() throws {
    try ask("een", "ann")
    try world.act(.admitEntry(collection: "vragen", entry: "vragen-1"))
    world.wait(.seconds(1))
    try world.act(.putOnWall(collection: "vragen", entry: "vragen-1"))
    guard case .entry = world.session.wallView(world.around).scene else {
      Issue.record("the entry is not on the wall")
      return
    }
    world.wait(.seconds(1))
    try world.act(.openPoll(poll: "keuze"))
    guard case .poll = world.session.wallView(world.around).scene else {
      Issue.record("the poll is not on the wall")
      return
    }
  }
}

extension ParticipantView {
  var questions: CollectView? {
    for case .collect(let view) in activities { return view }
    return nil
  }
}
