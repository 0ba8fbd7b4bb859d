import Testing
import Workshop

@testable import Engine

/// What groups found, told in the plenary: merged across groups, traceable, supported, and on into the next vote.
@Suite struct FindingTests {
  var world: World

  init() throws {
    world = World(Self.workshop)
    try world.act(.startSession(shift: .zero))
    try world.act(.nextItem)
    try world.act(.startGroups(breakout: "uitwisseling"))
  }

  /// The small session, with support for what groups find.
  static var workshop: Workshop {
    var workshop = World.workshop()
    for (item, activities) in workshop.agenda.map(\.activities).enumerated() {
      for case (let index, .breakout(var breakout)) in activities.enumerated() {
        breakout.collections[0].upvotes = true
        workshop.agenda[item].activities[index] = .breakout(breakout)
      }
    }
    return workshop
  }

  mutating func find(_ text: String, _ group: GroupID, marked: Bool = false) throws {
    let leader = Sender.leader(ParticipantID("lead-\(group)"), of: group)
    let events = try world.act(.propose(collection: "opgaven", fields: ["text": text]), as: leader)
    guard marked, case .entryProposed(_, let id, _, _, _, _, _, _) = events.first else { return }
    try world.act(.markEntry(collection: "opgaven", entry: id, on: true), as: leader)
  }

  mutating func merge(_ from: EntryID, into: EntryID, fields: [String: String]? = nil) throws {
    try world.act(.mergeEntries(collection: "opgaven", into: into, from: [from], fields: fields))
  }

  /// Werkstad found 1 and 2, Voorstad 3 and 4.
  mutating func findAll(marked: Bool = false) throws {
    try find("Woningbouw versnellen", "werkstad", marked: marked)
    try find("Vergrijzing", "werkstad")
    try find("Sneller woningen bouwen", "voorstad", marked: marked)
    try find("Van het gas af", "voorstad")
  }

  mutating func speak(_ group: GroupID) throws -> ReportView {
    try world.act(.startReport(reportBack: "terugkoppeling", group: group))
    return try report()
  }

  func report() throws -> ReportView {
    let view = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
    return try #require(view.reports.first)
  }

  func participant(_ id: ParticipantID) throws -> ParticipantView {
    try #require(world.session.participantView(for: id, world.around, pseudonym: world.here.pseudonym))
  }

  private func texts(_ report: ReportView) -> [String] {
    report.harvest.flatMap(\.findings).map { $0.entry.fields["text"] ?? "" }
  }

  // In turn

  @Test mutating func `where a group marked nothing all that it found is on, in its own order`() throws {
    try findAll()
    #expect(texts(try speak("werkstad")) == ["Woningbouw versnellen", "Vergrijzing"])
  }

  @Test mutating func `where it marked something only that is on`() throws {
    try findAll(marked: true)
    #expect(texts(try speak("werkstad")) == ["Woningbouw versnellen"])
  }

  @Test mutating func `what was merged is on in both turns, with each group's own words`() throws {
    try findAll(marked: true)
    try merge("opgaven-3", into: "opgaven-1")
    for group in ["werkstad", "voorstad"] as [GroupID] {
      let finding = try #require(try speak(group).harvest[0].findings.first)
      #expect(finding.entry.fields == ["text": "Woningbouw versnellen"])
      #expect(finding.voices.map(\.fields) == [["text": "Woningbouw versnellen"], ["text": "Sneller woningen bouwen"]])
      #expect(finding.titles == ["Werkstad", "Voorstad"])
      #expect(finding.discussed == (group == "voorstad" ? "Werkstad" : nil))
    }
  }

  @Test mutating func `a mark is not lost by merging, and counts in the turn of its own group`() throws {
    try find("Woningbouw versnellen", "werkstad")
    try find("Vergrijzing", "werkstad", marked: true)
    try find("Sneller woningen bouwen", "voorstad", marked: true)
    try find("Van het gas af", "voorstad")
    try merge("opgaven-3", into: "opgaven-1")
    #expect(texts(try speak("voorstad")) == ["Woningbouw versnellen"])
    #expect(texts(try speak("werkstad")) == ["Vergrijzing"])
    // And it takes one of the group's three places.
    for text in ["a", "b"] { try find(text, "voorstad", marked: true) }
    try find("c", "voorstad")
    let leader = Sender.leader("lead-voorstad", of: "voorstad")
    #expect(
      world.refusal(.markEntry(collection: "opgaven", entry: "opgaven-7", on: true), as: leader) == .markLimit(3))
  }

  @Test mutating func `what the facilitator hid is on in no turn, also not as somebody's words`() throws {
    try findAll()
    try world.act(.hideEntry(collection: "opgaven", entry: "opgaven-3"))
    try merge("opgaven-3", into: "opgaven-1")
    #expect(texts(try speak("voorstad")) == ["Van het gas af"])
    #expect(try speak("werkstad").harvest[0].findings.map(\.voices.count) == [1, 1])
  }

  @Test mutating func `each reads what the own group takes along, and who said the same`() throws {
    try findAll()
    try merge("opgaven-3", into: "opgaven-1")
    _ = try speak("werkstad")
    func report(of person: ParticipantID) throws -> ReportView? {
      for case .report(let report) in try participant(person).activities { return report }
      return nil
    }
    let dik = try #require(try report(of: "dik"))
    #expect(dik.groupTitle == "Werkstad" && dik.ownTitle == "Voorstad")
    #expect(dik.own[0].findings.map(\.titles) == [["Werkstad", "Voorstad"], ["Voorstad"]])
    #expect(dik.own[0].findings.map(\.discussed) == [nil, nil])
    #expect(try report(of: "ann")?.own == [])
    let leader = try #require(world.session.leaderView(for: "lead-voorstad", of: "voorstad", world.around))
    #expect(leader.report?.own[0].findings.map(\.titles) == [["Werkstad", "Voorstad"], ["Voorstad"]])
  }

  @Test mutating func `after the report the wall has the whole harvest, what more groups found first`() throws {
    try findAll(marked: true)
    try merge("opgaven-4", into: "opgaven-2")
    try world.act(.shortlistEntry(collection: "opgaven", entry: "opgaven-3", on: true))
    try world.act(.endGroups(breakout: "uitwisseling"))
    try world.act(.nextItem)
    _ = try speak("werkstad")
    try world.act(.endReport(reportBack: "terugkoppeling"))
    guard case .harvest(let harvest) = world.session.wallView(world.around).scene else {
      Issue.record("no harvest on the wall")
      return
    }
    #expect(harvest.collections[0].findings.map(\.entry.id.text) == ["opgaven-2", "opgaven-1", "opgaven-3"])
    #expect(harvest.collections[0].findings.map(\.groups) == [2, 1, 1])
    #expect(harvest.toCome == ["Voorstad"])
    // It makes way for what comes next, and comes back when the report is taken up again and ended.
    world.wait(.seconds(1))
    try world.act(.openPoll(poll: "schaal"))
    guard case .poll = world.session.wallView(world.around).scene else {
      Issue.record("the poll is not on the wall")
      return
    }
  }

  // Merging

  @Test mutating func `a third wording stands, and everybody's own words are kept`() throws {
    try findAll()
    try merge("opgaven-3", into: "opgaven-1", fields: ["text": "Sneller en meer bouwen"])
    let entry = try #require(world.session.collections["opgaven"]?["opgaven-1"])
    #expect(entry.fields == ["text": "Sneller en meer bouwen"])
    #expect(entry.words == ["text": "Woningbouw versnellen"] && entry.firstFields == entry.words)
    #expect(world.session.lastStep?.name == .entry("opgaven-1", .merge))
    #expect(
      try world.act(.undo) == [
        .entryEdited(collection: "opgaven", entry: "opgaven-1", text: "Woningbouw versnellen", fields: nil),
        .entriesUnmerged(collection: "opgaven", into: "opgaven-1", from: ["opgaven-3"]),
      ])
    #expect(world.session.collections["opgaven"]?["opgaven-1"]?.ownFields == nil)
  }

  @Test mutating func `the last one that is taken out leaves the other its own words, and undo joins them again`()
    throws
  {
    try findAll()
    try merge("opgaven-3", into: "opgaven-1", fields: ["text": "Sneller en meer bouwen"])
    let merged = world.session.collections["opgaven"]
    try world.act(.unmergeEntry(collection: "opgaven", entry: "opgaven-3"))
    let state = try #require(world.session.collections["opgaven"])
    #expect(state.ranked.count == 4)
    #expect(state["opgaven-1"]?.fields == ["text": "Woningbouw versnellen"])
    #expect(world.session.lastStep?.name == .entry("opgaven-3", .unmerge))
    try world.act(.undo)
    #expect(world.session.collections["opgaven"] == merged)
  }

  @Test mutating func `an entry that took others in before takes them along into a third one`() throws {
    try findAll()
    try merge("opgaven-3", into: "opgaven-1", fields: ["text": "Bouwen"])
    try merge("opgaven-1", into: "opgaven-4")
    let state = try #require(world.session.collections["opgaven"])
    let entry = try #require(state["opgaven-4"])
    #expect(
      state.voices(of: entry).map(\.words["text"]) == [
        "Woningbouw versnellen", "Sneller woningen bouwen", "Van het gas af",
      ])
    try world.act(.unmergeEntry(collection: "opgaven", entry: "opgaven-3"))
    #expect(world.session.collections["opgaven"]?.ranked.map(\.id.text) == ["opgaven-2", "opgaven-3", "opgaven-4"])
  }

  // Supporting

  @Test mutating func `participants support what groups found while they report, but not what they wrote down`() throws
  {
    world.present = ["ann", "bob", "cas", "dik"]
    try world.act(.propose(collection: "opgaven", fields: ["text": "Zelf opgeschreven"]), as: .participant("dik"))
    try find("Vergrijzing", "werkstad")
    #expect(try participant("dik").collect("opgaven") != nil)
    try world.act(.endGroups(breakout: "uitwisseling"))
    #expect(try participant("dik").collect("opgaven") == nil)
    _ = try speak("werkstad")
    let list = try #require(try participant("dik").collect("opgaven"))
    #expect(list.upvotes && !list.takesEntries && !list.harvest)
    #expect(list.entries.map(\.own) == [true, false])
    #expect(list.entries.map(\.groups) == [["Voorstad"], ["Werkstad"]])
    #expect(
      world.refusal(.upvote(collection: "opgaven", entry: "opgaven-1", on: true), as: .participant("dik")) == .ownEntry)
    #expect(
      try world.act(.upvote(collection: "opgaven", entry: "opgaven-2", on: true), as: .participant("dik")) == [
        .entryUpvoted(
          collection: "opgaven", entry: "opgaven-2", voter: "collection/opgaven:dik", participant: nil)
      ])
    #expect(try participant("dik").collect("opgaven")?.entries.map(\.mine) == [true, false])
    #expect(try participant("cas").collect("opgaven")?.entries.map(\.mine) == [false, false])
  }

  @Test mutating func `support of what was merged goes to what it goes on as, once, and is taken back whole`() throws {
    try findAll()
    func upvote(_ entry: EntryID, on: Bool = true) -> Command {
      .upvote(collection: "opgaven", entry: entry, on: on)
    }
    for entry in ["opgaven-1", "opgaven-3"] as [EntryID] { try world.act(upvote(entry), as: .participant("ann")) }
    try merge("opgaven-3", into: "opgaven-1")
    // The screen had not shown the merge yet.
    #expect(world.refusal(upvote("opgaven-3"), as: .participant("ann")) == .alreadySo)
    try world.act(upvote("opgaven-3"), as: .participant("bob"))
    let state = try #require(world.session.collections["opgaven"])
    #expect(state["opgaven-1"].map(state.upvotes) == 2)
    try world.act(upvote("opgaven-1", on: false), as: .participant("ann"))
    let after = try #require(world.session.collections["opgaven"])
    #expect(after["opgaven-1"].map(after.upvotes) == 1)
    try world.act(.unmergeEntry(collection: "opgaven", entry: "opgaven-3"))
    let apart = try #require(world.session.collections["opgaven"])
    #expect(apart.entries.map(\.upvoters.count) == [1, 0, 0, 0])
  }

  @Test mutating func `a collection that is asked for as well has its support, and leaders fill it`() throws {
    var workshop = World.workshop()
    workshop.agenda[0].activities.append(
      .collect(Collect(id: "opgaven", prompt: "Opgaven?", moderated: true, upvotes: true)))
    world = World(workshop)
    try world.act(.startSession(shift: .zero))
    try world.act(.propose(collection: "opgaven", fields: ["text": "Van mij"]), as: .participant("ann"))
    try world.act(.nextItem)
    try world.act(.startGroups(breakout: "uitwisseling"))
    try find("Vergrijzing", "werkstad")
    let state = try #require(world.session.collections["opgaven"])
    #expect(state.entries.map(\.held) == [true, false])
    #expect(state.entries.map(\.group) == [nil, "werkstad"])
    try world.act(.endGroups(breakout: "uitwisseling"))
    try world.act(.upvote(collection: "opgaven", entry: "opgaven-2", on: true), as: .participant("dik"))
    let shown = try #require(try participant("dik").collect("opgaven"))
    #expect(shown.entries.map(\.mine) == [true])
  }

  // Into the next vote

  @Test mutating func `the next poll has what was merged once, by the wording that stands, shortlisted first`() throws {
    try findAll()
    for (person, entry) in [("ann", "opgaven-1"), ("bob", "opgaven-3"), ("cas", "opgaven-2"), ("dik", "opgaven-2")] {
      try world.act(
        .upvote(collection: "opgaven", entry: EntryID(entry), on: true), as: .participant(ParticipantID(person)))
    }
    try world.act(.nextItem)
    try merge("opgaven-3", into: "opgaven-1", fields: ["text": "Sneller en meer bouwen"])
    // Two have two supporters, and there are two places.
    let opened = try world.act(.openPoll(poll: "vooruit"))
    #expect(
      opened == [
        .pollOpened(
          poll: "vooruit", round: 1,
          options: [
            Option(id: "opgaven-1", title: "Sneller en meer bouwen"), Option(id: "opgaven-2", title: "Vergrijzing"),
          ], breakdown: nil)
      ])
    try world.act(.undo)
    try world.act(.shortlistEntry(collection: "opgaven", entry: "opgaven-4", on: true))
    #expect(
      world.refusal(.openPoll(poll: "vooruit"))
        == .tieAtTheCut(collection: "opgaven", tied: ["opgaven-1", "opgaven-2"], places: 1))
    try world.act(.shortlistEntry(collection: "opgaven", entry: "opgaven-1", on: true))
    guard case .pollOpened(_, _, let options, _) = try world.act(.openPoll(poll: "vooruit")).first else { return }
    #expect(options.map(\.id.text) == ["opgaven-1", "opgaven-4"])
  }

  @Test mutating func `what is shortlisted under another wording is so after the merge`() throws {
    try findAll()
    try world.act(.shortlistEntry(collection: "opgaven", entry: "opgaven-3", on: true))
    try merge("opgaven-3", into: "opgaven-1")
    #expect(world.session.collections["opgaven"]?["opgaven-1"]?.shortlisted == true)
    try world.act(.undo)
    #expect(world.session.collections["opgaven"]?["opgaven-1"]?.shortlisted == false)
  }
}

extension ParticipantView {
  fileprivate func collect(_ id: CollectionID) -> CollectView? {
    for case .collect(let view) in activities where view.id == id { return view }
    return nil
  }
}
