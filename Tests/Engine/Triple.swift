import Testing
import Workshop

@testable import Engine

/// What happened before, a command, and what it leads to: the events exactly, in their order.
func check(
  given events: [Event], when command: Command, by sender: Sender = .facilitator, then expected: [Event],
  location: SourceLocation = #_sourceLocation
) {
  var world = World()
  world.append(events)
  do {
    let decided = try decide(command, from: sender, in: world.session, world.here).events
    #expect(decided == expected, sourceLocation: location)
  } catch {
    Issue.record("refused: \(error)", sourceLocation: location)
  }
}

/// What happened before, a command, and why it is refused.
func check(
  given events: [Event], when command: Command, by sender: Sender = .facilitator, refused expected: Refusal,
  location: SourceLocation = #_sourceLocation
) {
  var world = World()
  world.append(events)
  do {
    let decided = try decide(command, from: sender, in: world.session, world.here).events
    Issue.record("not refused: \(decided)", sourceLocation: location)
  } catch {
    #expect(error == expected, sourceLocation: location)
  }
}
