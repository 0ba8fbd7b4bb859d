import Engine
import Foundation
import Phrases
import Testing
import Workshop

@testable import Outcomes

/// Cards, seat lists, harvest sheets and ballots.
@Suite struct CardTests {
  private func source(_ held: Held, names: [ParticipantID: String] = [:]) -> PaperSource {
    PaperSource(session: held.session, zone: held.zone, names: names, phrases: Phrases(held.session.workshop.language))
  }

  private func occurrences(of part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

  @Test func `everybody has one card, and sits at one table or leads one`() throws {
    let held = try Held.webinar()
    let cards = CardSheet(source(held), codes: [:], joinHint: nil)
    #expect(cards.cards.map(\.name).sorted() == held.session.seats.map(\.id.text).sorted())
    #expect(cards.cards.allSatisfy { $0.seats.count == 1 })
    #expect(occurrences(of: "class=\"card\"", in: cards.html) == held.session.seats.count)
    let plan = try #require(SeatPlan.all(source(held)).first)
    let seated = plan.rounds.flatMap { $0.seatings.flatMap { $0.people + [$0.table.lead].compactMap { $0 } } }
    #expect(seated.count == held.session.seats.count && Set(seated).count == seated.count)
  }

  @Test func `a code stands on its owner's card and nowhere else`() throws {
    let held = try Held.webinar()
    let person = try #require(held.session.electorate.first)
    let source = source(held, names: [person.id: "Gemeente Proef"])
    let cards = CardSheet(source, codes: [person.id: "7KQ2-MX4D"], joinHint: "ssh zaal")
    for text in [cards.html, cards.text] {
      #expect(occurrences(of: "7KQ2-MX4D", in: text) == 1)
      #expect(text.contains("Gemeente Proef") && text.contains("ssh zaal"))
    }
    let seats = SeatSheet(source)
    #expect(!seats.html.contains("7KQ2") && seats.html.contains("Gemeente Proef"))
  }

  @Test func `a card tells the table of each round, and what is provisional says so`() throws {
    var held = try Held.cafe()
    let cards = CardSheet(source(held), codes: [:], joinHint: nil)
    let first = try #require(cards.cards.first { $0.name == "w01" })
    #expect(first.seats.count == 3 && first.seats[0].hasPrefix("Ronde 1: ") && first.seats[0].contains(" · tafel "))
    // Who came in the second round has no place in the first.
    #expect(
      cards.cards.first { $0.name == "w33" }?.seats.map { String($0.prefix(7)) } == ["Ronde 1", "Ronde 2", "Ronde 3"])
    #expect(cards.cards.first { $0.name == "w04" }?.seats == [])
    #expect(!cards.html.contains("Voorlopig"))
    held = try Held("wereldcafe")
    let planned = try held.provisional()
    let early = CardSheet(planned, codes: [:], joinHint: nil)
    #expect(
      early.cards.filter { !$0.name.hasPrefix("Gespreksleider") }.allSatisfy { $0.seats.count == 4 && $0.isProvisional }
    )
    #expect(occurrences(of: "Voorlopig", in: early.html) == 38)
  }

  @Test(arguments: [(1, 5), (9, 3), (40, 1)])
  func `a card is as high as the fullest one needs`(rounds: Int, most: Int) throws {
    let held = try Held("wereldcafe") { $0.change(breakout: "cafe") { $0.mixing?.rounds = rounds } }
    let sheet = CardSheet(try held.provisional(), codes: ["w01": "7KQ2-MX4D"], joinHint: "ssh ballot@zaal")
    #expect(sheet.rowsASheet <= most && sheet.rowsASheet >= max(1, most - 1))
  }

  @Test func `names make no markup and no escape sequence`() throws {
    let held = try Held.webinar()
    let person = try #require(held.session.electorate.first)
    let source = source(held, names: [person.id: "<script>\u{1B}[31m&\"x"])
    for html in [
      CardSheet(source, codes: [:], joinHint: nil).html, SeatSheet(source).html, PlanSheet(source).html,
    ] {
      #expect(!html.contains("<script>") && !html.contains("\u{1B}"))
      #expect(html.contains("&lt;script&gt;"))
    }
  }

  @Test func `each table has a sheet with what is asked and lines for each collection`() throws {
    let held = try Held.webinar()
    let sheet = HarvestSheet(source(held))
    #expect(sheet.parts.map(\.table?.title) == held.session.workshop.groupSets[0].groups.map(\.title))
    let html = sheet.html
    for part in sheet.parts { #expect(html.contains(escaped(part.breakout.prompt))) }
    #expect(occurrences(of: "<h2>Aanpakken</h2>", in: html) == 7 && occurrences(of: "<h2>Opgaven</h2>", in: html) == 7)
    // Four lines for the approach and one for the municipality.
    #expect(HarvestSheet.forms(of: sheet.parts[0].breakout.collections[1]).map(\.lines) == [4, 1])
    #expect(html.contains("demografie"))
    for name in held.people.filter({ $0.leads == nil }).map(\.name) { #expect(!html.contains(name)) }
  }

  @Test func `a ballot of paper has the poll's options, rules and secrecy`() throws {
    let held = try Held.webinar()
    let sheet = BallotSheet(source(held))
    #expect(sheet.forms.map(\.poll.id.text).prefix(2) == ["herkenning", "themas"])
    let text = sheet.text
    #expect(text.contains("[ ]  Wonen") && text.contains("[    ]  Energietransitie"))
    #expect(text.contains("Verdeel 10 punten, geef ze alle.") && text.contains("1 · 2 · 3 · 4 · 5 · geen mening"))
    let named = try #require(sheet.forms.first { $0.poll.id == "vervolg" })
    #expect(sheet.rules(of: named).contains("Uw stem is openbaar: uw naam staat erbij."))
    // What was collected has become options when the poll opened; before that there are lines to copy them to.
    #expect(sheet.forms.last?.options?.contains("Herstructurering van naoorlogse wijken") == true)
    let before = BallotSheet(source(try Held()))
    #expect(before.forms.last?.options == nil && before.forms.last?.blanks == 12)
    #expect(before.text.contains("De opties staan op het scherm"))
  }

  @Test func `a statement keeps room beside eleven points`() throws {
    let statements = (1...6).map {
      Option(id: OptionID("s\($0)"), title: String(repeating: "lange stelling ", count: 6))
    }
    let held = try Held { workshop in
      workshop.agenda[1].activities = [
        .poll(
          Poll(
            id: "elf", prompt: "Hoe vindt u dat?",
            question: .scale(statements: statements, scale: Scale(from: 0, to: 10), noOpinion: true)))
      ]
    }
    let sheet = BallotSheet(source(held))
    let grid = sheet.grid(of: try #require(sheet.forms.first))
    #expect(grid.columns == 1 && grid.rows <= 2)
  }
}
