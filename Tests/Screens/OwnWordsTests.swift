import Canvas
import Engine
import Phrases
import Testing
import Workshop

@testable import Screens

/// The own words of what was merged into another group's, on the screens of who wrote them.
struct OwnWordsScreenTests {
  private static func merged() throws -> Play {
    var play = try Cafe.working()
    try play.act(.mergeEntries(collection: "inzichten", into: "inzichten-1", from: ["inzichten-3"]))
    return play
  }

  @Test func `a leader sees where a line went, and cannot change it`() throws {
    let play = try Self.merged()
    var screen = LeaderScreen(language: .nl)
    screen.update(try play.leader("lead-klimaatadaptatie", of: "klimaatadaptatie"))
    for (columns, rows) in [(120, 40), (80, 24), (60, 16)] {
      let shown = screen.canvas(Frame(size: Size(columns: columns, rows: rows), now: play.now)).text
      #expect(shown.contains("Personeel delen") && shown.contains("→ Energietransitie"), "\(columns)")
    }
    _ = screen.handle(.up, at: play.now)
    func shown() -> String { screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text }
    #expect(shown().contains("→ Samengevoegd met ‘Een loket voor bewoners’ (Energietransitie)"))
    for key in [Key.character("e"), .character("+")] {
      #expect(screen.handle(key, at: play.now).isEmpty)
      #expect(screen.notice?.text.hasPrefix("Deze regel is samengevoegd") == true)
    }
    #expect(!screen.handle(.character("*"), at: play.now).isEmpty)
    var plain = PlainLeader(language: .nl)
    _ = plain.update(try play.leader("lead-klimaatadaptatie", of: "klimaatadaptatie"), at: play.now)
    let lines = plain.handle(line: "lijst", at: play.now).output
    #expect(lines.contains { $0.contains("Personeel delen → Samengevoegd met ‘Een loket voor bewoners’") })
  }
}
