import Engine
import Foundation
import Testing
import Workshop

@testable import Outcomes

/// Cards and seat lists.
@Suite struct CardTests {
  private func sheet(
    names: [ParticipantID: String] = [:], codes: [ParticipantID: String] = [:], hint: String? = nil
  ) throws -> CardSheet {
    let held = try Held.webinar()
    return CardSheet(of: held.session, in: .utc, names: names, codes: codes, joinHint: hint)
  }

  @Test func `everybody has one card, and sits at one table or leads one`() throws {
    let session = try Held.webinar().session
    let sheet = try sheet()
    #expect(sheet.cards.map(\.name).sorted() == session.seats.map(\.id.text).sorted())
    let seated = sheet.sets.flatMap { $0 }.flatMap { $0.members + [$0.lead].compactMap { $0 } }
    #expect(Set(seated).count == seated.count)
    #expect(sheet.html.components(separatedBy: "class=\"card\"").count - 1 == session.seats.count)
  }

  @Test func `a code stands on its owner's card and nowhere else`() throws {
    let person = try #require(try Held.webinar().session.electorate.first)
    let sheet = try sheet(names: [person.id: "Gemeente Proef"], codes: [person.id: "7KQ2-MX4D"], hint: "ssh zaal")
    for text in [sheet.html, sheet.text] {
      #expect(text.components(separatedBy: "7KQ2-MX4D").count == 2)
      #expect(text.contains("Gemeente Proef") && text.contains("ssh zaal"))
    }
    #expect(try !self.sheet().text.contains("7KQ2"))
  }

  @Test func `names make no markup and no escape sequence`() throws {
    let person = try #require(try Held.webinar().session.electorate.first)
    let html = try sheet(names: [person.id: "<script>\u{1B}[31m&\"x"]).html
    #expect(!html.contains("<script>") && !html.contains("\u{1B}"))
    #expect(html.contains("&lt;script&gt;"))
  }
}
