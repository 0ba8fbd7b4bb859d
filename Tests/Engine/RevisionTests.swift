import Testing
import Workshop

@testable import Engine

/// A plan that changes while the session runs.
@Suite struct RevisionTests {
  var world = World()

  init() throws {
    try world.act(.startSession(shift: .zero))
  }

  private func revised(_ change: (inout Collect) -> Void) -> Workshop {
    var workshop = World.workshop()
    guard case .collect(var collect) = workshop.agenda[0].activities[1] else { return workshop }
    change(&collect)
    workshop.agenda[0].activities[1] = .collect(collect)
    return workshop
  }

  @Test mutating func `a collection is as the revised plan has it, with what is in it`() throws {
    try world.act(.propose(collection: "vragen", fields: ["text": "een"]), as: .participant("ann"))
    try world.act(
      .reviseSession(
        session: revised {
          $0.moderated = false
          $0.upvotes = false
          $0.perPerson = 9
          $0.prompt = "Vraag maar"
        }))
    let state = try #require(world.session.collections["vragen"])
    #expect(state.title == "Vraag maar" && !state.upvotes && state.perPerson == 9 && state.isOpen)
    #expect(state.entries.map(\.held) == [true])
    try world.act(.propose(collection: "vragen", fields: ["text": "twee"]), as: .participant("bob"))
    #expect(world.session.collections["vragen"]?.entries.map(\.held) == [true, false])
    #expect(Session(folding: world.records) == world.session)
  }

  @Test mutating func `what entries say, and who they are of, stays once there are any`() throws {
    let plan = revised { $0.signed.toggle() }
    #expect(world.refusal(.reviseSession(session: plan)) == nil)
    try world.act(.reviseSession(session: World.workshop()))
    try world.act(.propose(collection: "vragen", fields: ["text": "een"]), as: .participant("ann"))
    #expect(world.refusal(.reviseSession(session: plan)) == .revisionTouchesThePast(["vragen"]))
    let fields = revised { $0.fields.append(Field(id: "bron")) }
    #expect(world.refusal(.reviseSession(session: fields)) == .revisionTouchesThePast(["vragen"]))
  }

  @Test mutating func `a collection that is added to the running item is open`() throws {
    var workshop = World.workshop()
    workshop.agenda[0].activities.append(.collect(Collect(id: "nagekomen", prompt: "En?")))
    workshop.agenda[1].activities.append(.collect(Collect(id: "later", prompt: "Straks?")))
    try world.act(.reviseSession(session: workshop))
    #expect(world.session.collections["nagekomen"]?.isOpen == true)
    #expect(world.session.collections["later"]?.isOpen == false)
  }
}
